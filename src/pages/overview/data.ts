import type { Query } from '../../engine/query.ts';
import type { CatalogueIndex } from '../../model/catalogue.ts';
import type { DataSetEntry } from '../../model/data-set.ts';
import { counties } from '../../queries/counties.ts';
import type { Edition, FigureRow } from '../../queries/figure-row.ts';
import type { FiguresParameters } from '../../queries/figures.ts';
import { slicesOf } from '../../queries/slices.ts';
import type { Search } from '../../url/search.ts';

/** The overview shows every topic of an area: all slices of the data set. */
export function overviewSlices(
  dataSet: DataSetEntry,
  catalogue: CatalogueIndex,
): readonly FiguresParameters[] {
  return slicesOf(catalogue.indicators, dataSet.observations);
}

/** A county of a dense data set stands in no slice: its indicators are asked of the engine. */
export function countyQueries(
  dataSet: DataSetEntry,
  catalogue: CatalogueIndex,
  { area, asof, definition }: Pick<Search, 'area'> & Edition,
): readonly Query<FigureRow>[] {
  const isCounty = area !== undefined && area.length > 5;
  const isInSlices = slicesOf(catalogue.indicators, dataSet.observations).some(({ whole }) => whole);
  if (!isCounty || isInSlices) return [];
  return (catalogue.county_indicators ?? []).map((indicator) => counties({ indicator, asof, definition }));
}
