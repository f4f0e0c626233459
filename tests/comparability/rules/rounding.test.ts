import { describe, expect, test } from 'vitest';
import { roundingRule } from '../../../src/comparability/rules/rounding.ts';
import { allowed, answer, answers, figure, noted } from '../figures.ts';

const exact = figure('street_children_admitted', '1399', 7000);

describe('rounding', () => {
  test('two exact figures: allowed without a note', () => {
    const then = figure('street_children_admitted', '1398', 14_000);
    expect(answers(roundingRule, exact, then)).toEqual([allowed, allowed]);
  });

  test.each(['about', 'at_least', 'at_most', 'nearly'] as const)(
    'the change inherits "%s" from either side',
    (qualifier) => {
      const inexact = figure('street_children_admitted', '1398', 14_000, { qualifier });
      expect(answers(roundingRule, exact, inexact)).toEqual([
        noted('rounding', { qualifier }),
        noted('rounding', { qualifier }),
      ]);
    },
  );

  test('a cell without a number has no qualifier', () => {
    expect(answer(roundingRule, exact, figure('street_children_admitted', '1398', 'missing'))).toEqual(
      allowed,
    );
  });
});
