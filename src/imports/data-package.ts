import { DATA_SET_KINDS } from '../model/data-set.ts';
import type { DataPackage } from '../model/data-set-rows.ts';
import { decode } from './decode.ts';
import { personalNumber } from './personal.ts';
import type { Report } from './report.ts';
import type { Files } from './table.ts';

/** The file that makes a folder a data set. */
export const DATA_PACKAGE = 'datapackage.json';
const KEYS = [
  'name',
  'title_fa',
  'title_en',
  'description_fa',
  'description_en',
  'version',
  'default_view',
] as const;

type Json = Readonly<Record<string, unknown>>;

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function parseJson(text: string, report: Report): Json | undefined {
  try {
    const json: unknown = JSON.parse(text);
    if (isObject(json)) return json;
    report.add({ file: DATA_PACKAGE }, 'json_invalid');
  } catch (error) {
    const position = Number(/position (\d+)/.exec(String(error))?.[1] ?? Number.NaN);
    const line = Number.isNaN(position) ? 0 : text.slice(0, position).split('\n').length;
    report.add({ file: DATA_PACKAGE, line }, 'json_invalid');
  }
  return undefined;
}

function reportPersonalLines(text: string, report: Report): void {
  for (const [i, line] of text.split('\n').entries()) {
    const code = personalNumber(line);
    if (code) report.add({ file: DATA_PACKAGE, line: i + 1 }, code);
  }
}

/** Every file that the manifest lists must be there. */
function reportResources({ resources }: Json, files: Files, report: Report): void {
  if (!Array.isArray(resources)) return;
  for (const resource of resources) {
    const path: unknown = isObject(resource) ? resource.path : undefined;
    const paths = typeof path === 'string' ? [path] : Array.isArray(path) ? path : [];
    for (const one of paths) {
      if (typeof one !== 'string' || files.has(one) || /[*:]/.test(one)) continue;
      report.add({ file: DATA_PACKAGE, column: 'resources' }, 'resource_missing', { value: one });
    }
  }
}

/** The names of the licences as the standard lists them, joined; empty where none is given. */
function licenseOf({ licenses }: Json): string {
  if (!Array.isArray(licenses)) return '';
  return licenses
    .flatMap((license: unknown) =>
      isObject(license) && typeof license.name === 'string' ? [license.name.trim()] : [],
    )
    .filter((name) => name !== '')
    .join(', ');
}

/** Reads `datapackage.json`: the keys that Tarazu needs; others are left to the Data Package standard. */
export function readDataPackage(files: Files, report: Report): DataPackage | undefined {
  const bytes = files.get(DATA_PACKAGE);
  if (!bytes) report.add({ file: DATA_PACKAGE }, 'missing_file');
  const text = bytes && decode(DATA_PACKAGE, bytes, report);
  const json = text === undefined ? undefined : parseJson(text, report);
  if (text === undefined || !json) return undefined;
  const before = report.errors;
  reportPersonalLines(text, report);
  const read = (key: string): string => {
    const value = json[key];
    if (typeof value === 'string' && value.trim() !== '') return value.trim();
    report.add({ file: DATA_PACKAGE, column: key }, 'key_missing', { key });
    return '';
  };
  const texts = Object.fromEntries(KEYS.map((key) => [key, read(key)])) as Record<
    (typeof KEYS)[number],
    string
  >;
  const value = read('kind');
  const kind = DATA_SET_KINDS.find((known) => known === value);
  if (!kind && value !== '') {
    report.add({ file: DATA_PACKAGE, column: 'kind' }, 'key_invalid', {
      key: 'kind',
      value,
      list: DATA_SET_KINDS.join(', '),
    });
  }
  reportResources(json, files, report);
  return kind && report.errors === before ? { ...texts, kind, license: licenseOf(json) } : undefined;
}
