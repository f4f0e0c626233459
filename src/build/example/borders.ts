import type { ObservationRow } from '../../model/observation.ts';
import { provinceCallRows } from './call-rows.ts';
import type { CallReport } from './calls.ts';
import type { BoundaryChange, ExampleParameters } from './parameters.ts';
import type { County, Province } from './places.ts';
import { buildRow, NOTES, sourceOf } from './row.ts';
import type { Quarter } from './timeline.ts';

const residentsOf = (counties: readonly County[]) =>
  counties.reduce((sum, { residents }) => sum + residents, 0);
const withCounties = (province: Province, counties: readonly County[]): Province => ({
  ...province,
  counties,
  residents: residentsOf(counties),
});

/** A transferred county, back in the province that it came from. */
function beforeTransfer(provinces: readonly Province[], { area, from_area }: BoundaryChange) {
  const county = provinces.flatMap(({ counties }) => counties).find(({ code }) => code === area)!;
  return provinces.map((province) => {
    if (province.code === from_area) return withCounties(province, [...province.counties, county]);
    const rest = province.counties.filter(({ code }) => code !== area);
    return rest.length === province.counties.length ? province : withCounties(province, rest);
  });
}

/** A county that was split off, back inside the county that it came from. */
function beforeSplit(provinces: readonly Province[], { area, from_area }: BoundaryChange) {
  return provinces.map((province) => {
    const part = province.counties.find(({ code }) => code === area);
    if (!part) return province;
    const counties = province.counties
      .filter((county) => county !== part)
      .map((county) =>
        county.code === from_area ? { ...county, residents: county.residents + part.residents } : county,
      );
    return withCounties(province, counties);
  });
}

/** The provinces with the borders that they had in a quarter; the catalogue has those of today. */
export function provincesAt(
  provinces: readonly Province[],
  changes: readonly BoundaryChange[],
  quarter: Quarter,
): readonly Province[] {
  return changes
    .filter(({ from_period }) => quarter.id < from_period)
    .reduce(
      (past, change) =>
        change.type === 'transfer' ? beforeTransfer(past, change) : beforeSplit(past, change),
      provinces,
    );
}

/** What stands of a county before it was transferred or split off: no figure of its own, and why. */
export function countiesBefore(
  quarter: Quarter,
  indicators: readonly string[],
  parameters: ExampleParameters,
): readonly ObservationRow[] {
  return parameters.boundary_changes
    .filter(({ from_period }) => quarter.id < from_period)
    .flatMap(({ area, type }) => {
      const why =
        type === 'transfer'
          ? ({ status: 'L', ...NOTES.insideOther } as const)
          : ({ status: 'M', ...NOTES.notYetCounty } as const);
      return indicators.map((indicator) => buildRow(quarter, { indicator, area, value: null, ...why }));
    });
}

/**
 * The related calls of provinces that received a county as one series on their borders of today: recomputed for the
 * quarters before the change, as published with the first quarter after it; from then on the rows as they are.
 */
export function adjustedRows(
  reports: readonly CallReport[],
  quarters: readonly Quarter[],
  parameters: ExampleParameters,
): readonly ObservationRow[] {
  return parameters.boundary_changes.flatMap(({ area, to_area, from_area, from_period, ...change }) => {
    const definition = change.adjusted_definition;
    const published = quarters.find(({ id }) => id === from_period);
    const [receiver, giver] = [to_area, from_area].map((code) => reports.find((one) => one.area === code));
    if (!definition || !published || !receiver || receiver.gap) return [];
    if (receiver.quarter.id >= from_period)
      return provinceCallRows(receiver, parameters).map((row) => ({ ...row, definition }));
    if (!giver || giver.gap) return [];
    const county = giver.counties.find(({ code }) => code === area)!;
    const whole = { ...receiver, revised: '', counties: [...receiver.counties, county] };
    return provinceCallRows(whole, parameters).map((row) => ({
      ...row,
      definition,
      source: sourceOf('agency_a', published),
      released: published.released.agency_a!,
      ...NOTES.adjusted,
    }));
  });
}
