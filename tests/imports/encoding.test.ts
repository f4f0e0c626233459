import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decode, LARGEST_FILE } from '../../src/imports/decode.ts';
import { decodeBytes, type Encoding } from '../../src/imports/encoding.ts';
import { Report } from '../../src/imports/report.ts';

/** Text to the bytes of a code page, by asking the decoder what each byte is. */
function encodeWith(encoding: string, text: string): Uint8Array | undefined {
  const bytes = new Map<string, number>();
  for (let byte = 255; byte >= 0; byte--)
    bytes.set(new TextDecoder(encoding).decode(new Uint8Array([byte])), byte);
  const encoded = [...text].map((letter) => bytes.get(letter));
  return encoded.some((byte) => byte === undefined) ? undefined : new Uint8Array(encoded as number[]);
}

function encodeUtf16(text: string, littleEndian: boolean): Uint8Array {
  const view = new DataView(new ArrayBuffer(text.length * 2));
  for (let i = 0; i < text.length; i++) view.setUint16(i * 2, text.charCodeAt(i), littleEndian);
  return new Uint8Array(view.buffer);
}

const HEADER = 'indicator,area,period,value,note_fa\n';
const WORDS =
  'تعداد|تماس|هاي|مرتبط|با|خط|تلفن|اورژانس|اجتماعي|در|استان|خراسان|جنوبي|گزارش|کودک|آزاري|مرکز|مداخله|بحران|خدمات|سيار|از|و|به|که|اين|شد|است|سال|گذشته|افزايش|پيدا|کرد|چهار|ژرف'.split(
    '|',
  );
const sentence = fc
  .array(fc.constantFrom(...WORDS), { minLength: 5, maxLength: 60 })
  .map((words) => words.join(' '));
const anyText = fc.string({ unit: 'grapheme', maxLength: 40 });

const withLines = (notes: readonly string[]) =>
  HEADER + notes.map((note) => `calls,IR-29,1400-Q1,5,${note}\n`).join('');

describe('encodings', () => {
  it('reads UTF-8 and UTF-16, with and without a byte order mark, back as they were', () => {
    fc.assert(
      fc.property(fc.array(anyText, { maxLength: 5 }), fc.boolean(), (notes, withMark) => {
        const text = withLines(notes.map((note) => note.replaceAll(/[\ud800-\udfff\ufeff\0]/g, '')));
        const marked = withMark ? `\ufeff${text}` : text;
        const forms: readonly (readonly [Encoding, Uint8Array])[] = [
          ['utf-8', new TextEncoder().encode(marked)],
          ['utf-16le', encodeUtf16(marked, true)],
          ['utf-16be', encodeUtf16(marked, false)],
        ];
        for (const [encoding, bytes] of forms)
          expect(decodeBytes(bytes)).toEqual({ ok: true, encoding, text });
      }),
    );
  });

  it('knows Windows-1256 by its letters, and never reads it otherwise', () => {
    fc.assert(
      fc.property(fc.array(sentence, { minLength: 1, maxLength: 5 }), (notes) => {
        const text = withLines(notes);
        const reading = decodeBytes(encodeWith('windows-1256', text)!);
        if (reading.ok) expect(reading).toEqual({ ok: true, encoding: 'windows-1256', text });
        else expect(notes.join('').length).toBeLessThan(60);
      }),
      { numRuns: 300 },
    );
  });

  it('knows ISO-8859-6 by its letters, and never reads it otherwise', () => {
    fc.assert(
      fc.property(fc.array(sentence, { minLength: 1, maxLength: 5 }), (notes) => {
        const text = withLines(notes)
          .replaceAll('ک', 'ك')
          .replaceAll(/[گچپژ]/g, '');
        const reading = decodeBytes(encodeWith('iso-8859-6', text)!);
        if (reading.ok) expect(reading).toEqual({ ok: true, encoding: 'iso-8859-6', text });
        else expect(notes.join('').length).toBeLessThan(60);
      }),
      { numRuns: 300 },
    );
  });

  it('takes no other code page for one of these', () => {
    const texts: readonly (readonly [string, string])[] = [
      ['windows-1252', 'Die größte Änderung: Bürger zählen überall, früher und später, möglichst häufig'],
      ['windows-1252', 'Les élèves étaient là où la journée dernière a été très agréable à côté'],
      ['windows-1251', 'Количество звонков по горячей линии в провинции за первый квартал'],
      ['windows-1253', 'Ο αριθμός των κλήσεων στη γραμμή βοήθειας της επαρχίας'],
      ['windows-1255', 'מספר השיחות לקו החם במחוז ברבעון הראשון של השנה'],
      ['windows-1254', 'Türkiye genelinde çağrı sayısı şöyle değişti: öğrenciler için güçlü bir artış'],
    ];
    for (const [encoding, note] of texts) {
      const bytes = encodeWith(encoding, withLines([note, note, note]));
      expect(bytes, encoding).toBeDefined();
      expect(decodeBytes(bytes!), `${encoding} ${note}`).toMatchObject({ ok: false, line: 2 });
    }
  });

  it('decides nothing by a word or two', () => {
    expect(decodeBytes(encodeWith('windows-1256', withLines(['تهران']))!).ok).toBe(false);
  });

  it('names the line where UTF-8 and UTF-16 end', () => {
    const utf8 = new TextEncoder().encode(withLines(['تماس', 'گزارش', 'مرکز']));
    const at = utf8.lastIndexOf(0xd9);
    expect(decodeBytes(utf8.filter((_, i) => i !== at + 1))).toEqual({
      ok: false,
      encoding: 'utf-8',
      line: 4,
    });
    const wide = encodeUtf16(`\ufeff${withLines(['a'])}\ud800x`, true);
    expect(decodeBytes(wide)).toEqual({ ok: false, encoding: 'utf-16le', line: 3 });
  });

  it('opens no file that is larger than any quarter', () => {
    const report = new Report();
    expect(decode('vast.csv', new Uint8Array(LARGEST_FILE + 1), report)).toBeUndefined();
    expect(report.list()).toMatchObject([{ code: 'file_too_large', values: { size: 129, limit: 128 } }]);
  });
});
