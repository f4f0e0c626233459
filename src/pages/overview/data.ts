import type { CatalogueIndex } from '../../model/catalogue.ts';
import type { DataSetEntry } from '../../model/data-set.ts';
import type { FiguresParameters } from '../../queries/figures.ts';
import { slicesOf } from '../../queries/slices.ts';

/** The overview shows every topic of an area: all slices of the data set. */
export function overviewSlices(
  dataSet: DataSetEntry,
  catalogue: CatalogueIndex,
): readonly FiguresParameters[] {
  return slicesOf(catalogue.indicators, dataSet.observations);
}
