import type { PlacementRow, UnplacedRow } from '../../model/data-set-rows.ts';
import type { ObservationRow } from '../../model/observation.ts';
import { reportRepeated } from '../catalogue-checks.ts';
import type { Report } from '../report.ts';
import type { Located } from '../table.ts';
import type { Observation } from './context.ts';

const PLACE = ['indicator', 'area', 'period', 'harm', 'outcome', 'service', 'base_period', 'source'] as const;

const placeOf = (row: Pick<ObservationRow, (typeof PLACE)[number]>) =>
  PLACE.map((column) => row[column]).join('\u0001');

interface PlacementFiles {
  readonly observations: readonly Observation[];
  readonly placements: readonly Located<PlacementRow>[];
  readonly unplaced: readonly Located<UnplacedRow>[];
  /** True for a press data set, where every observation comes from an input figure. */
  readonly everyRowPlaced: boolean;
}

function reportPlaced({ observations, placements, everyRowPlaced }: PlacementFiles, report: Report): void {
  const observed = new Set(observations.map(({ row }) => placeOf(row)));
  const placed = placements.filter(({ row }) => row.decision === 'placed');
  for (const { file, line, row } of placed) {
    if (!observed.has(placeOf(row)))
      report.add({ file, line, column: 'id' }, 'placed_without_observation', { id: row.id });
  }
  if (!everyRowPlaced) return;
  const places = new Set(placed.map(({ row }) => placeOf(row)));
  for (const { file, line, row } of observations) {
    if (row.basis === 'derived' || places.has(placeOf(row))) continue;
    report.add({ file, line }, 'observation_without_placement', {
      indicator: row.indicator,
      source: row.source,
    });
  }
}

/** Every input figure once: placed with an observation, or left out with a line among the unplaced. */
export function reportPlacement(files: PlacementFiles, report: Report): void {
  const { placements, unplaced } = files;
  reportRepeated(placements, 'id', (row) => row.id, report);
  reportRepeated(unplaced, 'id', (row) => row.id, report);
  reportPlaced(files, report);
  const leftOut = placements.filter(({ row }) => row.decision === 'left_out');
  const unplacedIds = new Set(unplaced.map(({ row }) => row.id));
  for (const { file, line, row } of leftOut) {
    if (row.reason_code === '') report.add({ file, line, column: 'reason_code' }, 'empty_cell');
    if (!unplacedIds.has(row.id))
      report.add({ file, line, column: 'id' }, 'left_out_without_unplaced', { id: row.id });
  }
  const leftOutIds = new Set(leftOut.map(({ row }) => row.id));
  for (const { file, line, row } of unplaced) {
    if (!leftOutIds.has(row.id))
      report.add({ file, line, column: 'id' }, 'unplaced_without_placement', { id: row.id });
  }
}
