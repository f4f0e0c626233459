import { PARTS } from './cells.ts';
import type { Grouping } from './rungs.ts';

/** A check over all finer rows of a province at once: the query answers how many fail. */
export interface SetCheck {
  readonly name: string;
  readonly sql: string;
}

const KEY = ['area', 'period', ...PARTS].join(', ');
const isOf = ({ dimensions, monthly = false }: Grouping) =>
  `${PARTS.map((part) => `${part} ${dimensions.includes(part) ? '<>' : '='} ''`).join(' AND ')}
    AND period ${monthly ? '<>' : '='} quarter`;
const failing = (rows: string) => `SELECT count(*)::INTEGER AS failing FROM (${rows})`;

/** The parts by one breakdown against the row that they are parts of: another finer row, or the county's total. */
function sumCheck(grouping: Grouping, part: (typeof PARTS)[number], whole: Grouping | undefined): SetCheck {
  const rest = grouping.dimensions.filter((dimension) => dimension !== part);
  const keys = ['area', 'quarter', ...rest];
  const parent = whole
    ? `SELECT ${keys.join(', ')}, value FROM fine WHERE ${isOf(whole)}`
    : 'SELECT area, period AS quarter, value FROM county';
  return {
    name: `parts by ${part} of ${rest.join(' and ') || 'the total'}`,
    sql: failing(`
      SELECT 1 FROM (SELECT ${keys.join(', ')}, sum(value) AS value FROM fine WHERE ${isOf(grouping)} GROUP BY ALL) AS parts
      LEFT JOIN (${parent}) AS whole USING (${keys.join(', ')})
      WHERE whole.value IS DISTINCT FROM parts.value`),
  };
}

function sumChecks(groupings: readonly Grouping[]): readonly SetCheck[] {
  return groupings.flatMap((grouping) => {
    if (grouping.monthly) return [];
    return grouping.dimensions.flatMap((part) => {
      const rest = grouping.dimensions.filter((dimension) => dimension !== part);
      if (rest.length === 0) return [sumCheck(grouping, part, undefined)];
      const whole = groupings.find(
        ({ dimensions, monthly, from }) =>
          !monthly &&
          (from ?? '') <= (grouping.from ?? '') &&
          dimensions.length === rest.length &&
          rest.every((dimension) => dimensions.includes(dimension)),
      );
      return whole ? [sumCheck(grouping, part, whole)] : [];
    });
  });
}

function monthChecks(groupings: readonly Grouping[]): readonly SetCheck[] {
  const keys = ['area', 'quarter', ...PARTS].join(', ');
  return groupings
    .filter(({ monthly }) => monthly)
    .map((grouping) => ({
      name: `months of ${grouping.dimensions.join(' and ')}`,
      sql: failing(`
        SELECT 1 FROM (
          SELECT ${keys}, sum(value) AS value, count(*) AS months FROM fine WHERE ${isOf(grouping)} GROUP BY ALL
        ) AS parts
        LEFT JOIN (SELECT ${keys}, value FROM fine WHERE ${isOf({ dimensions: grouping.dimensions })}) AS whole USING (${keys})
        WHERE whole.value IS DISTINCT FROM parts.value OR months <> 3`),
    }));
}

/** Where every call of a quarter is in a county that reports, the counties' parts are those of the province. */
function provinceChecks(groupings: readonly Grouping[]): readonly SetCheck[] {
  const single = groupings.filter(({ dimensions, monthly }) => dimensions.length === 1 && !monthly);
  return single.map((grouping) => {
    const [part] = grouping.dimensions;
    return {
      name: `counties of the province's ${part}`,
      sql: failing(`
        WITH whole AS (
          SELECT period, (SELECT sum(value) FROM county WHERE county.period = stretch.period) = sum(value) AS is_whole
          FROM stretch WHERE part = '${part}' GROUP BY period
        )
        SELECT 1 FROM (
          SELECT quarter AS period, ${part} AS code, sum(value) AS value FROM fine WHERE ${isOf(grouping)} GROUP BY ALL
        ) AS parts
        JOIN whole USING (period)
        LEFT JOIN stretch ON stretch.period = parts.period AND stretch.code = parts.code AND stretch.part = '${part}'
        WHERE CASE WHEN is_whole THEN stretch.value IS DISTINCT FROM parts.value ELSE parts.value > stretch.value END`),
    };
  });
}

/** Everything that the finer rows of a province must fulfil, asked of all of them at once. */
export function setChecks(groupings: readonly Grouping[]): readonly SetCheck[] {
  const known = PARTS.map(
    (part) =>
      `${part} <> '' AND NOT EXISTS (SELECT 1 FROM category WHERE dimension = '${part}' AND category.code = fine.${part})`,
  );
  return [
    { name: 'one row a key', sql: failing(`SELECT 1 FROM fine GROUP BY ${KEY} HAVING count(*) > 1`) },
    {
      name: 'known codes',
      sql: failing(`SELECT 1 FROM fine WHERE ${known.map((one) => `(${one})`).join(' OR ')}`),
    },
    {
      name: 'whole numbers',
      sql: failing('SELECT 1 FROM fine WHERE value IS NULL OR value < 0 OR value <> floor(value)'),
    },
    {
      name: 'nothing below a missing total',
      sql: failing(
        'SELECT 1 FROM fine WHERE NOT EXISTS (SELECT 1 FROM county WHERE county.area = fine.area AND county.period = fine.quarter)',
      ),
    },
    {
      name: 'as many calls by every breakdown',
      sql: failing(
        'SELECT 1 FROM (SELECT period, part, sum(value) AS value FROM stretch GROUP BY ALL) GROUP BY period HAVING min(value) <> max(value) OR count(*) <> 4',
      ),
    },
    ...sumChecks(groupings),
    ...monthChecks(groupings),
    ...provinceChecks(groupings),
  ];
}
