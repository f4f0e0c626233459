import { type Refused, refuse } from '../model/refusal.ts';

/** Is it a count: a whole number, zero or more, that a double holds exactly? */
export function isCount(value: number): boolean {
  return Number.isSafeInteger(value) && value >= 0;
}

/** Is it a quantity one can divide by: finite and above zero? */
export function isPositive(value: number): boolean {
  return Number.isFinite(value) && value > 0;
}

/** Can it be a shape of the gamma and beta distributions met here: from ½ up to where doubles hold counts? */
export function isShape(value: number): boolean {
  return value >= 0.5 && value <= Number.MAX_SAFE_INTEGER;
}

/** Did a calculation refuse? Narrows the answer of any function of this folder. */
export function isRefused<Answer>(answer: Answer | Refused): answer is Refused {
  return typeof answer === 'object' && answer !== null && 'kind' in answer && answer.kind === 'refused';
}

/** Refuses arguments outside a formula's domain, by name; NaN and infinities are carried as words. */
export function outOfDomain(given: Readonly<Record<string, number>>): Refused {
  const values = Object.entries(given).map(([name, value]) => [
    name,
    Number.isFinite(value) ? value : String(value),
  ]);
  return refuse('out_of_domain', Object.fromEntries(values));
}
