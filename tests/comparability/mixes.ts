import { type Parts, partsOf } from '../../src/comparability/parts.ts';
import { catalogue } from './catalogue.ts';
import { type FigureDetails, figure } from './figures.ts';

/** The outcomes of related calls as parts that add up; «other» alone may be a remainder. */
export function outcomesOf(
  outcomes: Readonly<Record<string, number>>,
  details: FigureDetails = {},
  period = '1400-Q1',
): Parts {
  const total = Object.values(outcomes).reduce((sum, value) => sum + value, 0);
  const parts = Object.entries(outcomes).map(([outcome, value]) =>
    figure('related_calls', period, value, { ...details, breakdown: { outcome } }),
  );
  const answer = partsOf(figure('related_calls', period, total, details), parts, 'outcome', catalogue);
  if (answer.kind !== 'parts') throw new Error(`refused: ${JSON.stringify(answer.reasons)}`);
  return answer;
}
