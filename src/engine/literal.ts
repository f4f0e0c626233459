import type { Parameter } from './query.ts';

/** A bound value as SQL. DuckDB knows no escapes in a text but the doubled quote; an exponent makes a DOUBLE. */
export function literal(value: Parameter): string {
  if (value === null) return 'NULL';
  if (typeof value === 'string') {
    if (value.includes('\0')) throw new TypeError('a parameter holds the NUL character');
    return `'${value.replaceAll("'", "''")}'`;
  }
  if (!Number.isFinite(value)) throw new TypeError(`a parameter is ${value}`);
  if (Number.isSafeInteger(value)) return String(value);
  return `${value}`.includes('e') ? `${value}` : `${value}e0`;
}

/** A name as a quoted identifier of SQL. */
export function identifier(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}
