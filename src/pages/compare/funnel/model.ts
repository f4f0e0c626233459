import type { FunnelLimits, FunnelModel } from '../../../charts/funnel/model.ts';
import type { Funnel } from '../../../comparability/funnel.ts';
import type { ViewContext } from '../../view.ts';
import type { Selection } from '../selection.ts';
import { subjectText } from '../subject.ts';
import { bySize, type FunnelView, placeOf } from './funnel.ts';

/** How the numbers of a funnel are written: a rate, or a share in percent. */
export function formatIn({ of }: Pick<Funnel, 'of'>, { locale }: ViewContext): (value: number) => string {
  return (value) =>
    of === 'rate' ? locale.number(value, { decimals: 1 }) : locale.percent(value, { decimals: 1 });
}

/** What the values rest on, in words: residents, or the whole. */
export function baseLabelIn(
  { against }: Pick<FunnelView, 'against'>,
  { locale, names }: ViewContext,
): string {
  const words = locale.messages.compareViews.funnel;
  return against === 'residents' ? words.residents : names.indicator(against.right);
}

/** What the values are, in words. */
export function valueLabelIn(
  { against }: Pick<FunnelView, 'against'>,
  { indicator }: Pick<Selection, 'indicator'>,
  { locale, names }: ViewContext,
): string {
  const words = locale.messages.compareViews.funnel;
  return against === 'residents'
    ? words.rate(names.unit(indicator.code))
    : words.share(names.indicator(against.right));
}

/** The picture of a funnel. */
export function funnelModel(
  funnel: Funnel,
  view: FunnelView,
  selection: Selection,
  context: ViewContext,
): FunnelModel {
  const { locale, names } = context;
  const words = locale.messages.compareViews.funnel;
  const format = formatIn(funnel, context);
  const provisional = locale.messages.terms.statuses.P;
  const { pooled, isOverdispersed, of } = funnel;
  return {
    points: bySize(funnel).map((placing) => {
      const { figure, base, value } = placing.unit;
      const status = figure.cell.status === 'P' ? ` (${provisional})` : '';
      return {
        key: figure.area,
        label: names.area(figure.area),
        base,
        value,
        baseText: locale.number(base),
        text: format(value) + status,
        place: placeOf(placing),
        isHighlighted: figure.area === selection.highlighted,
      };
    }),
    limits: (isOverdispersed ? [false, true] : [false]).flatMap((isWidened) =>
      limitLines(funnel, isWidened, context),
    ),
    pooled: { value: pooled.value, label: words.pooled(format(pooled.value)) },
    unitLabel: '',
    baseLabel: baseLabelIn(view, context),
    formatAxis: (value) =>
      of === 'rate'
        ? locale.number(value, { decimals: Number.isInteger(value) ? 0 : 1 })
        : locale.percent(value, { decimals: Number.isInteger(value) ? 0 : 1 }),
    formatBase: (base) => locale.number(base),
    formatOrdinal: locale.ordinal,
    formatList: locale.list,
    labels: {
      area: locale.messages.shell.table.area,
      value: valueLabelIn(view, selection, context),
      place: words.place,
      places: words.places,
    },
    sentence: funnelSentence(funnel, selection, context),
  };
}

const POINTS = 48;
/** The lines begin below the smallest area and end above the largest, where the picture cuts them. */
const [FROM, TO] = [0.6, 1.5];

function limitLines(funnel: Funnel, isWidened: boolean, { locale }: ViewContext): readonly FunnelLimits[] {
  const words = locale.messages.compareViews.funnel;
  const bases = funnel.placings.map(({ unit }) => unit.base);
  const [low, high] = [FROM * Math.min(...bases), TO * Math.max(...bases)];
  const step = (high / low) ** (1 / (POINTS - 1));
  const line = Array.from({ length: POINTS }, (_, i) => low * step ** i).flatMap((base) => {
    const limits = funnel.limitsAt(base, isWidened);
    return limits ? [{ base, limits }] : [];
  });
  return (['inner', 'outer'] as const).map((level) => ({
    level,
    isOverdispersed: isWidened,
    label: words.limits[level](isWidened),
    points: line.map(({ base, limits }) => ({ base, ...limits[level === 'inner' ? 'p95' : 'p998'] })),
  }));
}

/** How many areas lie where, and the value of all together. */
export function funnelSentence(funnel: Funnel, selection: Selection, context: ViewContext): string {
  const { locale } = context;
  const words = locale.messages.compareViews.funnel;
  const places = funnel.placings.map(placeOf);
  const countOf = (end: string) => places.filter((place) => place.endsWith(end)).length;
  return words.sentence(
    locale.list([subjectText(selection, context), selection.to ? locale.period(selection.to) : '']),
    formatIn(funnel, context)(funnel.pooled.value),
    places.length,
    places.filter((place) => place === 'above_outer').length,
    places.filter((place) => place === 'below_outer').length,
    countOf('_inner'),
  );
}
