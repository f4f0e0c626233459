import { formatNumber } from '../number.ts';

const number = formatNumber('fa');

/** Reach: the denominator that a reader chooses, one base more, kinds of service over time, and the break after 1399. */
export const reachPlan = {
  letters: ['الف', 'ب', 'ج', 'د', 'ه', 'و', 'ز', 'ح'],
  per: 'به ازای',
  denominator: (name: string, dates: string, sources: string) => `مخرج: ${name}، ${dates}. منبع: ${sources}.`,
  denominatorSaid: (name: string, dates: string) => `مخرج: ${name}، ${dates}`,
  dates: (n: number) => `${number(n)} تاریخ (در جدول)`,
  sources: (n: number) => `${number(n)} منبع (در جدول)`,
  noSource: 'اعلام نشده',
  otherDenominators:
    'نسبت به همه ساکنان (سرشماری) و به شمار محلات در فهرست رابطه‌های مجاز تعریف نشده است و پیشنهاد نمی‌شود.',
  oneMoreTitle: 'یک پایگاه بیشتر کجا بار بیشتری برمی‌دارد',
  oneMoreSubtitle: (period: string) =>
    `کاهش شمار ساکنان محلات هدف به ازای هر پایگاه، اگر استان یک پایگاه دیگر داشته باشد؛ ${period}، به ترتیب مقدار`,
  oneMoreSentence: (n: number, period: string, most: string, least: string) =>
    `کاهش شمار ساکنان محلات هدف به ازای هر پایگاه با یک پایگاه بیشتر، ${number(n)} استان، ${period}، به ترتیب مقدار: از ${most} تا ${least}`,
  oneMoreReason:
    'حساب: ساکنان تقسیم بر پایگاه‌ها، منهای ساکنان تقسیم بر پایگاه‌ها به‌اضافه یک. جایی که پایگاهی نیست، نخستین پایگاه همه را در بر می‌گیرد.',
  oneMoreCaveat:
    'فرض این است که همه پایگاه‌ها به یک اندازه دسترس‌پذیرند. ابزار برنامه‌ریزی است، نه داوری درباره استان‌ها؛ از نیاز، فاصله و کیفیت خدمت نمی‌گوید.',
  nowAndThen: (now: string, then: string) => `اکنون ${now}، با یکی بیشتر ${then} ساکن به ازای هر پایگاه`,
  noBase: 'بی‌پایگاه',
  leftOut: (n: number) => `${number(n)} استان بیرون از فهرست است، چون رقمی گزارش نشده یا سنجیدنی نیست:`,
  leftOutItem: (area: string, reason: string) => `${area} (${reason})`,
  oneMoreTooFew:
    'شمار ساکنان محلات هدف و پایگاه‌ها با هم برای کمتر از دو استان در دست است؛ این فهرست ساخته نمی‌شود. نبود رقم به معنای صفر نیست.',
  residents: 'ساکنان محلات هدف',
  bases: 'پایگاه',
  perBaseNow: 'به ازای هر پایگاه',
  withOneMore: 'با یک پایگاه بیشتر',
  gain: 'کاهش',
  servicesTimeTitle: (area: string) => `نوع خدمت در زمان، ${area}`,
  servicesTimeSubtitle: 'درصد از خدمات پایگاه‌ها؛ زمان از چپ به راست',
  servicesTimeTooFew: (area: string, n: number) =>
    n === 0
      ? `برای ${area} هیچ دوره‌ای با همه انواع خدمت در دست نیست؛ ترکیب در زمان دست‌کم دو دوره می‌خواهد.`
      : `برای ${area} تنها یک دوره با همه انواع خدمت در دست است؛ ترکیب در زمان دست‌کم دو دوره می‌خواهد.`,
  servicesDashed: (n: number) =>
    `ستون خط‌چین: ${number(n)} دوره که نوع خدمت گزارش نشده یا ناقص است؛ صفر نیست.`,
  breakTitle: 'پیش و پس از ۱۳۹۹: آیا شمار پایگاه‌ها جهش کرد',
  breakSubtitle: 'واپسین رقم تا پایان ۱۳۹۹ در برابر نخستین رقم پس از آن، در هر استان',
  before: 'تا پایان ۱۳۹۹',
  after: 'پس از آن',
  step: 'تغییر (پایگاه)',
  verdict: 'نسبت به گام‌های معمول',
  laterBreaks: 'گسست‌های بعدی',
  within: (limit: string, steps: number) =>
    `در اندازه معمول (گام معمول تا ${limit}، از ${number(steps)} گام پیش از آن)`,
  beyond: (limit: string, steps: number) =>
    `بزرگ‌تر از معمول (گام معمول تا ${limit}، از ${number(steps)} گام پیش از آن)`,
  tooFew: (steps: number, needed: number) =>
    `برای داوری کافی نیست: ${number(steps)} گام از ${number(needed)} گام لازم`,
  transfer:
    'یادداشت ترازو، نه خبر: گفته می‌شود از پایان ۱۳۹۹ بخشی از کار پایگاه‌ها به مراکز مثبت زندگی سپرده شد. این تنها یک توضیح ممکن است؛ این جدول علت هیچ تغییری را حساب نمی‌کند.',
  rule: 'اندازه معمول: ۳٫۲۶۷ برابر میانگین گام‌های پیشین همان استان، با همان تعریف (کران دامنه متحرک در نمودار کنترل)، و دست‌کم یک پایگاه. آزمون آماری نیست.',
  breakSentence: (n: number, beyond: number, refused: number, few: number) =>
    `شمار پایگاه‌ها پیش و پس از پایان ۱۳۹۹ در ${number(n)} منطقه: ${number(beyond)} جهش بزرگ‌تر از معمول، ${number(refused)} سنجش‌ناپذیر، ${number(few)} با رقم ناکافی`,
  noBreakRows: 'در این مجموعه داده شمار پایگاه‌ها نیامده است.',
};
