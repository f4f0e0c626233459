import { daysBeforeMonth, daysInMonth, isLeapYear } from '../model/calendar.ts';
import { formOf, monthOf, type Period, type Point, type Span, yearOf } from '../model/period.ts';
import type { Language } from './language.ts';
import { formatOrdinal } from './number.ts';

const MONTHS = {
  fa: ['فروردین', 'اردیبهشت', 'خرداد', 'تیر', 'مرداد', 'شهریور', 'مهر', 'آبان', 'آذر', 'دی', 'بهمن', 'اسفند'],
  en: [
    'Farvardin',
    'Ordibehesht',
    'Khordad',
    'Tir',
    'Mordad',
    'Shahrivar',
    'Mehr',
    'Aban',
    'Azar',
    'Dey',
    'Bahman',
    'Esfand',
  ],
} as const;
const QUARTERS_FA = ['اول', 'دوم', 'سوم', 'چهارم'] as const;
/** How many months of a year have passed, as news in Persian say it: «نه‌ماهه نخست سال ۱۴۰۰». */
const MONTHS_PASSED_FA = ['یک', 'دو', 'سه', 'چهار', 'پنج', 'شش', 'هفت', 'هشت', 'نه', 'ده', 'یازده'] as const;
const SEASONS = { fa: ['بهار', 'تابستان', 'پاییز', 'زمستان'], en: ['Q1', 'Q2', 'Q3', 'Q4'] } as const;
const GREGORIAN = [
  'Jan',
  'Feb',
  'Mar',
  'Apr',
  'May',
  'Jun',
  'Jul',
  'Aug',
  'Sep',
  'Oct',
  'Nov',
  'Dec',
] as const;

const year = { fa: formatOrdinal('fa'), en: formatOrdinal('en') };

/** The Gregorian month in which a Solar Hijri month starts (about its 20th day), counted from year 0. */
const gregorianMonth = (solarMonthIndex: number) => solarMonthIndex + 621 * 12 + 2;

/** "Mar–Jun 2021", "Mar 2021 – Mar 2022": the Gregorian months a span touches. */
function gregorianRange({ start, months }: Span): string {
  const from = gregorianMonth(start);
  const to = gregorianMonth(start + months);
  const name = (month: number) => GREGORIAN[month % 12]!;
  const yearOfMonth = (month: number) => Math.floor(month / 12);
  if (yearOfMonth(from) === yearOfMonth(to)) return `${name(from)}–${name(to)} ${yearOfMonth(from)}`;
  return `${name(from)} ${yearOfMonth(from)} – ${name(to)} ${yearOfMonth(to)}`;
}

// 1 Farvardin 1400 is 21 March 2021.
const NEW_YEAR_1400 = Date.UTC(2021, 2, 21);
const DAY = 86_400_000;

/** "Jun 2021": the Gregorian month in which a day lies, counted in days from a day known in both calendars. */
function gregorianMonthOf({ year, month, day }: Point): string {
  let days = daysBeforeMonth(month) + day - 1;
  for (let y = 1400; y < year; y++) days += isLeapYear(y) ? 366 : 365;
  for (let y = year; y < 1400; y++) days -= isLeapYear(y) ? 366 : 365;
  const date = new Date(NEW_YEAR_1400 + days * DAY);
  return `${GREGORIAN[date.getUTCMonth()]} ${date.getUTCFullYear()}`;
}

/** Whether a span is the year so far: it starts with a year and ends before it. */
function isFromNewYear(period: Span): boolean {
  return period.start % 12 === 0 && period.months < 12;
}

function monthsFa(period: Span): string {
  const end = period.start + period.months - 1;
  const endYear = year.fa(Math.floor(end / 12));
  const endMonth = MONTHS.fa[end % 12]!;
  if (isFromNewYear(period)) return `${MONTHS_PASSED_FA[period.months - 1]}‌ماهه نخست سال ${endYear}`;
  if (period.months === 12) return `یک سال منتهی به پایان ${endMonth} ${endYear}`;
  const startMonth = MONTHS.fa[period.start % 12]!;
  const sameYear = Math.floor(end / 12) === yearOf(period);
  return sameYear
    ? `${startMonth} تا ${endMonth} ${endYear}`
    : `${startMonth} ${year.fa(yearOf(period))} تا ${endMonth} ${endYear}`;
}

function monthsEn(period: Span): string {
  const end = period.start + period.months - 1;
  const endText = `${MONTHS.en[end % 12]} ${Math.floor(end / 12)}`;
  if (isFromNewYear(period)) return `first ${period.months} months of ${yearOf(period)}`;
  if (period.months === 12) return `12 months to end of ${endText}`;
  const sameYear = Math.floor(end / 12) === yearOf(period);
  return `${MONTHS.en[period.start % 12]}${sameYear ? '' : ` ${yearOf(period)}`}–${endText}`;
}

function spanFa(period: Span): string {
  const y = year.fa(yearOf(period));
  const month = monthOf(period);
  switch (formOf(period)) {
    case 'year':
      return `سال ${y}`;
    case 'half':
      return `نیمه ${month === 1 ? 'نخست' : 'دوم'} ${y}`;
    case 'quarter':
      return `سه‌ماهه ${QUARTERS_FA[(month - 1) / 3]} ${y}`;
    case 'month':
      return `${MONTHS.fa[month - 1]} ${y}`;
    default:
      return monthsFa(period);
  }
}

function spanEn(period: Span): string {
  const y = yearOf(period);
  const month = monthOf(period);
  switch (formOf(period)) {
    case 'year':
      return `${y}`;
    case 'half':
      return `H${month === 1 ? 1 : 2} ${y}`;
    case 'quarter':
      return `Q${(month + 2) / 3} ${y}`;
    case 'month':
      return `${MONTHS.en[month - 1]} ${y}`;
    default:
      return monthsEn(period);
  }
}

const isMonthEnd = ({ year, month, day }: Point) => day === daysInMonth(year, month);

function pointLabel(point: Point, language: Language): string {
  return dayLabel(point, `${MONTHS[language][point.month - 1]} ${year[language](point.year)}`, language);
}

function dayLabel(point: Point, month: string, language: Language): string {
  if (language === 'fa') return isMonthEnd(point) ? `پایان ${month}` : `${year.fa(point.day)} ${month}`;
  return isMonthEnd(point) ? `end of ${month}` : `${point.day} ${month}`;
}

/** A formatter of periods for text: «سه‌ماهه اول ۱۴۰۰», "Q1 1400". */
export function formatPeriod(language: Language) {
  return (period: Period): string => {
    if (period.kind === 'point') return pointLabel(period, language);
    return language === 'fa' ? spanFa(period) : spanEn(period);
  };
}

/** A formatter of periods inside a list of their year: «سه‌ماهه اول», «نه‌ماهه نخست», "Q1", "first 9 months". */
export function formatPeriodInYear(language: Language) {
  const whole = formatPeriod(language);
  return (period: Period): string => {
    if (period.kind === 'point') return dayLabel(period, MONTHS[language][period.month - 1]!, language);
    const month = monthOf(period);
    const form = formOf(period);
    if (form === 'year') return language === 'fa' ? 'همه سال' : 'Whole year';
    if (form === 'month') return MONTHS[language][month - 1]!;
    if (form === 'half')
      return language === 'fa' ? `نیمه ${month === 1 ? 'نخست' : 'دوم'}` : `H${month === 1 ? 1 : 2}`;
    if (form === 'quarter')
      return language === 'fa' ? `سه‌ماهه ${QUARTERS_FA[(month - 1) / 3]}` : `Q${(month + 2) / 3}`;
    if (!isFromNewYear(period)) return whole(period);
    return language === 'fa'
      ? `${MONTHS_PASSED_FA[period.months - 1]}‌ماهه نخست`
      : `First ${period.months} months`;
  };
}

/**
 * A formatter of periods as nouns of a sentence, after «با», «برای», "with", "for": as in text, in English with the
 * article where one is due ("the first 9 months of 1400", "the end of Khordad 1400").
 */
export function formatPeriodInSentence(language: Language) {
  const short = formatPeriod(language);
  return (period: Period): string => {
    const isNamed = period.kind === 'point' ? !isMonthEnd(period) : !isPhrase(period);
    return language === 'fa' || isNamed ? short(period) : `the ${short(period)}`;
  };
}

/** Whether the English label of a span describes it ("first 9 months of 1400") instead of naming it ("Q1 1400"). */
const isPhrase = (period: Span) =>
  formOf(period) === 'months' && (isFromNewYear(period) || period.months === 12);

/** A formatter of when something was: «در سه‌ماهه اول ۱۴۰۰», "in Q1 1400", "at the end of Khordad 1400". */
export function formatWhen(language: Language) {
  const noun = formatPeriodInSentence(language);
  return (period: Period): string => {
    if (language === 'fa') return `در ${noun(period)}`;
    if (period.kind === 'span') return `in ${noun(period)}`;
    return `${isMonthEnd(period) ? 'at' : 'on'} ${noun(period)}`;
  };
}

/** The period with its Gregorian months in English, "Q1 1400 (Mar–Jun 2021)"; in Persian as in text. */
export function formatPeriodInFull(language: Language) {
  const short = formatPeriod(language);
  return (period: Period): string => {
    if (language === 'fa') return short(period);
    if (period.kind === 'span') return `${short(period)} (${gregorianRange(period)})`;
    return `${short(period)} (${gregorianMonthOf(period)})`;
  };
}

/** A formatter of what a period is called within its year: «بهار», "Q1", «تیر»; empty for a year and what crosses one. */
export function formatWithinYear(language: Language) {
  return (period: Period): string => {
    const month = monthOf(period);
    switch (formOf(period)) {
      case 'quarter':
        return SEASONS[language][(month - 1) / 3]!;
      case 'half':
        return language === 'fa' ? `نیمه ${month === 1 ? 'نخست' : 'دوم'}` : `H${month === 1 ? 1 : 2}`;
      case 'month':
      case 'point':
        return MONTHS[language][month - 1]!;
      default:
        return '';
    }
  };
}

/** A formatter for dense axes: «بهار ۱۴۰۰», "Q1 1400"; other forms as in text. */
export function formatPeriodOnAxis(language: Language) {
  const short = formatPeriod(language);
  return (period: Period): string =>
    formOf(period) === 'quarter'
      ? `${SEASONS[language][(monthOf(period) - 1) / 3]} ${year[language](yearOf(period))}`
      : short(period);
}

/**
 * The first and last month of a span: «فروردین تا خرداد ۱۴۰۰», each with its year where a new year lies between;
 * undefined for a point and for single months.
 */
export function formatMonths(language: Language) {
  return (period: Period): string | undefined => {
    if (period.kind === 'point' || period.months < 2) return undefined;
    const end = period.start + period.months - 1;
    const joiner = language === 'fa' ? ' تا ' : '–';
    const yearText = (month: number) => ` ${year[language](Math.floor(month / 12))}`;
    const startYear = Math.floor(end / 12) === yearOf(period) ? '' : yearText(period.start);
    const [from, to] = [MONTHS[language][period.start % 12], MONTHS[language][end % 12]];
    return `${from}${startYear}${joiner}${to}${yearText(end)}`;
  };
}

/**
 * A Solar Hijri date `1400-04-31` as text: «۳۱ تیر ۱۴۰۰», "31 Tir 1400"; of a source that states only the month or the
 * year (`1395-12`, `1394`), that. What is no date stays as it is.
 */
export function formatDate(language: Language) {
  return (date: string): string => {
    const match = /^(\d{4})(?:-(0[1-9]|1[0-2])(?:-(\d{2}))?)?$/.exec(date);
    if (!match) return date;
    const [, y, m, d] = match;
    const parts = [year[language](Number(y))];
    if (m) parts.unshift(MONTHS[language][Number(m) - 1]!);
    if (d) parts.unshift(year[language](Number(d)));
    return parts.join(' ');
  };
}
