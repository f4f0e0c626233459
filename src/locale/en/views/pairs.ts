import type {
  multiples as multiplesFa,
  scatter as scatterFa,
  slope as slopeFa,
} from '../../fa/views/pairs.ts';
import { formatNumber } from '../../number.ts';

const number = formatNumber('en');

export const slope = {
  title: 'From the first period to the last',
  onePeriod: 'The range of this page is one period; there are no two to join.',
  ofFigures:
    'Changes are computed from the figures themselves, not from the measure in the picture; between quarters of unlike length, per day.',
  sentence: (what: string, from: string, to: string) => `${what}: from ${from} to ${to}`,
} satisfies typeof slopeFa;

export const multiples = {
  title: (isCounty: boolean) => `Trend of each ${isCounty ? 'county' : 'province'}`,
  time: 'time from left to right',
  scale: 'All pictures have one scale.',
  break: 'break: change of definition or border',
} satisfies typeof multiplesFa;

export const scatter = {
  title: 'Two indicators side by side',
  axes: (left: string, right: string) => `${left} against ${right}`,
  period: 'Period',
  other: 'Beside',
  types: { per: 'one divided by the other', part_of: 'a part and its whole' },
  licence: (type: string, name: string) =>
    `The two stand side by side because the list of relations declares them as ${type}: “${name}”.`,
  noFit:
    'No line is fitted to the points and no correlation is told; two figures side by side show no cause.',
  ray: (name: string) => `Lines of equal value: ${name}`,
  tooFew: 'Fewer than two provinces have both figures of this period.',
  undeclared: 'No relation of this indicator to another one is declared; they are not set side by side.',
  sentence: (what: string, areas: number) =>
    `${what}: ${number(areas)} ${areas === 1 ? 'province' : 'provinces'} with both figures`,
} satisfies typeof scatterFa;
