import { toLatinDigits } from '../../locale/digits.ts';
import {
  accept,
  andThen,
  type CellReader,
  type CellReading,
  QUALIFIED_BY,
  type Remark,
  refuse,
} from './cell.ts';
import { tidy, withoutHalfSpaces } from './text.ts';

// What offices write where there is no number.
const SYMBOLS =
  /^(?:[-–—−_*.…?؟/\\x×#]+|n\/?a|null|none|nan|nil|-+|#n\/a|#ref!|#value!|#div\/0!|ندارد|نامشخص|نامعلوم|بدون آمار|خالی)$/iu;
const GROUPED = /^(-?)(\d{1,3})(([٬,،])\d{3}(?:\4\d{3})*)((?:[.٫]\d+)?)$/;
const PERCENT = /^(?:[%٪]\s*-?\d[\d٬,،.٫/]*|-?\d[\d٬,،.٫/]*\s*[%٪])$/;
const PLAIN = /^-?\d+(?:[.٫]\d+)?$/;

function remark(code: Remark['code'], text: string): Remark {
  return { code, values: { value: text } };
}

/** Minus signs of typesetters to `-`; a leading plus is dropped. */
function readSign(text: string): CellReading<string> {
  const sign = text.replace(/^[−–](?=\d)/, '-').replace(/^\+(?=\d)/, '');
  return accept(sign, sign === text ? [] : [remark('number_sign', text)]);
}

/** Drops separators of thousands that stand before exactly three digits; one kind of separator in a number. */
function readGroups(text: string): CellReading<string> {
  if (PLAIN.test(text)) return accept(text);
  const match = GROUPED.exec(text);
  if (match) {
    const plain = `${match[1]}${match[2]}${match[3]!.replace(/[٬,،]/g, '')}${match[5]}`;
    return accept(plain, [remark('thousands_separator', text)]);
  }
  if (PERCENT.test(text)) return refuse('percent_sign', { value: text });
  if (/^-?\d+(?:\.\d+)?e[+-]?\d+$/i.test(text)) return refuse('exponent', { value: text });
  if (/^-?\d[\d٬,،.٫' /]*$/.test(text)) return refuse('bad_separator', { value: text });
  return refuse('not_a_number', { value: text });
}

function readDecimal(text: string): CellReading<number> {
  const point = text.replace('٫', '.');
  const value = Number(point);
  if (Math.abs(value) > Number.MAX_SAFE_INTEGER) return refuse('number_too_large', { value: text });
  return accept(value === 0 ? 0 : value, point === text ? [] : [remark('decimal_separator', text)]);
}

// Elsewhere a point separates thousands, so that 6.000 may be six thousand; 0.125 and 1234.567 can't be read that way.
const LIKE_THOUSANDS = /^-?[1-9]\d{0,2}[.٫]\d{3}$/;
const THREE_DECIMALS = /^-?\d+[.٫]\d{3}$/;

function thousandsOf(text: string) {
  const plain = text.replace(/[.٫]/, '');
  return { value: text, plain, small: Number(text.replace('٫', '.')), large: Number(plain) };
}

/** What is said of a decimal sign before exactly three digits, once the sign of the number is read. */
type Doubt = (text: string) => CellReading<string>;

const warnOfThousands: Doubt = (text) =>
  accept(text, LIKE_THOUSANDS.test(text) ? [{ code: 'three_decimals', values: thousandsOf(text) }] : []);

const refuseThousands: Doubt = (text) =>
  THREE_DECIMALS.test(text) ? refuse('decimals_or_thousands', thousandsOf(text)) : accept(text);

function numberReader(doubt: Doubt): CellReader<number | null> {
  return (raw) =>
    andThen(tidy(raw), (tidied) => {
      if (tidied === '') return accept<number | null>(null);
      const text = withoutHalfSpaces(tidied);
      if (SYMBOLS.test(text)) return refuse('value_symbol', { value: text });
      const latin = toLatinDigits(text);
      const remarks = latin === text ? [] : [remark('persian_digits', text)];
      const sure = andThen(andThen(readSign(latin), doubt), readGroups);
      const value: CellReading<number | null> = andThen(sure, readDecimal);
      return { ...value, remarks: [...remarks, ...value.remarks] };
    });
}

/** A number in any of the digit systems, or nothing; a symbol for "no number" is refused with the way out. */
export const numberCell = numberReader(warnOfThousands);

const countCell = numberReader(refuseThousands);

const READERS = {
  counted: countCell,
  measured: numberCell,
  // A share of a hundred is never a thousand.
  share: numberReader((text) => accept(text)),
} as const satisfies Record<string, CellReader<number | null>>;

/** What a number may be: counted whole, measured with decimals, or a share in percent. */
export type Measure = keyof typeof READERS;

/** A number whose record says in another column what it measures. */
export function valueCell(measureOf: (by: string) => Measure): CellReader<number | null> {
  return (cell) => {
    const [raw = '', by = ''] = cell.split(QUALIFIED_BY);
    return READERS[measureOf(by)](raw);
  };
}

/** A number that must be there. */
const requiredCountCell: CellReader<number> = (raw) =>
  andThen(countCell(raw), (value) => (value === null ? refuse('empty_cell') : accept(value)));

function whole(value: number): CellReading<number> {
  return Number.isInteger(value) && value >= 0 ? accept(value) : refuse('not_whole', { value });
}

/** A whole number from zero, or nothing. */
export const wholeCell: CellReader<number | null> = (raw) =>
  andThen(countCell(raw), (value) => (value === null ? accept<number | null>(null) : whole(value)));

/** A whole number from zero that must be there. */
export const requiredWholeCell: CellReader<number> = (raw) => andThen(requiredCountCell(raw), whole);
