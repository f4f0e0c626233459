import type { Claim, Verdict } from '../claim.ts';
import type { Book, Cell, Line } from '../records.ts';
import { daysOf, isSame, type Time, timeOf, yearOf } from '../time.ts';
import { changeOf } from './change.ts';
import { addsOver, bordersDiffer, inherited, isEvent, isWholeReport, lackOf } from './facts.ts';

type MeasureClaim = Extract<Claim, { kind: 'measure' }>;

const refusedBy = (...codes: string[]): Verdict => ({ reasons: new Set(codes) });
const given = (value: number, more: Partial<Verdict> = {}): Verdict => ({
  reasons: new Set(),
  value,
  ...more,
});

/** The census that a rate stands on: the last at or before the year, counted on the borders of the figure. */
export function censusFor(cell: Cell, { lists }: Book): Line | 'population' | 'boundary' {
  const year = yearOf(cell.time);
  const { area, definition } = cell.ref;
  const counts = (lists.populations.get(area) ?? []).filter(
    (line) => (line.status || 'A') === 'A' && Number(line.year) <= year,
  );
  if (counts.length === 0) return 'population';
  const last = Math.max(...counts.map((line) => Number(line.year)));
  const isEnumerated = ({ boundary = '' }: Line) => boundary === 'as_enumerated' || boundary === '';
  const ofLast = counts
    .filter((line) => Number(line.year) === last)
    .sort((a, b) => Number(isEnumerated(b)) - Number(isEnumerated(a)));
  const countedOn = (line: Line): Time => timeOf(isEnumerated(line) ? line.year! : line.boundary!);
  const own = { time: cell.time, definition };
  return ofLast.find((line) => !bordersDiffer(area, { time: countedOn(line) }, own, lists)) ?? 'boundary';
}

function rateOf(cell: Cell, indicator: Line, book: Book): Verdict {
  if (indicator.rate_base !== 'residents') return refusedBy('undeclared');
  const census = censusFor(cell, book);
  if (typeof census === 'string') return refusedBy(census);
  const notes = new Set(inherited([cell]));
  if (yearOf(cell.time) - Number(census.year) > 5) notes.add('population');
  return given((cell.value / Number(census.population)) * 100_000, {
    notes,
    hasLimits: isEvent(indicator) && cell.qualifier === 'exact',
  });
}

function shareOf(cell: Cell, claim: MeasureClaim, indicator: Line, book: Book): Verdict {
  if (!addsOver(indicator, 'area')) return refusedBy('undeclared');
  const country = claim.country && book.cell(claim.country);
  if (!country) return refusedBy('base_missing');
  const { ref } = country;
  const reasons = new Set<string>();
  if (book.lists.areas.get(ref.area)?.level !== 'country') reasons.add('undeclared');
  if (ref.indicator !== cell.ref.indicator || ref.part !== cell.ref.part) reasons.add('base');
  if (!isSame(country.time, cell.time)) reasons.add('span');
  const isMarked = cell.status === 'D' || country.status === 'D';
  if (ref.definition !== cell.ref.definition || isMarked) reasons.add('definition');
  if (ref.agency !== cell.ref.agency) reasons.add('agency');
  if (country.isTorn) reasons.add('conflict');
  // A revision of the area must be in the country's total.
  if (cell.revisions > 0 && country.released < cell.released) reasons.add('vintage');
  if (country.kind !== 'value') reasons.add(lackOf('base', country));
  else if (country.value === 0) reasons.add('base_zero');
  else if (cell.value > country.value) reasons.add('surplus');
  return reasons.size > 0 ? { reasons } : given((100 * cell.value) / country.value);
}

function indexOf(cell: Cell, claim: MeasureClaim, indicator: Line, book: Book): Verdict {
  if (indicator.kind !== 'flow' && indicator.kind !== 'stock') return refusedBy('aggregation');
  if (!claim.first) return refusedBy('base_missing');
  const change = changeOf(cell, book.cell(claim.first), 'any', book);
  if (change.reasons.size > 0) return change;
  // An index has no interval beside it, which a small first level would need.
  return change.notes?.has('small_base') ? refusedBy('small_base') : given(100 + change.value!);
}

/** A level put on a measure: as published, per 100,000, per day, as a share of the country or as an index. */
export function judgeMeasure(claim: MeasureClaim, book: Book): Verdict {
  const cell = book.cell(claim.ref);
  const indicator = book.lists.indicators.get(claim.ref.indicator);
  if (!indicator) return refusedBy('undeclared');
  if (cell.kind !== 'value') return refusedBy(lackOf('current', cell));
  const reasons = new Set<string>();
  if (cell.isTorn) reasons.add('conflict');
  if (claim.stands && !isWholeReport(cell)) reasons.add('coverage_partial');
  if (reasons.size > 0) return { reasons };
  switch (claim.measure) {
    case 'count':
      return given(cell.value);
    case 'rate':
      return rateOf(cell, indicator, book);
    case 'per_day':
      return indicator.kind === 'flow' && cell.time.kind === 'span'
        ? given(cell.value / daysOf(cell.time))
        : refusedBy('undeclared');
    case 'share':
      return shareOf(cell, claim, indicator, book);
    case 'index':
      return indexOf(cell, claim, indicator, book);
    default:
      return refusedBy('undeclared');
  }
}

/** Whether the catalogue licenses a measure for an indicator at all. */
export function judgeLicence(claim: Extract<Claim, { kind: 'licence' }>, { lists }: Book): Verdict {
  const indicator = lists.indicators.get(claim.indicator);
  const hasSpans = claim.periods.some((period) => timeOf(period).kind === 'span');
  const isLicensed: Record<typeof claim.measure, boolean> = {
    count: true,
    rate: indicator?.rate_base === 'residents',
    per_day: indicator?.kind === 'flow' && hasSpans,
    share: addsOver(indicator, 'area'),
    index: (indicator?.kind === 'flow' || indicator?.kind === 'stock') && new Set(claim.periods).size > 1,
    growth: false,
  };
  return isLicensed[claim.measure] ? { reasons: new Set() } : refusedBy('undeclared');
}
