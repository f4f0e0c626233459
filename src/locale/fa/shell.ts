import { formatNumber } from '../number.ts';

const number = formatNumber('fa');
const megabytes = (bytes: number) => number(bytes / 1e6, { decimals: 1 });

export const shell = {
  name: 'ترازو',
  claim: 'ابزار مستقل مقایسه آمار خدمات اجتماعی؛ سامانه رسمی هیچ دستگاهی نیست',
  dataSet: 'مجموعه داده',
  release: (version: string) => `نسخه ${version}`,
  otherLanguage: 'English',
  otherLanguageLabel: 'Show this view in English',
  theme: { label: 'نمایش', system: 'مانند سیستم', light: 'روشن', dark: 'تیره', projector: 'پروژکتور' },
  skip: 'رفتن به متن اصلی',
  menu: 'صفحه‌ها',
  pages: {
    overview: 'نمای کلی',
    compare: 'مقایسه',
    referrals: 'ارجاع تماس‌ها',
    reach: 'گستره خدمات',
    data: 'داده‌ها و تعاریف',
  },
  syntheticRibbon: 'ارقام نمایشی و ساختگی؛ غیرقابل استناد و انتشار',
  syntheticSentence: (sentence: string) => `نمونه ساختگی: ${sentence}`,
  internalSentence: (sentence: string) => `ویژه استفاده داخلی؛ غیرقابل انتشار: ${sentence}`,
  internalRibbon: 'ویژه استفاده داخلی؛ غیرقابل انتشار',
  callsNotHarm: 'افزایش تماس لزوماً به معنای افزایش آسیب نیست.',
  reportsNotHarm: 'افزایش گزارش لزوماً به معنای افزایش آسیب نیست.',
  syntheticNote: 'نمونه ساختگی برای آزمودن ابزار؛ هیچ رقمی از این صفحه درباره استان‌های واقعی نیست.',
  noCounties: (county: string) =>
    `این صفحه رقم شهرستان‌ها را نمی‌خواند؛ نبودِ رقم در اینجا به معنای گزارش‌نشدن رقم ${county} نیست. استان آن:`,
  invalid: (parameters: readonly string[]) =>
    `بخشی از نشانی خوانده نشد (${parameters.join('، ')}) و مقدار پیش‌فرض به کار رفت.`,
  loading: 'در حال خواندن داده…',
  loadingEngine: (percent: number) => `موتور پرسش در حال آماده‌شدن است: ${number(percent)}٪`,
  loadingTables: (percent: number) => `جدول‌های داده در حال خوانده‌شدن است: ${number(percent)}٪`,
  engineRestarting: 'موتور پرسش از نو راه‌اندازی می‌شود. رقم‌های روی صفحه معتبر می‌مانند.',
  engineFailed: {
    boot_failed:
      'موتور پرسش در این مرورگر راه نیفتاد. نماهای آماده کار می‌کنند. صفحه را دوباره باز کنید یا مرورگر تازه‌تری به کار ببرید.',
    boot_timeout:
      'موتور پرسش در زمان مقرر راه نیفتاد. نماهای آماده کار می‌کنند. اگر هیچ‌گاه راه نمی‌افتد، شاید سیاست امنیتی محتوای سایت آن را منع کرده است؛ به مسئول سایت خبر دهید.',
    crashed:
      'موتور پرسش هنگام این پرسش از کار افتاد، در تلاش دوم نیز. پرسش را کوچک‌تر کنید (شهرستان‌های کمتر یا شاخصی دیگر) یا صفحه را دوباره باز کنید.',
    query_timeout:
      'پاسخ این پرسش بیش از اندازه طول کشید و متوقف شد. پرسش را کوچک‌تر کنید یا دوباره تلاش کنید.',
    out_of_memory:
      'این پرسش بیش از حافظه‌ای می‌خواهد که مرورگر در این دستگاه به آن می‌دهد. پرسش را کوچک‌تر کنید؛ بستن برگه‌های دیگر نیز شاید کمک کند. پرسش‌های دیگر کار می‌کنند.',
    refused:
      'این پرسش دو بار کار موتور پرسش را قطع کرد و دیگر پرسیده نمی‌شود. پرسش را کوچک‌تر کنید یا برای تلاش دوباره، صفحه را از نو باز کنید.',
    tables_failed:
      'جدول‌های این مجموعه داده کامل نرسید یا خوانده نشد. نماهای آماده کار می‌کنند. اتصال را بررسی و دوباره تلاش کنید.',
    tables_too_large:
      'جدول‌های این مجموعه داده بزرگ‌تر از آن است که این برنامه می‌خواند. نماهای آماده کار می‌کنند؛ ناشر باید مجموعه داده را تقسیم کند.',
  },
  transferred: (loaded: number, total: number) =>
    total > 0 ? `${megabytes(loaded)} از ${megabytes(total)} مگابایت` : `${megabytes(loaded)} مگابایت`,
  cancel: 'انصراف',
  retry: 'دوباره',
  failed: 'این بخش خوانده نشد.',
  failedDetail: (message: string) => `جزئیات: ${message}`,
  failedHelp: 'بخش‌های دیگر صفحه کار می‌کنند. اتصال را بررسی و دوباره تلاش کنید.',
  noDataSet: (name: string) => `مجموعه داده «${name}» در این نسخه نیست.`,
  notFound: 'چنین صفحه‌ای نیست؛ نمای کلی نشان داده شد.',
  printedOn: (date: string) => `چاپ ${date}`,
  asOf: (date: string) => `رقم‌ها چنان‌اند که تا ${date} منتشر شده بود؛ تجدیدنظرهای پس از آن در آن‌ها نیست.`,
  frozenTo: (version: string, id: string) => `این پیوند به نسخه ${version} (${id}) بسته است.`,
  showLatest: 'نمایش تازه‌ترین رقم‌ها',
  onBorders: (when: string) => `در منطقه‌هایی که سری تعدیل‌شده دارند، رقم‌ها بر پایه مرزهای ${when} به بعد است.`,
  noBorders: 'سری تعدیل‌شده‌ای که پیوند خواسته در این مجموعه داده نیست؛ رقم‌ها چنان‌اند که منتشر شده‌اند.',
  releaseUnknown: 'نسخه‌ای که پیوند خواسته در دست نیست؛ تازه‌ترین نسخه نشان داده شد.',
  withSources: (sentence: string, sources: readonly string[]) =>
    `${sentence}. ${sources.length > 1 ? 'منابع' : 'منبع'}: ${sources.join('؛ ')}.`,
  helpLines: 'برای کمک: اورژانس اجتماعی ۱۲۳ و صدای مشاور ۱۴۸۰.',
  listSeparator: '؛ ',
  card: {
    chart: 'نمودار',
    list: 'فهرست',
    table: 'جدول',
    notes: 'یادداشت',
    take: 'برداشت',
    faces: 'نماهای این کارت',
    csv: 'دریافت ردیف‌ها (CSV)',
    xlsx: 'دریافت ردیف‌ها (اکسل)',
    copyLink: 'رونوشت پیوند این نما',
    copied: 'رونوشت شد',
    copySentence: 'رونوشت جمله',
    notComparable: 'قابل مقایسه نیست',
    noPercent: 'درصد گفته نمی‌شود',
    empty: 'برای این انتخاب رقمی در دست نیست.',
    instead: 'به جای آن',
    why: 'چرا',
    source: 'منبع',
    sources: 'منابع',
    moreSources: (n: number) => `و ${number(n)} منبع دیگر، در صفحه داده`,
    marksLegend: 'نشانه‌ها',
  },
  table: {
    rows: 'داده‌ها',
    guide: 'راهنما',
    area: 'استان',
    period: 'دوره',
    value: 'مقدار',
    unit: 'یکا',
    source: 'منبع',
    status: 'وضعیت',
    about: 'شرح',
    note: 'یادداشت',
    code: 'کد استان',
    indicator: 'رقم',
    county: 'شهرستان',
    anyArea: 'منطقه',
    changePercent: 'تغییر (درصد)',
    changePoints: 'تغییر (واحد درصد)',
    sources: 'منابع',
    change: 'تغییر',
  },
};

export type Shell = typeof shell;
