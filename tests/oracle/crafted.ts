import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { buildData } from '../../src/build/build-data.ts';
import { randomFrom } from './walk.ts';

/**
 * A small data set of this test alone, in which every rule of the gate has something to refuse: changed definitions,
 * breaks, moved borders, few offices, several agencies, sources that contradict each other, revisions that a part or a
 * whole missed, small and missing numbers, and years before any census. It is dense enough to be sliced like the example, and goes through the build like an office's files.
 */

const COLUMNS = [
  'indicator',
  'area',
  'period',
  'harm',
  'outcome',
  'service',
  'agency',
  'definition',
  'base_period',
  'source',
  'released',
  'value',
  'qualifier',
  'basis',
  'status',
  'confidentiality',
  'units_reporting',
  'units_expected',
] as const;
type Row = Readonly<Partial<Record<(typeof COLUMNS)[number], string | number>>>;

const QUARTERS = [1398, 1399, 1400, 1401, 1402].flatMap((year) => [1, 2, 3, 4].map((q) => ({ year, q })));
type Quarter = (typeof QUARTERS)[number];

const PROVINCES = ['IR-01', 'IR-02', 'IR-05', 'IR-09', 'IR-10', 'IR-12', 'IR-13', 'IR-16', 'IR-21', 'IR-29'];
const OTHER_AGENCY = 'provincial_covid_committee';
const NEW_BORDERS = '1-borders-1401';

const idOf = ({ year, q }: Quarter) => `${year}-Q${q}`;
const lastDayOf = ({ year, q }: Quarter) => `@${year}-${['03-31', '06-31', '09-30', '12-29'][q - 1]}`;
const releasedOf = ({ year, q }: Quarter) =>
  q === 4 ? `${year + 1}-01-20` : `${year}-${['04', '07', '10'][q - 1]}-20`;
const order = ({ year, q }: Quarter) => year * 4 + q;
const isAt = (quarter: Quarter, ...ids: readonly string[]) => ids.includes(idOf(quarter));

const random = (seed: number) => {
  const next = randomFrom(seed);
  return (low: number, high: number) => Math.round(low + next() * (high - low));
};

/** How a province differs in a quarter: each carries one kind of trouble. */
function troubleOf(area: string, quarter: Quarter): Row {
  switch (area) {
    case 'IR-01':
      return order(quarter) >= 1401 * 4 + 3 ? { definition: '2' } : {};
    case 'IR-02':
      return isAt(quarter, '1401-Q2') ? { status: 'B' } : isAt(quarter, '1400-Q3') ? { status: 'D' } : {};
    case 'IR-05':
      if (isAt(quarter, '1400-Q1', '1401-Q4')) return { status: 'Q', value: '' };
      if (isAt(quarter, '1399-Q2', '1401-Q2', '1402-Q1')) return { status: 'M', value: '' };
      return isAt(quarter, '1400-Q3', '1401-Q3') ? { status: 'O', value: '' } : {};
    case 'IR-16':
      return { units_expected: 11, units_reporting: quarter.q === 2 ? 7 : quarter.q === 3 ? 9 : 11 };
    case 'IR-29':
      if (order(quarter) >= 1402 * 4 + 3) return { status: 'P' };
      return isAt(quarter, '1401-Q1') ? { qualifier: 'about' } : { units_expected: 4, units_reporting: 4 };
    case 'IR-12':
      return isAt(quarter, '1400-Q3')
        ? { status: 'E' }
        : isAt(quarter, '1401-Q1')
          ? { basis: 'inferred' }
          : {};
    default:
      return {};
  }
}

const SMALL = [14, 70, 11, 52, 0, 3, 12, 25, 8, 40, 0, 15, 5, 60, 30, 2, 18, 48, 9, 33];

function levelOf(area: string, index: number, draw: ReturnType<typeof random>): number {
  return area === 'IR-21' ? SMALL[index]! : draw(300, 900);
}

function mixOf(own: Row, total: number): Row[] {
  const [phone, mobile] = [Math.floor(total * 0.5), Math.floor(total * 0.3)];
  const parts = { phone, mobile, crisis_centre: total - phone - mobile };
  return Object.entries(parts).map(([outcome, value]) => ({ ...own, outcome, value }));
}

/** Related calls with their outcomes, all calls beside them. */
function callRows(area: string, quarter: Quarter, index: number, draw: ReturnType<typeof random>): Row[] {
  const total = levelOf(area, index, draw);
  const trouble = troubleOf(area, quarter);
  const period = idOf(quarter);
  const own: Row = {
    indicator: 'related_calls',
    area,
    period,
    source: 's1',
    released: releasedOf(quarter),
    value: total,
    ...trouble,
  };
  const hasValue = trouble.value === undefined;
  const all: Row = { ...own, indicator: 'all_calls', value: hasValue ? total * 3 + 40 : '' };
  // Nobody stated the related calls here: another base, once by another agency.
  if (area === 'IR-13' && isAt(quarter, '1401-Q1')) return [{ ...all, agency: OTHER_AGENCY }];
  if (area === 'IR-10' && isAt(quarter, '1401-Q2')) return [all];
  const parts = hasValue ? mixOf(own, total) : [];
  const rows = [own, all, ...parts];
  if (area === 'IR-13' && quarter.q === 3) return [...rows.slice(0, -1)];
  if (area === 'IR-13' && quarter.q === 4) {
    const [first, ...rest] = parts as [Row, ...Row[]];
    return [own, all, { ...first, source: 's2', value: Number(first.value) + 70 }, ...rest];
  }
  // The whole is revised later, its parts are not.
  if (area === 'IR-12' && quarter.q === 2)
    return [...rows, { ...own, value: total + 25, released: '1404-02-10' }];
  if (area === 'IR-10' && quarter.q === 2) return [...rows, { ...own, source: 's2', value: total + 11 }];
  if (area === 'IR-10' && quarter.q === 4)
    return [
      ...rows,
      { ...own, source: 's2', value: total + 9 },
      { ...all, source: 's2', value: total * 3 + 60 },
    ];
  if (area !== 'IR-09') return rows;
  return [...rows, { ...own, definition: NEW_BORDERS, value: Math.round(total * 0.8) }];
}

function countryRow(quarter: Quarter, index: number): Row {
  const own: Row = {
    indicator: 'related_calls',
    area: 'IR',
    period: idOf(quarter),
    source: 's3',
    released: releasedOf(quarter),
    value: 9_000 + 37 * index,
  };
  if (isAt(quarter, '1400-Q4')) return { ...own, value: 400 };
  return isAt(quarter, '1401-Q4') ? { ...own, status: 'Q', value: '' } : own;
}

/** The same indicators in every province and quarter, smaller and without trouble of their own. */
function otherRows(area: string, quarter: Quarter, draw: ReturnType<typeof random>): Row[] {
  const [period, day] = [idOf(quarter), lastDayOf(quarter)];
  const own: Row = { area, period, source: 's1', released: releasedOf(quarter) };
  const stock: Row = { ...own, period: day };
  const services = draw(200, 700);
  const identification = Math.floor(services * 0.6);
  const list = draw(40, 60);
  const later = area === 'IR-02' ? idOf(quarter).replace('Q', 'M0') : '';
  const served: Row = {
    ...stock,
    indicator: 'marginal_neighbourhoods_served',
    value: Math.floor(list * 0.7),
    ...(area === 'IR-16' ? { agency: OTHER_AGENCY } : {}),
    ...(area === 'IR-01' ? { definition: '2' } : {}),
    ...(area === 'IR-21' ? { value: list + 5, source: 's2' } : {}),
  };
  return [
    { ...own, indicator: 'child_abuse_reports', value: draw(60, 200) },
    { ...own, indicator: 'mobile_missions', value: draw(100, 400), ...missionsTrouble(area, quarter) },
    {
      ...own,
      indicator: 'service_base_services_marginal',
      value: services,
      ...servicesTrouble(area, quarter),
    },
    { ...own, indicator: 'service_base_services_marginal', service: 'identification', value: identification },
    ...(area === 'IR-13'
      ? []
      : [
          {
            ...own,
            indicator: 'service_base_services_marginal',
            service: 'education',
            value: services - identification,
          },
        ]),
    { ...own, indicator: 'service_base_persons_served', value: draw(50, 90), agency: OTHER_AGENCY },
    {
      ...stock,
      indicator: 'service_bases',
      value: area === 'IR-21' ? 0 : draw(3, 30),
      ...basesTrouble(area, quarter),
    },
    {
      ...stock,
      indicator: 'marginal_neighbourhoods',
      value: list,
      ...(later && quarter.q > 2 ? { period: earlierDay(quarter) } : {}),
    },
    served,
    { ...own, indicator: 'tasmim_reconciled_share', value: quarter.q === 1 ? 0 : draw(5, 60) },
    { ...own, indicator: 'education_grant_amount', value: draw(2, 9) * 1_000_000 },
  ];
}

const missionsTrouble = (area: string, quarter: Quarter): Row =>
  area === 'IR-05' && isAt(quarter, '1401-Q4') ? { status: 'M', value: '' } : troubleOf(area, quarter);

const servicesTrouble = (area: string, quarter: Quarter): Row =>
  ['IR-02', 'IR-16'].includes(area) ? troubleOf(area, quarter) : {};

const earlierDay = ({ year, q }: Quarter) => `@${year}-${q === 3 ? '08-15' : '11-15'}`;

const basesTrouble = (area: string, quarter: Quarter): Row =>
  area === 'IR-01' && order(quarter) >= 1401 * 4
    ? { definition: '2' }
    : area === 'IR-05'
      ? { ...lackOfBases(quarter) }
      : {};

const lackOfBases = (quarter: Quarter): Row =>
  quarter.q === 1 ? { status: 'Q', value: '' } : quarter.q === 2 ? { status: 'M', value: '' } : {};

/** What stands in no grid: old years, odd spans, plans, printed changes, a county. */
function oddRows(): Row[] {
  const own = { source: 's1', released: '1403-01-10' };
  const calls = { ...own, indicator: 'related_calls', area: 'IR-29' };
  // Before the first census: no rate.
  const old = ['all_calls', 'unrelated_calls', 'child_abuse_reports', 'mobile_missions'].flatMap(
    (indicator) =>
      PROVINCES.flatMap((area) =>
        [1388, 1389, 1390, 1391, 1392].map((year, i) => ({
          ...own,
          indicator,
          area,
          period: indicator === 'all_calls' ? String(year) : `${year}-Q1`,
          value: 700 + 90 * i,
        })),
      ),
  );
  const planned = ['IR-29', 'IR-12'].flatMap((area) =>
    [1400, 1401].map((year, i) => ({
      ...own,
      indicator: 'positive_life_centres_planned',
      area,
      period: String(year),
      value: 20 + 5 * i,
    })),
  );
  const changes = [1400, 1401].map((year, i) => ({
    ...own,
    indicator: 'mobile_missions_change',
    area: 'IR-29',
    period: `${year}-Q1`,
    base_period: `${year - 1}-Q1`,
    value: 12 - 30 * i,
  }));
  const county = QUARTERS.map((quarter, i) => ({
    ...own,
    indicator: 'mobile_missions',
    area: 'IR-2901',
    period: idOf(quarter),
    value: 20 + 3 * i,
  }));
  return [
    ...old,
    ...planned,
    ...changes,
    ...county,
    { ...calls, period: '1400-M01/P9M', value: 2_900 },
    { ...calls, period: '1399-M01/P9M', value: 2_800 },
    { ...calls, period: '1397', value: 2_400, status: 'U' },
    { ...calls, period: '1397-S1', value: 1_100 },
  ];
}

function rowsOf(): Row[] {
  const draw = random(14050830);
  const grid = QUARTERS.flatMap((quarter, index) => [
    countryRow(quarter, index),
    ...PROVINCES.flatMap((area) => [
      ...callRows(area, quarter, index, draw),
      ...otherRows(area, quarter, draw),
    ]),
  ]);
  return [...grid, ...oddRows()].filter((row) => !isLeftOut(row));
}

/** A quarter that nobody reported leaves the year so far incomplete. */
const isLeftOut = ({ area, period, indicator }: Row) =>
  (area === 'IR-29' && period === '1399-Q2' && indicator === 'related_calls') ||
  (area === 'IR-01' && period === '1401-Q4') ||
  (area === 'IR-16' && period === '1401-Q2');

const csv = (columns: readonly string[], rows: readonly Readonly<Record<string, string | number>>[]) =>
  [columns.join(','), ...rows.map((row) => columns.map((name) => row[name] ?? '').join(',')), ''].join('\n');

const source = (id: string) =>
  `${id},اداره کل,Provincial office,آمار,Statistics,report,1400-05-10,گزارش ${id}\n`;
const SOURCES = `id,publisher_fa,publisher_en,office_fa,office_en,kind,published_on,reference\n${source('s1')}${source('s2')}${source('s3')}`;
const PREFERENCES = `indicator,area,period,source,reason_fa,reason_en
related_calls,IR-10,1400-Q4,s2,آزمون,Test
all_calls,IR-10,,s1,آزمون,Test
`;
const BOUNDARIES = `id,area,period,type,other_area,adjusted_definition,note_fa,note_en
crafted-09,IR-09,@1401-04-01,transfer,IR-29,${NEW_BORDERS},آزمون,Test
crafted-05,IR-05,1402,transfer,IR-29,,آزمون,Test
`;
const ABOUT = {
  name: 'crafted',
  kind: 'administrative',
  title: 'آزمون',
  title_fa: 'آزمون',
  title_en: 'Test',
  description_fa: 'آزمون',
  description_en: 'Test',
  version: '1.0.0',
  default_view: '#/overview?data=crafted&area=IR-29&period=1402-Q4',
};

/** The crafted data set: its built site, and its files as they stand. */
export interface Crafted {
  readonly site: URL;
  readonly files: ReadonlyMap<string, Uint8Array>;
  remove(): Promise<void>;
}

/** Writes and builds the crafted data set in a folder of its own. */
export async function buildCrafted(root: URL): Promise<Crafted> {
  const folder = await mkdtemp(join(tmpdir(), 'tarazu-oracle-'));
  const encoder = new TextEncoder();
  const rows = rowsOf().map((row) => ({
    agency: 'swo',
    definition: '1',
    status: 'A',
    confidentiality: 'F',
    ...row,
  }));
  const files = new Map(
    Object.entries({
      'datapackage.json': JSON.stringify(ABOUT),
      'sources.csv': SOURCES,
      'preferences.csv': PREFERENCES,
      'context/boundaries.csv': BOUNDARIES,
      'observations/all.csv': csv(COLUMNS, rows),
    }).map(([path, text]) => [path, encoder.encode(text)] as const),
  );
  await cp(new URL('data/catalogue', root), join(folder, 'data/catalogue'), { recursive: true });
  for (const part of ['context', 'observations'])
    await mkdir(join(folder, 'data/crafted', part), { recursive: true });
  for (const [path, bytes] of files) await writeFile(join(folder, 'data/crafted', path), bytes);
  const out = join(folder, 'site');
  await buildData({
    root: folder,
    out,
    audience: 'internal',
    log: () => undefined,
    today: '1405-08-30',
    built: { date: '1405-08-30', commit: 'crafted' },
    downloads: false,
  });
  // What was written is what the oracle reads.
  const written = await readFile(join(folder, 'data/crafted/observations/all.csv'));
  files.set('observations/all.csv', new Uint8Array(written));
  return {
    site: pathToFileURL(`${out}/`),
    files,
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}
