import { unzipSync } from 'fflate';

/** What a workbook may grow to when it is unpacked: far more than a quarter of the whole country takes. */
export const LARGEST_WORKBOOK = 128 * 2 ** 20;
const MOST_PARTS = 2000;

/** The parts of a workbook by their paths. */
export type Parts = ReadonlyMap<string, Uint8Array>;

/** A workbook that says it holds more than may be unpacked. */
export class TooLargeError extends RangeError {}

/**
 * Unpacks the XML parts of a workbook. The sizes that the archive declares are added up before anything is unpacked,
 * and no part can outgrow its own, so that a bomb costs no memory.
 */
export function unpackWorkbook(bytes: Uint8Array): Parts {
  let size = 0;
  let parts = 0;
  const files = unzipSync(bytes, {
    filter: ({ name, originalSize }) => {
      size += originalSize;
      parts++;
      if (size > LARGEST_WORKBOOK || parts > MOST_PARTS) throw new TooLargeError();
      return /\.(?:xml|rels)$/i.test(name);
    },
  });
  return new Map(Object.entries(files).map(([name, part]) => [name.replace(/^\//, ''), part]));
}
