import type { CatalogueIndex } from '../model/catalogue.ts';
import type { Figure } from '../model/figure.ts';
import { formOf, sameOfLastYear, samePeriod } from '../model/period.ts';
import { isRefused } from '../statistics/domain.ts';
import { isNews, type News } from '../statistics/news.ts';
import { type Around, onlyBreaks, placesUpTo, quartersOf } from './change-series.ts';
import type { Change } from './compare.ts';
import { isEventCount } from './counting.ts';
import { standingReason } from './order.ts';

/** Why a licensed change isn't set against a usual range. */
export type NotAskedReason = 'indicator' | 'period' | 'season' | 'coverage' | 'domain';

/** What is true of some figures behind a usual range, and is said with it. */
export type Uncertainty = 'provisional' | 'estimated' | 'about' | 'inferred';

/** A licensed change beside the changes that its series usually shows. */
export type ChangeNews =
  | { readonly kind: 'not_asked'; readonly why: NotAskedReason }
  | (News & { readonly includes: readonly Uncertainty[] });

/**
 * Is a change news? Asked of events counted by quarter, against the same quarter of last year. The usual range is drawn
 * from the quarters up to this one that the gate would compare with it: another definition, agency or border, what lies
 * before a break, contradicting sources and partial reports are gaps; so is each change that the gate withholds.
 */
export function newsOf(change: Change, around: Around): ChangeNews {
  const why = notAskedOf(change, around.catalogue);
  if (why) return { kind: 'not_asked', why };
  const breaks = onlyBreaks(around);
  const figures = placesUpTo(change.current, around.series, breaks);
  const news = isNews(quartersOf(figures, breaks));
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
