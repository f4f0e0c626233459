/** Maps of provinces and counties, on every page that has one. */
export const maps = {
  /** In the order in which the outlines have them. */
  waters: ['خلیج فارس', 'دریای خزر'],
  scale: (what: string, isCounty: boolean) =>
    `${what}؛ در هر رنگ تقریباً شمار برابری از ${isCounty ? 'شهرستان‌ها' : 'استان‌ها'}`,
  outlines: 'شکل‌های روی نقشه',
  notOfficial:
    'شکل‌ها ساده‌شده و تنها برای یافتن جای استان‌ها و شهرستان‌هاست؛ مرز رسمی نیست و جزیره‌های کوچک در آن نیامده است.',
  without: (names: readonly string[]) =>
    `${names.join('، ')}: منبع نقشه شکلی از آن ندارد و رقم آن تنها در جدول و فهرست آمده است.`,
  source: (name: string) => `منبع شکل‌ها: بسته \u2066${name}\u2069.`,
  licence: 'متن پروانه MIT',
  ofCountry: 'استان‌ها روی نقشه',
  apart: 'جدا از مقایسه',
  listLabel: 'انتخاب از فهرست',
  countsFollowPeople:
    'این رقم بیشتر نشان می‌دهد در هر جا چند نفر زندگی می‌کنند؛ برای سنجیدن جاها کنار هم، نسبت به جمعیت گویاتر است.',
  showRate: 'نقشه به ازای هر ۱۰۰ هزار نفر',
};
