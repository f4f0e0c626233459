import type { reachPlan as reachPlanFa } from '../fa/reach-plan.ts';
import { formatNumber } from '../number.ts';

const number = formatNumber('en');

export const reachPlan = {
  letters: ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H'],
  per: 'per',
  denominator: (name: string, dates: string, sources: string) =>
    `Denominator: ${name}, ${dates}. Source: ${sources}.`,
  denominatorSaid: (name: string, dates: string) => `denominator: ${name}, ${dates}`,
  dates: (n: number) => `${number(n)} dates (see the table)`,
  sources: (n: number) => `${number(n)} sources (see the table)`,
  noSource: 'not stated',
  otherDenominators:
    'Ratios to all residents (census) and to the number of neighbourhoods are not among the declared relations, and are not offered.',
  oneMoreTitle: 'Where one base more would take most off the others',
  oneMoreSubtitle: (period: string) =>
    `By how many residents of marginal neighbourhoods per base it would fall with one base more; ${period}, in order of value`,
  oneMoreSentence: (n: number, period: string, most: string, least: string) =>
    `Fewer residents of marginal neighbourhoods per base with one base more, ${number(n)} provinces, ${period}, in order of value: from ${most} to ${least}`,
  oneMoreReason:
    'Computed as residents over bases, less residents over bases plus one. Where there is no base, the first one takes the whole.',
  oneMoreCaveat:
    'It assumes that all bases are equally within reach. A planning aid, not a judgement of provinces: it says nothing of need, distance or quality.',
  nowAndThen: (now: string, then: string) => `now ${now}, with one more ${then} residents per base`,
  noBase: 'no base',
  leftOut: (n: number) =>
    `${number(n)} ${n === 1 ? 'province is' : 'provinces are'} not in the list, as a figure is not reported or cannot be compared:`,
  leftOutItem: (area: string, reason: string) => `${area} (${reason})`,
  oneMoreTooFew:
    'Residents of marginal neighbourhoods and bases are known together for fewer than two provinces; the list is not made. What is not reported is not zero.',
  residents: 'Residents of marginal neighbourhoods',
  bases: 'Bases',
  perBaseNow: 'Per base',
  withOneMore: 'With one base more',
  gain: 'Fewer',
  servicesTimeTitle: (area: string) => `Kinds of service over time, ${area}`,
  servicesTimeSubtitle: 'Percent of services of the bases; time from left to right',
  servicesTimeTooFew: (area: string, n: number) =>
    n === 0
      ? `${area} has no period with all kinds of service; a mix over time needs at least two.`
      : `${area} has only one period with all kinds of service; a mix over time needs at least two.`,
  servicesDashed: (n: number) =>
    `Dashed columns: ${number(n)} ${n === 1 ? 'period' : 'periods'} whose kinds of service are not reported or incomplete; not zero.`,
  breakTitle: 'Before and after 1399: did the number of bases jump',
  breakSubtitle: 'The last figure up to the end of 1399 against the first one after it, in each province',
  before: 'Up to the end of 1399',
  after: 'After it',
  step: 'Change (bases)',
  verdict: 'Against usual steps',
  laterBreaks: 'Later breaks',
  within: (limit: string, steps: number) =>
    `of usual size (usual up to ${limit}, from ${number(steps)} steps before)`,
  beyond: (limit: string, steps: number) =>
    `larger than usual (usual up to ${limit}, from ${number(steps)} steps before)`,
  tooFew: (steps: number, needed: number) =>
    `too few to tell: ${number(steps)} of ${number(needed)} steps needed`,
  transfer:
    'A note of Tarazu, not news: it is said that from the end of 1399 part of the work of the bases was handed to Positive Life centres. This is one possible explanation only; this table computes no cause of any change.',
  rule: 'Usual size: 3.267 times the mean of the earlier steps of the same province by the same definition (the limit of moving ranges in a control chart), and at least one base. It is no test.',
  breakSentence: (n: number, beyond: number, refused: number, few: number) =>
    `Number of bases before and after the end of 1399 in ${number(n)} areas: ${number(beyond)} jumps larger than usual, ${number(refused)} not comparable, ${number(few)} with too few figures`,
  noBreakRows: 'The number of bases is not in this data set.',
} satisfies typeof reachPlanFa;
