/** Two mixes beside each other, and what each part adds to a change; what teams and centres count themselves. */
export const mixChange = {
  differenceTitle: (area: string) => `تفاوت ترکیب با بقیه کشور، ${area}`,
  differenceSubtitle: (period: string) =>
    `${period}؛ سهم در این استان منهای سهم در بقیه کشور، به واحد درصد. خط نازک: بازه ۹۵٪ ناشی از تصادف در شمارش`,
  rest: 'بقیه کشور یعنی کل کشور منهای همین استان: کل کشور خود این استان را هم در بر دارد و استان با خودش سنجیده نمی‌شود.',
  neutral: 'تفاوت سهم، خوب یا بد نیست و از علت نمی‌گوید.',
  intervalNote: 'بازه به روش نیوکامب برای تفاوت دو نسبت مستقل است و تنها نوسان شمارش را در بر می‌گیرد.',
  noInterval: 'برخی از رقم‌ها تقریبی‌اند؛ بازه تصادف گفته نمی‌شود.',
  chooseProvince: 'کل کشور بقیه‌ای ندارد که با آن سنجیده شود؛ یک استان را انتخاب کنید.',
  refusedTitle: 'این سنجش انجام نمی‌شود',
  lacking: (area: string, period: string, reason: string) => `${area}، ${period}: ${reason}`,
  limits: (low: string, high: string) => `بازه ۹۵٪: ${low} تا ${high}`,
  hereAndThere: (here: string, rest: string) => `${here} در برابر ${rest} در بقیه کشور`,
  partPoints: (name: string, points: string, limits: string) =>
    limits === '' ? `${name} ${points} واحد درصد` : `${name} ${points} واحد درصد (${limits})`,
  differenceSentence: (area: string, period: string, parts: readonly string[]) =>
    `تفاوت سهم هر بخش از تماس‌های مرتبط در ${area} با بقیه کشور، ${period}: ${parts.join('، ')}`,
  hereValue: 'تماس در این استان',
  hereShare: 'سهم در این استان',
  restValue: 'تماس در بقیه کشور',
  restShare: 'سهم در بقیه کشور',
  difference: 'تفاوت (واحد درصد)',
  low: 'از',
  high: 'تا',
  contributionTitle: (area: string) => `سهم هر بخش در تغییر تماس‌های مرتبط، ${area}`,
  contributionSubtitle: (period: string, base: string) =>
    `${period} نسبت به ${base}؛ جمع واحدهای درصد، پیش از گرد کردن، برابر درصد تغییر کل است`,
  growthOf: (name: string) => `تغییر ${name}`,
  contributionSentence: (
    area: string,
    period: string,
    base: string,
    change: string,
    parts: readonly string[],
  ) => `تماس‌های مرتبط ${area}، ${period} نسبت به ${base}: ${change}؛ از آن ${parts.join('، ')}`,
  contributionNote:
    'هر نوار، تغییر آن بخش تقسیم بر کل تماس‌های مرتبط دوره پیش است. نوار پررنگ، تغییر خود کل است.',
  contribution: 'سهم در تغییر (واحد درصد)',
  change: 'تغییر',
  ownTitle: (area: string) => `آنچه تیم‌ها و مراکز خود می‌شمارند، ${area}`,
  ownSubtitle: (period: string) => `${period}؛ هر سطر با یکای خود`,
  ownNote:
    'این ارقام تماس نیستند: تیم‌های سیار و مراکز مداخله در بحران، مأموریت و فرد و ارجاع رسیده از هر راه را خود می‌شمارند. با نتیجه‌های تماس جمع نمی‌شوند و از روی یکدیگر به دست نمی‌آیند.',
  ownColumn: 'شمارش',
  onLastYear: 'نسبت به مدت مشابه سال قبل',
  ownEmpty: (area: string, when: string) =>
    `برای ${area} ${when} رقمی از شمارش خود تیم‌ها و مراکز در دست نیست؛ نبود رقم به معنای صفر نیست.`,
  ownSentence: (area: string, period: string, counts: readonly string[]) =>
    `شمارش خود تیم‌ها و مراکز در ${area}، ${period}: ${counts.join('، ')}`,
};
