import type { Query } from '../../engine/query.ts';
import type { CatalogueIndex } from '../../model/catalogue.ts';
import type { DataSetEntry } from '../../model/data-set.ts';
import type { Edition, FigureRow } from '../../queries/figure-row.ts';
import type { FiguresParameters } from '../../queries/figures.ts';
import { parts } from '../../queries/parts.ts';
import { slicesOf, WHOLE_UP_TO } from '../../queries/slices.ts';
import { ownCountIndicators } from './own-counts.ts';
import { SUBJECTS, WHOLE } from './subjects.ts';

/** The slices that hold the related calls with their outcomes, and what teams and centres count themselves. */
export function referralsSlices(
  dataSet: DataSetEntry,
  catalogue: CatalogueIndex,
): readonly FiguresParameters[] {
  const slices = slicesOf(catalogue.indicators, dataSet.observations);
  const wanted = [WHOLE, ...ownCountIndicators(catalogue)];
  const holding = slices.filter(({ indicators }) => wanted.some((code) => indicators.includes(code)));
  return holding.length > 0 ? holding : slices.slice(0, 1);
}

/** The subjects of calls, which no slice of a dense data set holds. */
export function subjectQueries(
  dataSet: DataSetEntry,
  { asof, definition }: Edition,
): readonly Query<FigureRow>[] {
  if (dataSet.observations <= WHOLE_UP_TO) return [];
  const { indicator, dimension } = SUBJECTS;
  return [parts({ indicator, dimension, asof, definition })];
}
