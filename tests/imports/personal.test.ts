import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isNationalId, personalNumber } from '../../src/imports/personal.ts';
import { formatProblem } from '../../src/imports/problem.ts';
import { toPersianDigits } from '../../src/locale/digits.ts';
import { problemsOf, readBase, readFixture } from './cases.ts';

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

describe('a file with personal data', () => {
  it.each(['personal-national-id', 'personal-mobile', 'personal-columns'])(
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
