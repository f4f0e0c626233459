import { NOT_REPORTED } from '../../../model/cell.ts';
import { periodId, samePeriod } from '../../../model/period.ts';
import type { TableCell, TableModel } from '../../../model/table.ts';
import type { ViewContext } from '../../view.ts';
import type { Selection } from '../selection.ts';
import { captionText, titleText, unitText } from '../subject.ts';
import { areaHead, measuredCell } from '../tables.ts';
import { type Heat, heatFigures } from './heat.ts';

/** The cells of the picture as numbers, rows in its order; only periods for which anything was reported. */
export function heatTable(heat: Heat, selection: Selection, context: ViewContext): TableModel {
  const { locale, names } = context;
  const figures = heatFigures(heat);
  const title = titleText(selection, figures, context) + unitText(selection, context);
  const { periods } = selection;
  const areas = heat.areas.map(({ area }) => area);
  return {
    caption: captionText(title, selection, figures, context),
    columns: [
      { key: 'area', label: areaHead(areas, context) },
      ...periods.map((period) => ({ key: periodId(period), label: locale.period(period), numeric: true })),
    ],
    rows: heat.areas.map(({ area, values }) => ({
      key: area,
      isHighlighted: area === selection.highlighted,
      cells: [
        { kind: 'text', text: names.area(area), code: area },
        ...periods.map((period): TableCell => {
          const one = values.find(({ figure }) => figure && samePeriod(figure.period, period));
          return one ? measuredCell(one, selection) : { kind: 'value', cell: NOT_REPORTED };
        }),
      ],
    })),
  };
}
