import type { Report } from '../report.ts';
import { type CheckContext, latestRows, type Observation } from './context.ts';
import { reportDerived } from './derived.ts';
import { reportDisagreements, reportDuplicates } from './duplicates.ts';
import { reportTomanBetweenSources } from './money.ts';
import { reportParts } from './parts.ts';
import { reportRelations } from './relations.ts';
import { reportRow } from './row.ts';
import { reportJumps } from './series.ts';

/**
 * Every check of observations: each by itself, then against each other. `whole` is false where rows were refused:
 * then nothing is recomputed, since a term may be missing for that reason only.
 */
export function reportObservations(
  observations: readonly Observation[],
  whole: boolean,
  context: CheckContext,
  report: Report,
): void {
  for (const observation of observations) reportRow(observation, context, report);
  reportDuplicates(observations, report);
  const latest = latestRows(observations);
  reportParts(latest, context, report);
  reportRelations(latest, context, report);
  if (whole) reportDerived(latest, context, report);
  reportTomanBetweenSources(latest, context, report);
  reportJumps(latest, context, report);
  reportDisagreements(latest, context, report);
}
