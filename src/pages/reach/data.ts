import type { CatalogueIndex } from '../../model/catalogue.ts';
import type { DataSetEntry } from '../../model/data-set.ts';
import type { FiguresParameters } from '../../queries/figures.ts';
import { slicesOf } from '../../queries/slices.ts';
import { CENTRES, REACH_INDICATORS } from './indicators.ts';

/** The slices that hold the service bases, their neighbourhoods, and the centres that took over part of their work. */
export function reachSlices(dataSet: DataSetEntry, catalogue: CatalogueIndex): readonly FiguresParameters[] {
  const slices = slicesOf(catalogue.indicators, dataSet.observations);
  const wanted = [...REACH_INDICATORS, CENTRES];
  const holding = slices.filter(({ indicators }) => wanted.some((code) => indicators.includes(code)));
  return holding.length > 0 ? holding : slices.slice(0, 1);
}
