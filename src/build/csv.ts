/** What a field of a file may hold: numbers with Latin digits, nothing where there is none. */
type Field = string | number | boolean | null;

function writeField(field: Field): string {
  const text = field === null ? '' : String(field);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Writes rows as CSV (RFC 4180: CRLF, quotes only where needed) with the named columns, in their order. */
export function toCsv<Name extends string>(
  columns: readonly Name[],
  rows: readonly { readonly [Column in Name]: Field }[],
): string {
  const lines = rows.map((row) => columns.map((name) => writeField(row[name])).join(','));
  return [columns.join(','), ...lines, ''].join('\r\n');
}
