import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { controlChart } from '../../src/statistics/control-chart.ts';
import { jumpTo } from '../../src/statistics/jump.ts';
import { answer, refusal } from './answer.ts';

const NINE = [10, 10, 11, 11, 12, 12, 13, 13, 14];
const series = fc.array(fc.integer({ min: 0, max: 1000 }), { minLength: 9, maxLength: 30 });

describe('jumpTo', () => {
  it('is worked by hand: eight steps of half a base on average are usual up to 1.63', () => {
    const usual = answer(jumpTo(15, NINE));
    expect(usual).toMatchObject({ kind: 'within', step: 1, steps: 8 });
    expect(usual.kind === 'within' && usual.limit).toBeCloseTo(1.6335, 10);
    expect(answer(jumpTo(7, NINE))).toMatchObject({ kind: 'beyond', step: -7 });
  });

  it('says that fewer than eight steps are too few, whatever the step', () => {
    expect(jumpTo(1000, NINE.slice(1))).toEqual({ kind: 'too_few', steps: 7, needed: 8 });
    expect(jumpTo(1, [])).toEqual({ kind: 'too_few', steps: 0, needed: 8 });
  });

  it('never calls the least step unusual, also where nothing ever moved', () => {
    const still = Array<number>(9).fill(6);
    expect([5, 6, 7].map((next) => answer(jumpTo(next, still)).kind)).toEqual(['within', 'within', 'within']);
    expect(answer(jumpTo(8, still))).toMatchObject({ kind: 'beyond', limit: 1 });
  });

  it('has the limit that the control chart has for its moving ranges', () => {
    fc.assert(
      fc.property(series, fc.integer({ min: 0, max: 1000 }), (before, next) => {
        const jump = answer(jumpTo(next, before));
        if (jump.kind === 'too_few') throw new Error('nine values are enough');
        const [segment] = answer(
          controlChart(
            before.map((value) => ({ value })),
            'all_ranges',
          ),
        );
        const meanRange = (segment!.limits!.high - segment!.limits!.mean) / 2.66;
        expect(jump.limit).toBeCloseTo(Math.max(1, 3.267 * meanRange), 6);
      }),
    );
  });

  it('does not ask which way or on which level: the same steps upside down and higher give the same answer', () => {
    fc.assert(
      fc.property(series, fc.integer({ min: 0, max: 1000 }), (before, next) => {
        const turned = answer(
          jumpTo(
            5000 - next,
            before.map((value) => 5000 - value),
          ),
        );
        expect(turned.kind).toBe(answer(jumpTo(next, before)).kind);
      }),
    );
  });

  it.each([[Number.NaN], [Number.POSITIVE_INFINITY]])('refuses %s', (next) => {
    expect(refusal(jumpTo(next, NINE))).toBe('out_of_domain');
    expect(refusal(jumpTo(1, [...NINE, next]))).toBe('out_of_domain');
  });
});
