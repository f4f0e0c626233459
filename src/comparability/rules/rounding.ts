import { ALLOW, note, type Rule } from '../comparison.ts';

/** A change of figures printed as "about" or "more than" inherits the qualifier; a counting interval is then not given. */
export const roundingRule: Rule = ({ current, base }) => {
  const inexact = [current.cell, base.cell].find(
    (cell) => cell.kind === 'value' && cell.qualifier !== 'exact',
  );
  return inexact?.kind === 'value' ? note('rounding', { qualifier: inexact.qualifier }) : ALLOW;
};
