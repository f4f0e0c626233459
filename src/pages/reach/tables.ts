import { marksOf } from '../../locale/figure-text.ts';
import { NOT_REPORTED } from '../../model/cell.ts';
import type { Figure } from '../../model/figure.ts';
import { periodId } from '../../model/period.ts';
import { derivedCell, type TableCell, type TableModel, type TableRow } from '../../model/table.ts';
import { reasonTexts } from '../describe.ts';
import { periodCell } from '../period-cell.ts';
import { decimalsOf, isInexact, ratioName, type Scale, scaleOf } from '../ratio-text.ts';
import { sourceText } from '../source-list.tsx';
import type { ViewContext } from '../view.ts';
import type { Across } from './across.ts';
import { isGiven, type RatioAnswer } from './ratios.ts';
import type { Summary } from './summary.ts';

/** A figure as a cell with its marks; no row at all is not reported. */
export function figureCell(figure: Figure | undefined, { catalogue }: ViewContext): TableCell {
  if (!figure) return { kind: 'value', cell: NOT_REPORTED };
  const base = catalogue.indicator(figure.indicator)?.base ?? '';
  return { kind: 'value', cell: figure.cell, marks: marksOf(figure, base) };
}

/** A computed ratio with the marks of both its figures, or the reason why it is withheld. */
export function ratioCell({ relation, answer }: RatioAnswer, scale: Scale, context: ViewContext): TableCell {
  if (answer.kind === 'refused') {
    const reasons = answer.reasons.map(({ code }) => code);
    return { kind: 'refused', reasons, text: reasonTexts(answer.reasons, context)[0] ?? '' };
  }
  const cell = derivedCell(answer.value * scale);
  const inherited = [answer.left, answer.right].flatMap((figure) => marksOf(figure, ''));
  return {
    kind: 'value',
    cell: cell.kind === 'value' && isInexact(answer) ? { ...cell, qualifier: 'about' } : cell,
    decimals: decimalsOf(relation, scale),
    marks: [...new Set(['derived', ...inherited])],
  };
}

const text = (value: string): TableCell => ({ kind: 'text', text: value });

/** The levels of a period, then the ratios computed from them. */
export function summaryTable(summary: Summary, caption: string, context: ViewContext): TableModel {
  const { locale, names } = context;
  const { shell } = locale.messages;
  const levels = summary.levels.map(
    ({ indicator, figure }): TableRow => ({
      key: indicator,
      cells: [
        { kind: 'text', text: names.indicator(indicator), code: indicator },
        figureCell(figure, context),
        text(names.unit(indicator)),
        figure ? periodCell(figure.period, context) : text('—'),
        text(figure ? sourceText(figure.source, context) : '—'),
      ],
    }),
  );
  const ratios = summary.ratios.map(
    (one): TableRow => ({
      key: `${one.relation.left} per ${one.relation.right}`,
      cells: [
        text(ratioName(one.relation, scaleOf(one.relation), context)),
        ratioCell(one, scaleOf(one.relation), context),
        text(scaleOf(one.relation) === 1 ? locale.pick(one.relation, 'unit') : names.unit(one.relation.left)),
        isGiven(one) ? periodCell(one.answer.left.period, context) : text('—'),
        text(isGiven(one) ? sourceText(one.answer.left.source, context) : '—'),
      ],
    }),
  );
  return {
    caption,
    columns: [
      { key: 'figure', label: shell.table.indicator },
      { key: 'value', label: shell.table.value, numeric: true },
      { key: 'unit', label: shell.table.unit },
      { key: 'period', label: shell.table.period },
      { key: 'source', label: shell.table.source },
    ],
    rows: [...levels, ...ratios],
  };
}

/** A row of ratios: area, the ratio, and both its figures with the date and source of the denominator. */
function ratioRow(
  one: RatioAnswer,
  scale: Scale,
  {
    remark,
    isHighlighted,
    isNamed,
  }: { readonly remark: string; readonly isHighlighted: boolean; readonly isNamed: boolean },
  context: ViewContext,
): TableRow {
  const { names } = context;
  const given = isGiven(one) ? one.answer : undefined;
  return {
    key: `${one.area} ${one.relation.left} ${given ? periodId(given.left.period) : ''}`,
    isHighlighted,
    cells: [
      { kind: 'text', text: names.area(one.area), code: one.area },
      ...(isNamed ? [text(ratioName(one.relation, scale, context))] : []),
      ratioCell(one, scale, context),
      given ? figureCell(given.left, context) : text('—'),
      given ? periodCell(given.left.period, context) : text('—'),
      given ? figureCell(given.right, context) : text('—'),
      given ? periodCell(given.right.period, context) : text('—'),
      text(given ? sourceText(given.right.source, context) : '—'),
      text(remark),
    ],
  };
}

/** The name of the ratio stands in a column only where rows are of several. */
const ratioColumns = ({ locale }: ViewContext, isNamed: boolean) => {
  const { reach, shell } = locale.messages;
  return [
    { key: 'area', label: shell.table.area },
    ...(isNamed ? [{ key: 'name', label: shell.table.indicator }] : []),
    { key: 'ratio', label: shell.table.value, numeric: true },
    { key: 'left', label: reach.numerator, numeric: true },
    { key: 'period', label: shell.table.period },
    { key: 'right', label: reach.denominator, numeric: true },
    { key: 'date', label: reach.denominatorPeriod },
    { key: 'source', label: shell.table.source },
    { key: 'remark', label: reach.remark },
  ];
};

/** One ratio across provinces: each order of one definition, then those withheld; else every known ratio. */
export function acrossTable(
  across: Across,
  caption: string,
  chosen: string,
  context: ViewContext,
): TableModel {
  const { reach } = context.locale.messages;
  const { groups, withheld, known, scale } = across;
  const isNamed = groups.length === 0;
  const row = (remark: string) => (one: RatioAnswer) =>
    ratioRow(one, scale, { remark, isHighlighted: one.area === chosen, isNamed }, context);
  const ofGroups = groups.flatMap(({ country, ordered }, i) =>
    [...(country ? [country] : []), ...ordered].map(row(i === 0 ? '' : reach.otherDefinitionRemark)),
  );
  const rows = groups.length > 0 ? [...ofGroups, ...withheld.map(row(''))] : known.map(row(''));
  return { caption, columns: ratioColumns(context, isNamed), rows };
}

/** Numbers of bases with their dates: of one area over time beside the Positive Life centres, or of all areas. */
export function basesTable(
  figures: readonly Figure[],
  {
    caption,
    chosen,
    centresOf,
  }: {
    readonly caption: string;
    readonly chosen: string;
    readonly centresOf?: (figure: Figure) => Figure | undefined;
  },
  context: ViewContext,
): TableModel {
  const { locale, names } = context;
  const { reach, shell } = locale.messages;
  return {
    caption,
    columns: [
      { key: 'area', label: shell.table.area },
      { key: 'date', label: reach.date },
      { key: 'value', label: names.shortIndicator('service_bases'), numeric: true },
      { key: 'definition', label: reach.definition },
      ...(centresOf
        ? [{ key: 'centres', label: names.shortIndicator('positive_life_centres'), numeric: true }]
        : []),
      { key: 'source', label: shell.table.source },
    ],
    rows: figures.map((figure) => ({
      key: `${figure.area} ${periodId(figure.period)}`,
      isHighlighted: !centresOf && figure.area === chosen,
      cells: [
        { kind: 'text', text: names.area(figure.area), code: figure.area },
        periodCell(figure.period, context),
        figureCell(figure, context),
        text(reach.definitionVersion(locale.ordinal(Number(figure.definition)))),
        ...(centresOf ? [figureCell(centresOf(figure), context)] : []),
        text(sourceText(figure.source, context)),
      ],
    })),
  };
}

/** A whole and its parts with their shares; a withheld share says why. */
export function partsTable(
  rows: readonly {
    readonly key: string;
    readonly name: string;
    readonly value: TableCell;
    readonly share: TableCell;
    readonly period: string;
  }[],
  heads: { readonly caption: string; readonly first: string; readonly value: string },
  context: ViewContext,
): TableModel {
  const { reach, shell } = context.locale.messages;
  return {
    caption: heads.caption,
    columns: [
      { key: 'part', label: heads.first },
      { key: 'value', label: heads.value, numeric: true },
      { key: 'share', label: reach.share, numeric: true },
      { key: 'period', label: shell.table.period },
    ],
    rows: rows.map(({ key, name, value, share, period }) => ({
      key,
      cells: [{ kind: 'text', text: name, code: key }, value, share, text(period)],
    })),
  };
}

/** A computed share of a whole. */
export function shareCell(percent: number, marks: readonly string[]): TableCell {
  return {
    kind: 'value',
    cell: derivedCell(percent),
    decimals: 1,
    form: 'percent',
    marks: [...new Set(['derived', ...marks])],
  };
}
