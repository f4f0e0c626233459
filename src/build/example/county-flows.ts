import type { ObservationRow } from '../../model/observation.ts';
import type { CallReport } from './calls.ts';
import type { ExampleParameters } from './parameters.ts';
import type { Province } from './places.ts';
import { deal, randomOf } from './random.ts';
import { buildMissing, buildRow, NOTES } from './row.ts';

interface Place {
  readonly province: Province;
  readonly report: CallReport;
  readonly parameters: ExampleParameters;
}

/** What each county that reports has of a province's total: whole numbers that add up to it. */
function partsOf(total: ObservationRow, { province, report, parameters }: Place, counts: boolean) {
  const name = `county/${total.indicator}/${total.area}/${report.quarter.id}`;
  const isIn = (i: number) => !counts || report.counties[i]!.state !== 'missing';
  const weights = province.counties.map(({ residents, level }, i) => (isIn(i) ? residents * level : 0));
  return deal(total.value!, weights, randomOf(parameters.seed, name));
}

function missingRow(indicator: string, area: string, { report }: Place): ObservationRow {
  const row = { indicator, area, units_expected: 1, units_reporting: 0 };
  return buildMissing(report.quarter, { ...row, ...NOTES.notReported });
}

/** A flow of a province by county; a county that has not sent its calls has not sent this either. */
function flowRows(total: ObservationRow, place: Place): ObservationRow[] {
  const { report } = place;
  const { indicator } = total;
  const hasUnits = total.units_expected !== null;
  if (total.value === null) return [];
  const parts = partsOf(total, place, hasUnits);
  return report.counties.map(({ code, state }, i) => {
    if (hasUnits && state === 'missing') return missingRow(indicator, code, place);
    const units = hasUnits ? { units_reporting: 1, units_expected: 1 } : {};
    return buildRow(report.quarter, { indicator, area: code, value: parts[i]!, ...units });
  });
}

/** All calls of the counties: their related calls and their part of the unrelated ones, in each release. */
function allCallRows(unrelated: ObservationRow, place: Place): ObservationRow[] {
  const { report } = place;
  if (unrelated.value === null) return [];
  const parts = partsOf(unrelated, place, true);
  return report.counties.flatMap(({ code, state, counts }, i) => {
    const missing = missingRow('all_calls', code, place);
    if (state === 'missing') return [missing];
    const reported = buildRow(report.quarter, {
      indicator: 'all_calls',
      area: code,
      value: counts.total + parts[i]!,
      units_reporting: 1,
      units_expected: 1,
    });
    if (state === 'reported') return [reported];
    return [missing, { ...reported, released: report.revised, ...NOTES.revised }];
  });
}

/** The indicators that are given by county beside related calls, which have their own: sums agree with the province. */
export function countyFlowRows(rows: readonly ObservationRow[], place: Place): readonly ObservationRow[] {
  const totalOf = (indicator: string) =>
    rows.find((row) => row.indicator === indicator && row.area === place.province.code && !row.service);
  return place.parameters.county_indicators.flatMap((indicator) => {
    if (indicator === 'related_calls') return [];
    const total = totalOf(indicator === 'all_calls' ? 'unrelated_calls' : indicator);
    if (!total) return [];
    return indicator === 'all_calls' ? allCallRows(total, place) : flowRows(total, place);
  });
}
