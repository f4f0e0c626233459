import { appendFile, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { indexFigures } from '../../../src/answers/figure-table.ts';
import { buildData } from '../../../src/build/build-data.ts';
import { createNodeEngine } from '../../../src/engine/node.ts';
import { numberOf } from '../../../src/model/cell.ts';
import type { DataSetEntry } from '../../../src/model/data-set.ts';
import type { Figure } from '../../../src/model/figure.ts';
import { DIMENSIONS } from '../../../src/model/indicator.ts';
import { periodId } from '../../../src/model/period.ts';
import { figures } from '../../../src/queries/figures.ts';
import { exampleRoot } from '../small-root.ts';
import { readPackage } from './package-reader.ts';
import { readWorkbook, readZip } from './readers.ts';
import type { ReadRow } from './truth.ts';

const conflict = (area: string, period: string, released: string) => ({
  ...{ indicator: 'crisis_centre_persons_served', source: 'a-1403-yearbook', factor: 1.5 },
  ...{ area, period, released },
});
/** The yearbook gives three cells once more: the quarterly report is preferred, the yearbook is, and neither. */
const CONFLICTS = [
  conflict('IR-22', '1405-Q1', '1405-08-20'),
  conflict('IR-02', '1405-Q1', '1405-05-01'),
  conflict('IR-10', '1405-Q1', '1405-08-20'),
];
const PREFERENCES = [
  'crisis_centre_persons_served,IR-22,1405-Q1,a-1405-q1,آزمون,Test',
  'crisis_centre_persons_served,IR-02,,a-1403-yearbook,آزمون,Test',
];

const CELL = ['indicator', 'area', 'period', ...DIMENSIONS, 'agency', 'definition', 'base_period'];

let root: string;
let entry: DataSetEntry;
let files: ReadonlyMap<string, Buffer>;
let tables: ReadonlyMap<string, readonly ReadRow[]>;

const pathOf = (path: string) => join(root, 'out/data', path);
const downloadOf = (part: string) => pathOf(entry.downloads.find((one) => one.part === part)!.file.path);

beforeAll(async () => {
  root = await exampleRoot(CONFLICTS);
  await appendFile(join(root, 'data/example/preferences.csv'), `${PREFERENCES.join('\n')}\n`);
  const { data_sets } = await buildData({
    ...{ root, out: join(root, 'out/data'), audience: 'public', log: () => {}, today: '1405-08-30' },
  });
  entry = data_sets[0]!;
  files = await readZip(await readFile(downloadOf('package')));
  tables = readPackage(files).tables;
}, 120_000);
afterAll(() => rm(root, { recursive: true, force: true }));

function grouped(rows: readonly ReadRow[], columns: readonly string[]) {
  const groups = new Map<string, ReadRow[]>();
  for (const row of rows) {
    const key = columns.map((column) => row[column]).join('|');
    groups.set(key, [...(groups.get(key) ?? []), row]);
  }
  return groups;
}

const latest = (rows: readonly ReadRow[]) =>
  rows.reduce((last, row) => (String(row.released) > String(last.released) ? row : last));

const DISAGREE = 'sources disagree';

/** What a cell is by the rule of the package's README, applied by somebody who has the package alone. */
function asWritten(): ReadonlyMap<string, unknown> {
  const adjusted = new Set(
    tables.get('boundaries')!.map((row) => `${row.area}|${row.adjusted_definition ?? ''}`),
  );
  const published = tables
    .get('observations')!
    .filter(({ area, definition }) => !adjusted.has(`${area}|${definition}`));
  const ofSources = [...grouped(published, [...CELL, 'source']).values()].map(latest);
  const isPreferred = (row: ReadRow) =>
    tables
      .get('preferences')!
      .some(
        (preference) =>
          preference.indicator === row.indicator &&
          preference.area === row.area &&
          preference.source === row.source &&
          (preference.period === null || preference.period === row.period),
      );
  const cells = [...grouped(ofSources, CELL)].map(([key, rows]) => {
    const preferred = rows.filter(isPreferred);
    const counting = preferred.length > 0 ? preferred : rows;
    const filled = counting.filter(({ status }) => status !== 'O' && status !== 'L');
    const values = new Set((filled.length > 0 ? filled : counting).map(({ value }) => value));
    return [key, values.size > 1 ? DISAGREE : [...values][0]] as const;
  });
  return new Map(cells);
}

function keyOf(figure: Figure): string {
  const parts = DIMENSIONS.map((dimension) => figure.breakdown[dimension] || '_T');
  const base = figure.basePeriod ? periodId(figure.basePeriod) : '_Z';
  const { indicator, area, agency, definition } = figure;
  return [indicator, area, periodId(figure.period), ...parts, agency, definition, base].join('|');
}

/** What a cell is on the pages. */
async function asShown(): Promise<ReadonlyMap<string, unknown>> {
  const engine = createNodeEngine({ files: new Map([['example', pathOf(entry.tables.path)]]) });
  const indicators = [...new Set(tables.get('observations')!.map(({ indicator }) => String(indicator)))];
  const rows = await engine.rows('example', figures({ slice: 'all', indicators, whole: true }));
  await engine.close();
  const table = indexFigures(rows);
  const shown = [...table.areas].flatMap((area) => table.ofArea(area));
  return new Map(
    shown.map((figure) => [
      keyOf(figure),
      figure.conflicts.length > 0 ? DISAGREE : (numberOf(figure.cell) ?? null),
    ]),
  );
}

describe('the rule for reading a package', () => {
  it('gives, as it is written, the figures of the pages', async () => {
    const [written, shown] = [asWritten(), await asShown()];
    expect(shown.size).toBeGreaterThan(3_000);
    expect(written.size).toBe(shown.size);
    expect([...written].filter(([key, value]) => shown.get(key) !== value)).toEqual([]);
    const disagreeing = [...written].filter(([, value]) => value === DISAGREE).map(([key]) => key);
    expect(disagreeing).toEqual([expect.stringContaining('crisis_centre_persons_served|IR-10|1405-Q1|')]);
  });

  it('decides otherwise than the latest date alone', () => {
    const written = asWritten();
    const byDate = [...grouped(tables.get('observations')!, CELL)]
      .map(([key, rows]) => [key, latest(rows).value] as const)
      .filter(([key, value]) => written.has(key) && written.get(key) !== value)
      .map(([key]) => key.split('|')[1]);
    expect(byDate.sort()).toEqual(['IR-02', 'IR-10', 'IR-22']);
  });

  it('stands in the README of the package and in the guide of the workbook', async () => {
    const [guide] = [...(await readWorkbook(downloadOf('workbook'))).values()];
    const readMe = files.get('README.md')!.toString('utf8');
    const sheet = guide!.data.flat().join('\n');
    for (const text of [readMe, sheet])
      for (const words of ['preferences', 'adjusted_definition', 'منبع برگزیده', 'ناهمخوان'])
        expect(text).toContain(words);
    for (const words of ['table of preferred sources', 'the sources disagree'])
      expect(readMe).toContain(words);
  });
});
