import { CELL_KEY, OBSERVATION_KEY } from '../../model/observation.ts';
import type { Report } from '../report.ts';
import { type CheckContext, groupBy, keyOf, type Observation } from './context.ts';

/** Two rows of one key: the same row twice, or one cell with two values. */
export function reportDuplicates(observations: readonly Observation[], report: Report): void {
  const first = new Map<string, Observation>();
  for (const observation of observations) {
    const { file, line, row } = observation;
    const key = keyOf(row, OBSERVATION_KEY);
    const known = first.get(key);
    if (!known) {
      first.set(key, observation);
      continue;
    }
    const same = known.row.value === row.value && known.row.status === row.status;
    const values = {
      first_file: known.file,
      first_line: known.line,
      value: row.value ?? '',
      other: known.row.value ?? '',
    };
    report.add({ file, line }, same ? 'duplicate_row' : 'duplicate_key', values);
  }
}

/** Sources that differ on one cell without a preference: a note, since the cell is then shown as conflicting. */
export function reportDisagreements(
  latest: readonly Observation[],
  context: CheckContext,
  report: Report,
): void {
  const isDecided = ({ row }: Observation) =>
    context.preferences.some(
      (preference) =>
        preference.indicator === row.indicator &&
        preference.area === row.area &&
        (preference.period === '' || preference.period === row.period),
    );
  const valued = latest.filter(({ row }) => row.value !== null);
  for (const group of groupBy(valued, ({ row }) => keyOf(row, CELL_KEY)).values()) {
    const other = group.find(({ row }) => row.value !== group[0]!.row.value);
    if (!other || isDecided(other)) continue;
    const values = { indicator: other.row.indicator, area: other.row.area, period: other.row.period };
    report.add({ file: other.file, line: other.line, column: 'value' }, 'sources_disagree', values);
  }
}
