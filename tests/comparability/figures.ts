import type { Answer, Comparison, Rule } from '../../src/comparability/comparison.ts';
import type { Cell } from '../../src/model/cell.ts';
import { type Breakdown, type Figure, TOTAL } from '../../src/model/figure.ts';
import { toPeriod } from '../../src/model/period.ts';
import type { Reason, ReasonCode } from '../../src/model/refusal.ts';
import { catalogue } from './catalogue.ts';

type Value = Extract<Cell, { kind: 'value' }>;

/** What a test says of a figure beside its indicator, period and value. */
export interface FigureDetails extends Partial<Omit<Figure, 'breakdown' | 'cell'>> {
  readonly breakdown?: Partial<Breakdown>;
  readonly status?: Cell['status'];
  readonly qualifier?: Value['qualifier'];
  readonly basis?: Value['basis'];
}

const LACKING: Readonly<Record<string, Cell>> = {
  missing: { kind: 'missing', why: 'not_reported', status: 'O' },
  not_collected: { kind: 'missing', why: 'not_collected', status: 'L' },
  suppressed: { kind: 'suppressed', status: 'Q' },
  not_applicable: { kind: 'not_applicable', status: 'M' },
};
export type Lack = 'missing' | 'not_collected' | 'suppressed' | 'not_applicable';

/** A figure by hand: `figure('related_calls', '1400-Q1', 1588)`, stated and exact unless told otherwise. */
export function figure(
  indicator: string,
  period: string,
  value: number | Lack,
  details: FigureDetails = {},
): Figure {
  const { status = 'A', qualifier = 'exact', basis = 'stated', breakdown, ...rest } = details;
  const cell: Cell =
    typeof value === 'number' ? { kind: 'value', value, status, qualifier, basis } : LACKING[value]!;
  return {
    indicator,
    area: 'IR-29',
    period: toPeriod(period),
    breakdown: { ...TOTAL, ...breakdown },
    agency: 'swo',
    definition: '1',
    basePeriod: undefined,
    cell,
    source: 'news',
    released: '1401-01-31',
    releasedBasis: 'stated',
    revision: 0,
    rule: '',
    printed: undefined,
    unitsReporting: 11,
    unitsExpected: 11,
    note: undefined,
    conflicts: [],
    ...rest,
  };
}

export type Around = Partial<Pick<Comparison, 'against' | 'series' | 'catalogue'>>;

/** What one rule answers about two figures. */
export function answer(rule: Rule, current: Figure, base: Figure, around: Around = {}): Answer {
  return rule({ current, base, against: 'same_quarter', series: [], catalogue, ...around });
}

/** The answers of a rule to a pair of figures in both orders. */
export function answers(rule: Rule, a: Figure, b: Figure, around: Around = {}): Answer[] {
  return [answer(rule, a, b, around), answer(rule, b, a, around)];
}

export const allowed: Answer = { verdict: 'allow' };

export const noted = (code: ReasonCode, values: Reason['values'] = {}): Answer => ({
  verdict: 'note',
  reason: { code, values },
});

export const refused = (code: ReasonCode, values: Reason['values'] = {}): Answer => ({
  verdict: 'refuse',
  reason: { code, values },
});
