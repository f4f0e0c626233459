import { type Query, sql } from '../engine/query.ts';
import {
  type Edition,
  editionKey,
  type FigureRow,
  figureColumns,
  figureRow,
  figuresWhere,
} from './figure-row.ts';

/** One indicator in every county and period: about 14,600 rows, asked of the engine once and then sliced near. */
export function counties({
  indicator,
  ...edition
}: Edition & { readonly indicator: string }): Query<FigureRow> {
  const { text, params } = figuresWhere(
    sql`indicator = ${indicator} AND level = 'county' AND harm = '' AND outcome = '' AND service = '' AND sex = '' AND age_group = ''`,
    edition,
  );
  return {
    key: ['counties', indicator, ...editionKey(edition)],
    sql: text,
    params,
    columns: figureColumns,
    row: figureRow,
  };
}
