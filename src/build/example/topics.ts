import type { ObservationRow } from '../../model/observation.ts';
import { vintagesOf } from './call-rows.ts';
import type { CallReport, Counts } from './calls.ts';
import { baseOf } from './flows.ts';
import type { ExampleParameters, TopicParameters } from './parameters.ts';
import { around, type Province } from './places.ts';
import { compound, deal, type Random, randomOf } from './random.ts';
import { buildMissing, buildRow, NOTES } from './row.ts';
import { type Quarter, within } from './timeline.ts';

/** The rows of a province and quarter that are there so far, by indicator: totals of the first agency. */
type Known = ReadonlyMap<string, ObservationRow>;

interface Place {
  readonly province: Province;
  readonly report: CallReport;
  /** The related calls of all counties that report, late or not. */
  readonly counts: Counts;
  readonly parameters: ExampleParameters;
}

const roundTo = (value: number, step: number) => Math.round(value / step) * step;

/** The number that a topic's figure is a multiple of; undefined where that was not reported. */
function measureOf(topic: TopicParameters, known: Known, { province, counts, parameters }: Place) {
  const [kind, code] = topic.of.split(':');
  if (kind === 'indicator') return known.get(code!)?.value ?? undefined;
  if (kind === 'one') return 1;
  if (kind === 'counties') return province.counties.length;
  return baseOf(topic.of, province, counts, parameters);
}

/** Level shifts of the whole country that belong to a new definition. */
function definitionOf(indicator: string, quarter: Quarter, { definition_changes }: ExampleParameters) {
  const change = definition_changes.find((one) => one.indicator === indicator && quarter.id >= one.from);
  return {
    factor: change?.factor ?? 1,
    definition: change?.definition ?? '1',
    isFirst: change?.from === quarter.id,
  };
}

function draw(name: string, topic: TopicParameters, measure: number, place: Place, random: Random): number {
  const { province, report, parameters } = place;
  const { quarter } = report;
  const own = randomOf(parameters.seed, `topic/${name}/${province.code}`);
  const isStock = topic.kind === 'stock';
  const level = topic.level * around(topic.spread, own);
  const passed = isStock ? Math.floor(quarter.index / 4) * 4 : quarter.index;
  const season = topic.season?.[quarter.season] ?? 1;
  const shift = topic.shifts?.find((one) => within(quarter, one))?.factor ?? 1;
  const chance = isStock ? 1 : Math.max(0.2, 1 + topic.noise * random.normal());
  const { factor } = definitionOf(name, quarter, parameters);
  const mean =
    measure * level * compound(own.between(...topic.trend), passed) * season * shift * chance * factor;
  if (topic.kind === 'share') return Math.min(100, Math.round(mean * 10) / 10);
  if (topic.step) return roundTo(mean, topic.step);
  const count = isStock ? Math.round(mean) : random.poisson(mean);
  return topic.of === 'counties' ? Math.min(count, measure) : count;
}

/** Amounts in rial are printed in million toman. */
function printedIn(value: number, unit: TopicParameters['printed_unit']): Partial<ObservationRow> {
  return unit ? { printed_value: value / 10_000_000, printed_unit: unit } : {};
}

function qualityOf(indicator: string, area: string, quarter: Quarter, { qualities }: ExampleParameters) {
  const quality = qualities.find(
    (one) =>
      one.indicator === indicator &&
      (one.areas === undefined || one.areas.includes(area)) &&
      within(quarter, { from: one.from ?? '', to: one.to ?? '9' }),
  );
  if (!quality) return {};
  const note = quality.note ? NOTES[quality.note] : {};
  return {
    ...(quality.status && !quarter.isLast ? { status: quality.status } : {}),
    ...(quality.qualifier ? { qualifier: quality.qualifier } : {}),
    ...note,
  };
}

function partRows(
  row: ObservationRow,
  indicator: string,
  { report, parameters }: Place,
): readonly ObservationRow[] {
  const breakdown = parameters.breakdowns[indicator];
  if (!breakdown || report.quarter.id < (breakdown.from ?? '')) return [];
  return breakdown.dimensions.flatMap((dimension) => {
    const shares = parameters.related_calls[dimension];
    const random = randomOf(parameters.seed, `${dimension}/${indicator}/${row.area}/${report.quarter.id}`);
    const parts = deal(row.value!, Object.values(shares), random);
    return Object.keys(shares).map((code, i) => ({ ...row, [dimension]: code, value: parts[i]! }));
  });
}

/** The parts of the rows that are there already and that have breakdowns of their own. */
export function breakdownRows(rows: readonly ObservationRow[], place: Place): readonly ObservationRow[] {
  return rows
    .filter(({ value, agency }) => value !== null && agency === 'agency_a')
    .flatMap((row) => partRows(row, row.indicator, place));
}

function topicRow(
  name: string,
  topic: TopicParameters,
  known: Known,
  place: Place,
): ObservationRow | undefined {
  const { province, report, parameters } = place;
  const { quarter } = report;
  if (topic.areas && !topic.areas.includes(province.code)) return undefined;
  if (topic.first && quarter.id < topic.first) return undefined;
  const isStock = topic.kind === 'stock';
  const random = randomOf(parameters.seed, `topic/${name}/${province.code}/${quarter.id}`);
  const row = {
    indicator: name,
    area: province.code,
    period: isStock ? quarter.lastDay : quarter.id,
    definition: definitionOf(name, quarter, parameters).definition,
  };
  const measure = measureOf(topic, known, place);
  const isMissing = measure === undefined || (!isStock && random.uniform() < parameters.random_gap);
  if (isMissing) return buildMissing(quarter, { ...row, ...NOTES.notReported });
  const value = draw(name, topic, measure, place, random);
  if (value > 0 && value < (topic.suppressed_below ?? 0)) {
    return buildRow(quarter, { ...row, value: null, status: 'Q', ...NOTES.suppressed });
  }
  const { units_reporting, units_expected } = vintagesOf(report).at(-1)!.columns;
  const units = topic.coverage ? { units_reporting: units_reporting!, units_expected: units_expected! } : {};
  const broken = definitionOf(name, quarter, parameters).isFirst ? NOTES.newDefinition : {};
  return buildRow(quarter, {
    ...row,
    value,
    ...units,
    ...printedIn(value, topic.printed_unit),
    ...broken,
    ...qualityOf(name, province.code, quarter, parameters),
  });
}

/** The figures of all topics beside calls, bases and stocks, in the order of the parameters. */
export function topicRows(rows: readonly ObservationRow[], place: Place): readonly ObservationRow[] {
  const { parameters } = place;
  const isTotal = ({ area, harm, outcome, service, sex, age_group }: ObservationRow) =>
    area === place.province.code && !harm && !outcome && !service && !sex && !age_group;
  const known = new Map(
    rows.filter((row) => row.agency === 'agency_a' && isTotal(row)).map((row) => [row.indicator, row]),
  );
  const made: ObservationRow[] = [];
  for (const [name, topic] of Object.entries(parameters.topics)) {
    const row = topicRow(name, topic, known, place);
    if (!row) continue;
    known.set(name, row);
    made.push(row);
  }
  return made;
}
