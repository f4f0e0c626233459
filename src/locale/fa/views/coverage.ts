import { formatNumber } from '../../number.ts';

const number = formatNumber('fa');

/** What was reported of each period, under a time axis. */
export const coverage = {
  one: { title: 'گزارش هر دوره:', whole: 'کامل', part: 'ناقص', none: 'گزارش‌نشده' },
  many: { title: 'گزارش هر دوره:', whole: 'همه، کامل', part: 'برخی، یا ناقص', none: 'هیچ‌کدام' },
  whole: 'کامل',
  none: 'گزارش نشده',
  units: (reporting: number, expected: number) =>
    `${number(reporting)} واحد از ${number(expected)} واحد گزارش داده‌اند`,
  areas: (reported: number, all: number, inPart: number) => {
    const said =
      reported === all ? `هر ${number(all)} مورد` : `${number(reported)} مورد از ${number(all)} مورد`;
    return inPart === 0 ? said : `${said}، ${number(inPart)} مورد ناقص`;
  },
  tip: 'گزارش این دوره',
  periods: (count: number, label: string) => `${number(count)} دوره «${label}»`,
  sentence: (counts: string) => `گزارش دوره‌ها: ${counts}.`,
  sentencePerArea: 'زیر هر روند، نشانه هر دوره می‌گوید که گزارش آن کامل، ناقص یا نرسیده است.',
};
