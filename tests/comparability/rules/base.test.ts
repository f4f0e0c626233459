import { describe, expect, test } from 'vitest';
import { baseRule } from '../../../src/comparability/rules/base.ts';
import { allowed, answer, answers, figure, refused } from '../figures.ts';

const related = figure('related_calls', '1400-Q1', 1588);

describe('base', () => {
  test('one indicator, one part, one area: allowed', () => {
    expect(answers(baseRule, related, figure('related_calls', '1399-Q1', 1400))).toEqual([allowed, allowed]);
    const byPhone = { breakdown: { outcome: 'phone' } };
    expect(
      answer(
        baseRule,
        figure('related_calls', '1400-Q1', 363, byPhone),
        figure('related_calls', '1399-Q1', 300, byPhone),
      ),
    ).toEqual(allowed);
  });

  test.each([
    ['related calls meet all calls', 'all_calls'],
    ['related calls meet calls of unstated base', 'calls_base_not_stated'],
  ])('%s: refused in both directions, with both indicators', (_, other) => {
    expect(answers(baseRule, related, figure(other, '1401-Q1', 1317))).toEqual([
      refused('base', { current: 'related_calls', base: other }),
      refused('base', { current: other, base: 'related_calls' }),
    ]);
  });

  test('all calls meet calls of unstated base: refused', () => {
    const [there, back] = answers(
      baseRule,
      figure('all_calls', '1400-Q1', 5000),
      figure('calls_base_not_stated', '1401-Q1', 1317),
    );
    expect(there).toEqual(refused('base', { current: 'all_calls', base: 'calls_base_not_stated' }));
    expect(back).toEqual(refused('base', { current: 'calls_base_not_stated', base: 'all_calls' }));
  });

  test.each(['mobile_missions', 'mobile_persons_served', 'services', 'reconciled_share'])(
    'calls meet %s: refused for the unit, with both units',
    (other) => {
      const [there, back] = answers(baseRule, related, figure(other, '1400-Q1', 317));
      expect(there).toMatchObject({
        verdict: 'refuse',
        reason: { code: 'unit', values: { current: 'calls' } },
      });
      expect(back).toMatchObject({ verdict: 'refuse', reason: { code: 'unit', values: { base: 'calls' } } });
    },
  );

  test('a count meets a rate of the same unit: refused', () => {
    expect(answer(baseRule, related, figure('calls_per_day', '1400-Q1', 17))).toEqual(
      refused('base', { current: 'related_calls', base: 'calls_per_day' }),
    );
  });

  test('a part meets the total, or another part: refused', () => {
    const part = figure('related_calls', '1399-Q1', 363, { breakdown: { outcome: 'phone' } });
    const other = figure('related_calls', '1400-Q1', 317, { breakdown: { outcome: 'mobile' } });
    const values = { current: 'related_calls', base: 'related_calls' };
    expect(answers(baseRule, related, part)).toEqual([refused('base', values), refused('base', values)]);
    expect(answer(baseRule, other, part)).toEqual(refused('base', values));
  });

  test('an area meets another area: refused, as nothing declares it', () => {
    const country = figure('related_calls', '1399-Q1', 90_000, { area: 'IR' });
    const reason = refused('undeclared', { indicator: 'related_calls' });
    expect(answers(baseRule, related, country)).toEqual([reason, reason]);
  });

  test('an indicator that the catalogue does not know: refused by its name', () => {
    const unknown = figure('no_such', '1399-Q1', 5);
    const reason = refused('undeclared', { indicator: 'no_such' });
    expect(answers(baseRule, related, unknown)).toEqual([reason, reason]);
  });
});
