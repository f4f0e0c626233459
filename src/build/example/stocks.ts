import type { ObservationRow } from '../../model/observation.ts';
import { basesOf, yearsPassed } from './bases.ts';
import type { ExampleParameters } from './parameters.ts';
import { around, type Province } from './places.ts';
import { compound, randomOf } from './random.ts';
import { buildRow, NOTES } from './row.ts';
import { type Quarter, quartersSince } from './timeline.ts';

function vehicles(province: Province, quarter: Quarter, parameters: ExampleParameters): number {
  const { per_county, spread, growth } = parameters.vehicles;
  const level = around(spread, randomOf(parameters.seed, `vehicles/${province.code}`));
  const count = province.counties.length * per_county * level * compound(growth, yearsPassed(quarter));
  return Math.max(1, Math.round(count));
}

function neighbourhoods(province: Province, quarter: Quarter, parameters: ExampleParameters) {
  const { residents_share, share_spread, residents_each, served_share, surveyed_share, growth } =
    parameters.neighbourhoods;
  const random = randomOf(parameters.seed, `neighbourhoods/${province.code}`);
  const grown = compound(growth, yearsPassed(quarter));
  const residents = province.residents * residents_share * around(share_spread, random) * grown;
  const count = Math.max(3, Math.round(residents / residents_each));
  const reach = Math.min(1, random.between(...served_share) * compound(0.02, yearsPassed(quarter)));
  const served = Math.round(count * reach);
  // Of the neighbourhoods that are not served a growing part has been surveyed.
  const looked = Math.min(1, random.between(...surveyed_share) * compound(0.03, yearsPassed(quarter)));
  const surveyed = served + Math.round((count - served) * looked);
  return { count, served, surveyed, residents: Math.round(residents / 100) * 100 };
}

/** Positive Life centres grow from nothing to their number over some years; moved service bases come on top. */
function positiveLife(province: Province, quarter: Quarter, parameters: ExampleParameters): number {
  const { residents_per_centre, full_after_quarters } = parameters.positive_life;
  const level = around(0.2, randomOf(parameters.seed, `positive_life/${province.code}`));
  const full = (province.residents / residents_per_centre) * level;
  const since = quartersSince(parameters.positive_life.first, quarter);
  // The first centres open in groups: a quarter of the plan in the first quarter.
  const begun = Math.min(since + full_after_quarters / 4, full_after_quarters);
  const grown = Math.floor((full * begun) / full_after_quarters);
  return grown + basesOf(province, quarter, parameters).moved;
}

/** Counties whose calls to 123 are answered in the county; the rest are answered from the province's capital. */
function countiesWithLine(province: Province, quarter: Quarter, parameters: ExampleParameters): number {
  const { first_share, full_after_quarters } = parameters.line_123;
  const own = around(0.3, randomOf(parameters.seed, `line_123/${province.code}`));
  const reached = first_share * own + ((1 - first_share) * quarter.index) / full_after_quarters;
  return Math.max(1, Math.floor(province.counties.length * Math.min(1, reached)));
}

function positiveLifeRows(
  province: Province,
  quarter: Quarter,
  parameters: ExampleParameters,
): ObservationRow[] {
  const row = { area: province.code, period: quarter.lastDay };
  const indicators = ['positive_life_centres', 'positive_life_clients'];
  if (quarter.id < parameters.positive_life.first) {
    const missing = { ...row, value: null, status: 'M' as const, ...NOTES.beforeLaunch };
    return indicators.map((indicator) => buildRow(quarter, { ...missing, indicator }));
  }
  const centres = positiveLife(province, quarter, parameters);
  const random = randomOf(parameters.seed, `positive_life_clients/${province.code}/${quarter.id}`);
  const values = [centres, random.poisson(centres * parameters.positive_life.clients_per_centre)];
  return indicators.map((indicator, i) => buildRow(quarter, { ...row, indicator, value: values[i]! }));
}

/** Figures that a decision sets and the next one changes, as they stand on the last day of a quarter. */
function standingRows(province: Province, quarter: Quarter, parameters: ExampleParameters): ObservationRow[] {
  return Object.entries(parameters.standing)
    .filter(([, { first }]) => quarter.id >= first)
    .map(([indicator, { value, changes }]) => {
      const last = changes.findLast(
        ({ area, from }) => (area ?? province.code) === province.code && quarter.id >= from,
      );
      const row = { indicator, area: province.code, period: quarter.lastDay };
      return buildRow(quarter, { ...row, value: last?.value ?? value });
    });
}

/** The stocks of a province on the last day of a quarter. */
export function stockRows(
  province: Province,
  quarter: Quarter,
  parameters: ExampleParameters,
): ObservationRow[] {
  const { count, served, surveyed, residents } = neighbourhoods(province, quarter, parameters);
  const stock = (indicator: string, value: number, columns: Partial<ObservationRow> = {}) =>
    buildRow(quarter, { area: province.code, period: quarter.lastDay, indicator, value, ...columns });
  return [
    stock('counties_with_line_123', countiesWithLine(province, quarter, parameters)),
    stock('mobile_vehicles', vehicles(province, quarter, parameters)),
    stock('marginal_neighbourhoods', count),
    stock('marginal_neighbourhoods_served', served),
    stock('marginal_neighbourhoods_surveyed', surveyed),
    stock('marginal_neighbourhoods_not_surveyed', count - surveyed),
    stock('marginal_residents', residents, { status: 'E', qualifier: 'about' }),
    ...positiveLifeRows(province, quarter, parameters),
    ...standingRows(province, quarter, parameters),
  ];
}
