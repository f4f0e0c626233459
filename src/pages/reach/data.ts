import type { Query } from '../../engine/query.ts';
import type { CatalogueIndex } from '../../model/catalogue.ts';
import type { DataSetEntry } from '../../model/data-set.ts';
import { counties } from '../../queries/counties.ts';
import type { Edition, FigureRow } from '../../queries/figure-row.ts';
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

/** The counties of an indicator, where the slices do not hold them. */
export function reachCounties(
  indicator: string,
  { observations }: DataSetEntry,
  catalogue: CatalogueIndex,
  { asof, definition }: Edition,
): readonly Query<FigureRow>[] {
  const isInSlices = slicesOf(catalogue.indicators, observations).some(({ whole }) => whole);
  return isInSlices ? [] : [counties({ indicator, asof, definition })];
}
