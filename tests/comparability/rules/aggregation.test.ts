import { describe, expect, test } from 'vitest';
import { aggregationRule } from '../../../src/comparability/rules/aggregation.ts';
import { allowed, answers, figure, refused } from '../figures.ts';

const pair = (indicator: string) =>
  [figure(indicator, '1400-Q1', 60), figure(indicator, '1399-Q1', 50)] as const;

describe('kind', () => {
  test.each(['related_calls', 'loans', 'service_bases', 'reconciled_share', 'calls_per_day'])(
    '%s may change',
    (indicator) => {
      expect(answers(aggregationRule, ...pair(indicator))).toEqual([allowed, allowed]);
    },
  );

  test.each([
    ['calls_change', 'change'],
    ['centres_planned', 'target'],
    ['nursery_capacity', 'capacity'],
    ['province_rank', 'rank'],
    ['most_calls', 'mention'],
  ])('%s is a %s, of which no change is computed', (indicator, kind) => {
    const reason = refused('aggregation', { kind });
    expect(answers(aggregationRule, ...pair(indicator))).toEqual([reason, reason]);
  });

  test('an unknown indicator is taken for the least: a mention', () => {
    const reason = refused('aggregation', { kind: 'mention' });
    expect(answers(aggregationRule, ...pair('no_such'))).toEqual([reason, reason]);
  });
});
