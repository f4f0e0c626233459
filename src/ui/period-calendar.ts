import {
  formOf,
  monthOf,
  type Period,
  periodId,
  periodOrder,
  type Span,
  span,
  yearOf,
} from '../model/period.ts';

/** One place of the calendar: a period, and the months that it takes of the twelve of its row. */
export interface CalendarCell {
  readonly period: Period;
  readonly firstMonth: number;
  readonly months: number;
}

/** Places side by side. Those of a `loose` row follow one another and do not stand at their months. */
export interface CalendarRow {
  readonly isLoose: boolean;
  readonly cells: readonly CalendarCell[];
}

/** A year with its rows; years in a row without any figure are one entry without rows, from `since` to `year`. */
export interface CalendarYear {
  readonly year: number;
  readonly since: number;
  readonly rows: readonly CalendarRow[];
}

interface Season {
  readonly month: number;
  readonly months: number;
}

const everySeason = (months: number): readonly Season[] =>
  Array.from({ length: 12 / months }, (_, i) => ({ month: i * months + 1, months }));

const isWithinYear = (period: Period): period is Span =>
  period.kind === 'span' && monthOf(period) + period.months <= 13;

/** The year in whose rows a period stands: where it crosses a new year, that of its end. */
const standsIn = (period: Period): number =>
  period.kind === 'span' ? Math.floor((period.start + period.months - 1) / 12) : yearOf(period);

/**
 * The Solar Hijri calendar of some periods, the latest year first. Whatever kind of span the periods hold stands in every
 * year, reported or not, so that gaps are seen; dates and spans over a new year stand only where they are.
 */
export function calendarOf(periods: readonly Period[]): readonly CalendarYear[] {
  const layout = rowsOfSeasons(periods.filter(isWithinYear));
  const byYear = new Map<number, Period[]>();
  for (const period of periods) {
    const year = standsIn(period);
    byYear.set(year, [...(byYear.get(year) ?? []), period]);
  }
  const years = [...byYear.keys()].sort((a, b) => b - a);
  return years.flatMap((year, i): readonly CalendarYear[] => {
    const before = years[i + 1];
    const own = { year, since: year, rows: rowsOf(year, layout, byYear.get(year)!) };
    return before !== undefined && before < year - 1
      ? [own, { year: year - 1, since: before + 1, rows: [] }]
      : [own];
  });
}

/** Rows of one year, the short spans first: quarters, halves, the year so far, the year; then single months. */
function rowsOfSeasons(spans: readonly Span[]): readonly (readonly Season[])[] {
  const has = (form: string) => spans.some((one) => formOf(one) === form);
  const isSplit = spans.some(({ months }) => months < 12);
  const soFar = new Map(
    spans.flatMap((one) =>
      formOf(one) === 'months'
        ? [[`${monthOf(one)} ${one.months}`, { month: monthOf(one), months: one.months }]]
        : [],
    ),
  );
  return [
    ...(isSplit ? [everySeason(3)] : []),
    ...(has('half') ? [everySeason(6)] : []),
    ...[...soFar.values()].sort((a, b) => a.months - b.months || a.month - b.month).map((one) => [one]),
    ...(has('year') ? [everySeason(12)] : []),
    ...(has('month') ? [everySeason(1).slice(0, 6), everySeason(1).slice(6)] : []),
  ];
}

function rowsOf(
  year: number,
  layout: readonly (readonly Season[])[],
  periods: readonly Period[],
): readonly CalendarRow[] {
  const loose = periods
    .filter((period) => !isWithinYear(period))
    .sort((a, b) => periodOrder(a) - periodOrder(b) || periodId(a).localeCompare(periodId(b)));
  return [
    ...layout.map((seasons) => ({ isLoose: false, cells: seasons.map((one) => cellOf(year, one)) })),
    ...(loose.length > 0 ? [{ isLoose: true, cells: loose.map(looseCell) }] : []),
  ];
}

const cellOf = (year: number, { month, months }: Season): CalendarCell => ({
  period: span(year, month, months),
  // Six months a row: each takes the place of two.
  firstMonth: months === 1 ? ((month - 1) % 6) * 2 : month - 1,
  months: months === 1 ? 2 : months,
});

const looseCell = (period: Period, place: number): CalendarCell => ({
  period,
  firstMonth: place * 4,
  months: 4,
});

/** A way through the calendar. Left and right are told as earlier and later: a row runs with the page's direction. */
export type CalendarMove =
  | 'earlier'
  | 'later'
  | 'up'
  | 'down'
  | 'rowStart'
  | 'rowEnd'
  | 'yearUp'
  | 'yearDown'
  | 'first'
  | 'last';

interface Place {
  readonly year: number;
  readonly row: number;
  readonly cell: number;
}

/** The period that a move leads to from another; the same one where there is no further. */
export function moveIn(years: readonly CalendarYear[], from: Period, move: CalendarMove): Period {
  const rows = years.flatMap(({ rows: own }, year) => own.map((row, place) => ({ year, place, row })));
  const here = placeOf(
    rows.map(({ row }) => row),
    from,
  );
  if (!here) return from;
  const at = (row: number, cell: number) => rows[row]?.row.cells[cell]?.period;
  const cells = rows[here.row]!.row.cells;
  const near = (row: number) => {
    const to = rows[row]?.row;
    return to && nearest(to, cells[here.cell]!).period;
  };
  const inYear = (step: number) => {
    const { year, place } = rows[here.row]!;
    const others = rows.filter((one) => (step > 0 ? one.year > year : one.year < year));
    const next = step > 0 ? others[0]?.year : others.at(-1)?.year;
    const alike = others.filter((one) => one.year === next);
    const row = alike.find((one) => one.place === place) ?? alike.at(-1);
    return row && nearest(row.row, cells[here.cell]!).period;
  };
  const moves: Record<CalendarMove, () => Period | undefined> = {
    earlier: () => at(here.row, here.cell - 1),
    later: () => at(here.row, here.cell + 1),
    up: () => near(here.row - 1),
    down: () => near(here.row + 1),
    rowStart: () => at(here.row, 0),
    rowEnd: () => at(here.row, cells.length - 1),
    yearUp: () => inYear(-1),
    yearDown: () => inYear(1),
    first: () => at(0, 0),
    last: () => rows.at(-1)?.row.cells.at(-1)?.period,
  };
  return moves[move]() ?? from;
}

function placeOf(rows: readonly CalendarRow[], period: Period): Omit<Place, 'year'> | undefined {
  const id = periodId(period);
  for (const [row, { cells }] of rows.entries()) {
    const cell = cells.findIndex((one) => periodId(one.period) === id);
    if (cell >= 0) return { row, cell };
  }
  return undefined;
}

const middle = ({ firstMonth, months }: CalendarCell) => firstMonth + months / 2;

const nearest = ({ cells }: CalendarRow, to: CalendarCell): CalendarCell =>
  cells.reduce((best, one) =>
    Math.abs(middle(one) - middle(to)) < Math.abs(middle(best) - middle(to)) ? one : best,
  );
