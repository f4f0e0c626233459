import type { LineModel } from '../../charts/line/model.ts';
import { formatCell } from '../../locale/figure-text.ts';
import type { Figure } from '../../model/figure.ts';
import { monthOf, type Period, periodOrder, quarter, yearOf } from '../../model/period.ts';
import { saidLevel } from '../describe.ts';
import type { ViewContext } from '../view.ts';
import { figureIn, seriesOf } from './figures.ts';
import { BASES, CENTRES } from './indicators.ts';

/** A number of bases that is another series than the one before it. */
export interface Break {
  readonly before: Figure | undefined;
  readonly after: Figure;
  /** Positive Life centres on the same day: part of the work of the bases moved there. */
  readonly centres: Figure | undefined;
}

/** The number of bases of one area over time, or every known number where the area has too few. */
export type BasesInTime =
  | {
      readonly kind: 'line';
      readonly figures: readonly Figure[];
      readonly breaks: readonly Break[];
      readonly model: LineModel;
    }
  | { readonly kind: 'table'; readonly figures: readonly Figure[] }
  | { readonly kind: 'empty' };

/** Fewer known numbers than this are no course of time. */
const LEAST = 3;

export function basesInTime(area: string, context: ViewContext): BasesInTime {
  const figures = seriesOf(BASES, area, context).filter(({ period }) => period.kind === 'point');
  const known = figures.filter(({ cell }) => cell.kind === 'value');
  if (known.length >= LEAST) {
    const breaks = breaksOf(figures, context);
    return { kind: 'line', figures, breaks, model: lineModel(area, figures, breaks, context) };
  }
  const everywhere = [...context.table.ofIndicator(BASES)]
    .filter(({ cell }) => cell.kind === 'value')
    .sort((a, b) => periodOrder(b.period) - periodOrder(a.period));
  return everywhere.length === 0 ? { kind: 'empty' } : { kind: 'table', figures: everywhere };
}

/** A break is marked by its source, or lies where the version of the definition changes. */
export function breaksOf(figures: readonly Figure[], context: ViewContext): readonly Break[] {
  const known = figures.filter(({ cell }) => cell.kind === 'value');
  return known.flatMap((after, i) => {
    const before = known[i - 1];
    const isBreak = after.cell.status === 'B' || (before && before.definition !== after.definition);
    if (!isBreak) return [];
    return [{ before, after, centres: figureIn(CENTRES, after.area, after.period, context) }];
  });
}

const quarterOf = (period: Period) => yearOf(period) * 4 + Math.floor((monthOf(period) - 1) / 3);

/** One place a quarter, from the first number to the last: a quarter without a number is a gap. */
function lineModel(
  area: string,
  figures: readonly Figure[],
  breaks: readonly Break[],
  context: ViewContext,
): LineModel {
  const { locale, names } = context;
  const first = quarterOf(figures[0]!.period);
  const last = quarterOf(figures.at(-1)!.period);
  const quarters = Array.from({ length: last - first + 1 }, (_, i) => first + i);
  const at = quarters.map((index) => figures.filter(({ period }) => quarterOf(period) === index).at(-1));
  const known = at.filter((figure) => figure?.cell.kind === 'value') as readonly Figure[];
  const provisionalFrom = at.findIndex((figure) => figure?.cell.status === 'P');
  return {
    periods: quarters.map((index, i) => ({
      id: String(index),
      label: locale.ordinal(Math.floor(index / 4)),
      title: at[i]
        ? locale.period(at[i].period)
        : locale.period(quarter(Math.floor(index / 4), (index % 4) + 1)),
      tick: index % 4 === 0,
    })),
    series: [
      {
        key: area,
        label: names.area(area),
        values: at.map((figure) => (figure?.cell.kind === 'value' ? figure.cell.value : null)),
        texts: at.map((figure) => (figure ? textOf(figure, context) : locale.messages.terms.cells.missing)),
        role: 'highlight',
        endText: known.at(-1) ? textOf(known.at(-1)!, context) : '',
        ...(provisionalFrom >= 0 ? { provisionalFrom } : {}),
        breaksAt: breaks.map(({ after }) => quarterOf(after.period) - first),
      },
    ],
    unitLabel: '',
    formatAxis: (value) => locale.number(value),
    sentence: sentenceOf(area, known, context),
  };
}

function textOf(figure: Figure, { locale }: ViewContext): string {
  const { statuses } = locale.messages.terms;
  const text = formatCell(locale)(figure.cell);
  return figure.cell.kind === 'value' && figure.cell.status !== 'A'
    ? `${text} (${statuses[figure.cell.status]})`
    : text;
}

function sentenceOf(area: string, known: readonly Figure[], context: ViewContext): string {
  const { locale, names } = context;
  const last = known.at(-1)!;
  // No sentence bridges two definitions: it begins after the last break.
  const alike = known.filter(({ definition }) => definition === last.definition);
  const first = alike[0]!;
  return locale.messages.reach.basesSentence(
    names.area(area),
    alike.length,
    locale.when(first.period),
    saidLevel(first, context),
    locale.when(last.period),
    saidLevel(last, context),
  );
}
