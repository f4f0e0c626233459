import type { ScatterModel } from '../../../charts/scatter/model.ts';
import { type DeclaredPair, declaredPair, pairingReason } from '../../../comparability/declared-pair.ts';
import { type Figure, TOTAL } from '../../../model/figure.ts';
import { type Period, periodOrder, pointBelongsTo, samePeriod } from '../../../model/period.ts';
import type { Reason, Refused } from '../../../model/refusal.ts';
import { levelText } from '../../describe.ts';
import type { ViewContext } from '../../view.ts';
import { type Partner, partnerIn, partnersOf } from '../partners.ts';
import { byName, type Selection, withoutCountry } from '../selection.ts';

/** An area by two indicators. */
export interface ScatterArea {
  readonly area: string;
  readonly left: Figure | undefined;
  readonly right: Figure | undefined;
  readonly answer: DeclaredPair | Refused;
}

/** The areas of the page in its last period, along one declared relation. */
export interface Scatter {
  readonly partner: Partner;
  readonly refused: Reason | undefined;
  readonly areas: readonly ScatterArea[];
}

/** The areas by the indicator of the page and its declared partner; undefined where nothing is declared. */
export function scatterOf(selection: Selection, context: ViewContext): Scatter | undefined {
  const { search, catalogue } = context;
  const partner = partnerIn(partnersOf(selection.indicator.code, catalogue), search.with);
  const { to } = selection;
  if (!partner || !to) return undefined;
  const { relation } = partner;
  const refused = pairingReason(
    [relation.left, relation.right].map((indicator) => ({ indicator, breakdown: selection.part })),
    catalogue,
  );
  const areas = refused ? [] : byName(withoutCountry(selection.ordered), context);
  return {
    partner,
    refused,
    areas: areas.map((area): ScatterArea => {
      const own = figureAt(selection.indicator.code, area, to, selection, context);
      const over = own?.period ?? to;
      const other = figureAt(partner.other, area, over, selection, context);
      const [left, right] = relation.left === selection.indicator.code ? [own, other] : [other, own];
      return { area, left, right, answer: declaredPair(left, right, relation) };
    }),
  };
}

/** The figure of a period; of a stock beside a flow the last date within it, or of a flow the span that ends with a date. */
function figureAt(
  indicator: string,
  area: string,
  period: Period,
  { part, agency }: Selection,
  { table }: ViewContext,
): Figure | undefined {
  const series = table.series({ indicator, area, breakdown: { ...TOTAL, ...part }, agency });
  const same = series.find((figure) => samePeriod(figure.period, period));
  if (same) return same;
  const meeting = series.filter(({ period: other }) => {
    if (period.kind === 'span' && other.kind === 'point') return pointBelongsTo(other, period);
    return period.kind === 'point' && other.kind === 'span' && pointBelongsTo(period, other);
  });
  return meeting.toSorted((a, b) => distance(a.period, period) - distance(b.period, period))[0];
}

const distance = (a: Period, b: Period) => Math.abs(periodOrder(a) - periodOrder(b));

/** The figures behind the points. */
export const scatterFigures = ({ areas }: Scatter): readonly Figure[] =>
  areas.flatMap(({ left, right }) => [left ?? [], right ?? []].flat());

const numberIn = (figure: Figure | undefined) => (figure?.cell.kind === 'value' ? figure.cell.value : null);

/** What a relation makes of a pair, in its own words: «۱۲٫۵ خدمت به ازای هر پایگاه». */
export function ratioText(
  answer: DeclaredPair | Refused,
  { partner }: Scatter,
  context: ViewContext,
): string {
  const { locale } = context;
  if (answer.kind === 'refused')
    return answer.reasons.map(({ code, values }) => locale.messages.reasons[code](values))[0] ?? '';
  const { decimals } = partner.relation;
  return answer.form === 'percent'
    ? locale.percent(answer.ratio, { decimals })
    : `${locale.number(answer.ratio, { decimals })} ${locale.pick(partner.relation, 'unit')}`;
}

/** The points as they are drawn: left upwards, right along the foot. */
export function scatterModel(scatter: Scatter, selection: Selection, context: ViewContext): ScatterModel {
  const { locale, names } = context;
  const { terms, shell } = locale.messages;
  const words = locale.messages.compareViews.scatter;
  const { relation } = scatter.partner;
  const lackText = terms.cells.missing;
  const format = (value: number) => locale.number(value, { decimals: Number.isInteger(value) ? 0 : 1 });
  const indicatorText = (code: string) => `${names.indicator(code)} (${names.unit(code)})`;
  const known = scatter.areas.filter(({ answer }) => answer.kind === 'pair');
  return {
    points: scatter.areas.map(({ area, left, right, answer }) => {
      const isPair = answer.kind === 'pair';
      return {
        key: area,
        label: names.area(area),
        x: isPair ? numberIn(right) : null,
        y: isPair ? numberIn(left) : null,
        xText: right ? levelText(right, context) : lackText,
        yText: left ? levelText(left, context) : lackText,
        ratioText: ratioText(answer, scatter, context),
        isHighlighted: area === selection.highlighted,
        isProvisional: isPair && answer.notes.some(({ code }) => code === 'provisional'),
      };
    }),
    xLabel: indicatorText(relation.right),
    yLabel: indicatorText(relation.left),
    formatX: format,
    formatY: format,
    formatRatio: (ratio) =>
      relation.type === 'part_of'
        ? locale.percent(100 * ratio, { decimals: Number.isInteger(100 * ratio) ? 0 : 1 })
        : format(ratio),
    labels: {
      area: shell.table.area,
      ratio: locale.pick(relation, 'name'),
      ray: words.ray(locale.pick(relation, 'name')),
      provisional: terms.statuses.P,
    },
    sentence: words.sentence(
      locale.list([locale.pick(relation, 'name'), selection.to ? locale.period(selection.to) : '']),
      known.length,
    ),
  };
}
