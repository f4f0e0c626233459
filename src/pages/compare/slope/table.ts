import type { TableModel } from '../../../model/table.ts';
import { changeCell } from '../../change-cell.ts';
import type { ViewContext } from '../../view.ts';
import type { Selection } from '../selection.ts';
import { captionText, titleText, unitText } from '../subject.ts';
import { apartCell, areaHead, measuredCell } from '../tables.ts';
import { type Slope, type SlopePair, slopeFigures } from './slope.ts';

/** Both ends of every line, the change of the figures, and below them the pairs that are not joined. */
export function slopeTable(slope: Slope, selection: Selection, context: ViewContext): TableModel {
  const { locale, names } = context;
  const { table } = locale.messages.shell;
  const { from, to } = selection;
  const all = [...slope.drawn, ...(slope.reference ? [slope.reference] : []), ...slope.withheld];
  const figures = slopeFigures(slope);
  const hasPoints = all.some(({ pair }) => pair.change.kind === 'change' && pair.change.form === 'points');
  const change = ({ pair }: SlopePair) =>
    'reason' in pair ? apartCell(pair.change, pair.reason, context) : changeCell(pair.change, context);
  return {
    caption: captionText(
      titleText(selection, figures, context) + unitText(selection, context),
      selection,
      figures,
      context,
    ),
    columns: [
      { key: 'area', label: areaHead(selection.ordered, context) },
      { key: 'from', label: from ? locale.period(from) : '', numeric: true },
      { key: 'to', label: to ? locale.period(to) : '', numeric: true },
      { key: 'change', label: hasPoints ? table.changePoints : table.changePercent, numeric: true },
    ],
    rows: all.map((one) => ({
      key: one.pair.area,
      isHighlighted: one.pair.area === selection.highlighted,
      cells: [
        { kind: 'text', text: names.area(one.pair.area), code: one.pair.area },
        measuredCell(one.from, selection),
        measuredCell(one.to, selection),
        change(one),
      ],
    })),
  };
}
