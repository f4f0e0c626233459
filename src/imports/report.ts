import type { ProblemValues } from '../locale/problems/message.ts';
import { type Problem, type ProblemCode, SEVERITIES } from './problem.ts';

/** Where a problem is found; the column is empty for a whole line, the line 0 for a whole file. */
export interface Place {
  readonly file: string;
  readonly line?: number;
  readonly column?: string;
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
  #errors = 0;

  add(place: Place, code: ProblemCode, values: ProblemValues = {}): void {
    const severity = SEVERITIES[code];
    const { file, line = 0, column = '' } = place;
    if (severity === 'error') this.#errors++;
    if (severity !== 'note') {
      this.#problems.push({ file, line, column, severity, code, values: printableValues(values) });
      return;
    }
    const key = `${file}\n${column}\n${code}`;
    const known = this.#notes.get(key);
    if (known) known.count++;
    else {
      const problem: Problem = { file, line, column, severity, code, values: printableValues(values) };
      this.#notes.set(key, { problem, count: 1 });
    }
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
