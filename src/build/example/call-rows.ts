import type { ObservationRow } from '../../model/observation.ts';
import { type CallReport, type Counts, type CountyReport, sumCounts } from './calls.ts';
import type { ExampleParameters } from './parameters.ts';
import { buildMissing, buildRow, NOTES } from './row.ts';

/** What stands in a release of a report: the counts, and the columns that all of its rows share. */
interface Vintage {
  readonly counts: Counts;
  readonly columns: Partial<ObservationRow>;
}

const INDICATOR = 'related_calls';

/** The releases of a report: one, or a provisional one without the late counties and the revision with them. */
export function vintagesOf(report: CallReport): readonly Vintage[] {
  const count = (states: readonly CountyReport['state'][]) =>
    report.counties.filter(({ state }) => states.includes(state)).length;
  const expected = report.counties.length;
  const columns = (reporting: number) => ({
    units_reporting: reporting,
    units_expected: expected,
    ...(reporting < expected ? NOTES.someCounties : {}),
  });
  const firstColumns = columns(count(['reported']));
  const first = sumCounts(report, ['reported']);
  if (!report.revised) return [{ counts: first, columns: firstColumns }];
  return [
    { counts: first, columns: { ...firstColumns, status: 'P' } },
    {
      counts: sumCounts(report, ['reported', 'late']),
      columns: { ...columns(count(['reported', 'late'])), ...NOTES.revised, released: report.revised },
    },
  ];
}

function harmRows(report: CallReport, { counts, columns }: Vintage, parameters: ExampleParameters) {
  const { harm, harm_not_collected } = parameters.related_calls;
  return Object.keys(harm).map((code, i) => {
    const row = { ...columns, indicator: INDICATOR, area: report.area, harm: code };
    return report.quarter.id < (harm_not_collected[code] ?? '')
      ? buildRow(report.quarter, { ...row, value: null, status: 'L', ...NOTES.notCollected })
      : buildRow(report.quarter, { ...row, value: counts.harm[i]! });
  });
}

/** The columns of a derived remainder of outcomes. */
export const REMAINDER = {
  outcome: 'other',
  basis: 'derived',
  rule: 'remainder:related_calls/outcome',
  ...NOTES.remainder,
} as const;

function outcomeRows(report: CallReport, { counts, columns }: Vintage, parameters: ExampleParameters) {
  const codes = Object.keys(parameters.related_calls.outcome);
  const row = { ...columns, indicator: INDICATOR, area: report.area };
  const stated = codes.map((outcome, i) =>
    buildRow(report.quarter, { ...row, outcome, value: counts.outcome[i]! }),
  );
  if (!parameters.related_calls.remainder_areas.includes(report.area)) return stated;
  const printed = stated.filter(({ outcome }) => !outcome.startsWith('other_'));
  const rest = printed.reduce((left, { value }) => left - value!, counts.total);
  return [...printed, buildRow(report.quarter, { ...row, ...REMAINDER, value: rest })];
}

/** Sex and age group of the person whom a call concerns. */
function personRows(report: CallReport, { counts, columns }: Vintage, parameters: ExampleParameters) {
  const row = { ...columns, indicator: INDICATOR, area: report.area };
  return (['sex', 'age_group'] as const).flatMap((dimension) =>
    Object.keys(parameters.related_calls[dimension]).map((code, i) =>
      buildRow(report.quarter, { ...row, [dimension]: code, value: counts[dimension][i]! }),
    ),
  );
}

function countyRows(report: CallReport): ObservationRow[] {
  return report.counties.flatMap(({ code, counts, state }, i) => {
    const row = { indicator: INDICATOR, area: code, units_expected: 1 };
    const missing = buildMissing(report.quarter, { ...row, units_reporting: 0, ...NOTES.notReported });
    const reported = buildRow(report.quarter, { ...row, units_reporting: 1, value: counts.total });
    if (state === 'reported') return [reported];
    if (state === 'missing') return i % 2 === 0 ? [missing] : [];
    return [missing, { ...reported, released: report.revised, ...NOTES.revised }];
  });
}

/** Related calls of a province in a quarter: total, subjects, outcomes and persons, in every release. */
export function provinceCallRows(
  report: CallReport,
  parameters: ExampleParameters,
): readonly ObservationRow[] {
  if (report.gap === 'none') return [];
  if (report.gap === 'O') {
    return [buildMissing(report.quarter, { indicator: INDICATOR, area: report.area, ...NOTES.notReported })];
  }
  return vintagesOf(report).flatMap((vintage) => [
    buildRow(report.quarter, {
      ...vintage.columns,
      indicator: INDICATOR,
      area: report.area,
      value: vintage.counts.total,
    }),
    ...harmRows(report, vintage, parameters),
    ...outcomeRows(report, vintage, parameters),
    ...personRows(report, vintage, parameters),
  ]);
}

/** The same with the totals of its counties. */
export function callRows(report: CallReport, parameters: ExampleParameters): readonly ObservationRow[] {
  const ofProvince = provinceCallRows(report, parameters);
  return report.gap ? ofProvince : [...ofProvince, ...countyRows(report)];
}
