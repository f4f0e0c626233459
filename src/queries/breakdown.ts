import { type Query, SqlFragment, sql } from '../engine/query.ts';
import { DIMENSIONS, type Dimension } from '../model/indicator.ts';
import { type FigureRow, figureColumns, figureRow, figuresWhere, LATEST } from './figure-row.ts';

/** One indicator by one dimension (total and parts) in the country and every province, all periods. */
export function breakdown(parameters: {
  indicator: string;
  dimension: Dimension;
  asof?: string | undefined;
}): Query<FigureRow> {
  const { indicator, dimension, asof = LATEST } = parameters;
  // Identifiers come from the closed list of dimensions, never from a link.
  const others = DIMENSIONS.filter((name) => name !== dimension).map((name) => `${name} = ''`);
  const { text, params } = figuresWhere(
    sql`indicator = ${indicator} AND level <> 'county' AND ${new SqlFragment(others.join(' AND '))}`,
    asof,
  );
  return {
    key: ['breakdown', indicator, dimension, asof],
    sql: text,
    params,
    columns: figureColumns,
    row: figureRow,
  };
}
