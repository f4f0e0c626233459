import { describe, expect, test } from 'vitest';
import { alternativeTo } from '../../src/comparability/alternative.ts';
import { compare } from '../../src/comparability/compare.ts';
import type { Against } from '../../src/comparability/comparison.ts';
import type { Figure } from '../../src/model/figure.ts';
import { periodId } from '../../src/model/period.ts';
import { catalogue } from './catalogue.ts';
import { type FigureDetails, figure } from './figures.ts';

const calls = (period: string, details: FigureDetails = {}) => figure('related_calls', period, 100, details);
const series = (...periods: readonly string[]) => periods.map((period) => calls(period));

/** The alternative to a figure that has no base at all. */
function nearest(refused: string, figures: readonly Figure[], against: Against = 'same_quarter') {
  const current = calls(refused);
  const base = figure('related_calls', '1380-Q1', 'missing');
  const change = compare(current, base, { against: 'none', catalogue, series: figures });
  if (change.kind === 'change') throw new Error('not refused');
  const found = alternativeTo(change, { against, catalogue, series: figures, around: figures });
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

describe('the same periods in another way', () => {
  const now = calls('1400-Q2');
  const then = calls('1399-Q2');
  const other = (current: Figure, base: Figure, around: readonly Figure[]) => {
    const own = around.filter(
      ({ indicator, agency }) => indicator === current.indicator && agency === current.agency,
    );
    const known = { against: 'same_quarter' as const, catalogue, series: own, around };
    const change = compare(current, base, known);
    if (change.kind === 'change') throw new Error('not refused');
    return alternativeTo(change, known);
  };

  test('a change of borders: the series on the new ones, where the indicator has it', () => {
    const east = (code: string, period: string) => figure(code, period, 500, { area: 'IR-01' });
    const pair = (code: string) => [east(code, '1399-Q1'), east(code, '1398-Q1')] as const;
    expect(other(...pair('related_calls'), [...pair('related_calls')])).toMatchObject({
      kind: 'definition',
      definition: '1-borders-1399',
    });
    expect(other(...pair('all_calls'), [...pair('all_calls')])).toBeUndefined();
    const broken = [
      east('related_calls', '1399-Q1'),
      figure('related_calls', '1398-Q1', 4, { area: 'IR-01' }),
    ] as const;
    expect(other(...broken, [...broken])).toBeUndefined();
  });

  test('another agency, the reference agency before all others', () => {
    const cases = (period: string, agency: string) => figure('divorce_cases', period, 100, { agency });
    const torn = { ...cases('1400-Q2', 'swo'), conflicts: [cases('1400-Q2', 'swo')] };
    const around = ['bar', 'court', 'swo'].flatMap((agency) => [
      cases('1400-Q2', agency),
      cases('1399-Q2', agency),
    ]);
    expect(other(torn, cases('1399-Q2', 'swo'), around)).toMatchObject({ kind: 'agency', agency: 'court' });
    expect(
      other(
        torn,
        cases('1399-Q2', 'swo'),
        around.filter(({ agency }) => agency !== 'court'),
      ),
    ).toMatchObject({
      agency: 'bar',
    });
  });

  test('another base of calls, where both periods have it', () => {
    const all = ['1400-Q2', '1399-Q2'].map((period) => figure('all_calls', period, 900));
    const missing = figure('related_calls', '1399-Q2', 'missing');
    expect(other(now, missing, [now, ...all])).toMatchObject({ kind: 'indicator', indicator: 'all_calls' });
    expect(other(now, missing, [now, all[0]!])).toBeUndefined();
  });

  test('small quarters: the years so far, if they are large enough together', () => {
    const small = (period: string, value: number) => figure('related_calls', period, value);
    const quarters = [small('1399-Q1', 30), small('1399-Q2', 6), small('1400-Q1', 35), small('1400-Q2', 9)];
    expect(other(quarters[3]!, quarters[1]!, quarters)).toMatchObject({ kind: 'year_to_date' });
    const tiny = [small('1399-Q1', 2), small('1399-Q2', 3), small('1400-Q1', 3), small('1400-Q2', 9)];
    expect(other(tiny[3]!, tiny[1]!, tiny)).toBeUndefined();
  });

  test('every alternative that is offered passes the gate', () => {
    expect(
      other(now, figure('related_calls', '1399-Q2', 'missing'), [now, then, calls('1398-Q2')]),
    ).toMatchObject({
      kind: 'periods',
    });
  });
});
