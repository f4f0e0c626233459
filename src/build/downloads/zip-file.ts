import { createReadStream, type WriteStream } from 'node:fs';
import { open, stat } from 'node:fs/promises';
import { Zip, ZipDeflate } from 'fflate';
import { DataError } from '../data-error.ts';

/** A file of a ZIP: its name inside, and where it lies or what it says. */
export interface ZipEntry {
  readonly name: string;
  readonly content: { readonly path: string } | { readonly text: string };
}

/** The fields of a plain ZIP hold no more. */
const LARGEST = 0xffff_ffff;
/** Midnight of 1 January 1980 by the clock of any place: ZIP has no zones, and equal content gives equal bytes. */
const FIRST_DAY = new Date(1980, 0, 1);

/** Writes a ZIP piece by piece; no file stands in memory as a whole. Refuses what a ZIP without extensions can't hold. */
export async function writeZip(path: string, entries: readonly ZipEntry[]): Promise<void> {
  const file = await open(path, 'w');
  const target = file.createWriteStream();
  const failed = new Promise<never>((_, reject) => target.once('error', reject));
  const waiting: Uint8Array[] = [];
  const zip = new Zip((error, chunk) => {
    if (error) throw error;
    waiting.push(chunk);
  });
  for (const { name, content } of entries) {
    const entry = new ZipDeflate(name, { level: 9 });
    entry.mtime = FIRST_DAY;
    zip.add(entry);
    for await (const piece of piecesOf(name, content)) {
      entry.push(piece);
      await Promise.race([drain(waiting, target), failed]);
    }
    entry.push(new Uint8Array(0), true);
  }
  zip.end();
  await Promise.race([drain(waiting, target), failed]);
  await Promise.race([new Promise<void>((done) => target.end(done)), failed]);
  const { size } = await stat(path);
  if (size > LARGEST) throw new DataError(`${path}: the package has ${size} bytes, a ZIP holds ${LARGEST}`);
}

async function* piecesOf(name: string, content: ZipEntry['content']): AsyncGenerator<Uint8Array> {
  if ('text' in content) {
    yield new TextEncoder().encode(content.text);
    return;
  }
  const { size } = await stat(content.path);
  if (size > LARGEST) throw new DataError(`${name}: the table has ${size} bytes, a ZIP holds ${LARGEST}`);
  yield* createReadStream(content.path, { highWaterMark: 1 << 20 });
}

async function drain(waiting: Uint8Array[], target: WriteStream): Promise<void> {
  for (const chunk of waiting.splice(0)) {
    if (!target.write(chunk)) await new Promise<void>((done) => target.once('drain', done));
  }
}
