import { describe, expect, it } from 'vitest';
import { toCsv } from '../../src/build/csv.ts';
import { timeline } from '../../src/build/example/timeline.ts';
import { canonicalJson } from '../../src/build/hash.ts';
import { buildNotes } from '../../src/build/notes.ts';

describe('toCsv', () => {
  it('quotes only what needs quotes and ends every line with CRLF', () => {
    const rows = [
      { a: 'x', b: 1.5, c: null },
      { a: 'a,b "c"\nd', b: 0, c: 'ی' },
    ];
    expect(toCsv(['a', 'b', 'c'], rows)).toBe('a,b,c\r\nx,1.5,\r\n"a,b ""c""\nd",0,ی\r\n');
  });
});

describe('canonicalJson', () => {
  it('does not depend on the order of keys', () => {
    expect(canonicalJson({ b: [2, 1], a: { d: 1, c: null } })).toBe('{"a":{"c":null,"d":1},"b":[2,1]}');
  });
});

describe('buildNotes', () => {
  it('numbers distinct notes by their text and leaves rows without a note alone', () => {
    const rows = [
      { note_fa: 'ب', note_en: 'b' },
      { note_fa: '', note_en: '' },
      { note_fa: 'آ', note_en: 'a' },
      { note_fa: 'ب', note_en: 'b' },
    ];
    const notes = buildNotes(rows);
    expect(notes.notes.map(({ id, note_en }) => [id, note_en])).toEqual([
      [1, 'a'],
      [2, 'b'],
    ]);
    expect(rows.map((row) => notes.idOf(row))).toEqual([2, null, 1, 2]);
  });
});

describe('timeline', () => {
  it('knows the last day of each quarter, leap years included, and when it is published', () => {
    const quarters = timeline('1399-Q3', '1400-Q4');
    expect(quarters.map(({ id, lastDay, season }) => [id, lastDay, season])).toEqual([
      ['1399-Q3', '@1399-09-30', 2],
      ['1399-Q4', '@1399-12-30', 3],
      ['1400-Q1', '@1400-03-31', 0],
      ['1400-Q2', '@1400-06-31', 1],
      ['1400-Q3', '@1400-09-30', 2],
      ['1400-Q4', '@1400-12-29', 3],
    ]);
    expect(quarters[1]).toMatchObject({
      isLast: false,
      released: { agency_a: '1400-02-10', agency_b: '1400-02-20' },
    });
    expect(quarters.at(-1)!.isLast).toBe(true);
  });
});
