/** Reach: the counts of the counties of a province on the map. */
export const reachMap = {
  title: (province: string) => `شهرستان‌های ${province} روی نقشه`,
  countsShowSize:
    'تعداد بیشتر نشان می‌دهد هر شهرستان چه اندازه بزرگ است، نه اینکه پوشش خدمت در آن بیشتر یا کمتر است. نسبتی برای شهرستان‌ها تعریف نشده است و حساب نمی‌شود.',
  notReported: (names: string) => `گزارش نشده: ${names}. نبود رقم به معنای صفر نیست.`,
  nothing: (province: string) =>
    `برای شهرستان‌های ${province} در این دوره رقمی نیست. نبود رقم به معنای صفر نیست.`,
};
