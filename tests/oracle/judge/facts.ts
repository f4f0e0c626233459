import { PARTS } from '../claim.ts';
import type { Book, Cell, Line, Lists } from '../records.ts';
import { endOf, startOf, type Time, timeOf } from '../time.ts';

/** Plain questions about cells and codes that several judgements ask. */

export const EVENTS: ReadonlySet<string> = new Set([
  'calls',
  'referrals',
  'persons',
  'services',
  'cases',
  'reports',
  'missions',
  'couples',
  'households',
  'children',
]);

const list = (text = '') => text.split('|').filter((part) => part !== '');

export const isPercent = ({ unit }: Line) => unit === 'percent' || unit === 'points';
export const isEvent = (indicator: Line) => indicator.kind === 'flow' && EVENTS.has(indicator.unit!);
export const addsOver = (indicator: Line | undefined, over: string) =>
  list(indicator?.additive_over).includes(over) && (over !== 'time' || indicator?.kind === 'flow');

/** What a cell without a number lacks, on one side of a computation. */
export const lackOf = (side: 'current' | 'base', { kind }: Cell) => `${side}_${kind}`;

/** Whether the subject, or a part of it that was chosen, is sensitive. */
export function isSensitive(indicator: string, part: string, { indicators, categories }: Lists): boolean {
  const own = indicators.get(indicator)?.sensitivity ?? 'none';
  const codes = part.split('|');
  const ofParts = PARTS.map((name, i) => categories.get(`${name}:${codes[i]}`)?.sensitivity ?? 'none');
  return [own, ...ofParts].some((one) => one !== 'none');
}

/** On which side of a change of borders something stands. */
function sideOf(time: Time, definition: string | undefined, change: Line): 'before' | 'after' | 'neither' {
  if (definition !== undefined && definition !== '' && definition === change.adjusted_definition)
    return 'after';
  const when = timeOf(change.period!);
  if (endOf(time) < startOf(when)) return 'before';
  const isAfter = when.kind === 'day' ? startOf(time) >= startOf(when) : startOf(time) > endOf(when);
  return isAfter ? 'after' : 'neither';
}

interface Standing {
  readonly time: Time;
  readonly definition?: string;
}

/** Whether the borders of an area changed between two counts of it. */
export function bordersDiffer(area: string, a: Standing, b: Standing, { boundaries }: Lists): boolean {
  const isItself = startOf(a.time) === startOf(b.time) && endOf(a.time) === endOf(b.time);
  if (isItself && a.definition === b.definition) return false;
  return (boundaries.get(area) ?? []).some((change) => {
    const [one, other] = [sideOf(a.time, a.definition, change), sideOf(b.time, b.definition, change)];
    return one === 'neither' || one !== other;
  });
}

const monthsOf = (time: Time) => (time.kind === 'span' ? time.months : 0);

/** Whether a break lies between two cells: at the start of a period between them, of a longer one anywhere in it. */
export function isBroken(a: Cell, b: Cell, around: readonly Cell[]): boolean {
  const [first, last] = endOf(a.time) >= endOf(b.time) ? [b, a] : [a, b];
  return around.some((cell) => {
    if (!cell.isBreak) return false;
    const isLonger = monthsOf(cell.time) > monthsOf(first.time);
    const latest = isLonger ? endOf(cell.time) : startOf(cell.time);
    return latest > startOf(first.time) && startOf(cell.time) <= endOf(last.time);
  });
}

/** Whether the shares of offices that reported differ by more than ten points: in whole numbers, without quotients. */
export function coverageDiffers({ units: a }: Cell, { units: b }: Cell): boolean {
  if (!a || !b) return false;
  return 100n * BigInt(Math.abs(a[0] * b[1] - b[0] * a[1])) > 10n * BigInt(a[1] * b[1]);
}

/** Whether nine tenths of the offices reported, or nobody says how many did. */
export const isWholeReport = ({ units }: Cell) => !units || 10 * units[0] >= 9 * units[1];

/** What a computation inherits from its cells. */
export function inherited(cells: readonly Cell[]): string[] {
  const notes: [string, boolean][] = [
    ['rounding', cells.some(({ qualifier }) => qualifier !== 'exact')],
    ['provisional', cells.some(({ status }) => status === 'P')],
    ['estimated', cells.some(({ status }) => status === 'E' || status === 'U')],
    ['inferred', cells.some(({ basis }) => basis === 'inferred')],
  ];
  return notes.filter(([, applies]) => applies).map(([code]) => code);
}

/** Everything of a cell's surroundings where a break may lie. */
export const around = (book: Book, ...cells: readonly Cell[]): readonly Cell[] =>
  cells.flatMap((cell) => [...book.series(cell.ref), cell]);
