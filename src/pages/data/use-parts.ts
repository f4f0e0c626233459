import { useQueries } from '@tanstack/react-query';
import { useMemo } from 'react';
import { type Loaded, rowsKey, useDoor, useRows, useTexts } from '../../answers/use-door.ts';
import type { CatalogueIndex } from '../../model/catalogue.ts';
import type { DataSetEntry } from '../../model/data-set.ts';
import type { Texts } from '../../model/texts.ts';
import type { FigureRow } from '../../queries/figure-row.ts';
import { figures } from '../../queries/figures.ts';
import { type PlacementRow, placements } from '../../queries/placements.ts';
import { useViewContext } from '../use-view-context.ts';
import type { ViewContext } from '../view.ts';
import { countFigures, dataSlices, type FigureCounts } from './data.ts';

/** The parts of the page, each with a state of its own: one that fails leaves the others whole. */
export interface Parts {
  readonly texts: Loaded<Texts>;
  /** The context with every figure, for the values of placed figures. */
  readonly figures: Loaded<ViewContext>;
  readonly counts: FigureCounts | undefined;
  /** Undefined where the data set has no placements. */
  readonly placements: Loaded<readonly PlacementRow[]> | undefined;
}

/** Loads the parts side by side. */
export function useParts(dataSet: DataSetEntry, catalogue: CatalogueIndex): Parts {
  return {
    texts: useTexts(dataSet),
    figures: useViewContext(dataSet, dataSlices),
    counts: useCounts(dataSet, catalogue),
    placements: usePlacements(dataSet),
  };
}

/** The build answers this question for the data sets that have placements. */
function usePlacements(dataSet: DataSetEntry): Parts['placements'] {
  const door = useDoor();
  const query = useMemo(placements, []);
  const has = door.isPrepared(dataSet, query);
  const rows = useRows(dataSet, has ? query : undefined);
  return useMemo(() => {
    if (!has) return undefined;
    if (rows.state !== 'ready') return rows;
    return { state: 'ready', value: Array.from({ length: rows.value.length }, (_, i) => rows.value.at(i)) };
  }, [has, rows]);
}

/** The same rows as the figures, only counted. */
function useCounts(dataSet: DataSetEntry, catalogue: CatalogueIndex): FigureCounts | undefined {
  const door = useDoor();
  return useQueries({
    queries: dataSlices(dataSet, catalogue).map((slice) => {
      const query = figures(slice);
      return {
        queryKey: rowsKey(dataSet, query),
        queryFn: ({ signal }: { signal: AbortSignal }) => door.rows<FigureRow>(dataSet, query, signal),
      };
    }),
    combine: (results) => {
      const columns = results.flatMap(({ data }) => (data ? [data] : []));
      return columns.length === results.length ? countFigures(columns) : undefined;
    },
  });
}
