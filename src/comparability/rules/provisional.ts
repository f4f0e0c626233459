import type { ReasonCode } from '../../model/refusal.ts';
import { ALLOW, note, type Rule } from '../comparison.ts';

const MARKED: Partial<Record<string, ReasonCode>> = { P: 'provisional', E: 'estimated', U: 'estimated' };

/** Provisional and estimated figures are compared, and the result carries the mark. */
export const provisionalRule: Rule = ({ current, base }) => {
  for (const { cell } of [current, base]) {
    const code = MARKED[cell.status];
    if (code) return note(code);
  }
  return ALLOW;
};

/** Where a base or a period was inferred from the text of the source, every comparison says so. */
export const inferredRule: Rule = ({ current, base }) => {
  const inferred = [current.cell, base.cell].some(
    (cell) => cell.kind === 'value' && cell.basis === 'inferred',
  );
  return inferred ? note('inferred') : ALLOW;
};
