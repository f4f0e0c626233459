import { COUNTRY, isCountyOf } from '../../model/catalogue.ts';
import type { Figure } from '../../model/figure.ts';
import { formOf, type Period, periodId, periodOrder, shiftMonths } from '../../model/period.ts';
import type { Search } from '../../url/search.ts';
import { breaksOf } from '../breaks.ts';
import type { ViewContext } from '../view.ts';
import { isAlike, type Selection, seriesFor } from './selection.ts';

/** A view that answers a common question about what is chosen, with the area or season that its name speaks of. */
export type Preset = { readonly patch: Partial<Search> } & (
  | { readonly name: 'country' | 'counties'; readonly area: string }
  | { readonly name: 'sameSeason'; readonly season: Period }
  | { readonly name: 'provinces' | 'afterBreak' }
);

/** What the list of counties says, once it has been read: which of them have figures. */
export type Reporting = ReadonlySet<string>;

/** The presets that the data of this choice allow, in the order in which they are offered. */
export function presetsOf(
  selection: Selection,
  context: ViewContext,
  reporting: Reporting,
): readonly Preset[] {
  const province = provinceOf(selection, context);
  return [
    againstCountry(province, selection, context),
    sameSeason(selection, context),
    allProvinces(selection, context),
    afterBreak(selection, context),
    // Last, because the list of counties arrives after the figures.
    countiesOf(province, selection, context, reporting),
  ].filter((preset) => preset !== undefined);
}

/** The province that the page is about: the chosen one, or that of the chosen county. */
function provinceOf({ focus }: Selection, { catalogue }: ViewContext): string | undefined {
  const area = catalogue.area(focus);
  return area?.level === 'county' ? area.parent : area?.level === 'province' ? focus : undefined;
}

const hasValue = ({ cell }: Figure) => cell.kind === 'value';

const reportedIn = (area: string, selection: Selection, context: ViewContext): readonly Period[] =>
  seriesFor(area, selection, context)
    .filter(hasValue)
    .map(({ period }) => period);

/** By rate, or where there is none by index: sizes of a province and of the country say nothing of each other. */
function againstCountry(
  province: string | undefined,
  selection: Selection,
  context: ViewContext,
): Preset | undefined {
  const measure = (['rate', 'index'] as const).find((one) => selection.measures.includes(one));
  if (province === undefined || measure === undefined) return undefined;
  const ofCountry = new Set(reportedIn(COUNTRY, selection, context).map(periodId));
  const shared = reportedIn(province, selection, context).filter((period) => ofCountry.has(periodId(period)));
  if (shared.length === 0) return undefined;
  const isKept =
    selection.to !== undefined && shared.some((period) => periodId(period) === periodId(selection.to!));
  const last = [...shared].sort((a, b) => periodOrder(b) - periodOrder(a))[0];
  const range = isKept ? {} : { from: undefined, to: last, period: undefined };
  const patch = { areas: [province, COUNTRY], measure, view: undefined, ...range };
  return { name: 'country', area: province, patch };
}

const YEARS = 5;

/** The shown period with those of the same season in the four years before it, where two of them at least have figures. */
function sameSeason({ areas, to, ...rest }: Selection, context: ViewContext): Preset | undefined {
  if (!to || formOf(to) === 'year') return undefined;
  const start = shiftMonths(to, -12 * (YEARS - 1));
  const known = areas.flatMap((area) => reportedIn(area, { ...rest, areas, to }, context));
  const alike = known.filter(
    (period) =>
      isAlike(period, to, 'year') &&
      periodOrder(period) >= periodOrder(start) &&
      periodOrder(period) <= periodOrder(to),
  );
  if (new Set(alike.map(periodId)).size < 2) return undefined;
  const [from] = [...alike].sort((a, b) => periodOrder(a) - periodOrder(b));
  const patch = { from, to, period: undefined, every: 'year' as const, view: undefined };
  return { name: 'sameSeason', season: to, patch };
}

/** Where more than one province reports a rate: the page's own choice of areas and period, in order. */
function allProvinces(selection: Selection, context: ViewContext): Preset | undefined {
  if (!selection.measures.includes('rate')) return undefined;
  const { catalogue, table } = context;
  const reporting = [...table.areas].filter(
    (code) => catalogue.area(code)?.level === 'province' && reportedIn(code, selection, context).length > 0,
  );
  if (reporting.length < 2) return undefined;
  const whole = { areas: undefined, from: undefined, to: undefined, period: undefined, every: undefined };
  return { name: 'provinces', patch: { ...whole, measure: 'rate', view: 'bar' } };
}

function countiesOf(
  province: string | undefined,
  selection: Selection,
  { catalogue, table }: ViewContext,
  reporting: Reporting,
): Preset | undefined {
  const { code } = selection.indicator;
  if (province === undefined || !catalogue.county_indicators?.includes(code)) return undefined;
  // Where the rows hold counties they say which; else only those are known that have any figure.
  const inTable = [...table.areas].filter((area) => isCountyOf(area, province));
  const known = inTable.length > 0 ? inTable : [...reporting].filter((area) => isCountyOf(area, province));
  const areas = known
    .filter(
      (area) =>
        inTable.length === 0 || table.ofArea(area).some((one) => one.indicator === code && hasValue(one)),
    )
    .sort();
  if (areas.length < 2) return undefined;
  const { measure } = selection;
  return { name: 'counties', area: province, patch: { area: undefined, areas, measure } };
}

/** From the period of the last break of the area's series, where one lies inside the range. */
function afterBreak(selection: Selection, context: ViewContext): Preset | undefined {
  const { focus, periods } = selection;
  const known = seriesFor(focus, selection, context).filter(hasValue);
  const figures = periods.map((period) =>
    known.find((figure) => periodId(figure.period) === periodId(period)),
  );
  const last = breaksOf(figures, context).at(-1);
  const from = last === undefined ? undefined : periods[last];
  if (!from || figures.slice(last).filter(Boolean).length < 2) return undefined;
  return { name: 'afterBreak', patch: { from } };
}
