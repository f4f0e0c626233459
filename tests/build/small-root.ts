import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildData } from '../../src/build/build-data.ts';
import type { ExampleParameters } from '../../src/build/example/parameters.ts';
import type { DataSetEntry } from '../../src/model/data-set.ts';
import { ROOT } from './example-data.ts';

const SOURCES = `id,publisher_fa,publisher_en,office_fa,office_en,kind,published_on,reference
s1,اداره کل,Provincial office,آمار,Statistics,report,1400-05-10,گزارش
`;
const HEADER =
  'indicator,area,period,outcome,agency,source,released,value,status,confidentiality,note_fa,note_en';

/** The observations of the small office: five rows, one of them revised. */
export const OFFICE_ROWS: readonly string[] = [
  'related_calls,IR-29,1400-Q1,,swo,s1,1400-05-10,1588,A,F,,',
  'related_calls,IR-29,1400-Q1,phone,swo,s1,1400-05-10,363,A,F,,',
  'related_calls,IR-29,1400-Q2,,swo,s1,1400-08-10,1600,P,F,نخستین گزارش,First report',
  'related_calls,IR-29,1400-Q2,,swo,s1,1400-09-10,1700,A,F,,',
  'related_calls,IR-16,1400-Q1,,swo,s1,1400-05-10,,O,F,,',
];

async function writeOffice(data: string, kind: string, files: Readonly<Record<string, readonly string[]>>) {
  const folder = join(data, 'office');
  await mkdir(join(folder, 'observations'), { recursive: true });
  const about = {
    name: 'office',
    kind,
    title: 'دفتر',
    title_fa: 'دفتر',
    title_en: 'Office',
    description_fa: 'آزمون',
    description_en: 'Test',
    version: '1.0.0',
    default_view: '#/overview?data=office',
  };
  await writeFile(join(folder, 'datapackage.json'), JSON.stringify(about));
  await writeFile(join(folder, 'sources.csv'), SOURCES);
  for (const [name, rows] of Object.entries(files)) {
    await writeFile(join(folder, 'observations', name), [HEADER, ...rows, ''].join('\n'));
  }
}

/** A root with the real catalogue and one small data set `office`, split into the given observation files. */
export async function officeRoot(
  files: Readonly<Record<string, readonly string[]>> = { '1400.csv': OFFICE_ROWS },
  kind = 'administrative',
): Promise<string> {
  const root = await mkdtemp(join(tmpdir(), 'tarazu-office-'));
  await cp(join(ROOT, 'data/catalogue'), join(root, 'data/catalogue'), { recursive: true });
  await writeOffice(join(root, 'data'), kind, files);
  return root;
}

/** The day on which the small data sets are built. */
export const TODAY = '1405-08-30';

type Conflicts = ExampleParameters['conflicts'];

/** Fills a folder with the real catalogue and the last two quarters of the synthetic data set. */
async function writeExample(root: string, conflicts: Conflicts = []): Promise<void> {
  const example = join(root, 'data/example');
  await cp(join(ROOT, 'data/catalogue'), join(root, 'data/catalogue'), { recursive: true });
  await cp(join(ROOT, 'data/example'), example, { recursive: true });
  const file = join(example, 'parameters.json');
  const parameters = JSON.parse(await readFile(file, 'utf8')) as Record<string, unknown>;
  await writeFile(file, JSON.stringify({ ...parameters, first: '1405-Q1', conflicts }));
  // Its releases are those of the whole.
  await writeFile(join(example, 'releases.csv'), 'id,version,date,content_hash\n');
}

/** A root of its own with the last two quarters of the synthetic data set, with conflicts if some are given. */
export async function exampleRoot(conflicts: Conflicts): Promise<string> {
  const root = await mkdtemp(join(tmpdir(), 'tarazu-example-'));
  await writeExample(root, conflicts);
  return root;
}

/** The small synthetic data set with what a public build makes of it, all downloads included. */
export interface BuiltExample {
  readonly root: string;
  readonly entry: DataSetEntry;
  /** Where a file of the build lies. */
  readonly pathOf: (file: { readonly path: string }) => string;
}

async function buildExample(): Promise<BuiltExample> {
  const root = join(ROOT, `.cache/test/example-${process.env.VITEST_POOL_ID ?? 0}`);
  await rm(root, { recursive: true, force: true });
  await writeExample(root);
  const out = join(root, 'out/data');
  const { data_sets } = await buildData({ root, out, audience: 'public', log: () => {}, today: TODAY });
  return { root, entry: data_sets[0]!, pathOf: ({ path }) => join(out, path) };
}

let example: Promise<BuiltExample> | undefined;

/** Built once for all files that a process runs: nobody may change what lies there. */
export function builtExample(): Promise<BuiltExample> {
  example ??= buildExample();
  return example;
}
