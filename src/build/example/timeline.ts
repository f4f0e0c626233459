import { daysInMonth } from '../../model/calendar.ts';
import {
  monthOf,
  type Point,
  periodId,
  periodOrder,
  type Span,
  shiftMonths,
  toPeriod,
  yearOf,
} from '../../model/period.ts';

/** One quarter of the data set: its ids as span and as last day, and when each agency publishes it. */
export interface Quarter {
  readonly index: number;
  readonly id: string;
  /** 0 to 3: spring, summer, autumn, winter. */
  readonly season: number;
  readonly lastDay: string;
  readonly released: Readonly<Record<string, string>>;
  readonly isLast: boolean;
}

// Day of the second month after the quarter on which an agency publishes.
const PUBLICATION_DAY: Readonly<Record<string, string>> = {
  agency_a: '10',
  agency_b: '20',
  agency_c: '25',
  working_group: '28',
};

function releasedOn(span: Span): Quarter['released'] {
  const month = shiftMonths(span, 4);
  const stem = `${yearOf(month)}-${String(monthOf(month)).padStart(2, '0')}`;
  return Object.fromEntries(
    Object.entries(PUBLICATION_DAY).map(([agency, day]) => [agency, `${stem}-${day}`]),
  );
}

function quarterAt(start: Span, index: number, lastOrder: number): Quarter {
  const span = shiftMonths(start, index * 3) as Span;
  const year = yearOf(span);
  const month = monthOf(span) + 2;
  const lastDay: Point = { kind: 'point', year, month, day: daysInMonth(year, month) };
  return {
    index,
    id: periodId(span),
    season: month / 3 - 1,
    lastDay: periodId(lastDay),
    released: releasedOn(span),
    isLast: periodOrder(span) >= lastOrder,
  };
}

/** The quarters from `first` to `last`, in order. */
export function timeline(first: string, last: string): readonly Quarter[] {
  const start = toPeriod(first);
  const end = toPeriod(last);
  if (start.kind !== 'span' || end.kind !== 'span') throw new RangeError('a timeline needs two quarters');
  const length = (end.start - start.start) / 3 + 1;
  return Array.from({ length }, (_, index) => quarterAt(start, index, periodOrder(end)));
}

/** How many quarters lie between a quarter's id and a later quarter. */
export function quartersSince(first: string, quarter: Quarter): number {
  const count = (id: string) => Number(id.slice(0, 4)) * 4 + Number(id.slice(6));
  return count(quarter.id) - count(first);
}

/** True if the quarter lies in `from` to `to`; canonical quarter ids sort as text. */
export function within(quarter: Quarter, bounds: { readonly from: string; readonly to: string }): boolean {
  return quarter.id >= bounds.from && quarter.id <= bounds.to;
}
