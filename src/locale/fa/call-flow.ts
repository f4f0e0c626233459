import type { Dimension } from '../../model/indicator.ts';
import { formatNumber } from '../number.ts';

const number = formatNumber('fa');

type ByDimension<T> = Readonly<Record<Dimension, T>>;

const partOf: ByDimension<string> = {
  harm: 'موضوع تماس',
  outcome: 'نتیجه',
  service: 'نوع خدمت',
  sex: 'جنس',
  age_group: 'گروه سنی',
};

const others: ByDimension<string> = {
  harm: 'سایر موضوع‌ها',
  outcome: 'سایر نتیجه‌ها',
  service: 'سایر خدمات',
  sex: 'سایر افراد',
  age_group: 'سایر گروه‌ها',
};

const sharesOf: ByDimension<(whole: string) => string> = {
  harm: (whole) => `سهم موضوع‌های ${whole}`,
  outcome: (whole) => `سهم نتیجه‌های ${whole}`,
  service: (whole) => `سهم نوع خدمت در ${whole}`,
  sex: (whole) => `سهم زن و مرد در ${whole}`,
  age_group: (whole) => `سهم گروه‌های سنی در ${whole}`,
};

/** Mixes of any dimension, and the flow from subjects of calls to their outcomes. */
export const callFlow = {
  partOf,
  others,
  sharesOf,
  allOf: (whole: string) => `کل ${whole}`,
  overTimeSentence: (
    shares: string,
    area: string,
    n: number,
    from: string,
    to: string,
    lead: string,
    first: string,
    last: string,
  ) => `${shares}، ${area}، در ${number(n)} دوره، از ${from} تا ${to}: سهم «${lead}» از ${first} به ${last}`,
  broken: {
    outcome: {
      noWhole: (period: string) =>
        `شمار کل تماس‌های مرتبط برای ${period} گزارش نشده است؛ سهم بدون کل گفته نمی‌شود.`,
      none: 'منبع، کل تماس‌های مرتبط را گفته ولی نتیجه آن‌ها را نگفته است؛ نبود رقم به معنای صفر نیست.',
      lacking: (n: number) =>
        `شمار ${number(n)} نتیجه گزارش نشده است؛ بدون آن‌ها اجزا به کل نمی‌رسند و سهم گفته نمی‌شود.`,
    },
    other: {
      noWhole: (period: string) => `کل برای ${period} گزارش نشده است؛ سهم بدون کل گفته نمی‌شود.`,
      none: 'منبع، کل را گفته ولی تفکیک آن را نگفته است؛ نبود رقم به معنای صفر نیست.',
      lacking: (n: number) =>
        `${number(n)} جزء گزارش نشده است؛ بدون آن‌ها اجزا به کل نمی‌رسند و سهم گفته نمی‌شود.`,
    },
  },
  title: (area: string) => `از موضوع تماس تا نتیجه آن، ${area}`,
  titleOneSide: {
    sources: (area: string) => `موضوع تماس‌ها، ${area}`,
    targets: (area: string) => `از تماس تا نتیجه آن، ${area}`,
  },
  subtitle: (period: string, total: string) =>
    `${period}؛ ${total}. جریان از راست به چپ: موضوع تماس ← کل تماس‌های مرتبط ← نتیجه`,
  subtitleOneSide: (period: string, total: string) => `${period}؛ ${total}. جریان از راست به چپ`,
  sentence: (area: string, period: string, total: string, sides: readonly string[]) =>
    `${area}، ${period}: ${total}؛ ${sides.join('؛ ')}`,
  side: (name: string, parts: readonly string[]) => `${name}: ${parts.join('، ')}`,
  notCrossed:
    'هیچ منبعی نگفته است که از هر موضوع چند تماس به هر نتیجه رسیده است. دو سوی نمودار دو تفکیک جداگانه از یک رقم‌اند و باریکه میان آن‌ها همان کل است؛ پیوند موضوع با نتیجه از روی آن به دست نمی‌آید.',
  reportNotHarm: 'موضوع تماس، گزارش است نه آسیب احرازشده.',
  remainder: 'باریکه خط‌چین و نوار هاشورخورده باقی‌مانده محاسبه‌شده است و در منبع چاپ نشده است.',
  sumNote: (name: string) => `«${name}» جمع دو جزء اعلام‌شده آن است.`,
  roundingNote: (name: string, sum: string) => `سهم‌های «${name}» پس از گرد کردن ${sum} می‌شوند.`,
  sideLacking: (name: string, reason: string) => `${name} در نمودار نیست: ${reason}`,
  choose: 'با انتخاب یک موضوع یا نتیجه، نمودار استان‌ها و نمودار زمان همان را نشان می‌دهند.',
  chosen: 'برجسته',
  noChoice: 'بدون انتخاب',
  sideColumn: 'تفکیک',
  partColumn: 'بخش',
  notDrawn: 'جریان تماس‌ها رسم نمی‌شود',
  byAreaTitle: (name: string) => `سهم «${name}» در هر استان`,
  overTimeTitle: (name: string, area: string) => `سهم «${name}» در زمان، ${area}`,
  dashed: (n: number) => `ستون خط‌چین: ${number(n)} دوره که موضوع تماس‌ها گزارش نشده یا ناقص است؛ صفر نیست.`,
  orderOfNames: (period: string) =>
    `درصد از تماس‌های مرتبط، ${period}؛ به ترتیب نام، چون موضوع حساس است و استان‌ها به ترتیب مقدار نمی‌آیند`,
  byAreaNamed: (shares: string, n: number, period: string) => `${shares} در ${number(n)} استان، ${period}`,
  byAreaSentence: (shares: string, n: number, period: string, lead: string, most: string, least: string) =>
    `${shares} در ${number(n)} استان، ${period}، به ترتیب سهم «${lead}»: از ${most} تا ${least}`,
};
