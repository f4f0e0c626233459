import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toCsv } from '../../src/build/csv.ts';
import { readCatalogue } from '../../src/imports/catalogue.ts';
import { numberCell } from '../../src/imports/cells/number.ts';
import { foldName, textCell, tidy, toHalfSpaces, toPersianLetters } from '../../src/imports/cells/text.ts';
import { readDataSet } from '../../src/imports/data-set.ts';
import { toPersianDigits } from '../../src/locale/digits.ts';
import { OBSERVATION_COLUMNS, type ObservationRow } from '../../src/model/observation.ts';
import { fixtureCatalogue, readBase, readFixture, TODAY } from './cases.ts';

const FILE = 'observations/1400-Q1.csv';
const utf8 = (text: string) => new TextEncoder().encode(text);

const PERSIAN = [...'یيكکىئآاأبةهـ۰۹٠٩09 ,.٬٫-‌\u200b\u00ad\u00ac\u200e\u2067\ufeff\ufef5\ufdfa\u00a0'];
const persianText = fc
  .array(fc.oneof(fc.constantFrom(...PERSIAN), fc.string({ maxLength: 2 })))
  .map((a) => a.join(''));

const tidied = (text: string) => {
  const reading = tidy(text);
  return reading.ok ? reading.value : text;
};

describe('normalising', () => {
  it('is idempotent', () => {
    fc.assert(
      fc.property(persianText, (text) => {
        for (const apply of [tidied, toPersianLetters, toHalfSpaces, foldName])
          expect(apply(apply(text))).toBe(apply(text));
      }),
      { numRuns: 1000 },
    );
  });

  it('has nothing to say about a text that it has normalised', () => {
    fc.assert(
      fc.property(persianText, (text) => {
        const reading = textCell(tidied(text));
        const codes = reading.ok ? reading.remarks.map(({ code }) => code) : [];
        expect(codes.filter((code) => code !== 'formula_start')).toEqual([]);
      }),
    );
  });

  it('reads a number the same in every digit system and grouping', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -1_000_000_000, max: 1_000_000_000 }),
        fc.constantFrom('', ',', '٬'),
        (n, separator) => {
          const grouped = String(n).replace(/\B(?=(\d{3})+$)/g, separator);
          for (const text of [grouped, toPersianDigits(grouped)]) {
            const reading = numberCell(text);
            expect(reading.ok && reading.value).toBe(n);
          }
        },
      ),
    );
  });

  it('never reads a number from a separator that is not before three digits', () => {
    fc.assert(
      fc.property(fc.nat(999), fc.nat(99), (a, b) => {
        expect(numberCell(`${a + 1},${String(b).padStart(2, '0')}`).ok).toBe(false);
      }),
    );
  });
});

const count = fc.nat(100_000);
const observation: fc.Arbitrary<ObservationRow> = fc.record({
  indicator: fc.constantFrom('outcome_cases', 'mobile_persons_served'),
  area: fc.constantFrom('IR', 'IR-29', 'IR-16'),
  period: fc.constantFrom('1398-Q1', '1399', '1399-S2', '1399-M01/P9M', '1399-M07'),
  harm: fc.constant(''),
  outcome: fc.constant(''),
  service: fc.constant(''),
  sex: fc.constant(''),
  age_group: fc.constant(''),
  agency: fc.constantFrom('swo', 'police'),
  definition: fc.constantFrom('1', '2'),
  base_period: fc.constant(''),
  source: fc.constantFrom('office', 'news'),
  released: fc.constantFrom('1400-01-31', '1401-12-29'),
  released_basis: fc.constantFrom('stated', 'inferred'),
  value: count,
  printed_value: fc.constant(null),
  printed_unit: fc.constant(''),
  qualifier: fc.constantFrom('exact', 'about', 'at_least'),
  basis: fc.constantFrom('stated', 'inferred'),
  rule: fc.constant(''),
  status: fc.constantFrom('A', 'P', 'E', 'B'),
  confidentiality: fc.constant('F'),
  units_reporting: fc.constantFrom(null, 3),
  units_expected: fc.constantFrom(null, 4),
  note_fa: fc.constantFrom('', 'یادداشت، با «گیومه» و "نقل"', 'دو\nسطر'),
  note_en: fc.constantFrom('', 'a, b'),
});

const keyOf = (row: ObservationRow) =>
  [row.indicator, row.area, row.period, row.agency, row.definition, row.source, row.released].join();
const valid = fc.uniqueArray(observation, { selector: keyOf, minLength: 1, maxLength: 30 });

describe('a valid file', () => {
  it('comes back as it was written, and is accepted', () => {
    fc.assert(
      fc.property(valid, (rows) => {
        const { dataSet, problems } = readBase(new Map([[FILE, utf8(toCsv(OBSERVATION_COLUMNS, rows))]]));
        expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
        expect(dataSet?.observations).toEqual(rows);
      }),
      { numRuns: 60 },
    );
  });

  it('is refused with a place when one of its cells is spoilt', () => {
    fc.assert(
      fc.property(
        valid,
        fc.nat(),
        fc.constantFrom('indicator', 'area', 'period', 'agency', 'source', 'value'),
        (rows, at, column) => {
          const line = at % rows.length;
          const spoilt = rows.map((row, i) => (i === line ? { ...row, [column]: '?!' } : row));
          const notes = { note_fa: '', note_en: '' };
          const text = toCsv(
            OBSERVATION_COLUMNS,
            spoilt.map((row) => ({ ...row, ...notes })),
          );
          const { dataSet, problems } = readBase(new Map([[FILE, utf8(text)]]));
          expect(dataSet).toBeUndefined();
          expect(problems).toContainEqual(
            expect.objectContaining({ severity: 'error', line: line + 2, column }),
          );
        },
      ),
      { numRuns: 60 },
    );
  });
});

describe('garbage', () => {
  const catalogue = fixtureCatalogue();
  const base = readFixture('base');

  it('never throws and is never silent', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), fc.constantFrom(...base.keys()), (bytes, file) => {
        const { problems } = readDataSet(new Map([...base, [file, bytes]]), catalogue, { today: TODAY });
        expect(problems.length).toBeGreaterThan(0);
      }),
      { numRuns: 100 },
    );
  });

  it('is survived below a good header, by every table', () => {
    const header = (bytes: Uint8Array) => `${new TextDecoder().decode(bytes).split('\n')[0]}\n`;
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', minLength: 1 }),
        fc.constantFrom(...base.keys()),
        (text, file) => {
          const bytes = utf8(header(base.get(file)!) + text);
          readDataSet(new Map([...base, [file, bytes]]), catalogue, { today: TODAY });
        },
      ),
      { numRuns: 100 },
    );
  });

  it('is survived by the catalogue', () => {
    const files = readFixture('catalogue');
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), fc.constantFrom(...files.keys()), (bytes, file) => {
        const reading = readCatalogue(new Map([...files, [file, bytes]]));
        expect(reading.problems.length).toBeGreaterThan(0);
      }),
      { numRuns: 100 },
    );
  });
});
