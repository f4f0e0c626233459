import { describe, expect, test } from 'vitest';
import { type FunnelCandidate, funnelOf } from '../../src/comparability/funnel.ts';
import { withProvinces } from './catalogue.ts';
import { type FigureDetails, figure, type Lack } from './figures.ts';

const catalogue = withProvinces(12);
const relation = catalogue.relations.find(({ type }) => type === 'part_of')!;

/** A rate of 100 per 100,000 in every province, but for what is said of each. */
function candidates(
  count: number,
  of: (i: number) => { readonly value?: number | Lack; readonly details?: FigureDetails } = () => ({}),
): readonly FunnelCandidate[] {
  return Array.from({ length: count }, (_, i) => {
    const { value = 200 * (i + 1), details = {} } = of(i);
    return { figure: figure('related_calls', '1400-Q1', value, { area: `IR-${50 + i}`, ...details }) };
  });
}

function funnel(given: readonly FunnelCandidate[], against: Parameters<typeof funnelOf>[1] = 'residents') {
  const answer = funnelOf(given, against, catalogue);
  if (answer.kind !== 'funnel') throw new Error(`no funnel: ${JSON.stringify(answer)}`);
  return answer;
}

describe('the units of a funnel', () => {
  test('are pooled as all events over all residents, not as the figure of the country', () => {
    const { pooled, placings, apart } = funnel(candidates(6, (i) => (i === 0 ? { value: 410 } : {})));
    expect(pooled).toMatchObject({ events: 410 + 200 * 20, base: 200_000 * 21 });
    expect(pooled.value).toBeCloseTo((100_000 * 4410) / 4_200_000, 9);
    expect(placings).toHaveLength(6);
    expect(apart).toEqual([]);
    expect(placings.map(({ positions }) => positions.p998)).toEqual([
      'above',
      ...Array.from({ length: 5 }, () => 'within'),
    ]);
  });

  test.each<[string, { value?: number | Lack; details?: FigureDetails }, string]>([
    ['missing', { value: 'missing' }, 'current_missing'],
    ['suppressed', { value: 'suppressed' }, 'current_suppressed'],
    ['about', { details: { qualifier: 'about' } }, 'rounding'],
    ['a fraction', { value: 10.5 }, 'rounding'],
    ['of another definition', { details: { definition: '2' } }, 'definition'],
    ['counted by another agency', { details: { agency: 'court' } }, 'agency'],
    ['partly reported', { details: { unitsReporting: 5 } }, 'coverage_partial'],
    ['contradicted', { details: { conflicts: [figure('related_calls', '1400-Q1', 1)] } }, 'conflict'],
    ['of an area without a census', { details: { area: 'IR-09' } }, 'population'],
  ])('leave out what is %s, with its reason, and do not pool it', (_, odd, code) => {
    const { apart, placings, pooled } = funnel(candidates(7, (i) => (i === 6 ? odd : {})));
    expect(apart.map(({ reason }) => reason.code)).toEqual([code]);
    expect(placings).toHaveLength(6);
    expect(pooled).toMatchObject({ events: 200 * 21, base: 200_000 * 21 });
  });

  test('are too few below five, and refused where nothing licenses them', () => {
    expect(funnelOf(candidates(4), 'residents', catalogue)).toMatchObject({ kind: 'too_few', needed: 5 });
    expect(funnelOf([], 'residents', catalogue)).toMatchObject({ kind: 'too_few', units: [] });
    const of = (code: string) => funnelOf([{ figure: figure(code, '1400-Q1', 5) }], 'residents', catalogue);
    expect(of('services')).toMatchObject({ kind: 'refused', reasons: [{ code: 'undeclared' }] });
    expect(of('child_abuse_reports')).toMatchObject({ kind: 'refused', reasons: [{ code: 'sensitivity' }] });
    const nothing = funnelOf(
      candidates(6, () => ({ value: 0 })),
      'residents',
      catalogue,
    );
    expect(nothing).toMatchObject({ kind: 'refused', reasons: [{ code: 'base_zero' }] });
  });
});

describe('overdispersion', () => {
  const spread = candidates(12, (i) => ({ value: 200 * (i + 1) * (i % 2 === 0 ? 2 : 1) }));

  test('is not estimated from fewer than ten areas', () => {
    expect(funnel(candidates(6)).dispersion).toBeUndefined();
  });

  test('widens the limits by which places are told, and never narrows them', () => {
    const wide = funnel(spread);
    expect(wide.isOverdispersed).toBe(true);
    expect(wide.dispersion!.ratio).toBeGreaterThan(1);
    for (const { unit, limits } of wide.placings) {
      const plain = wide.limitsAt(unit.base, false)!;
      expect(limits).toEqual(wide.limitsAt(unit.base, true));
      expect(limits.p95.low).toBeLessThanOrEqual(plain.p95.low);
      expect(limits.p998.high).toBeGreaterThan(plain.p998.high);
      expect(limits.p998.high).toBeGreaterThan(limits.p95.high);
    }
    expect(wide.placings.every(({ positions }) => positions.p998 === 'within')).toBe(true);
  });

  test('leaves the plain limits where chance explains all', () => {
    const calm = funnel(candidates(12));
    expect(calm.isOverdispersed).toBe(false);
    expect(calm.limitsAt(400_000, true)).toEqual(calm.limitsAt(400_000, false));
  });
});

describe('shares of a declared whole', () => {
  const withWholes = (count: number, wholeOf: (i: number) => number | Lack | undefined) =>
    candidates(count).map(({ figure: part }, i) => {
      const value = wholeOf(i);
      return {
        figure: part,
        whole: value === undefined ? undefined : figure('all_calls', '1400-Q1', value, { area: part.area }),
      };
    });

  test('are pooled over the wholes, between limits in percent', () => {
    const { of, pooled, placings } = funnel(
      withWholes(6, (i) => 1000 * (i + 1)),
      relation,
    );
    expect(of).toBe('share');
    expect(pooled).toMatchObject({ events: 4200, base: 21_000, value: 20 });
    expect(placings[0]!.limits.p95.low).toBeCloseTo(20 - 1.959964 * Math.sqrt((20 * 80) / 1000), 4);
  });

  test('leave out an area whose whole is missing, lacking or smaller', () => {
    const odd = [undefined, 'suppressed', 100] as const;
    const { apart } = funnel(
      withWholes(8, (i) => (i < 3 ? odd[i] : 1000 * (i + 1))),
      relation,
    );
    expect(apart.map(({ reason }) => reason.code)).toEqual(['base_missing', 'base_suppressed', 'surplus']);
  });
});
