import type { heat as heatFa } from '../../fa/views/heat.ts';

export const heat = {
  title: (isCounty: boolean) => `Each ${isCounty ? 'county' : 'province'} in each period`,
  byValue: (period: string) => `rows in order of value in ${period}`,
  byName: 'rows in order of names',
  scale: (what: string) => `${what}; about as many cells in each shade`,
  below: (high: string) => `below ${high}`,
  between: (low: string, high: string) => `${low} to below ${high}`,
  above: (low: string) => `${low} and more`,
  time: 'Time runs from left to right',
  apart: 'apart from the comparison; the table says why',
  break: 'break: change of definition or border',
  sensitiveCounties: 'The subject is sensitive; figures of counties are not drawn side by side.',
  nothing: 'This choice has no figure to stand in the cells.',
  sentence: (what: string, ends: readonly string[]) =>
    ends.length > 1 ? `${what}: from ${ends[0]} to ${ends[1]}` : `${what}: ${ends.join('')}`,
} satisfies typeof heatFa;
