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

/** Reads one row as a figure. */
export function toFigure(row: FigureRow): Figure {
  return {
    indicator: row.indicator,
    area: row.area,
    period: toPeriod(row.period),
    breakdown: {
      harm: row.harm,
      outcome: row.outcome,
      service: row.service,
      sex: row.sex,
      age_group: row.age_group,
    },
    agency: row.agency,
    definition: row.definition,
    basePeriod: row.base_period === '' ? undefined : toPeriod(row.base_period),
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

const byPeriod = (a: Figure, b: Figure) => periodOrder(a.period) - periodOrder(b.period);

function push<K>(map: Map<K, number[]>, key: K, row: number) {
  const rows = map.get(key);
  if (rows) rows.push(row);
  else map.set(key, [row]);
}

/** Indexes a slice by area and indicator without making an object a row; figures are made when they are asked for. */
export function indexFigures(columns: Columns<FigureRow>): FigureTable {
  const indicator = columns.text('indicator');
  const area = columns.text('area');
  const agency = columns.text('agency');
  const byPair = new Map<string, number[]>();
  const byArea = new Map<string, number[]>();
  const byIndicator = new Map<string, number[]>();
  const agenciesOf = new Map<string, Set<string>>();
  for (let row = 0; row < columns.length; row++) {
    const indicatorCode = indicator.dictionary[indicator.codes[row]!]!;
    const areaCode = area.dictionary[area.codes[row]!]!;
    push(byPair, `${indicatorCode}|${areaCode}`, row);
    push(byArea, areaCode, row);
    push(byIndicator, indicatorCode, row);
    const agencies = agenciesOf.get(indicatorCode) ?? new Set();
    agenciesOf.set(indicatorCode, agencies.add(agency.dictionary[agency.codes[row]!]!));
  }
  const agencyLists = new Map([...agenciesOf].map(([code, agencies]) => [code, [...agencies].sort()]));
  const made = new Map<string, readonly Figure[]>();
  const make = (id: string, rows: readonly number[] | undefined): readonly Figure[] => {
    const known = made.get(id);
    if (known) return known;
    const figures = mergeSources((rows ?? []).map((row) => toFigure(columns.at(row)))).sort(byPeriod);
    made.set(id, figures);
    return figures;
  };
  const pair = ({ indicator, area }: CellChoice) =>
    make(`pair ${indicator}|${area}`, byPair.get(`${indicator}|${area}`));
  const series = (choice: CellChoice) => {
    const breakdown = { ...TOTAL, ...choice.breakdown };
    return pair(choice).filter(
      (figure) =>
        sameBreakdown(figure.breakdown, breakdown) &&
        (choice.agency === undefined || figure.agency === choice.agency),
    );
  };
  return {
    length: columns.length,
    series,
    figure: ({ period, ...choice }) =>
      series(choice).find((figure) => periodId(figure.period) === periodId(period)),
    ofArea: (code) => make(`area ${code}`, byArea.get(code)),
    ofIndicator: (code) =>
      make(`indicator ${code}`, byIndicator.get(code)).filter((figure) =>
        sameBreakdown(figure.breakdown, TOTAL),
      ),
    agencies: (code) => agencyLists.get(code) ?? [],
    areas: new Set(byArea.keys()),
    indicators: new Set(byIndicator.keys()),
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
