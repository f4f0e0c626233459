import type { Funnel } from '../../../comparability/funnel.ts';
import type { Reason } from '../../../model/refusal.ts';
import { derivedCell, type TableCell, type TableModel, type TableRow } from '../../../model/table.ts';
import { reasonTexts } from '../../describe.ts';
import type { ViewContext } from '../../view.ts';
import type { Selection } from '../selection.ts';
import { subjectText } from '../subject.ts';
import { areaHead } from '../tables.ts';
import { bySize, type FunnelView, placeOf } from './funnel.ts';
import { baseLabelIn, valueLabelIn } from './model.ts';

/** Why an area stands apart from a funnel. */
export function apartText(reason: Reason, context: ViewContext): string {
  const words = context.locale.messages.compareViews.funnel;
  return reason.code === 'rounding' ? words.inexact : (reasonTexts([reason], context)[0] ?? '');
}

/** Every area with its value, what it rests on and the limits it is seen against; below them those that stand apart. */
export function funnelTable(
  funnel: Funnel,
  view: FunnelView,
  selection: Selection,
  context: ViewContext,
): TableModel {
  const { locale, names } = context;
  const words = locale.messages.compareViews.funnel;
  const format = funnel.of === 'rate' ? ('number' as const) : ('percent' as const);
  const computed = (value: number, marks: readonly string[] = []): TableCell => ({
    kind: 'value',
    cell: derivedCell(value),
    decimals: 1,
    form: format,
    marks: [...marks, 'derived'],
  });
  const base = (value: number): TableCell => ({
    kind: 'value',
    cell: { kind: 'value', value, status: 'A', qualifier: 'exact', basis: 'stated' },
    decimals: 0,
  });
  const nameCell = (area: string): TableCell => ({ kind: 'text', text: names.area(area), code: area });
  const rowOf = (area: string, cells: readonly TableCell[]): TableRow => ({
    key: area,
    isHighlighted: area === selection.highlighted,
    cells: [nameCell(area), ...cells],
  });
  const empty: TableCell = { kind: 'text', text: '' };
  const without = (area: string, reasons: readonly Reason['code'][], text: string) =>
    rowOf(area, [{ kind: 'refused', reasons, text }, empty, empty, empty, empty, empty, empty]);
  return {
    caption: locale.list([
      subjectText(selection, context),
      valueLabelIn(view, selection, context),
      selection.to ? locale.period(selection.to) : '',
    ]),
    columns: [
      { key: 'area', label: areaHead(selection.ordered, context) },
      { key: 'value', label: valueLabelIn(view, selection, context), numeric: true },
      { key: 'base', label: baseLabelIn(view, context), numeric: true },
      { key: 'low_95', label: words.low('95'), numeric: true },
      { key: 'high_95', label: words.high('95'), numeric: true },
      { key: 'low_998', label: words.low('99.8'), numeric: true },
      { key: 'high_998', label: words.high('99.8'), numeric: true },
      { key: 'place', label: words.place },
    ],
    rows: [
      ...bySize(funnel).map((placing) => {
        const { unit, limits } = placing;
        const provisional = unit.notes.some(({ code }) => code === 'provisional') ? ['provisional'] : [];
        return rowOf(unit.figure.area, [
          computed(unit.value, provisional),
          base(unit.base),
          computed(limits.p95.low),
          computed(limits.p95.high),
          computed(limits.p998.low),
          computed(limits.p998.high),
          { kind: 'text', text: words.places[placeOf(placing)] },
        ]);
      }),
      ...funnel.apart.map(({ figure, reason }) =>
        without(figure.area, [reason.code], apartText(reason, context)),
      ),
      ...view.unreported.map((area) =>
        without(area, ['current_missing'], locale.messages.terms.cells.missing),
      ),
    ],
  };
}
