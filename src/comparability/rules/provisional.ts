import { ALLOW, note, type Rule } from '../comparison.ts';

/** Provisional figures are compared, and the result carries the mark. */
export const provisionalRule: Rule = ({ current, base }) =>
  [current.cell, base.cell].some(({ status }) => status === 'P') ? note('provisional') : ALLOW;

/** So are estimated figures and those of low reliability, with a mark of their own. */
export const estimatedRule: Rule = ({ current, base }) =>
  [current.cell, base.cell].some(({ status }) => status === 'E' || status === 'U')
    ? note('estimated')
    : ALLOW;

/** Where a base or a period was inferred from the text of the source, every comparison says so. */
export const inferredRule: Rule = ({ current, base }) => {
  const inferred = [current.cell, base.cell].some(
    (cell) => cell.kind === 'value' && cell.basis === 'inferred',
  );
  return inferred ? note('inferred') : ALLOW;
};
