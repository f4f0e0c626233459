import { type Basis, numberOf, type ObservationStatus, type Qualifier, toCell } from '../model/cell.ts';
import type { Columns } from '../model/columns.ts';
import type { Breakdown, Figure } from '../model/figure.ts';
import { sameBreakdown, TOTAL } from '../model/figure.ts';
import { type Period, periodId, periodOrder, toPeriod } from '../model/period.ts';
import type { FigureRow } from '../queries/figure-row.ts';

/** Which cells of a slice; what is left out may be anything, except that a missing breakdown means the total. */
export interface CellChoice {
  readonly indicator: string;
  readonly area: string;
  readonly breakdown?: Partial<Breakdown>;
  readonly agency?: string | undefined;
}

/** A slice of figures, indexed so that choosing an area or a period touches only the rows of that choice. */
export interface FigureTable {
  readonly length: number;
  /** Figures of one cell over time, in the order of their periods; sources that contradict stand in `conflicts`. */
  series(choice: CellChoice): readonly Figure[];
  /** The figure of one cell in one period. */
  figure(choice: CellChoice & { readonly period: Period }): Figure | undefined;
  /** Every figure of an area, totals and parts, all periods. */
  ofArea(area: string): readonly Figure[];
  /** Codes that occur in the slice. */
  readonly areas: ReadonlySet<string>;
  readonly indicators: ReadonlySet<string>;
  /** Agencies that report an indicator, in alphabetical order of their codes. */
  agencies(indicator: string): readonly string[];
  /** Every total figure of an indicator, all areas and periods. */
  ofIndicator(indicator: string): readonly Figure[];
}

const optionalNumber = (value: number | null) => value ?? undefined;

const periods = new Map<string, Period>();
const orders = new WeakMap<Period, number>();

/** The period of an id, the same object each time: long answers name few periods many times. */
function periodOf(id: string): Period {
  const known = periods.get(id);
  if (known) return known;
  const period = toPeriod(id);
  periods.set(id, period);
  orders.set(period, periodOrder(period));
  return period;
}

/** Reads one row as a figure. */
export function toFigure(row: FigureRow): Figure {
  return {
    indicator: row.indicator,
    area: row.area,
    period: periodOf(row.period),
    breakdown: {
      harm: row.harm,
      outcome: row.outcome,
      service: row.service,
      sex: row.sex,
      age_group: row.age_group,
    },
    agency: row.agency,
    definition: row.definition,
    basePeriod: row.base_period === '' ? undefined : periodOf(row.base_period),
    cell: toCell(row.value, row.status as ObservationStatus, row.qualifier as Qualifier, row.basis as Basis),
    source: row.source,
    released: row.released,
    releasedBasis: row.released_basis === 'stated' ? 'stated' : 'inferred',
    revision: row.revision,
    rule: row.rule,
    printed: row.printed_value === null ? undefined : { value: row.printed_value, unit: row.printed_unit },
    unitsReporting: optionalNumber(row.units_reporting),
    unitsExpected: optionalNumber(row.units_expected),
    note: optionalNumber(row.note),
    conflicts: [],
  };
}

function cellId(figure: Figure): string {
  const { harm, outcome, service, sex, age_group } = figure.breakdown;
  const base = figure.basePeriod ? periodId(figure.basePeriod) : '';
  return [
    figure.indicator,
    figure.area,
    periodId(figure.period),
    harm,
    outcome,
    service,
    sex,
    age_group,
    figure.agency,
    figure.definition,
    base,
  ].join('|');
}

/** A cell that one source leaves empty and another fills is reported; other cells contradict unless they are alike. */
const isMissing = ({ cell }: Figure) => cell.kind === 'missing';
const isAlike = (a: Figure, b: Figure) =>
  a.cell.kind === b.cell.kind && numberOf(a.cell) === numberOf(b.cell);

/** How many reservations a report carries. Of sources that agree the most reserved one counts: nothing is overclaimed. */
function reservationsOf({ cell }: Figure): number {
  const own = cell.kind === 'value' ? [cell.qualifier !== 'exact', cell.basis === 'inferred'] : [];
  return [...own, cell.status !== 'A'].filter(Boolean).length;
}

function mergeReports(reports: readonly Figure[]): Figure {
  const filled = reports.filter((report) => !isMissing(report));
  const [first, ...others] = (filled.length > 0 ? filled : reports) as [Figure, ...Figure[]];
  const conflicts = others.filter((other) => !isAlike(first, other));
  if (conflicts.length > 0) return { ...first, conflicts };
  return others.reduce((kept, other) => (reservationsOf(other) > reservationsOf(kept) ? other : kept), first);
}

/** One figure a cell: sources that agree become one, sources that contradict each other are kept as conflicts. */
function mergeSources(figures: readonly Figure[]): Figure[] {
  const cells = new Map<string, Figure[]>();
  for (const figure of figures) {
    const id = cellId(figure);
    const known = cells.get(id);
    if (known) known.push(figure);
    else cells.set(id, [figure]);
  }
  return [...cells.values()].map(mergeReports);
}

const byPeriod = (a: Figure, b: Figure) => orders.get(a.period)! - orders.get(b.period)!;

function push<T>(map: Map<string, T[]>, key: string, value: T) {
  const values = map.get(key);
  if (values) values.push(value);
  else map.set(key, [value]);
}

/** Indexes a slice by area and indicator without making an object a row; figures are made when they are asked for. */
export function indexFigures(columns: Columns<FigureRow>): FigureTable {
  return openIndex(columns).table;
}

/** How many rows become figures before the page may do something else. */
const PIECE = 1_000;

/**
 * Indexes a long answer and makes all its figures ahead, piece by piece with a pause after each: the page that asks for
 * them later finds them made, and no task of the main thread holds them all.
 */
export async function indexInPieces(
  columns: Columns<FigureRow>,
  pause: () => Promise<unknown>,
): Promise<FigureTable> {
  const { table, rowsOf, figuresOf } = openIndex(columns);
  await pause();
  let done = 0;
  for (const [pair, rows] of rowsOf) {
    figuresOf(pair);
    done += rows.length;
    if (done < PIECE) continue;
    done = 0;
    await pause();
  }
  for (const indicator of table.indicators) {
    table.ofIndicator(indicator);
    await pause();
  }
  return table;
}

interface Index {
  readonly table: FigureTable;
  /** The rows of each indicator in each area. */
  readonly rowsOf: ReadonlyMap<string, readonly number[]>;
  readonly figuresOf: (pair: string) => readonly Figure[];
}

function openIndex(columns: Columns<FigureRow>): Index {
  const indicator = columns.text('indicator');
  const area = columns.text('area');
  const agency = columns.text('agency');
  const rowsOf = new Map<string, number[]>();
  const pairsOfArea = new Map<string, string[]>();
  const pairsOfIndicator = new Map<string, string[]>();
  const agenciesOf = new Map<string, Set<string>>();
  for (let row = 0; row < columns.length; row++) {
    const indicatorCode = indicator.dictionary[indicator.codes[row]!]!;
    const areaCode = area.dictionary[area.codes[row]!]!;
    const pair = `${indicatorCode}|${areaCode}`;
    if (!rowsOf.has(pair)) {
      push(pairsOfArea, areaCode, pair);
      push(pairsOfIndicator, indicatorCode, pair);
    }
    push(rowsOf, pair, row);
    const agencies = agenciesOf.get(indicatorCode) ?? new Set();
    agenciesOf.set(indicatorCode, agencies.add(agency.dictionary[agency.codes[row]!]!));
  }
  const agencyLists = new Map([...agenciesOf].map(([code, agencies]) => [code, [...agencies].sort()]));
  const figuresOf = once((pair) =>
    mergeSources((rowsOf.get(pair) ?? []).map((row) => toFigure(columns.at(row)))).sort(byPeriod),
  );
  // The same figures as in the series of each area: a figure is made once.
  const ofArea = once((code) => (pairsOfArea.get(code) ?? []).flatMap(figuresOf).sort(byPeriod));
  const ofIndicator = once((code) =>
    (pairsOfIndicator.get(code) ?? [])
      .flatMap(figuresOf)
      .filter((figure) => sameBreakdown(figure.breakdown, TOTAL))
      .sort(byPeriod),
  );
  const series = ({ indicator, area, agency, breakdown: asked }: CellChoice) => {
    const breakdown = { ...TOTAL, ...asked };
    return figuresOf(`${indicator}|${area}`).filter(
      (figure) =>
        sameBreakdown(figure.breakdown, breakdown) && (agency === undefined || figure.agency === agency),
    );
  };
  const table: FigureTable = {
    length: columns.length,
    series,
    figure: ({ period, ...choice }) =>
      series(choice).find((figure) => periodId(figure.period) === periodId(period)),
    ofArea,
    ofIndicator,
    agencies: (code) => agencyLists.get(code) ?? [],
    areas: new Set(pairsOfArea.keys()),
    indicators: new Set(pairsOfIndicator.keys()),
  };
  return { table, rowsOf, figuresOf };
}

/** The same function, which makes the figures of a key once and keeps them. */
function once(make: (key: string) => readonly Figure[]): (key: string) => readonly Figure[] {
  const made = new Map<string, readonly Figure[]>();
  return (key) => {
    const figures = made.get(key) ?? make(key);
    made.set(key, figures);
    return figures;
  };
}

/** Several slices as one table. */
export function joinTables(tables: readonly FigureTable[]): FigureTable {
  const [first, ...rest] = tables;
  if (first && rest.length === 0) return first;
  // Slices may share an indicator: provinces in one, the counties that were asked for later in another.
  const series = (choice: CellChoice) =>
    tables.map((table) => table.series(choice)).find((found) => found.length > 0) ?? [];
  return {
    length: tables.reduce((sum, table) => sum + table.length, 0),
    series,
    figure: ({ period, ...choice }) =>
      series(choice).find((figure) => periodId(figure.period) === periodId(period)),
    ofArea: (area) => tables.flatMap((table) => table.ofArea(area)),
    ofIndicator: (indicator) => tables.flatMap((table) => table.ofIndicator(indicator)),
    agencies: (indicator) => [...new Set(tables.flatMap((table) => table.agencies(indicator)))].sort(),
    areas: new Set(tables.flatMap((table) => [...table.areas])),
    indicators: new Set(tables.flatMap((table) => [...table.indicators])),
  };
}
