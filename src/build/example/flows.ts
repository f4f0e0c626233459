import type { ObservationRow } from '../../model/observation.ts';
import { vintagesOf } from './call-rows.ts';
import { type CallReport, type Counts, sumCounts } from './calls.ts';
import type { ExampleParameters, FlowParameters } from './parameters.ts';
import { around, type Province } from './places.ts';
import { compound, type Random, randomOf } from './random.ts';
import { buildMissing, buildRow, NOTES } from './row.ts';

/** The number that a flow is a multiple of: calls, one outcome or subject of them, or residents (per 100,000). */
export function baseOf(
  of: string,
  province: Province,
  counts: Counts,
  parameters: ExampleParameters,
): number {
  const [kind, code] = of.split(':');
  const { outcome, harm } = parameters.related_calls;
  if (kind === 'residents') return province.residents / 100_000;
  if (kind === 'outcome') return counts.outcome[Object.keys(outcome).indexOf(code!)]!;
  if (kind === 'harm') return counts.harm[Object.keys(harm).indexOf(code!)]!;
  return counts.total;
}

interface Flow {
  readonly name: string;
  readonly flow: FlowParameters;
  readonly columns: Partial<ObservationRow> & Pick<ObservationRow, 'indicator'>;
}

function drawFlow(
  { name, flow }: Flow,
  province: Province,
  report: CallReport,
  parameters: ExampleParameters,
  random: Random,
): number {
  const own = randomOf(parameters.seed, `${name}/${province.code}`);
  const level = flow.level * around(flow.spread, own);
  const trend = compound(own.between(...flow.trend), report.quarter.index);
  const season = flow.of === 'residents' ? parameters.flow_season[report.quarter.season]! : 1;
  const base = baseOf(flow.of, province, sumCounts(report, ['reported', 'late']), parameters);
  return random.poisson(base * level * trend * season * Math.max(0.2, 1 + flow.noise * random.normal()));
}

function flowRow(flow: Flow, province: Province, report: CallReport, parameters: ExampleParameters) {
  const { quarter } = report;
  const random = randomOf(parameters.seed, `${flow.name}/${province.code}/${quarter.id}`);
  const row = { ...flow.columns, area: province.code };
  const missing = random.uniform() < parameters.random_gap || report.gap === 'O';
  if (missing) return buildMissing(quarter, { ...row, ...NOTES.notReported });
  const value = drawFlow(flow, province, report, parameters, random);
  // The second agency does not say how many of its offices reported: coverage is unknown.
  if (row.agency === 'agency_b') return buildRow(quarter, { ...row, value });
  const { units_reporting, units_expected } = vintagesOf(report).at(-1)!.columns;
  return buildRow(quarter, {
    ...row,
    value,
    units_reporting: units_reporting!,
    units_expected: units_expected!,
  });
}

function agencyFlows(parameters: ExampleParameters, quarter: string): Flow[] {
  return Object.entries(parameters.agency_lists).flatMap(([indicator, { lists }]) =>
    Object.entries(lists)
      .filter(([, { first }]) => quarter >= (first ?? ''))
      .map(([agency, flow]) => ({
        name: `${indicator}/${agency}`,
        flow,
        columns: { indicator, agency, definition: flow.definition },
      })),
  );
}

/** All calls are the sum of related and unrelated calls, in each release of the related ones. */
function allCalls(report: CallReport, unrelated: ObservationRow): readonly ObservationRow[] {
  const { quarter, area } = report;
  if (unrelated.value === null) {
    return [buildMissing(quarter, { indicator: 'all_calls', area, ...NOTES.notReported })];
  }
  return vintagesOf(report).map(({ counts, columns }) =>
    buildRow(quarter, {
      ...columns,
      indicator: 'all_calls',
      area,
      value: counts.total + unrelated.value!,
    }),
  );
}

/** The flows of a province in a quarter beside its related calls. */
export function flowRows(
  province: Province,
  report: CallReport,
  parameters: ExampleParameters,
): readonly ObservationRow[] {
  if (report.gap === 'none') return [];
  const named = Object.entries(parameters.flows).map(([name, flow]) => ({
    name,
    flow,
    columns: { indicator: name },
  }));
  const flows = [...named, ...agencyFlows(parameters, report.quarter.id)];
  const rows = flows.map((flow) => flowRow(flow, province, report, parameters));
  const unrelated = rows.find(({ indicator }) => indicator === 'unrelated_calls');
  return unrelated ? [...rows, ...allCalls(report, unrelated)] : rows;
}
