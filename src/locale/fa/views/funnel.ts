import { formatNumber } from '../../number.ts';

const number = formatNumber('fa');

/** Rates or shares of areas between the limits of chance: above or below, never good or bad. */
export const funnel = {
  title: 'نمودار قیفی: استان‌ها میان حدود تصادف',
  residents: 'جمعیت (سرشماری)',
  rate: (unit: string) => `${unit} به ازای هر ۱۰۰ هزار نفر`,
  share: (whole: string) => `سهم از ${whole}`,
  pooled: (value: string) => `همه با هم ${value}`,
  place: 'جایگاه',
  places: {
    within: 'درون حدود',
    above_inner: 'بالاتر از حد ۹۵٪',
    below_inner: 'پایین‌تر از حد ۹۵٪',
    above_outer: 'بالاتر از حد ۹۹٫۸٪',
    below_outer: 'پایین‌تر از حد ۹۹٫۸٪',
  },
  limits: {
    inner: (isWide: boolean): string => (isWide ? 'حدود ۹۵٪ با بیش‌پراکنش' : 'حدود ۹۵٪'),
    outer: (isWide: boolean): string => (isWide ? 'حدود ۹۹٫۸٪ با بیش‌پراکنش' : 'حدود ۹۹٫۸٪'),
  },
  low: (level: '95' | '99.8'): string => (level === '95' ? 'حد پایین ۹۵٪' : 'حد پایین ۹۹٫۸٪'),
  high: (level: '95' | '99.8'): string => (level === '95' ? 'حد بالای ۹۵٪' : 'حد بالای ۹۹٫۸٪'),
  overdispersed: (ratio: string) =>
    `استان‌ها بیش از آنچه تصادف در شمارش توضیح می‌دهد با هم فرق دارند (φ = ${ratio})؛ جایگاه‌ها با حدود پهن‌شده گفته می‌شود و حدود ساده نیز کشیده شده است.`,
  plain: (ratio: string) => `پراکندگی استان‌ها بیش از تصادف در شمارش نیست (φ = ${ratio})؛ حدود پهن نشده است.`,
  unknown: 'شمار استان‌ها برای برآورد بیش‌پراکنش کافی نیست؛ حدود تنها از تصادف در شمارش است.',
  pooledNote: 'خط میانی، مجموع همه استان‌های درون نمودار است، نه رقم کل کشور.',
  noTest: 'بالاتر یا پایین‌تر از حدود بودن از علت و از خوب و بد نمی‌گوید.',
  inexact: 'شمار دقیق نیست؛ حدود تصادف برای آن معنا ندارد.',
  tooFew: (units: number, needed: number) =>
    units === 0
      ? `هیچ استانی در این دوره رقمی ندارد که در نمودار بیاید؛ دست‌کم ${number(needed)} استان لازم است.`
      : `تنها ${number(units)} استان در این دوره رقمی دارد که در نمودار بیاید؛ دست‌کم ${number(needed)} استان لازم است.`,
  undeclared:
    'برای این شاخص نه نرخ جمعیتی تعریف شده است و نه کلی که بخشی از آن باشد؛ نمودار قیفی کشیده نمی‌شود.',
  otherwise: 'به شکلی دیگر',
  sentence: (what: string, pooled: string, units: number, above: number, below: number, between: number) =>
    `${what}: همه با هم ${pooled}؛ از ${number(units)} استان، ${number(above)} بالاتر و ${number(below)} پایین‌تر از حدود ۹۹٫۸٪ و ${number(between)} میان حدود ۹۵٪ و ۹۹٫۸٪`,
};
