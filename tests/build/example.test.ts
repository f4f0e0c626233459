import { readFile } from 'node:fs/promises';
import { beforeAll, describe, expect, it } from 'vitest';
import { toCsv } from '../../src/build/csv.ts';
import { generateExample } from '../../src/build/example/generate.ts';
import type { ExampleParameters } from '../../src/build/example/parameters.ts';
import { NOTES } from '../../src/build/example/row.ts';
import { sha256 } from '../../src/build/hash.ts';
import { checksums } from '../../src/build/release.ts';
import type { Manifest } from '../../src/model/data-set.ts';
import type { CatalogueRows } from '../../src/model/data-set-rows.ts';
import type { Kind } from '../../src/model/indicator.ts';
import { OBSERVATION_COLUMNS, OBSERVATION_KEY, type ObservationRow } from '../../src/model/observation.ts';
import { isBuilt } from '../pages/referrals/real-answers.ts';
import { ADJUSTED, ROOT, shippedExample } from './example-data.ts';

let catalogue: CatalogueRows;
let parameters: ExampleParameters;
let rows: readonly ObservationRow[];
let byCell: ReadonlyMap<string, readonly ObservationRow[]>;

const PROVINCE = /^IR-\d\d$/;
const keyOf = (row: ObservationRow) => OBSERVATION_KEY.map((name) => row[name]).join('|');
const isTotal = (row: ObservationRow) =>
  !row.harm && !row.outcome && !row.service && !row.sex && !row.age_group;
const ofCalls = (row: ObservationRow) => row.indicator === 'related_calls';
const sum = (list: readonly ObservationRow[]) => list.reduce((total, { value }) => total + value!, 0);
/** Rows of one publication of one area and period: what must add up. */
const cellOf = (row: ObservationRow) =>
  [row.indicator, row.area, row.period, row.agency, row.definition, row.source, row.released].join('|');

function group(list: readonly ObservationRow[], key: (row: ObservationRow) => string) {
  const groups = new Map<string, ObservationRow[]>();
  for (const row of list) groups.set(key(row), [...(groups.get(key(row)) ?? []), row]);
  return groups;
}

beforeAll(async () => {
  const example = await shippedExample();
  ({ catalogue, parameters } = example);
  rows = example.made.observations;
  byCell = group(
    rows.filter(({ area }) => area === 'IR' || PROVINCE.test(area)),
    cellOf,
  );
});

describe('the synthetic data set', () => {
  // The build reads these very rows through all the checks, and there is no build that was refused.
  it.skipIf(!isBuilt)(
    'passed the checks that an office\u2019s files must pass, with its three recorded releases',
    async () => {
      const { data_sets } = JSON.parse(await readFile(`${ROOT}/dist/data/manifest.json`, 'utf8')) as Manifest;
      const built = data_sets.find(({ name }) => name === 'example')!;
      expect(built.problems.errors).toBe(0);
      expect(built.observations).toBe(rows.length);
      expect(built.checksums).toEqual(checksums(rows));
      // A recorded release that is not what the generator makes refuses the build.
      expect(built.releases.map(({ date }) => date)).toEqual(parameters.releases);
      expect(new Set(built.releases.map(({ content_hash }) => content_hash)).size).toBe(3);
    },
  );

  it('names only sources that it lists', async () => {
    const text = await readFile(`${ROOT}/data/example/sources.csv`, 'utf8');
    const sources = new Set(text.split('\n').map((line) => line.split(',')[0]));
    expect(rows.filter(({ source }) => !sources.has(source))).toEqual([]);
  });

  it('has about two hundred thousand rows with one key each', () => {
    expect(rows.length).toBeGreaterThan(190_000);
    expect(rows.length).toBeLessThan(210_000);
    expect(new Set(rows.map(keyOf)).size).toBe(rows.length);
  });

  it('is the same for the same seed and another for another', () => {
    const short = { ...parameters, first: '1404-Q3', conflicts: [] };
    const hashOf = (seed: number) =>
      sha256(toCsv(OBSERVATION_COLUMNS, generateExample(catalogue, { ...short, seed }).observations));
    expect(hashOf(parameters.seed)).toBe(hashOf(parameters.seed));
    expect(hashOf(1)).not.toBe(hashOf(parameters.seed));
  });

  it('tells the story of South Khorasan that the default view opens with', () => {
    const calls = rows.filter(
      (row) => ofCalls(row) && isTotal(row) && row.area === 'IR-29' && row.period >= '1403',
    );
    const story = calls.map(
      ({ period, value, status, released }) => `${period} ${value} ${status} ${released}`,
    );
    expect(story.join('\n')).toMatchInlineSnapshot(`
      "1403-Q1 1041 A 1403-05-10
      1403-Q2 1182 A 1403-08-10
      1403-Q3 988 A 1403-11-10
      1403-Q4 970 P 1404-02-10
      1403-Q4 1026 A 1404-03-25
      1404-Q1 1041 A 1404-05-10
      1404-Q2 1213 A 1404-08-10
      1404-Q3 1032 A 1404-11-10
      1404-Q4 937 A 1405-02-10
      1405-Q1 1125 A 1405-05-10
      1405-Q2 1365 P 1405-08-10"
    `);
  });

  it('uses only codes of the catalogue, in quarters and on their last days', () => {
    const indicators = new Map(catalogue.indicators.map((row) => [row.code, row]));
    const ofDay: readonly (Kind | undefined)[] = ['stock', 'capacity', 'per_time'];
    const formOf = ({ indicator }: ObservationRow) =>
      ofDay.includes(indicators.get(indicator)?.kind)
        ? /^@\d{4}-(03-31|06-31|09-30|12-(29|30))$/
        : indicator in parameters.yearly
          ? /^\d{4}$/
          : /^\d{4}-Q[1-4]$/;
    expect(rows.filter((row) => !formOf(row).test(row.period))).toEqual([]);
  });

  it.each(['harm', 'service', 'sex', 'age_group'] as const)(
    'splits every total by %s without a rest',
    (dimension) => {
      let checked = 0;
      for (const cells of byCell.values()) {
        const total = cells.find(isTotal);
        const parts = cells.filter((row) => row[dimension] && row.status !== 'L');
        if (!total || total.value === null || parts.length === 0) continue;
        expect(sum(parts)).toBe(total.value);
        checked++;
      }
      expect(checked).toBeGreaterThan(900);
    },
  );

  it('splits every total by outcome, with a derived remainder where inside and outside are not given', () => {
    const forms = { given: 0, remainder: 0 };
    for (const cells of byCell.values()) {
      const total = cells.find(isTotal);
      const parts = cells.filter(({ outcome, value }) => outcome && value !== null);
      if (!total || total.value === null || parts.length === 0) continue;
      expect(sum(parts)).toBe(total.value);
      const other = parts.find(({ outcome }) => outcome === 'other');
      if (other) expect(other).toMatchObject({ basis: 'derived', rule: 'remainder:related_calls/outcome' });
      forms[other ? 'remainder' : 'given']++;
    }
    expect(forms.given).toBeGreaterThan(500);
    expect(forms.remainder).toBeGreaterThan(300);
  });

  it('adds the counties up to the province where all of them report, else to what is reported', () => {
    const parents = new Map(catalogue.areas.map(({ code, parent }) => [code, parent]));
    const latest = new Map(
      rows
        .filter((row) => ofCalls(row) && isTotal(row) && row.definition !== ADJUSTED)
        .map((row) => [`${row.area}|${row.period}`, row]),
    );
    const sums = new Map<string, number>();
    for (const row of latest.values()) {
      const province = `${parents.get(row.area)}|${row.period}`;
      if (row.area.length > 5) sums.set(province, (sums.get(province) ?? 0) + (row.value ?? 0));
    }
    expect(sums.size).toBeGreaterThan(1_000);
    // A county that was to leave is in the province's total and not given apart; a corrected total waits for its parts.
    const [transfer] = parameters.boundary_changes;
    const hasMore = (cell: string) =>
      cell.startsWith(transfer!.from_area) && cell.slice(6) < transfer!.from_period;
    const isCorrected = (cell: string) =>
      parameters.total_revisions.some(({ area, periods }) =>
        periods.some((one) => cell === `${area}|${one}`),
      );
    for (const [cell, value] of sums) {
      if (hasMore(cell)) expect(latest.get(cell)!.value!).toBeGreaterThan(value);
      else if (isCorrected(cell)) expect(latest.get(cell)!.value!).toBeLessThan(value);
      else expect(latest.get(cell)?.value).toBe(value);
    }
  });

  it('gives the country only as the exact sum of 31 provinces of one definition', () => {
    const firstOf = (row: ObservationRow) =>
      [
        row.indicator,
        row.period,
        row.harm,
        row.outcome,
        row.service,
        row.sex,
        row.age_group,
        row.agency,
        row.source,
      ].join('|');
    const waits = ({ note_en, definition }: ObservationRow) =>
      definition === ADJUSTED || note_en === NOTES.totalCorrected.note_en;
    const provinces = group(
      rows.filter((row) => PROVINCE.test(row.area) && !waits(row)),
      firstOf,
    );
    let missing = 0;
    for (const row of rows.filter(({ area, outcome }) => area === 'IR' && outcome !== 'other')) {
      const parts = provinces.get(firstOf(row)) ?? [];
      const latest = [
        ...new Map(
          parts.filter(({ released }) => released <= row.released).map((part) => [part.area, part]),
        ).values(),
      ];
      const complete = latest.length === 31 && latest.every(({ value }) => value !== null);
      const alike = new Set(latest.map(({ definition }) => definition)).size === 1;
      if (complete && alike) expect(row.value).toBe(sum(latest));
      else {
        expect(row.value).toBeNull();
        expect(['O', 'L', 'M', 'Q']).toContain(row.status);
        missing++;
      }
    }
    expect(missing).toBeGreaterThan(50);
  });

  it('has seasons: summers above winters', () => {
    const inSeason = (q: string) =>
      sum(
        rows.filter((row) => ofCalls(row) && isTotal(row) && row.period.endsWith(q) && row.area === 'IR-23'),
      );
    expect(inSeason('Q2') / 9).toBeGreaterThan((inSeason('Q4') / 8) * 1.1);
  });

  it('stays near 70 to 180 related calls per 100,000 residents in a quarter', () => {
    const residents = new Map(
      catalogue.populations
        .filter(({ year, boundary }) => year === 1395 && boundary === 'as_enumerated')
        .map((row) => [row.area, row.population]),
    );
    const rates = rows
      .filter((row) => ofCalls(row) && isTotal(row) && row.value !== null && PROVINCE.test(row.area))
      .map((row) => (row.value! / residents.get(row.area)!) * 100_000)
      .sort((a, b) => a - b);
    const at = (share: number) => rates[Math.floor(rates.length * share)]!;
    expect(at(0.05)).toBeGreaterThan(70);
    expect(at(0.95)).toBeLessThan(180);
  });

  it('holds every case that an honest page must show', () => {
    const has = (test: (row: ObservationRow) => boolean) => expect(rows.some(test)).toBe(true);
    has((row) => row.status === 'O' && PROVINCE.test(row.area));
    has((row) => row.status === 'L');
    has((row) => row.status === 'M');
    has((row) => row.status === 'B' && row.indicator === 'service_bases' && row.definition === '2');
    has((row) => row.value === 0);
    has((row) => row.value !== null && row.value > 0 && row.value < 5);
    has((row) => row.units_reporting !== null && row.units_reporting < row.units_expected!);
    const last = rows.filter(({ period, value }) => period === '1405-Q2' && value !== null);
    expect(last.length).toBeGreaterThan(3_000);
    expect(last.filter(({ status }) => status === 'A')).toEqual([]);
  });

  it('keeps the first number beside the revised one', () => {
    const versions = rows.filter(
      (row) => ofCalls(row) && isTotal(row) && row.area === 'IR-07' && row.period === '1404-Q4',
    );
    expect(versions.map(({ status, released }) => [status, released])).toEqual([
      ['P', '1405-02-10'],
      ['A', '1405-04-20'],
    ]);
    expect(versions[1]!.value).toBeGreaterThan(versions[0]!.value!);
    expect(new Set(versions.map(({ source }) => source)).size).toBe(1);
  });

  it('lets two sources and two agencies contradict each other', () => {
    const persons = rows.filter(
      (row) =>
        row.indicator === 'crisis_centre_persons_served' && row.area === 'IR-22' && row.period === '1403-Q2',
    );
    expect(new Set(persons.map(({ source }) => source)).size).toBe(2);
    const reports = rows.filter(
      (row) =>
        row.indicator === 'child_abuse_reports' &&
        row.area === 'IR-29' &&
        row.period === '1404-Q1' &&
        isTotal(row),
    );
    expect(reports.map(({ agency, definition }) => [agency, definition])).toEqual([
      ['agency_a', '1'],
      ['agency_b', '2'],
      ['agency_c', '3'],
    ]);
  });

  it('leaves some quarters without any row, not only with a missing one', () => {
    const periods = new Set(rows.filter((row) => row.area === 'IR-27').map(({ period }) => period));
    expect(periods.has('1399-Q1')).toBe(false);
    expect(periods.has('1399-Q3')).toBe(true);
  });
});
