import type { Against, Claim, Pan, Verdict } from '../claim.ts';
import { type Book, type Cell, emptyCell } from '../records.ts';
import {
  daysOf,
  endOf,
  isSame,
  isSameLength,
  isSameSeason,
  keyOf,
  monthOf,
  moved,
  quarterOf,
  startOf,
  type Time,
  timeOf,
  yearOf,
  yearSoFar,
  yearsFrom,
} from '../time.ts';
import {
  addsOver,
  around,
  bordersDiffer,
  coverageDiffers,
  inherited,
  isBroken,
  isEvent,
  isPercent,
  lackOf,
} from './facts.ts';

const COMPARED = new Set(['flow', 'stock', 'ratio', 'per_time']);

function isOfTwoYears(a: Time, b: Time): boolean {
  if (yearOf(a) === yearOf(b) || !isSameSeason(a, b)) return false;
  return a.kind === 'span' || quarterOf(a) === quarterOf(b);
}

function periodsFit(a: Time, b: Time, against: Against): boolean {
  if (!isSameLength(a, b)) return false;
  if (against === 'same_quarter') return isOfTwoYears(a, b);
  if (against === 'year_to_date') return a.kind === 'day' || (isOfTwoYears(a, b) && monthOf(a) === 0);
  return true;
}

function subjectReasons(a: Cell, b: Cell, { lists }: Book): string[] {
  const [one, other] = [lists.indicators.get(a.ref.indicator), lists.indicators.get(b.ref.indicator)];
  if (!one || !other) return ['undeclared'];
  return [
    ...(one.unit !== other.unit ? ['unit'] : []),
    ...(one.code !== other.code || one.base !== other.base || a.ref.part !== b.ref.part ? ['base'] : []),
    ...(a.ref.area !== b.ref.area ? ['undeclared'] : []),
    ...(COMPARED.has(one.kind!) ? [] : ['aggregation']),
  ];
}

function valueReasons(a: Cell, b: Cell, book: Book): string[] {
  const indicator = book.lists.indicators.get(a.ref.indicator);
  const lacks = [
    ...(a.kind === 'value' ? [] : [lackOf('current', a)]),
    ...(b.kind === 'value' ? [] : [lackOf('base', b)]),
  ];
  if (!indicator || isPercent(indicator) || b.kind !== 'value') return lacks;
  if (b.value === 0) return [...lacks, 'base_zero'];
  const isExact = a.qualifier === 'exact' && b.qualifier === 'exact';
  const needsLimits = isEvent(indicator) && b.value < 50;
  const isSmall = b.value < 10 || (needsLimits && !isExact);
  return isSmall ? [...lacks, 'small_base'] : lacks;
}

function isCounted(cell: Cell): boolean {
  return cell.released !== '' || cell.kind === 'value';
}

/** Every reason that forbids a change between two cells. */
export function changeReasons(a: Cell, b: Cell, against: Against, book: Book): Set<string> {
  const { lists } = book;
  // A cell that nobody reported follows no definition and comes from no agency.
  const areCounted = isCounted(a) && isCounted(b);
  const reasons: [string, boolean][] = [
    ['span', !periodsFit(a.time, b.time, against)],
    [
      'definition',
      (areCounted && a.ref.definition !== b.ref.definition) || a.status === 'D' || b.status === 'D',
    ],
    ['break', isBroken(a, b, around(book, a, b))],
    [
      'boundary',
      bordersDiffer(
        a.ref.area,
        { time: a.time, definition: a.ref.definition },
        { time: b.time, definition: b.ref.definition },
        lists,
      ),
    ],
    ['agency', areCounted && a.ref.agency !== b.ref.agency],
    ['conflict', a.isTorn || b.isTorn],
    ['coverage', coverageDiffers(a, b)],
  ];
  return new Set([
    ...subjectReasons(a, b, book),
    ...reasons.filter(([, applies]) => applies).map(([code]) => code),
    ...valueReasons(a, b, book),
  ]);
}

/** The change of two cells, judged and computed. */
export function changeOf(a: Cell, b: Cell, against: Against, book: Book): Verdict {
  const reasons = changeReasons(a, b, against, book);
  const indicator = book.lists.indicators.get(a.ref.indicator);
  if (reasons.size > 0 || !indicator) return { reasons };
  const isUnlikeSeason = a.time.kind === 'span' && !isSameSeason(a.time, b.time);
  const notes = new Set(inherited([a, b]));
  if (!a.units || !b.units) notes.add('coverage_unknown');
  else if ([a, b].some(({ units }) => units![0] < units![1])) notes.add('coverage_incomplete');
  if (isEvent(indicator) && b.value < 50) notes.add('small_base');
  if (a.revisions > 0 !== b.revisions > 0) notes.add('vintage');
  if (isUnlikeSeason) notes.add('season');
  if (isPercent(indicator))
    return { reasons, value: a.value - b.value, form: 'points', hasLimits: false, notes };
  const perDay = isUnlikeSeason && indicator.kind === 'flow' ? daysOf(b.time) / daysOf(a.time) : 1;
  const isExact = a.qualifier === 'exact' && b.qualifier === 'exact';
  const factor = (a.value * perDay) / b.value;
  const isOverAYear = endOf(a.time) > endOf(moved(b.time, 12));
  return {
    reasons,
    value: 100 * (factor - 1),
    perYear: isOverAYear ? 100 * (factor ** (1 / yearsFrom(b.time, a.time)) - 1) : undefined,
    form: 'percent',
    hasLimits: isEvent(indicator) && isExact,
    notes,
  };
}

interface Sum {
  readonly cell: Cell;
  readonly reasons: ReadonlySet<string>;
}

const sumUnits = (parts: readonly Cell[]): Cell['units'] =>
  parts.every(({ units }) => units !== undefined)
    ? [
        parts.reduce((sum, { units }) => sum + units![0], 0),
        parts.reduce((sum, { units }) => sum + units![1], 0),
      ]
    : undefined;

/** Several cells as one: as inexact, as provisional and as revised as they are. */
function together(parts: readonly Cell[], time: Time): Cell {
  const last = parts.at(-1)!;
  const qualifiers = new Set(parts.map(({ qualifier }) => qualifier).filter((one) => one !== 'exact'));
  const status = ['P', 'E', 'U'].find((mark) => parts.some((part) => part.status === mark)) ?? 'A';
  return {
    ...last,
    time,
    value: parts.reduce((sum, { value }) => sum + value, 0),
    status: parts[0]!.isBreak ? 'B' : status,
    isBreak: parts[0]!.isBreak,
    qualifier: qualifiers.size === 0 ? 'exact' : qualifiers.size > 1 ? 'about' : [...qualifiers][0]!,
    basis: parts.some(({ basis }) => basis === 'inferred') ? 'inferred' : 'derived',
    units: sumUnits(parts),
  };
}

/** Whole spans of one length, from the first month to the last; the longest that leave no gap. */
export function sumOf(ref: Pan['ref'], time: Time, book: Book): Sum {
  const series = book.series(ref);
  const nobody = { ...emptyCell(ref), time };
  const refused = (...codes: string[]): Sum => ({ cell: nobody, reasons: new Set(codes) });
  if (time.kind !== 'span' || series.length === 0) return refused('incomplete');
  if (!addsOver(book.lists.indicators.get(ref.indicator), 'time')) return refused('aggregation');
  const lengths = series.flatMap((cell) => (cell.time.kind === 'span' ? [cell.time.months] : []));
  const fillings = [...new Set(lengths)]
    .filter((months) => time.months % months === 0)
    .sort((a, b) => b - a)
    .map((months) =>
      Array.from({ length: time.months / months }, (_, i) => {
        const wanted = keyOf({ kind: 'span', first: time.first + i * months, months });
        return series.filter((cell) => keyOf(cell.time) === wanted);
      }),
    );
  const isFull = (filling: readonly (readonly Cell[])[]) =>
    filling.every(
      (cells) => cells.length > 0 && cells.every(({ kind, isTorn }) => kind === 'value' && !isTorn),
    );
  const parts = fillings.find(isFull)?.flat();
  if (!parts) return refused('incomplete');
  const [first, ...later] = parts as [Cell, ...Cell[]];
  const reasons = new Set<string>();
  if (later.some((part) => part.ref.definition !== first.ref.definition)) reasons.add('definition');
  if (later.length > 0 && parts.some(({ status }) => status === 'D')) reasons.add('definition');
  if (later.some(({ isBreak }) => isBreak)) reasons.add('break');
  const ends = [first, parts.at(-1)!].map((part) => ({ time: part.time, definition: part.ref.definition }));
  if (bordersDiffer(ref.area, ends[0]!, ends[1]!, book.lists)) reasons.add('boundary');
  if (reasons.size > 0) return { cell: nobody, reasons };
  return { cell: later.length === 0 ? first : together(parts, time), reasons };
}

/** The level of a year so far. */
export function judgeSum({ ref }: Extract<Claim, { kind: 'sum' }>, book: Book): Verdict {
  const { cell, reasons } = sumOf(ref, book.cell(ref).time, book);
  return { reasons, value: cell.value };
}

/** The cell of a pan: its own, or that of the year so far. */
export const panOf = ({ ref, isSum }: Pan, book: Book): Sum => {
  const cell = book.cell(ref);
  return isSum ? sumOf(ref, cell.time, book) : { cell, reasons: new Set() };
};

/** A change as a page states it. */
export function judgeChange(claim: Extract<Claim, { kind: 'change' }>, book: Book): Verdict {
  const [a, b] = [panOf(claim.current, book), panOf(claim.base, book)];
  const ofSums = new Set([...a.reasons, ...b.reasons]);
  if (ofSums.size > 0) return { reasons: ofSums };
  return changeOf(a.cell, b.cell, claim.against, book);
}

const CANONICAL =
  /^(1[34]\d\d(-(S[12]|Q[1-4]|M(0[1-9]|1[0-2])(\/P[1-9]\d?M)?))?|@1[34]\d\d-(0[1-6]-(0[1-9]|[12]\d|3[01])|(0[7-9]|1[0-2])-(0[1-9]|[12]\d|30)))$/;

/** Other spellings are read by the address alone. */
const readable = (id: string | undefined): Time | undefined =>
  id !== undefined && CANONICAL.test(id) ? timeOf(id) : undefined;

const isUnread = (id: string | undefined) =>
  id !== undefined && !['', 'latest', 'earliest'].includes(id) && !readable(id);

/** The base that a reader asked for, and no other. */
function askedBase(current: Cell, claim: Extract<Claim, { kind: 'base' }>, book: Book): Time | undefined {
  const { time } = current;
  const [to, from] = [readable(claim.asked.to), readable(claim.asked.from)];
  if (claim.against === 'start') {
    // A date and a span that end on one day have no order that anybody wrote down.
    if (!from || !to || endOf(from) === endOf(to)) return undefined;
    return endOf(from) <= endOf(to) ? from : to;
  }
  if (claim.against !== 'previous') return moved(time, -12);
  if (time.kind === 'span') return moved(time, -time.months);
  const earlier = book
    .series(claim.current)
    .filter(
      (cell) => cell.time.kind === 'day' && cell.kind !== 'missing' && startOf(cell.time) < startOf(time),
    )
    .sort((a, b) => startOf(b.time) - startOf(a.time));
  return earlier[0]?.time ?? moved(time, -3);
}

/** Whether a change stands on the base that the address asks for, and is of the period that it asks for. */
export function judgeBase(claim: Extract<Claim, { kind: 'base' }>, book: Book): Verdict {
  const [current, base] = [book.cell(claim.current), book.cell(claim.base)];
  const asked = askedBase(current, claim, book);
  const [to, from] = [readable(claim.asked.to), readable(claim.asked.from)];
  const isReversed = to !== undefined && from !== undefined && endOf(from) >= endOf(to);
  const now = to && claim.against === 'year_to_date' && to.kind === 'span' ? yearSoFar(to) : to;
  const reasons = new Set<string>();
  if (asked && !isSame(base.time, asked)) reasons.add('base');
  if (now && !isReversed && !isUnread(claim.asked.from) && !isSame(current.time, now)) reasons.add('span');
  return { reasons };
}

/** Whether some pair of the offered cells may be compared: what a page offers instead must be possible. */
export function judgeOffer(claim: Extract<Claim, { kind: 'offer' }>, book: Book): Verdict {
  const { way, ref, choice } = claim;
  const other = way === 'definition' ? book.on(choice) : book;
  const asked =
    way === 'agency' ? { ...ref, agency: choice } : way === 'indicator' ? { ...ref, indicator: choice } : ref;
  const at = (period: string) => other.cell({ ...ref, period }).time;
  const [now, before] = [at(claim.current), at(claim.base)];
  if (claim.isSum) {
    const sums = [sumOf(ref, now, other), sumOf(ref, before, other)] as const;
    const ofSums = new Set([...sums[0].reasons, ...sums[1].reasons]);
    return ofSums.size > 0
      ? { reasons: ofSums }
      : changeOf(sums[0].cell, sums[1].cell, 'year_to_date', other);
  }
  const isOffered = ({ ref: own }: Cell) =>
    own.part === ref.part && (way === 'indicator' || own.agency === asked.agency);
  const cells = other.of(asked.indicator, ref.area).filter(isOffered);
  for (const a of cells.filter(({ time }) => isSame(time, now)))
    for (const b of cells.filter(({ time }) => isSame(time, before))) {
      const verdict = changeOf(a, b, 'any', other);
      if (verdict.reasons.size === 0) return verdict;
    }
  return { reasons: new Set(['undeclared']) };
}
