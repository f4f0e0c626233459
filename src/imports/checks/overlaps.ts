import type { OverlapRow } from '../../model/data-set-rows.ts';
import { DIMENSIONS } from '../../model/indicator.ts';
import { reportRepeated } from '../catalogue-checks.ts';
import type { Report } from '../report.ts';
import type { Located } from '../table.ts';
import { groupBy, latestRows, type Observation } from './context.ts';

type Overlap = Located<OverlapRow>;

/** One matching of lists: what was counted, where and when, by one source on one day. */
const matchingOf = (row: OverlapRow) =>
  [row.indicator, row.area, row.period, row.source, row.released].join(' ');
const listOf = (indicator: string, area: string, period: string, agency: string) =>
  [indicator, area, period, agency].join(' ');

/** The last published total of each agency's list; several where sources contradict each other. */
function listSizes(observations: readonly Observation[]): ReadonlyMap<string, readonly number[]> {
  const sizes = new Map<string, number[]>();
  for (const { row } of latestRows(observations)) {
    if (row.value === null || DIMENSIONS.some((dimension) => row[dimension] !== '')) continue;
    const key = listOf(row.indicator, row.area, row.period, row.agency);
    sizes.set(key, [...(sizes.get(key) ?? []), row.value]);
  }
  return sizes;
}

/** Entries stand in exactly one cell, so that the cells that name an agency add up to its list. */
function reportMatching(
  cells: readonly Overlap[],
  sizes: ReadonlyMap<string, readonly number[]>,
  report: Report,
): void {
  const { file, line, row } = cells[0]!;
  const agencies = [...new Set(cells.flatMap((cell) => cell.row.agencies.split('+')))];
  const expected = 2 ** agencies.length - 1;
  if (cells.length < expected) {
    report.add({ file, line, column: 'agencies' }, 'overlap_incomplete', { cells: cells.length, expected });
    return;
  }
  for (const agency of agencies) {
    const naming = cells.filter((cell) => cell.row.agencies.split('+').includes(agency));
    const sum = naming.reduce((total, cell) => total + cell.row.count, 0);
    const size = sizes.get(listOf(row.indicator, row.area, row.period, agency));
    const place = { file, line, column: 'count' };
    if (!size) report.add(place, 'overlap_without_list', { agency });
    else if (!size.includes(sum)) report.add(place, 'overlap_mismatch', { agency, sum, value: size[0]! });
  }
}

/** The overlaps of lists against themselves and against the sizes of the lists that the agencies report. */
export function reportOverlaps(
  overlaps: readonly Overlap[],
  observations: readonly Observation[],
  report: Report,
): void {
  if (overlaps.length === 0) return;
  const errors = report.errors;
  reportRepeated(overlaps, 'agencies', (row) => `${matchingOf(row)} ${row.agencies}`, report);
  if (report.errors > errors) return;
  const counted = new Set(overlaps.map(({ row }) => row.indicator));
  const sizes = listSizes(observations.filter(({ row }) => counted.has(row.indicator)));
  for (const cells of groupBy(overlaps, ({ row }) => matchingOf(row)).values())
    reportMatching(cells, sizes, report);
}
