import { orderReason } from '../../comparability/order.ts';
import { COUNTRY } from '../../model/catalogue.ts';
import type { Figure } from '../../model/figure.ts';
import type { Dimension, Indicator } from '../../model/indicator.ts';
import { DIMENSIONS } from '../../model/indicator.ts';
import { formOf, monthOf, type Period, periodId, periodOrder, sameSpan } from '../../model/period.ts';
import type { Every, Measure, Search } from '../../url/search.ts';
import { agencyFor } from '../agencies.ts';
import { defaultArea } from '../default-view.ts';
import { periodsOf, resolvePeriod } from '../period-choice.ts';
import type { ViewContext } from '../view.ts';

/** Whether the address asks for the tiles of all counties, which no link could name one by one. */
export const asksForTiles = ({ view }: Pick<Search, 'view'>): boolean => view === 'tiles';

/** What the page is about, resolved against the data: never a choice that the rows can't answer. */
export interface Selection {
  readonly indicator: Indicator;
  readonly part: Partial<Record<Dimension, string>>;
  readonly agency: string;
  readonly agencies: readonly string[];
  /** Areas compared; the country only where it was chosen. */
  readonly areas: readonly string[];
  /** Areas put in order of value: those chosen without the country, or a single one beside its like. */
  readonly ordered: readonly string[];
  /** The area whose pair is weighed: the one asked for where it has figures, else the data set's own, else the first. */
  readonly focus: string;
  /** The area drawn in the colour of "this one"; none where the area asked for has no figure here. */
  readonly highlighted: string | undefined;
  readonly measure: Measure;
  readonly measures: readonly Measure[];
  /** Asked for, but not declared for this indicator. */
  readonly refusedMeasure: Measure | undefined;
  /** Periods of one form from `from` to `to`, earliest first; with `every` those of one season only. */
  readonly periods: readonly Period[];
  readonly choices: readonly Period[];
  readonly from: Period | undefined;
  readonly to: Period | undefined;
  /** Where the range ends if it follows the latest, and where it starts from the first. */
  readonly latest: Period | undefined;
  readonly earliest: Period | undefined;
  readonly every: Every | undefined;
}

const PREFERRED = ['related_calls', 'all_calls'];

/** The indicator asked for, else the first preferred one that the data set has. */
export function chosenIndicator({ search, catalogue }: Pick<ViewContext, 'search' | 'catalogue'>): Indicator {
  const asked = search.indicator === undefined ? undefined : catalogue.indicator(search.indicator);
  const preferred = PREFERRED.map((code) => catalogue.indicator(code)).find((one) => one !== undefined);
  return asked ?? preferred ?? catalogue.indicators[0]!;
}

/** The part of the total that the address asks for: one category of each dimension. */
export function chosenPart({
  search,
  catalogue,
}: Pick<ViewContext, 'search' | 'catalogue'>): Partial<Record<Dimension, string>> {
  const part: Partial<Record<Dimension, string>> = {};
  for (const dimension of DIMENSIONS) {
    const code = search.chosen[dimension]?.[0];
    if (code !== undefined && catalogue.category(dimension, code)) part[dimension] = code;
  }
  return part;
}

/** The part asked for; of an indicator that is only reported by parts, the one with the most figures stands unasked. */
function reportedPart(
  indicator: Indicator,
  asked: Selection['part'],
  { table, search }: ViewContext,
): Selection['part'] {
  const isAsked = DIMENSIONS.some((dimension) => search.chosen[dimension] !== undefined);
  const hasTotal = table.ofIndicator(indicator.code).some(({ cell }) => cell.kind === 'value');
  if (isAsked || hasTotal || indicator.breakdowns.length === 0) return asked;
  const counts = new Map<string, { readonly part: Selection['part']; count: number }>();
  for (const area of table.areas)
    for (const { indicator: code, breakdown, cell } of table.ofArea(area)) {
      if (code !== indicator.code || cell.kind !== 'value') continue;
      const chosen = DIMENSIONS.filter((dimension) => breakdown[dimension] !== '');
      if (chosen.length !== 1) continue;
      const [dimension] = chosen as [Dimension];
      const key = `${dimension}:${breakdown[dimension]}`;
      const known = counts.get(key) ?? { part: { [dimension]: breakdown[dimension] }, count: 0 };
      known.count++;
      counts.set(key, known);
    }
  const most = [...counts].sort(([a, m], [b, n]) => n.count - m.count || a.localeCompare(b))[0];
  return most?.[1].part ?? asked;
}

/** Resolves the address against the rows. */
export function select(context: ViewContext): Selection {
  const { search, table, catalogue, dataSet } = context;
  const indicator = sharedIndicator(context) ?? chosenIndicator(context);
  const part = reportedPart(indicator, chosenPart(context), context);
  const agencies = table.agencies(indicator.code);
  const agency = agencyFor(indicator.code, context, search.chosen.agency?.[0]);
  const reporting = areasWith(indicator.code, part, agency, context);
  const provinces = reporting.filter((code) => catalogue.area(code)?.level === 'province');
  const areas = (search.areas ?? siblingsOf(askedArea(context), reporting, context) ?? provinces).filter(
    (code) => catalogue.area(code) !== undefined && (code !== COUNTRY || search.areas !== undefined),
  );
  const shown = areas.length > 0 ? areas : reporting;
  const own = askedArea(context) ?? (shown.length === 1 ? shown[0] : defaultArea(dataSet));
  const isOwnShown = own !== undefined && shown.includes(own);
  const focus = isOwnShown ? own : (shown[0] ?? COUNTRY);
  const figures = shown.flatMap((area) => seriesFor(area, { indicator, part, agency }, context));
  const measures = measuresFor(indicator, figures);
  const isLicensed = measures.includes(search.measure);
  return {
    indicator,
    part,
    agency,
    agencies,
    areas: shown,
    ordered: besideOneAnother(shown, reporting, context),
    focus,
    highlighted: isOwnShown || search.area === undefined ? focus : undefined,
    measure: isLicensed ? search.measure : 'count',
    measures,
    refusedMeasure: isLicensed ? undefined : search.measure,
    ...periodRange(figures, sharedPeriods({ indicator, part, agency }, context), context),
  };
}

/** Unasked, a county stands among the counties of its province; undefined for any other area, and where it has no figure. */
function siblingsOf(
  area: string | undefined,
  reporting: readonly string[],
  { catalogue }: Pick<ViewContext, 'catalogue'>,
): readonly string[] | undefined {
  const { level, parent } = area === undefined ? {} : (catalogue.area(area) ?? {});
  if (area === undefined || level !== 'county' || !reporting.includes(area)) return undefined;
  return reporting.filter(
    (code) => catalogue.area(code)?.level === 'county' && catalogue.area(code)?.parent === parent,
  );
}

/** The area that the address asks for; among tiles a county is seen within its province. */
function askedArea({ search, catalogue }: ViewContext): string | undefined {
  const area = search.area === undefined ? undefined : catalogue.area(search.area);
  return area?.level === 'county' && asksForTiles(search) && search.areas === undefined
    ? area.parent
    : search.area;
}

/** Areas without the country: it is no area among others, but what they are seen against. */
export const withoutCountry = (areas: readonly string[]): readonly string[] =>
  areas.filter((code) => code !== COUNTRY);

/** Several chosen areas; a single county with those of its province that are at hand, else all provinces. */
function besideOneAnother(
  shown: readonly string[],
  reporting: readonly string[],
  { catalogue }: ViewContext,
): readonly string[] {
  const [only, ...more] = withoutCountry(shown);
  if (only !== undefined && more.length > 0) return [only, ...more];
  const area = only === undefined ? undefined : catalogue.area(only);
  const siblings = reporting.filter((code) => {
    const other = catalogue.area(code);
    return other?.level === 'county' && other.parent === area?.parent;
  });
  if (area?.level === 'county' && siblings.length > 1) return siblings;
  const provinces = reporting.filter((code) => catalogue.area(code)?.level === 'province');
  return provinces.length > 0 ? provinces : shown;
}

/** Whether areas are counties, all of them; the words for rows of both are others. */
export const areCounties = (areas: readonly string[]): boolean =>
  areas.length > 0 && areas.every((code) => code.length > 5);

/**
 * Unasked, an indicator that at least two provinces report for one period: the first preferred one that the area
 * asked for reports with others, else any that it does, else the first preferred one.
 */
function sharedIndicator(context: ViewContext): Indicator | undefined {
  const { search, catalogue } = context;
  if (search.indicator !== undefined) return undefined;
  const preferred = PREFERRED.flatMap((code) => catalogue.indicator(code) ?? []);
  const { area } = search;
  return (
    (area === undefined ? undefined : candidates(context).find((one) => isSharedBy(area, one, context))) ??
    preferred.find((indicator) => areasByPeriod(totalsOf(indicator, context), context).some(isShared))
  );
}

/** Indicators of which an area has a figure in a period that another province reports too; preferred ones first. */
export function sharedIndicators(area: string, context: ViewContext): readonly Indicator[] {
  return candidates(context).filter((indicator) => isSharedBy(area, indicator, context));
}

/** Indicators of which an area has a figure at all. */
export function ownIndicators(area: string, context: ViewContext): readonly Indicator[] {
  const own = new Set(
    context.table.ofArea(area).flatMap(({ indicator, cell }) => (cell.kind === 'value' ? [indicator] : [])),
  );
  return candidates(context).filter(({ code }) => own.has(code));
}

function candidates({ catalogue }: ViewContext): readonly Indicator[] {
  const preferred = PREFERRED.flatMap((code) => catalogue.indicator(code) ?? []);
  const rest = [...catalogue.indicators]
    .filter((one) => one.sensitivity === 'none' && one.kind !== 'change' && !preferred.includes(one))
    .sort((a, b) => a.order - b.order);
  return [...preferred, ...rest];
}

const isSharedBy = (area: string, indicator: Indicator, context: ViewContext) =>
  areasByPeriod(totalsOf(indicator, context), context).some(
    (reported) => isShared(reported) && reported.areas.has(area),
  );

const totalsOf = (indicator: Indicator, context: ViewContext) => ({
  indicator,
  part: {},
  agency: agencyFor(indicator.code, context),
});

function areasWith(
  indicator: string,
  part: Partial<Record<Dimension, string>>,
  agency: string,
  context: ViewContext,
): readonly string[] {
  const reporting = [...context.table.areas].filter((area) =>
    context.table
      .series({ indicator, area, breakdown: part, agency })
      .some(({ cell }) => cell.kind !== 'missing'),
  );
  return byName(reporting, context);
}

/** The figures of one area over time for the chosen indicator, part and agency. */
export function seriesFor(
  area: string,
  { indicator, part, agency }: Pick<Selection, 'indicator' | 'part' | 'agency'>,
  { table }: ViewContext,
): readonly Figure[] {
  return table.series({ indicator: indicator.code, area, breakdown: part, agency });
}

/** Measures that the catalogue licenses for an indicator, and that its figures allow. */
function measuresFor(indicator: Indicator, figures: readonly Figure[]): readonly Measure[] {
  const measures: Measure[] = ['count'];
  if (indicator.rate_base === 'residents') measures.push('rate');
  if (indicator.kind === 'flow' && figures.some(({ period }) => period.kind === 'span'))
    measures.push('per_day');
  if (indicator.additive_over.includes('area')) measures.push('share');
  if (['flow', 'stock'].includes(indicator.kind) && periodsOf(figures).length > 1) measures.push('index');
  return measures;
}

function periodRange(
  figures: readonly Figure[],
  shared: readonly Period[],
  { search }: ViewContext,
): Pick<Selection, 'periods' | 'choices' | 'from' | 'to' | 'latest' | 'earliest' | 'every'> {
  // Unasked, the page opens where areas can be put beside each other.
  const unasked = search.areas === undefined ? shared[0] : undefined;
  const last = resolvePeriod(search.to ?? search.period ?? unasked, figures);
  const first = search.from !== undefined && typeof search.from !== 'string' ? search.from : undefined;
  // Time does not run backwards: a range written from its end is the same range.
  const isReversed = last !== undefined && first !== undefined && periodOrder(first) > periodOrder(last);
  const [asked, to] = isReversed ? [last, first] : [first, last];
  const choices = [
    ...new Map(
      [...periodsOf(figures), to, asked].flatMap((period) =>
        period ? [[periodId(period), period] as const] : [],
      ),
    ).values(),
  ].sort((a, b) => periodOrder(b) - periodOrder(a));
  const { every } = search;
  const alike = to ? choices.filter((period) => isAlike(period, to, every)) : [];
  const from = asked ?? alike.at(-1);
  const inRange = alike.filter(
    (period) =>
      (!from || periodOrder(period) >= periodOrder(from)) && (!to || periodOrder(period) <= periodOrder(to)),
  );
  return {
    periods: [...inRange].reverse(),
    choices,
    from,
    to,
    latest: resolvePeriod('latest', figures),
    earliest: alike.at(-1),
    every,
  };
}

/** Whether two periods stand on one axis: spans of one form and length, and of one season where no other is asked for. */
export const isAlike = (period: Period, to: Period, every: Every | undefined): boolean =>
  formOf(period) === formOf(to) &&
  sameSpan(period, to) &&
  (every === undefined || monthOf(period) === monthOf(to));

/** Periods in which at least two areas have a figure: where areas can be put beside each other. */
export function sharedPeriods(
  choice: Pick<Selection, 'indicator' | 'part' | 'agency'>,
  context: ViewContext,
): readonly Period[] {
  return areasByPeriod(choice, context)
    .filter(isShared)
    .map(({ period }) => period);
}

interface ReportedPeriod {
  readonly period: Period;
  /** The provinces that have a value. */
  readonly areas: ReadonlySet<string>;
}

const isShared = ({ areas }: ReportedPeriod) => areas.size > 1;

/** The provinces that report each period, the latest first. */
function areasByPeriod(
  { indicator, part, agency }: Pick<Selection, 'indicator' | 'part' | 'agency'>,
  { table, catalogue }: ViewContext,
): readonly ReportedPeriod[] {
  const reporting = new Map<string, Set<string>>();
  const all =
    Object.keys(part).length === 0
      ? table.ofIndicator(indicator.code)
      : [...table.areas].flatMap((area) =>
          table.series({ indicator: indicator.code, area, breakdown: part, agency }),
        );
  const figures = all.filter(
    (figure) =>
      figure.cell.kind === 'value' &&
      figure.agency === agency &&
      catalogue.area(figure.area)?.level === 'province',
  );
  for (const figure of figures) {
    const id = periodId(figure.period);
    reporting.set(id, (reporting.get(id) ?? new Set()).add(figure.area));
  }
  return periodsOf(figures).map((period) => ({
    period,
    areas: reporting.get(periodId(period)) ?? new Set(),
  }));
}

/** Areas by the alphabet of the page, in whatever order the address names them. */
export function byName(areas: readonly string[], { names, locale }: ViewContext): readonly string[] {
  return [...areas].sort((a, b) => locale.compareNames(names.plainArea(a), names.plainArea(b)));
}

/** True for totals of indicators whose figures may be put in order of value. */
export function canBeOrdered({ indicator, part }: Selection, { catalogue }: ViewContext): boolean {
  return orderReason({ indicator: indicator.code, breakdown: part }, catalogue) === undefined;
}
