import type { FileEntry } from '../model/data-set.ts';
import type { LoadFile } from './door.ts';

/** A file of the release that did not arrive, or not whole. */
export class FileError extends Error {
  override readonly name = 'FileError';
  readonly path: string;
  constructor(path: string, message: string) {
    super(`${path}: ${message}`);
    this.path = path;
  }
}

/** Fetches files of the release below `base` and checks their length and sha256 before anything reads them. */
export function fileLoader(base: string, fetchFile: typeof fetch): LoadFile {
  return async (file: FileEntry, signal?: AbortSignal) => {
    const response = await fetchFile(base + file.path, signal ? { signal } : {});
    if (!response.ok) throw new FileError(file.path, `HTTP ${response.status}`);
    const bytes = new Uint8Array(await response.arrayBuffer());
    if (bytes.byteLength !== file.bytes)
      throw new FileError(file.path, `${bytes.byteLength} bytes, not ${file.bytes}`);
    // Web Crypto is there on https and localhost; elsewhere the length and the hashed name must do.
    if (globalThis.crypto?.subtle) {
      const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
      const hex = [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('');
      if (hex !== file.sha256) throw new FileError(file.path, 'sha256 differs from the manifest');
    }
    return bytes;
  };
}
