import { describe, expect, test } from 'vitest';
import type { Against } from '../../src/comparability/comparison.ts';
import { nearestComparable } from '../../src/comparability/nearest.ts';
import type { Figure } from '../../src/model/figure.ts';
import { periodId } from '../../src/model/period.ts';
import { catalogue } from './catalogue.ts';
import { type FigureDetails, figure } from './figures.ts';

const calls = (period: string, details: FigureDetails = {}) => figure('related_calls', period, 100, details);
const series = (...periods: readonly string[]) => periods.map((period) => calls(period));

function nearest(refused: string, figures: readonly Figure[], against: Against = 'same_quarter') {
  const found = nearestComparable(calls(refused), against, figures, catalogue);
  return found && `${periodId(found.current)} on ${periodId(found.base)}`;
}

describe('the nearest comparable pair', () => {
  test('is the latest same-quarter pair at or before the refused figure', () => {
    const figures = series('1398-Q2', '1399-Q2', '1399-Q3', '1399-Q4', '1400-Q1', '1401-Q1');
    expect(nearest('1400-Q1', figures)).toBe('1399-Q2 on 1398-Q2');
  });

  test('is the same figure where another pair of it is allowed', () => {
    expect(nearest('1400-Q1', series('1399-Q1', '1399-Q4', '1400-Q1'), 'previous')).toBe(
      '1400-Q1 on 1399-Q1',
    );
  });

  test('a same-quarter pair that comes later is better than two seasons', () => {
    expect(nearest('1400-Q1', series('1399-Q4', '1400-Q1', '1400-Q2', '1401-Q2'))).toBe('1401-Q2 on 1400-Q2');
  });

  test('else is two of one span, the base as late as can be', () => {
    expect(nearest('1400-Q1', series('1399-Q2', '1399-Q3', '1399', '1400-Q1'))).toBe('1400-Q1 on 1399-Q3');
  });

  test('never joins spans of unlike length, definitions, or the sides of a break', () => {
    expect(nearest('1400-Q1', series('1399', '1399-S1', '@1399-12-30', '1400-Q1'))).toBeUndefined();
    expect(nearest('1400-Q1', [calls('1399-Q1', { definition: '2' }), calls('1400-Q1')])).toBeUndefined();
    expect(nearest('1400-Q1', [calls('1399-Q1'), calls('1400-Q1', { status: 'B' })])).toBeUndefined();
  });

  test('passes over figures that may not be computed with', () => {
    const lacking = [figure('related_calls', '1399-Q1', 'suppressed'), figure('related_calls', '1398-Q1', 4)];
    expect(nearest('1400-Q1', [...lacking, calls('1397-Q2'), calls('1400-Q1')])).toBe('1400-Q1 on 1397-Q2');
  });

  test('is undefined where the data hold none', () => {
    expect(nearest('1400-Q1', [])).toBeUndefined();
    expect(nearest('1400-Q1', series('1400-Q1'))).toBeUndefined();
  });

  test('year to date stays year to date', () => {
    const figures = series('1398-M01/P9M', '1399-Q2', '1399-Q3', '1400-M01/P9M');
    expect(nearest('1400-M01/P9M', figures, 'year_to_date')).toBe('1400-M01/P9M on 1398-M01/P9M');
  });
});
