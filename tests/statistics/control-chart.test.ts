import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type ChartPoint,
  type ChartSegment,
  controlChart,
  type RangeScreening,
} from '../../src/statistics/control-chart.ts';
import { answer, refusal } from './answer.ts';

const pointsOf = (values: readonly (number | undefined)[]): ChartPoint[] =>
  values.map((value) => ({ value }));

function chart(
  points: readonly ChartPoint[],
  screening: RangeScreening = 'all_ranges',
): readonly ChartSegment[] {
  return answer(controlChart(points, screening));
}

function only(values: readonly (number | undefined)[], screening?: RangeScreening): ChartSegment {
  const [segment, ...others] = chart(pointsOf(values), screening);
  expect(others).toEqual([]);
  return segment!;
}

/** Flow rates of ten batches: NIST/SEMATECH e-Handbook of Statistical Methods, 6.3.2.2. */
const flowRates = [49.6, 47.6, 49.9, 51.3, 47.8, 51.2, 52.6, 52.4, 53.6, 52.1];

const values = fc.array(
  fc.option(fc.oneof(fc.integer({ min: -20, max: 20 }), fc.double({ min: -1e9, max: 1e9, noNaN: true })), {
    nil: undefined,
    freq: 8,
  }),
  { minLength: 1, maxLength: 60 },
);

describe('controlChart', () => {
  it('matches the flow rates of the NIST handbook', () => {
    // Mean 50.81, mean moving range 1.8778, limits 45.8159 and 55.8041 with 3/1.128, whose third decimal is ours.
    const { limits, isTrial, signals } = only(flowRates);
    expect(limits?.mean).toBeCloseTo(50.81, 12);
    expect(((limits?.high ?? 0) - 50.81) / 2.66).toBeCloseTo(1.8778, 4);
    expect(limits?.low).toBeCloseTo(45.8159, 2);
    expect(limits?.high).toBeCloseTo(55.8041, 2);
    expect(isTrial).toBe(true);
    expect(signals.every((signal) => signal === undefined)).toBe(true);
  });

  it('calls limits trial below twelve values, not counting gaps', () => {
    const eleven = Array.from({ length: 11 }, (_, i) => i % 3);
    expect(only(eleven).isTrial).toBe(true);
    expect(only([...eleven, undefined, undefined]).isTrial).toBe(true);
    expect(only([...eleven, undefined, 1]).isTrial).toBe(false);
  });

  it('reports moving ranges above 3.267 times the mean, and leaves them out when asked', () => {
    const calm = [10, 11, 10, 11, 10, 11, 10, 30, 11, 10, 11, 10];
    const all = only(calm);
    const screened = only(calm, 'screened_ranges');
    // Nine ranges of 1, one of 20 and one of 19: mean 48/11, limit of a range 14.26.
    expect([all.wideRanges, screened.wideRanges]).toEqual([
      [7, 8],
      [7, 8],
    ]);
    expect([all.isScreened, screened.isScreened]).toEqual([false, true]);
    expect(all.limits?.high).toBeCloseTo(all.limits!.mean + (2.66 * 48) / 11, 12);
    expect(screened.limits?.high).toBeCloseTo(screened.limits!.mean + 2.66, 12);
    expect(screened.signals[7]).toEqual({ rule: 'beyond_limit', direction: 'up' });
    expect(only(flowRates, 'screened_ranges').isScreened).toBe(false);
  });

  it('starts afresh at a break and joins nothing across it', () => {
    const before = [1, 2, 1, 2, 1];
    const after = [101, 104, 101, 104];
    const points: ChartPoint[] = [
      ...pointsOf(before),
      { value: after[0], startsSegment: true },
      ...pointsOf(after.slice(1)),
    ];
    const [first, second, ...others] = chart(points);
    expect(others).toEqual([]);
    expect([first?.start, second?.start]).toEqual([0, 5]);
    expect(first).toEqual(only(before));
    expect(second).toEqual({ ...only(after), start: 5 });
    expect(second?.limits).toEqual({ mean: 102.5, low: 102.5 - 2.66 * 3, high: 102.5 + 2.66 * 3 });
  });

  it('takes no moving range over a gap', () => {
    expect(only([1, 2, undefined, 100, 101]).limits).toEqual({ mean: 51, low: 48.34, high: 53.66 });
  });

  it('has no limits where no two values follow each other', () => {
    for (const lone of [[5], [undefined], [5, undefined, 7]]) {
      const { limits, signals, isTrial } = only(lone);
      expect(limits).toBeUndefined();
      expect(signals).toEqual(lone.map(() => undefined));
      expect(isTrial).toBe(true);
    }
    expect(chart([])).toEqual([]);
  });

  it('finds nothing special in values that are all alike', () => {
    fc.assert(
      fc.property(
        fc.double({ min: -1e9, max: 1e9, noNaN: true }),
        fc.integer({ min: 2, max: 40 }),
        (value, n) => {
          const { limits, signals } = only(Array(n).fill(value));
          expect([limits?.low, limits?.high]).toEqual([limits?.mean, limits?.mean]);
          expect(signals.every((signal) => signal === undefined)).toBe(true);
        },
      ),
    );
  });

  it('holds the mean of a segment between its limits, all finite, one signal for each value', () => {
    fc.assert(
      fc.property(values, fc.array(fc.boolean()), (given, breaks) => {
        const points = given.map((value, i) => ({ value, startsSegment: breaks[i] ?? false }));
        const segments = chart(points, 'screened_ranges');
        expect(segments.flatMap((segment) => segment.values)).toEqual(given);
        for (const { limits, signals, values: own, wideRanges, start } of segments) {
          expect(signals).toHaveLength(own.length);
          if (limits) expect(limits.low <= limits.mean && limits.mean <= limits.high).toBe(true);
          for (const at of wideRanges) expect(at > start && at < start + own.length).toBe(true);
        }
      }),
    );
  });

  it('moves and stretches with its values', () => {
    const whole = fc.array(fc.integer({ min: -50, max: 50 }), { minLength: 2, maxLength: 40 });
    fc.assert(
      fc.property(whole, (given) => {
        const here = only(given);
        const moved = only(given.map((value) => 4 * value + 1024));
        const turned = only(given.map((value) => -value));
        expect(moved.limits?.mean).toBeCloseTo(4 * here.limits!.mean + 1024, 9);
        expect(moved.limits?.high).toBeCloseTo(4 * here.limits!.high + 1024, 9);
        expect(turned.limits?.high).toBeCloseTo(-here.limits!.low, 9);
      }),
    );
  });

  it('refuses values that are none, and what overflows', () => {
    for (const bad of [Number.NaN, Number.POSITIVE_INFINITY]) {
      expect(refusal(controlChart(pointsOf([1, bad, 2]), 'all_ranges'))).toBe('out_of_domain');
    }
    expect(refusal(controlChart(pointsOf([1e308, -1e308]), 'all_ranges'))).toBe('out_of_domain');
  });
});
