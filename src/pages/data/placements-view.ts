import { marksOf } from '../../locale/figure-text.ts';
import { QUALIFIERS, type Qualifier } from '../../model/cell.ts';
import type { Figure } from '../../model/figure.ts';
import { DIMENSIONS } from '../../model/indicator.ts';
import { type Period, periodId, pointBelongsTo, toPeriod } from '../../model/period.ts';
import type { TableCell } from '../../model/table.ts';
import type { PlacementRow } from '../../queries/placements.ts';
import { choosablePeriods } from '../period-choice.ts';
import type { ViewContext } from '../view.ts';
import type { DataInput, Decision } from './input.ts';
import { inOwnDigits } from './own-digits.ts';
import { type Searchable, searchable } from './search-text.ts';

/** One input figure: what was printed, and what became of it. */
export interface PlacementEntry {
  readonly id: string;
  readonly decision: Decision;
  readonly label: string;
  readonly value: TableCell;
  readonly unit: string;
  /** The printed form, where it differs from the value. */
  readonly printed: string;
  readonly area: string;
  readonly period: string;
  /** The overview of its area and period; left-out figures have none. */
  readonly href: string | undefined;
  readonly reason: string;
  readonly note: string;
  readonly source: string;
  readonly marks: readonly string[];
  readonly searchable: () => Searchable;
}

/** Every input figure in the order of its id. */
export function placementEntries({ placements, context, addressOf }: DataInput): readonly PlacementEntry[] {
  if (placements.length === 0) return [];
  const find = figureFinder(context);
  return placements.map((row) =>
    row.decision === 'placed' ? placedEntry(row, find(row), context, addressOf) : leftOutEntry(row, context),
  );
}

const keyOf = (row: Pick<PlacementRow, 'indicator' | 'area' | 'period' | 'harm' | 'outcome' | 'service'>) =>
  [row.indicator, row.area, row.period, row.harm, row.outcome, row.service].join('|');

/** Finds the figure of a placement: of its own source, or the one that stands for several that agree. */
function figureFinder({ table }: ViewContext): (row: PlacementRow) => Figure | undefined {
  const byKey = new Map<string, Figure[]>();
  const figures = [...table.areas].flatMap((area) => table.ofArea(area));
  for (const figure of figures.flatMap((one) => [one, ...one.conflicts])) {
    const { indicator, area, breakdown } = figure;
    const key = keyOf({ indicator, area, period: periodId(figure.period), ...breakdown });
    byKey.set(key, [...(byKey.get(key) ?? []), figure]);
  }
  return (row) => {
    const candidates = byKey.get(keyOf(row)) ?? [];
    const own = candidates.filter(({ source }) => source === row.source);
    const chosen = own.length > 0 ? own : candidates;
    return chosen.length === 1 ? chosen[0] : undefined;
  };
}

/** What both kinds of rows have alike. */
function commonOf(row: PlacementRow, { names, locale, sources }: ViewContext) {
  const source = sources.get(row.source);
  return {
    id: row.id,
    area: row.area === '' ? '' : names.area(row.area),
    reason: locale.pick(row, 'reason'),
    note: locale.pick(row, 'note'),
    source: source ? locale.pick(source, 'publisher') : row.source,
  };
}

type Shown = Omit<PlacementEntry, 'searchable'>;

const withSearch = (
  entry: Shown,
  row: PlacementRow,
  numbers: readonly (string | number)[],
): PlacementEntry => ({
  ...entry,
  searchable: () =>
    searchable(
      [
        ...[entry.id, entry.label, row.label_fa, row.label_en, entry.unit, entry.area, entry.period],
        ...[
          row.indicator,
          entry.printed,
          row.reason_fa,
          row.reason_en,
          row.note_fa,
          row.note_en,
          entry.source,
        ],
      ],
      numbers,
    ),
});

function placedEntry(
  row: PlacementRow,
  figure: Figure | undefined,
  context: ViewContext,
  addressOf: DataInput['addressOf'],
): PlacementEntry {
  const { locale, names, catalogue, table } = context;
  const { dataPage } = locale.messages;
  const period = toPeriod(row.period);
  const marks = figure ? marksOf(figure, catalogue.indicator(row.indicator)?.base ?? '') : [];
  const printed = figure?.printed;
  const entry: Shown = {
    ...commonOf(row, context),
    decision: 'placed',
    label: placedName(row, context),
    value: figure
      ? { kind: 'value', cell: figure.cell, marks }
      : { kind: 'text', text: table.length === 0 ? dataPage.pending : dataPage.noValue },
    unit: names.unit(row.indicator),
    printed: printed
      ? dataPage.asPrinted(`${locale.number(printed.value)} ${unitText(printed.unit, context)}`)
      : '',
    period: locale.period(period),
    href: addressOf('overview', { area: row.area, period: overviewPeriod(period, row.area, context) }),
    marks,
  };
  const value = figure?.cell.kind === 'value' ? [figure.cell.value] : [];
  return withSearch(entry, row, printed ? [...value, printed.value] : value);
}

function leftOutEntry(row: PlacementRow, context: ViewContext): PlacementEntry {
  const { locale } = context;
  const entry: Shown = {
    ...commonOf(row, context),
    decision: 'left_out',
    label: locale.pick(row, 'label'),
    value: printedCell(row, context),
    unit: unitText(row.unit, context),
    printed: '',
    period: locale.pick(row, 'period_as_printed'),
    href: undefined,
    marks: row.qualifier === 'exact' || row.qualifier === '' ? [] : ['about'],
  };
  // The same amount is quoted in rial too.
  const inRial = row.unit === 'toman' ? [Number(row.value) * 10] : [];
  return withSearch(entry, row, [row.value, ...inRial]);
}

/** Left-out figures are shown as printed: a number as a number, a malformed one as its text. */
function printedCell({ value, qualifier }: PlacementRow, context: ViewContext): TableCell {
  const number = Number(value);
  if (value === '' || !Number.isFinite(number)) return { kind: 'text', text: inOwnDigits(value, context) };
  const known: Qualifier = QUALIFIERS.find((one) => one === qualifier) ?? 'exact';
  return {
    kind: 'value',
    cell: { kind: 'value', value: number, status: 'A', qualifier: known, basis: 'stated' },
    marks: known === 'exact' ? [] : ['about'],
  };
}

function placedName(row: PlacementRow, { names, locale }: ViewContext): string {
  const codes: Partial<Record<string, string>> = {
    harm: row.harm,
    outcome: row.outcome,
    service: row.service,
  };
  const parts = DIMENSIONS.flatMap((dimension) => {
    const code = codes[dimension];
    return code ? [names.category(dimension, code)] : [];
  });
  const name = names.indicator(row.indicator);
  return parts.length === 0 ? name : `${name}: ${locale.list(parts)}`;
}

function unitText(unit: string, { locale }: ViewContext): string {
  const { terms, dataPage } = locale.messages;
  const known: Readonly<Record<string, string>> = terms.units;
  return dataPage.printedUnits[unit] ?? known[unit] ?? unit.replaceAll('_', ' ');
}

/** A point in time is seen on the overview of the shortest span it belongs to. */
function overviewPeriod(period: Period, area: string, { table }: ViewContext): Period {
  if (period.kind === 'span') return period;
  const spans = choosablePeriods(table.ofArea(area)).filter(
    (one) => one.kind === 'span' && pointBelongsTo(period, one),
  );
  const months = (one: Period) => (one.kind === 'span' ? one.months : 0);
  return [...spans].sort((a, b) => months(a) - months(b))[0] ?? period;
}
