import type { Claim, Place, Verdict } from '../claim.ts';
import type { Book, Cell } from '../records.ts';
import { isSame } from '../time.ts';
import { panOf } from './change.ts';
import { isSensitive, isWholeReport } from './facts.ts';

type OrderClaim = Extract<Claim, { kind: 'order' }>;

const isCountyCode = (code: string) => code.length > 5;

/** Whether areas stand by the alphabet of the page. */
function isByName(places: readonly Place[], { language }: OrderClaim, { lists }: Book): boolean {
  const { compare } = new Intl.Collator(language);
  const names = places.map(({ area }) => lists.areas.get(area)?.[`name_${language}`] ?? area);
  return names.every((name, i) => i === 0 || compare(names[i - 1]!, name) <= 0);
}

const isDescending = (values: readonly number[]) =>
  values.every((value, i) => i === 0 || values[i - 1]! >= value - 1e-9 * Math.abs(value));

/** Why cells may not stand in one order: it holds one period, one definition, one agency and whole reports. */
function mixReasons(cells: readonly Cell[], what: OrderClaim['what']): string[] {
  const [first] = cells;
  if (!first) return [];
  const reasons: [string, boolean][] = [
    ['span', cells.some(({ time }) => !isSame(time, first.time))],
    [
      'definition',
      cells.some(({ ref, status }) => ref.definition !== first.ref.definition || status === 'D'),
    ],
    ['agency', cells.some(({ ref }) => ref.agency !== first.ref.agency)],
    ['conflict', cells.some(({ isTorn }) => isTorn)],
    ['coverage_partial', cells.some((cell) => !isWholeReport(cell))],
    ['undeclared', new Set(cells.map(({ ref }) => isCountyCode(ref.area))).size > 1],
  ];
  return reasons
    .filter(([code, applies]) => applies && (code !== 'undeclared' || what === 'ratios'))
    .map(([code]) => code);
}

/**
 * Areas in order: by value where the subject is not sensitive and the cells may stand beside each other, those without
 * a number last; else by name.
 */
export function judgeOrder(claim: OrderClaim, book: Book): Verdict {
  const { indicator, part, places, what, isSum = false } = claim;
  const valued = places.filter(({ value }) => value !== undefined);
  const isLast = places.slice(0, valued.length).every(({ value }) => value !== undefined);
  const cells = valued.flatMap(({ ref }) => (ref ? [panOf({ ref, isSum }, book).cell] : []));
  const reasons = new Set<string>();
  if (isSensitive(indicator, part, book.lists)) reasons.add('sensitivity');
  for (const code of mixReasons(cells, what)) reasons.add(code);
  const values = valued.map(({ value }) => value!);
  if (claim.answer === 'by_value') {
    // "Not in order" is no reason of the gate: the page contradicts itself.
    if (reasons.size === 0 && (!isDescending(values) || !isLast)) reasons.add('not_in_order');
    return { reasons };
  }
  return isByName(places, claim, book) ? { reasons } : { reasons: new Set() };
}

/** Why one cell stands apart from those in an order. */
export function judgeApart(
  { ref, members, isSum = false }: Extract<Claim, { kind: 'apart' }>,
  book: Book,
): Verdict {
  const [own, ...cells] = [ref, ...members].map((one) => panOf({ ref: one, isSum }, book).cell) as [
    Cell,
    ...Cell[],
  ];
  const reasons = new Set<string>();
  if (own.status === 'D' || cells.some((cell) => cell.ref.definition !== ref.definition))
    reasons.add('definition');
  if (cells.some((cell) => cell.ref.agency !== ref.agency)) reasons.add('agency');
  if (!isWholeReport(own)) reasons.add('coverage_partial');
  if (own.isTorn) reasons.add('conflict');
  return { reasons };
}
