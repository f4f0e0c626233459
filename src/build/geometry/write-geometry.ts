import type { Manifest } from '../../model/data-set.ts';
import type { AreaRow } from '../../model/data-set-rows.ts';
import { outlinesSchema } from '../../model/geometry.ts';
import type { Output } from '../output.ts';
import { readGeometry } from './read-geometry.ts';

/** Writes the outlines of provinces, those of the counties of each province, and the licences of their sources. */
export async function writeGeometry(
  areas: readonly AreaRow[],
  output: Output,
): Promise<Manifest['geometry']> {
  const { provinces, counties, licences } = readGeometry(areas);
  const write = (name: string, outlines: unknown) =>
    output.writeHashed(`outlines-${name}`, 'json', JSON.stringify(outlinesSchema.parse(outlines)));
  const written = await Promise.all(
    [...counties].map(async ([code, outlines]) => [code, await write(code.toLowerCase(), outlines)] as const),
  );
  return {
    provinces: await write('provinces', provinces),
    counties: Object.fromEntries(written.sort(([a], [b]) => (a < b ? -1 : 1))),
    licences: await output.writeHashed('outlines-licences', 'txt', licences),
  };
}
