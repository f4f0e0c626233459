import { type Figure, isCovered } from '../model/figure.ts';
import type { Refused } from '../model/refusal.ts';
import { type Jump, jumpTo } from '../statistics/jump.ts';
import { type Change, compare, type Surroundings } from './compare.ts';

/** A step of a stock that the gate allows to be taken, beside the steps before it. */
export interface StockJump {
  readonly kind: 'jump';
  readonly change: Change;
  readonly jump: Jump;
}

/** Sizes of a percentage do not matter where the step itself is judged. */
const ONLY_OF_SIZE: ReadonlySet<string> = new Set(['base_zero', 'small_base']);

/**
 * Is the step between two successive numbers of a stock larger than those before it? The gate decides whether it is a
 * step at all: numbers of two definitions, borders or agencies are none. The usual steps are drawn from the figures
 * before that count alike, back to the last gap.
 */
export function stockJump(
  after: Figure,
  before: Figure,
  series: readonly Figure[],
  catalogue: Surroundings['catalogue'],
): StockJump | Refused {
  const change = compare(after, before, { against: 'previous', catalogue, series });
  if (change.kind === 'refused') {
    const reasons = change.reasons.filter(({ code }) => !ONLY_OF_SIZE.has(code));
    return { kind: 'refused', reasons: reasons.length > 0 ? reasons : change.reasons };
  }
  const until = series.indexOf(before);
  const earlier = series.slice(0, until + 1);
  const isUsable = (figure: Figure) =>
    figure.cell.kind === 'value' &&
    figure.conflicts.length === 0 &&
    isCovered(figure) &&
    figure.definition === after.definition &&
    figure.agency === after.agency;
  const gap = earlier.findLastIndex((figure) => !isUsable(figure));
  const broken = earlier.findLastIndex(({ cell }) => cell.status === 'B');
  const alike = earlier.slice(Math.max(gap + 1, broken, 0));
  const values = alike.map(({ cell }) => (cell.kind === 'value' ? cell.value : Number.NaN));
  const next = after.cell.kind === 'value' ? after.cell.value : Number.NaN;
  const jump = jumpTo(next, values);
  return jump.kind === 'refused' ? jump : { kind: 'jump', change, jump };
}
