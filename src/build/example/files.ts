import { type CatalogueRows, OVERLAP_COLUMNS } from '../../model/data-set-rows.ts';
import { OBSERVATION_COLUMNS, type ObservationRow } from '../../model/observation.ts';
import { toPeriod, yearOf } from '../../model/period.ts';
import { toCsv } from '../csv.ts';
import { generateExample } from './generate.ts';
import { type ExampleParameters, exampleParameters } from './parameters.ts';

type Files = ReadonlyMap<string, Uint8Array>;

function fileOf(row: ObservationRow): string {
  return `observations/${yearOf(toPeriod(row.period))}.csv`;
}

/**
 * The observation files of the synthetic data set, one a year, and the overlaps, from the parameters that its folder
 * holds: they go through the same reading and checking as the files of an office.
 */
function exampleFiles(parameters: ExampleParameters, catalogue: CatalogueRows): Files {
  const { observations, overlaps } = generateExample(catalogue, parameters);
  const byFile = new Map<string, ObservationRow[]>();
  for (const row of observations) {
    const list = byFile.get(fileOf(row));
    if (list) list.push(row);
    else byFile.set(fileOf(row), [row]);
  }
  const encoder = new TextEncoder();
  return new Map([
    ...[...byFile].map(([path, list]) => [path, encoder.encode(toCsv(OBSERVATION_COLUMNS, list))] as const),
    ['overlaps.csv', encoder.encode(toCsv(OVERLAP_COLUMNS, overlaps))],
  ]);
}

/** A folder with `parameters.json` and no observations is generated: its rows are made here, then read like any other. */
export function withGenerated(
  files: Files,
  catalogue: CatalogueRows,
): { readonly files: Files; readonly seed?: number } {
  const isGenerated =
    files.has('parameters.json') && ![...files.keys()].some((path) => path.startsWith('observations/'));
  if (!isGenerated) return { files };
  const text = new TextDecoder().decode(files.get('parameters.json'));
  const parameters = exampleParameters.parse(JSON.parse(text));
  return { files: new Map([...files, ...exampleFiles(parameters, catalogue)]), seed: parameters.seed };
}
