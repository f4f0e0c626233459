import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isRefused } from '../../src/statistics/domain.ts';
import { type DatedCount, trendOfCounts } from '../../src/statistics/trend-of-counts.ts';
import { answer, refusal, relativeError } from './answer.ts';

const seriesOf = (events: readonly number[], exposure = 1): DatedCount[] =>
  events.map((own, i) => ({ time: i + 1, events: own, exposure }));

/** Deaths by AIDS in Australia, quarters from 1983: Whyte, Gold, Dobson & Cooper 1987, Med. J. Aust. 146: 65. */
const deaths = seriesOf([0, 1, 2, 3, 1, 4, 9, 18, 23, 31, 20, 25, 37, 45]);

const counts = fc
  .array(
    fc.record({
      time: fc.integer({ min: 0, max: 80 }).map((quarters) => quarters / 4),
      events: fc.oneof(fc.integer({ min: 0, max: 20 }), fc.integer({ min: 0, max: 1e9 })),
      exposure: fc.double({ min: 1, max: 1e6, noNaN: true }),
    }),
    { minLength: 3, maxLength: 40 },
  )
  .filter((spans) => {
    const times = spans.map(({ time }) => time);
    const some = spans.filter(({ events }) => events > 0);
    const isAfter = some.some(({ time }) => time > Math.min(...times));
    return isAfter && some.some(({ time }) => time < Math.max(...times));
  });

describe('trendOfCounts', () => {
  it('matches R on the deaths of Whyte', () => {
    // R, glm(deaths ~ quarter, poisson), as printed at paulamoraga.com/book-stats, 39.1: intercept 0.33963, slope 0.25652, standard
    // error 0.02204, residual deviance 29.654 on 12 degrees of freedom.
    const { logPerYear, standardError, dispersion, expected, percentPerYear } = answer(
      trendOfCounts(deaths, 'p95'),
    );
    expect(logPerYear.toFixed(5)).toBe('0.25652');
    expect((Math.log(expected[0]!) - logPerYear).toFixed(5)).toBe('0.33963');
    expect((standardError / Math.sqrt(dispersion)).toFixed(5)).toBe('0.02204');
    const deviance = deaths.reduce((sum, { events }, i) => {
      const mean = expected[i]!;
      return sum + 2 * ((events > 0 ? events * Math.log(events / mean) : 0) - (events - mean));
    }, 0);
    expect(deviance.toFixed(3)).toBe('29.654');
    expect(dispersion).toBeGreaterThan(1);
    expect(percentPerYear.value).toBeCloseTo(100 * (Math.exp(0.25652) - 1), 2);
  });

  it('is exact where growth is', () => {
    const doubling = seriesOf([1, 2, 4, 8, 16, 32]);
    const { percentPerYear, logPerYear, dispersion, expected } = answer(trendOfCounts(doubling, 'p95'));
    expect(percentPerYear.value).toBeCloseTo(100, 10);
    expect(logPerYear).toBeCloseTo(Math.LN2, 13);
    expect(dispersion).toBeCloseTo(0, 15);
    expected.forEach((mean, i) => {
      expect(mean).toBeCloseTo(2 ** i, 11);
    });
    expect(answer(trendOfCounts(seriesOf([7, 7, 7, 7]), 'p998')).percentPerYear.value).toBe(0);
  });

  it('sees a rate, not a count: events in step with exposure are no trend', () => {
    const spans = [93, 93, 90, 89, 93].map((days, i) => ({ time: i / 4, events: 10 * days, exposure: days }));
    const { percentPerYear } = answer(trendOfCounts(spans, 'p95'));
    expect(percentPerYear.value).toBeCloseTo(0, 9);
    expect(percentPerYear.limits.low).toBeLessThan(0);
  });

  it('solves the equations of the largest likelihood: expected counts and times add up to those seen', () => {
    fc.assert(
      fc.property(counts, (spans) => {
        const trend = trendOfCounts(spans, 'p95');
        // One event where next to none is expected can widen the limits beyond a double; the search always settles.
        if (isRefused(trend)) expect(trend.reasons[0]?.values).not.toHaveProperty('slope');
        fc.pre(!isRefused(trend));
        const { expected, logPerYear } = trend;
        const all = spans.reduce((sum, { events }) => sum + events, 0);
        const off = spans.reduce((sum, { events }, i) => sum + (events - expected[i]!), 0);
        const drift = spans.reduce((sum, { time, events }, i) => sum + time * (events - expected[i]!), 0);
        expect(Math.abs(off)).toBeLessThan(1e-9 * all);
        expect(Math.abs(drift)).toBeLessThan(1e-7 * all);
        spans.forEach(({ time, exposure }, i) => {
          const [first, mean] = [spans[0]!, expected[i]!];
          // Each expected count is on the line; where it is out of the range of doubles nothing is left to see.
          if (mean < 1e-200 || expected[0]! < 1e-200) return;
          const line = Math.log(exposure / first.exposure) + logPerYear * (time - first.time);
          expect(Math.log(mean / expected[0]!)).toBeCloseTo(line, 6);
        });
      }),
    );
  });

  it('holds the growth between its limits, wider at 99.8 %, and never narrower for a φ below 1', () => {
    fc.assert(
      fc.property(counts, (spans) => {
        const narrow = trendOfCounts(spans, 'p95');
        const wide = trendOfCounts(spans, 'p998');
        fc.pre(!isRefused(narrow) && !isRefused(wide));
        const [inner, outer] = [narrow.percentPerYear, wide.percentPerYear];
        expect(inner.limits.low).toBeLessThanOrEqual(inner.value);
        expect(inner.limits.high).toBeGreaterThanOrEqual(inner.value);
        expect(outer.limits.low).toBeLessThanOrEqual(inner.limits.low);
        expect(outer.limits.high).toBeGreaterThanOrEqual(inner.limits.high);
        expect(outer.limits.low).toBeGreaterThanOrEqual(-100);
        expect([inner.value, narrow.standardError, narrow.dispersion].every(Number.isFinite)).toBe(true);
      }),
    );
    const even = answer(trendOfCounts(seriesOf([100, 100, 100, 100]), 'p95'));
    expect(even.dispersion).toBe(0);
    expect(even.standardError).toBeCloseTo(1 / Math.sqrt(500), 14);
  });

  it('is free of the start of time, the unit of exposure and the order given, and turns with time', () => {
    const tame = fc.array(fc.integer({ min: 0, max: 500 }), { minLength: 4, maxLength: 30 });
    fc.assert(
      fc.property(tame, (events) => {
        fc.pre(events.slice(1).some((own) => own > 0) && events.slice(0, -1).some((own) => own > 0));
        const spans = seriesOf(events, 90);
        const here = answer(trendOfCounts(spans, 'p95'));
        const moved = answer(
          trendOfCounts(
            [...spans].reverse().map((one) => ({ ...one, time: one.time + 1400, exposure: 3 })),
            'p95',
          ),
        );
        const turned = answer(
          trendOfCounts(
            spans.map((one) => ({ ...one, time: -one.time })),
            'p95',
          ),
        );
        expect(moved.logPerYear).toBeCloseTo(here.logPerYear, 9);
        expect(relativeError(moved.standardError, here.standardError)).toBeLessThan(1e-7);
        expect(turned.logPerYear).toBeCloseTo(-here.logPerYear, 9);
      }),
    );
  });

  it('stays sound from one event to a billion', () => {
    const one = answer(trendOfCounts(seriesOf([0, 1, 0]), 'p95'));
    expect(one.logPerYear).toBeCloseTo(0, 12);
    const jump = answer(trendOfCounts(seriesOf([0, 1, 1e9]), 'p95'));
    expect(jump.percentPerYear.limits.high).toBeGreaterThan(jump.percentPerYear.value);
    const even = answer(trendOfCounts(seriesOf([1e9, 1e9, 1e9]), 'p998'));
    expect(even.percentPerYear.limits.high).toBeCloseTo((100 * 3.0902323) / Math.sqrt(2e9), 6);
  });

  it('refuses what has no slope', () => {
    const lone: readonly (readonly number[])[] = [[], [5], [5, 6], [0, 0, 0], [0, 0, 5], [5, 0, 0]];
    for (const events of lone) expect(refusal(trendOfCounts(seriesOf(events), 'p95'))).toBe('out_of_domain');
    const still = deaths.map((span) => ({ ...span, time: 3 }));
    expect(refusal(trendOfCounts(still, 'p95'))).toBe('out_of_domain');
    const impossible: readonly Partial<DatedCount>[] = [
      { events: -1 },
      { events: 0.5 },
      { events: Number.NaN },
      { exposure: 0 },
      { exposure: Number.POSITIVE_INFINITY },
      { time: Number.NaN },
    ];
    for (const part of impossible) {
      expect(refusal(trendOfCounts([{ ...deaths[0]!, ...part }, ...deaths.slice(1)], 'p95'))).toBe(
        'out_of_domain',
      );
    }
  });
});
