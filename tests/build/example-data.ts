import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { type Generated, generateExample } from '../../src/build/example/generate.ts';
import { type ExampleParameters, exampleParameters } from '../../src/build/example/parameters.ts';
import { loadCatalogue } from '../../src/build/load.ts';
import type { CatalogueRows } from '../../src/model/data-set-rows.ts';

export const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** The parameters that the repository ships. */
async function shippedParameters(): Promise<ExampleParameters> {
  const text = await readFile(`${ROOT}/data/example/parameters.json`, 'utf8');
  return exampleParameters.parse(JSON.parse(text));
}

/** What the generator makes of the shipped catalogue and parameters. */
interface ShippedExample extends Generated {
  readonly catalogue: CatalogueRows;
  readonly parameters: ExampleParameters;
}

async function generate(): Promise<ShippedExample> {
  const catalogue = await loadCatalogue(ROOT);
  const parameters = await shippedParameters();
  return { catalogue, parameters, ...generateExample(catalogue, parameters) };
}

let example: Promise<ShippedExample> | undefined;

/** Generated once for all files that a process runs: two hundred thousand rows, which nobody may change. */
export function shippedExample(): Promise<ShippedExample> {
  example ??= generate();
  return example;
}
