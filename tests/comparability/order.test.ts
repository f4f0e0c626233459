import { describe, expect, test } from 'vitest';
import { apartFrom, orderReason, standingReason } from '../../src/comparability/order.ts';
import { catalogue } from './catalogue.ts';
import { figure } from './figures.ts';

const calls = (area: string, more = {}) => figure('related_calls', '1400-Q1', 100, { area, ...more });

describe('standing on a line or in an order', () => {
  test('whole figures of sources that agree stand', () => {
    expect(standingReason(calls('IR-29'))).toBeUndefined();
    expect(
      standingReason(calls('IR-29', { unitsReporting: undefined, unitsExpected: undefined })),
    ).toBeUndefined();
    expect(standingReason(calls('IR-29', { unitsReporting: 9, unitsExpected: 10 }))).toBeUndefined();
  });

  test('reports of fewer than nine tenths of the offices do not, nor contradicted figures', () => {
    expect(standingReason(calls('IR-29', { unitsReporting: 8, unitsExpected: 9 }))).toEqual({
      code: 'coverage_partial',
      values: { reporting: 8, expected: 9 },
    });
    const torn = calls('IR-29', { conflicts: [calls('IR-29')], unitsReporting: 1 });
    expect(standingReason(torn)).toMatchObject({ code: 'conflict' });
  });
});

describe('an order of areas', () => {
  test('of nobody sets nobody apart', () => {
    expect(apartFrom([])(calls('IR-29', { definition: '2' }))).toBeUndefined();
    expect(apartFrom([calls('IR-01')])(calls('IR-29', { definition: '2' }))?.code).toBe('definition');
  });

  test('holds the commonest definition; the others stand apart with the reason', () => {
    const figures = [calls('IR-01'), calls('IR-09'), calls('IR-29', { definition: '2' })];
    const reason = apartFrom(figures);
    expect(figures.map((one) => reason(one)?.code)).toEqual([undefined, undefined, 'definition']);
  });

  test('of equally many the first by name, whatever the order of the areas', () => {
    const [a, b] = [calls('IR-01', { definition: '2' }), calls('IR-29')];
    for (const figures of [
      [a, b],
      [b, a],
    ]) {
      const reason = apartFrom(figures);
      expect([reason(a)?.code, reason(b)?.code]).toEqual(['definition', undefined]);
    }
  });

  test('holds one agency, and nothing that its source marks as counted otherwise', () => {
    const figures = [
      calls('IR-01'),
      calls('IR-09', { agency: 'court' }),
      calls('IR-29'),
      calls('IR', { status: 'D' }),
    ];
    const reason = apartFrom(figures);
    expect(figures.map((one) => reason(one)?.code)).toEqual([undefined, 'agency', undefined, 'definition']);
  });

  test('figures without a value decide nothing', () => {
    const lacking = ['IR-01', 'IR-09'].map((area) =>
      figure('related_calls', '1400-Q1', 'missing', { area, definition: '2' }),
    );
    expect(apartFrom([...lacking, calls('IR-29')])(calls('IR-29'))).toBeUndefined();
  });

  test('a sensitive subject has none', () => {
    expect(orderReason({ indicator: 'child_abuse_reports', breakdown: {} }, catalogue)?.code).toBe(
      'sensitivity',
    );
    expect(orderReason({ indicator: 'related_calls', breakdown: {} }, catalogue)).toBeUndefined();
  });
});
