import type { ExampleParameters } from './parameters.ts';
import type { County, Province } from './places.ts';
import { compound, deal, type Random, randomOf } from './random.ts';
import { type Quarter, within } from './timeline.ts';

/** Related calls: the total and its parts, in the order of the parameters. Each list of parts adds up to the total. */
export interface Counts {
  readonly total: number;
  readonly outcome: readonly number[];
  readonly harm: readonly number[];
  readonly sex: readonly number[];
  readonly age_group: readonly number[];
}

export interface CountyReport {
  readonly code: string;
  readonly counts: Counts;
  /** `late` counties are missing from the first release and present in the revision. */
  readonly state: 'reported' | 'late' | 'missing';
}

/** The related calls of a province in a quarter, by county, and what of them was reported. */
export interface CallReport {
  readonly area: string;
  readonly quarter: Quarter;
  readonly gap: 'O' | 'none' | undefined;
  /** Date of the revision that brings the late counties, or empty. */
  readonly revised: string;
  readonly counties: readonly CountyReport[];
}

function sumOf(lists: readonly (readonly number[])[], length: number): number[] {
  return Array.from({ length }, (_, i) => lists.reduce((sum, list) => sum + list[i]!, 0));
}

/** The sum of the counties that are in one of the `states`. */
export function sumCounts(report: CallReport, states: readonly CountyReport['state'][]): Counts {
  const counted = report.counties.filter(({ state }) => states.includes(state)).map(({ counts }) => counts);
  const first = report.counties[0]!.counts;
  const sumBy = (name: Exclude<keyof Counts, 'total'>) =>
    sumOf(
      counted.map((counts) => counts[name]),
      first[name].length,
    );
  return {
    total: counted.reduce((sum, { total }) => sum + total, 0),
    outcome: sumBy('outcome'),
    harm: sumBy('harm'),
    sex: sumBy('sex'),
    age_group: sumBy('age_group'),
  };
}

/** Expected calls per resident of a province in a quarter, before chance. */
function expectedRate(province: Province, quarter: Quarter, parameters: ExampleParameters): number {
  const national = parameters.national_shifts.filter((shift) => within(quarter, shift));
  const own = parameters.shifts.filter(({ area }) => area === province.code);
  const shifts = [...national, ...own.filter((shift) => within(quarter, shift))];
  const shifted = shifts.reduce((factor, shift) => factor * shift.factor, 1);
  const level = (parameters.related_calls.per_100k / 100_000) * province.level;
  return level * compound(province.trend, quarter.index) * province.season[quarter.season]! * shifted;
}

function weightsAt(province: Province, quarter: Quarter, parameters: ExampleParameters) {
  const { phone_drift, harm_not_collected, harm } = parameters.related_calls;
  const names = Object.keys(harm);
  return {
    outcome: province.outcome.map((share, i) =>
      i === 0 ? share * compound(phone_drift, quarter.index) : share,
    ),
    harm: province.harm.map((share, i) => (quarter.id < (harm_not_collected[names[i]!] ?? '') ? 0 : share)),
  };
}

interface Weights {
  readonly outcome: readonly number[];
  readonly harm: readonly number[];
}

function countyCounts(
  county: County,
  quarter: Quarter,
  rate: number,
  weights: Weights,
  parameters: ExampleParameters,
  random: Random,
): Counts {
  const { sex, age_group } = parameters.related_calls;
  const total = random.poisson(county.residents * county.level * rate);
  const own = randomOf(parameters.seed, `persons/${county.code}/${quarter.id}`);
  return {
    total,
    outcome: deal(total, weights.outcome, random),
    harm: deal(total, weights.harm, random),
    sex: deal(total, Object.values(sex), own),
    age_group: deal(total, Object.values(age_group), own),
  };
}

/** How many counties did not report at first, and when they came in. */
function coverageOf(province: Province, quarter: Quarter, parameters: ExampleParameters, random: Random) {
  const stated = parameters.unreported_counties.find(
    ({ area, period }) => area === province.code && period === quarter.id,
  );
  const byChance = random.uniform() < parameters.incomplete_coverage ? 1 : 0;
  const missing = Math.min(stated?.counties ?? byChance, province.counties.length - 1);
  // Late offices are small ones: the smaller two thirds of the counties.
  const bySize = [...province.counties].sort((a, b) => a.residents - b.residents).map(({ code }) => code);
  const start = Math.floor((random.uniform() * bySize.length) / 2);
  const absent = new Set(bySize.slice(start, start + missing));
  return { revised: stated?.revised ?? '', isMissing: (code: string) => absent.has(code) };
}

/** Draws the related calls of a province in a quarter. */
export function buildCallReport(
  province: Province,
  quarter: Quarter,
  parameters: ExampleParameters,
): CallReport {
  const random = randomOf(parameters.seed, `related_calls/${province.code}/${quarter.id}`);
  const chance = 1 + parameters.related_calls.noise * random.normal();
  const rate = expectedRate(province, quarter, parameters) * Math.max(0.2, chance);
  const weights = weightsAt(province, quarter, parameters);
  const { revised, isMissing } = coverageOf(province, quarter, parameters, random);
  const gap = parameters.gaps.find(
    ({ area, ...bounds }) => area === province.code && within(quarter, bounds),
  );
  return {
    area: province.code,
    quarter,
    gap: gap?.as,
    revised,
    counties: province.counties.map((county) => ({
      code: county.code,
      counts: countyCounts(county, quarter, rate, weights, parameters, random),
      state: isMissing(county.code) ? (revised ? 'late' : 'missing') : 'reported',
    })),
  };
}
