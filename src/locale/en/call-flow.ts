import type { Dimension } from '../../model/indicator.ts';
import type { callFlow as callFlowFa } from '../fa/call-flow.ts';
import { formatNumber } from '../number.ts';

const number = formatNumber('en');

type ByDimension<T> = Readonly<Record<Dimension, T>>;

const partOf: ByDimension<string> = {
  harm: 'Subject of call',
  outcome: 'Outcome',
  service: 'Kind of service',
  sex: 'Sex',
  age_group: 'Age group',
};

const others: ByDimension<string> = {
  harm: 'Other subjects',
  outcome: 'Other outcomes',
  service: 'Other services',
  sex: 'Others',
  age_group: 'Other age groups',
};

const lower = (text: string) => `${text}`.replace(/^./, (first) => first.toLowerCase());

const sharesOf: ByDimension<(whole: string) => string> = {
  harm: (whole) => `Shares of subjects of ${lower(whole)}`,
  outcome: (whole) => `Shares of outcomes of ${lower(whole)}`,
  service: (whole) => `Shares of kinds of service in ${lower(whole)}`,
  sex: (whole) => `Shares of women and men in ${lower(whole)}`,
  age_group: (whole) => `Shares of age groups in ${lower(whole)}`,
};

export const callFlow = {
  partOf,
  others,
  sharesOf,
  allOf: (whole: string) => `All ${lower(whole)}`,
  overTimeSentence: (
    shares: string,
    area: string,
    n: number,
    from: string,
    to: string,
    lead: string,
    first: string,
    last: string,
  ) => `${shares} in ${area} over ${number(n)} periods, ${from} to ${to}: “${lead}” from ${first} to ${last}`,
  broken: {
    outcome: {
      noWhole: (period: string) =>
        `The total of related calls is not reported for ${period}; without it there are no shares.`,
      none: 'The source states the total of related calls but not their outcomes; what is not reported is not zero.',
      lacking: (n: number) =>
        n === 1
          ? '1 outcome is not reported; without it the parts do not reach the whole, and no shares are given.'
          : `${number(n)} outcomes are not reported; without them the parts do not reach the whole, and no shares are given.`,
    },
    other: {
      noWhole: (period: string) => `The total is not reported for ${period}; without it there are no shares.`,
      none: 'The source states the total but not its parts; what is not reported is not zero.',
      lacking: (n: number) =>
        n === 1
          ? '1 part is not reported; without it the parts do not reach the whole, and no shares are given.'
          : `${number(n)} parts are not reported; without them the parts do not reach the whole, and no shares are given.`,
    },
  },
  title: (area: string) => `From the subject of a call to its outcome, ${area}`,
  titleOneSide: {
    sources: (area: string) => `Subjects of calls, ${area}`,
    targets: (area: string) => `From calls to their outcomes, ${area}`,
  },
  subtitle: (period: string, total: string) =>
    `${period}; ${total}. Left to right: subject of call → all related calls → outcome`,
  subtitleOneSide: (period: string, total: string) => `${period}; ${total}. Left to right`,
  sentence: (area: string, period: string, total: string, sides: readonly string[]) =>
    `${area}, ${period}: ${total}; ${sides.join('; ')}`,
  side: (name: string, parts: readonly string[]) => `${lower(name)}: ${parts.join(', ')}`,
  notCrossed:
    'No source says how many calls of a subject came to an outcome. The two sides are two separate breakdowns of one figure, and the waist between them is that total; no link of a subject to an outcome can be read from it.',
  reportNotHarm: 'The subject of a call is a report, not an established harm.',
  remainder: 'The dashed band and hatched bar are a computed remainder, not printed in the source.',
  sumNote: (name: string) => `“${name}” is the sum of its two reported parts.`,
  roundingNote: (name: string, sum: string) => `Rounded shares of “${lower(name)}” add up to ${sum}.`,
  sideLacking: (name: string, reason: string) => `${name} is not in the picture: ${reason}`,
  choose: 'Choosing a subject or an outcome makes the cards by province and over time follow it.',
  chosen: 'highlighted',
  noChoice: 'Nothing chosen',
  sideColumn: 'Breakdown',
  partColumn: 'Part',
  notDrawn: 'The flow of calls is not drawn',
  byAreaTitle: (name: string) => `Share of “${name}” in each province`,
  overTimeTitle: (name: string, area: string) => `Share of “${name}” over time, ${area}`,
  dashed: (n: number) =>
    `Dashed columns: ${number(n)} ${n === 1 ? 'period' : 'periods'} whose subjects are not reported or incomplete; not zero.`,
  orderOfNames: (period: string) =>
    `Percent of related calls, ${period}; in order of names, as the subject is sensitive and provinces are not ranked by it`,
  byAreaNamed: (shares: string, n: number, period: string) =>
    `${shares} in ${number(n)} provinces, ${period}`,
  byAreaSentence: (shares: string, n: number, period: string, lead: string, most: string, least: string) =>
    `${shares} in ${number(n)} provinces, ${period}, in order of the share of “${lead}”: from ${most} to ${least}`,
} satisfies typeof callFlowFa;
