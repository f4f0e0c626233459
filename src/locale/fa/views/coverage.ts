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
  sentence: (whole: number, part: number, none: number, isOne: boolean) =>
    isOne
      ? `گزارش دوره‌ها: ${number(whole)} دوره کامل، ${number(part)} دوره ناقص، ${number(none)} دوره گزارش‌نشده.`
      : `گزارش دوره‌ها: ${number(whole)} دوره همه کامل، ${number(part)} دوره برخی یا ناقص، ${number(none)} دوره هیچ‌کدام.`,
  sentencePerArea: 'زیر هر روند، نشانه هر دوره می‌گوید که گزارش آن کامل، ناقص یا نرسیده است.',
};
