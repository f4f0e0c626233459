import type { coverage as coverageFa } from '../../fa/views/coverage.ts';
import { formatNumber } from '../../number.ts';

const number = formatNumber('en');
const periods = (count: number) => `${number(count)} ${count === 1 ? 'period' : 'periods'}`;

export const coverage = {
  one: { title: 'Reported in each period:', whole: 'in full', part: 'in part', none: 'not reported' },
  many: { title: 'Reported in each period:', whole: 'all, in full', part: 'some, or in part', none: 'none' },
  whole: 'in full',
  none: 'not reported',
  units: (reporting: number, expected: number) => `${number(reporting)} of ${number(expected)} units`,
  areas: (reported: number, all: number, inPart: number) => {
    const said = reported === all ? `all ${number(all)}` : `${number(reported)} of ${number(all)}`;
    return inPart === 0 ? said : `${said}, ${number(inPart)} in part`;
  },
  tip: 'Reported in this period',
  periods: (count: number, label: string) => `${periods(count)} “${label}”`,
  sentence: (counts: string) => `Reporting: ${counts}.`,
  sentencePerArea:
    'Under each trend, the mark of a period says whether it is reported in full, in part or not.',
} satisfies typeof coverageFa;
