import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Confidence } from '../../src/statistics/normal.ts';
import { rate } from '../../src/statistics/rate.ts';
import { type Stratum, standardisedRate } from '../../src/statistics/standardised-rate.ts';
import { answer, refusal, relativeError } from './answer.ts';

/** The European Standard Population of 2013 (Eurostat), in 19 age groups from 0–4 to 90 and over. */
const europeanStandard = [
  5000, 5500, 5500, 5500, 6000, 6000, 6500, 7000, 7000, 7000, 7000, 6500, 6000, 5500, 5000, 4000, 2500, 1500,
  1000,
];

/**
 * Populations and events of two areas in those age groups, and their rates with limits at 95 and 99.8 %: reference
 * values of the UK Health Security Agency's PHEindicatormethods 2.1.0 (tests of calculate_dsr), computed there in a
 * spreadsheet.
 */
const populations = [
  636, 558, 609, 543, 384, 594, 669, 843, 660, 576, 606, 522, 426, 273, 300, 288, 153, 123, 207,
];
const manyEvents = [127, 25, 18, 21, 12, 27, 48, 27, 29, 32, 32, 34, 45, 65, 38, 68, 74, 82, 91];
const fewEvents = [12, 4, 3, 2, 3, 4, 8, 2, 2, 3, 4, 5, 6, 8, 5, 6, 5, 5, 4];
const published = [
  [
    manyEvents,
    10430.247991469423,
    9717.709067985681,
    11178.94091547925,
    9323.287880219903,
    11620.595999522058,
  ],
  [fewEvents, 1103.212025300104, 877.455767536709, 1367.0882227251795, 763.642035793988, 1530.0328948244762],
] as const;

const strataOf = (events: readonly number[]): Stratum[] =>
  events.map((own, i) => ({ events: own, population: populations[i]!, weight: europeanStandard[i]! }));

const strata = fc
  .array(
    fc.record({
      events: fc.oneof(fc.integer({ min: 0, max: 30 }), fc.integer({ min: 0, max: 1e8 })),
      population: fc.integer({ min: 1, max: 1e9 }),
      weight: fc.integer({ min: 0, max: 1e5 }),
    }),
    { minLength: 1, maxLength: 10 },
  )
  .filter(
    (all) => all.reduce((sum, { events }) => sum + events, 0) >= 10 && all.some(({ weight }) => weight > 0),
  );
const levels = fc.constantFrom<Confidence>('p95', 'p998');

describe('standardisedRate', () => {
  it('matches published reference values at both levels', () => {
    for (const [events, value, low95, high95, low998, high998] of published) {
      const narrow = answer(standardisedRate(strataOf(events), 100_000, 'p95'));
      const wide = answer(standardisedRate(strataOf(events), 100_000, 'p998'));
      expect(relativeError(narrow.value, value)).toBeLessThan(1e-13);
      expect(relativeError(narrow.limits.low, low95)).toBeLessThan(1e-11);
      expect(relativeError(narrow.limits.high, high95)).toBeLessThan(1e-11);
      expect(relativeError(wide.limits.low, low998)).toBeLessThan(1e-11);
      expect(relativeError(wide.limits.high, high998)).toBeLessThan(1e-11);
    }
  });

  it('is the crude rate where every stratum weighs what it counts, and of one stratum', () => {
    const own = manyEvents.map((events, i) => {
      const population = populations[i]!;
      return { events, population, weight: population };
    });
    const crude = answer(rate(895, 8970, 1000, 'p95'));
    const one = answer(standardisedRate([{ events: 895, population: 8970, weight: 7 }], 1000, 'p95'));
    const standardised = answer(standardisedRate(own, 1000, 'p95'));
    expect(relativeError(standardised.value, crude.value)).toBeLessThan(1e-14);
    expect(relativeError(standardised.limits.low, crude.limits.low)).toBeLessThan(1e-13);
    expect(relativeError(one.value, crude.value)).toBeLessThan(1e-14);
    expect(relativeError(one.limits.high, crude.limits.high)).toBeLessThan(1e-13);
  });

  it('holds the rate between its limits, all finite, wider at 99.8 %', () => {
    fc.assert(
      fc.property(strata, (all) => {
        const narrow = answer(standardisedRate(all, 1000, 'p95'));
        const wide = answer(standardisedRate(all, 1000, 'p998'));
        expect(narrow.limits.low).toBeLessThanOrEqual(narrow.value);
        expect(narrow.limits.high).toBeGreaterThanOrEqual(narrow.value);
        expect(wide.limits.low).toBeLessThanOrEqual(narrow.limits.low);
        expect(wide.limits.high).toBeGreaterThanOrEqual(narrow.limits.high);
        expect(Number.isFinite(wide.limits.low) && Number.isFinite(wide.limits.high)).toBe(true);
      }),
    );
  });

  it('is free of the scale and the order of the weights', () => {
    fc.assert(
      fc.property(strata, levels, (all, level) => {
        const scaled = all.map((stratum) => ({ ...stratum, weight: stratum.weight * 7 })).reverse();
        const [here, there] = [
          answer(standardisedRate(all, 1000, level)),
          answer(standardisedRate(scaled, 1000, level)),
        ];
        const scale = Math.max(here.value, 1e-12);
        expect(Math.abs(there.value - here.value) / scale).toBeLessThan(1e-12);
        expect(Math.abs(there.limits.low - here.limits.low) / scale).toBeLessThan(1e-11);
        expect(Math.abs(there.limits.high - here.limits.high) / scale).toBeLessThan(1e-11);
      }),
    );
  });

  it('lies between the rates of its strata', () => {
    fc.assert(
      fc.property(strata, (all) => {
        const rates = all
          .filter(({ weight }) => weight > 0)
          .map(({ events, population }) => events / population);
        const { value } = answer(standardisedRate(all, 1, 'p95'));
        expect(value).toBeGreaterThanOrEqual(Math.min(...rates) * (1 - 1e-12));
        expect(value).toBeLessThanOrEqual(Math.max(...rates) * (1 + 1e-12));
      }),
    );
  });

  it('stays finite at a billion events', () => {
    const { value, limits } = answer(
      standardisedRate(
        [
          { events: 1e9, population: 1e6, weight: 1 },
          { events: 0, population: 1, weight: 1 },
        ],
        1e5,
        'p998',
      ),
    );
    expect(value).toBe(5e7);
    expect(limits.high - limits.low).toBeCloseTo(2 * 3.0902323 * Math.sqrt(1e9) * 0.05, 0);
  });

  it('refuses fewer than ten events', () => {
    const of = (events: number) => [{ events, population: 1000, weight: 1 }];
    expect(refusal(standardisedRate(of(9), 1000, 'p95'))).toBe('out_of_domain');
    expect(refusal(standardisedRate(of(0), 1000, 'p95'))).toBe('out_of_domain');
    expect(answer(standardisedRate(of(10), 1000, 'p95')).value).toBe(10);
  });

  it('refuses no strata, and strata that are none', () => {
    const fine: Stratum = { events: 20, population: 100, weight: 1 };
    const impossible: readonly Partial<Stratum>[] = [
      { events: -1 },
      { events: 0.5 },
      { events: Number.NaN },
      { population: 0 },
      { population: Number.POSITIVE_INFINITY },
      { weight: -1 },
      { weight: Number.NaN },
    ];
    expect(refusal(standardisedRate([], 1000, 'p95'))).toBe('out_of_domain');
    expect(refusal(standardisedRate([{ ...fine, weight: 0 }], 1000, 'p95'))).toBe('out_of_domain');
    for (const part of impossible) {
      expect(refusal(standardisedRate([fine, { ...fine, ...part }], 1000, 'p95'))).toBe('out_of_domain');
    }
    for (const multiplier of [0, -1, Number.NaN, Number.POSITIVE_INFINITY]) {
      expect(refusal(standardisedRate([fine], multiplier, 'p95'))).toBe('out_of_domain');
    }
    expect(refusal(standardisedRate([{ ...fine, population: 1e-300 }], 1e10, 'p95'))).toBe('out_of_domain');
  });
});
