import { toLatinDigits } from '../../locale/digits.ts';
import { daysInMonth } from '../../model/calendar.ts';
import { type Period, parsePeriod, periodId, quarter, span } from '../../model/period.ts';

const SEASONS = ['بهار', 'تابستان', 'پاییز', 'زمستان'];
const MONTHS = [
  ['فروردین'],
  ['اردیبهشت'],
  ['خرداد'],
  ['تیر'],
  ['مرداد', 'امرداد'],
  ['شهریور'],
  ['مهر'],
  ['آبان', 'ابان'],
  ['آذر', 'اذر'],
  ['دی'],
  ['بهمن'],
  ['اسفند'],
];
const ORDINALS = [['اول', 'نخست', 'یکم'], ['دوم'], ['سوم'], ['چهارم']];

type Reader = readonly [RegExp, (match: RegExpExecArray, year: number) => Period | undefined];

const positionIn = (lists: readonly (readonly string[])[], word: string) =>
  lists.findIndex((words) => words.includes(word)) + 1;

const MONTH = MONTHS.flat().join('|');
const ORDINAL = ORDINALS.flat().join('|');
// «سه‌ماهه» is written joined, with a blank or with a half-space.
const YEAR = '(?: ?ماه)? ?(?:سال )?(\\d{4})$';

const READERS: readonly Reader[] = [
  [/^سال (\d{4})$/, (_, year) => span(year, 1, 12)],
  [
    new RegExp(`^(?:فصل )?(${SEASONS.join('|')})${YEAR}`),
    (m, year) => quarter(year, SEASONS.indexOf(m[1]!) + 1),
  ],
  [
    new RegExp(`^(?:سه ?ماهه?|فصل) ?(${ORDINAL})${YEAR}`),
    (m, year) => quarter(year, positionIn(ORDINALS, m[1]!)),
  ],
  [
    new RegExp(`^(?:شش ?ماهه?|نیمه|نیم ?سال) ?(اول|نخست|یکم|دوم)${YEAR}`),
    (m, year) => span(year, m[1] === 'دوم' ? 7 : 1, 6),
  ],
  [new RegExp(`^نه ?ماهه? ?(?:اول|نخست)?${YEAR}`), (_, year) => span(year, 1, 9)],
  [
    new RegExp(`^پایان (${MONTH})${YEAR}`),
    (m, year) => {
      const month = positionIn(MONTHS, m[1]!);
      return { kind: 'point', year, month, day: daysInMonth(year, month) };
    },
  ],
  [new RegExp(`^(${MONTH})${YEAR}`), (m, year) => span(year, positionIn(MONTHS, m[1]!), 1)],
];

/**
 * Reads the Persian names of periods («بهار ۱۴۰۰», «سه‌ماهه اول ۱۴۰۰», «نیمه دوم سال ۱۴۰۰», «پایان خرداد ۱۴۰۰»);
 * undefined where the words leave open which months are meant («شش‌ماهه ۱۴۰۰»).
 */
export function readPersianPeriod(text: string): Period | undefined {
  const plain = toLatinDigits(text)
    .replace(/[\u200c\s]+/g, ' ')
    .trim();
  for (const [pattern, build] of READERS) {
    const match = pattern.exec(plain);
    if (!match) continue;
    const year = Number(match.at(-1));
    const period = year >= 1300 && year <= 1499 ? build(match, year) : undefined;
    return period && parsePeriod(periodId(period));
  }
  return undefined;
}
