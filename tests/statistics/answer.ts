import type { Refused } from '../../src/model/refusal.ts';
import { isRefused } from '../../src/statistics/domain.ts';

/** The answer of a calculation that must not refuse; a refusal fails the test with its reasons. */
export function answer<Answer>(result: Answer | Refused): Answer {
  if (isRefused(result)) throw new Error(`refused: ${JSON.stringify(result.reasons)}`);
  return result;
}

/** The reason code of a calculation that must refuse. */
export function refusal(result: unknown): string | undefined {
  return isRefused(result) ? result.reasons[0]?.code : `answered ${JSON.stringify(result)}`;
}

/** How far a value is from the expected one, as a fraction of it. */
export function relativeError(actual: number, expected: number): number {
  return Math.abs(actual - expected) / Math.abs(expected);
}
