import type { Claim, Ref, Verdict } from '../claim.ts';
import type { Book } from '../records.ts';
import { censusFor } from './measure.ts';

/** Limits that pages draw around what is usual: worked out anew, or held to what they must be. */

const isNear = (a: number, b: number) => Math.abs(a - b) <= 1e-7 * Math.max(1, Math.abs(a), Math.abs(b));
const wrong: Verdict = { reasons: new Set(['out_of_domain']) };
const right: Verdict = { reasons: new Set() };

/** The mean of the logarithmic changes, and 2.66 times their mean step to either side, in percent. */
export function judgeUsual({ pairs, limits }: Extract<Claim, { kind: 'usual' }>, book: Book): Verdict {
  const logs = pairs.map((pair) => {
    if (!pair) return undefined;
    const [current, base] = pair.map((ref) => book.cell(ref));
    return Math.log(current!.value / base!.value);
  });
  const known = logs.filter((log) => log !== undefined);
  const steps = logs.flatMap((log, i) => {
    const before = logs[i - 1];
    return log === undefined || before === undefined ? [] : [Math.abs(log - before)];
  });
  const mean = known.reduce((sum, log) => sum + log, 0) / known.length;
  const reach = (2.66 * steps.reduce((sum, step) => sum + step, 0)) / steps.length;
  const expected = [mean - reach, mean, mean + reach].map((log) => 100 * (Math.exp(log) - 1));
  const isTrue = known.length >= 8 && expected.every((one, i) => isNear(one, limits[i]!));
  return isTrue ? right : wrong;
}

/** All events over all that they rest on; limits hold that value, and the wider ones hold the narrower. */
export function judgeFunnel(claim: Extract<Claim, { kind: 'funnel' }>, book: Book): Verdict {
  const baseOf = (ref: Ref, whole: Ref | undefined) => {
    if (whole) return book.cell(whole).value;
    const census = censusFor(book.cell(ref), book);
    return typeof census === 'string' ? Number.NaN : Number(census.population);
  };
  const events = claim.units.reduce((sum, { ref }) => sum + book.cell(ref).value, 0);
  const base = claim.units.reduce((sum, { ref, whole }) => sum + baseOf(ref, whole), 0);
  const pooled = (events / base) * (claim.of === 'rate' ? 100_000 : 100);
  const areOrdered = claim.units.every(({ limits: [lowest, low, high, highest] }) => {
    const rising = [lowest, low, pooled, high, highest];
    return rising.every((one, i) => i === 0 || one >= rising[i - 1]! - 1e-9);
  });
  return areOrdered && isNear(pooled, claim.pooled) && claim.units.length >= 5 ? right : wrong;
}
