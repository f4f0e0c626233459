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

/** Which edition of the figures is asked for. */
export interface Edition {
  /** As published on this day, `1404-06-31`; the latest if left out. */
  readonly asof?: string | undefined;
  /** The definition of a series on new borders: areas that have one are shown by it. */
  readonly definition?: string | undefined;
}

/** An edition as a part of a query's key: the day, and the definition where one is asked for. */
export const editionKey = ({ asof = LATEST, definition }: Edition): readonly string[] =>
  definition === undefined ? [asof] : [asof, definition];

/**
 * The rows that count as published on `asof`: of each source the latest release of a cell; of several sources the
 * preferred one where a preference is recorded, else all of them (the cell is then conflicting). A series that was
 * computed again on new borders is shown only if its definition is asked for, and then instead of the published one.
 */
export function figuresWhere(filter: SqlFragment, { asof = LATEST, definition = '' }: Edition): SqlFragment {
  return sql`
    WITH released AS (
      SELECT observation.*, area.level,
        count(*) OVER (PARTITION BY ${cellKey}, source) - 1 AS revision
      FROM observation JOIN area ON area.code = observation.area
      WHERE released <= ${asof} AND confidentiality = 'F' AND ${filter}
      QUALIFY row_number() OVER (PARTITION BY ${cellKey}, source ORDER BY released DESC) = 1
    ), adjusted AS (
      SELECT area, adjusted_definition FROM boundary WHERE adjusted_definition <> ''
    ), edition AS (
      SELECT *, (area, definition) IN (SELECT area, adjusted_definition FROM adjusted) AS is_adjusted FROM released
      QUALIFY CASE WHEN bool_or(is_adjusted AND definition = ${definition}) OVER (PARTITION BY indicator, area)
        THEN definition = ${definition} ELSE NOT is_adjusted END
    ), weighed AS (
      SELECT *, EXISTS (
        SELECT 1 FROM preference p
        WHERE p.indicator = edition.indicator AND p.area = edition.area AND p.source = edition.source
          AND (p.period = '' OR p.period = edition.period)
      ) AS preferred
      FROM edition
    ), current AS (
      SELECT * FROM weighed QUALIFY preferred OR NOT bool_or(preferred) OVER (PARTITION BY ${cellKey})
    )
    SELECT ${selected} FROM current
    ORDER BY indicator, area, period_order, period, harm, outcome, service, sex, age_group, agency, definition, source`;
}
