import type { CatalogueIndex } from '../../model/catalogue.ts';
import type { Columns } from '../../model/columns.ts';
import type { DataSetEntry } from '../../model/data-set.ts';
import type { FigureRow } from '../../queries/figure-row.ts';
import type { FiguresParameters } from '../../queries/figures.ts';
import { slicesOf, WHOLE_UP_TO } from '../../queries/slices.ts';

/** Figures are counted and placed ones looked up in every slice of the data set. */
export function dataSlices(dataSet: DataSetEntry, catalogue: CatalogueIndex): readonly FiguresParameters[] {
  return slicesOf(catalogue.indicators, dataSet.observations);
}

const NONE: readonly FiguresParameters[] = [];

/** Catalogue, texts and downloads are shown before any figure has arrived. */
export const noSlices = () => NONE;

/** How many figures there are, by indicator and by source. */
export interface FigureCounts {
  readonly byIndicator: ReadonlyMap<string, number>;
  readonly bySource: ReadonlyMap<string, number>;
}

function addCounts(columns: Columns<FigureRow>, name: 'indicator' | 'source', counts: Map<string, number>) {
  const { dictionary, codes } = columns.text(name);
  for (let row = 0; row < columns.length; row++) {
    const code = dictionary[codes[row]!]!;
    counts.set(code, (counts.get(code) ?? 0) + 1);
  }
}

/** Counts the rows of all slices without making an object a row. */
export function countFigures(slices: readonly Columns<FigureRow>[]): FigureCounts {
  const byIndicator = new Map<string, number>();
  const bySource = new Map<string, number>();
  for (const columns of slices) {
    addCounts(columns, 'indicator', byIndicator);
    addCounts(columns, 'source', bySource);
  }
  return { byIndicator, bySource };
}

/** A large data set is sliced without counties and rare breakdowns; the counts must say so. */
export const isCountPartial = ({ observations }: DataSetEntry) => observations > WHOLE_UP_TO;
