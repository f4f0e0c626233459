import { describe, expect, test } from 'vitest';
import { sensitivityOf, sensitivityReason } from '../../../src/comparability/rules/sensitivity.ts';
import { indexCatalogue } from '../../../src/model/catalogue.ts';
import { catalogue as plain } from '../catalogue.ts';

const catalogue = indexCatalogue({
  ...plain,
  categories: plain.categories.map((category) =>
    category.code === 'child_abuse'
      ? { ...category, sensitivity: 'sensitive' as const }
      : category.code === 'spouse_abuse'
        ? { ...category, sensitivity: 'national_only' as const }
        : category,
  ),
});
const weigh = (indicator: string, breakdown = {}) => sensitivityOf({ indicator, breakdown }, catalogue);

describe('sensitivity', () => {
  test('of an indicator, and of a part of one that is not', () => {
    expect(weigh('related_calls')).toBe('none');
    expect(weigh('related_calls', { outcome: 'phone' })).toBe('none');
    expect(weigh('child_abuse_reports')).toBe('sensitive');
    expect(weigh('related_calls', { harm: 'child_abuse' })).toBe('sensitive');
  });

  test('the heavier of both counts', () => {
    expect(weigh('child_abuse_reports', { harm: 'spouse_abuse' })).toBe('national_only');
    expect(weigh('related_calls', { harm: 'child_abuse', outcome: 'phone' })).toBe('sensitive');
  });

  test.each(['order', 'county_map', 'picture'] as const)('a sensitive subject has no %s', (showing) => {
    const subject = { indicator: 'child_abuse_reports', breakdown: {} };
    expect(sensitivityReason(subject, showing, catalogue)).toEqual({
      code: 'sensitivity',
      values: { showing },
    });
    const calls = { indicator: 'related_calls', breakdown: {} };
    expect(sensitivityReason(calls, showing, catalogue)).toBeUndefined();
  });
});
