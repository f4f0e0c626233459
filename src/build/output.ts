import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { copyFile, mkdir, mkdtemp, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';
import type { FileEntry } from '../model/data-set.ts';
import { SHORT_HASH, sha256 } from './hash.ts';

const brotli = promisify(brotliCompress);
const LARGE = 1 << 20;

/**
 * The folder that a build fills: everything goes to a temporary folder, which takes the place of `out` at the end.
 * Compressed copies are made beside the work that goes on, and are whole when the folder takes its place.
 */
export interface Output {
  /** The temporary folder. */
  readonly folder: string;
  /** Writes a file and its compressed copy under a name that its content decides. */
  writeHashed(
    name: string,
    extension: string,
    content: string | Uint8Array,
    rows?: number,
  ): Promise<FileEntry>;
  /**
   * Takes a file from elsewhere into the folder, under a name that its content decides; of any size, since it is only
   * streamed. Text gets a compressed copy, what is packed in itself does not.
   */
  takeIn(name: string, extension: string, from: string, rows?: number): Promise<FileEntry>;
  /** Enters a file that was written into the folder under its final name, and has it compressed. */
  enter(path: string, rows?: number): Promise<FileEntry>;
  /** Takes over a file of the previous output; false if there is none of that name. */
  reuse(path: string): Promise<boolean>;
  /** Writes a file that keeps its name, with its compressed copy. */
  writeNamed(path: string, content: string): Promise<void>;
  /** Puts the folder in the place of `out`. */
  swap(): Promise<void>;
  /** Forgets everything that was written. */
  discard(): Promise<void>;
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}

async function writeCompressed(path: string, bytes: Uint8Array): Promise<void> {
  const quality = bytes.length > LARGE ? 9 : 11;
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: quality,
    [constants.BROTLI_PARAM_LGWIN]: 22,
    [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
  };
  await writeFile(`${path}.br`, await brotli(bytes, { params }));
}

/** Packed in themselves: a compressed copy would only take time and place. */
const PACKED = /\.(gz|parquet|xlsx|zip)$/;

async function proofOf(path: string): Promise<{ readonly bytes: number; readonly sha256: string }> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(path)) hash.update(chunk as Buffer);
  return { bytes: (await stat(path)).size, sha256: hash.digest('hex') };
}

async function swapFolders(folder: string, out: string): Promise<void> {
  const old = `${folder}.old`;
  const had = await exists(out);
  if (had) await rename(out, old);
  try {
    await rename(folder, out);
  } catch (error) {
    if (had) await rename(old, out);
    throw error;
  }
  await rm(old, { recursive: true, force: true });
}

/** Opens a temporary folder beside `out`. */
export async function openOutput(out: string): Promise<Output> {
  await mkdir(dirname(out), { recursive: true });
  const folder = await mkdtemp(join(dirname(out), `.${basename(out)}-`));
  const reuse = async (path: string) => {
    const names = PACKED.test(path) ? [path] : [path, `${path}.br`];
    const found = await Promise.all(names.map((name) => exists(join(out, name))));
    if (found.includes(false)) return false;
    await Promise.all(names.map((name) => copyFile(join(out, name), join(folder, name))));
    return true;
  };
  const copies = new Map<string, Promise<void>>();
  const compress = (path: string, bytes: Uint8Array) => {
    const copy = writeCompressed(join(folder, path), bytes);
    // Whoever waits for the copies hears of a failure; until then nobody listens.
    copy.catch(() => undefined);
    copies.set(path, copy);
  };
  const enter = async (path: string, bytes: Uint8Array, rows?: number): Promise<FileEntry> => {
    const hasCopy = PACKED.test(path) || copies.has(path) || (await exists(join(folder, `${path}.br`)));
    if (!hasCopy) compress(path, bytes);
    return { path, bytes: bytes.length, sha256: sha256(bytes), ...(rows === undefined ? {} : { rows }) };
  };
  return {
    folder,
    reuse,
    enter: async (path, rows) => enter(path, await readFile(join(folder, path)), rows),
    writeHashed: async (name, extension, content, rows) => {
      const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
      const path = `${name}-${sha256(bytes).slice(0, SHORT_HASH)}.${extension}`;
      if (!(await reuse(path))) await writeFile(join(folder, path), bytes);
      return enter(path, bytes, rows);
    },
    takeIn: async (name, extension, from, rows) => {
      const { bytes, sha256: hash } = await proofOf(from);
      const path = `${name}-${hash.slice(0, SHORT_HASH)}.${extension}`;
      if (!(await reuse(path))) await copyFile(from, join(folder, path));
      if (!PACKED.test(path)) return enter(path, await readFile(from), rows);
      return { path, bytes, sha256: hash, ...(rows === undefined ? {} : { rows }) };
    },
    writeNamed: async (path, content) => {
      await writeFile(join(folder, path), content);
      compress(path, new TextEncoder().encode(content));
    },
    swap: async () => {
      await Promise.all(copies.values());
      await swapFolders(folder, out);
    },
    discard: async () => {
      await Promise.allSettled(copies.values());
      await rm(folder, { recursive: true, force: true });
    },
  };
}
