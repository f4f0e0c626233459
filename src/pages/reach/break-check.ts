import { type StockJump, stockJump } from '../../comparability/jump.ts';
import type { Figure } from '../../model/figure.ts';
import { yearOf } from '../../model/period.ts';
import { type Refused, refuse } from '../../model/refusal.ts';
import type { ViewContext } from '../view.ts';
import { breaksOf } from './bases-time.ts';
import { seriesOf } from './figures.ts';
import { BASES } from './indicators.ts';

/** The last year before part of the work of the bases began to move. */
const LAST_YEAR = 1399;

/** The number of bases of one area on both sides of the end of 1399. */
export interface BreakRow {
  readonly area: string;
  /** The last number up to the end of 1399, and the first after it. */
  readonly before: Figure | undefined;
  readonly after: Figure | undefined;
  readonly answer: StockJump | Refused;
  /** Later breaks that the source itself marks. */
  readonly laterBreaks: readonly Figure[];
}

/** Every area with a number of bases, the country first, then by name: was there a jump after 1399? */
export function breakCheck(context: ViewContext): readonly BreakRow[] {
  const { catalogue, names, locale, table } = context;
  const rank = (code: string) => (catalogue.area(code)?.level === 'country' ? 0 : 1);
  const areas = [...new Set(table.ofIndicator(BASES).map(({ area }) => area))];
  return areas
    .sort((a, b) => rank(a) - rank(b) || locale.compareNames(names.plainArea(a), names.plainArea(b)))
    .map((area) => rowOf(area, context));
}

function rowOf(area: string, context: ViewContext): BreakRow {
  const series = seriesOf(BASES, area, context).filter(({ period }) => period.kind === 'point');
  const known = series.filter(({ cell }) => cell.kind === 'value');
  const before = known.filter(({ period }) => yearOf(period) <= LAST_YEAR).at(-1);
  const after = known.find(({ period }) => yearOf(period) > LAST_YEAR);
  const answer = !after
    ? refuse('current_missing', { period: '1400' })
    : !before
      ? refuse('base_missing', { period: '1399' })
      : stockJump(after, before, series, context.catalogue);
  const laterBreaks = breaksOf(known, context)
    .map((one) => one.after)
    .filter((figure) => figure !== after && yearOf(figure.period) > LAST_YEAR);
  return { area, before, after, answer, laterBreaks };
}
