import Papa from 'papaparse';
import { PARTS, type Ref } from './claim.ts';
import { keyOf, type Time, timeOf } from './time.ts';

/** The oracle's own reading of the CSV files: catalogue, context and observations, with the words of the columns. */

export type Files = ReadonlyMap<string, Uint8Array>;
export type Line = Readonly<Record<string, string>>;

const decoder = new TextDecoder();

/** The lines of one file; none where it is absent. */
export function linesOf(files: Files, path: string): readonly Line[] {
  const bytes = files.get(path);
  if (!bytes) return [];
  const { data, errors } = Papa.parse<Line>(decoder.decode(bytes), { header: true, skipEmptyLines: true });
  if (errors.length > 0) throw new Error(`${path}: ${errors[0]!.message}`);
  return data;
}

export interface Lists {
  readonly indicators: ReadonlyMap<string, Line>;
  readonly categories: ReadonlyMap<string, Line>;
  readonly areas: ReadonlyMap<string, Line>;
  readonly relations: readonly Line[];
  readonly populations: ReadonlyMap<string, readonly Line[]>;
  readonly boundaries: ReadonlyMap<string, readonly Line[]>;
}

function grouped<T>(items: readonly T[], key: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(key(item));
    if (group) group.push(item);
    else groups.set(key(item), [item]);
  }
  return groups;
}

const byCode = (lines: readonly Line[]) => new Map(lines.map((line) => [line.code!, line]));

function listsOf(catalogue: Files, dataSet: Files): Lists {
  const both = (name: string) => [
    ...linesOf(catalogue, `${name}.csv`),
    ...linesOf(dataSet, `context/${name}.csv`),
  ];
  return {
    indicators: byCode(linesOf(catalogue, 'indicators.csv')),
    areas: byCode(linesOf(catalogue, 'areas.csv')),
    categories: new Map(
      linesOf(catalogue, 'categories.csv').map((line) => [`${line.dimension}:${line.code}`, line]),
    ),
    relations: linesOf(catalogue, 'relations.csv'),
    populations: grouped(both('population'), ({ area }) => area!),
    boundaries: grouped(both('boundaries'), ({ area }) => area!),
  };
}

/** What is known of one cell on one day. */
export interface Cell {
  readonly ref: Ref;
  readonly time: Time;
  readonly kind: 'value' | 'missing' | 'suppressed' | 'not_applicable';
  readonly value: number;
  readonly status: string;
  readonly qualifier: string;
  readonly basis: string;
  /** Whether any source marks a break here. */
  readonly isBreak: boolean;
  /** What sources that contradict each other say; one value where they agree. */
  readonly values: readonly number[];
  readonly isTorn: boolean;
  readonly revisions: number;
  readonly released: string;
  readonly units: readonly [number, number] | undefined;
}

/** The cells of one edition: as published on a day, on published or on new borders. */
export interface Book {
  readonly lists: Lists;
  /** The cell of a reference; one that nobody reported is missing. */
  cell(ref: Ref): Cell;
  /** Every cell of the same indicator, area, part and agency. */
  series(ref: Ref): readonly Cell[];
  /** Every cell of an indicator in an area, of whichever agency, totals and parts. */
  of(indicator: string, area: string): readonly Cell[];
  /** The same data in another edition. */
  on(definition: string): Book;
}

const seriesKey = ({ indicator, area, part, agency }: Ref) => `${indicator}|${area}|${part}|${agency}`;
const cellKey = (ref: Ref) =>
  `${seriesKey(ref)}|${ref.definition}|${keyOf(timeOf(ref.period))}|${ref.basePeriod}`;

const refOf = (line: Line): Ref => ({
  indicator: line.indicator!,
  area: line.area!,
  period: line.period!,
  part: PARTS.map((name) => line[name] ?? '').join('|'),
  agency: line.agency!,
  definition: line.definition || '1',
  basePeriod: line.base_period ?? '',
});

interface Row {
  readonly ref: Ref;
  readonly key: string;
  readonly line: Line;
}

function kindOf({ status = '', value = '' }: Line): Cell['kind'] {
  if (status === 'Q') return 'suppressed';
  if (status === 'M') return 'not_applicable';
  return status === 'L' || status === 'O' || value === '' ? 'missing' : 'value';
}

const reservations = ({ status, qualifier, basis }: Line) =>
  Number((status || 'A') !== 'A') + Number((qualifier || 'exact') !== 'exact') + Number(basis === 'inferred');

/** The latest row of each source, then the preferred source, then what several say together. */
function cellOf(rows: readonly Row[], preferences: readonly Line[]): Cell {
  const bySource = [...grouped(rows, ({ line }) => line.source!).values()].map((own) => {
    const [last, ...before] = [...own].sort((a, b) => (a.line.released! < b.line.released! ? 1 : -1));
    return { line: last!.line, revisions: before.length };
  });
  const { ref } = rows[0]!;
  const isPreferred = ({ line }: { readonly line: Line }) =>
    preferences.some(
      (one) =>
        one.indicator === ref.indicator &&
        one.area === ref.area &&
        one.source === line.source &&
        (one.period === '' || one.period === ref.period),
    );
  const preferred = bySource.filter(isPreferred);
  const counting = (preferred.length > 0 ? preferred : bySource).sort((a, b) =>
    a.line.source! < b.line.source! ? -1 : 1,
  );
  const filled = counting.filter(({ line }) => kindOf(line) !== 'missing');
  const said = filled.length > 0 ? filled : counting;
  const texts = new Set(said.map(({ line }) => `${kindOf(line)} ${Number(line.value)}`));
  const isTorn = texts.size > 1 && filled.length > 0;
  const chosen = isTorn
    ? said[0]!
    : said.reduce((kept, one) => (reservations(one.line) > reservations(kept.line) ? one : kept));
  const { line } = chosen;
  const kind = kindOf(line);
  const expected = Number(line.units_expected || 0);
  const isReported = (line.units_reporting ?? '') !== '' && expected > 0;
  return {
    ref,
    time: timeOf(ref.period),
    kind,
    value: kind === 'value' ? Number(line.value) : Number.NaN,
    status: kind === 'value' ? line.status || 'A' : '',
    qualifier: line.qualifier || 'exact',
    basis: line.basis || 'stated',
    isBreak: kind === 'value' && line.status === 'B',
    values: [
      ...new Set(said.filter((one) => kindOf(one.line) === 'value').map((one) => Number(one.line.value))),
    ],
    isTorn,
    revisions: chosen.revisions,
    released: line.released!,
    units: isReported ? [Number(line.units_reporting), expected] : undefined,
  };
}

/** The cell that nobody reported. */
export function emptyCell(ref: Ref): Cell {
  return {
    ref,
    time: timeOf(ref.period),
    kind: 'missing',
    value: Number.NaN,
    status: '',
    qualifier: 'exact',
    basis: 'stated',
    isBreak: false,
    values: [],
    isTorn: false,
    revisions: 0,
    released: '',
    units: undefined,
  };
}

/** The cells of one indicator in one area. */
interface Page {
  readonly all: readonly Cell[];
  readonly cells: ReadonlyMap<string, Cell>;
  readonly series: ReadonlyMap<string, readonly Cell[]>;
}

/** Everything that the files of a data set hold. */
export interface Records {
  readonly lists: Lists;
  readonly lines: readonly Line[];
  readonly releases: readonly Line[];
  book(edition: { readonly asof: string; readonly definition: string }): Book;
}

/** Reads a data set from its CSV files and those of the catalogue. */
export function readRecords(catalogue: Files, dataSet: Files): Records {
  const lists = listsOf(catalogue, dataSet);
  const preferences = linesOf(dataSet, 'preferences.csv');
  const lines = [...dataSet.keys()]
    .filter((path) => path.startsWith('observations/'))
    .sort()
    .flatMap((path) => linesOf(dataSet, path));
  const free = lines.filter(({ confidentiality = '' }) => confidentiality === '' || confidentiality === 'F');
  const pairs = grouped(free, ({ indicator, area }) => `${indicator}|${area}`);
  const readRows = new Map<string, readonly Row[]>();
  const rowsOf = (pair: string): readonly Row[] => {
    const rows =
      readRows.get(pair) ??
      (pairs.get(pair) ?? []).map((line) => {
        const ref = refOf(line);
        return { ref, key: cellKey(ref), line };
      });
    readRows.set(pair, rows);
    return rows;
  };
  const adjusted = new Set(
    [...lists.boundaries.values()].flat().map((line) => `${line.area}|${line.adjusted_definition}`),
  );
  const isAdjusted = ({ ref }: Row) => adjusted.has(`${ref.area}|${ref.definition}`);

  const openBook = (asof: string, definition: string): Book => {
    const read = new Map<string, Page>();
    const pageOf = (pair: string) => {
      const known = read.get(pair);
      if (known) return known;
      const published = rowsOf(pair).filter(({ line }) => line.released! <= asof);
      const onNewBorders = published.filter((row) => isAdjusted(row) && row.ref.definition === definition);
      const shown = onNewBorders.length > 0 ? onNewBorders : published.filter((row) => !isAdjusted(row));
      const found = [...grouped(shown, ({ key }) => key).values()].map((own) => cellOf(own, preferences));
      const page = {
        all: found,
        cells: new Map(found.map((cell) => [cellKey(cell.ref), cell])),
        series: grouped(found, ({ ref }) => seriesKey(ref)),
      };
      read.set(pair, page);
      return page;
    };
    return {
      lists,
      cell: (ref) => pageOf(`${ref.indicator}|${ref.area}`).cells.get(cellKey(ref)) ?? emptyCell(ref),
      series: (ref) => pageOf(`${ref.indicator}|${ref.area}`).series.get(seriesKey(ref)) ?? [],
      of: (indicator, area) => pageOf(`${indicator}|${area}`).all,
      on: (other) => bookOf(asof, other),
    };
  };
  const books = new Map<string, Book>();
  const bookOf = (asof: string, definition: string) => {
    const id = `${asof}|${definition}`;
    const book = books.get(id) ?? openBook(asof, definition);
    books.set(id, book);
    return book;
  };
  return {
    lists,
    lines,
    releases: linesOf(dataSet, 'releases.csv'),
    book: ({ asof, definition }) => bookOf(asof, definition),
  };
}
