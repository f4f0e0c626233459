import { describe, expect, test } from 'vitest';
import {
  estimatedRule,
  inferredRule,
  provisionalRule,
} from '../../../src/comparability/rules/provisional.ts';
import { allowed, answers, type FigureDetails, figure, noted } from '../figures.ts';

const pair = (now: FigureDetails, then: FigureDetails = {}) =>
  [figure('related_calls', '1400-Q1', 120, now), figure('related_calls', '1399-Q1', 100, then)] as const;

describe('provisional and estimated', () => {
  test('final figures: allowed without a note', () => {
    expect(answers(provisionalRule, ...pair({}))).toEqual([allowed, allowed]);
    expect(answers(estimatedRule, ...pair({}))).toEqual([allowed, allowed]);
  });

  test('a provisional figure on either side is marked', () => {
    const note = noted('provisional');
    expect(answers(provisionalRule, ...pair({ status: 'P' }))).toEqual([note, note]);
  });

  test.each(['E', 'U'] as const)('status %s on either side is marked as estimated', (status) => {
    const note = noted('estimated');
    expect(answers(estimatedRule, ...pair({ status }))).toEqual([note, note]);
    expect(answers(provisionalRule, ...pair({ status }))).toEqual([allowed, allowed]);
  });

  test('a provisional figure against an estimated one carries both marks', () => {
    const figures = pair({ status: 'P' }, { status: 'E' });
    expect(answers(provisionalRule, ...figures)[0]).toEqual(noted('provisional'));
    expect(answers(estimatedRule, ...figures)[0]).toEqual(noted('estimated'));
  });
});

describe('inferred', () => {
  test('stated and derived figures: allowed without a note', () => {
    expect(answers(inferredRule, ...pair({}))).toEqual([allowed, allowed]);
    expect(answers(inferredRule, ...pair({ basis: 'derived' }))).toEqual([allowed, allowed]);
  });

  test('a base or period that was inferred is said in both directions', () => {
    const note = noted('inferred');
    expect(answers(inferredRule, ...pair({ basis: 'inferred' }))).toEqual([note, note]);
  });
});
