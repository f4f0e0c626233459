import type { TableModel } from '../../../src/model/table.ts';
import type { Claim } from '../claim.ts';

/** Numbers on a page, by the area that they are of. */
export type Numbers = ReadonlyMap<string, ReadonlySet<number>>;

/** A computed number in a table or a picture. */
export interface Shown {
  readonly where: string;
  readonly area: string;
  readonly value: number;
}

/** Every number that the given claims of a page account for: what it may show beside its levels. */
export function accountedFor(claims: readonly Claim[]): Numbers {
  const numbers = new Map<string, Set<number>>();
  const add = (area: string | undefined, ...values: readonly number[]) => {
    if (area === undefined) return;
    const own = numbers.get(area) ?? new Set();
    for (const value of values) own.add(value);
    numbers.set(area, own);
  };
  const addAnswer = (area: string | undefined, claim: Extract<Claim, { answer: unknown }>) => {
    const { answer } = claim;
    if (typeof answer === 'string' || answer.kind === 'withheld') return;
    const perYear = answer.perYear === undefined ? [] : [answer.perYear];
    add(area, answer.value, 1000 * answer.value, ...(answer.limits ?? []), ...perYear);
  };
  // Of a whole that several parts are told of, what they leave over may be shown too.
  const wholes = new Map<string, Map<string, number>>();
  for (const claim of claims) {
    if (claim.kind === 'level') add(claim.ref.area, ...claim.values);
    if (claim.kind === 'change') addAnswer(claim.current.ref.area, claim);
    if (claim.kind === 'measure' || claim.kind === 'sum') addAnswer(claim.ref.area, claim);
    if (claim.kind === 'ratio') addAnswer(claim.left?.area, claim);
    if (claim.kind === 'usual') add(claim.area, ...claim.limits);
    if (claim.kind === 'funnel') for (const { ref, limits } of claim.units) add(ref.area, ...limits);
    if (claim.kind === 'parts' && claim.answer === 'given')
      // One part may stand beside all the others together.
      add(claim.whole?.area, ...claim.parts.flatMap(({ share }) => [share, 100 - share]));
    if (claim.kind === 'mix_points') {
      addAnswer(claim.whole.area, claim);
      add(claim.whole.area, ...claim.besides);
    }
    if (claim.kind === 'one_more') {
      addAnswer(claim.load.area, claim);
      add(claim.load.area, ...claim.besides);
    }
    if (claim.kind === 'step') addAnswer(claim.after.area, claim);
    if (claim.kind === 'part_of' && claim.answer.kind === 'given') {
      const { value } = claim.answer;
      add(claim.part?.area, value, 100 - value);
      const key = JSON.stringify(claim.whole);
      const shares = wholes.get(key) ?? new Map<string, number>();
      wholes.set(key, shares.set(JSON.stringify(claim.part), value));
      add(
        claim.part?.area,
        [...shares.values()].reduce((rest, share) => rest - share, 100),
      );
    }
  }
  return numbers;
}

const COMPUTED = new Set(['percent', 'signed_percent', 'signed_points']);

/** The computed numbers of a table. Rows are keyed by their area; other rows are of the area that the page is about. */
export function computedIn(where: string, { rows }: TableModel, own: string): readonly Shown[] {
  return rows.flatMap(({ key, cells }) => {
    const [first = ''] = key.split(' ');
    const area = /^IR(-\d+)?$/.test(first) ? first : own;
    return cells.flatMap((one): Shown[] => {
      if (one.kind !== 'value' || one.cell.kind !== 'value') return [];
      const isComputed = COMPUTED.has(one.form ?? '') || one.cell.basis === 'derived';
      const limits = one.interval ? [one.interval.low, one.interval.high] : [];
      return isComputed ? [one.cell.value, ...limits].map((value) => ({ where, area, value })) : [];
    });
  });
}

/** Shown numbers that no claim accounts for. */
export function unaccounted(shown: readonly Shown[], numbers: Numbers): readonly Shown[] {
  const isNear = (a: number, b: number) => Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a));
  return shown.filter(({ area, value }) => {
    const own = numbers.get(area);
    return !own?.has(value) && ![...(own ?? [])].some((one) => isNear(one, value));
  });
}
