import type { Change, RefusedChange } from '../comparability/compare.ts';
import type { Mark } from '../locale/figure-text.ts';
import type { ReasonCode } from '../model/refusal.ts';
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
      marks: marksOfRefusal(change),
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

const LACKS: Partial<Record<ReasonCode, Mark>> = {
  base_zero: 'base_zero',
  base_missing: 'missing',
  base_suppressed: 'suppressed',
  base_not_applicable: 'not_applicable',
  current_missing: 'missing',
  current_suppressed: 'suppressed',
  current_not_applicable: 'not_applicable',
};

/** What stands in the place of a number that a change lacks; a comparison that is refused has none. */
export function marksOfRefusal({ reasons }: RefusedChange): readonly Mark[] {
  return [...new Set(reasons.flatMap(({ code }) => LACKS[code] ?? []))];
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
