import { toLatinDigits } from '../../locale/digits.ts';
import { daysInMonth } from '../../model/calendar.ts';
import { parsePeriod, periodId } from '../../model/period.ts';
import { accept, andThen, type CellReader, type CellReading, refuse } from './cell.ts';
import { plainCode } from './code.ts';
import { readPersianPeriod } from './persian-period.ts';
import { tidy } from './text.ts';

const pad = (part: string) => part.padStart(2, '0');

function isSolarHijri(year: number, month = 1, day = 1): boolean {
  const inRange = year >= 1300 && year <= 1499 && month >= 1 && month <= 12;
  return inRange && day >= 1 && day <= daysInMonth(year, month);
}

function spelled(id: string, text: string): CellReading<string> {
  return accept(id, id === text ? [] : [{ code: 'date_spelling', values: { value: text, code: id } }]);
}

// `31-Mar-00`, `Apr-1400`, `3/31/2021`, and the number of days that a spreadsheet keeps for the years 1990 to 2079.
const OF_SPREADSHEET =
  /^(?:\d{1,2}[-/ ])?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*[-/ ]\d{2,4}$|^\d{1,2}[-/ ](?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)$|^\d{1,2}[-/]\d{1,2}[-/]20\d\d$|^20\d\d[-/]\d{1,2}[-/]\d{1,2} 00:00(?::00)?$|^(?:3[3-9]|[45]\d|6[0-5])\d{3}(?:\.0+)?$/i;

/** What a spreadsheet makes of a period or date while nobody looks. */
const isOfSpreadsheet = (text: string) => OF_SPREADSHEET.test(toLatinDigits(text));

/** A Solar Hijri date: `1400-04-31`; slashes, dots and single digits are normalised. */
export const dateCell: CellReader<string> = (raw) =>
  andThen(plainCode(raw), (text) => {
    if (text === '') return refuse('empty_cell');
    if (isOfSpreadsheet(text)) return refuse('spreadsheet_date', { value: text });
    const match = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})$/.exec(text);
    if (!match || !isSolarHijri(Number(match[1]), Number(match[3]), Number(match[4]))) {
      return refuse('invalid_date', { value: text });
    }
    return spelled(`${match[1]}-${pad(match[3]!)}-${pad(match[4]!)}`, text);
  });

/** A Solar Hijri year, month or day (`1400`, `1400-04`, `1400-04-31`), or nothing. */
export const partialDateCell: CellReader<string> = (raw) =>
  andThen(plainCode(raw), (text) => {
    const match = /^(\d{4})(?:[-/.](\d{1,2}))?$/.exec(text);
    if (text === '' || !match) return text === '' ? accept('') : dateCell(text);
    if (!isSolarHijri(Number(match[1]), Number(match[2] ?? 1)))
      return refuse('invalid_date', { value: text });
    return spelled(match[2] ? `${match[1]}-${pad(match[2])}` : match[1]!, text);
  });

/** A Gregorian year, month or day in ISO 8601, or nothing. */
export const gregorianCell: CellReader<string> = (raw) =>
  andThen(plainCode(raw), (text) => {
    if (text === '') return accept('');
    const match = /^(?:19|20)\d\d(?:-(\d\d)(?:-(\d\d))?)?$/.exec(text);
    const inRange = match && Number(match[1] ?? 1) <= 12 && Number(match[2] ?? 1) <= 31;
    return inRange ? accept(text) : refuse('invalid_date', { value: text });
  });

/** A period in any of the accepted spellings, as its canonical id; required. */
export const periodCell: CellReader<string> = (raw) =>
  andThen(tidy(raw), (text) => {
    if (text === '') return refuse('empty_cell');
    if (isOfSpreadsheet(text)) return refuse('spreadsheet_date', { value: text });
    const period = parsePeriod(text) ?? readPersianPeriod(text);
    if (!period) {
      const day = /^\d{4}[-/]\d{1,2}[-/]\d{1,2}$/.test(toLatinDigits(text)) ? `@${toLatinDigits(text)}` : '';
      return refuse('invalid_period', {
        value: text,
        point: parsePeriod(day) ? day.replaceAll('/', '-') : '',
      });
    }
    const id = periodId(period);
    return accept(id, id === text ? [] : [{ code: 'period_spelling', values: { value: text, code: id } }]);
  });

/** A period, or nothing. */
export const optionalPeriodCell: CellReader<string> = (raw) =>
  raw.trim() === '' ? accept('') : periodCell(raw);
