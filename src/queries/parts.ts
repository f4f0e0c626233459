import { type Query, SqlFragment, sql } from '../engine/query.ts';
import { DIMENSIONS, type Dimension } from '../model/indicator.ts';
import {
  type Edition,
  editionKey,
  type FigureRow,
  figureColumns,
  figureRow,
  figuresWhere,
} from './figure-row.ts';

/**
 * The parts of one indicator by one dimension in the country and every province, all periods, without the total: to be
 * joined to the slice that holds it.
 */
export function parts({
  indicator,
  dimension,
  ...edition
}: Edition & { readonly indicator: string; readonly dimension: Dimension }): Query<FigureRow> {
  // Identifiers come from the closed list of dimensions, never from a link.
  const only = DIMENSIONS.map((name) => `${name} ${name === dimension ? '<>' : '='} ''`).join(' AND ');
  const { text, params } = figuresWhere(
    sql`indicator = ${indicator} AND level <> 'county' AND ${new SqlFragment(only)}`,
    edition,
  );
  return {
    key: ['parts', indicator, dimension, ...editionKey(edition)],
    sql: text,
    params,
    columns: figureColumns,
    row: figureRow,
  };
}
