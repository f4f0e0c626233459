import { type Query, sql } from '../engine/query.ts';
import { type FigureRow, figureColumns, figureRow, figuresWhere, LATEST } from './figure-row.ts';

/** Which slice of a data set: a group of indicators (see `slices.ts`) as published on a day. */
export interface FiguresParameters {
  readonly slice: string;
  readonly indicators: readonly string[];
  /** Small data sets answer everything at once: counties and every breakdown. */
  readonly whole: boolean;
  readonly asof?: string | undefined;
}

/**
 * Every figure of a slice: all periods × country and provinces × totals and the parts by outcome and service. Pages
 * choose period, area and measure from it without asking again.
 */
export function figures({ slice, indicators, whole, asof = LATEST }: FiguresParameters): Query<FigureRow> {
  const wide = whole ? sql`true` : sql`level <> 'county' AND harm = '' AND sex = '' AND age_group = ''`;
  const { text, params } = figuresWhere(
    sql`indicator IN (SELECT unnest(string_split(${indicators.join('|')}, '|'))) AND ${wide}`,
    asof,
  );
  return { key: ['figures', slice, asof], sql: text, params, columns: figureColumns, row: figureRow };
}
