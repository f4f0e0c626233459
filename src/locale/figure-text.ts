import type { Cell } from '../model/cell.ts';
import { type Figure, isCovered } from '../model/figure.ts';
import type { Locale } from './locale.ts';

/** Up to so many decimals a value is written as the source printed it; longer ones are computed. */
const MOST_PRINTED = 3;

/** Decimals that a value is written with: counts whole, shares as printed, computed ones with one. */
export function decimalsOf(value: number): number {
  if (Number.isInteger(value)) return 0;
  const decimals = /\.(\d+)$/.exec(String(value))?.[1]?.length;
  return decimals === undefined || decimals > MOST_PRINTED ? 1 : decimals;
}

/** A cell as text: the number with its qualifier in words, or the name of what stands instead of a number. */
export function formatCell(locale: Locale) {
  const { cells, qualifiers } = locale.messages.terms;
  return (cell: Cell, decimals?: number): string => {
    switch (cell.kind) {
      case 'value': {
        const number = locale.number(cell.value, { decimals: decimals ?? decimalsOf(cell.value) });
        const qualifier = qualifiers[cell.qualifier];
        return qualifier === '' ? number : `${qualifier} ${number}`;
      }
      case 'missing':
        return cell.why === 'not_collected' ? cells.not_collected : cells.missing;
      case 'suppressed':
        return cells.suppressed;
      case 'not_applicable':
        return cells.not_applicable;
    }
  };
}

/** A cell in two parts, for large numerals: the qualifier in words, and the number or what stands in its place. */
export function cellParts(locale: Locale, cell: Cell): { readonly qualifier: string; readonly text: string } {
  if (cell.kind !== 'value') return { qualifier: '', text: formatCell(locale)(cell) };
  const number = locale.number(cell.value, { decimals: decimalsOf(cell.value) });
  return { qualifier: locale.messages.terms.qualifiers[cell.qualifier], text: number };
}

/** Marks that stand raised after a number; their words are in the legend at the foot. */
export type Mark =
  | 'derived'
  | 'provisional'
  | 'about'
  | 'estimated'
  | 'base_not_stated'
  | 'inferred'
  | 'break'
  | 'suppressed'
  | 'partial'
  | 'conflict'
  | 'base_zero'
  | 'missing'
  | 'not_applicable';

/** The marks of a figure, from its status, basis, qualifier and base. */
export function marksOf(figure: Figure, base: string): readonly Mark[] {
  const { cell } = figure;
  const marks: Mark[] = [];
  if (figure.conflicts.length > 0) marks.push('conflict');
  if (cell.kind === 'suppressed') marks.push('suppressed');
  if (cell.kind === 'value') {
    if (!isCovered(figure)) marks.push('partial');
    if (cell.basis === 'derived') marks.push('derived');
    if (cell.basis === 'inferred') marks.push('inferred');
    if (cell.qualifier !== 'exact') marks.push('about');
  }
  if (cell.status === 'P') marks.push('provisional');
  if (cell.status === 'E' || cell.status === 'U') marks.push('estimated');
  if (cell.status === 'B') marks.push('break');
  if (base === 'base_not_stated' && cell.kind === 'value') marks.push('base_not_stated');
  return marks;
}
