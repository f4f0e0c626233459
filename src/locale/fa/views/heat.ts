/** Areas by periods in shades. */
export const heat = {
  title: (isCounty: boolean) => `هر ${isCounty ? 'شهرستان' : 'استان'} در هر دوره`,
  byValue: (period: string) => `ردیف‌ها به ترتیب مقدار در ${period}`,
  byName: 'ردیف‌ها به ترتیب نام',
  scale: (what: string) => `${what}؛ در هر رنگ تقریباً شمار برابری از خانه‌ها`,
  below: (high: string) => `کمتر از ${high}`,
  between: (low: string, high: string) => `${low} تا کمتر از ${high}`,
  above: (low: string) => `${low} و بیشتر`,
  time: 'زمان از چپ به راست',
  apart: 'جدا از مقایسه؛ دلیل در جدول',
  break: 'گسست: تغییر تعریف یا مرز',
  sensitiveCounties: 'موضوع حساس است؛ رقم شهرستان‌ها کنار هم نشان داده نمی‌شود.',
  nothing: 'برای این انتخاب رقمی نیست که در خانه‌ها بیاید.',
  sentence: (what: string, ends: readonly string[]) =>
    ends.length > 1 ? `${what}: از ${ends[0]} تا ${ends[1]}` : `${what}: ${ends.join('')}`,
};
