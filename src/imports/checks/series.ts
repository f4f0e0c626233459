import type { ObservationRow } from '../../model/observation.ts';
import { toPeriod } from '../../model/period.ts';
import type { Report } from '../report.ts';
import { type CheckContext, groupBy, keyOf, type Observation } from './context.ts';

const SERIES_KEY = [
  'indicator',
  'area',
  'harm',
  'outcome',
  'service',
  'sex',
  'age_group',
  'agency',
  'definition',
] as const satisfies readonly (keyof ObservationRow)[];

/** Spans of one length make a series; points make one whatever the day. */
function seriesOf({ row }: Observation): string {
  const period = toPeriod(row.period);
  return `${keyOf(row, SERIES_KEY)}${period.kind === 'span' ? period.months : '@'}`;
}

/** Median of sorted numbers without the one at `skip`. */
function medianWithout(sorted: readonly number[], skip: number): number {
  const at = (i: number) => sorted[i < skip ? i : i + 1]!;
  const n = sorted.length - 1;
  return n % 2 === 1 ? at((n - 1) / 2) : (at(n / 2 - 1) + at(n / 2)) / 2;
}

const FEWEST_FOR_MONEY = 4;
const FEWEST_FOR_JUMP = 5;
const LARGEST_FACTOR = 20;

/** Ten times (or a tenth of) a median around which the other values lie close: the mark of a mistaken toman. */
function looksLikeToman(value: number, median: number, others: readonly number[]): boolean {
  const factor = value > median ? value / median : median / value;
  const steady = others.every((other) => other > median / 3 && other < median * 3);
  return factor >= 9 && factor <= 11 && steady;
}

function reportSeries(series: readonly Observation[], isMoney: boolean, report: Report): void {
  const sorted = series.map(({ row }) => row.value!).sort((a, b) => a - b);
  for (const { file, line, row } of series) {
    const value = row.value!;
    const position = sorted.indexOf(value);
    const median = medianWithout(sorted, position);
    const place = { file, line, column: 'value' };
    // Zero counts as one: a fall to nothing is as suspicious as a fall to one.
    const factor = Math.max(value, 1) / Math.max(median, 1);
    if (isMoney && looksLikeToman(value, median, sorted.toSpliced(position, 1))) {
      report.add(place, 'toman_suspicion', { value, usual: median });
    } else if (
      series.length >= FEWEST_FOR_JUMP &&
      (factor >= LARGEST_FACTOR || factor <= 1 / LARGEST_FACTOR)
    ) {
      report.add(place, 'magnitude_jump', { value, usual: median, values: series.length - 1 });
    }
  }
}

/** Compares each count and amount with the other values of its own series: a lost or added digit shows there. */
export function reportJumps(latest: readonly Observation[], context: CheckContext, report: Report): void {
  const counted = latest.filter(({ row }) => {
    return (
      row.value !== null && ['flow', 'stock', 'capacity'].includes(context.indicator(row.indicator).kind)
    );
  });
  for (const series of groupBy(counted, seriesOf).values()) {
    if (series.length < FEWEST_FOR_MONEY) continue;
    reportSeries(series, context.indicator(series[0]!.row.indicator).unit === 'rial', report);
  }
}
