import { toLatinDigits } from '../../locale/digits.ts';
import { accept, andThen, type CellReader, type CellReading, type Remark, refuse } from './cell.ts';
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

/** A number in any of the digit systems, or nothing; a symbol for "no number" is refused with the way out. */
export const numberCell: CellReader<number | null> = (raw) =>
  andThen(tidy(raw), (tidied) => {
    if (tidied === '') return accept<number | null>(null);
    const text = withoutHalfSpaces(tidied);
    if (SYMBOLS.test(text)) return refuse('value_symbol', { value: text });
    const latin = toLatinDigits(text);
    const remarks = latin === text ? [] : [remark('persian_digits', text)];
    const value: CellReading<number | null> = andThen(andThen(readSign(latin), readGroups), readDecimal);
    return { ...value, remarks: [...remarks, ...value.remarks] };
  });

/** A number that must be there. */
const requiredNumberCell: CellReader<number> = (raw) =>
  andThen(numberCell(raw), (value) => (value === null ? refuse('empty_cell') : accept(value)));

function whole(value: number): CellReading<number> {
  return Number.isInteger(value) && value >= 0 ? accept(value) : refuse('not_whole', { value });
}

/** A whole number from zero, or nothing. */
export const wholeCell: CellReader<number | null> = (raw) =>
  andThen(numberCell(raw), (value) => (value === null ? accept<number | null>(null) : whole(value)));

/** A whole number from zero that must be there. */
export const requiredWholeCell: CellReader<number> = (raw) => andThen(requiredNumberCell(raw), whole);
