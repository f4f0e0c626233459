import type { Claim, Ref, Verdict } from '../claim.ts';
import type { Book, Cell } from '../records.ts';
import { isSame, isSameSeason, yearOf } from '../time.ts';
import { isWholeReport } from './facts.ts';

/** Two mixes beside each other, one unit more, and the step of a stock: read again from the cells. */

type MixClaim = Extract<Claim, { kind: 'mix_points' }>;

const sumOf = (refs: readonly Ref[], book: Book) => refs.reduce((sum, ref) => sum + book.cell(ref).value, 0);

/** What a part is to another whole: its share here against the rest of the country, or its step over the whole of before. */
export function judgeMixPoints(claim: MixClaim, book: Book): Verdict {
  const { what, here, there, whole, thereWhole } = claim;
  const cells = [...here, ...there, whole, thereWhole].map((ref) => book.cell(ref));
  const [own, other] = [book.cell(whole), book.cell(thereWhole)];
  const reasons = new Set<string>();
  if (cells.some(({ isTorn }) => isTorn)) reasons.add('conflict');
  if (cells.some(({ kind }) => kind !== 'value')) reasons.add('incomplete');
  if (cells.some(({ ref }) => ref.definition !== own.ref.definition)) reasons.add('definition');
  if (cells.some(({ ref }) => ref.agency !== own.ref.agency)) reasons.add('agency');
  for (const code of what === 'difference' ? placesDiffer(own, other) : timesDiffer(own, other))
    reasons.add(code);
  const [part, partThere] = [sumOf(here, book), sumOf(there, book)];
  if (what === 'contribution') return { reasons, value: (100 * (part - partThere)) / other.value };
  if (partThere < part || other.value <= own.value) reasons.add('surplus');
  const rest = (100 * (partThere - part)) / (other.value - own.value);
  return { reasons, value: (100 * part) / own.value - rest };
}

function placesDiffer(own: Cell, country: Cell): readonly string[] {
  return [
    ...(country.ref.area === 'IR' && own.ref.area !== 'IR' ? [] : ['undeclared']),
    ...(isSame(own.time, country.time) ? [] : ['span']),
    ...(isWholeReport(own) && isWholeReport(country) ? [] : ['coverage_partial']),
  ];
}

function timesDiffer(own: Cell, before: Cell): readonly string[] {
  const isYearLater = yearOf(own.time) - yearOf(before.time) === 1 && isSameSeason(own.time, before.time);
  return own.ref.area === before.ref.area && isYearLater ? [] : ['span'];
}

/** A load over units, less the same load over one unit more. */
export function judgeOneMore(claim: Extract<Claim, { kind: 'one_more' }>, book: Book): Verdict {
  const [load, units] = [book.cell(claim.load), book.cell(claim.units)];
  const reasons = new Set<string>();
  const isDeclared = book.lists.relations.some(
    ({ type, left, right }) => type === 'per' && left === load.ref.indicator && right === units.ref.indicator,
  );
  if (!isDeclared || load.ref.area !== units.ref.area) reasons.add('undeclared');
  if (!isSame(load.time, units.time)) reasons.add('span');
  if (load.isTorn || units.isTorn) reasons.add('conflict');
  if (load.kind !== 'value' || units.kind !== 'value') reasons.add('base_missing');
  if (!isWholeReport(load) || !isWholeReport(units)) reasons.add('coverage_partial');
  const value = units.value === 0 ? load.value : load.value / units.value - load.value / (units.value + 1);
  return { reasons, value };
}

/** The step from one number of a stock to the next: never across two definitions. */
export function judgeStep(claim: Extract<Claim, { kind: 'step' }>, book: Book): Verdict {
  const [after, before] = [book.cell(claim.after), book.cell(claim.before)];
  const reasons = new Set<string>();
  if (after.ref.definition !== before.ref.definition) reasons.add('definition');
  if (after.ref.agency !== before.ref.agency) reasons.add('agency');
  if (after.isTorn || before.isTorn) reasons.add('conflict');
  if (after.isBreak) reasons.add('break');
  if (after.kind !== 'value' || before.kind !== 'value') reasons.add('base_missing');
  if (yearOf(before.time) > 1399 || yearOf(after.time) <= 1399) reasons.add('span');
  return { reasons, value: after.value - before.value };
}
