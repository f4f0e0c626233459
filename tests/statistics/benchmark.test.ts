import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareWithBenchmark } from '../../src/statistics/benchmark.ts';
import type { Interval } from '../../src/statistics/interval.ts';
import type { Confidence } from '../../src/statistics/normal.ts';
import { poissonLimits } from '../../src/statistics/poisson-limits.ts';
import { wilsonLimits } from '../../src/statistics/wilson.ts';
import { answer, refusal } from './answer.ts';

/**
 * Observed and expected events of areas, and where the observed ones lie at 99.8 (0.001) or only at 95 % (0.025):
 * reference values of the UK Health Security Agency's PHEindicatormethods 2.1.0 (tests of
 * assign_funnel_significance, ratios).
 */
const published = [
  [8, 6.239860227, 'similar', 'similar'],
  [151, 106.4429719, 'higher', 'higher'],
  [159, 232.9329036, 'lower', 'lower'],
  [191, 184.0963855, 'similar', 'similar'],
  [150, 119.5695496, 'higher', 'similar'],
  [0, 240.6273499, 'lower', 'lower'],
  [182, 143.6804295, 'higher', 'similar'],
  [101, 126.2973615, 'lower', 'similar'],
  [169, 125.1573724, 'higher', 'higher'],
  [254, 254.4070513, 'similar', 'similar'],
  [80, 96.15384615, 'similar', 'similar'],
  [39, 50.23183926, 'similar', 'similar'],
  [84, 117.4004193, 'lower', 'lower'],
  [104, 138.0225614, 'lower', 'similar'],
] as const;

const both = (limitsAt: (level: Confidence) => Interval) => ({
  p95: limitsAt('p95'),
  p998: limitsAt('p998'),
});
const ofCount = (events: number) => both((level) => answer(poissonLimits(events, level)));

describe('compareWithBenchmark', () => {
  it('matches published reference values at both levels', () => {
    for (const [observed, expected, p95, p998] of published) {
      expect(compareWithBenchmark(ofCount(observed), expected)).toEqual({ p95, p998 });
    }
  });

  it('is similar where a limit just touches the benchmark', () => {
    const limits = { p95: { low: 2, high: 4 }, p998: { low: 1, high: 5 } };
    const at = (benchmark: number) => compareWithBenchmark(limits, benchmark);
    expect([at(2), at(4), at(3)]).toEqual(Array(3).fill({ p95: 'similar', p998: 'similar' }));
    expect(at(1)).toEqual({ p95: 'higher', p998: 'similar' });
    expect(at(5)).toEqual({ p95: 'lower', p998: 'similar' });
    expect(at(0.9)).toEqual({ p95: 'higher', p998: 'higher' });
    expect(at(5.1)).toEqual({ p95: 'lower', p998: 'lower' });
  });

  it('takes an open side for an infinity', () => {
    const open = { low: 3, high: Number.POSITIVE_INFINITY };
    expect(compareWithBenchmark({ p95: open, p998: open }, 2)).toEqual({ p95: 'higher', p998: 'higher' });
    expect(compareWithBenchmark({ p95: open, p998: open }, 1e300)).toEqual({
      p95: 'similar',
      p998: 'similar',
    });
  });

  it('finds a share similar to itself, and never says more at 99.8 % than at 95 %', () => {
    const bases = fc.integer({ min: 1, max: 1e9 });
    const shares = bases.chain((base) => fc.tuple(fc.integer({ min: 0, max: base }), fc.constant(base)));
    fc.assert(
      fc.property(shares, fc.double({ min: 0, max: 1, noNaN: true }), ([events, base], benchmark) => {
        const limits = both((level) => answer(wilsonLimits(events, base, level)));
        expect(compareWithBenchmark(limits, events / base)).toEqual({ p95: 'similar', p998: 'similar' });
        const { p95, p998 } = answer(compareWithBenchmark(limits, benchmark));
        expect([p95, 'similar']).toContain(p998);
      }),
    );
  });

  it('turns over with the sign of everything', () => {
    const opposite = { higher: 'lower', similar: 'similar', lower: 'higher' } as const;
    const counts = fc.integer({ min: 0, max: 1e9 });
    fc.assert(
      fc.property(counts, fc.double({ min: 0, max: 2e9, noNaN: true }), (events, benchmark) => {
        const limits = ofCount(events);
        const turned = both((level) => ({ low: -limits[level].high, high: -limits[level].low }));
        const here = answer(compareWithBenchmark(limits, benchmark));
        const there = answer(compareWithBenchmark(turned, -benchmark));
        expect([there.p95, there.p998]).toEqual([opposite[here.p95], opposite[here.p998]]);
      }),
    );
  });

  it('refuses a benchmark that is none, and limits that are no interval or not nested', () => {
    const [narrow, wide] = [
      { low: 2, high: 4 },
      { low: 1, high: 5 },
    ];
    const fine = { p95: narrow, p998: wide };
    for (const benchmark of [Number.NaN, Number.POSITIVE_INFINITY]) {
      expect(refusal(compareWithBenchmark(fine, benchmark))).toBe('out_of_domain');
    }
    const bad = [
      { ...fine, p95: { low: 4, high: 2 } },
      { ...fine, p998: { low: Number.NaN, high: 5 } },
      { p95: wide, p998: narrow },
    ];
    for (const limits of bad) expect(refusal(compareWithBenchmark(limits, 3))).toBe('out_of_domain');
  });
});
