/** The encodings that a text file may arrive in; every browser and Node know them by these names. */
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1256' | 'iso-8859-6';

/** A decoded file; or the encoding, if one is proven, and the first line that is not valid in it. */
export type Decoding =
  | { readonly ok: true; readonly encoding: Encoding; readonly text: string }
  | { readonly ok: false; readonly encoding: Encoding | undefined; readonly line: number };

const startsWith = (bytes: Uint8Array, ...signature: readonly number[]) =>
  signature.every((byte, i) => bytes[i] === byte);

/** Which UTF-16 it is: by its byte order mark, or by the zero bytes on one side of its first characters. */
function utf16Of(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  if (startsWith(bytes, 0xff, 0xfe)) return 'utf-16le';
  if (startsWith(bytes, 0xfe, 0xff)) return 'utf-16be';
  const head = bytes.subarray(0, 400);
  const zeros = [0, 0];
  for (let i = 0; i < head.length; i++) if (head[i] === 0) zeros[i % 2]!++;
  if (head.length < 8 || Math.max(...zeros) <= head.length / 8 || Math.min(...zeros) * 8 > Math.max(...zeros))
    return undefined;
  return zeros[1]! > zeros[0]! ? 'utf-16le' : 'utf-16be';
}

/** Text of valid bytes, without its byte order mark. */
function decodeStrictly(bytes: Uint8Array, encoding: Encoding): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** The line in which the text stops being valid. */
function lineOfFault(bytes: Uint8Array, encoding: Encoding): number {
  const text = new TextDecoder(encoding).decode(bytes);
  const end = text.indexOf('\ufffd');
  return end < 0 ? 0 : text.slice(0, end).split('\n').length;
}

// Letters in ten thousand of Persian text, counted in the texts of this project; yeh and kaf as these code pages
// have them. Letters that are left out count as one.
const PER_TEN_THOUSAND: Readonly<Record<string, number>> = Object.fromEntries(
  [
    'ا1491 ر902 د751 ي740 م724 ه706 ن684 ت570 س470 و443 ب383 ش351 ز223 ل216 ک178 ع167 خ161 گ155 ف115 ق107',
    'ج106 آ78 پ56 ط50 ح45 چ33 ص29 غ15 ذ11 ض10 ژ9 ث9 ئ5 ظ4 أ3 ء1 ؤ1 ة1 ك178 ی740 ى40',
  ]
    .join(' ')
    .split(' ')
    .map((entry) => [entry[0]!, Number(entry.slice(1))]),
);

// Vowel signs are counted with the letters: almost never written, they tell that a reading is wrong.
const LETTER = /[\u0621-\u063a\u0641-\u0652\u067e\u0686\u0698\u06a9\u06af\u06cc]/g;
// Besides letters, what Persian text holds above ASCII.
const MARK =
  /[\u00a0\u00ab\u00b7\u00bb\u00d7\u00f7\u060c\u061b\u061f\u0640\u200c-\u200f\u2013\u2014\u2018-\u201e\u2022\u2026]/g;
const ABOVE_ASCII = /[^\0-\x7f]/g;
const GLUED = /[A-Za-z\u00c0-\u024f][\u0621-\u064a]|[\u0621-\u064a][A-Za-z\u00c0-\u024f]/g;

const FEWEST_LETTERS = 6;
// Persian text has about 2.9 nats a letter; the same bytes in a wrong code page have over 4.
const HIGHEST_NATS = 3.6;
// One reading must be a thousand times as likely as the other.
const CLEAR_NATS = Math.log(1000);

const countOf = (text: string, pattern: RegExp) => text.match(pattern)?.length ?? 0;

/** Nats that a text of Persian letters takes; undefined where it is no Persian text at all. */
function natsOf(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const letters = text.match(LETTER) ?? [];
  const foreign = countOf(text, ABOVE_ASCII) - letters.length - countOf(text, MARK);
  if (letters.length < FEWEST_LETTERS || foreign * 50 > letters.length) return undefined;
  if (countOf(text, GLUED) * 50 > letters.length) return undefined;
  let nats = 0;
  for (const letter of letters) nats -= Math.log((PER_TEN_THOUSAND[letter] ?? 1) / 10_000);
  return nats <= HIGHEST_NATS * letters.length ? nats : undefined;
}

/** The code page of one byte a letter in which the file is Persian text, if one reading is far likelier than the other. */
function codePageOf(bytes: Uint8Array): Decoding {
  const windows = decodeStrictly(bytes, 'windows-1256');
  const iso = decodeStrictly(bytes, 'iso-8859-6');
  const [windowsNats, isoNats] = [natsOf(windows), natsOf(iso)];
  if (windowsNats !== undefined && (isoNats === undefined || isoNats - windowsNats > CLEAR_NATS))
    return { ok: true, encoding: 'windows-1256', text: windows! };
  if (isoNats !== undefined && (windowsNats === undefined || windowsNats - isoNats > CLEAR_NATS))
    return { ok: true, encoding: 'iso-8859-6', text: iso! };
  return { ok: false, encoding: undefined, line: lineOfFault(bytes, 'utf-8') };
}

/** Bytes that are almost UTF-8 have many whole letters of several bytes and few broken ones. */
function isBrokenUtf8(bytes: Uint8Array): boolean {
  const text = new TextDecoder('utf-8').decode(bytes);
  const broken = countOf(text, /\ufffd/g);
  return countOf(text, ABOVE_ASCII) - broken > broken;
}

/**
 * Bytes to text by evidence. UTF-8 and UTF-16 must be valid throughout; a code page of one byte a letter (Windows-1256,
 * ISO-8859-6) is taken only if the bytes are Persian text in it, by the frequencies of its letters, and not in the other.
 */
export function decodeBytes(bytes: Uint8Array): Decoding {
  const wide = utf16Of(bytes);
  const encoding = wide ?? 'utf-8';
  const text = decodeStrictly(bytes, encoding);
  if (text !== undefined) return { ok: true, encoding, text };
  if (wide || isBrokenUtf8(bytes)) return { ok: false, encoding, line: lineOfFault(bytes, encoding) };
  return codePageOf(bytes);
}
