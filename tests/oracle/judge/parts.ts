import { type Claim, PARTS, type Ref, type Verdict } from '../claim.ts';
import { type Book, type Cell, emptyCell } from '../records.ts';
import { isNear, isSame } from '../time.ts';
import { inherited, lackOf } from './facts.ts';

/** Wholes and parts, ratios, and what is a part of a list: what the relations of the catalogue license. */

const refusedBy = (...codes: string[]): Verdict => ({ reasons: new Set(codes) });

const cellOf = (ref: Ref | undefined, book: Book): Cell | undefined => ref && book.cell(ref);

/** True if one was revised after the other had been published. */
const isStale = (a: Cell, b: Cell) =>
  (b.revisions > 0 && a.released < b.released) || (a.revisions > 0 && b.released < a.released);

/** The parts of a whole by one dimension, parents left out where their children are given. */
export function leavesOf(whole: Cell, at: number, left: string, book: Book): readonly Cell[] {
  const { ref } = whole;
  const codes = ref.part.split('|');
  const own = book.of(left, ref.area).filter((cell) => {
    const theirs = cell.ref.part.split('|');
    return (
      theirs[at] !== '' &&
      theirs.every((code, i) => i === at || code === codes[i]) &&
      cell.ref.agency === ref.agency &&
      cell.ref.definition === ref.definition &&
      isSame(cell.time, whole.time)
    );
  });
  const parentOf = (cell: Cell) =>
    book.lists.categories.get(`${PARTS[at]}:${cell.ref.part.split('|')[at]}`)?.parent ?? '';
  const parents = new Set(own.map(parentOf));
  return own.filter((cell) => !parents.has(cell.ref.part.split('|')[at]!));
}

/** The parts of a whole: declared, complete, of one vintage, and adding up. */
export function judgeParts(claim: Extract<Claim, { kind: 'parts' }>, book: Book): Verdict {
  const whole = cellOf(claim.whole, book);
  if (!whole) return refusedBy('current_missing');
  const at = PARTS.indexOf(claim.dimension);
  const licence = book.lists.relations.find(
    (one) => one.type === 'sums_to' && one.right === whole.ref.indicator && one.dimension === claim.dimension,
  );
  if (!licence) return refusedBy('undeclared');
  const leaves = leavesOf(whole, at, licence.left!, book);
  const reasons = new Set<string>();
  if ([whole, ...leaves].some(({ isTorn }) => isTorn)) reasons.add('conflict');
  if (whole.kind !== 'value') reasons.add(lackOf('current', whole));
  if (whole.value === 0) reasons.add('base_zero');
  if (leaves.length === 0 || leaves.some(({ kind }) => kind !== 'value')) reasons.add('incomplete');
  if (reasons.size > 0) return { reasons };
  const sum = leaves.reduce((total, { value }) => total + value, 0);
  if (sum === whole.value) return { reasons, value: leaves.length };
  if (leaves.some((leaf) => isStale(leaf, whole))) return refusedBy('vintage');
  return refusedBy(sum > whole.value ? 'surplus' : 'incomplete');
}

/** One declared figure divided by another: of one place, agency and time. */
export function judgeRatio(claim: Extract<Claim, { kind: 'ratio' }>, book: Book): Verdict {
  const [left, right] = [cellOf(claim.left, book), cellOf(claim.right, book)];
  const [over, under] = claim.names;
  const isDeclared = book.lists.relations.some(
    (one) => one.type === 'per' && one.left === over && one.right === under,
  );
  if (!isDeclared) return refusedBy('undeclared');
  if (!left) return refusedBy('current_missing');
  if (!right) return refusedBy('base_missing');
  const reasons = new Set<string>();
  const areNamed = left.ref.indicator === over && right.ref.indicator === under;
  if (!areNamed || left.ref.area !== right.ref.area || left.ref.part !== right.ref.part)
    reasons.add('undeclared');
  if (!isSame(left.time, right.time) && !isNear(right.time, left.time)) reasons.add('span');
  if (left.ref.agency !== right.ref.agency) reasons.add('agency');
  if (left.isTorn || right.isTorn) reasons.add('conflict');
  if (left.kind !== 'value') reasons.add(lackOf('current', left));
  if (right.kind !== 'value') reasons.add(lackOf('base', right));
  if (right.value === 0) reasons.add('base_zero');
  if (reasons.size > 0) return { reasons };
  return { reasons, value: left.value / right.value, notes: new Set(inherited([left, right])) };
}

/** A part of a list and its remainder: of one day, agency and definition, and no larger than the list. */
export function judgePartOf(claim: Extract<Claim, { kind: 'part_of' }>, book: Book): Verdict {
  const [part, whole] = [claim.part, claim.whole].map((ref) => cellOf(ref, book));
  const [left, right] = claim.names;
  const isDeclared = book.lists.relations.some(
    (one) => one.type === 'part_of' && one.left === left && one.right === right,
  );
  if (!isDeclared) return refusedBy('undeclared');
  const reasons = new Set<string>();
  // The statement says what is not reported; a hidden number is not reported either.
  if (part?.kind !== 'value')
    reasons.add('current_missing').add(part ? lackOf('current', part) : 'current_missing');
  if (whole?.kind !== 'value')
    reasons.add('base_missing').add(whole ? lackOf('base', whole) : 'base_missing');
  const [a, b] = [part ?? empty(claim, 0), whole ?? empty(claim, 1)];
  if (part && whole) {
    if (!isSame(a.time, b.time)) reasons.add('span');
    if (a.ref.agency !== b.ref.agency) reasons.add('agency');
    if (a.ref.definition !== b.ref.definition) reasons.add('definition');
  }
  if (a.isTorn || b.isTorn) reasons.add('conflict');
  if (b.value === 0) reasons.add('base_zero');
  if (a.value > b.value) reasons.add('surplus');
  if (reasons.size > 0) return { reasons };
  return { reasons, value: (100 * a.value) / b.value, notes: new Set(inherited([a, b])) };
}

const empty = (claim: Extract<Claim, { kind: 'part_of' }>, at: 0 | 1): Cell =>
  emptyCell({ ...(claim.part ?? claim.whole)!, indicator: claim.names[at] });
