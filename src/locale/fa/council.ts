import { formatNumber } from '../number.ts';

const number = formatNumber('fa');

/** آنچه یک مدیر پیش از جلسه می‌خواهد: چه چیزی تغییر کرد، چه چیزی را نمی‌توان گفت، و چه خواهند پرسید. */
export const council = {
  partial: (reporting: number, expected: number) =>
    `${number(reporting)} واحد از ${number(expected)} واحد گزارش داده‌اند`,
  moved: {
    title: 'تغییرهای غیرمعمول',
    subtitle: (judged: number) =>
      `برای ${number(judged)} تغییر این دوره دامنه معمول در دست است؛ به ترتیب فاصله از معمول، نه اندازه درصد`,
    none: (judged: number) =>
      judged === 1
        ? 'تنها تغییری که دامنه معمول دارد، بیرون از آن نیست:'
        : `هیچ‌یک از ${number(judged)} تغییر این دوره بیرون از دامنه معمول سری خود نیست. دورترین‌ها از میانگین سری، در همان دامنه:`,
    more: (count: number) => `${number(count)} تغییر غیرمعمول دیگر در فهرست همه ارقام آمده است.`,
    chance: 'وقتی تغییرها بسیارند، چندتایی هم از سر تصادف غیرمعمول دیده می‌شوند؛ این فهرست علت را نمی‌گوید.',
    fromTo: (base: string, current: string) => `از ${base} به ${current}`,
  },
  unsaid: {
    title: 'چه چیزی را نمی‌توان گفت، و چرا',
    heads: {
      base_missing: 'تغییر سالانه: مدت مشابه سال قبل گزارش نشده است',
      base_zero: 'درصد تغییر: رقم سال قبل صفر بوده است',
      suppressed: 'رقم‌هایی که برای حفظ محرمانگی منتشر نمی‌شوند',
      small_base: 'درصد تغییر: رقم‌ها کوچک‌اند',
      conflict: 'یک رقم قطعی: منابع آن با هم نمی‌خوانند',
      like: 'تغییر سالانه: تعریف، سری، مرز یا شمار گزارش‌دهندگان یکی نیست',
      other: 'تغییر سالانه: قاعده‌های مقایسه اجازه نمی‌دهند',
    },
    andOthers: (names: string, count: number) => `${names} و ${number(count)} رقم دیگر`,
    notReported: (names: string) => `گزارش نشده است: ${names}`,
    notReportedDetail: 'نبود رقم به معنای صفر نیست، و از روی رقمی دیگر برآورد نمی‌شود.',
    harm: 'شمار آسیب‌ها',
    harmDetail: 'هر تماس یک تماس است، نه یک آسیب؛ از شمار تماس‌ها شمار آسیب‌ها به دست نمی‌آید.',
    sum: 'جمع تماس، مأموریت، نفر و خدمت',
    sumDetail: 'این‌ها یکاهای متفاوت‌اند؛ یک نفر ممکن است در چند رقم شمرده شده باشد.',
    rank: 'جایگاه این منطقه در موضوع‌های حساس',
    rankDetail: 'موضوع‌هایی که در شناسنامه شاخص‌ها حساس نشانه خورده‌اند به ترتیب مقدار آورده نمی‌شوند.',
    cause: 'علت تغییرها',
    causeDetail: 'رویدادها به نقل از منبع کنار ارقام آمده‌اند و علت محاسبه‌شده نیستند.',
  },
  questions: {
    title: 'پرسش‌های محتمل شورا',
    subtitle: 'هر پرسش با رقم، پاسخ سنجیده و آنچه نباید گفت',
    question: 'پرسش',
    answer: 'پاسخ',
    cannot: 'نمی‌توان گفت',
    cannotLead: (text: string) => `نمی‌توان گفت: ${text}`,
    unable: (reason: string) => `با ارقام موجود نمی‌توان پاسخ داد: ${reason}`,
    calls: 'چند تماس با خط ۱۲۳ گرفته شد؟',
    callsLevel: (name: string, level: string) => `${name} ${level}`,
    callsAnswer: (area: string, when: string, levels: readonly string[]) =>
      `${area}، ${when}: ${levels.join('؛ ')}.`,
    callsCannot: 'این شمار تماس است، نه شمار آسیب‌دیدگان یا شمار آسیب‌ها.',
    callsOnly: (name: string) => `${name} گزارش نشده است؛ این رقم جای آن را نمی‌گیرد.`,
    growth: 'نسبت به سال قبل بیشتر شده است؟',
    growthAnswer: (change: string, base: string, said: readonly string[]) =>
      `${change} نسبت به مدت مشابه سال قبل (${base})${said.length === 0 ? '' : `؛ ${said.join('؛ ')}`}.`,
    growthCannot: 'افزایش یا کاهش تماس لزوماً به معنای افزایش یا کاهش آسیب نیست.',
    noBase: 'مدت مشابه سال قبل در این مجموعه داده رقمی ندارد.',
    country: 'در برابر کل کشور کجا ایستاده‌ایم؟',
    countryAnswer: (name: string, own: string, country: string, place: string, partial: string) =>
      `${name}: ${own}، کل کشور ${country}${partial === '' ? '' : ` (${partial})`}؛ ${place}.`,
    among: {
      above: 'بالاتر از نیمه میانی استان‌ها',
      within: 'در نیمه میانی استان‌ها',
      below: 'پایین‌تر از نیمه میانی استان‌ها',
    },
    countryCannot: 'بیشتر یا کمتر بودن، بهتر یا بدتر بودن نیست؛ رقم کل کشور این منطقه را هم در بر دارد.',
    noCountry: 'رقم کل کشور برای همین شاخص و دوره در دست نیست.',
    province: 'سهم این شهرستان از استان چقدر است؟',
    provinceAnswer: (name: string, share: string, level: string, province: string, total: string) =>
      `${name}: ${share} از ${province} (${level} از ${total}).`,
    provinceCannot: 'سهم بیشتر معمولاً از جمعیت بیشتر است؛ سهم به معنای شدت نیست.',
    outcome: 'نتیجه تماس‌ها چه شد؟',
    outcomeAnswer: (parts: string, total: string) => `از ${total}: ${parts}.`,
    outcomeCannot: 'نتیجه تماس، کیفیت خدمت را نمی‌گوید.',
    outcomeRemainder: 'باقی‌مانده در منبع نیامده و از تفاضل به دست آمده است.',
    reach: 'خدمات پایگاه‌ها به محلات هدف می‌رسد؟',
    reachPart: (name: string, value: string) => `${name}: ${value}`,
    reachCannot: 'خدمت به ازای هر پایگاه حجم کار است، نه «عملکرد»؛ محله بررسی‌نشده، محله بی‌نیاز نیست.',
    sensitive: (name: string) => `${name} چقدر است؟`,
    sensitiveAnswer: (level: string, change: string) =>
      change === '' ? `${level}.` : `${level}؛ ${change}.`,
    sensitiveCannot: 'گزارش و مورد اعلام‌شده شمار رخدادها نیست، و استان‌ها در آن به ترتیب مقدار نمی‌آیند.',
    agencies: (name: string) => `چرا آمار دستگاه‌ها درباره «${name}» یکی نیست؟`,
    agenciesAnswer: (levels: string) => `${levels}. شمارش آن‌ها یکی نیست.`,
    agenciesCannot: 'ارقام دستگاه‌ها با هم جمع نمی‌شوند و فهرست‌هایشان هم‌پوشانی دارد.',
  },
};
