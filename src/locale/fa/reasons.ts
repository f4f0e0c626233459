import { toPeriod } from '../../model/period.ts';
import type { ReasonCode } from '../../model/refusal.ts';
import { formatNumber, formatOrdinal } from '../number.ts';
import { formatPeriodInSentence, formatWhen } from '../period-label.ts';
import { terms } from './terms.ts';

type Values = Readonly<Record<string, string | number>>;

const number = formatNumber('fa');
const ordinal = formatOrdinal('fa');
const periodText = formatPeriodInSentence('fa');
const whenText = formatWhen('fa');

const period = (id: string | number | undefined) => (id ? periodText(toPeriod(String(id))) : 'این دوره');
const when = (id: string | number | undefined) => (id ? whenText(toPeriod(String(id))) : 'در این دوره');
const on = (date: string | number | undefined) => (date ? whenText(toPeriod(`@${date}`)) : '');
const count = (value: string | number | undefined) => number(Number(value ?? 0));
const unit = (code: string | number | undefined) => terms.units[code as keyof typeof terms.units] ?? '';
const agencyWords = 'دو دستگاه';

/** Why a comparison is withheld or noted, as a sentence without the figures themselves. */
export const reasons: Record<ReasonCode, (values: Values) => string> = {
  span: ({ current, base }) => `بازه زمانی این دو با هم سنجیده نمی‌شود: ${period(current)} و ${period(base)}.`,
  base: () =>
    'مبنای دو رقم یکی نیست: کل تماس‌ها، تماس‌های مرتبط و تماسی که مبنایش اعلام نشده با هم سنجیده نمی‌شوند.',
  unit: ({ current, base }) => `یکای دو رقم یکی نیست: ${unit(current)} و ${unit(base)}.`,
  definition: () => 'تعریف شاخص در این دو دوره یکی نیست.',
  break: ({ period: id }) => `${when(id)} سری گسسته است؛ ارقام پیش و پس از آن با هم سنجیده نمی‌شوند.`,
  base_zero: ({ period: id }) => `رقم مبنا ${when(id)} صفر است؛ درصد تغییر معنا ندارد.`,
  base_missing: ({ period: id }) => `برای ${period(id)} رقمی گزارش نشده است؛ نبود رقم به معنای صفر نیست.`,
  base_suppressed: ({ period: id }) => `رقم ${period(id)} برای حفظ محرمانگی منتشر نمی‌شود.`,
  base_not_applicable: ({ period: id }) => `${when(id)} این شاخص موضوعیت نداشته است.`,
  current_missing: ({ period: id }) => `برای ${period(id)} رقمی گزارش نشده است؛ نبود رقم به معنای صفر نیست.`,
  current_suppressed: ({ period: id }) => `رقم ${period(id)} برای حفظ محرمانگی منتشر نمی‌شود.`,
  current_not_applicable: ({ period: id }) => `${when(id)} این شاخص موضوعیت ندارد.`,
  small_base: ({ current, base, unit: code }) =>
    Number(base) < 10 && Number(base) === Number(current)
      ? `بدون تغییر (${count(current)} ${unit(code)})؛ رقم مبنا کوچک است و درصد تغییر گفته نمی‌شود.`
      : Number(base) < 10
        ? `از ${count(base)} به ${count(current)} ${unit(code)}؛ رقم مبنا کوچک است و درصد تغییر گفته نمی‌شود.`
        : 'رقم مبنا کوچک است؛ درصد فقط همراه با بازه آن معنا دارد.',
  aggregation: ({ over }) =>
    over === 'time'
      ? 'این شاخص در زمان جمع‌پذیر نیست.'
      : 'از این نوع رقم (تغییر اعلام‌شده، برنامه، ظرفیت یا رتبه) تغییر محاسبه نمی‌شود.',
  incomplete: ({ missing, sum, total }) => {
    if (missing) return `ناقص است: ${count(missing)} جزء در دست نیست و مجموع گفته نمی‌شود.`;
    return total === undefined
      ? 'ناقص است.'
      : `جمع اجزا (${count(sum)}) به کل (${count(total)}) نمی‌رسد؛ سهم‌ها نشان داده نمی‌شود.`;
  },
  surplus: ({ sum, total }) =>
    `جمع اجزا (${count(sum)}) از کل (${count(total)}) بیشتر است؛ سهم‌ها نشان داده نمی‌شود.`,
  coverage: ({ current, base }) =>
    `میزان گزارش‌دهی در دو دوره یکی نیست (${count(current)} و ${count(base)} درصد واحدها).`,
  coverage_partial: ({ reporting, expected }) =>
    `تنها ${count(reporting)} واحد از ${count(expected)} واحد گزارش داده‌اند و کنار رقم‌های کامل گذاشته نمی‌شود.`,
  coverage_incomplete: ({ current, current_expected, base, base_expected }) =>
    `همه واحدها گزارش نداده‌اند: ${count(current)} واحد از ${count(current_expected)} در دوره جاری و ${count(base)} از ${count(base_expected)} در دوره مبنا.`,
  coverage_unknown: () => 'میزان گزارش‌دهی واحدها اعلام نشده است.',
  agency: () => `این دو رقم را ${agencyWords} گزارش کرده‌اند و شمارش آن‌ها یکی نیست.`,
  boundary: ({ period: id }) =>
    `مرز این منطقه ${when(id)} تغییر کرده است؛ ارقام پیش و پس از آن از یک محدوده نیستند.`,
  vintage: ({ revised, part, whole }) =>
    revised
      ? `رقم ${period(revised)} پس از نخستین انتشار تجدیدنظر شده و رقم دیگر نه.`
      : `کل ${on(whole)} و جزء ${on(part)} منتشر شده و یکی پس از انتشار دیگری تجدیدنظر شده است؛ این دو با هم نمی‌خوانند.`,
  conflict: ({ count: sources }) =>
    `${count(sources ?? 2)} منبع برای این رقم مقدار متفاوت گفته‌اند؛ هیچ‌یک ترجیح داده نشده است.`,
  population: ({ census, age }) =>
    census
      ? `جمعیت از سرشماری ${ordinal(Number(census))} است، ${count(age)} سال پیش از این دوره؛ نرخ با احتیاط خوانده شود.`
      : 'برای این سال یا پیش از آن سرشماری در دست نیست.',
  rounding: () => 'دست‌کم یکی از دو رقم در منبع تقریبی آمده است؛ تغییر محاسبه‌شده هم تقریبی است.',
  provisional: () => 'رقم مقدماتی است و ممکن است تجدیدنظر شود.',
  estimated: () => 'رقم برآوردی یا با اطمینان کم است.',
  inferred: () => 'دوره یا مبنای دست‌کم یک رقم از متن منبع استنباط شده است.',
  season: ({ per_day }) =>
    per_day === 0 ? 'مقایسه تعدیل فصلی نشده است.' : 'مقایسه روزانه است و تعدیل فصلی نشده است.',
  sensitivity: () => 'این موضوع حساس است؛ منطقه‌ها در آن به ترتیب مقدار نمی‌آیند.',
  undeclared: () => 'این محاسبه برای این شاخص تعریف نشده است.',
  out_of_domain: () => 'با این ارقام محاسبه ممکن نیست.',
};
