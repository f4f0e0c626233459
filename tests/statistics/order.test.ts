import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { orderByValue } from '../../src/statistics/order.ts';
import { answer, refusal } from './answer.ts';

interface Measured {
  readonly area: string;
  readonly rate: number;
}

const rateOf = (item: Measured) => item.rate;

const areas: readonly Measured[] = [
  { area: 'Fars', rate: 12 },
  { area: 'Tehran', rate: 30 },
  { area: 'Ilam', rate: 12 },
  { area: 'Yazd', rate: 5 },
];

describe('orderByValue', () => {
  it('orders both ways and keeps ties together in the order given', () => {
    const names = (direction: 'ascending' | 'descending') =>
      answer(orderByValue(areas, rateOf, direction)).map((tie) => tie.items.map((item) => item.area));
    expect(names('descending')).toEqual([['Tehran'], ['Fars', 'Ilam'], ['Yazd']]);
    expect(names('ascending')).toEqual([['Yazd'], ['Fars', 'Ilam'], ['Tehran']]);
  });

  it('gives values and no rank numbers', () => {
    const [first] = answer(orderByValue(areas, rateOf, 'descending'));
    expect(first).toEqual({ value: 30, items: [{ area: 'Tehran', rate: 30 }] });
  });

  it('ties zero and minus zero, and nothing with nothing', () => {
    expect(answer(orderByValue([0, -0], (value) => value, 'ascending'))).toHaveLength(1);
    expect(orderByValue([], rateOf, 'ascending')).toEqual([]);
  });

  it('keeps every item once, strictly ordered between ties', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -5, max: 5 }), { maxLength: 50 }), (values) => {
        const items = values.map((rate, i) => ({ area: String(i), rate }));
        const ties = answer(orderByValue(items, rateOf, 'descending'));
        expect(ties.flatMap((tie) => tie.items)).toHaveLength(items.length);
        expect(new Set(ties.flatMap((tie) => tie.items))).toEqual(new Set(items));
        ties.slice(1).forEach((tie, i) => {
          expect(tie.value).toBeLessThan(ties[i]?.value ?? Number.NaN);
        });
        for (const tie of ties) expect(tie.items.every((item) => item.rate === tie.value)).toBe(true);
      }),
    );
  });

  it('leaves what it is given as it was', () => {
    const given = [...areas];
    orderByValue(given, rateOf, 'ascending');
    expect(given).toEqual(areas);
  });

  it('refuses a value that is no number', () => {
    for (const rate of [Number.NaN, Number.POSITIVE_INFINITY]) {
      expect(refusal(orderByValue([...areas, { area: 'Qom', rate }], rateOf, 'ascending'))).toBe(
        'out_of_domain',
      );
    }
  });
});
