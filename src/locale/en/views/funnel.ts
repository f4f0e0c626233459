import type { funnel as funnelFa } from '../../fa/views/funnel.ts';
import { formatNumber } from '../../number.ts';

const number = formatNumber('en');

export const funnel = {
  title: 'Funnel: provinces between the limits of chance',
  residents: 'residents (census)',
  rate: (unit: string) => `${unit} per 100,000 residents`,
  share: (whole: string) => `share of ${whole}`,
  pooled: (value: string) => `all together ${value}`,
  place: 'Place',
  places: {
    within: 'within the limits',
    above_inner: 'above the 95% limit',
    below_inner: 'below the 95% limit',
    above_outer: 'above the 99.8% limit',
    below_outer: 'below the 99.8% limit',
  },
  limits: {
    inner: (isWide: boolean): string => (isWide ? '95% limits, overdispersed' : '95% limits'),
    outer: (isWide: boolean): string => (isWide ? '99.8% limits, overdispersed' : '99.8% limits'),
  },
  low: (level: '95' | '99.8'): string => `lower ${level}% limit`,
  high: (level: '95' | '99.8'): string => `upper ${level}% limit`,
  overdispersed: (ratio: string) =>
    `The provinces differ more than chance in counting explains (φ = ${ratio}); places are told by the widened limits, and the plain ones are drawn too.`,
  plain: (ratio: string) =>
    `The provinces differ no more than chance in counting lets them (φ = ${ratio}); the limits are not widened.`,
  unknown: 'Too few provinces to estimate overdispersion; the limits are of chance in counting alone.',
  pooledNote: 'The middle line is of all provinces in the picture together, not the figure of the country.',
  noTest: 'Being above or below the limits says nothing of causes, nor of good and bad.',
  inexact: 'The count is not exact; limits of chance mean nothing for it.',
  tooFew: (units: number, needed: number) =>
    `${units === 0 ? 'No province has' : units === 1 ? 'Only 1 province has' : `Only ${number(units)} provinces have`} a figure of this period that can stand here; at least ${number(needed)} are needed.`,
  undeclared:
    'This indicator has neither a declared rate of residents nor a whole that it is part of; no funnel is drawn.',
  otherwise: 'Otherwise',
  sentence: (what: string, pooled: string, units: number, above: number, below: number, between: number) =>
    `${what}: all together ${pooled}; of ${number(units)} provinces ${number(above)} above and ${number(below)} below the 99.8% limits, and ${number(between)} between those of 95% and 99.8%`,
} satisfies typeof funnelFa;
