import { standingReason } from '../comparability/order.ts';
import { type Residents, residentsFor } from '../comparability/rules/population.ts';
import type { Figure } from '../model/figure.ts';
import type { Reason } from '../model/refusal.ts';
import type { Measure } from '../url/search.ts';
import { reasonTexts } from './describe.ts';
import type { ViewContext } from './view.ts';

/** What a page shows of its figures: only rates rest on a census. */
interface Shown {
  readonly measure: Measure;
}

/** The residents behind the rate of a figure; undefined where the page shows no rate of it. */
function residentsBehind(
  figure: Figure,
  { measure }: Shown,
  { catalogue }: ViewContext,
): Residents | undefined {
  if (measure !== 'rate' || figure.cell.kind !== 'value' || standingReason(figure)) return undefined;
  const residents = residentsFor(figure, catalogue);
  return residents.kind === 'residents' ? residents : undefined;
}

/** The year of the census behind the rate of a figure. */
export const censusOf = (
  figure: Figure | undefined,
  shown: Shown,
  context: ViewContext,
): number | undefined => figure && residentsBehind(figure, shown, context)?.population.year;

/** Every census that the rates of some figures rest on, the earliest first. */
export function censusesOf(
  figures: readonly Figure[],
  shown: Shown,
  context: ViewContext,
): readonly number[] {
  const years = figures.flatMap((figure) => censusOf(figure, shown, context) ?? []);
  return [...new Set(years)].sort((a, b) => a - b);
}

/** What must be said of rates whose census has grown old: of each census once, with how long before the periods it was. */
export function oldCensusTexts(
  figures: readonly Figure[],
  shown: Shown,
  context: ViewContext,
): readonly string[] {
  const { locale } = context;
  const byCensus = new Map<number, Reason[]>();
  for (const figure of figures) {
    for (const note of residentsBehind(figure, shown, context)?.notes ?? []) {
      const census = Number(note.values.census);
      byCensus.set(census, [...(byCensus.get(census) ?? []), note]);
    }
  }
  return [...byCensus]
    .sort(([a], [b]) => a - b)
    .flatMap(([census, alike]) => {
      const ages = alike.map(({ values }) => Number(values.age));
      const [youngest, oldest] = [Math.min(...ages), Math.max(...ages)];
      return youngest === oldest
        ? reasonTexts(alike.slice(0, 1), context)
        : [locale.messages.compare.oldCensus(locale.ordinal(census), youngest, oldest)];
    });
}
