import type { ObservationRow } from '../../model/observation.ts';
import { toPeriod, yearOf } from '../../model/period.ts';
import type { ExampleParameters } from './parameters.ts';
import type { Province } from './places.ts';
import { around } from './places.ts';
import { compound, randomOf } from './random.ts';
import { buildRow, NOTES } from './row.ts';
import type { Quarter } from './timeline.ts';

const yearBefore = (quarter: string) => `${Number(quarter.slice(0, 4)) - 1}${quarter.slice(4)}`;

/**
 * The changes that an agency prints itself, against the same quarter of the year before: rounded as printed, some of
 * them not what its own levels give.
 */
export function printedChanges(
  rows: readonly ObservationRow[],
  parameters: ExampleParameters,
): readonly ObservationRow[] {
  return parameters.printed_changes.flatMap(({ indicator, of, areas, from, wrong }) => {
    const levels = new Map<string, ObservationRow>();
    for (const row of rows) {
      const key = `${row.area}|${row.period}`;
      const isLevel = row.indicator === of && row.value !== null && !row.harm && areas.includes(row.area);
      if (isLevel && !levels.has(key)) levels.set(key, row);
    }
    return [...levels.values()].flatMap((row) => {
      const base_period = yearBefore(row.period);
      const base = levels.get(`${row.area}|${base_period}`);
      if (!base?.value || row.period < from) return [];
      const slip = wrong.find(({ area, period }) => area === row.area && period === row.period)?.points ?? 0;
      const value = Math.round((row.value! / base.value - 1) * 100) + slip;
      const printed = { value, base_period, units_reporting: null, units_expected: null };
      return [{ ...row, indicator, ...printed, ...NOTES.printedByAgency }];
    });
  });
}

/** Figures of a whole year: plans, published with its first quarter, and projects, published with its last. */
export function yearRows(
  province: Province,
  quarter: Quarter,
  parameters: ExampleParameters,
): readonly ObservationRow[] {
  const year = yearOf(toPeriod(quarter.id));
  return Object.entries(parameters.yearly).flatMap(([indicator, yearly]) => {
    const season = yearly.kind === 'plan' ? 0 : 3;
    if (quarter.season !== season || quarter.id < (yearly.first ?? '')) return [];
    const own = randomOf(parameters.seed, `year/${indicator}/${province.code}`);
    const random = randomOf(parameters.seed, `year/${indicator}/${province.code}/${year}`);
    const level = yearly.level * around(yearly.spread, own);
    const mean = (province.residents / 100_000) * level * compound(yearly.trend, quarter.index);
    const row = { indicator, area: province.code, period: String(year), value: random.poisson(mean) };
    return [buildRow(quarter, { ...row, status: 'A', ...NOTES.ofYear })];
  });
}
