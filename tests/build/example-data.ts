import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { type Generated, generateExample } from '../../src/build/example/generate.ts';
import { type ExampleParameters, exampleParameters } from '../../src/build/example/parameters.ts';
import { loadCatalogue } from '../../src/build/load.ts';
import type { CatalogueRows } from '../../src/model/data-set-rows.ts';
import type { ObservationRow } from '../../src/model/observation.ts';

export const ROOT = fileURLToPath(new URL('../..', import.meta.url));
export const ADJUSTED = '1-adjusted';

/** The parameters that the repository ships. */
async function shippedParameters(): Promise<ExampleParameters> {
  const text = await readFile(`${ROOT}/data/example/parameters.json`, 'utf8');
  return exampleParameters.parse(JSON.parse(text));
}

/** True of a figure that is not a part of another one, on the borders of its day. */
export const isWhole = (row: ObservationRow) =>
  !row.harm && !row.outcome && !row.service && !row.sex && !row.age_group && row.definition !== ADJUSTED;
export const isProvince = ({ area }: ObservationRow) => /^IR-\d\d$/.test(area);

/** The data set as it is generated from the parameters that the repository ships, and ways to ask it. */
export interface Shipped {
  readonly catalogue: CatalogueRows;
  readonly parameters: ExampleParameters;
  readonly made: Generated;
  readonly byIndicator: ReadonlyMap<string, readonly ObservationRow[]>;
  /** All rows of an indicator. */
  of(indicator: string): readonly ObservationRow[];
  /** The totals of an indicator in one area and period, the earliest release first. */
  find(indicator: string, area: string, period: string): readonly ObservationRow[];
  /** The last of them. */
  latest(indicator: string, area: string, period: string): ObservationRow;
}

async function generate(): Promise<Shipped> {
  const catalogue = await loadCatalogue(ROOT);
  const parameters = await shippedParameters();
  const made = generateExample(catalogue, parameters);
  const byIndicator = new Map<string, ObservationRow[]>();
  for (const row of made.observations) {
    const group = byIndicator.get(row.indicator);
    if (group) group.push(row);
    else byIndicator.set(row.indicator, [row]);
  }
  const of = (indicator: string) => byIndicator.get(indicator) ?? [];
  const find = (indicator: string, area: string, period: string) =>
    of(indicator).filter((row) => isWhole(row) && row.area === area && row.period === period);
  const latest = (indicator: string, area: string, period: string) => find(indicator, area, period).at(-1)!;
  return { catalogue, parameters, made, byIndicator, of, find, latest };
}

let shipped: Promise<Shipped> | undefined;

/** Generated once for all files that a process runs: two hundred thousand rows, which nobody may change. */
export function shippedExample(): Promise<Shipped> {
  shipped ??= generate();
  return shipped;
}
