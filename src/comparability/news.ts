import type { CatalogueIndex } from '../model/catalogue.ts';
import type { Figure } from '../model/figure.ts';
import { formOf, sameOfLastYear, samePeriod } from '../model/period.ts';
import { isRefused } from '../statistics/domain.ts';
import { isNews, type News, type Quarter } from '../statistics/news.ts';
import type { Change, Surroundings } from './compare.ts';
import { isEventCount } from './counting.ts';
import { ask } from './gate.ts';
import { standingReason } from './order.ts';

/** Why a licensed change isn't set against a usual range. */
export type NotAskedReason = 'indicator' | 'period' | 'season' | 'coverage' | 'domain';

/** What is true of some figures behind a usual range, and is said with it. */
export type Uncertainty = 'provisional' | 'estimated' | 'about' | 'inferred';

/** A licensed change beside the changes that its series usually shows. */
export type ChangeNews =
  | { readonly kind: 'not_asked'; readonly why: NotAskedReason }
  | (News & { readonly includes: readonly Uncertainty[] });

type Around = Pick<Surroundings, 'catalogue' | 'series'>;

const QUARTER = 3;
const QUARTERS_IN_YEAR = 4;
// The change that is judged is the change that is shown, and `compare` takes quarters of one season as published.
const SAME_DAYS = 1;

/**
 * Is a change news? Asked of events counted by quarter, against the same quarter of last year. The usual range is drawn
 * from the quarters up to this one that the gate would compare with it: another definition, agency or border, what lies
 * before a break, contradicting sources and partial reports are gaps; so is each change that the gate withholds.
 */
export function newsOf(change: Change, around: Around): ChangeNews {
  const why = notAskedOf(change, around.catalogue);
  if (why) return { kind: 'not_asked', why };
  // Of the series the gate reads only where it breaks; asked of every quarter, it need not search the rest each time.
  const breaks = { ...around, series: around.series.filter(({ cell }) => cell.status === 'B') };
  const figures = figuresUpTo(change.current, around.series, breaks);
  const news = isNews(figures.map((figure, i) => quarterOf(figure, figures[i - QUARTERS_IN_YEAR], breaks)));
  if (isRefused(news)) return { kind: 'not_asked', why: 'domain' };
  return { ...news, includes: uncertaintiesOf(figures) };
}

function notAskedOf({ current, base }: Change, catalogue: CatalogueIndex): NotAskedReason | undefined {
  const indicator = catalogue.indicator(current.indicator);
  if (!indicator || !isEventCount(indicator)) return 'indicator';
  if (formOf(current.period) !== 'quarter') return 'period';
  if (!samePeriod(base.period, sameOfLastYear(current.period))) return 'season';
  return standingReason(current) || standingReason(base) ? 'coverage' : undefined;
}

/** One place for each quarter from the first of the series to the current one; undefined where nothing comparable is. */
function figuresUpTo(
  current: Figure,
  series: readonly Figure[],
  breaks: Around,
): readonly (Figure | undefined)[] {
  const places = new Map<number, Figure>();
  const placeOf = ({ period }: Figure) => (period.kind === 'span' ? period.start : Number.NaN);
  for (const figure of series) {
    const isEarlier = formOf(figure.period) === 'quarter' && placeOf(figure) < placeOf(current);
    if (isEarlier && isLike(figure, current, breaks)) places.set(placeOf(figure), figure);
  }
  places.set(placeOf(current), current);
  const first = Math.min(...places.keys());
  const count = (placeOf(current) - first) / QUARTER + 1;
  return Array.from({ length: count }, (_, i) => places.get(first + i * QUARTER));
}

/** A value too small to be the base of a percentage is still a value of the same series. */
const ONLY_OF_SIZE: ReadonlySet<string> = new Set(['base_zero', 'small_base']);

function isLike(figure: Figure, current: Figure, around: Around): boolean {
  if (figure.cell.kind !== 'value' || standingReason(figure)) return false;
  const { refusals } = ask({ current, base: figure, against: 'previous', ...around });
  return refusals.every(({ code }) => ONLY_OF_SIZE.has(code));
}

function quarterOf(figure: Figure | undefined, base: Figure | undefined, around: Around): Quarter {
  if (figure?.cell.kind !== 'value') return { value: undefined, days: SAME_DAYS };
  const isChangeWithheld =
    base !== undefined &&
    ask({ current: figure, base, against: 'same_quarter', ...around }).refusals.length > 0;
  return { value: figure.cell.value, days: SAME_DAYS, isChangeWithheld };
}

function uncertaintiesOf(figures: readonly (Figure | undefined)[]): readonly Uncertainty[] {
  const found = figures.flatMap((figure): readonly (Uncertainty | false)[] => {
    if (figure?.cell.kind !== 'value') return [];
    const { status, qualifier, basis } = figure.cell;
    return [
      status === 'P' && 'provisional',
      (status === 'E' || status === 'U') && 'estimated',
      qualifier !== 'exact' && 'about',
      basis === 'inferred' && 'inferred',
    ];
  });
  return [...new Set(found.filter((one) => one !== false))];
}
