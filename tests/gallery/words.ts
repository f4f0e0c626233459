import type { Language } from '../../src/locale/language.ts';

/** Names as they come from a synthetic data set, the longest among them. */
export const AREAS: readonly { readonly code: string; readonly fa: string; readonly en: string }[] = [
  { code: 'IR-29', fa: 'خراسان جنوبی (نمایشی)', en: 'South Khorasan (example)' },
  { code: 'IR-00', fa: 'مرکزی (نمایشی)', en: 'Markazi (example)' },
  { code: 'IR-01', fa: 'گیلان (نمایشی)', en: 'Gilan (example)' },
  { code: 'IR-02', fa: 'مازندران (نمایشی)', en: 'Mazandaran (example)' },
  { code: 'IR-03', fa: 'آذربایجان شرقی (نمایشی)', en: 'East Azerbaijan (example)' },
  { code: 'IR-04', fa: 'آذربایجان غربی (نمایشی)', en: 'West Azerbaijan (example)' },
  { code: 'IR-05', fa: 'کرمانشاه (نمایشی)', en: 'Kermanshah (example)' },
  { code: 'IR-06', fa: 'خوزستان (نمایشی)', en: 'Khuzestan (example)' },
  { code: 'IR-07', fa: 'فارس (نمایشی)', en: 'Fars (example)' },
  { code: 'IR-08', fa: 'کرمان (نمایشی)', en: 'Kerman (example)' },
  { code: 'IR-09', fa: 'خراسان رضوی (نمایشی)', en: 'Razavi Khorasan (example)' },
  { code: 'IR-10', fa: 'اصفهان (نمایشی)', en: 'Isfahan (example)' },
  { code: 'IR-11', fa: 'سیستان و بلوچستان (نمایشی)', en: 'Sistan and Baluchestan (example)' },
  { code: 'IR-12', fa: 'کردستان (نمایشی)', en: 'Kurdistan (example)' },
  { code: 'IR-13', fa: 'همدان (نمایشی)', en: 'Hamadan (example)' },
  { code: 'IR-14', fa: 'چهارمحال و بختیاری (نمایشی)', en: 'Chaharmahal and Bakhtiari (example)' },
  { code: 'IR-15', fa: 'لرستان (نمایشی)', en: 'Lorestan (example)' },
  { code: 'IR-16', fa: 'ایلام (نمایشی)', en: 'Ilam (example)' },
  { code: 'IR-17', fa: 'کهگیلویه و بویراحمد (نمایشی)', en: 'Kohgiluyeh and Boyer-Ahmad (example)' },
  { code: 'IR-18', fa: 'بوشهر (نمایشی)', en: 'Bushehr (example)' },
  { code: 'IR-19', fa: 'زنجان (نمایشی)', en: 'Zanjan (example)' },
  { code: 'IR-20', fa: 'سمنان (نمایشی)', en: 'Semnan (example)' },
  { code: 'IR-21', fa: 'یزد (نمایشی)', en: 'Yazd (example)' },
  { code: 'IR-22', fa: 'هرمزگان (نمایشی)', en: 'Hormozgan (example)' },
  { code: 'IR-23', fa: 'تهران (نمایشی)', en: 'Tehran (example)' },
  { code: 'IR-24', fa: 'اردبیل (نمایشی)', en: 'Ardabil (example)' },
  { code: 'IR-25', fa: 'قم (نمایشی)', en: 'Qom (example)' },
  { code: 'IR-26', fa: 'قزوین (نمایشی)', en: 'Qazvin (example)' },
  { code: 'IR-27', fa: 'گلستان (نمایشی)', en: 'Golestan (example)' },
  { code: 'IR-28', fa: 'خراسان شمالی (نمایشی)', en: 'North Khorasan (example)' },
  { code: 'IR-30', fa: 'البرز (نمایشی)', en: 'Alborz (example)' },
];

export const PARTS: Record<Language, readonly string[]> = {
  fa: ['مداخله تلفنی', 'خدمات سیار', 'مداخله در بحران', 'سایر مراکز', 'باقی‌مانده (محاسبه‌شده)'],
  en: ['Phone intervention', 'Mobile service', 'Crisis centre', 'Other centres', 'Remainder (computed)'],
};

export const WORDS = {
  fa: {
    seasons: ['بهار', 'تابستان', 'پاییز', 'زمستان'],
    unit: 'تماس به ازای هر ۱۰۰ هزار نفر',
    missing: 'گزارش نشده',
    incomplete: 'ناقص',
    others: (count: string) => `خط‌های خاکستری: ${count} استان دیگر`,
    event: 'خط شبانه‌روزی شد، به نقل از دستگاه الف',
    benchmark: 'کل کشور ۱۲۰',
    sentence: 'مقدارهای نمایشی برای آزمون تصویر.',
    mark: 'نمایشی',
  },
  en: {
    seasons: ['Q1', 'Q2', 'Q3', 'Q4'],
    unit: 'calls per 100,000 people',
    missing: 'not reported',
    incomplete: 'incomplete',
    others: (count: string) => `Grey lines: ${count} other provinces`,
    event: 'Line open day and night, as agency A says',
    benchmark: 'Iran 120',
    sentence: 'Invented values to test a picture.',
    mark: 'example',
  },
} as const;
