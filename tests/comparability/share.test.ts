import { describe, expect, test } from 'vitest';
import { indexOf, shareOfArea } from '../../src/comparability/share.ts';
import type { Figure } from '../../src/model/figure.ts';
import { catalogue } from './catalogue.ts';
import { type FigureDetails, figure, type Lack } from './figures.ts';

const calls = (period: string, value: number | Lack, details: FigureDetails = {}) =>
  figure('related_calls', period, value, details);
const country = (value: number | Lack, details: FigureDetails = {}) =>
  calls('1400-Q1', value, { area: 'IR', ...details });

describe('share of the country', () => {
  const own = calls('1400-Q1', 1588);
  const share = (part: Figure, whole: Figure | undefined) => {
    const result = shareOfArea(part, whole, catalogue);
    return typeof result === 'number' ? result : result.reasons;
  };

  test('1588 of 63,520 calls are 2.5 percent, all of them are 100', () => {
    expect(share(own, country(63_520))).toBe(2.5);
    expect(share(country(63_520), country(63_520))).toBe(100);
  });

  test('more than the whole is an error, not 127 percent', () => {
    expect(share(own, country(1250))).toEqual([{ code: 'surplus', values: { sum: 1588, total: 1250 } }]);
  });

  test.each(['missing', 'suppressed', 'not_applicable'] as const)('%s has its own words', (lack) => {
    const values = { period: '1400-Q1' };
    expect(share(own, country(lack))).toEqual([{ code: `base_${lack}`, values }]);
    expect(share(calls('1400-Q1', lack), country(63_520))).toEqual([{ code: `current_${lack}`, values }]);
  });

  test('no figure of the country, or zero', () => {
    expect(share(own, undefined)).toEqual([{ code: 'base_missing', values: { period: '1400-Q1' } }]);
    expect(share(calls('1400-Q1', 0), country(0))).toEqual([
      { code: 'base_zero', values: { period: '1400-Q1', current: 0 } },
    ]);
  });

  test.each<[string, Figure]>([
    ['base', country(63_520, { breakdown: { outcome: 'phone' } })],
    ['base', figure('all_calls', '1400-Q1', 90_000, { area: 'IR' })],
    ['span', calls('1400', 63_520, { area: 'IR' })],
    ['definition', country(63_520, { definition: '2' })],
    ['definition', country(63_520, { status: 'D' })],
    ['agency', country(63_520, { agency: 'court' })],
    ['conflict', country(63_520, { conflicts: [country(63_000)] })],
    ['undeclared', calls('1400-Q1', 63_520, { area: 'IR-09' })],
  ])('%s: refused', (code, whole) => {
    expect(share(own, whole)).toMatchObject([{ code }]);
  });

  test('what does not add up over areas has no share', () => {
    expect(share(figure('service_bases', '@1400-03-31', 16), undefined)).toEqual([
      { code: 'undeclared', values: { indicator: 'service_bases' } },
    ]);
  });
});

describe('index of the first period', () => {
  const first = calls('1399-Q1', 200);
  const index = (of: Figure, base: Figure | undefined = first, series: readonly Figure[] = []) => {
    const result = indexOf(of, base, series, catalogue);
    return typeof result === 'number' ? result : result.reasons.map(({ code }) => code);
  };

  test('is 100 for the first and in proportion for the others', () => {
    expect(index(first)).toBe(100);
    expect(index(calls('1400-Q1', 250))).toBe(125);
    expect(index(calls('1400-Q2', 0))).toBe(0);
    expect(
      index(figure('service_bases', '@1400-03-31', 15), figure('service_bases', '@1399-03-31', 12)),
    ).toBe(125);
  });

  test('of no first figure there is none', () => {
    expect(indexOf(first, undefined, [], catalogue)).toMatchObject({ reasons: [{ code: 'base_missing' }] });
  });

  test.each<[string, Figure]>([
    ['span', calls('1400', 900)],
    ['definition', calls('1400-Q1', 250, { definition: '2' })],
    ['break', calls('1400-Q1', 250, { status: 'B' })],
    ['agency', calls('1400-Q1', 250, { agency: 'court' })],
    ['undeclared', calls('1400-Q1', 250, { area: 'IR' })],
    ['coverage', calls('1400-Q1', 250, { unitsReporting: 8, unitsExpected: 11 })],
    ['conflict', calls('1400-Q1', 250, { conflicts: [calls('1400-Q1', 251)] })],
    ['current_suppressed', calls('1400-Q1', 'suppressed')],
  ])('%s: refused', (code, of) => {
    expect(index(of)).toEqual([code]);
  });

  test('a break between the two is found in the series', () => {
    expect(index(calls('1400-Q1', 250), first, [calls('1399-Q3', 220, { status: 'B' })])).toEqual(['break']);
  });

  test.each([
    [0, 'base_zero'],
    [9, 'small_base'],
    [49, 'small_base'],
  ])('a first level of %d: %s, as an index has no interval', (level, code) => {
    expect(index(calls('1400-Q1', 60), calls('1399-Q1', level))).toEqual([code]);
  });

  test('shares, plans and printed changes have no index', () => {
    for (const code of ['reconciled_share', 'centres_planned', 'calls_change'])
      expect(index(figure(code, '1400', 50), figure(code, '1399', 40))).toEqual(['aggregation']);
  });
});
