import { periodOrder, toPeriod } from '../../../model/period.ts';
import type { Grouping } from './rungs.ts';

/** The breakdowns of a call, in the order of the key. */
export const PARTS = ['harm', 'outcome', 'sex', 'age_group'] as const;
type Part = (typeof PARTS)[number];

const text = (value: string) => `'${value.replaceAll("'", "''")}'`;
const listOf = (codes: readonly string[]) => codes.map(text).join(', ');

/**
 * Which age groups and sexes the persons of a subject mostly have: the lower, the earlier in the order of the groups.
 * Only the order of calls depends on it, never a sum.
 */
const YOUNG = ['child_abuse', 'street_working_children', 'runaway'];
const OLD = ['elder_abuse'];
const FEMALE = ['women_girls_at_risk', 'spouse_abuse'];

/**
 * The related calls that count, of the catalogue's definition: of each cell the last release. Everything finer is dealt
 * from these.
 */
export const CURRENT = `
  CREATE OR REPLACE TEMP TABLE current AS
  SELECT observation.*, area.level, area.parent
  FROM observation JOIN area ON area.code = observation.area
  WHERE indicator = 'related_calls' AND definition = '1' AND service = ''
  QUALIFY row_number() OVER (
    PARTITION BY observation.area, period, harm, outcome, sex, age_group ORDER BY released DESC
  ) = 1`;

/** The months of the quarters, with the place of each in the order of time. */
export function monthTable(quarters: readonly string[]): string {
  const rows = quarters.flatMap((quarter) => {
    const [year, number] = quarter.split('-Q') as [string, string];
    return [1, 2, 3].map((month) => {
      const id = `${year}-M${String((Number(number) - 1) * 3 + month).padStart(2, '0')}`;
      return `(${text(quarter)}, ${month}, ${text(id)}, ${periodOrder(toPeriod(id))})`;
    });
  });
  return `
    CREATE OR REPLACE TEMP TABLE month AS
    SELECT * FROM (VALUES ${rows.join(', ')}) AS months(quarter, month, id, month_order)`;
}

/** What a province reports of one breakdown, as stretches of its calls: from `start` on, the next `value` calls. */
const stretches = (province: string) =>
  PARTS.map(
    (part) => `
    SELECT period, ${text(part)} AS part, ${part} AS code, value::INTEGER AS value,
      (sum(value) OVER (PARTITION BY period ORDER BY ${part}) - value)::INTEGER AS start
    FROM current WHERE area = ${text(province)} AND ${part} <> '' AND value IS NOT NULL`,
  ).join(' UNION ALL ');

/** The hash of seed and call, cut into numbers that serve the breakdowns one each. */
const BITS = {
  harm: '(low & 2097151)',
  outcome: '((low >> 21) & 2097151)',
  month: '((low >> 42) & 2097151)',
  age_group: '(high & 16777215)',
  sex: '((high >> 24) & 16777215)',
  age_group_leans: '((high >> 48) & 255)',
  sex_leans: '((high >> 56) & 255)',
} as const;

/** Places of the calls of a quarter, shuffled by their hash; `first` sorts before the hash does. */
const shuffled = (part: Part, first = '') =>
  `row_number() OVER (PARTITION BY period ORDER BY ${first}${BITS[part]}, i)`;

/** Of ten calls eight follow the usual sex or age of their subject; the others are dealt as they come. */
const leaning = (part: 'sex' | 'age_group', score: string) =>
  `CASE WHEN ${BITS[`${part}_leans`]} < 205 THEN ${score} ELSE 1 END, `;

/** Gives each call the code in whose stretch its place lies. */
const assigned = (part: Part, from: string) => `
  SELECT ${from}.* EXCLUDE (${part}_place), slot.code AS ${part}
  FROM ${from} JOIN slot ON slot.part = ${text(part)} AND ${from}.period = slot.period AND ${from}.${part}_place = slot.place`;

/**
 * One row a call of a province: county, subject, outcome, sex, age group and month. Each breakdown shuffles the calls
 * anew and deals its codes in stretches as long as the province reports them, so that every reported sum is met exactly,
 * all at once, and whatever is counted from the calls adds up.
 */
export function callTables(province: string, seed: number): readonly string[] {
  const age = `CASE WHEN harm IN (${listOf(YOUNG)}) THEN 0 WHEN harm IN (${listOf(OLD)}) THEN 2 ELSE 1 END`;
  const sex = `CASE WHEN harm IN (${listOf(FEMALE)}) THEN 0 ELSE 1 END`;
  return [
    `CREATE OR REPLACE TEMP TABLE stretch AS ${stretches(province)}`,
    `CREATE OR REPLACE TEMP TABLE county AS
      SELECT area, period, (sum(value) OVER (PARTITION BY period ORDER BY area) - value)::INTEGER AS start,
        value::INTEGER AS value
      FROM current
      WHERE parent = ${text(province)} AND level = 'county' AND value IS NOT NULL
        AND concat(harm, outcome, sex, age_group) = ''`,
    `CREATE OR REPLACE TEMP TABLE slot AS
      SELECT part, period, code, unnest(range(start + 1, start + value + 1)) AS place FROM stretch
      UNION ALL
      SELECT 'county', period, area, unnest(range(start + 1, start + value + 1)) FROM county`,
    `CREATE OR REPLACE TEMP TABLE call AS
      WITH counted AS (
        SELECT period, sum(value)::INTEGER AS calls FROM stretch WHERE part = 'harm' GROUP BY period
      ), numbered AS (
        SELECT period, unnest(range(1, calls + 1)) AS i FROM counted
      ), hashed AS (
        SELECT period, i, md5_number_lower(name) AS low, md5_number_upper(name) AS high
        FROM (SELECT *, concat_ws('/', ${seed}, ${text(province)}, period, i) AS name FROM numbered)
      ), placed AS (
        SELECT *, ${shuffled('harm')} AS harm_place, ${shuffled('outcome')} AS outcome_place,
          1 + ${BITS.month} % 3 AS month
        FROM hashed
      ), with_harm AS (${assigned('harm', 'placed')}
      ), with_outcome AS (${assigned('outcome', 'with_harm')}
      ), persons AS (
        SELECT *, ${shuffled('age_group', leaning('age_group', age))} AS age_group_place,
          ${shuffled('sex', leaning('sex', sex))} AS sex_place
        FROM with_outcome
      ), with_age AS (${assigned('age_group', 'persons')}
      ), with_sex AS (${assigned('sex', 'with_age')}
      )
      SELECT slot.code AS area, with_sex.period, harm, outcome, sex, age_group, month
      FROM with_sex JOIN slot
        ON slot.part = 'county' AND with_sex.period = slot.period AND with_sex.i = slot.place`,
    `CREATE OR REPLACE TEMP TABLE counted AS
      SELECT area, period, harm, outcome, sex, age_group, month, count(*) AS value
      FROM call GROUP BY ALL`,
  ];
}

const columnOf = (part: Part, dimensions: readonly Part[]) =>
  dimensions.includes(part) ? `${part}.code AS ${part}` : `'' AS ${part}`;

/**
 * The cells of one breakdown: every combination of the codes that the province reports, in every county that
 * reports, with zero where no call is.
 */
function cells({ dimensions, from = '', monthly = false }: Grouping): string {
  const keys = [...dimensions, ...(monthly ? ['month'] : [])];
  const grids = dimensions.map(
    (part) => `JOIN stretch AS ${part} ON ${part}.part = ${text(part)} AND ${part}.period = county.period`,
  );
  const months = monthly ? 'JOIN month ON month.quarter = county.period' : '';
  const isSame = (key: string) =>
    key === 'month' ? 'counted.month = month.month' : `counted.${key} = ${key}.code`;
  return `
    SELECT county.area, county.period AS quarter,
      ${monthly ? 'month.id' : 'county.period'} AS period, ${monthly ? 'month.month_order' : 'NULL'} AS period_order,
      ${PARTS.map((part) => columnOf(part, dimensions)).join(', ')}, coalesce(counted.value, 0) AS value
    FROM county ${grids.join(' ')} ${months}
    LEFT JOIN (
      SELECT area, period, ${keys.join(', ')}, sum(value)::INTEGER AS value FROM counted
      GROUP BY area, period, ${keys.join(', ')}
    ) AS counted ON counted.area = county.area AND counted.period = county.period
      AND ${keys.map(isSame).join(' AND ')}
    WHERE county.period >= ${text(from)}`;
}

/** All finer cells of a province. */
export function fineTable(groupings: readonly Grouping[]): string {
  return `CREATE OR REPLACE TEMP TABLE fine AS ${groupings.map(cells).join(' UNION ALL ')}`;
}

/** Writes the finer cells as observations, with what the county's own row says of source, release and coverage. */
export function insertion(columns: readonly string[]): string {
  const own = ['period', 'harm', 'outcome', 'sex', 'age_group', 'value'];
  const selected = columns.map((column) => {
    if (column === 'period_order') return 'coalesce(fine.period_order, total.period_order)';
    return own.includes(column) ? `fine.${column}` : `total.${column}`;
  });
  return `
    INSERT INTO observation
    SELECT ${selected.join(', ')}
    FROM fine JOIN current AS total
      ON total.area = fine.area AND total.period = fine.quarter
        AND concat(total.harm, total.outcome, total.sex, total.age_group) = ''
    ORDER BY fine.area, total.period_order, fine.period, fine.harm, fine.outcome, fine.sex, fine.age_group`;
}
