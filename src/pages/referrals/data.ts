import type { CatalogueIndex } from '../../model/catalogue.ts';
import type { DataSetEntry } from '../../model/data-set.ts';
import type { FiguresParameters } from '../../queries/figures.ts';
import { slicesOf, sliceWith } from '../../queries/slices.ts';
import { WHOLE } from './outcomes.ts';

/** The slice that holds the related calls and their outcomes; of a small data set that is all of it. */
export function referralsSlices(
  dataSet: DataSetEntry,
  catalogue: CatalogueIndex,
): readonly FiguresParameters[] {
  const slices = slicesOf(catalogue.indicators, dataSet.observations);
  const holding = sliceWith(slices, WHOLE);
  return holding ? [holding] : slices.slice(0, 1);
}
