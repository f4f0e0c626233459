import { toLatinDigits } from '../../locale/digits.ts';
import { nearest } from '../nearest.ts';
import type { ProblemCode } from '../problem.ts';
import { accept, andThen, type CellReader, type CellReading, type Remark, refuse } from './cell.ts';
import { tidy, withoutHalfSpaces } from './text.ts';

/** A code cell before its list is asked: Latin digits, no half-spaces. */
export function plainCode(raw: string): CellReading<string> {
  return andThen(tidy(raw), (text) => {
    const remarks: Remark[] = [];
    const latin = toLatinDigits(text);
    if (latin !== text) remarks.push({ code: 'persian_digits', values: {} });
    const whole = withoutHalfSpaces(latin);
    if (whole !== latin) remarks.push({ code: 'half_spaces', values: {} });
    return accept(whole, remarks);
  });
}

function lowerCode(raw: string): CellReading<string> {
  return andThen(plainCode(raw), (text) => {
    const lower = text.toLowerCase();
    return accept(
      lower,
      lower === text ? [] : [{ code: 'letter_case', values: { value: text, code: lower } }],
    );
  });
}

/** A new code: lower-case letters, digits and underscores; required. */
export const newCodeCell: CellReader<string> = (raw) =>
  andThen(lowerCode(raw), (code) => {
    if (code === '') return refuse('empty_cell');
    return /^[a-z][a-z0-9_]*$/.test(code) ? accept(code) : refuse('code_form', { value: code });
  });

/** Version id of a definition; empty is `1`. "current" names no version. */
export const definitionCell: CellReader<string> = (raw) =>
  andThen(plainCode(raw), (text) => {
    if (text.toLowerCase() === 'current') return refuse('definition_current');
    return accept(text === '' ? '1' : text);
  });

/** An identifier of any form, upper and lower case apart; required. */
export const idCell: CellReader<string> = (raw) =>
  andThen(plainCode(raw), (id) => (id === '' ? refuse('empty_cell') : accept(id)));

/** A code of a list; `unknown` is what is said of a code outside it, with the nearest known one. */
export function listedCell(known: ReadonlySet<string>, unknown: ProblemCode): CellReader<string> {
  return (raw) =>
    andThen(lowerCode(raw), (code) => {
      if (code === '') return refuse('empty_cell');
      return known.has(code) ? accept(code) : refuse(unknown, { value: code, nearest: nearest(code, known) });
    });
}

/** An identifier of a list, upper and lower case apart. */
export function listedIdCell(known: ReadonlySet<string>, unknown: ProblemCode): CellReader<string> {
  return (raw) =>
    andThen(plainCode(raw), (id) => {
      if (id === '') return refuse('empty_cell');
      return known.has(id) ? accept(id) : refuse(unknown, { value: id, nearest: nearest(id, known) });
    });
}

/** The same cell, which may be empty. */
export function optional<T extends string>(reader: CellReader<T>): CellReader<T | ''> {
  return (raw) => (raw.trim() === '' ? accept('') : reader(raw));
}

/** A category of a dimension; empty, and `_T` of SDMX, is the total. */
export function categoryCell(known: ReadonlySet<string>): CellReader<string> {
  const listed = optional(listedCell(known, 'unknown_category'));
  return (raw) =>
    raw.trim().toUpperCase() === '_T' ? accept('', [{ code: 'total_code', values: {} }]) : listed(raw);
}

/** One of a short closed list; `fallback` stands for an empty cell, without it the cell is required. */
export function oneOfCell<T extends string>(list: readonly T[], fallback?: T): CellReader<T> {
  const byLower = new Map(list.map((item) => [item.toLowerCase(), item]));
  return (raw) =>
    andThen(plainCode(raw), (text) => {
      if (text === '') return fallback === undefined ? refuse('empty_cell') : accept(fallback);
      const item = byLower.get(text.toLowerCase());
      if (item === undefined)
        return refuse('not_in_list', { value: text, list: list.filter(Boolean).join(', ') });
      return accept(
        item,
        item === text ? [] : [{ code: 'letter_case', values: { value: text, code: item } }],
      );
    });
}

/** Items of a short closed list, separated by bars. */
export function listCell<T extends string>(list: readonly T[]): CellReader<readonly T[]> {
  const item = oneOfCell(list);
  return (raw) => {
    if (raw.trim() === '') return accept([]);
    let all: CellReading<readonly T[]> = accept([]);
    for (const part of raw.split('|')) {
      all = andThen(all, (items) => andThen(item(part), (next) => accept([...items, next])));
    }
    return all;
  };
}
