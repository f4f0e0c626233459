import type { CatalogueRows, OverlapRow } from '../../model/data-set-rows.ts';
import type { ObservationRow } from '../../model/observation.ts';
import { listReports } from './agency-lists.ts';
import { baseRows } from './bases.ts';
import { adjustedRows, countiesBefore, provincesAt } from './borders.ts';
import { callRows } from './call-rows.ts';
import { buildCallReport, type CallReport, sumCounts } from './calls.ts';
import { countryRows, sortRows } from './country.ts';
import { countyFlowRows } from './county-flows.ts';
import { flowRows } from './flows.ts';
import type { ExampleParameters } from './parameters.ts';
import { buildPlaces, type Province } from './places.ts';
import { printedChanges, yearRows } from './printed.ts';
import { correctedRows, correctedTotals } from './revisions.ts';
import { NOTES } from './row.ts';
import { stockRows } from './stocks.ts';
import { type Quarter, timeline } from './timeline.ts';
import { breakdownRows, topicRows } from './topics.ts';

/** What the generator makes: the observations and the overlaps of the agencies' lists. */
export interface Generated {
  readonly observations: readonly ObservationRow[];
  readonly overlaps: readonly OverlapRow[];
}

function provinceRows(province: Province, report: CallReport, parameters: ExampleParameters): Generated {
  const { quarter } = report;
  const counts = sumCounts(report, ['reported', 'late']);
  const place = { province, report, counts, parameters };
  const calls = [...callRows(report, parameters), ...flowRows(province, report, parameters)];
  if (report.gap) return { observations: calls, overlaps: [] };
  const own = [
    ...calls,
    ...baseRows(province, quarter, parameters),
    ...stockRows(province, quarter, parameters),
  ];
  const lists = listReports(own, { area: province.code, quarter, parameters });
  const observations = [
    ...own,
    ...topicRows(own, place),
    ...breakdownRows(own, place),
    ...countyFlowRows(own, place),
    ...lists.rows,
    ...yearRows(province, quarter, parameters),
  ];
  return { observations, overlaps: lists.overlaps };
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

/** Everything of one quarter, with the borders that the provinces had in it. */
function quarterRows(
  quarter: Quarter,
  provinces: readonly Province[],
  quarters: readonly Quarter[],
  catalogue: CatalogueRows,
  parameters: ExampleParameters,
): Generated {
  const codes = new Set(provinces.map(({ code }) => code));
  const reports = provincesAt(provinces, parameters.boundary_changes, quarter).map((province) => ({
    province,
    report: buildCallReport(province, quarter, parameters),
  }));
  const made = reports.map(({ province, report }) => provinceRows(province, report, parameters));
  // A county that was to move had no figures of its own before.
  const before = countiesBefore(quarter, parameters.county_indicators, parameters);
  const unseen = new Set(before.map(({ area }) => area));
  const rows = made.flatMap(({ observations }) => observations.filter(({ area }) => !unseen.has(area)));
  const published = [...rows, ...correctedRows(rows, parameters)];
  const additive = new Set(
    catalogue.indicators
      .filter(({ additive_over }) => additive_over.includes('area'))
      .map(({ code }) => code),
  );
  const summable = published.filter(({ area, indicator }) => codes.has(area) && additive.has(indicator));
  const adjusted = adjustedRows(
    reports.map(({ report }) => report),
    quarters,
    parameters,
  );
  return {
    observations: [
      ...published,
      ...correctedTotals(rows, parameters),
      ...adjusted,
      ...before,
      ...countryRows(summable, provinces.length),
    ],
    overlaps: made.flatMap(({ overlaps }) => overlaps),
  };
}

/**
 * The synthetic data set: counts in the units of the indicators, for the country, its provinces and, of some
 * indicators, its counties; one quarter after the other. The same catalogue and parameters give the same rows.
 */
export function generateExample(catalogue: CatalogueRows, parameters: ExampleParameters): Generated {
  const provinces = buildPlaces(catalogue, parameters);
  const quarters = timeline(parameters.first, parameters.last);
  const made = quarters.map((quarter) => quarterRows(quarter, provinces, quarters, catalogue, parameters));
  const rows = made.flatMap(({ observations }) => observations);
  return {
    observations: sortRows([...rows, ...conflictRows(rows, parameters), ...printedChanges(rows, parameters)]),
    overlaps: made.flatMap(({ overlaps }) => overlaps),
  };
}
