import type { ObservationRow } from '../../model/observation.ts';
import type { ExampleParameters } from './parameters.ts';
import { NOTES } from './row.ts';

const isTotal = ({ harm, outcome, service, sex, age_group, agency }: ObservationRow) =>
  !harm && !outcome && !service && !sex && !age_group && agency === 'agency_a';

function correct(
  rows: readonly ObservationRow[],
  revisions: ExampleParameters['revisions'],
  note: (typeof NOTES)['corrected' | 'totalCorrected'],
): readonly ObservationRow[] {
  return revisions.flatMap(({ indicator, area, periods, released, factor }) =>
    rows
      .filter(
        (row) =>
          row.indicator === indicator &&
          row.area === area &&
          periods.includes(row.period) &&
          row.definition !== '1-adjusted' &&
          row.value !== null &&
          isTotal(row),
      )
      .map((row) => ({
        ...row,
        released,
        value: Math.round(row.value! * factor),
        status: 'A' as const,
        ...note,
      })),
  );
}

/** Corrections of whole figures, published later than the figures themselves. */
export function correctedRows(rows: readonly ObservationRow[], parameters: ExampleParameters) {
  return correct(rows, parameters.revisions, NOTES.corrected);
}

/** Corrections of totals alone, whose parts are still those of the release before; the country waits for the parts. */
export function correctedTotals(rows: readonly ObservationRow[], parameters: ExampleParameters) {
  return correct(rows, parameters.total_revisions, NOTES.totalCorrected);
}
