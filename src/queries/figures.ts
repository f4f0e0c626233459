import { type Query, sql } from '../engine/query.ts';
import {
  type Edition,
  editionKey,
  type FigureRow,
  figureColumns,
  figureRow,
  figuresWhere,
} from './figure-row.ts';

/** Which slice of a data set: a group of indicators (see `slices.ts`) as published on a day. */
export interface FiguresParameters extends Edition {
  readonly slice: string;
  readonly indicators: readonly string[];
  /** Small data sets answer everything at once: counties and every breakdown. */
  readonly whole: boolean;
}

/**
 * Every figure of a slice: all periods × country and provinces × totals and the parts by outcome and service. Pages
 * choose period, area and measure from it without asking again.
 */
export function figures({ slice, indicators, whole, ...edition }: FiguresParameters): Query<FigureRow> {
  const wide = whole ? sql`true` : sql`level <> 'county' AND harm = '' AND sex = '' AND age_group = ''`;
  const { text, params } = figuresWhere(
    sql`indicator IN (SELECT unnest(string_split(${indicators.join('|')}, '|'))) AND ${wide}`,
    edition,
  );
  return {
    key: ['figures', slice, ...editionKey(edition)],
    sql: text,
    params,
    columns: figureColumns,
    row: figureRow,
  };
}
