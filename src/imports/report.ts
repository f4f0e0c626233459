import type { ProblemValues } from '../locale/problems/message.ts';
import { columnLetters } from './column-letters.ts';
import { type Problem, type ProblemCode, SEVERITIES } from './problem.ts';

/** Where a problem is found; the column is empty for a whole line, the line 0 for a whole file. */
export interface Place {
  readonly file: string;
  readonly line?: number;
  readonly column?: string;
  /** Which cell of the line, from 0, where its column has no name of its own. */
  readonly position?: number;
  /** Cells of a sheet in A1 notation, where they are not one cell. */
  readonly range?: string;
}

/** The sheet of a workbook, with the places of its columns once its header is read. */
interface SheetOf {
  readonly name: string;
  columns: readonly string[];
}

/** Sheet names with anything but letters, digits and underscores stand in quotes. */
function quoted(sheet: string): string {
  const name = String(printable('sheet', sheet));
  return /^[\p{L}_][\p{L}\p{N}_]*$/u.test(name) ? name : `'${name.replaceAll("'", "''")}'`;
}

/** `Sheet1!C7`, `Sheet1!7:7` for a whole row, `Sheet1` for the sheet. */
function cellOf({ line = 0, column = '', position, range }: Place, { name, columns }: SheetOf): string {
  const sheet = quoted(name);
  if (range !== undefined) return `${sheet}!${range}`;
  if (line === 0) return sheet;
  const at = position ?? columns.indexOf(column);
  return at < 0 || (column === '' && position === undefined)
    ? `${sheet}!${line}:${line}`
    : `${sheet}!${columnLetters(at + 1)}${line}`;
}

const LONGEST_VALUE = 60;
const LONGEST_LIST = 400;
// Line ends, control characters and bidi marks would break the line of a report or reorder it.
const UNPRINTABLE = /[\p{Cc}\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff]+/gu;

function printable(key: string, value: string | number): string | number {
  if (typeof value === 'number') return value;
  const text = value.replace(UNPRINTABLE, ' ');
  const longest = key === 'list' || key === 'candidates' ? LONGEST_LIST : LONGEST_VALUE;
  return text.length > longest ? `${text.slice(0, longest - 1)}…` : text;
}

function printableValues(values: ProblemValues): Record<string, string | number> {
  return Object.fromEntries(Object.entries(values).map(([key, value]) => [key, printable(key, value)]));
}

function compareProblems(a: Problem, b: Problem): number {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1;
  return a.line - b.line;
}

/**
 * Collects the problems of one reading. Errors and warnings are kept one by one; a note is kept once for each file,
 * column and code, with the first line and the `count` of its cells, so that notes never hide the errors.
 */
export class Report {
  readonly #problems: Problem[] = [];
  readonly #notes = new Map<string, { problem: Problem; count: number }>();
  readonly #sheets = new Map<string, SheetOf>();
  #errors = 0;

  add(place: Place, code: ProblemCode, values: ProblemValues = {}): void {
    const severity = SEVERITIES[code];
    const { file, line = 0, column = '' } = place;
    const sheet = this.#sheets.get(file);
    const cell = sheet && { cell: cellOf(place, sheet) };
    const problem: Problem = { file, line, column, ...cell, severity, code, values: printableValues(values) };
    if (severity === 'error') this.#errors++;
    if (severity !== 'note') {
      this.#problems.push(problem);
      return;
    }
    const key = `${file}\n${column}\n${code}`;
    const known = this.#notes.get(key);
    if (known) known.count++;
    else this.#notes.set(key, { problem, count: 1 });
  }

  /** From here on the places of a file are cells of this sheet. */
  inSheet(file: string, name: string): void {
    this.#sheets.set(file, { name, columns: [] });
  }

  /** In which order the columns of a file stand, so that their cells have letters. */
  withColumns(file: string, columns: readonly string[]): void {
    const sheet = this.#sheets.get(file);
    if (sheet) sheet.columns = columns;
  }

  /** How many errors were found so far. */
  get errors(): number {
    return this.#errors;
  }

  /** All problems, by file and line; problems of one line in the order in which they were found. */
  list(): readonly Problem[] {
    const notes = [...this.#notes.values()].map(({ problem, count }) => ({
      ...problem,
      values: { ...problem.values, count },
    }));
    return [...this.#problems, ...notes].sort(compareProblems);
  }
}
