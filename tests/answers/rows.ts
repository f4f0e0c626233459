import { columnsFromArrays } from '../../src/engine/columns.ts';
import type { Columns } from '../../src/model/columns.ts';
import { type FigureRow, figureColumns } from '../../src/queries/figure-row.ts';

/** A row as the figure queries answer it: stated, exact and total unless told otherwise. */
export function row(
  indicator: string,
  period: string,
  value: number | null,
  details: Partial<FigureRow> = {},
): FigureRow {
  return {
    indicator,
    area: 'IR-29',
    period,
    harm: '',
    outcome: '',
    service: '',
    sex: '',
    age_group: '',
    agency: 'swo',
    definition: '1',
    base_period: '',
    source: 'news',
    released: '1401-01-31',
    released_basis: 'stated',
    revision: 0,
    value,
    printed_value: null,
    printed_unit: '',
    qualifier: 'exact',
    basis: 'stated',
    rule: '',
    status: 'A',
    units_reporting: null,
    units_expected: null,
    note: null,
    ...details,
  };
}

/** Rows as the columns that an engine or a prepared answer gives. */
export function columnsOf(rows: readonly FigureRow[]): Columns<FigureRow> {
  const names = Object.keys(figureColumns) as (keyof FigureRow)[];
  const values = Object.fromEntries(names.map((name) => [name, rows.map((one) => one[name])]));
  return columnsFromArrays<FigureRow>(rows.length, values, figureColumns);
}
