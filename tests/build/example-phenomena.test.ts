import { beforeAll, describe, expect, it } from 'vitest';
import { readFolder } from '../../src/build/check.ts';
import type { Generated } from '../../src/build/example/generate.ts';
import type { ExampleParameters } from '../../src/build/example/parameters.ts';
import { NOTES } from '../../src/build/example/row.ts';
import type { CatalogueRows, OverlapRow } from '../../src/model/data-set-rows.ts';
import type { ObservationRow } from '../../src/model/observation.ts';
import { ADJUSTED, isProvince, isWhole, ROOT, type Shipped, shippedExample } from './example-data.ts';

let catalogue: CatalogueRows;
let parameters: ExampleParameters;
let made: Generated;
let of: Shipped['of'];
let find: Shipped['find'];
let latest: Shipped['latest'];

beforeAll(async () => {
  ({ catalogue, parameters, made, of, find, latest } = await shippedExample());
});

describe('what the synthetic data set shows', () => {
  it('six indicators by county, whose sums are the province where every county reported', () => {
    const parents = new Map(catalogue.areas.map(({ code, parent }) => [code, parent]));
    expect(parameters.county_indicators).toHaveLength(6);
    const moved = parameters.boundary_changes.map(({ from_area }) => from_area);
    for (const indicator of parameters.county_indicators) {
      const cells = new Map<string, ObservationRow>();
      for (const row of of(indicator)) {
        const isOfReports = isWhole(row) && row.source !== 'a-1403-yearbook';
        if (isOfReports) cells.set(`${row.area}|${row.period}`, row);
      }
      const sums = new Map<string, number>();
      let missing = 0;
      for (const row of cells.values()) {
        if (row.area.length <= 5) continue;
        const key = `${parents.get(row.area)}|${row.period}`;
        sums.set(key, (sums.get(key) ?? 0) + (row.value ?? 0));
        missing += row.value === null ? 1 : 0;
      }
      expect(sums.size).toBeGreaterThan(1_000);
      const differ = [...sums].filter(
        ([key, sum]) => cells.get(key)!.value !== null && cells.get(key)!.value !== sum,
      );
      const known = differ.filter(
        ([key]) =>
          moved.includes(key.slice(0, 5)) ||
          (indicator === 'related_calls' &&
            parameters.total_revisions.some(({ area, periods }) =>
              periods.some((p) => key === `${area}|${p}`),
            )),
      );
      expect(differ.length, indicator).toBe(known.length);
      expect(missing, indicator).toBeGreaterThan(10);
    }
  });

  it('neighbourhoods surveyed and not surveyed that make up the list, and served ones among the surveyed', () => {
    const parts = ['surveyed', 'not_surveyed', 'served'].map((name) => of(`marginal_neighbourhoods_${name}`));
    const whole = of('marginal_neighbourhoods');
    expect(whole.filter(isProvince).length).toBeGreaterThan(1_000);
    let unserved = 0;
    whole.forEach((all, i) => {
      const [surveyed, not, served] = parts.map((rows) => rows[i]!.value);
      if (all.value === null) return;
      expect(surveyed! + not!).toBe(all.value);
      expect(served!).toBeLessThanOrEqual(surveyed!);
      if (not! > 0 && served! < surveyed!) unserved++;
    });
    expect(unserved).toBeGreaterThan(500);
    const licensed = catalogue.relations.filter(
      ({ type, right }) => type === 'part_of' && right === 'marginal_neighbourhoods',
    );
    expect(licensed.map(({ left }) => left).sort()).toEqual(
      ['not_surveyed', 'served', 'surveyed'].map((name) => `marginal_neighbourhoods_${name}`),
    );
  });

  it('trends: several times as much rial at the end, with the printed amount in toman beside some', () => {
    const amount = (period: string) => latest('charity_contributions', 'IR-23', period).value!;
    expect(amount('1405-Q1')).toBeGreaterThan(amount('1397-Q1') * 4);
    const printed = of('education_grant_amount').filter((row) => row.value !== null);
    expect(printed.length).toBeGreaterThan(1_000);
    expect(printed.every((row) => row.printed_value! * 1e7 === row.value)).toBe(true);
  });

  it('level shifts that events speak of', () => {
    const [shift] = parameters.shifts.filter(({ area, factor }) => area === 'IR-08' && factor > 1.3);
    const mean = (periods: string[]) =>
      periods.reduce((sum, period) => sum + latest('related_calls', 'IR-08', period).value!, 0) /
      periods.length;
    const before = mean(['1400-Q3', '1400-Q4', '1401-Q1', '1401-Q2']);
    expect(mean(['1401-Q3', '1401-Q4', '1402-Q1', '1402-Q2']) / before).toBeGreaterThan(1.2);
    const events = new TextDecoder().decode(readFolder(`${ROOT}/data/example`).get('events.csv'));
    expect(events).toContain(`IR-08,${shift!.from}`);
    const types = new Set(events.split('\n').map((line) => line.split(',')[3]));
    for (const type of ['opening', 'closure', 'hours', 'coverage', 'crisis', 'definition', 'transfer']) {
      expect(types).toContain(type);
    }
  });

  it('a change of definition: two versions, never in one quarter', () => {
    const [change] = parameters.definition_changes;
    const rows = of(change!.indicator);
    const early = rows.filter(({ period }) => period < change!.from);
    expect(new Set(early.map(({ definition }) => definition))).toEqual(new Set(['1']));
    const late = rows.filter(({ period }) => period >= change!.from);
    expect(new Set(late.map(({ definition }) => definition))).toEqual(new Set(['2']));
    expect(early.length).toBeGreaterThan(600);
  });

  it('revisions in each of three releases, among them totals without their parts in three provinces', () => {
    const [first, second, third] = parameters.releases as [string, string, string];
    const known = new Map<string, string[]>();
    for (const row of made.observations) {
      if (row.value === null) continue;
      const key = [row.indicator, row.area, row.period, row.harm, row.outcome, row.sex, row.age_group];
      const cell = [...key, row.service, row.agency, row.definition, row.source].join('|');
      known.set(cell, [...(known.get(cell) ?? []), row.released]);
    }
    const revised = (after: string, until: string) =>
      [...known.values()].filter((days) => days[0]! <= after && days.some((d) => d > after && d <= until));
    expect(revised(first, second).length).toBeGreaterThan(50);
    expect(revised(second, third).length).toBeGreaterThan(50);
    expect([...known.values()].some((days) => days.length === 3)).toBe(true);
    const alone = of('related_calls').filter(({ note_en }) => note_en === NOTES.totalCorrected.note_en);
    expect(new Set(alone.map(({ area }) => area)).size).toBe(3);
    expect(alone).toHaveLength(7);
    for (const { area, period, released } of alone) {
      const parts = of('related_calls').filter(
        (row) => row.area === area && row.period === period && (row.outcome || row.harm),
      );
      expect(parts.length).toBeGreaterThan(10);
      expect(parts.every((part) => part.released < released)).toBe(true);
    }
  });

  it('late reports that were completed later', () => {
    const completed = parameters.unreported_counties.filter(({ revised }) => revised);
    expect(completed.length).toBeGreaterThanOrEqual(7);
    for (const { area, period, revised } of completed) {
      const [early, late] = find('related_calls', area, period);
      expect([early!.status, late!.released]).toEqual(['P', revised]);
      expect(late!.units_reporting).toBeGreaterThan(early!.units_reporting!);
    }
  });

  it('every status and qualifier that a publication of this kind can have', () => {
    const statuses = new Set(made.observations.map(({ status }) => status));
    expect([...statuses].sort()).toEqual(['A', 'B', 'D', 'E', 'L', 'M', 'O', 'P', 'Q', 'U']);
    const qualifiers = new Set(made.observations.map(({ qualifier }) => qualifier));
    expect([...qualifiers].sort()).toEqual(['about', 'at_least', 'exact', 'nearly']);
    const suppressed = of('children_adopted').filter(({ status }) => status === 'Q');
    expect(suppressed.some(isProvince)).toBe(true);
    expect(suppressed.every(({ value }) => value === null)).toBe(true);
  });

  it('unequal and unknown coverage', () => {
    const { units_reporting: reporting, units_expected: expected } = latest(
      'related_calls',
      'IR-14',
      '1402-Q2',
    );
    expect(reporting! / expected!).toBeLessThan(0.9);
    expect(latest('child_abuse_reports', 'IR-29', '1404-Q1').units_expected).toBeNull();
  });

  it('small counts from nothing to nine, as true numbers', () => {
    const small = made.observations.filter(({ value }) => value !== null && value < 10);
    expect(small.length).toBeGreaterThan(10_000);
    expect(new Set(small.map(({ value }) => value)).size).toBeGreaterThanOrEqual(10);
  });

  it('sources that contradict each other, some settled by a preference', () => {
    const files = readFolder(`${ROOT}/data/example`);
    const preferences = new TextDecoder().decode(files.get('preferences.csv'));
    const settled = parameters.conflicts.filter(({ indicator, area, period }) =>
      preferences.includes(`${indicator},${area},${period},`),
    );
    expect(settled.length).toBe(2);
    expect(parameters.conflicts.length - settled.length).toBeGreaterThanOrEqual(3);
    for (const { indicator, area, period } of parameters.conflicts) {
      const sources = new Set(find(indicator, area, period).map(({ source }) => source));
      expect(sources.size).toBe(2);
    }
  });

  it('printed changes that agree with the levels, and some that do not', () => {
    const printed = of('mobile_missions_change');
    const differs = printed.filter(({ area, period, base_period, value }) => {
      const [level, base] = [period, base_period].map((one) => find('mobile_missions', area, one)[0]!.value!);
      return Math.abs((level! / base! - 1) * 100 - value!) > 0.51;
    });
    expect(printed.length).toBeGreaterThan(60);
    expect(differs.map(({ area, period }) => `${area} ${period}`).sort()).toEqual([
      'IR-16 1405-Q1',
      'IR-23 1404-Q2',
    ]);
  });

  it('plans, by year', () => {
    const plans = of('positive_life_centres_planned');
    expect(plans.length).toBeGreaterThan(150);
    expect(plans.every(({ period }) => /^\d{4}$/.test(period))).toBe(true);
  });

  it('a county that moved: the receiver has one series on its new borders in every quarter, the giver none', () => {
    const [move, split] = parameters.boundary_changes;
    const adjusted = of('related_calls').filter(({ definition }) => definition === ADJUSTED);
    expect(new Set(adjusted.map(({ area }) => area))).toEqual(new Set([move!.to_area]));
    const totals = adjusted.filter((row) => !row.harm && !row.outcome && !row.sex && !row.age_group);
    expect(totals.length).toBe(34);
    for (const { period, value } of totals) {
      const published = latest('related_calls', move!.to_area, period).value!;
      if (period < move!.from_period) expect(value!).toBeGreaterThan(published);
      else expect(value!).toBe(published);
    }
    const own = (area: string, status: string) =>
      of('related_calls').filter((row) => row.area === area && row.status === status).length;
    expect(own(move!.area, 'L')).toBe(20);
    expect(own(split!.area, 'M')).toBe(16);
  });

  it('three agencies with overlapping lists, whose cells add up to each list', () => {
    const cells = new Map<string, OverlapRow[]>();
    for (const row of made.overlaps) {
      const key = [row.indicator, row.area, row.period].join('|');
      const known = cells.get(key);
      if (known) known.push(row);
      else cells.set(key, [row]);
    }
    const sizes = new Map<string, number | null>();
    for (const indicator of Object.keys(parameters.agency_lists)) {
      for (const row of of(indicator)) {
        if (isWhole(row)) sizes.set([indicator, row.area, row.period, row.agency].join('|'), row.value);
      }
    }
    expect(cells.size).toBeGreaterThan(700);
    expect(new Set(made.overlaps.map(({ indicator }) => indicator)).size).toBe(3);
    for (const [key, parts] of cells) {
      expect(parts).toHaveLength(7);
      for (const agency of ['agency_a', 'agency_b', 'agency_c']) {
        const sum = parts.reduce((n, row) => n + (row.agencies.includes(agency) ? row.count : 0), 0);
        expect(sizes.get(`${key}|${agency}`)).toBe(sum);
      }
    }
  });
});
