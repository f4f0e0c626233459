import type { SparkModel } from '../../charts/spark/model.ts';
import { standingReason } from '../../comparability/order.ts';
import { type Figure, isTotal } from '../../model/figure.ts';
import { formOf } from '../../model/period.ts';
import { breaksOf } from '../breaks.ts';
import { levelText } from '../describe.ts';
import { seriesOf } from '../possible-changes.ts';
import { slotsOf } from '../slots.ts';
import type { ViewContext } from '../view.ts';

/** Fewer values are told by their numbers. */
const FEWEST = 4;

/**
 * The series behind a figure, of its own form of period; what is missing, contradicted or incomplete is a gap. Undefined
 * where too little is reported.
 */
export function sparkOf(
  figure: Figure,
  all: readonly Figure[],
  context: ViewContext,
): SparkModel | undefined {
  const form = formOf(figure.period);
  const series = seriesOf(figure, all).filter((one) => isTotal(one) && formOf(one.period) === form);
  const slots = slotsOf(series.map(({ period }) => period));
  const figures = slots.map(({ holds }) => series.findLast(({ period }) => holds(period)));
  const standing = figures.map((one) =>
    one?.cell.kind === 'value' && !standingReason(one) ? one : undefined,
  );
  const known = standing.flatMap((one) => one ?? []);
  if (known.length < FEWEST) return undefined;
  return {
    values: standing.map((one) => (one?.cell.kind === 'value' ? one.cell.value : null)),
    current: slots.findIndex(({ holds }) => holds(figure.period)),
    breaksAt: breaksOf(figures, context),
    sentence: sentenceOf(known, slots.length, context),
  };
}

function sentenceOf(known: readonly Figure[], places: number, context: ViewContext): string {
  const { locale } = context;
  const valueIn = ({ cell }: Figure) => (cell.kind === 'value' ? cell.value : 0);
  const byValue = known.toSorted((a, b) => valueIn(a) - valueIn(b));
  const said = (figure: Figure) => `${levelText(figure, context)} (${locale.period(figure.period)})`;
  return locale.messages.overview.spark(
    locale.period(known[0]!.period),
    locale.period(known.at(-1)!.period),
    said(byValue[0]!),
    said(byValue.at(-1)!),
    known.length,
    places,
  );
}
