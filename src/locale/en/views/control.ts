import type { control as controlFa } from '../../fa/views/control.ts';
import { formatNumber } from '../../number.ts';

const number = formatNumber('en');

export const control = {
  title: (area: string) => `Changes of ${area} against their usual movement`,
  areas: 'Areas of this page',
  nothing: (area: string) =>
    `Up to this period ${area} has no change on the same quarter of the year before.`,
  baseColumn: 'Same quarter of last year',
  gaps: {
    current: 'no figure that compares',
    base: 'no figure of the same quarter of last year in this part of the series',
    withheld: 'no percentage is given',
  },
  of: (changes: number) => `The limits are drawn from ${number(changes)} changes.`,
  rebased: (parts: number) =>
    `The series is in ${number(parts)} parts; after each break mean and limits start afresh.`,
  wideSteps: (steps: number) =>
    steps === 1
      ? '1 step between successive changes is above 3.27 times their mean; it is kept and makes the limits wider.'
      : `${number(steps)} steps between successive changes are above 3.27 times their mean; they are kept and make the limits wider.`,
  whole:
    'The chart shows all quarters of the series up to the end of the range, for the limits are drawn from all of them.',
  range: (range: string) => `usual range ${range}`,
  sentence: (what: string, period: string, change: string) =>
    `${what}, ${period}: ${change} on the same quarter of the year before`,
  labels: {
    period: 'Period',
    signal: 'Sign',
    value: 'Change',
    mean: 'mean',
    low: 'lower limit',
    high: 'upper limit',
    limits: 'limits of usual movement',
    trial: 'trial limits, from fewer than 12 changes',
    break: 'break in series; mean and limits start afresh',
    rules: {
      beyond_limit: 'beyond a limit',
      run_of_change: 'seven changes in a row upwards or downwards',
      two_of_three: 'two of three changes in a row near a limit',
      one_side: 'seven changes in a row on one side of the mean',
    },
  },
} satisfies typeof controlFa;
