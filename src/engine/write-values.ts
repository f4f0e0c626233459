import { literal } from './literal.ts';
import type { Parameter } from './query.ts';

/**
 * Where a statement holds something else than plain code: a text, a quoted name or a comment; a place for a value; or
 * what this small reader leaves to the database, which is everything that could hide the end of a text from it:
 * numbered and named places, dollar quotes, texts with escapes, comments within comments, and what is not closed.
 */
const TOKEN =
  /'[^']*'|"[^"]*"|--[^\r\n]*|\/\*(?:(?!\/\*)[\s\S])*?\*\/|(?<place>\?(?!\d))|(?<unclear>[eE]'|\?|\$|'|"|\/\*)/g;

/**
 * A statement with its values written in, for a database that would plan a prepared statement twice. A value becomes
 * one literal in brackets, so that no neighbour can join it: `-?` with −3 is no comment. A statement is refused if it
 * has another number of places than values, or if one of its places could not be told for certain.
 */
export function writeValues(sql: string, params: readonly Parameter[]): string {
  let [written, end, count] = ['', 0, 0];
  for (const { 0: token, index, groups } of sql.matchAll(TOKEN)) {
    if (groups!.unclear !== undefined)
      throw new TypeError(`no values can be written into a statement with ${token} at ${index}`);
    if (groups!.place === undefined) continue;
    if (count < params.length) written += `${sql.slice(end, index)}(${literal(params[count]!)})`;
    end = index + 1;
    count += 1;
  }
  if (count !== params.length)
    throw new TypeError(`the statement has ${count} places for ${params.length} values`);
  return written + sql.slice(end);
}
