import { formatNumber } from '../../number.ts';

const number = formatNumber('fa');

/** Two periods, a line for each area. */
export const slope = {
  title: 'از دوره نخست تا دوره آخر',
  onePeriod: 'بازه این صفحه یک دوره بیشتر ندارد؛ خطی میان دو دوره کشیده نمی‌شود.',
  ofFigures:
    'تغییرها از خود ارقام حساب شده‌اند، نه از سنجه‌ای که در نمودار آمده است؛ میان فصل‌های ناهم‌طول، روزانه.',
  sentence: (what: string, from: string, to: string) => `${what}: از ${from} به ${to}`,
};

/** A small trend for each area. */
export const multiples = {
  title: (isCounty: boolean) => `روند هر ${isCounty ? 'شهرستان' : 'استان'}`,
  time: 'زمان از چپ به راست',
  scale: 'همه نمودارها یک مقیاس دارند.',
  break: 'گسست: تغییر تعریف یا مرز',
};

/** Areas by two indicators that a declared relation puts beside each other. */
export const scatter = {
  title: 'دو شاخص کنار هم',
  axes: (left: string, right: string) => `${left} در برابر ${right}`,
  period: 'دوره',
  other: 'در کنار',
  types: { per: 'به صورت «یکی به ازای دیگری»', part_of: 'به صورت «جزء و کل»' },
  licence: (type: string, name: string) =>
    `این دو شاخص کنار هم آمده‌اند چون در فهرست رابطه‌ها ${type} اعلام شده‌اند: «${name}».`,
  noFit: 'خطی بر نقطه‌ها برازش نشده و همبستگی گفته نمی‌شود؛ کنار هم بودن دو رقم علت را نشان نمی‌دهد.',
  ray: (name: string) => `خط‌های برابر: ${name}`,
  tooFew: 'کمتر از دو استان هر دو رقم را برای این دوره دارند.',
  undeclared: 'برای این شاخص رابطه‌ای با شاخصی دیگر اعلام نشده است؛ کنار هم نهادن آن‌ها مجاز نیست.',
  sentence: (what: string, areas: number) => `${what}: ${number(areas)} استان با هر دو رقم`,
};
