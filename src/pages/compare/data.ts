import type { Query } from '../../engine/query.ts';
import type { CatalogueIndex } from '../../model/catalogue.ts';
import type { DataSetEntry } from '../../model/data-set.ts';
import type { Dimension } from '../../model/indicator.ts';
import { breakdown } from '../../queries/breakdown.ts';
import { counties } from '../../queries/counties.ts';
import type { Edition, FigureRow } from '../../queries/figure-row.ts';
import type { FiguresParameters } from '../../queries/figures.ts';
import { slicesOf, sliceWith } from '../../queries/slices.ts';
import type { Search } from '../../url/search.ts';
import { areCountiesShown, hasCounties } from './offered.ts';
import { partnersOf } from './partners.ts';
import { asksForTiles, chosenIndicator, chosenPart } from './selection.ts';
import { viewIn } from './views.ts';

/** The slice that holds the chosen indicator, and the calls beside it: their bases explain a refusal. */
export function compareSlices(
  dataSet: DataSetEntry,
  catalogue: CatalogueIndex,
  search: Search,
): readonly FiguresParameters[] {
  const slices = slicesOf(catalogue.indicators, dataSet.observations);
  // A profile has rows of every topic.
  if (viewIn(search) === 'profile') return slices;
  const { code } = chosenIndicator({ search, catalogue });
  const partners = PAIRED.has(search.view ?? '') ? partnersOf(code, catalogue).map(({ other }) => other) : [];
  const wanted = [code, ...partners].flatMap((one) => sliceWith(slices, one) ?? []);
  return [...new Set(wanted)];
}

/** Questions beyond the slice: counties, or a breakdown that no slice holds. They go to the engine. */
export function deeperQueries(
  dataSet: DataSetEntry,
  catalogue: CatalogueIndex,
  search: Search,
  { asof, definition }: Edition,
): readonly Query<FigureRow>[] {
  const slices = slicesOf(catalogue.indicators, dataSet.observations);
  if (slices.some(({ whole }) => whole)) return [];
  const indicator = chosenIndicator({ search, catalogue });
  const part = chosenPart({ search, catalogue });
  const isTiled =
    asksForTiles(search) &&
    hasCounties({ indicator }, catalogue) &&
    areCountiesShown({ indicator, part }, catalogue);
  const wantsCounties =
    isTiled || [search.area ?? '', ...(search.areas ?? [])].some((code) => code.length > 5);
  const dimension = Object.keys(part).find((one) => !IN_SLICES.has(one)) as Dimension | undefined;
  const edition = { asof, definition };
  if (dimension) return [breakdown({ indicator: indicator.code, dimension, ...edition })];
  return wantsCounties ? [counties({ indicator: indicator.code, ...edition })] : [];
}

/** Views of two indicators. */
const PAIRED: ReadonlySet<string> = new Set(['funnel', 'scatter']);

const IN_SLICES: ReadonlySet<string> = new Set(['outcome', 'service']);
