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

/** One indicator by one dimension (total and parts) in the country and every province, all periods. */
export function breakdown({
  indicator,
  dimension,
  ...edition
}: Edition & { readonly indicator: string; readonly dimension: Dimension }): Query<FigureRow> {
  // Identifiers come from the closed list of dimensions, never from a link.
  const others = DIMENSIONS.filter((name) => name !== dimension).map((name) => `${name} = ''`);
  const { text, params } = figuresWhere(
    sql`indicator = ${indicator} AND level <> 'county' AND ${new SqlFragment(others.join(' AND '))}`,
    edition,
  );
  return {
    key: ['breakdown', indicator, dimension, ...editionKey(edition)],
    sql: text,
    params,
    columns: figureColumns,
    row: figureRow,
  };
}
