import type { Change, RefusedChange } from '../comparability/compare.ts';
import { derivedCell, type TableCell } from '../model/table.ts';
import { refusalText } from './describe.ts';
import { isAboutPerYear } from './per-year.ts';
import type { ViewContext } from './view.ts';

/** A change in a table: the signed number, or why it is withheld. */
export function changeCell(change: Change | RefusedChange | undefined, context: ViewContext): TableCell {
  if (!change) return { kind: 'text', text: '—' };
  if (change.kind === 'refused')
    return {
      kind: 'refused',
      reasons: change.reasons.map(({ code }) => code),
      text: refusalText(change, context),
    };
  const isSmall = change.notes.some(({ code }) => code === 'small_base');
  const inexact = change.notes.some(({ code }) => code === 'rounding');
  const cell = derivedCell(change.amount);
  return {
    kind: 'value',
    cell: cell.kind === 'value' && inexact ? { ...cell, qualifier: 'about' } : cell,
    decimals: inexact ? 0 : 1,
    form: change.form === 'percent' ? 'signed_percent' : 'signed_points',
    marks: marksOfChange(change),
    ...(isSmall && change.interval ? { interval: change.interval } : {}),
  };
}

/** A change over more than a year as growth a year; nothing where it spans no more than one. */
export function perYearCell(change: Change | RefusedChange | undefined): TableCell {
  if (change?.kind !== 'change' || change.perYear === undefined) return { kind: 'text', text: '' };
  const isAbout = isAboutPerYear(change);
  const cell = derivedCell(change.perYear);
  return {
    kind: 'value',
    cell: cell.kind === 'value' && isAbout ? { ...cell, qualifier: 'about' } : cell,
    decimals: isAbout ? 0 : 1,
    form: 'signed_percent',
    marks: marksOfChange(change),
  };
}

const MARKS = {
  rounding: 'about',
  provisional: 'provisional',
  estimated: 'estimated',
  inferred: 'inferred',
} as const;

/** A change inherits the marks of its figures. */
export function marksOfChange({ notes }: Change): readonly string[] {
  const inherited = notes.flatMap(({ code }) => (code in MARKS ? [MARKS[code as keyof typeof MARKS]] : []));
  return [...new Set(inherited), 'derived'];
}
