import type { TableCell, TableModel } from '../../../model/table.ts';
import type { ViewContext } from '../../view.ts';
import { orderedTable } from '../tables.ts';
import type { Tiles } from './tiles.ts';

/** All counties in one order, each with its province: a name of a county is not always its own. */
export function tilesTable({ values, among }: Tiles, context: ViewContext): TableModel {
  const { names, catalogue, locale } = context;
  const { columns, rows, caption } = orderedTable(values, among, context);
  const provinceOf = (code: string): TableCell => {
    const area = catalogue.area(code);
    return { kind: 'text', text: area?.level === 'county' ? names.area(area.parent) : '' };
  };
  const [name, ...others] = columns;
  const province = { key: 'province', label: locale.messages.compareViews.tiles.province };
  return {
    caption,
    columns: name ? [name, province, ...others] : [],
    rows: rows.map(({ cells: [first, ...rest], ...row }) => ({
      ...row,
      cells: first ? [first, provinceOf(row.key), ...rest] : [],
    })),
  };
}
