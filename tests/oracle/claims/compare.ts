import type { FigureTable } from '../../../src/answers/figure-table.ts';
import type { Alternative } from '../../../src/comparability/alternative.ts';
import { COUNTRY } from '../../../src/model/catalogue.ts';
import type { Figure } from '../../../src/model/figure.ts';
import { type Period, periodId, samePeriod } from '../../../src/model/period.ts';
import type { TableCell } from '../../../src/model/table.ts';
import { type Growth, growthModel, growthOf } from '../../../src/pages/compare/growth.ts';
import { insteadSearch } from '../../../src/pages/compare/instead.ts';
import { mapOf } from '../../../src/pages/compare/map/map.ts';
import { type Measured, measured } from '../../../src/pages/compare/measured.ts';
import { type AreaValue, areasInOrder, barsModel, referenceOf } from '../../../src/pages/compare/ordered.ts';
import { type Pair, pairOf } from '../../../src/pages/compare/pair.ts';
import { canBeOrdered, type Selection, select, seriesFor } from '../../../src/pages/compare/selection.ts';
import { growthTable, orderedTable, trendTable } from '../../../src/pages/compare/tables.ts';
import { trendModel } from '../../../src/pages/compare/trend.ts';
import { possibleChanges } from '../../../src/pages/possible-changes.ts';
import type { ViewContext } from '../../../src/pages/view.ts';
import { type Answer, type Claim, PARTS, type Place } from '../claim.ts';
import { changeOf, levelOf, limitsOf, refOf, withheld } from './figures.ts';
import type { PageClaims } from './page-claims.ts';
import { computedIn, type Shown } from './tables.ts';

/** What the Compare page says: its lines, its order, its changes and what it offers instead. */
export function compareClaims(context: ViewContext, raw: URLSearchParams): PageClaims {
  const selection = select(context);
  const { focus } = selection;
  const trend = trendTable(selection, context);
  const values = areasInOrder(selection, context);
  const growth = growthOf(selection, context);
  const pair = pairOf(focus, selection, context);
  const pairs = [growth.changes, growth.apart, growth.refused, growth.reference ?? [], pair ?? []].flat();
  const reference = referenceOf(selection, context);
  const rows = reference ? [...values, reference] : values;
  const map = mapOf(selection, context).values;
  const onMap = { ...selection, ordered: map.map(({ area }) => area) };
  return {
    claims: [
      ...licenceClaim(selection, context),
      ...trend.rows.flatMap(({ key, cells }) => lineClaims(key, cells.slice(1), selection, context)),
      ...rows.flatMap((one) => orderedClaims(one, rows, selection, context)),
      orderClaim(values, selection, context),
      ...map.flatMap((one) => orderedClaims(one, map, onMap, context)),
      orderClaim(map, onMap, context),
      ...pairs.flatMap((one) => pairClaims(one, selection, context, raw)),
      ...growthOrder(growth, selection, context),
      ...(pair && isLacking(pair) ? possibleClaims(context) : []),
    ],
    shown: [
      ...computedIn('trend', trend, focus),
      ...computedIn('ordered', orderedTable(values, selection, context), focus),
      ...computedIn('map', orderedTable(map, onMap, context), focus),
      ...computedIn('growth', growthTable(growth, selection, context), focus),
      ...drawn(values, growth, selection, context),
    ],
  };
}

const isLacking = ({ change }: Pair) =>
  change.kind === 'refused' && [change.current, change.base].some(({ cell }) => cell.kind === 'missing');

const possible = new WeakMap<FigureTable, readonly Claim[]>();

/** What the page offers where the pair lacks a figure; the same for as long as the rows are. */
function possibleClaims(context: ViewContext): readonly Claim[] {
  const known =
    possible.get(context.table) ?? possibleChanges(context).map((change) => changeOf(change, 'any'));
  possible.set(context.table, known);
  return known;
}

/** Numbers of the pictures, which must be those of the tables. */
function drawn(
  values: readonly AreaValue[],
  growth: Growth,
  selection: Selection,
  context: ViewContext,
): readonly Shown[] {
  const lines = trendModel(selection, context).series.flatMap(({ key, values: points }) =>
    points.flatMap((value) => (value === null ? [] : [{ where: 'line', area: key, value }])),
  );
  const bars = [barsModel(values, selection, context), growthModel(growth, selection, context)].flatMap(
    ({ rows, benchmark }) => [
      ...rows.flatMap(({ key, value, interval }) =>
        value === null
          ? []
          : [value, ...(limitsOf(interval) ?? [])].map((one) => ({ where: 'bar', area: key, value: one })),
      ),
      ...(benchmark ? [{ where: 'benchmark', area: COUNTRY, value: benchmark.value }] : []),
    ],
  );
  return [...lines, ...bars];
}

function licenceClaim(selection: Selection, context: ViewContext): readonly Claim[] {
  const { refusedMeasure: measure, indicator } = selection;
  if (measure === undefined) return [];
  const figures = selection.areas.flatMap((area) => seriesFor(area, selection, context));
  const periods = [...new Set(figures.map(({ period }) => periodId(period)))];
  return [{ kind: 'licence', measure, indicator: indicator.code, periods }];
}

const at = (area: string, period: Period | undefined, selection: Selection, context: ViewContext) =>
  period && seriesFor(area, selection, context).find((figure) => samePeriod(figure.period, period));

/** One level on the measure of the page, with what it is measured against. */
export function measureClaim(
  figure: Figure,
  answer: Answer,
  selection: Selection,
  context: ViewContext,
): Extract<Claim, { kind: 'measure' }> {
  const first =
    selection.measure === 'index' ? at(figure.area, selection.periods[0], selection, context) : undefined;
  const country = selection.measure === 'share' ? at(COUNTRY, figure.period, selection, context) : undefined;
  return {
    kind: 'measure',
    measure: selection.measure,
    ref: refOf(figure),
    first: first && refOf(first),
    country: country && refOf(country),
    stands: true,
    answer,
  };
}

function lineClaims(
  area: string,
  cells: readonly TableCell[],
  selection: Selection,
  context: ViewContext,
): readonly Claim[] {
  const series = new Map(
    [...seriesFor(area, selection, context)].reverse().map((figure) => [periodId(figure.period), figure]),
  );
  return selection.periods.flatMap((period, i): Claim[] => {
    const figure = series.get(periodId(period));
    const cell = cells[i];
    if (!figure || !cell) return [];
    if (figure.cell.kind !== 'value') return [levelOf(figure)];
    if (cell.kind === 'refused')
      return [measureClaim(figure, { kind: 'withheld', reasons: cell.reasons }, selection, context)];
    if (cell.kind !== 'value' || cell.cell.kind !== 'value') throw new Error('a value without its number');
    return [measureClaim(figure, { kind: 'given', value: cell.cell.value }, selection, context)];
  });
}

const isApart = (one: AreaValue, own: Measured) => own.value !== null && one.value === null;

export function orderedClaims(
  one: AreaValue,
  values: readonly AreaValue[],
  selection: Selection,
  context: ViewContext,
): readonly Claim[] {
  const { figure } = one;
  if (figure?.cell.kind !== 'value') return figure ? [levelOf(figure)] : [];
  const own = measured(figure, selection, context);
  const answer: Answer =
    own.value === null
      ? withheld(own.reasons)
      : {
          kind: 'given',
          value: own.value,
          limits: limitsOf(own.interval),
          ...(selection.measure === 'rate' ? { notes: own.reasons.map(({ code }) => code) } : {}),
        };
  const members = values.flatMap((other) =>
    other.figure?.cell.kind === 'value' ? [refOf(other.figure)] : [],
  );
  const apart: Claim = {
    kind: 'apart',
    ref: refOf(figure),
    members,
    reasons: one.reasons.map(({ code }) => code),
  };
  return [measureClaim(figure, answer, selection, context), ...(isApart(one, own) ? [apart] : [])];
}

const partOf = ({ part }: Selection) => PARTS.map((name) => part[name] ?? '').join('|');

const subjectOf = (selection: Selection, context: ViewContext) => ({
  indicator: selection.indicator.code,
  part: partOf(selection),
  language: context.search.lang,
  answer: canBeOrdered(selection, context) ? ('by_value' as const) : ('by_name' as const),
});

export function orderClaim(values: readonly AreaValue[], selection: Selection, context: ViewContext): Claim {
  const places = values.map(({ area, figure, value }): Place => {
    return { area, ref: figure && refOf(figure), value: value ?? undefined };
  });
  return { kind: 'order', what: 'levels', places, ...subjectOf(selection, context) };
}

function growthOrder(
  { changes, apart }: Growth,
  selection: Selection,
  context: ViewContext,
): readonly Claim[] {
  const isSum = context.search.against === 'year_to_date' && selection.to?.kind === 'span';
  const members = [...changes, ...apart].map(({ change }) => refOf(change.current));
  const places = changes.map(({ area, change }): Place => {
    const value = change.kind === 'change' ? change.amount : undefined;
    return { area, ref: refOf(change.current), value };
  });
  return [
    ...apart.map(({ change, reason }): Claim => {
      return { kind: 'apart', ref: refOf(change.current), members, reasons: [reason.code], isSum };
    }),
    ...(changes.length === 0
      ? []
      : [{ kind: 'order', what: 'changes', places, isSum, ...subjectOf(selection, context) } as const]),
  ];
}

function pairClaims(
  { change, instead, figures }: Pair,
  selection: Selection,
  context: ViewContext,
  raw: URLSearchParams,
): readonly Claim[] {
  const { against } = context.search;
  if (against === 'none') return [];
  const asked = { to: raw.get('to') ?? raw.get('period') ?? undefined, from: raw.get('from') ?? undefined };
  const [current, base] = [refOf(change.current), refOf(change.base)];
  return [
    ...figures.map(levelOf),
    ...(against === 'year_to_date' ? [change.current, change.base].flatMap(sumOf) : []),
    changeOf(change, against),
    { kind: 'base', current, base, against, asked: isReadable(asked.to, selection.to) ? asked : none },
    ...(instead ? [offerOf(instead, change.current, selection, context)] : []),
  ];
}

/** The level of a year so far, which stands beside the change also where that is withheld. */
const sumOf = (figure: Figure): readonly Claim[] =>
  figure.period.kind === 'span' && figure.cell.kind === 'value'
    ? [{ kind: 'sum', ref: refOf(figure), answer: { kind: 'given', value: figure.cell.value } }]
    : [];

const none = { to: undefined, from: undefined };

/** Only canonical ids are compared: other spellings are read by the address alone. */
const isReadable = (text: string | undefined, period: Period | undefined) =>
  text !== undefined && period !== undefined && /^@?1[34]\d\d/.test(text);

function offerOf(
  instead: Alternative,
  current: Figure,
  selection: Selection,
  { search }: ViewContext,
): Claim {
  const choice =
    instead.kind === 'definition'
      ? instead.definition
      : instead.kind === 'agency'
        ? instead.agency
        : instead.kind === 'indicator'
          ? instead.indicator
          : '';
  return {
    kind: 'offer',
    way: instead.kind,
    isSum: insteadSearch(instead, current.area, selection, search).against === 'year_to_date',
    // A pan may hold calls of another base; what is offered is of the subject of the page.
    ref: { ...refOf(current), indicator: selection.indicator.code, agency: selection.agency },
    current: periodId(instead.current),
    base: periodId(instead.base),
    choice,
  };
}
