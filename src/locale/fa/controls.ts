import { formatNumber } from '../number.ts';

const number = formatNumber('fa');

/** The words of pickers, switches and presets. */
export const controls = {
  waiting: 'در حال آماده‌شدن…',
  failed: 'این فهرست خوانده نشد.',
  retry: 'دوباره',
  area: {
    label: 'استان یا شهرستان',
    many: 'استان‌ها و شهرستان‌ها',
    search: 'جست‌وجوی نام، مرکز استان یا شهرستان',
    hint: 'برای دیدن شهرستان‌ها نام شهرستان یا استان را بنویسید.',
    hintProvinces: 'نام استان یا مرکز آن را بنویسید.',
    found: (n: number) => `${number(n)} نتیجه`,
    more: (n: number) => `و ${number(n)} نتیجه دیگر؛ بیشتر بنویسید.`,
    none: (search: string) =>
      `استان یا شهرستانی با «${search}» پیدا نشد. نام استان، مرکز استان یا شهرستان را به فارسی یا انگلیسی می‌توان جست‌وجو کرد.`,
    loading: 'فهرست شهرستان‌ها در حال خوانده‌شدن است.',
    failed: 'فهرست شهرستان‌ها خوانده نشد؛ فقط استان‌ها جست‌وجو می‌شوند.',
    noFigure: 'بدون رقم',
    capital: (name: string) => `مرکز استان: ${name}`,
    spelling: (text: string) => `نام دیگر: ${text}`,
  },
  period: {
    range: 'بازه زمانی',
    notReported: 'گزارش نشده',
    noYear: (since: string, until: string) =>
      since === until ? `${since}: گزارش نشده` : `${since} تا ${until}: گزارش نشده`,
    seasons: ['بهار', 'تابستان', 'پاییز', 'زمستان'],
    latest: 'تازه‌ترین',
    latestIs: (period: string) => `تازه‌ترین (${period})`,
    latestNote: (period: string) =>
      `آخرین دوره رقم اصلی این صفحه، اکنون ${period}؛ با هر انتشار تازه، خود پیش می‌رود`,
    earliest: 'از نخستین دوره',
    earliestNote: (period: string) => `اکنون ${period}`,
    from: 'آغاز',
    to: 'پایان',
    endIs: (end: string, period: string) => `${end}: ${period}`,
    span: (from: string, to: string) => `از ${from} تا ${to}`,
    sameSeason: 'هر سال فقط همین دوره',
    sameSeasonNote: 'برای دیدن یک فصل در چند سال، بدون نوسان فصلی',
    everyYear: (span: string) => `${span}، هر سال فقط همین دوره`,
    unlike: 'هم‌طول دوره پایان نیست',
  },
  explained: {
    measures: {
      count: 'همان رقمی که منبع گفته است؛ میان استان‌ها بیشتر نشان می‌دهد که هر استان چه جمعیتی دارد',
      rate: 'برای مقایسه منطقه‌هایی با جمعیت نابرابر؛ جمعیت از آخرین سرشماری پیش از هر دوره',
      per_day: 'رقم دوره تقسیم بر روزهای آن؛ برای دوره‌هایی با طول نابرابر',
      share: 'رقم هر منطقه از کل کشور، به درصد؛ نشان می‌دهد چه بخشی از کشور آنجاست',
      index: 'نخستین دوره ۱۰۰ گرفته می‌شود؛ برای مقایسه روند، نه اندازه',
      growth: 'تغییر هر دوره به درصد',
    },
    against: {
      same_quarter: 'همین فصل در سال قبل؛ اثر فصل را کنار می‌گذارد',
      previous: 'دوره پیش از این؛ نوسان فصلی هم در آن دیده می‌شود',
      start: 'نخستین دوره بازه برگزیده؛ تغییر در همه بازه',
      year_to_date: 'جمع از ابتدای سال تا پایان دوره، در برابر همین جمع در سال قبل',
      none: 'فقط خود رقم‌ها، بی هیچ درصد تغییر',
    },
    whole: 'همه موارد این شاخص، با هر موضوع یا بخش',
    partOf: (name: string) => `فقط این بخش از ${name}`,
    agency: 'رقم‌هایی که این دستگاه خود گزارش کرده است؛ رقم دو دستگاه با هم جمع نمی‌شود',
    per: (name: string) => `${name} در برابر هر پایگاه و شمار ساکنان`,
  },
  presets: {
    title: 'پیش‌انتخاب‌ها',
    country: (area: string) => `${area} در برابر کل کشور`,
    sameSeason: (season: string) => `${season} در پنج سال`,
    provinces: 'همه استان‌ها، تازه‌ترین دوره، به ازای هر ۱۰۰ هزار نفر',
    counties: (area: string) => `شهرستان‌های ${area}`,
    afterBreak: 'از آخرین گسست سری',
  },
};
