import { derivedCell, type TableCell } from '../model/table.ts';
import { decimalsOf, formatCell } from './figure-text.ts';
import type { Locale } from './locale.ts';

/** A table cell as text in the reader's language and digits. */
export function formatTableCell(locale: Locale) {
  const cellText = formatCell(locale);
  return (cell: TableCell): string => {
    if (cell.kind !== 'value') return cell.text;
    const { interval, ...plain } = cell;
    if (interval) {
      const limit = (value: number) => formatTableCell(locale)({ ...plain, cell: derivedCell(value) });
      return `${formatTableCell(locale)(plain)} (${locale.messages.terms.range(limit(interval.low), limit(interval.high))})`;
    }
    if (cell.cell.kind !== 'value' || cell.form === undefined || cell.form === 'number')
      return cellText(cell.cell, cell.decimals);
    const decimals = cell.decimals ?? decimalsOf(cell.cell.value);
    if (cell.form === 'signed_points') {
      return `${locale.number(cell.cell.value, { decimals, signed: true })} ${locale.messages.terms.units.points}`;
    }
    return locale.percent(cell.cell.value, { decimals, signed: cell.form === 'signed_percent' });
  };
}
