import { marksOf } from '../../locale/figure-text.ts';
import { COUNTRY } from '../../model/catalogue.ts';
import { NOT_REPORTED } from '../../model/cell.ts';
import type { Figure } from '../../model/figure.ts';
import { periodId, samePeriod } from '../../model/period.ts';
import type { Reason } from '../../model/refusal.ts';
import { derivedCell, type TableCell, type TableModel } from '../../model/table.ts';
import { censusesOf, censusOf } from '../census.ts';
import { changeCell, perYearCell } from '../change-cell.ts';
import { changeText, levelText } from '../describe.ts';
import { newsCell, newsColumn, newsIn } from '../news-text.ts';
import { periodCell } from '../period-cell.ts';
import type { ViewContext } from '../view.ts';
import { type ApartPair, againstText, type Growth } from './growth.ts';
import { type Measured, measured } from './measured.ts';
import { type AreaValue, referenceOf } from './ordered.ts';
import type { Pair } from './pair.ts';
import { areCounties, type Selection, seriesFor, withoutCountry } from './selection.ts';
import { captionText, subjectText, titleText, unitText } from './subject.ts';
import { trendFigures } from './trend.ts';

/** A measured figure as a cell: a count as it was published, anything computed as derived, a refusal with its reasons. */
export function measuredCell(one: Measured, { measure, indicator }: Selection): TableCell {
  if (one.value === null && one.reasons.length > 0)
    return { kind: 'refused', reasons: one.reasons.map(({ code }) => code), text: one.text };
  if (!one.figure) return { kind: 'value', cell: NOT_REPORTED };
  const marks = marksOf(one.figure, indicator.base);
  if (measure === 'count' || one.value === null) return { kind: 'value', cell: one.figure.cell, marks };
  const computed = [...marks.filter((mark) => mark !== 'derived'), 'derived'];
  return {
    kind: 'value',
    cell: derivedCell(one.value),
    decimals: 1,
    form: measure === 'share' ? 'percent' : 'number',
    marks: computed,
  };
}

/** What the rows are: provinces, counties, or both. */
export function areaHead(areas: readonly string[], { locale }: ViewContext): string {
  const { table } = locale.messages.shell;
  const counties = withoutCountry(areas).filter((code) => areCounties([code]));
  if (counties.length === 0) return table.area;
  return counties.length === withoutCountry(areas).length ? table.county : table.anyArea;
}

/** Areas in rows, periods in columns: the numbers behind the lines. */
export function trendTable(selection: Selection, context: ViewContext): TableModel {
  const { locale, names, table } = context;
  const areas =
    table.areas.has(COUNTRY) && !selection.areas.includes(COUNTRY)
      ? [...selection.areas, COUNTRY]
      : selection.areas;
  const figures = trendFigures(selection, context);
  const title = titleText(selection, figures, context) + unitText(selection, context);
  return {
    caption: captionText(title, selection, figures, context),
    columns: [
      { key: 'area', label: areaHead(areas, context) },
      ...selection.periods.map((period) => ({
        key: periodId(period),
        label: locale.period(period),
        numeric: true,
      })),
    ],
    rows: areas.map((area) => {
      const series = seriesFor(area, selection, context);
      return {
        key: area,
        isHighlighted: area === selection.highlighted,
        cells: [
          { kind: 'text', text: names.area(area), code: area },
          ...selection.periods.map((period): TableCell => {
            const figure = series.find((one) => samePeriod(one.period, period));
            return measuredCell(measured(figure, selection, context), selection);
          }),
        ],
      };
    }),
  };
}

/** The name of a row; the country stands in tables of areas as their reference. */
const rowName = (area: string, isReference: boolean, { locale, names }: ViewContext): string =>
  isReference ? locale.messages.compare.reference(names.area(area)) : names.area(area);

/** Areas in order of value in one period, with the limits of chance in counting. */
export function orderedTable(
  values: readonly AreaValue[],
  selection: Selection,
  context: ViewContext,
): TableModel {
  const { locale } = context;
  const reference = referenceOf(selection, context);
  const rows = reference ? [...values, reference] : values;
  const figures = rows.flatMap(({ figure }) => figure ?? []);
  const hasLimits = rows.some(({ interval }) => interval);
  const hasCensuses = censusesOf(figures, selection, context).length > 1;
  const census = (figure: Figure | undefined): TableCell => {
    const year = censusOf(figure, selection, context);
    return { kind: 'text', text: year === undefined ? '' : locale.ordinal(year) };
  };
  const limit = (value: number | undefined): TableCell =>
    value === undefined
      ? { kind: 'text', text: '' }
      : { kind: 'value', cell: derivedCell(value), decimals: 1 };
  return {
    caption: captionText(
      locale.list([
        titleText(selection, figures, context) + unitText(selection, context),
        selection.to ? locale.period(selection.to) : '',
      ]),
      selection,
      figures,
      context,
    ),
    columns: [
      { key: 'area', label: areaHead(selection.ordered, context) },
      { key: 'value', label: locale.messages.shell.table.value, numeric: true },
      ...(hasLimits
        ? [
            { key: 'low', label: locale.messages.compare.lowLimit, numeric: true },
            { key: 'high', label: locale.messages.compare.highLimit, numeric: true },
          ]
        : []),
      ...(hasCensuses ? [{ key: 'census', label: locale.messages.compare.census }] : []),
    ],
    rows: rows.map((one) => ({
      key: one.area,
      isHighlighted: one.area === selection.highlighted,
      cells: [
        { kind: 'text', text: rowName(one.area, one === reference, context), code: one.area },
        measuredCell(one, selection),
        ...(hasLimits ? [limit(one.interval?.low), limit(one.interval?.high)] : []),
        ...(hasCensuses ? [census(one.figure)] : []),
      ],
    })),
  };
}

/** The marks of a figure by its own indicator: a pan may hold calls of another base. */
const marksIn = (figure: Figure, { catalogue }: ViewContext) =>
  marksOf(figure, catalogue.indicator(figure.indicator)?.base ?? '');

/** A level as it was published; where sources contradict each other, all they say and no number of one of them. */
function levelCell(figure: Figure, context: ViewContext): TableCell {
  return figure.conflicts.length > 0
    ? { kind: 'refused', reasons: ['conflict'], text: levelText(figure, context) }
    : { kind: 'value', cell: figure.cell, marks: marksIn(figure, context) };
}

/** The row's name; where the two levels count different things, also what each of them counts. */
function pairName(
  { area, change: { base, current } }: Pair,
  isReference: boolean,
  context: ViewContext,
): string {
  const { names } = context;
  const name = rowName(area, isReference, context);
  if (base.indicator === current.indicator) return name;
  return `${name} (${names.shortIndicator(base.indicator)} / ${names.shortIndicator(current.indicator)})`;
}

/** The head of the changes, with their unit where there are any. */
function changeHead(changes: readonly Pair[], { locale }: ViewContext): string {
  const { table } = locale.messages.shell;
  const [first] = changes.flatMap(({ change }) => (change.kind === 'change' ? [change.form] : []));
  if (first === undefined) return table.change;
  return first === 'points' ? table.changePoints : table.changePercent;
}

/** The limits of a change by chance in counting, empty where it has none. */
function limitCells(change: Pair['change'] | undefined): readonly TableCell[] {
  const limits = change?.kind === 'change' ? change.interval : undefined;
  return [limits?.low, limits?.high].map((value) =>
    value === undefined
      ? { kind: 'text', text: '' }
      : { kind: 'value', cell: derivedCell(value), decimals: 1, form: 'signed_percent' },
  );
}

/** Both levels and the change of every area, or why it is withheld. */
export function growthTable(
  { changes, apart, refused, reference }: Growth,
  selection: Selection,
  context: ViewContext,
): TableModel {
  const { locale, names } = context;
  const { table } = locale.messages.shell;
  const pairs: readonly (Pair | ApartPair)[] = [
    ...changes,
    ...apart,
    ...refused,
    ...(reference ? [reference] : []),
  ];
  const [first] = pairs;
  // Stocks have dates of their own: a column may only be headed by a date that all its figures share.
  const hasOneBase = pairs.every(({ change }) => samePeriod(change.base.period, first!.change.base.period));
  const given = pairs.filter((pair) => !('reason' in pair));
  const hasLimits = given.some(({ change }) => change.kind === 'change' && change.interval);
  const hasPerYear = given.some(({ change }) => change.kind === 'change' && change.perYear !== undefined);
  const news = pairs.map(({ area, change }) => newsIn(change, seriesFor(area, selection, context), context));
  const judged = newsColumn(news, context);
  const level = (which: 'current' | 'base') =>
    first ? locale.period(first.change[which].period) : table.value;
  return {
    caption: locale.list([
      `${subjectText(selection, context)} (${names.unit(selection.indicator.code)})`,
      againstText({ changes }, selection, context),
    ]),
    columns: [
      {
        key: 'area',
        label: areaHead(
          pairs.map(({ area }) => area),
          context,
        ),
      },
      { key: 'base', label: hasOneBase ? level('base') : locale.messages.compare.baseLevel, numeric: true },
      ...(hasOneBase ? [] : [{ key: 'base_period', label: locale.messages.compare.basePeriod }]),
      { key: 'current', label: level('current'), numeric: true },
      { key: 'change', label: changeHead(given, context), numeric: true },
      ...judged,
      ...(hasPerYear
        ? [{ key: 'per_year', label: locale.messages.compare.perYearColumn, numeric: true }]
        : []),
      ...(hasLimits
        ? [
            { key: 'low', label: locale.messages.compare.lowLimit, numeric: true },
            { key: 'high', label: locale.messages.compare.highLimit, numeric: true },
          ]
        : []),
    ],
    rows: pairs.map((pair, i) => {
      const { area, change } = pair;
      const isApart = 'reason' in pair;
      return {
        key: area,
        isHighlighted: area === selection.highlighted,
        cells: [
          { kind: 'text', text: pairName(pair, pair === reference, context), code: area },
          levelCell(change.base, context),
          ...(hasOneBase ? [] : [periodCell(change.base.period, context)]),
          levelCell(change.current, context),
          isApart ? apartCell(change, pair.reason, context) : changeCell(change, context),
          ...judged.map(() => newsCell(news[i], context)),
          ...(hasPerYear ? [perYearCell(isApart ? undefined : change)] : []),
          ...(hasLimits ? limitCells(isApart ? undefined : change) : []),
        ],
      };
    }),
  };
}

/** A change that stands apart from the order: it is said, with the reason, and is no number of the column. */
export function apartCell(change: Pair['change'], reason: Reason, context: ViewContext): TableCell {
  const { reasons, compare } = context.locale.messages;
  const said = change.kind === 'change' ? changeText(change, context) : '';
  const text =
    reason.code === 'definition' || reason.code === 'agency'
      ? compare.standsApart[reason.code](said)
      : `${said}. ${reasons[reason.code](reason.values)}`;
  return { kind: 'refused', reasons: [reason.code], text };
}
