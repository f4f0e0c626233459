import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { DataError } from '../data-error.ts';

const BLOCK = 512;

/** The files of a published npm package, by their paths inside it. */
export type PackageFiles = ReadonlyMap<string, Uint8Array>;

/** Reads an archive as npm publishes it, once its bytes are proved to be the ones that were published. */
export function openPackage(path: string, integrity: string): PackageFiles {
  const archive = readFileSync(path);
  const found = `sha512-${createHash('sha512').update(archive).digest('base64')}`;
  if (found !== integrity) throw new DataError(`${path}: its bytes are not those that were published`);
  return readTar(gunzipSync(archive));
}

const decoder = new TextDecoder();
const textAt = (bytes: Uint8Array, from: number, length: number) => {
  const field = bytes.subarray(from, from + length);
  const end = field.indexOf(0);
  return decoder.decode(end < 0 ? field : field.subarray(0, end));
};

/** Regular files of a tar archive (POSIX ustar): a header of one block, then the content in whole blocks. */
function readTar(bytes: Uint8Array): PackageFiles {
  const files = new Map<string, Uint8Array>();
  for (let at = 0; at + BLOCK <= bytes.length; ) {
    const name = textAt(bytes, at, 100);
    if (name === '') break;
    const size = Number.parseInt(textAt(bytes, at + 124, 12).trim(), 8);
    const type = textAt(bytes, at + 156, 1);
    const prefix = textAt(bytes, at + 345, 155);
    const path = (prefix === '' ? name : `${prefix}/${name}`).replace(/^package\//, '');
    if (type === '0' || type === '') files.set(path, bytes.subarray(at + BLOCK, at + BLOCK + size));
    at += BLOCK + Math.ceil(size / BLOCK) * BLOCK;
  }
  return files;
}
