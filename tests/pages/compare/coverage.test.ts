import { describe, expect, test } from 'vitest';
import { stripIsolates } from '../../../src/locale/isolate.ts';
import { multiplesModel } from '../../../src/pages/compare/multiples/model.ts';
import { select } from '../../../src/pages/compare/selection.ts';
import { trendModel } from '../../../src/pages/compare/trend.ts';
import type { FigureRow } from '../../../src/queries/figure-row.ts';
import { row } from '../../answers/rows.ts';
import { contextOf } from '../context.ts';

const calls = (period: string, more: Partial<FigureRow> = {}) => row('related_calls', period, 400, more);

const ROWS = [
  calls('1397-Q1'),
  calls('1397-Q2', { units_reporting: 19, units_expected: 20 }),
  calls('1397-Q4', { units_reporting: 20, units_expected: 20 }),
  calls('1397-Q1', { area: 'IR-09' }),
  calls('1397-Q2', { area: 'IR-09' }),
];

function at(areas: string, lang = 'en') {
  const hash = `#/compare?lang=${lang}&areas=${areas}&indicator=related_calls&from=1397-Q1&to=1397-Q4`;
  const context = contextOf(ROWS, { hash });
  const selection = select(context);
  return { trend: trendModel(selection, context), multiples: multiplesModel(selection, context) };
}

describe('what was reported of each period', () => {
  test('of one area: in full, in part with its units, or not', () => {
    const { coverage } = at('IR-29').trend;
    expect(coverage!.states).toEqual(['whole', 'part', 'none', 'whole']);
    expect(coverage!.texts.map(stripIsolates)).toEqual([
      'in full',
      '19 of 20 units',
      'not reported',
      'in full',
    ]);
    expect(stripIsolates(coverage!.sentence)).toBe(
      'Reporting: 2 periods “in full”, 1 period “in part”, 1 period “not reported”.',
    );
  });

  test('of several areas: all, some or none', () => {
    const { coverage } = at('IR-29,IR-09').trend;
    expect(coverage!.states).toEqual(['whole', 'part', 'none', 'part']);
    expect(coverage!.texts.map(stripIsolates)).toEqual([
      'all 2',
      'all 2, 1 in part',
      'not reported',
      '1 of 2',
    ]);
  });

  test('of each area under its own small trend', () => {
    const { panels } = at('IR-29,IR-09').multiples;
    expect(Object.fromEntries(panels.map(({ key, coverage }) => [key, coverage]))).toEqual({
      'IR-29': ['whole', 'part', 'none', 'whole'],
      'IR-09': ['whole', 'whole', 'none', 'none'],
    });
  });

  test('in Persian with Persian digits', () => {
    const { coverage } = at('IR-29', 'fa').trend;
    expect(coverage!.texts[1]).toContain('۱۹ واحد از ۲۰ واحد');
    expect([coverage!.sentence, ...coverage!.texts].join(' ')).not.toMatch(/[0-9]/);
  });
});
