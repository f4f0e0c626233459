import fc from 'fast-check';
import { jStat } from 'jstat';
import { describe, expect, it } from 'vitest';
import { gammaTails } from '../../src/statistics/incomplete-gamma.ts';
import { type Confidence, tailProbability } from '../../src/statistics/normal.ts';
import { byarLimits, garwoodLimits, poissonLimits } from '../../src/statistics/poisson-limits.ts';
import { answer, refusal, relativeError } from './answer.ts';

const levels: readonly Confidence[] = ['p95', 'p998'];
const levelOf = fc.constantFrom(...levels);
const counts = fc.oneof(fc.integer({ min: 0, max: 30 }), fc.integer({ min: 0, max: 1e9 }));

/**
 * Garwood 1936, Biometrika 28: 437, as extended in Pearson & Hartley 1966, Biometrika Tables for Statisticians I,
 * table 40, to the digits printed there; also by Ulm 1990, Am. J. Epidemiol. 131: 373.
 */
const garwood95 = [
  [0, '0.00', '3.69'],
  [1, '0.0253', '5.57'],
  [2, '0.242', '7.22'],
  [3, '0.619', '8.77'],
  [4, '1.09', '10.24'],
  [5, '1.62', '11.67'],
  [6, '2.20', '13.06'],
  [7, '2.81', '14.42'],
  [8, '3.45', '15.76'],
  [9, '4.12', '17.08'],
  [10, '4.80', '18.39'],
  [15, '8.40', '24.74'],
  [20, '12.22', '30.89'],
  [30, '20.24', '42.83'],
  [50, '37.11', '65.92'],
] as const;

const garwood998 = [
  [0, '0.00', '6.91'],
  [1, '0.00100', '9.23'],
  [2, '0.0454', '11.23'],
  [3, '0.191', '13.06'],
  [4, '0.429', '14.79'],
  [5, '0.739', '16.45'],
  [10, '2.96', '24.13'],
] as const;

/**
 * Reference values of the UK Health Security Agency's PHEindicatormethods 2.1.0 (tests of byars_lower,
 * byars_upper and phe_rate), computed there in a spreadsheet.
 */
const byarPublished = [
  [1, 'p95', 0.013072132901504351, 5.5637555824752605],
  [65, 'p95', 50.163187710459454, 82.849138545939837],
  [1045, 'p95', 982.59320180733255, 1110.3312129856499],
  [10, 'p998', 2.916318374695686, 24.193724927880535],
  [65, 'p998', 42.880261471480203, 94.000290844318016],
  [1045, 'p998', 947.94070356103737, 1148.8061609880331],
] as const;

describe('garwoodLimits', () => {
  it('matches the published tables at 95 % and 99.8 %', () => {
    const tables = [
      ['p95', garwood95],
      ['p998', garwood998],
    ] as const;
    for (const [level, table] of tables) {
      for (const [events, low, high] of table) {
        const limits = answer(garwoodLimits(events, level));
        const decimals = (printed: string) => printed.split('.')[1]?.length ?? 0;
        expect(limits.low.toFixed(decimals(low))).toBe(low);
        expect(limits.high.toFixed(decimals(high))).toBe(high);
      }
    }
  });

  it('matches R: poisson.test(137, 24.19893), the lung cancers of Welsh nickel workers', () => {
    // Breslow & Day 1987, appendix ID; R 4, stats, help page of poisson.test: 4.753125 to 6.692709.
    const { low, high } = answer(garwoodLimits(137, 'p95'));
    expect((low / 24.19893).toFixed(6)).toBe('4.753125');
    expect((high / 24.19893).toFixed(6)).toBe('6.692709');
  });

  it('matches StatsDirect’s example of 14 events in 400 person-years', () => {
    // StatsDirect help, "Poisson rate confidence interval": 0.019135 to 0.058724.
    const { low, high } = answer(garwoodLimits(14, 'p95'));
    expect((low / 400).toFixed(6)).toBe('0.019135');
    expect((high / 400).toFixed(6)).toBe('0.058724');
  });

  it('has elementary limits for no events and for one', () => {
    for (const level of levels) {
      const tail = tailProbability(level);
      expect(answer(garwoodLimits(0, level)).low).toBe(0);
      expect(answer(garwoodLimits(0, level)).high).toBeCloseTo(-Math.log(tail), 12);
      expect(answer(garwoodLimits(1, level)).low).toBeCloseTo(-Math.log1p(-tail), 12);
    }
  });

  it('leaves exactly α/2 on each side: the definition of the limits', () => {
    fc.assert(
      fc.property(counts, levelOf, (events, level) => {
        const { low, high } = answer(garwoodLimits(events, level));
        const tail = tailProbability(level);
        // At least x events where `low` are expected; at most x where `high` are.
        if (events > 0) expect(relativeError(answer(gammaTails(events, low)).lower, tail)).toBeLessThan(1e-9);
        expect(relativeError(answer(gammaTails(events + 1, high)).upper, tail)).toBeLessThan(1e-9);
      }),
    );
  });

  it('matches the chi-square quantiles of jstat for small counts', () => {
    for (let events = 1; events <= 80; events += 1) {
      const { low, high } = answer(garwoodLimits(events, 'p95'));
      expect(low).toBeCloseTo(jStat.chisquare.inv(0.025, 2 * events) / 2, 6);
      expect(high).toBeCloseTo(jStat.chisquare.inv(0.975, 2 * events + 2) / 2, 6);
    }
  });
});

describe('byarLimits', () => {
  it('matches the published reference values', () => {
    for (const [events, level, low, high] of byarPublished) {
      const limits = answer(byarLimits(events, level));
      expect(relativeError(limits.low, low)).toBeLessThan(1e-12);
      expect(relativeError(limits.high, high)).toBeLessThan(1e-12);
    }
  });

  it('is within 0.2 % of the exact limits at 95 % from ten events on', () => {
    // PHE 2018, Technical Guide: Confidence Intervals, appendix 1.
    fc.assert(
      fc.property(
        fc.oneof(fc.integer({ min: 10, max: 200 }), fc.integer({ min: 10, max: 1e9 })),
        (events) => {
          const [byar, exact] = [answer(byarLimits(events, 'p95')), answer(garwoodLimits(events, 'p95'))];
          expect(relativeError(byar.low, exact.low)).toBeLessThan(0.002);
          expect(relativeError(byar.high, exact.high)).toBeLessThan(0.002);
        },
      ),
    );
  });

  it('refuses where its lower limit would turn negative', () => {
    expect(refusal(byarLimits(0, 'p95'))).toBe('out_of_domain');
    expect(refusal(byarLimits(0, 'p998'))).toBe('out_of_domain');
    expect(refusal(byarLimits(1, 'p998'))).toBe('out_of_domain');
    expect(answer(byarLimits(2, 'p998')).low).toBeGreaterThan(0);
  });
});

describe('poissonLimits', () => {
  it('is exact below ten and Byar’s from ten on', () => {
    for (const level of levels) {
      for (let events = 0; events < 30; events += 1) {
        const chosen = events < 10 ? garwoodLimits(events, level) : byarLimits(events, level);
        expect(poissonLimits(events, level)).toEqual(chosen);
      }
    }
  });

  it('holds the count, is finite up to a billion, and is wider at 99.8 %', () => {
    fc.assert(
      fc.property(counts, (events) => {
        const [narrow, wide] = [answer(poissonLimits(events, 'p95')), answer(poissonLimits(events, 'p998'))];
        expect(narrow.low).toBeLessThanOrEqual(events);
        expect(narrow.high).toBeGreaterThan(events);
        expect(wide.low).toBeLessThanOrEqual(narrow.low);
        expect(wide.high).toBeGreaterThan(narrow.high);
        expect(wide.low).toBeGreaterThanOrEqual(0);
        expect(Number.isFinite(wide.high)).toBe(true);
      }),
    );
  });

  it('rises with the count, also over the step from one method to the other', () => {
    const rises = (events: number, level: Confidence) => {
      const [here, next] = [answer(poissonLimits(events, level)), answer(poissonLimits(events + 1, level))];
      expect(next.low).toBeGreaterThan(here.low);
      expect(next.high).toBeGreaterThan(here.high);
    };
    for (const level of levels) for (let events = 0; events < 200; events += 1) rises(events, level);
    fc.assert(fc.property(counts, levelOf, rises));
  });

  it('refuses what is no count', () => {
    for (const events of [-1, 0.5, 12.5, 2 ** 53, Number.NaN, Number.POSITIVE_INFINITY]) {
      for (const limits of [poissonLimits, garwoodLimits, byarLimits]) {
        expect(refusal(limits(events, 'p95'))).toBe('out_of_domain');
      }
    }
  });
});
