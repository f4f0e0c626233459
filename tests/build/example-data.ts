import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { type ExampleParameters, exampleParameters } from '../../src/build/example/parameters.ts';

export const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** The parameters that the repository ships. */
export async function shippedParameters(): Promise<ExampleParameters> {
  const text = await readFile(`${ROOT}/data/example/parameters.json`, 'utf8');
  return exampleParameters.parse(JSON.parse(text));
}
