import type { ObservationRow } from '../../model/observation.ts';
import type { ExampleParameters } from './parameters.ts';
import { around, type Province } from './places.ts';
import { compound, deal, randomOf } from './random.ts';
import { buildMissing, buildRow, NOTES } from './row.ts';
import type { Quarter } from './timeline.ts';

/** Service bases of a province on the last day of a quarter. */
export interface Bases {
  readonly count: number;
  /** Bases that have become Positive Life centres. */
  readonly moved: number;
  /** True in and after the quarter of the move: another definition. */
  readonly isNewDefinition: boolean;
  readonly isBreak: boolean;
}

/** Stocks change once a year, with the year's budget. */
export const yearsPassed = (quarter: Quarter) => Math.floor(quarter.index / 4) * 4;

export function basesOf(province: Province, quarter: Quarter, parameters: ExampleParameters): Bases {
  const { residents_per_base, growth, moves } = parameters.bases;
  const level = around(0.2, randomOf(parameters.seed, `service_bases/${province.code}`));
  const full = Math.max(
    2,
    Math.round((province.residents / residents_per_base) * level * compound(growth, yearsPassed(quarter))),
  );
  const move = moves.find(({ area }) => area === province.code);
  if (!move || quarter.id < move.from)
    return { count: full, moved: 0, isNewDefinition: false, isBreak: false };
  const count = Math.max(1, Math.round(full * move.kept));
  return { count, moved: full - count, isNewDefinition: true, isBreak: quarter.id === move.from };
}

function servicesOf(
  province: Province,
  quarter: Quarter,
  bases: Bases,
  parameters: ExampleParameters,
): number {
  const { services_per_base, services_spread, noise } = parameters.bases;
  const own = randomOf(parameters.seed, `services/${province.code}`);
  const random = randomOf(parameters.seed, `services/${province.code}/${quarter.id}`);
  const perBase = services_per_base * around(services_spread, own) * parameters.flow_season[quarter.season]!;
  return random.poisson(bases.count * perBase * Math.max(0.2, 1 + noise * random.normal()));
}

/** Bases, their services by kind and the persons they served, in one province and quarter. */
export function baseRows(
  province: Province,
  quarter: Quarter,
  parameters: ExampleParameters,
): ObservationRow[] {
  const area = province.code;
  const random = randomOf(parameters.seed, `base_rows/${area}/${quarter.id}`);
  const bases = basesOf(province, quarter, parameters);
  const broken = bases.isBreak ? { status: 'B' as const, ...NOTES.movedToPositiveLife } : {};
  const stock = buildRow(quarter, {
    indicator: 'service_bases',
    area,
    period: quarter.lastDay,
    value: bases.count,
    definition: bases.isNewDefinition ? '2' : '1',
    ...broken,
  });
  const services = { indicator: 'service_base_services_marginal', area, ...broken };
  const persons = { indicator: 'service_base_persons_served', area, ...broken };
  const identified = { indicator: 'service_base_persons_identified', area, ...broken };
  if (random.uniform() < parameters.random_gap) {
    return [
      stock,
      ...[services, persons, identified].map((row) =>
        buildMissing(quarter, { ...row, ...NOTES.notReported }),
      ),
    ];
  }
  const total = servicesOf(province, quarter, bases, parameters);
  const kinds = Object.keys(parameters.bases.service);
  const parts = deal(total, Object.values(parameters.bases.service), random);
  return [
    stock,
    buildRow(quarter, { ...services, value: total }),
    ...kinds.map((service, i) => buildRow(quarter, { ...services, service, value: parts[i]! })),
    buildRow(quarter, { ...persons, value: random.poisson(total * parameters.bases.persons_per_service) }),
    buildRow(quarter, {
      ...identified,
      value: random.poisson(parts[0]! * parameters.bases.persons_per_identification),
    }),
  ];
}
