import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compare } from '../../src/comparability/compare.ts';
import type { Against } from '../../src/comparability/comparison.ts';
import { daysInMonth } from '../../src/model/calendar.ts';
import type { Figure } from '../../src/model/figure.ts';
import { catalogue } from './catalogue.ts';
import { figure, type Lack } from './figures.ts';

/**
 * The gate against a second reading of its rules: figures are drawn as plain notes, from which the test decides on its
 * own, in months and fractions, whether a change is licensed, what it is, and what must be said beside it.
 */

interface Drawn {
  readonly indicator: string;
  readonly area: string;
  readonly part: string;
  /** First month and number of months; 0 months is the end of a quarter's last month. */
  readonly year: number;
  readonly month: number;
  readonly months: number;
  readonly value: number | Lack;
  readonly status: 'A' | 'B' | 'D' | 'E' | 'P' | 'U';
  readonly isExact: boolean;
  readonly isInferred: boolean;
  readonly definition: string;
  readonly agency: string;
  readonly units: readonly [number, number] | undefined;
  readonly isTorn: boolean;
}

const mostly = <T>(usual: T, ...others: readonly T[]) =>
  fc.oneof(
    { weight: 12, arbitrary: fc.constant(usual) },
    { weight: 1, arbitrary: fc.constantFrom(...others) },
  );

const spans = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(1, 4, 7, 10).map((month) => ({ month, months: 3 })) },
  fc.constantFrom({ month: 1, months: 12 }, { month: 1, months: 9 }, { month: 7, months: 6 }),
);
const dates = fc.constantFrom(3, 6, 9, 12).map((month) => ({ month, months: 0 }));
const values = fc.oneof(
  { weight: 8, arbitrary: fc.integer({ min: 50, max: 3000 }) },
  { weight: 2, arbitrary: fc.integer({ min: 0, max: 60 }) },
  fc.constantFrom<Lack>('missing', 'not_collected', 'suppressed', 'not_applicable'),
);

const drawn = (indicator: string): fc.Arbitrary<Drawn> =>
  fc
    .record({
      indicator: mostly(indicator, 'all_calls', 'related_calls', 'calls_per_day', 'loans'),
      area: mostly('IR-29', 'IR'),
      part: mostly('', 'phone'),
      year: fc.integer({ min: 1398, max: 1400 }),
      span: ['service_bases', 'clients'].includes(indicator)
        ? mostly({ month: 3, months: 0 }, { month: 12, months: 0 })
        : fc.oneof({ weight: 12, arbitrary: spans }, { weight: 1, arbitrary: dates }),
      value: values,
      status: mostly<Drawn['status']>('A', 'B', 'D', 'E', 'P', 'U'),
      isExact: mostly(true, false),
      isInferred: mostly(false, true),
      definition: mostly('1', '2'),
      agency: mostly('swo', 'court'),
      units: fc.oneof(
        { weight: 3, arbitrary: fc.constant([11, 11] as const) },
        fc.constant(undefined),
        fc.tuple(fc.integer({ min: 6, max: 10 }), fc.constant(10)),
      ),
      isTorn: mostly(false, true),
    })
    .map(({ span, ...rest }) => ({ ...rest, ...span }));

const INDICATORS = [
  'related_calls',
  'loans',
  'service_bases',
  'reconciled_share',
  'calls_per_day',
  'calls_change',
];
const cases = fc.constantFrom(...INDICATORS).chain((indicator) =>
  fc.record({
    now: drawn(indicator),
    before: drawn(indicator),
    others: fc.array(drawn(indicator), { maxLength: 2 }),
    against: fc.constantFrom<Against>('same_quarter', 'previous', 'year_to_date', 'none'),
  }),
);

const two = (n: number) => String(n).padStart(2, '0');

function build(d: Drawn): Figure {
  const lastDay = daysInMonth(d.year, d.month);
  const period =
    d.months === 0 ? `@${d.year}-${two(d.month)}-${lastDay}` : `${d.year}-M${two(d.month)}/P${d.months}M`;
  const own = figure(d.indicator, period, d.value, {
    area: d.area,
    breakdown: { outcome: d.part },
    status: d.status,
    qualifier: d.isExact ? 'exact' : 'at_least',
    basis: d.isInferred ? 'inferred' : 'stated',
    definition: d.definition,
    agency: d.agency,
    unitsReporting: d.units?.[0],
    unitsExpected: d.units?.[1],
  });
  return d.isTorn ? { ...own, conflicts: [figure(d.indicator, period, 1)] } : own;
}

const startOf = (d: Drawn) => d.year * 12 + d.month;
const endOf = (d: Drawn) => startOf(d) + Math.max(d.months, 1) - 1;
const unitOf = (d: Drawn) => catalogue.indicator(d.indicator)!.unit;
const kindOf = (d: Drawn) => catalogue.indicator(d.indicator)!.kind;
// A cell without a number has a status of its own kind.
const statusOf = (d: Drawn) => (typeof d.value === 'number' ? d.status : 'none');

function periodsFit(now: Drawn, before: Drawn, against: Against): boolean {
  if (now.months !== before.months) return false;
  const sameMonths = now.months === 0 || now.month === before.month;
  const sameQuarter = Math.ceil(now.month / 3) === Math.ceil(before.month / 3);
  if (against === 'same_quarter') return sameMonths && sameQuarter && now.year !== before.year;
  if (against !== 'year_to_date' || now.months === 0) return true;
  return sameMonths && now.month === 1 && now.year !== before.year;
}

function breaksBetween(now: Drawn, before: Drawn, others: readonly Drawn[]): boolean {
  const [first, last] = endOf(now) >= endOf(before) ? [before, now] : [now, before];
  return [now, before, ...others].some((other) => {
    // At its start, but of a longer span anywhere in it.
    const instants = [startOf(other), ...(other.months > first.months ? [endOf(other)] : [])];
    const couldBeAfter = instants.some((instant) => instant > startOf(first));
    return statusOf(other) === 'B' && couldBeAfter && startOf(other) <= endOf(last);
  });
}

function coverageDiffers(now: Drawn, before: Drawn): boolean {
  if (!now.units || !before.units) return false;
  const [a, b] = [now.units, before.units];
  return 100n * BigInt(Math.abs(a[0] * b[1] - b[0] * a[1])) > 10n * BigInt(a[1] * b[1]);
}

function baseIsTooSmall(now: Drawn, before: Drawn): boolean {
  if (unitOf(now) === 'percent') return false;
  const base = Number(before.value);
  const isEvents = kindOf(now) === 'flow' && unitOf(now) !== 'rial';
  return base < 10 || (isEvents && base < 50 && !(now.isExact && before.isExact));
}

function isLicensed(now: Drawn, before: Drawn, others: readonly Drawn[], against: Against): boolean {
  return (
    now.indicator === before.indicator &&
    now.part === before.part &&
    now.area === before.area &&
    kindOf(now) !== 'change' &&
    periodsFit(now, before, against) &&
    now.definition === before.definition &&
    statusOf(now) !== 'D' &&
    statusOf(before) !== 'D' &&
    !breaksBetween(now, before, others) &&
    now.agency === before.agency &&
    !now.isTorn &&
    !before.isTorn &&
    typeof now.value === 'number' &&
    typeof before.value === 'number' &&
    !coverageDiffers(now, before) &&
    !baseIsTooSmall(now, before)
  );
}

function daysOf(d: Drawn): number {
  const months = Array.from({ length: d.months }, (_, i) => d.month + i);
  return months.reduce((days, month) => days + daysInMonth(d.year, month), 0);
}

function amountOf(now: Drawn, before: Drawn): number {
  const [a, b] = [Number(now.value), Number(before.value)];
  if (unitOf(now) === 'percent') return a - b;
  const isPerDay = kindOf(now) === 'flow' && now.months > 0 && now.month !== before.month;
  return isPerDay ? 100 * (a / daysOf(now) / (b / daysOf(before)) - 1) : 100 * (a / b - 1);
}

function notesOf(now: Drawn, before: Drawn): string[] {
  const isEvents = kindOf(now) === 'flow' && unitOf(now) !== 'rial';
  const either = (has: (d: Drawn) => boolean) => has(now) || has(before);
  const notes: [string, boolean][] = [
    ['coverage_unknown', either(({ units }) => !units)],
    [
      'coverage_incomplete',
      [now, before].every(({ units }) => units) && either(({ units }) => units![0] < units![1]),
    ],
    ['small_base', isEvents && Number(before.value) < 50],
    ['rounding', either(({ isExact }) => !isExact)],
    ['provisional', either((d) => statusOf(d) === 'P')],
    ['estimated', either((d) => ['E', 'U'].includes(statusOf(d)))],
    ['inferred', either(({ isInferred }) => isInferred)],
    ['season', now.months > 0 && now.month !== before.month],
  ];
  return notes.filter(([, applies]) => applies).map(([code]) => code);
}

describe('the gate and a second reading of its rules', () => {
  test('agree on what is licensed, on the change and on what must be said', () => {
    let changes = 0;
    let refusals = 0;
    fc.assert(
      fc.property(cases, ({ now, before, others, against }) => {
        const [current, base] = [build(now), build(before)];
        const series = [...others.map(build), current, base];
        const result = compare(current, base, { against, catalogue, series });
        expect(result.kind === 'change').toBe(isLicensed(now, before, others, against));
        expect(result.current).toBe(current);
        expect(result.base).toBe(base);
        if (result.kind === 'refused') {
          refusals += 1;
          expect(result.reasons.length).toBeGreaterThan(0);
          expect([result.current, result.base]).toEqual([build(now), build(before)]);
          return;
        }
        changes += 1;
        const isEvents = kindOf(now) === 'flow' && unitOf(now) !== 'rial';
        expect(result.amount).toBeCloseTo(amountOf(now, before), 6);
        expect(result.interval !== undefined).toBe(isEvents && now.isExact && before.isExact);
        expect(result.notes.map(({ code }) => code)).toEqual(notesOf(now, before));
      }),
      { numRuns: 2500 },
    );
    // Without enough of both the test would prove nothing.
    expect(Math.min(changes, refusals)).toBeGreaterThan(200);
  }, 30_000);
});
