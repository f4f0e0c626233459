import { describe, expect, it } from 'vitest';
import { refuse } from '../../src/model/refusal.ts';
import { isCount, isPositive, isRefused, isShape, outOfDomain } from '../../src/statistics/domain.ts';

const odd = [Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];

describe('domains', () => {
  it('takes whole numbers from zero that a double holds exactly as counts', () => {
    for (const count of [0, 1, 9, 1e9, 2 ** 53 - 1]) expect(isCount(count)).toBe(true);
    for (const none of [-1, 0.5, 2 ** 53, ...odd]) expect(isCount(none)).toBe(false);
  });

  it('takes finite numbers above zero as positive', () => {
    for (const positive of [5e-324, 0.1, 1e308]) expect(isPositive(positive)).toBe(true);
    for (const none of [0, -0, -1, ...odd]) expect(isPositive(none)).toBe(false);
  });

  it('takes shapes from a half', () => {
    for (const shape of [0.5, 1, 1e9]) expect(isShape(shape)).toBe(true);
    for (const none of [0, 0.49, -1, 2 ** 53, ...odd]) expect(isShape(none)).toBe(false);
  });
});

describe('refusals', () => {
  it('name the arguments and carry what is no number as a word', () => {
    expect(outOfDomain({ events: -1, base: Number.NaN, days: Number.POSITIVE_INFINITY })).toEqual({
      kind: 'refused',
      reasons: [{ code: 'out_of_domain', values: { events: -1, base: 'NaN', days: 'Infinity' } }],
    });
  });

  it('are told from answers of every shape', () => {
    expect(isRefused(refuse('out_of_domain'))).toBe(true);
    for (const answer of [0, Number.NaN, '', null, undefined, [], { low: 0, high: 1 }, { kind: 'rate' }]) {
      expect(isRefused(answer)).toBe(false);
    }
  });
});
