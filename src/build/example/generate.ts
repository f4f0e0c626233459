import type { CatalogueRows } from '../../model/data-set-rows.ts';
import type { ObservationRow } from '../../model/observation.ts';
import { baseRows } from './bases.ts';
import { callRows } from './call-rows.ts';
import { buildCallReport } from './calls.ts';
import { countryRows, sortRows } from './country.ts';
import { flowRows } from './flows.ts';
import type { ExampleParameters } from './parameters.ts';
import { buildPlaces, type Province } from './places.ts';
import { NOTES } from './row.ts';
import { stockRows } from './stocks.ts';
import { type Quarter, timeline } from './timeline.ts';

function provinceRows(province: Province, quarter: Quarter, parameters: ExampleParameters): ObservationRow[] {
  const report = buildCallReport(province, quarter, parameters);
  const rows = [...callRows(report, parameters), ...flowRows(province, report, parameters)];
  if (report.gap) return rows;
  return [...rows, ...baseRows(province, quarter, parameters), ...stockRows(province, quarter, parameters)];
}

/** A second source with another number for a cell that the first one gives. */
function conflictRows(rows: readonly ObservationRow[], parameters: ExampleParameters): ObservationRow[] {
  return parameters.conflicts.map(({ factor, source, released, ...cell }) => {
    const row = rows.find(
      ({ indicator, area, period }) =>
        indicator === cell.indicator && area === cell.area && period === cell.period,
    );
    if (!row || row.value === null)
      throw new RangeError(`no figure to conflict with: ${JSON.stringify(cell)}`);
    return { ...row, source, released, value: Math.round(row.value * factor), ...NOTES.yearbook };
  });
}

/**
 * The rows of the synthetic data set: counts in the units of the indicators, for the country, its provinces and, of
 * related calls, its counties; one quarter after the other. The same catalogue and parameters give the same rows.
 */
export function generateExample(catalogue: CatalogueRows, parameters: ExampleParameters): ObservationRow[] {
  const provinces = buildPlaces(catalogue, parameters);
  const codes = new Set(provinces.map(({ code }) => code));
  const rows = timeline(parameters.first, parameters.last).flatMap((quarter) => {
    const ofQuarter = provinces.flatMap((province) => provinceRows(province, quarter, parameters));
    const ofProvinces = ofQuarter.filter(({ area }) => codes.has(area));
    return [...ofQuarter, ...countryRows(ofProvinces, provinces.length)];
  });
  return sortRows([...rows, ...conflictRows(rows, parameters)]);
}
