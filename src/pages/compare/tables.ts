import type { Change } from '../../comparability/compare.ts';
import { marksOf } from '../../locale/figure-text.ts';
import { COUNTRY } from '../../model/catalogue.ts';
import { NOT_REPORTED } from '../../model/cell.ts';
import type { Figure } from '../../model/figure.ts';
import { periodId, samePeriod } from '../../model/period.ts';
import type { Reason } from '../../model/refusal.ts';
import { derivedCell, type TableCell, type TableModel } from '../../model/table.ts';
import { changeCell } from '../change-cell.ts';
import { changeText, levelText } from '../describe.ts';
import { newsCell, newsColumn, newsIn } from '../news-text.ts';
import { periodCell } from '../period-cell.ts';
import type { ViewContext } from '../view.ts';
import { type ApartPair, againstText, type Growth } from './growth.ts';
import { type Measured, measured } from './measured.ts';
import type { AreaValue } from './ordered.ts';
import type { Pair } from './pair.ts';
import { type Selection, seriesFor } from './selection.ts';
import { subjectText, titleText, unitText } from './subject.ts';

/** A measured figure as a cell: a count as it was published, anything computed as derived, a refusal with its reasons. */
function measuredCell(one: Measured, { measure, indicator }: Selection): TableCell {
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

/** What the rows are: provinces, or counties. */
const areaHead = ({ focus }: Selection, { locale, catalogue }: ViewContext): string =>
  locale.messages.shell.table[catalogue.area(focus)?.level === 'county' ? 'county' : 'area'];

/** Areas in rows, periods in columns: the numbers behind the lines. */
export function trendTable(selection: Selection, context: ViewContext): TableModel {
  const { locale, names, table } = context;
  const areas =
    table.areas.has(COUNTRY) && !selection.areas.includes(COUNTRY)
      ? [...selection.areas, COUNTRY]
      : selection.areas;
  return {
    caption: titleText(selection, context) + unitText(selection, context),
    columns: [
      { key: 'area', label: areaHead(selection, context) },
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

/** Areas in order of value in one period, with the limits of chance in counting. */
export function orderedTable(
  values: readonly AreaValue[],
  selection: Selection,
  context: ViewContext,
): TableModel {
  const { locale, names } = context;
  const hasLimits = values.some(({ interval }) => interval);
  const limit = (value: number | undefined): TableCell =>
    value === undefined
      ? { kind: 'text', text: '' }
      : { kind: 'value', cell: derivedCell(value), decimals: 1 };
  return {
    caption: locale.list([
      titleText(selection, context) + unitText(selection, context),
      selection.to ? locale.period(selection.to) : '',
    ]),
    columns: [
      { key: 'area', label: areaHead(selection, context) },
      { key: 'value', label: locale.messages.shell.table.value, numeric: true },
      ...(hasLimits
        ? [
            { key: 'low', label: locale.messages.compare.lowLimit, numeric: true },
            { key: 'high', label: locale.messages.compare.highLimit, numeric: true },
          ]
        : []),
    ],
    rows: values.map((one) => ({
      key: one.area,
      isHighlighted: one.area === selection.highlighted,
      cells: [
        { kind: 'text', text: names.area(one.area), code: one.area },
        measuredCell(one, selection),
        ...(hasLimits ? [limit(one.interval?.low), limit(one.interval?.high)] : []),
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

/** The area; where the two levels count different things, also what each of them counts. */
function areaText(
  area: string,
  { base, current }: Pick<Change, 'base' | 'current'>,
  { names }: ViewContext,
): string {
  if (base.indicator === current.indicator) return names.area(area);
  return `${names.area(area)} (${names.shortIndicator(base.indicator)} / ${names.shortIndicator(current.indicator)})`;
}

/** The head of the changes, with their unit where there are any. */
function changeHead(changes: Growth['changes'], { locale }: ViewContext): string {
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
  { changes, apart, refused }: Growth,
  selection: Selection,
  context: ViewContext,
): TableModel {
  const { locale, names } = context;
  const { table } = locale.messages.shell;
  const pairs: readonly (Pair | ApartPair)[] = [...changes, ...apart, ...refused];
  const [first] = pairs;
  // Stocks have dates of their own: a column may only be headed by a date that all its figures share.
  const hasOneBase = pairs.every(({ change }) => samePeriod(change.base.period, first!.change.base.period));
  const hasLimits = changes.some(({ change }) => change.kind === 'change' && change.interval);
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
      { key: 'area', label: areaHead(selection, context) },
      { key: 'base', label: hasOneBase ? level('base') : locale.messages.compare.baseLevel, numeric: true },
      ...(hasOneBase ? [] : [{ key: 'base_period', label: locale.messages.compare.basePeriod }]),
      { key: 'current', label: level('current'), numeric: true },
      { key: 'change', label: changeHead(changes, context), numeric: true },
      ...judged,
      ...(hasLimits
        ? [
            { key: 'low', label: locale.messages.compare.lowLimit, numeric: true },
            { key: 'high', label: locale.messages.compare.highLimit, numeric: true },
          ]
        : []),
    ],
    rows: pairs.map(({ area, change, ...pair }, i) => ({
      key: area,
      isHighlighted: area === selection.highlighted,
      cells: [
        { kind: 'text', text: areaText(area, change, context), code: area },
        levelCell(change.base, context),
        ...(hasOneBase ? [] : [periodCell(change.base.period, context)]),
        levelCell(change.current, context),
        'reason' in pair ? apartCell(change, pair.reason, context) : changeCell(change, context),
        ...judged.map(() => newsCell(news[i], context)),
        ...(hasLimits && !('reason' in pair) ? limitCells(change) : hasLimits ? limitCells(undefined) : []),
      ],
    })),
  };
}

/** A change that stands apart from the order: it is said, with the reason, and is no number of the column. */
function apartCell(change: Pair['change'], reason: Reason, context: ViewContext): TableCell {
  const { reasons, compare } = context.locale.messages;
  const said = change.kind === 'change' ? changeText(change, context) : '';
  const text =
    reason.code === 'definition' || reason.code === 'agency'
      ? compare.standsApart[reason.code](said)
      : `${said}. ${reasons[reason.code](reason.values)}`;
  return { kind: 'refused', reasons: [reason.code], text };
}
