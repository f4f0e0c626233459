import type { Part } from '../comparability/parts.ts';
import { marksOf } from '../locale/figure-text.ts';
import { NOT_REPORTED } from '../model/cell.ts';
import type { Figure } from '../model/figure.ts';
import { periodId } from '../model/period.ts';
import { derivedCell, type TableCell, type TableModel, type TableRow } from '../model/table.ts';
import { type PartColumn, partIn } from './mix-columns.ts';
import { shortReason } from './mix-reasons.ts';
import type { MixReport } from './mix-reports.ts';
import { periodCell } from './period-cell.ts';
import type { ViewContext } from './view.ts';

/** A figure as a cell with its marks. */
export function figureCell(figure: Figure | undefined, { catalogue }: ViewContext): TableCell {
  if (!figure) return { kind: 'value', cell: NOT_REPORTED };
  const base = catalogue.indicator(figure.indicator)?.base ?? '';
  return { kind: 'value', cell: figure.cell, marks: marksOf(figure, base) };
}

/** A part's share of its whole: computed, never printed; it inherits how well its part is known. */
export function shareCell(part: Part | undefined): TableCell {
  if (!part) return { kind: 'text', text: '—' };
  const { cell: own } = part.figure;
  const cell = derivedCell(part.sharePercent);
  const isInexact = own.kind === 'value' && own.qualifier !== 'exact';
  return {
    kind: 'value',
    cell: cell.kind === 'value' && isInexact ? { ...cell, qualifier: 'about' } : cell,
    decimals: 1,
    form: 'percent',
    marks: [...new Set(['derived', ...marksOf(part.figure, '')])],
  };
}

/** One mix as rows: the whole, then every outcome with its share. */
export function mixTable(report: MixReport, caption: string, context: ViewContext): TableModel {
  const { locale, names } = context;
  const { referrals, callFlow, shell } = locale.messages;
  const { dimension, indicator } = report.of;
  const parts = report.mix.kind === 'parts' ? report.mix.parts : [];
  const nameOf = (figure: Figure) =>
    figure.rule.startsWith('remainder:')
      ? referrals.remainder
      : names.category(dimension, figure.breakdown[dimension]);
  const row = (key: string, name: string, figure: Figure | undefined, share: TableCell): TableRow => ({
    key,
    cells: [
      { kind: 'text', text: name, code: key },
      figureCell(figure, context),
      share,
      figure ? periodCell(figure.period, context) : { kind: 'text', text: '' },
    ],
  });
  const part = (figure: Figure) => parts.find((one) => one.figure === figure);
  return {
    caption,
    columns: [
      { key: dimension, label: callFlow.partOf[dimension] },
      { key: 'value', label: names.unit(indicator), numeric: true },
      { key: 'share', label: referrals.share, numeric: true },
      { key: 'period', label: shell.table.period },
    ],
    rows: [
      row('', wholeName(report.of, context), report.whole, { kind: 'text', text: '—' }),
      ...report.parts.map((figure) =>
        row(
          figure.breakdown[dimension],
          nameOf(figure),
          figure,
          part(figure) ? shareCell(part(figure)) : withheld(report, context),
        ),
      ),
    ],
  };
}

function withheld({ mix }: MixReport, context: ViewContext): TableCell {
  if (mix.kind === 'parts') return { kind: 'text', text: '—' };
  return {
    kind: 'refused',
    reasons: mix.reasons.map(({ code }) => code),
    text: shortReason(mix.reasons, context),
  };
}

/** One row of a table of mixes: an area or a period, with a link where it can be chosen. */
export interface ReportRow {
  readonly report: MixReport;
  readonly name: string;
  readonly second?: string;
  readonly href?: string;
  readonly isHighlighted: boolean;
}

/** Many mixes as one wide table: the whole, then count and share of every outcome; what is not made says why. */
export function reportsTable(
  rows: readonly ReportRow[],
  columns: readonly PartColumn[],
  heads: { readonly caption: string; readonly first: string; readonly second?: string },
  context: ViewContext,
): TableModel {
  const { referrals } = context.locale.messages;
  return {
    caption: heads.caption,
    columns: [
      { key: 'name', label: heads.first },
      ...(heads.second ? [{ key: 'second', label: heads.second }] : []),
      {
        key: 'whole',
        label: rows[0] ? wholeName(rows[0].report.of, context) : referrals.whole,
        numeric: true,
      },
      ...columns.flatMap(({ key, label }) => [
        { key: `${key}-value`, label, numeric: true },
        { key: `${key}-share`, label: referrals.shareOf(label), numeric: true },
      ]),
    ],
    rows: rows.map(({ report, name, second, href, isHighlighted }) => ({
      key: `${report.area} ${periodId(report.period)}`,
      isHighlighted,
      cells: [
        { kind: 'text', text: name, ...(href ? { href } : {}) },
        ...(second === undefined ? [] : [{ kind: 'text', text: second } as const]),
        figureCell(report.whole, context),
        ...columns.flatMap((column) => pairOf(report, column, context)),
      ],
    })),
  };
}

function pairOf(report: MixReport, column: PartColumn, context: ViewContext): TableCell[] {
  const part = partIn(report, column);
  if (part) return [figureCell(part.figure, context), shareCell(part)];
  // A complete report without this part has put it elsewhere: the cell is not missing, it has no place.
  if (report.mix.kind === 'parts')
    return [
      { kind: 'text', text: '—' },
      { kind: 'text', text: '—' },
    ];
  const figure = report.parts.find(({ breakdown }) => breakdown[report.of.dimension] === column.key);
  return [figureCell(figure, context), withheld(report, context)];
}

/** What the whole of a mix is called: «کل تماس‌های مرتبط». */
function wholeName({ indicator }: MixReport['of'], { names, locale }: ViewContext): string {
  return locale.messages.callFlow.allOf(names.shortIndicator(indicator));
}
