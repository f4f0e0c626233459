import { beforeAll, describe, expect, it } from 'vitest';
import { readFolder } from '../../src/build/check.ts';
import { DIMENSIONS, TOPICS } from '../../src/model/indicator.ts';
import type { ObservationRow } from '../../src/model/observation.ts';
import { isProvince, isWhole, ROOT, type Shipped, shippedExample } from './example-data.ts';

let example: Shipped;

const numbers = (rows: readonly ObservationRow[]) => rows.filter(({ value }) => value !== null);
/** The figures of provinces beside each other: an indicator and another one of the same area and period. */
function pairs(left: string, right: string): readonly (readonly [number, number])[] {
  const at = ({ area, period }: ObservationRow) => `${area}|${period}`;
  const rights = new Map(
    numbers(example.of(right))
      .filter(isWhole)
      .map((row) => [at(row), row.value!]),
  );
  return numbers(example.of(left))
    .filter((row) => isProvince(row) && isWhole(row) && rights.has(at(row)))
    .map((row) => [row.value!, rights.get(at(row))!]);
}
const inRange = (pair: readonly [number, number], low: number, high: number) =>
  pair[0] / pair[1] >= low && pair[0] / pair[1] <= high;
const shareInRange = (list: readonly (readonly [number, number])[], low: number, high: number) =>
  list.filter((pair) => inRange(pair, low, high)).length / list.length;

beforeAll(async () => {
  example = await shippedExample();
}, 90_000);

describe('what the synthetic data set is about', () => {
  it('every topic, in provinces, of the last whole quarter too', () => {
    const topics = new Map(example.catalogue.indicators.map(({ code, topic }) => [code, topic]));
    const byProvince = example.made.observations.filter((row) => isProvince(row) && row.value !== null);
    const shown = new Set(byProvince.map(({ indicator }) => topics.get(indicator)));
    expect(TOPICS.filter((topic) => !shown.has(topic))).toEqual([]);
    const now = byProvince.filter(({ period }) => ['1405-Q1', '@1405-03-31'].includes(period));
    const yearly = ['projects'];
    const recent = new Set(now.map(({ indicator }) => topics.get(indicator)));
    expect(TOPICS.filter((topic) => !recent.has(topic))).toEqual(yearly);
    expect(new Set(now.filter(isWhole).map(({ indicator }) => indicator)).size).toBeGreaterThanOrEqual(60);
  });

  it('every indicator of the catalogue but those that only one item of the press could give', () => {
    const codes = example.catalogue.indicators.map(({ code }) => code);
    expect(codes.filter((code) => !example.byIndicator.has(code))).toEqual([
      'calls_base_not_stated_share',
      'child_abuse_cases',
      'child_abuse_cases_via_123',
      'nursery_land_area',
      'nursery_built_area',
      'nursery_capacity',
    ]);
  });

  it.each(DIMENSIONS)('every category of the breakdown by %s that a public office reports', (dimension) => {
    const used = new Set(example.made.observations.map((row) => row[dimension]));
    const codes = example.catalogue.categories.filter((row) => row.dimension === dimension);
    expect(codes.length).toBeGreaterThan(1);
    // Two subjects printed together, a subject that stays national and yearly, and places that are never drawn.
    const without = ['suicide_ideation_or_attempt', 'gender_identity', 'hotspots'];
    const lacking = codes.map(({ code }) => code).filter((code) => !used.has(code));
    expect(lacking.filter((code) => !without.includes(code))).toEqual([]);
  });

  it('the subjects of missions too, which add up to the missions', () => {
    const ofQuarter = example
      .of('mobile_missions')
      .filter(({ area, period }) => area === 'IR-29' && period === '1405-Q1');
    const parts = ofQuarter.filter(({ harm }) => harm);
    expect(parts).toHaveLength(11);
    const sum = parts.reduce((total, { value }) => total + value!, 0);
    expect(sum).toBe(ofQuarter.find(isWhole)!.value);
  });
});

describe('the figures of the field, which fit each other', () => {
  it('residential centres: children among those in care, about as many as there are places', () => {
    const inCare = pairs('children_in_residential_care', 'children_in_care');
    expect(inCare.length).toBeGreaterThan(300);
    expect(inCare.every((pair) => inRange(pair, 0.2, 0.6))).toBe(true);
    const occupancy = pairs('children_in_residential_care', 'residential_care_capacity');
    expect(shareInRange(occupancy, 0.6, 1)).toBeGreaterThan(0.6);
    expect(occupancy.some(([children, places]) => children > places)).toBe(true);
    const perCentre = pairs('children_in_residential_care', 'residential_care_centres');
    expect(shareInRange(perCentre, 8, 30)).toBeGreaterThan(0.95);
  });

  it('each pair that the catalogue lets divide has figures to divide', () => {
    const licensed = example.catalogue.relations.filter(({ type }) => type !== 'sums_to');
    const lacking = licensed.filter(
      ({ left, right }) => !example.byIndicator.has(left) || !example.byIndicator.has(right),
    );
    expect(licensed.length).toBeGreaterThan(20);
    expect(lacking).toEqual([]);
  });

  it('line 1480: callers among its calls, and hours that a decision changes and an event tells of', () => {
    const callers = pairs('line_1480_callers', 'line_1480_calls');
    expect(callers.length).toBeGreaterThan(1_000);
    expect(shareInRange(callers, 0.6, 1)).toBeGreaterThan(0.95);
    const hours = (area: string, period: string) =>
      example.latest('line_1480_opening_hours', area, period).value;
    expect([hours('IR-10', '@1398-12-29'), hours('IR-10', '@1399-03-31')]).toEqual([12, 16]);
    expect([hours('IR-29', '@1403-12-30'), hours('IR-29', '@1404-03-31')]).toEqual([16, 24]);
    expect(example.of('line_1480_opening_hours').filter(({ area }) => area === 'IR')).toEqual([]);
    const events = new TextDecoder().decode(readFolder(`${ROOT}/data/example`).get('events.csv'));
    for (const { area, from } of example.parameters.standing.line_1480_opening_hours!.changes)
      expect(events).toMatch(new RegExp(`1480-hours,${area ?? 'IR'},${from},hours,`));
  });

  it('the divorce scheme: two applicants a couple, counties among those of the province, shares of one decimal', () => {
    const applicants = pairs('tasmim_applicants', 'tasmim_couples_registered');
    expect(applicants.length).toBeGreaterThan(1_000);
    expect(shareInRange(applicants, 1.7, 2.2)).toBeGreaterThan(0.95);
    const counties = example.catalogue.areas.filter(({ parent }) => parent === 'IR-29').length;
    const scheme = numbers(example.of('divorce_scheme_counties')).filter(({ area }) => area === 'IR-29');
    expect(scheme.length).toBeGreaterThan(30);
    expect(scheme.every(({ value }) => value! > 0 && value! <= counties)).toBe(true);
    for (const code of ['tasmim_reconciled_share', 'outsourced_activities_share']) {
      const shares = numbers(example.of(code)).map(({ value }) => value!);
      expect(shares.length).toBeGreaterThan(250);
      expect(shares.every((share) => share > 0 && share <= 100)).toBe(true);
      expect(shares.filter((share) => !/^\d+(\.\d)?$/.test(String(share)))).toEqual([]);
    }
  });

  it('Positive Life centres: none before they began, more each year, and those that bases became on top', () => {
    const centres = (period: string) => example.latest('positive_life_centres', 'IR-29', period);
    expect(centres('@1398-03-31').status).toBe('M');
    const [first, middle, last] = ['@1398-09-30', '@1400-03-31', '@1402-03-31'].map((p) => centres(p).value!);
    expect(first!).toBeGreaterThan(0);
    expect(middle!).toBeGreaterThan(first!);
    expect(last!).toBeGreaterThan(middle!);
    const bases = (period: string) => example.latest('service_bases', 'IR-29', period);
    expect(bases('@1400-09-30').value!).toBeLessThan(bases('@1400-06-31').value!);
    expect(centres('@1400-09-30').value! - centres('@1400-06-31').value!).toBeGreaterThanOrEqual(
      bases('@1400-06-31').value! - bases('@1400-09-30').value!,
    );
    expect(pairs('positive_life_clients', 'positive_life_centres').length).toBeGreaterThan(800);
  });

  it('supplies in an epidemic: more than in the same quarters before and after', () => {
    const country = (period: string) => example.latest('supply_packages_distributed', 'IR-23', period).value!;
    const spring = ['1398-Q1', '1399-Q1', '1402-Q1'].map(country);
    expect(spring[1]! / spring[0]!).toBeGreaterThan(1.6);
    expect(spring[1]! / spring[2]!).toBeGreaterThan(1.6);
    const values = pairs('supply_packages_value', 'supply_packages_distributed');
    expect(values.length).toBeGreaterThan(800);
    expect(values.every((pair) => inRange(pair, 500_000, 30_000_000))).toBe(true);
  });

  it('outsourcing: subsidies to non-government centres, in rial and as printed in million toman', () => {
    const subsidies = numbers(example.of('centre_subsidies'));
    expect(subsidies.filter(isProvince).length).toBeGreaterThan(250);
    expect(subsidies.filter(isProvince).every((row) => row.printed_value! * 1e7 === row.value)).toBe(true);
    expect(shareInRange(pairs('non_government_centre_clients', 'non_government_centres'), 30, 70)).toBe(1);
  });
});
