import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Query } from '../../src/engine/query.ts';
import type { ObservationRow } from '../../src/model/observation.ts';
import { breakdown } from '../../src/queries/breakdown.ts';
import { counties } from '../../src/queries/counties.ts';
import type { FigureRow } from '../../src/queries/figure-row.ts';
import { figures } from '../../src/queries/figures.ts';
import { parts } from '../../src/queries/parts.ts';
import { openParity, type Parity } from '../engine/parity.ts';
import { observation, preference, type SmallTables, writeSmallTables } from './fixture.ts';

const first = { released: '1400-05-10' };
const second = { released: '1400-08-10' };
const third = { released: '1400-11-10' };

/** Every value is written once, so that a value names its row. */
const OBSERVATIONS: readonly ObservationRow[] = [
  // Revised twice by its source.
  observation({ value: 10, ...first, note_fa: 'یادداشت', note_en: 'Note' }),
  observation({ value: 11, ...second }),
  observation({ value: 12, ...third }),
  // Revised after another source had reported the same cell.
  observation({ period: '1400-Q2', value: 20, ...second }),
  observation({ period: '1400-Q2', value: 21, ...third }),
  observation({ period: '1400-Q2', value: 22, source: 's2', ...second }),
  // Two sources, the second preferred in this quarter.
  observation({ period: '1400-Q3', value: 30, ...second }),
  observation({ period: '1400-Q3', value: 31, source: 's2', ...second }),
  // The preferred source of this quarter has no row in it.
  observation({ period: '1400-Q4', value: 40, ...third }),
  // A source preferred in every period of another province, and a later quarter that it leaves to the others.
  observation({ area: 'IR-16', value: 50, ...first }),
  observation({ area: 'IR-16', value: 51, source: 's2', ...first }),
  observation({ area: 'IR-16', period: '1400-Q2', value: 52, ...second }),
  observation({ area: 'IR-16', period: '1400-Q2', value: 53, source: 's3', ...second }),
  // Not free: never answered, and no revision by a confidential row either.
  observation({ area: 'IR', value: 60, ...first }),
  observation({ area: 'IR', value: 61, confidentiality: 'C', ...second }),
  observation({ area: 'IR', value: 62, confidentiality: 'N', period: '1400-Q2', ...second }),
  // Parts of the first cell.
  observation({ value: 70, outcome: 'phone', ...first }),
  observation({ value: 71, harm: 'divorce', ...first }),
  observation({ value: 72, sex: 'female', ...first }),
  observation({ value: 73, age_group: 'child', ...first }),
  observation({ value: 74, service: 'visit', ...first }),
  observation({ value: 75, sex: 'female', age_group: 'child', ...first }),
  // Counties, one with a part.
  observation({ area: 'IR-2901', value: 80, ...first }),
  observation({ area: 'IR-2901', value: 81, sex: 'female', ...first }),
  observation({ area: 'IR-2902', value: 82, ...first }),
  observation({ area: 'IR-2902', value: 83, ...second }),
  // Another indicator, and a cell that nobody filled.
  observation({ indicator: 'missions', value: 90, ...first }),
  observation({ indicator: 'missions', period: '1400-Q2', value: null, status: 'O', ...second }),
  // Keys that look alike: agency, definition and base period are parts of the cell, not revisions of it.
  observation({ indicator: 'cases', value: 100, ...first }),
  observation({ indicator: 'cases', value: 101, agency: 'other', ...first }),
  observation({ indicator: 'cases', value: 102, definition: '2', ...first }),
  observation({ indicator: 'cases', value: 103, base_period: '1399-Q1', ...first }),
  // A province on other borders, with a series computed again for one of its indicators; the word is nothing elsewhere.
  observation({ indicator: 'moved', area: 'IR-16', value: 110, ...first }),
  observation({ indicator: 'moved', area: 'IR-16', value: 111, definition: 'new', ...second }),
  observation({ indicator: 'moved', area: 'IR-16', period: '1399-Q1', value: 112, ...first }),
  observation({ indicator: 'moved', value: 113, ...first }),
  observation({ indicator: 'moved', value: 114, definition: 'new', ...first }),
];

const PREFERENCES = [
  preference('s2', '1400-Q3'),
  preference('s2', '1400-Q4'),
  preference('s2', '', { area: 'IR-16' }),
];

let tables: SmallTables;
let parity: Parity;
beforeAll(async () => {
  tables = await writeSmallTables({ observations: OBSERVATIONS, preferences: PREFERENCES });
  parity = openParity(tables.files);
  await parity.wasm.warm('small');
}, 60_000);
afterAll(async () => {
  await parity?.close();
  await tables?.remove();
});

const asked = new Map<string, Promise<readonly FigureRow[]>>();

/** Asks both databases, once for each statement. */
function rowsOf(query: Query<FigureRow>): Promise<readonly FigureRow[]> {
  const id = JSON.stringify([query.sql, query.params]);
  const answer = asked.get(id) ?? ask(query);
  asked.set(id, answer);
  return answer;
}

async function ask(query: Query<FigureRow>): Promise<readonly FigureRow[]> {
  const columns = await parity.assertParity(query, 'small');
  return Array.from({ length: columns.length }, (_, i) => columns.at(i));
}

const valuesOf = async (query: Query<FigureRow>) => (await rowsOf(query)).map(({ value }) => value);
const all = { slice: 'all', indicators: ['calls'], whole: true };
const totals = { ...all, whole: false };

describe('a series on new borders', () => {
  const moved = { ...totals, indicators: ['moved'] };

  test('stands apart: the published series is shown unless the other is asked for', async () => {
    expect(await valuesOf(figures(moved))).toEqual([112, 110, 113, 114]);
  });

  test('asked for, it takes the place of the published one, whole, and only in its area and indicator', async () => {
    expect(await valuesOf(figures({ ...moved, definition: 'new' }))).toEqual([111, 113, 114]);
    expect(await valuesOf(figures({ ...totals, definition: 'new' }))).toEqual(
      await valuesOf(figures(totals)),
    );
    expect(await valuesOf(figures({ ...moved, definition: "new' OR true" }))).toEqual([112, 110, 113, 114]);
  });

  test('before it was published there was none', async () => {
    const before = figures({ ...moved, definition: 'new', asof: '1400-08-09' });
    expect(await valuesOf(before)).toEqual([112, 110, 113, 114]);
  });
});

describe('revisions', () => {
  test('are counted for each source, as of the day that is asked for', async () => {
    const revisions = async (asof?: string) =>
      (await rowsOf(figures({ ...totals, asof }))).map(({ value, revision }) => [value, revision]);
    expect(await revisions()).toContainEqual([12, 2]);
    expect(await revisions()).toContainEqual([22, 0]);
    expect(await revisions('1400-08-10')).toContainEqual([11, 1]);
    expect(await revisions('1400-08-09')).toContainEqual([10, 0]);
  });
});

describe('the parts of an indicator', () => {
  test('hold those by one dimension alone, without the total and counties', async () => {
    expect(await valuesOf(parts({ indicator: 'calls', dimension: 'harm' }))).toEqual([71]);
    expect(await valuesOf(parts({ indicator: 'calls', dimension: 'sex' }))).toEqual([72]);
    expect(await valuesOf(parts({ indicator: 'missions', dimension: 'harm' }))).toEqual([]);
  });

  test('are those of the day that is asked for', async () => {
    expect(await valuesOf(parts({ indicator: 'calls', dimension: 'harm', asof: '1400-05-09' }))).toEqual([]);
  });
});

describe('a slice of figures', () => {
  test('holds the latest release of each source, in the order of area, time and parts', async () => {
    expect(await valuesOf(figures(totals))).toEqual([
      ...[60],
      ...[51, 52, 53],
      ...[12, 74, 70, 21, 22, 31, 40],
    ]);
  });

  test('of a small data set holds counties and every part', async () => {
    const values = await valuesOf(figures(all));
    expect(values).toEqual([
      ...[60],
      ...[51, 52, 53],
      ...[12, 73, 72, 75, 74, 70, 71, 21, 22, 31, 40],
      ...[80, 81, 83],
    ]);
  });

  test('holds the indicators that are asked for and no others', async () => {
    expect(await valuesOf(figures({ ...totals, indicators: ['missions'] }))).toEqual([90, null]);
    expect(await valuesOf(figures({ ...totals, indicators: ['missions', 'cases'] }))).toHaveLength(6);
    expect(await valuesOf(figures({ ...totals, indicators: [] }))).toEqual([]);
    expect(await valuesOf(figures({ ...totals, indicators: ["calls' OR true --", 'cal', 'call%'] }))).toEqual(
      [],
    );
  });

  test('answers a row as it was published', async () => {
    const [row] = await rowsOf(figures({ ...totals, asof: '1400-05-10', indicators: ['calls'] })).then(
      (rows) => rows.filter(({ value }) => value === 10),
    );
    expect(row).toEqual({
      indicator: 'calls',
      area: 'IR-29',
      period: '1400-Q1',
      harm: '',
      outcome: '',
      service: '',
      sex: '',
      age_group: '',
      agency: 'swo',
      definition: '1',
      base_period: '',
      source: 's1',
      released: '1400-05-10',
      released_basis: 'stated',
      revision: 0,
      value: 10,
      printed_value: null,
      printed_unit: '',
      qualifier: 'exact',
      basis: 'stated',
      rule: '',
      status: 'A',
      units_reporting: null,
      units_expected: null,
      note: 1,
    });
  });

  test('keeps agencies, definitions and base periods apart', async () => {
    expect((await valuesOf(figures({ ...totals, indicators: ['cases'] }))).sort()).toEqual([
      100, 101, 102, 103,
    ]);
  });
});

describe('a day of publication', () => {
  test.each([
    ['before the first release', '1400-05-09', []],
    ['on the first day', '1400-05-10', [60, 51, 10, 74, 70]],
    ['the day before the second', '1400-08-09', [60, 51, 10, 74, 70]],
    ['on the second', '1400-08-10', [60, 51, 52, 53, 11, 74, 70, 20, 22, 31]],
    ['on the third', '1400-11-10', [60, 51, 52, 53, 12, 74, 70, 21, 22, 31, 40]],
  ])('cuts %s', async (_, asof, values) => {
    expect(await valuesOf(figures({ ...totals, asof }))).toEqual(values);
  });
});

describe('a preferred source', () => {
  const values = async (area: string, period: string, asof?: string) =>
    (await rowsOf(figures({ ...totals, asof })))
      .filter((row) => row.area === area && row.period === period && row.outcome === '' && row.service === '')
      .map(({ value }) => value);

  test('wins in its period', async () => expect(await values('IR-29', '1400-Q3')).toEqual([31]));
  test('wins in every period where none is named', async () =>
    expect(await values('IR-16', '1400-Q1')).toEqual([51]));
  test('leaves a cell to the others where it has no row', async () => {
    expect(await values('IR-29', '1400-Q4')).toEqual([40]);
    expect(await values('IR-16', '1400-Q2')).toEqual([52, 53]);
  });
  test('says nothing about other periods and areas: both of two sources are answered', async () =>
    expect(await values('IR-29', '1400-Q2')).toEqual([21, 22]));
  test('counts from the day on which it had published', async () => {
    expect(await values('IR-29', '1400-Q3', '1400-08-09')).toEqual([]);
    expect(await values('IR-29', '1400-Q3', '1400-08-10')).toEqual([31]);
  });
});

describe('what is not free', () => {
  const secret = OBSERVATIONS.filter(({ confidentiality }) => confidentiality !== 'F').map(
    ({ value }) => value,
  );
  test.each([
    ['a slice', figures(all)],
    ['counties', counties({ indicator: 'calls' })],
    ['a breakdown', breakdown({ indicator: 'calls', dimension: 'sex' })],
  ])('is not answered by %s', async (_, query) => {
    expect(secret).toEqual([61, 62]);
    for (const value of await valuesOf(query)) expect(secret).not.toContain(value);
  });
});

describe('counties', () => {
  test('are the counties alone, without parts', async () =>
    expect(await valuesOf(counties({ indicator: 'calls' }))).toEqual([80, 83]));
  test('are cut by the day of publication', async () =>
    expect(await valuesOf(counties({ indicator: 'calls', asof: '1400-08-09' }))).toEqual([80, 82]));
  test('of another indicator are none', async () =>
    expect(await valuesOf(counties({ indicator: 'missions' }))).toEqual([]));
});

describe('a breakdown', () => {
  const TOTALS = { country: [60], ilam: [51, 52, 53], before: [12], after: [21, 22, 31, 40] };
  test.each([
    ['harm', [71]],
    ['outcome', [70]],
    ['service', [74]],
    ['sex', [72]],
    ['age_group', [73]],
  ] as const)('by %s is the total and its parts, of provinces and the country', async (dimension, parts) => {
    const { country, ilam, before, after } = TOTALS;
    expect(await valuesOf(breakdown({ indicator: 'calls', dimension }))).toEqual([
      ...country,
      ...ilam,
      ...before,
      ...parts,
      ...after,
    ]);
  });

  test('is cut by the day of publication', async () =>
    expect(await valuesOf(breakdown({ indicator: 'calls', dimension: 'sex', asof: '1400-05-10' }))).toEqual([
      60, 51, 10, 72,
    ]));
});
