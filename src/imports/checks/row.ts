import type { IndicatorRow } from '../../model/data-set-rows.ts';
import { DIMENSIONS } from '../../model/indicator.ts';
import { isCount } from '../measures.ts';
import type { Report } from '../report.ts';
import type { CheckContext, Observation } from './context.ts';
import { reportDates } from './dates.ts';
import { reportPrinted } from './money.ts';
import type { Say } from './say.ts';

type RowCheck = (observation: Observation, indicator: IndicatorRow, say: Say, context: CheckContext) => void;

/** A flow counts over a span, a stock at a point; the other kinds may have either. */
const checkPeriod: RowCheck = ({ row }, { kind }, say) => {
  const isPoint = row.period.startsWith('@');
  if (kind === 'flow' && isPoint)
    say('period', 'flow_at_point', { indicator: row.indicator, value: row.period });
  if (kind === 'stock' && !isPoint)
    say('period', 'stock_over_span', { indicator: row.indicator, value: row.period });
};

const checkBasePeriod: RowCheck = ({ row }, { kind }, say) => {
  if (kind === 'change' && row.base_period === '')
    say('base_period', 'base_period_missing', { indicator: row.indicator });
  if (kind !== 'change' && row.base_period !== '') {
    say('base_period', 'base_period_not_change', { indicator: row.indicator, kind });
  }
};

const checkValue: RowCheck = ({ row }, { kind, unit }, say) => {
  const { value } = row;
  if (value === null) return;
  if (value < 0 && kind !== 'change') say('value', 'negative', { value, indicator: row.indicator });
  if (isCount({ kind, unit }) && !Number.isInteger(value)) say('value', 'fraction', { value, unit });
  if (unit !== 'percent') return;
  if (kind === 'ratio' && value > 100) say('value', 'percent_range', { value, from: 0, to: 100 });
  // A count can't lose more than all of itself.
  if (kind === 'change' && value < -100) say('value', 'percent_range', { value, from: -100, to: '∞' });
};

/** O, L, M and Q say that there is no number; the other statuses say what kind of number it is. */
const checkStatus: RowCheck = ({ row }, { kind }, say) => {
  const { value, status } = row;
  const withoutNumber = ['O', 'L', 'M', 'Q'].includes(status);
  if (withoutNumber && value !== null) say('status', 'value_with_status', { status });
  if (!withoutNumber && value === null && kind !== 'mention') say('value', 'value_missing', { status });
};

const checkBreakdowns: RowCheck = ({ row }, { breakdowns }, say) => {
  for (const dimension of DIMENSIONS) {
    if (row[dimension] === '' || breakdowns.includes(dimension)) continue;
    say(dimension, 'breakdown_not_licensed', { indicator: row.indicator, dimension });
  }
};

const checkUnits: RowCheck = ({ row }, _, say) => {
  const { units_reporting: reporting, units_expected: expected } = row;
  if (reporting !== null && expected !== null && reporting > expected) {
    say('units_reporting', 'units_exceed', { reporting, expected });
  }
};

const checkConfidentiality: RowCheck = ({ row }, _, say, { kind }) => {
  if (row.confidentiality === 'F') return;
  const isPublic = kind === 'press' || kind === 'synthetic';
  say('confidentiality', isPublic ? 'not_public' : 'confidential', { value: row.confidentiality });
};

const checkBasis: RowCheck = ({ row }, _, say) => {
  if (row.basis === 'derived' && row.rule === '') say('rule', 'derived_without_rule');
  if (row.basis !== 'derived' && row.rule !== '') say('rule', 'rule_without_derived', { basis: row.basis });
};

const CHECKS: readonly RowCheck[] = [
  checkPeriod,
  checkBasePeriod,
  checkBreakdowns,
  reportDates,
  checkValue,
  reportPrinted,
  checkBasis,
  checkStatus,
  checkConfidentiality,
  checkUnits,
];

/** What one observation must fulfil by itself. */
export function reportRow(observation: Observation, context: CheckContext, report: Report): void {
  const { file, line, row } = observation;
  const say: Say = (column, code, values) => report.add({ file, line, column }, code, values);
  const indicator = context.indicator(row.indicator);
  for (const check of CHECKS) check(observation, indicator, say, context);
}
