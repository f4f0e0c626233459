import type { news as newsFa } from '../fa/news.ts';
import { formatNumber } from '../number.ts';

const number = formatNumber('en');

export const news = {
  column: 'Against the usual range',
  title: 'Usual range of changes',
  range: (low: string, high: string) => `${low} to ${high} percent`,
  within: (range: string) => `Within the usual range of this series (${range})`,
  unusual: (finding: string, range: string) => `Unusual: ${finding} (${range})`,
  unusualRun: (finding: string, range: string) => `Unusual: ${finding} (usual range: ${range})`,
  tooFew: (changes: number, needed: number) =>
    `Too few quarters to tell: ${number(changes)} of ${number(needed)} changes needed`,
  findings: {
    beyond_limit: { up: 'above the usual range', down: 'below the usual range' },
    run_of_change: {
      up: 'seven or more changes in a row, each above the one before',
      down: 'seven or more changes in a row, each below the one before',
    },
    two_of_three: {
      up: 'two of three changes in a row near the upper limit of the range or beyond it',
      down: 'two of three changes in a row near the lower limit of the range or beyond it',
    },
    one_side: {
      up: 'seven or more changes in a row, all above the mean of the series',
      down: 'seven or more changes in a row, all below the mean of the series',
    },
  },
  words: {
    within: 'within usual range',
    tooFew: 'too few quarters',
    beyond_limit: { up: 'unusual: above', down: 'unusual: below' },
    run_of_change: { up: 'unusual: run upwards', down: 'unusual: run downwards' },
    two_of_three: { up: 'unusual: near upper limit', down: 'unusual: near lower limit' },
    one_side: { up: 'unusual: run above the mean', down: 'unusual: run below the mean' },
  },
  of: (changes: number) =>
    `The range is drawn from ${number(changes)} changes of this series on the same quarter of the year before.`,
  trial: 'With fewer than 12 changes it is a trial range.',
  needed: (changes: number, needed: number) =>
    `A usual range needs at least ${number(needed)} changes on the same quarter of the year before; this series has ${number(changes)} that can be compared.`,
  rule: 'Rule: the mean change, and 2.66 times the mean step between successive changes to either side (a control chart of logarithms).',
  gaps: 'Only quarters that compare with this figure are counted: the same definition, agency and borders, after the last break, fully reported.',
  noTest:
    'It only says what is usual for this series; it is no statistical test, and says nothing of causes or of good and bad.',
  includes: (marks: string) => `Some figures of this series are marked: ${marks}.`,
  notAsked: {
    indicator: 'A usual range is only drawn for events counted over a period.',
    period: 'A usual range is only drawn for figures by quarter.',
    season:
      'A usual range is only drawn for changes on the same quarter of last year, as the seasons of a year are not alike.',
    coverage: 'As not all units reported, this change is not set against a usual range.',
    domain: 'These figures give no usual range.',
  },
} satisfies typeof newsFa;
