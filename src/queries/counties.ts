import { type Query, sql } from '../engine/query.ts';
import { type FigureRow, figureColumns, figureRow, figuresWhere, LATEST } from './figure-row.ts';

/** One indicator in every county and period: about 14,600 rows, asked of the engine once and then sliced near. */
export function counties(parameters: { indicator: string; asof?: string | undefined }): Query<FigureRow> {
  const { indicator, asof = LATEST } = parameters;
  const { text, params } = figuresWhere(
    sql`indicator = ${indicator} AND level = 'county' AND harm = '' AND outcome = '' AND service = '' AND sex = '' AND age_group = ''`,
    asof,
  );
  return { key: ['counties', indicator, asof], sql: text, params, columns: figureColumns, row: figureRow };
}
