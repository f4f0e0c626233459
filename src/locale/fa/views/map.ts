/** The map of Compare. */
export const map = {
  title: (province: string | undefined) =>
    province === undefined ? 'استان‌ها روی نقشه' : `شهرستان‌های ${province} روی نقشه`,
  counties: (province: string) => `شهرستان‌های ${province}`,
  provinces: 'همه استان‌ها',
  sensitiveCounties: 'موضوع حساس است؛ رقم شهرستان‌ها روی نقشه نشان داده نمی‌شود.',
  nothing: 'برای این انتخاب رقمی نیست که روی نقشه بیاید.',
};
