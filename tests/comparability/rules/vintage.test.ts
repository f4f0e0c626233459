import { describe, expect, test } from 'vitest';
import { partsOf } from '../../../src/comparability/parts.ts';
import { vintageReason, vintageRule } from '../../../src/comparability/rules/vintage.ts';
import { shareOfArea } from '../../../src/comparability/share.ts';
import { catalogue } from '../catalogue.ts';
import { allowed, answers, type FigureDetails, figure, noted } from '../figures.ts';

const calls = (period: string, value: number, details: FigureDetails = {}) =>
  figure('related_calls', period, value, details);
const FIRST = { released: '1405-02-10', revision: 0 };
const LATER = { released: '1405-03-31', revision: 1 };

describe('vintage of two periods', () => {
  test('both as first published, or both revised: nothing to say', () => {
    expect(answers(vintageRule, calls('1404-Q4', 500), calls('1403-Q4', 450))).toEqual([allowed, allowed]);
    const revised = [calls('1404-Q4', 500, LATER), calls('1403-Q4', 450, LATER)] as const;
    expect(answers(vintageRule, ...revised)).toEqual([allowed, allowed]);
  });

  test('one of them revised: said, with which and when', () => {
    const reason = noted('vintage', { revised: '1403-Q4', released: '1405-03-31' });
    expect(answers(vintageRule, calls('1404-Q4', 500), calls('1403-Q4', 450, LATER))).toEqual([
      reason,
      reason,
    ]);
  });
});

describe('vintage of a part and its whole', () => {
  const part = (value: number, details: FigureDetails) =>
    calls('1404-Q4', value, { breakdown: { outcome: 'phone' }, ...details });

  test('revised after the other had come out, either way round', () => {
    expect(vintageReason(part(100, FIRST), calls('1404-Q4', 500, LATER))).toEqual({
      code: 'vintage',
      values: { part: '1405-02-10', whole: '1405-03-31' },
    });
    expect(vintageReason(part(100, LATER), calls('1404-Q4', 500, FIRST))).toBeDefined();
  });

  test('revised together, published on different days as a rule, or revised before the other came out', () => {
    expect(vintageReason(part(100, LATER), calls('1404-Q4', 500, LATER))).toBeUndefined();
    const late = { released: '1405-02-20', revision: 0 };
    expect(vintageReason(part(100, FIRST), calls('1404-Q4', 500, late))).toBeUndefined();
    const last = { released: '1405-04-20', revision: 0 };
    expect(vintageReason(part(100, LATER), calls('1404-Q4', 500, last))).toBeUndefined();
  });

  test('parts of an older vintage that no longer add up are refused for that, not for a gap', () => {
    const parts = ['phone', 'mobile', 'crisis_centre', 'other'].map((outcome) =>
      calls('1404-Q4', 100, { ...FIRST, breakdown: { outcome } }),
    );
    const reasonsOf = (whole: number, details: FigureDetails) => {
      const result = partsOf(calls('1404-Q4', whole, details), parts, 'outcome', catalogue);
      return result.kind === 'refused' ? result.reasons.map(({ code }) => code) : result.kind;
    };
    expect(reasonsOf(450, LATER)).toEqual(['vintage']);
    expect(reasonsOf(350, LATER)).toEqual(['vintage']);
    expect(reasonsOf(450, FIRST)).toEqual(['incomplete']);
    // The revision did not touch what they add up to.
    expect(reasonsOf(400, LATER)).toBe('parts');
  });

  test('the country does not contain what an area revised after it was counted', () => {
    const country = calls('1404-Q4', 10_000, { area: 'IR', ...FIRST });
    const share = (details: FigureDetails, of = country) =>
      shareOfArea(calls('1404-Q4', 500, details), of, catalogue);
    expect(share(LATER)).toMatchObject({ kind: 'refused', reasons: [{ code: 'vintage' }] });
    expect(share(FIRST)).toBe(5);
    expect(share(FIRST, { ...country, ...LATER })).toBe(5);
    expect(share(LATER, { ...country, ...LATER })).toBe(5);
  });
});
