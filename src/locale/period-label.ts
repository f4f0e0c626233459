import { daysInMonth } from '../model/calendar.ts';
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

/** The months of a span from the start of a year, as a phrase without its year; undefined for other spans. */
function isFromNewYear(period: Span): boolean {
  return period.start % 12 === 0 && period.months < 12;
}

function monthsFa(period: Span): string {
  const end = period.start + period.months - 1;
  const endYear = year.fa(Math.floor(end / 12));
  const endMonth = MONTHS.fa[end % 12]!;
  if (isFromNewYear(period)) return `از ابتدای سال تا پایان ${endMonth} ${endYear}`;
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
  if (isFromNewYear(period)) return `year to end of ${endText}`;
  if (period.months === 12) return `twelve months to end of ${endText}`;
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

function pointLabel(point: Point, language: Language): string {
  const isMonthEnd = point.day === daysInMonth(point.year, point.month);
  const month = `${MONTHS[language][point.month - 1]} ${year[language](point.year)}`;
  if (language === 'fa') return isMonthEnd ? `پایان ${month}` : `${year.fa(point.day)} ${month}`;
  return isMonthEnd ? `end of ${month}` : `${point.day} ${month}`;
}

/** A formatter of periods for text: «سه‌ماهه اول ۱۴۰۰», "Q1 1400". */
export function formatPeriod(language: Language) {
  return (period: Period): string => {
    if (period.kind === 'point') return pointLabel(period, language);
    return language === 'fa' ? spanFa(period) : spanEn(period);
  };
}

/** The period with its Gregorian months in English, "Q1 1400 (Mar–Jun 2021)"; in Persian as in text. */
export function formatPeriodInFull(language: Language) {
  const short = formatPeriod(language);
  return (period: Period): string => {
    if (language === 'fa') return short(period);
    if (period.kind === 'span') return `${short(period)} (${gregorianRange(period)})`;
    const month = gregorianMonth(period.year * 12 + period.month - 1 + (period.day > 10 ? 1 : 0));
    return `${short(period)} (${GREGORIAN[month % 12]} ${Math.floor(month / 12)})`;
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

/** The first and last month of a span: «فروردین تا خرداد ۱۴۰۰»; undefined for a point and for single months. */
export function formatMonths(language: Language) {
  return (period: Period): string | undefined => {
    if (period.kind === 'point' || period.months < 2) return undefined;
    const end = period.start + period.months - 1;
    const joiner = language === 'fa' ? ' تا ' : '–';
    const endText = `${MONTHS[language][end % 12]} ${year[language](Math.floor(end / 12))}`;
    return `${MONTHS[language][period.start % 12]}${joiner}${endText}`;
  };
}

/** A Solar Hijri date `1400-04-31` as text: «۳۱ تیر ۱۴۰۰», "31 Tir 1400". */
export function formatDate(language: Language) {
  return (date: string): string => {
    const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date);
    if (!match) return date;
    const [, y, m, d] = match.map(Number);
    return `${year[language](d!)} ${MONTHS[language][m! - 1]} ${year[language](y!)}`;
  };
}
