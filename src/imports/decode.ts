import { decodeBytes, type Encoding } from './encoding.ts';
import type { Report } from './report.ts';

const startsWith = (bytes: Uint8Array, ...signature: readonly number[]) =>
  signature.every((byte, i) => bytes[i] === byte);

function includesAscii(bytes: Uint8Array, text: string, step = 1): boolean {
  const last = bytes.length - text.length * step;
  for (let at = 0; at <= last; at++) {
    let i = 0;
    while (i < text.length && bytes[at + i * step] === text.charCodeAt(i)) i++;
    if (i === text.length) return true;
  }
  return false;
}

/** An old compound file: an encrypted workbook names its stream in UTF-16, an old one holds the cells in the open. */
function compoundFormat(bytes: Uint8Array): FileFormat {
  return includesAscii(bytes, 'EncryptedPackage', 2) ? 'encrypted' : 'xls';
}

/** What the names at the head of a zip tell about it; the reader of workbooks looks at the rest. */
function zipFormat(bytes: Uint8Array): FileFormat {
  const head = bytes.subarray(0, 4096);
  if (includesAscii(head, 'opendocument')) return 'ods';
  if (includesAscii(bytes, 'xl/workbook.bin')) return 'xlsb';
  return includesAscii(bytes, 'xl/') || includesAscii(bytes, '[Content_Types].xml') ? 'xlsx' : 'zip';
}

const MARKUP: readonly (readonly [FileFormat, RegExp])[] = [
  ['html', /^\s*(?:<!doctype html|<html|<head|<body|<table|<meta|<style|<div)/i],
  ['xml', /^\s*<\?xml|^\s*<\w+[\s>]/],
  ['html', /^MIME-Version:/i],
  ['json', /^\s*[{[]\s*["{[]/],
];

export type FileFormat =
  | 'xlsx'
  | 'xlsb'
  | 'xls'
  | 'ods'
  | 'encrypted'
  | 'zip'
  | 'gzip'
  | 'pdf'
  | 'parquet'
  | 'html'
  | 'xml'
  | 'json';

/** The format of a file by its first bytes, never by its name; undefined for text in lines. */
export function formatOf(bytes: Uint8Array): FileFormat | undefined {
  if (startsWith(bytes, 0x50, 0x4b, 0x03, 0x04) || startsWith(bytes, 0x50, 0x4b, 0x05, 0x06))
    return zipFormat(bytes);
  if (startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0)) return compoundFormat(bytes);
  if (startsWith(bytes, 0x25, 0x50, 0x44, 0x46)) return 'pdf';
  if (startsWith(bytes, 0x50, 0x41, 0x52, 0x31)) return 'parquet';
  if (startsWith(bytes, 0x1f, 0x8b)) return 'gzip';
  return undefined;
}

const NAMES: Readonly<Record<Encoding, string>> = {
  'utf-8': 'UTF-8',
  'utf-16le': 'UTF-16 LE',
  'utf-16be': 'UTF-16 BE',
  'windows-1256': 'Windows-1256',
  'iso-8859-6': 'ISO-8859-6',
};

/** More bytes than any file of a quarter has: the whole country, by county and every breakdown, takes a tenth. */
export const LARGEST_FILE = 128 * 2 ** 20;

// UTF-8 that was read as Windows-1252 or Windows-1256 and saved again: each Persian letter became two signs.
const MOJIBAKE =
  /(?:[ØÙÚÛ][\u0080-\u00ff\u0152-\u02dc\u2013-\u2122]){3}|(?:[طظغع][\u0080-\u00bf\u0152-\u02dc\u2013-\u2122\u067e\u0679]){3}/u;
// A code page without a letter puts a question mark there.
const LOST_LETTER = /[\u0621-\u064a\u067e-\u06cc]\?+[\u0621-\u064a\u067e-\u06cc]/;

const lineAt = (text: string, at: number) => text.slice(0, at).split('\n').length;

const LOSSES = [
  ['replacement_character', /\ufffd/],
  ['mojibake', MOJIBAKE],
  ['letter_lost', LOST_LETTER],
] as const;

/** True if the file can't be text at all: nothing in it, too much, or another format. */
function refuseFile(file: string, bytes: Uint8Array, report: Report): boolean {
  const limit = LARGEST_FILE / 2 ** 20;
  const format = bytes.length > LARGEST_FILE ? undefined : formatOf(bytes);
  if (bytes.length === 0) report.add({ file }, 'empty_file');
  else if (bytes.length > LARGEST_FILE)
    report.add({ file }, 'file_too_large', { size: Math.ceil(bytes.length / 2 ** 20), limit });
  else if (format === 'encrypted') report.add({ file }, 'encrypted');
  else if (format) report.add({ file }, 'not_csv', { format });
  else return false;
  return true;
}

/**
 * Bytes to text. Another encoding than UTF-8 is taken only where the bytes prove it, and noted; what can't be decided,
 * and letters that an earlier conversion lost, refuse the file.
 */
export function decode(file: string, bytes: Uint8Array, report: Report): string | undefined {
  if (refuseFile(file, bytes, report)) return undefined;
  const decoding = decodeBytes(bytes);
  if (!decoding.ok) {
    const { encoding, line } = decoding;
    if (encoding) report.add({ file, line }, 'encoding_invalid', { encoding: NAMES[encoding] });
    else report.add({ file, line }, 'encoding_undecidable');
    return undefined;
  }
  const { encoding, text } = decoding;
  if (text.trim() === '') {
    report.add({ file }, 'empty_file');
    return undefined;
  }
  const format = MARKUP.find(([, pattern]) => pattern.test(text.slice(0, 200)))?.[0];
  if (format && !file.endsWith('.json')) {
    report.add({ file }, 'not_csv', { format });
    return undefined;
  }
  for (const [code, pattern] of LOSSES) {
    const at = text.search(pattern);
    if (at < 0) continue;
    report.add({ file, line: lineAt(text, at) }, code);
    return undefined;
  }
  if (encoding !== 'utf-8') report.add({ file }, 'encoding_read', { encoding: NAMES[encoding] });
  return text;
}
