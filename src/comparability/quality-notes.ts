import type { Cell } from '../model/cell.ts';
import type { Reason } from '../model/refusal.ts';

/** What must be said beside anything computed from these cells: their qualifier, status and basis go with the result. */
export function qualityNotes(cells: readonly Cell[]): readonly Reason[] {
  const notes: Reason[] = [];
  const inexact = cells.find((cell) => cell.kind === 'value' && cell.qualifier !== 'exact');
  if (inexact?.kind === 'value') notes.push({ code: 'rounding', values: { qualifier: inexact.qualifier } });
  if (cells.some(({ status }) => status === 'P')) notes.push({ code: 'provisional', values: {} });
  if (cells.some(({ status }) => status === 'E' || status === 'U'))
    notes.push({ code: 'estimated', values: {} });
  if (cells.some((cell) => cell.kind === 'value' && cell.basis === 'inferred'))
    notes.push({ code: 'inferred', values: {} });
  return notes;
}
