import * as z from 'zod/mini';
import { type ColumnType, SqlFragment, sql } from '../engine/query.ts';
import { CELL_KEY } from '../model/observation.ts';

/** One observation as every figure query answers it: codes only, so one answer serves both languages. */
export const figureRow = z.object({
  indicator: z.string(),
  area: z.string(),
  period: z.string(),
  harm: z.string(),
  outcome: z.string(),
  service: z.string(),
  sex: z.string(),
  age_group: z.string(),
  agency: z.string(),
  definition: z.string(),
  base_period: z.string(),
  source: z.string(),
  released: z.string(),
  released_basis: z.string(),
  revision: z.number(),
  value: z.nullable(z.number()),
  printed_value: z.nullable(z.number()),
  printed_unit: z.string(),
  qualifier: z.string(),
  basis: z.string(),
  rule: z.string(),
  status: z.string(),
  units_reporting: z.nullable(z.number()),
  units_expected: z.nullable(z.number()),
  note: z.nullable(z.number()),
});
export type FigureRow = z.infer<typeof figureRow>;

const NUMBERS: ReadonlySet<string> = new Set([
  'value',
  'printed_value',
  'units_reporting',
  'units_expected',
  'note',
  'revision',
]);

export const figureColumns = Object.fromEntries(
  Object.keys(figureRow.shape).map((name) => [name, NUMBERS.has(name) ? 'number' : 'text']),
) as { readonly [Name in keyof FigureRow]: ColumnType };

const selected = new SqlFragment(
  Object.entries(figureColumns)
    .map(([name, type]) => (type === 'number' ? `${name}::DOUBLE AS ${name}` : name))
    .join(', '),
);
const cellKey = new SqlFragment(CELL_KEY.join(', '));

/** The last day of the domain's calendar: "as published on" a day that never comes, that is the latest. */
export const LATEST = '1499-12-29';

/**
 * The rows that count as published on `asof`: of each source the latest release of a cell; of several sources the
 * preferred one where a preference is recorded, else all of them (the cell is then conflicting).
 */
export function figuresWhere(filter: SqlFragment, asof: string): SqlFragment {
  return sql`
    WITH released AS (
      SELECT observation.*, area.level,
        count(*) OVER (PARTITION BY ${cellKey}, source) - 1 AS revision
      FROM observation JOIN area ON area.code = observation.area
      WHERE released <= ${asof} AND confidentiality = 'F' AND ${filter}
      QUALIFY row_number() OVER (PARTITION BY ${cellKey}, source ORDER BY released DESC) = 1
    ), weighed AS (
      SELECT *, EXISTS (
        SELECT 1 FROM preference p
        WHERE p.indicator = released.indicator AND p.area = released.area AND p.source = released.source
          AND (p.period = '' OR p.period = released.period)
      ) AS preferred
      FROM released
    ), current AS (
      SELECT * FROM weighed QUALIFY preferred OR NOT bool_or(preferred) OVER (PARTITION BY ${cellKey})
    )
    SELECT ${selected} FROM current
    ORDER BY indicator, area, period_order, period, harm, outcome, service, sex, age_group, agency, definition, source`;
}
