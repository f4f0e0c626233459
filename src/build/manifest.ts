import { type DataSetEntry, type Manifest, manifestSchema } from '../model/data-set.ts';
import type { Audience } from './audience.ts';
import { overallRelease, SCHEMA_VERSION } from './release.ts';

/** What opens first: real figures before synthetic ones. */
function defaultDataSet(entries: readonly DataSetEntry[]): string {
  const published = entries.find(({ name }) => name === 'published');
  const real = entries.find(({ kind }) => kind !== 'synthetic');
  return (published ?? real ?? entries[0]!).name;
}

/** The list of everything a build leaves, checked against the schema that the application reads it with. */
export function buildManifest(
  entries: readonly DataSetEntry[],
  audience: Audience,
  built: Manifest['built'],
  geometry: Manifest['geometry'],
): Manifest {
  const first = defaultDataSet(entries);
  return manifestSchema.parse({
    schema_version: SCHEMA_VERSION,
    release: overallRelease(entries.map(({ name, release }) => `${name}:${release}`)),
    audience,
    default_data_set: first,
    data_sets: [...entries].sort((a, b) => Number(b.name === first) - Number(a.name === first)),
    geometry,
    built,
  });
}
