import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ratioFunnel, shareFunnel } from '../../src/statistics/funnel.ts';
import type { ShareCounts } from '../../src/statistics/newcombe.ts';
import type { Confidence } from '../../src/statistics/normal.ts';
import {
  type Dispersion,
  dispersionOfRatios,
  dispersionOfShares,
  type ObservedExpected,
  overdispersedRatioFunnel,
  overdispersedShareFunnel,
  varianceBetween,
  winsorise,
} from '../../src/statistics/overdispersion.ts';
import { answer, refusal, relativeError } from './answer.ts';

/**
 * Thirteen trials of the BCG vaccine (Colditz et al. 1994, J. Am. Med. Assoc. 271: 698): cases and persons with it,
 * cases and persons without.
 */
const trials = [
  [6, 306, 29, 303],
  [4, 123, 11, 139],
  [180, 1541, 372, 1451],
  [17, 1716, 65, 1665],
  [3, 231, 11, 220],
  [5, 2498, 3, 2341],
  [186, 50634, 141, 27338],
  [62, 13598, 248, 12867],
  [33, 5069, 47, 5808],
  [27, 16913, 29, 17854],
  [8, 2545, 10, 629],
  [29, 7499, 45, 7277],
  [505, 88391, 499, 88391],
] as const;

const levels = fc.constantFrom<Confidence>('p95', 'p998');
const someUnits = { minLength: 10, maxLength: 40 };
const shareUnits = fc.array(
  fc
    .oneof(fc.integer({ min: 1, max: 50 }), fc.integer({ min: 1, max: 1e9 }))
    .chain((base) => fc.record({ events: fc.integer({ min: 0, max: base }), base: fc.constant(base) })),
  someUnits,
);
const ratioUnits = fc.array(
  fc.record({
    observed: fc.oneof(fc.integer({ min: 0, max: 50 }), fc.integer({ min: 0, max: 1e9 })),
    expected: fc.double({ min: 1e-2, max: 1e9, noNaN: true }),
  }),
  someUnits,
);
const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

describe('winsorise', () => {
  it('pulls in a tenth on each side, as in the documentation of SciPy', () => {
    // scipy.stats.mstats.winsorize pulls in the lowest tenth of these ten in its example, and the highest likewise.
    expect(winsorise([10, 4, 9, 8, 5, 3, 7, 2, 1, 6])).toEqual([9, 4, 9, 8, 5, 3, 7, 2, 2, 6]);
  });

  it('leaves fewer than ten as they are, and keeps order and number', () => {
    expect(winsorise([9, 1, 5])).toEqual([9, 1, 5]);
    expect(winsorise([])).toEqual([]);
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -99, max: 99 }), someUnits), (values) => {
        const pulled = winsorise(values);
        const out = Math.floor(values.length / 10);
        const ordered = [...values].sort((a, b) => a - b);
        const kept = ordered.slice(out, ordered.length - out);
        expect(pulled).toHaveLength(values.length);
        pulled.forEach((value, i) => {
          expect(value).toBe(Math.max(kept[0]!, Math.min(kept.at(-1)!, values[i]!)));
        });
      }),
    );
  });
});

describe('varianceBetween', () => {
  it('matches the random-effects analysis of the BCG trials', () => {
    // Log risk ratios: Q = 152.2330 around the mean −0.4303, and with the moment estimate of τ² the mean −0.7141 from
    // −1.0644 to −0.3638 (Stata's metan, with which the tests of the R package metafor agree).
    const effects = trials.map(([a, n1, b, n0]) => ({
      effect: Math.log(a / n1 / (b / n0)),
      variance: 1 / a - 1 / n1 + 1 / b - 1 / n0,
    }));
    const mean = (between: number) => {
      const weights = effects.map(({ variance }) => 1 / (variance + between));
      return {
        value: sum(effects.map(({ effect }, i) => effect * weights[i]!)) / sum(weights),
        error: 1 / Math.sqrt(sum(weights)),
      };
    };
    const fixed = mean(0);
    const q = sum(effects.map(({ effect, variance }) => (effect - fixed.value) ** 2 / variance));
    expect([fixed.value.toFixed(4), q.toFixed(4)]).toEqual(['-0.4303', '152.2330']);
    const between = answer(
      varianceBetween(
        q / 13,
        effects.map(({ variance }) => Math.sqrt(variance)),
      ),
    );
    const random = mean(between);
    const reach = 1.959964 * random.error;
    expect(random.value.toFixed(4)).toBe('-0.7141');
    expect([(random.value - reach).toFixed(4), (random.value + reach).toFixed(4)]).toEqual([
      '-1.0644',
      '-0.3638',
    ]);
  });

  it('is s²(nφ − n + 1)/(n − 1) where all errors are alike, and 0 where φ shows only chance', () => {
    expect(answer(varianceBetween(3, Array(11).fill(0.5)))).toBeCloseTo((0.25 * (33 - 10)) / 10, 14);
    expect(answer(varianceBetween(10 / 11, Array(11).fill(0.5)))).toBe(0);
    expect(answer(varianceBetween(0, [1, 2, 3]))).toBe(0);
  });

  it('goes with the square of the unit, whatever its size', () => {
    const errors = fc.array(fc.double({ min: 1e-3, max: 1e3, noNaN: true }), { minLength: 2, maxLength: 30 });
    fc.assert(
      fc.property(errors, fc.double({ min: 1.01, max: 100, noNaN: true }), (given, ratio) => {
        const here = answer(varianceBetween(ratio, given));
        const small = answer(
          varianceBetween(
            ratio,
            given.map((error) => error * 1e-90),
          ),
        );
        expect(here).toBeGreaterThan(0);
        expect(relativeError(small * 1e90 * 1e90, here)).toBeLessThan(1e-9);
      }),
    );
  });

  it('refuses fewer than two units, and what is no error or φ', () => {
    expect(refusal(varianceBetween(2, [1]))).toBe('out_of_domain');
    for (const bad of [0, -1, Number.NaN, Number.POSITIVE_INFINITY]) {
      expect(refusal(varianceBetween(2, [1, bad]))).toBe('out_of_domain');
    }
    for (const ratio of [-1, Number.NaN, Number.POSITIVE_INFINITY]) {
      expect(refusal(varianceBetween(ratio, [1, 2]))).toBe('out_of_domain');
    }
  });
});

describe('dispersion', () => {
  it('is nothing where all units are alike', () => {
    expect(answer(dispersionOfShares(Array(12).fill({ events: 3, base: 10 })))).toEqual({
      ratio: 0,
      betweenVariance: 0,
    });
    expect(answer(dispersionOfRatios(Array(12).fill({ observed: 3, expected: 3 })))).toEqual({
      ratio: 0,
      betweenVariance: 0,
    });
  });

  it('is the mean square of z on the stabilised scale', () => {
    // Ten units of 400 expected, roots 5 % above and below 1, so z = ∓2; the tenth pulled in is like the rest.
    const ratios = Array.from({ length: 10 }, (_, i) => ({ observed: i % 2 ? 441 : 361, expected: 400 }));
    const { ratio, betweenVariance } = answer(dispersionOfRatios(ratios));
    expect(ratio).toBeCloseTo(4, 12);
    expect(betweenVariance).toBeCloseTo((0.025 ** 2 * (40 - 9)) / 9, 12);
    // Shares ¼ and ¾ of 100 are angles π/6 and π/3, π/12 off π/4, in units of 1/20: z² = (20π/12)².
    const shares = Array.from({ length: 10 }, (_, i) => ({ events: i % 2 ? 25 : 75, base: 100 }));
    expect(answer(dispersionOfShares(shares)).ratio).toBeCloseTo(((20 * Math.PI) / 12) ** 2, 10);
  });

  it('is not swayed by a lone extreme unit', () => {
    const calm = Array.from({ length: 20 }, (_, i) => ({ observed: 400 + 5 * (i % 5) - 10, expected: 400 }));
    const wild = [...calm.slice(1), { observed: 4000, expected: 400 }];
    expect(answer(dispersionOfRatios(wild)).betweenVariance).toBe(0);
  });

  it('is finite, not negative, and free of the order of the units', () => {
    fc.assert(
      fc.property(shareUnits, ratioUnits, (shares, ratios) => {
        const all: readonly (readonly [Dispersion, Dispersion])[] = [
          [answer(dispersionOfShares(shares)), answer(dispersionOfShares([...shares].reverse()))],
          [answer(dispersionOfRatios(ratios)), answer(dispersionOfRatios([...ratios].reverse()))],
        ];
        // Where φ is about 1, τ² is a small difference of large sums.
        fc.pre(all.every(([here]) => Math.abs(here.ratio - 1) > 0.12));
        for (const [here, there] of all) {
          expect(Number.isFinite(here.ratio) && here.ratio >= 0).toBe(true);
          expect(Number.isFinite(here.betweenVariance) && here.betweenVariance >= 0).toBe(true);
          expect(Math.abs(there.ratio - here.ratio)).toBeLessThanOrEqual(1e-12 * here.ratio);
          expect(Math.abs(there.betweenVariance - here.betweenVariance)).toBeLessThanOrEqual(
            1e-9 * here.betweenVariance,
          );
        }
      }),
    );
  });

  it('refuses fewer than ten units and units that are none', () => {
    const share: ShareCounts = { events: 1, base: 2 };
    const ratio: ObservedExpected = { observed: 1, expected: 2 };
    expect(refusal(dispersionOfShares(Array(9).fill(share)))).toBe('out_of_domain');
    expect(refusal(dispersionOfRatios(Array(9).fill(ratio)))).toBe('out_of_domain');
    for (const bad of [
      { events: 3, base: 2 },
      { events: 0, base: 0 },
      { events: Number.NaN, base: 2 },
    ]) {
      expect(refusal(dispersionOfShares([...Array(12).fill(share), bad]))).toBe('out_of_domain');
    }
    for (const bad of [
      { observed: 0.5, expected: 2 },
      { observed: 1, expected: 0 },
      { observed: 1, expected: Number.NaN },
    ]) {
      expect(refusal(dispersionOfRatios([...Array(12).fill(ratio), bad]))).toBe('out_of_domain');
    }
  });
});

describe('overdispersed funnels', () => {
  const none: Dispersion = { ratio: 0.5, betweenVariance: 0 };
  const variances = fc.double({ min: 0, max: 2, noNaN: true });

  it('are the plain funnels where nothing lies between the units', () => {
    const pooled = { events: 30, base: 100 };
    expect(overdispersedShareFunnel(50, pooled, none, 'p95')).toEqual(shareFunnel(50, pooled, 'p95'));
    expect(overdispersedRatioFunnel(50, none, 'p998')).toEqual(ratioFunnel(50, 'p998'));
  });

  it('are z√(s² + τ²) around the target on the stabilised scale', () => {
    const some: Dispersion = { ratio: 9, betweenVariance: 0.01 };
    const reach = 1.959963984540054 * Math.sqrt(1 / 1600 + 0.01);
    const ratio = answer(overdispersedRatioFunnel(400, some, 'p95'));
    expect(Math.sqrt(ratio.high)).toBeCloseTo(1 + reach, 12);
    expect(Math.sqrt(ratio.low)).toBeCloseTo(1 - reach, 12);
    const share = answer(overdispersedShareFunnel(400, { events: 50, base: 100 }, some, 'p95'));
    expect(Math.asin(Math.sqrt(share.high))).toBeCloseTo(Math.PI / 4 + reach, 12);
    expect(share.low).toBeCloseTo(1 - share.high, 12);
  });

  it('never narrow, widen with τ², and stay in their range', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 1e9 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        variances,
        levels,
        (base, share, betweenVariance, level) => {
          const pooled = { events: Math.round(share * 1e6), base: 1e6 };
          const [some, more] = [betweenVariance, betweenVariance + 0.01].map((variance) => ({
            ratio: 2,
            betweenVariance: variance,
          })) as [Dispersion, Dispersion];
          const all = [
            [
              answer(shareFunnel(base, pooled, level)),
              answer(overdispersedShareFunnel(base, pooled, some, level)),
              answer(overdispersedShareFunnel(base, pooled, more, level)),
            ],
            [
              answer(ratioFunnel(base, level)),
              answer(overdispersedRatioFunnel(base, some, level)),
              answer(overdispersedRatioFunnel(base, more, level)),
            ],
          ] as const;
          for (const [plain, wide, wider] of all) {
            expect(wide.low).toBeLessThanOrEqual(plain.low);
            expect(wide.high).toBeGreaterThanOrEqual(plain.high);
            expect(wider.low).toBeLessThanOrEqual(wide.low);
            expect(wider.high).toBeGreaterThanOrEqual(wide.high);
            expect(wider.low).toBeGreaterThanOrEqual(0);
          }
          expect(all[0][2].high).toBeLessThanOrEqual(1);
        },
      ),
    );
  });

  it('refuse what the plain ones refuse, and a τ² that is none', () => {
    const pooled = { events: 30, base: 100 };
    expect(refusal(overdispersedShareFunnel(0, pooled, none, 'p95'))).toBe('out_of_domain');
    expect(refusal(overdispersedRatioFunnel(0, none, 'p95'))).toBe('out_of_domain');
    for (const betweenVariance of [-1, -1e-6, Number.NaN, Number.POSITIVE_INFINITY]) {
      const bad = { ratio: 1, betweenVariance };
      expect(refusal(overdispersedShareFunnel(50, pooled, bad, 'p95'))).toBe('out_of_domain');
      expect(refusal(overdispersedRatioFunnel(50, bad, 'p95'))).toBe('out_of_domain');
    }
  });
});
