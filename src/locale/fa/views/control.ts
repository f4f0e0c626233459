import { formatNumber } from '../../number.ts';

const number = formatNumber('fa');

/** The changes of one area between the limits of what is usual for it. */
export const control = {
  title: (area: string) => `تغییرهای ${area} در برابر نوسان معمول آن`,
  areas: 'استان‌ها و شهرستان‌های این صفحه',
  nothing: (area: string) => `برای ${area} تا این دوره تغییری نسبت به فصل مشابه سال قبل به دست نمی‌آید.`,
  baseColumn: 'همان فصل سال قبل',
  gaps: {
    current: 'رقم سنجیدنی ندارد',
    base: 'رقم فصل مشابه سال قبل در این بخش از سری نیست',
    withheld: 'تغییر گفته نمی‌شود',
  },
  of: (changes: number) => `حدود از ${number(changes)} تغییر به دست آمده است.`,
  rebased: (parts: number) =>
    `سری در ${number(parts)} بخش است؛ میانگین و حدود پس از هر گسست از نو حساب شده است.`,
  wideSteps: (steps: number) =>
    `${number(steps)} فاصله میان تغییرهای پیاپی بیش از ۳٫۲۷ برابر میانگین است؛ در محاسبه حدود نگه داشته شده و حدود را پهن‌تر می‌کند.`,
  whole: 'نمودار همه فصل‌های سری را تا پایان بازه صفحه نشان می‌دهد، چون حدود از همه آن‌ها به دست می‌آید.',
  range: (range: string) => `دامنه معمول ${range}`,
  sentence: (what: string, period: string, change: string) =>
    `${what}، ${period}: ${change} نسبت به فصل مشابه سال قبل`,
  labels: {
    period: 'دوره',
    signal: 'نشانه',
    value: 'تغییر',
    mean: 'میانگین',
    low: 'حد پایین',
    high: 'حد بالا',
    limits: 'حدود نوسان معمول',
    trial: 'حدود آزمایشی، از کمتر از ۱۲ تغییر',
    break: 'گسست سری؛ میانگین و حدود از نو',
    rules: {
      beyond_limit: 'بیرون از حدود',
      run_of_change: 'هفت تغییر پیاپی رو به بالا یا پایین',
      two_of_three: 'دو تغییر از سه تغییر پیاپی نزدیک یک حد',
      one_side: 'هفت تغییر پیاپی در یک سوی میانگین',
    },
  },
};
