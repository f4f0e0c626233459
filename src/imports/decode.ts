import type { Report } from './report.ts';

function startsWith(bytes: Uint8Array, ...signature: readonly number[]): boolean {
  return signature.every((byte, i) => bytes[i] === byte);
}

/** UTF-16 has a byte order mark, or zero bytes on one side of most of its first characters. */
function looksLikeUtf16(bytes: Uint8Array): boolean {
  if (startsWith(bytes, 0xff, 0xfe) || startsWith(bytes, 0xfe, 0xff)) return true;
  const head = bytes.subarray(0, 200);
  const zeros = [0, 0];
  for (let i = 0; i < head.length; i++) if (head[i] === 0) zeros[i % 2]!++;
  return head.length >= 8 && Math.max(...zeros) > head.length / 8 && Math.min(...zeros) === 0;
}

/** The signatures of a zip (Excel, OpenDocument), an old Excel workbook, a PDF, a Parquet and a gzip file. */
function looksBinary(bytes: Uint8Array): string | undefined {
  if (startsWith(bytes, 0x50, 0x4b, 0x03, 0x04)) return 'xlsx';
  if (startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0)) return 'xls';
  if (startsWith(bytes, 0x25, 0x50, 0x44, 0x46)) return 'pdf';
  if (startsWith(bytes, 0x50, 0x41, 0x52, 0x31)) return 'parquet';
  if (startsWith(bytes, 0x1f, 0x8b)) return 'gzip';
  return undefined;
}

/** Windows-1256 is taken for likely if most bytes above ASCII are Persian or Arabic letters in it. */
function looksLikeWindows1256(bytes: Uint8Array): boolean {
  const high = bytes.filter((byte) => byte >= 0x80);
  const text = new TextDecoder('windows-1256').decode(high);
  const letters = text.match(/[\u0621-\u06cc\u200c\u200f]/g)?.length ?? 0;
  return letters > high.length * 0.7;
}

function lineOfFirst(text: string, character: string): number {
  const end = text.indexOf(character);
  return end < 0 ? 0 : text.slice(0, end).split('\n').length;
}

/** Bytes to text: UTF-8 with or without byte order mark. Anything else is refused with the encoding it looks like. */
export function decode(file: string, bytes: Uint8Array, report: Report): string | undefined {
  if (bytes.length === 0) {
    report.add({ file }, 'empty_file');
    return undefined;
  }
  const format = looksBinary(bytes);
  if (format) {
    report.add({ file }, 'not_csv', { format });
    return undefined;
  }
  if (looksLikeUtf16(bytes)) {
    report.add({ file }, 'encoding_utf16');
    return undefined;
  }
  const text = decodeUtf8(file, bytes, report);
  if (text?.trim() === '') {
    report.add({ file }, 'empty_file');
    return undefined;
  }
  return text;
}

function decodeUtf8(file: string, bytes: Uint8Array, report: Report): string | undefined {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    const line = lineOfFirst(new TextDecoder('utf-8').decode(bytes), '\ufffd');
    const code = looksLikeWindows1256(bytes) ? 'encoding_windows_1256' : 'encoding_invalid';
    report.add({ file, line }, code);
    return undefined;
  }
  if (!text.includes('\ufffd')) return text;
  report.add({ file, line: lineOfFirst(text, '\ufffd') }, 'replacement_character');
  return undefined;
}
