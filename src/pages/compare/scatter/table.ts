import { marksOf } from '../../../locale/figure-text.ts';
import { NOT_REPORTED } from '../../../model/cell.ts';
import type { Figure } from '../../../model/figure.ts';
import { derivedCell, type TableCell, type TableModel } from '../../../model/table.ts';
import { periodCell } from '../../period-cell.ts';
import type { ViewContext } from '../../view.ts';
import type { Selection } from '../selection.ts';
import { areaHead } from '../tables.ts';
import { ratioText, type Scatter, type ScatterArea } from './scatter.ts';

/** Both figures of every area with their periods, and what the relation makes of them. */
export function scatterTable(scatter: Scatter, selection: Selection, context: ViewContext): TableModel {
  const { locale, names, catalogue } = context;
  const { relation } = scatter.partner;
  const words = locale.messages.compareViews.scatter;
  const level = (figure: Figure | undefined): TableCell => ({
    kind: 'value',
    cell: figure?.cell ?? NOT_REPORTED,
    marks: figure ? marksOf(figure, catalogue.indicator(figure.indicator)?.base ?? '') : [],
  });
  const period = (figure: Figure | undefined): TableCell =>
    figure ? periodCell(figure.period, context) : { kind: 'text', text: '' };
  const ratio = ({ answer }: ScatterArea): TableCell =>
    answer.kind === 'refused'
      ? {
          kind: 'refused',
          reasons: answer.reasons.map(({ code }) => code),
          text: ratioText(answer, scatter, context),
        }
      : {
          kind: 'value',
          cell: derivedCell(answer.ratio),
          decimals: relation.decimals,
          form: answer.form === 'percent' ? 'percent' : 'number',
          marks: [
            ...(answer.notes.some(({ code }) => code === 'provisional') ? ['provisional'] : []),
            'derived',
          ],
        };
  return {
    caption: locale.list([locale.pick(relation, 'name'), selection.to ? locale.period(selection.to) : '']),
    columns: [
      { key: 'area', label: areaHead(selection.ordered, context) },
      { key: 'left', label: names.indicator(relation.left), numeric: true },
      { key: 'left_period', label: words.period },
      { key: 'right', label: names.indicator(relation.right), numeric: true },
      { key: 'right_period', label: words.period },
      { key: 'ratio', label: locale.pick(relation, 'name'), numeric: true },
    ],
    rows: scatter.areas.map((one) => ({
      key: one.area,
      isHighlighted: one.area === selection.highlighted,
      cells: [
        { kind: 'text', text: names.area(one.area), code: one.area },
        level(one.left),
        period(one.left),
        level(one.right),
        period(one.right),
        ratio(one),
      ],
    })),
  };
}
