import { readdirSync } from 'node:fs';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isNationalId } from '../../src/imports/check-digits.ts';
import { personalNumber, reportPersonal } from '../../src/imports/personal.ts';
import { isPersonalHeader } from '../../src/imports/personal-headers.ts';
import { formatProblem } from '../../src/imports/problem.ts';
import { Report } from '../../src/imports/report.ts';
import type { TextTable } from '../../src/imports/text-table.ts';
import { toPersianDigits } from '../../src/locale/digits.ts';
import { FIXTURES, problemsOf, readBase, readFixture } from './cases.ts';

/** Nine digits with their check digit (weights 10 to 2, modulo 11). */
function withCheckDigit(nine: string): string {
  const rest = [...nine].reduce((sum, digit, i) => sum + Number(digit) * (10 - i), 0) % 11;
  return nine + (rest < 2 ? rest : 11 - rest);
}

const nineDigits = fc.integer({ min: 1, max: 999_999_998 }).map((n) => String(n).padStart(9, '0'));

describe('national ids', () => {
  it('are known by their check digit', () => {
    fc.assert(
      fc.property(nineDigits, fc.integer({ min: 1, max: 9 }), (nine, by) => {
        const id = withCheckDigit(nine);
        const other = (Number(id[9]) + by) % 10;
        fc.pre(!/^(\d)\1{9}$/.test(id));
        expect(isNationalId(id)).toBe(true);
        expect(isNationalId(nine + other)).toBe(false);
      }),
    );
  });

  it('are found in either digit system, inside text and with hyphens', () => {
    const id = withCheckDigit('123456780');
    expect(personalNumber(id)).toBe('personal_national_id');
    expect(personalNumber(`کد ملی: ${toPersianDigits(id)}.`)).toBe('personal_national_id');
    expect(personalNumber(`${id.slice(0, 3)}-${id.slice(3, 9)}-${id[9]}`)).toBe('personal_national_id');
    expect(personalNumber([...id].join('\u200c'))).toBe('personal_national_id');
  });

  it('are not seen in amounts of money, longer numbers and addresses', () => {
    const id = withCheckDigit('123456780');
    for (const text of [`${id} ریال`, `${id} toman`, `${id}1`, `https://example.org/${id}`]) {
      expect(personalNumber(text), text).toBeUndefined();
    }
    expect(personalNumber(id, 'amount')).toBeUndefined();
    // 989 billion rial begin like a mobile number with the country's code; with a prefix it is one.
    expect(personalNumber('989120000000', 'amount')).toBeUndefined();
    expect(personalNumber('989120000000')).toBe('personal_mobile');
    expect(personalNumber('+989120000000', 'amount')).toBe('personal_mobile');
  });
});

describe('mobile numbers', () => {
  it.each(['09120000000', '+989120000000', '00989120000000', '0912 000 0000', '۰۹۱۲-۰۰۰-۰۰۰۰', '9120000000'])(
    '%s',
    (text) => {
      expect(personalNumber(text)).toBe('personal_mobile');
    },
  );

  it.each(['09628', '1480', '021-66000000', '1400-03-31', '100000000000'])('not %s', (text) => {
    expect(personalNumber(text)).toBeUndefined();
  });
});

const spaced = (digits: string, groups: readonly number[], separator: string) => {
  let at = 0;
  return groups
    .map((length) => {
      at += length;
      return digits.slice(at - length, at);
    })
    .join(separator);
};

const script = fc.constantFrom(
  (text: string) => text,
  toPersianDigits,
  (text: string) => text.replace(/\d/g, (digit) => String.fromCharCode(0x660 + Number(digit))),
);
const separator = fc.constantFrom('', ' ', '-', '–', '\u00a0', '\u200c');

/** Sixteen digits with their Luhn check digit. */
function withLuhn(fifteen: string): string {
  const sum = [...fifteen].reduce((total, digit, i) => {
    const value = Number(digit) * (i % 2 === 0 ? 2 : 1);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return fifteen + ((10 - (sum % 10)) % 10);
}

/** An account of 22 digits with its two check digits (ISO 7064, modulo 97). */
function withIbanCheck(account: string): string {
  const check = 98n - (BigInt(`${account}182700`) % 97n);
  return `IR${String(check).padStart(2, '0')}${account}`;
}

const digits = (length: number) =>
  fc.array(fc.nat(9), { minLength: length, maxLength: length }).map((all) => all.join(''));

describe('every way of writing a personal number', () => {
  it('finds national ids', () => {
    const groups = fc.constantFrom([10], [3, 6, 1], [3, 3, 4], [2, 4, 4], [3, 3, 3, 1]);
    fc.assert(
      fc.property(nineDigits, groups, separator, script, (nine, lengths, between, write) => {
        const id = withCheckDigit(nine);
        fc.pre(!/^(\d)\1{9}$/.test(id));
        expect(personalNumber(write(spaced(id, lengths, between)))).toMatch(
          /^personal_(national_id|mobile)$/,
        );
        expect(personalNumber(write(`کد ملی: ${id.replace(/^0{1,2}/, '')} است`))).toMatch(/^personal_/);
      }),
    );
  });

  it('finds mobile numbers', () => {
    const prefix = fc.constantFrom('0', '+98', '0098', '+98 ', '98', '(0', '+98 (0)', '0098-');
    const groups = fc.constantFrom([3, 7], [3, 3, 4], [3, 3, 2, 2], [3, 4, 3], [3, 2, 2, 3]);
    fc.assert(
      fc.property(prefix, digits(9), groups, separator, script, (before, nine, lengths, between, write) => {
        const text = before + spaced(`9${nine}`, lengths, between);
        expect(personalNumber(write(text))).toBe('personal_mobile');
        expect(personalNumber(write(`تماس با ${text}؛`))).toBe('personal_mobile');
      }),
    );
  });

  it('finds bank cards and accounts, and cards whose last digit a spreadsheet lost', () => {
    fc.assert(
      fc.property(digits(9), digits(18), separator, script, (nine, eighteen, between, write) => {
        const card = withLuhn(`603799${nine}`);
        expect(personalNumber(write(spaced(card, [4, 4, 4, 4], between)))).toBe('personal_card');
        expect(personalNumber(`${card.slice(0, 15)}0`)).toBe('personal_card');
        const iban = withIbanCheck(`0170${eighteen}`);
        expect(personalNumber(write(spaced(iban, [4, 4, 4, 4, 4, 4, 2], between)))).toBe('personal_iban');
        expect(personalNumber(write(iban.slice(2)))).toBe('personal_iban');
      }),
    );
  });
});

describe('what is no personal number', () => {
  it('leaves counts, amounts, percentages, dates and periods alone', () => {
    const figure = fc.oneof(
      fc.nat(999_999_999).map(String),
      fc.nat(999_999_999).map((n) => String(n).replace(/\B(?=(\d{3})+$)/g, ',')),
      fc.double({ min: 0, max: 100, noNaN: true }).map(String),
      fc.integer({ min: 1_000_000_000, max: 2_000_000_000_000 }).map((n) => `${n} ریال`),
      fc.integer({ min: 1_000_000_000, max: 2_000_000_000_000 }).map((n) => `${n} هزار تومان`),
      fc
        .tuple(
          fc.integer({ min: 1390, max: 1405 }),
          fc.integer({ min: 10, max: 12 }),
          fc.integer({ min: 10, max: 29 }),
        )
        .map(([year, month, day]) => `${year}-${month}-${day} تا ${year + 1}/${month}/${day}`),
      fc.integer({ min: 1390, max: 1405 }).map((year) => `${year}-Q1 و @${year}-03-31 ۱۲:۰۰`),
    );
    fc.assert(
      fc.property(figure, script, (text, write) => {
        expect(personalNumber(write(text)), text).toBeUndefined();
      }),
      { numRuns: 1000 },
    );
  });

  it('leaves amounts of money of any size alone', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: Number.MAX_SAFE_INTEGER }), (amount) => {
        expect(personalNumber(String(amount), 'amount')).toBeUndefined();
      }),
      { numRuns: 1000 },
    );
  });

  it.each([
    ...[
      'نام استان',
      'نام شهرستان',
      'نام شاخص',
      'تماس',
      'تعداد تماس',
      'name_of_area',
      'region',
      'کد استان',
      'ملیت',
    ],
    ...['نشانی دفتر استان', 'telework', 'مددجویان', 'شماره ردیف', 'تعداد کارت'],
  ])('has no header of persons in %s', (header) => {
    expect(isPersonalHeader(header)).toBe(false);
  });

  it.each([
    ...[
      'نام',
      'نام و نام خانوادگي',
      'كد ملي',
      'کدملی مددجو',
      'شماره‌ تماس',
      'Mobile No.1 (mobile number)',
      'National_ID',
    ],
    ...[
      'آدرس',
      'نشانی منزل',
      'FirstName',
      'date of birth',
      'کد‌پستی',
      'نام پدر',
      'شماره شبا',
      'E-Mail',
      'nid2',
    ],
  ])('has one in %s', (header) => {
    expect(isPersonalHeader(header)).toBe(true);
  });
});

describe('a column of figures', () => {
  const table = (values: readonly string[]): TextTable => ({
    file: 'f',
    header: ['value'],
    records: values.map((value, i) => ({ line: i + 2, cells: [value] })),
  });
  const codesIn = (values: readonly string[]) => {
    const report = new Report();
    reportPersonal(table(values), new Set(['value']), () => undefined, report);
    return report.list().map(({ code }) => code);
  };

  it('is refused where all of it are ids that lost their zeros', () => {
    const short = fc
      .integer({ min: 1_000_000, max: 99_999_999 })
      .map((n) => withCheckDigit(String(n).padStart(9, '0')));
    fc.assert(
      fc.property(fc.uniqueArray(short, { minLength: 5, maxLength: 30 }), (ids) => {
        expect(codesIn(ids.map((id) => id.replace(/^0+/, '')))).toEqual(['personal_ids']);
      }),
    );
  });

  it('is not, where they are counts', () => {
    const counts = fc.uniqueArray(fc.integer({ min: 10_000_000, max: 999_999_999 }), {
      minLength: 5,
      maxLength: 60,
    });
    // One column in a hundred thousand looks like ids by chance, so that the numbers stay the same ones.
    fc.assert(
      fc.property(counts, (numbers) => {
        expect(codesIn(numbers.map(String))).toEqual([]);
      }),
      { numRuns: 500, seed: 123 },
    );
    expect(codesIn(Array(20).fill('123456789'))).toEqual([]);
  });
});

describe('a file with personal data', () => {
  it.each(readdirSync(FIXTURES).filter((name) => name.startsWith('personal-')))(
    '%s is refused without repeating it',
    (name) => {
      const problems = problemsOf(name);
      expect(
        problems.every(({ severity, code }) => severity === 'error' && code.startsWith('personal_')),
      ).toBe(true);
      const told = problems
        .map((problem) => formatProblem(problem, 'fa') + formatProblem(problem, 'en'))
        .join('\n');
      expect(told).not.toMatch(/[0-9۰-۹]{7}/);
    },
  );

  it('gives no rows at all', () => {
    const files = new Map([...readFixture('personal-mobile')].filter(([path]) => path.endsWith('.csv')));
    expect(readBase(files).dataSet).toBeUndefined();
  });
});
