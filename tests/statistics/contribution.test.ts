import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contributionsToGrowth, type Levels } from '../../src/statistics/contribution.ts';
import { answer, refusal } from './answer.ts';

const totalOf = (parts: readonly Levels[]): Levels => ({
  current: parts.reduce((sum, { current }) => sum + current, 0),
  previous: parts.reduce((sum, { previous }) => sum + previous, 0),
});

const level = fc.oneof(fc.integer({ min: 0, max: 50 }), fc.integer({ min: 0, max: 1e9 }));
const parts = fc
  .array(fc.record({ current: level, previous: level }), { minLength: 1, maxLength: 31 })
  .filter((all) => totalOf(all).previous > 0);

describe('contributionsToGrowth', () => {
  it('splits the growth of a whole among parts that rise, fall and begin', () => {
    const given = [
      { current: 150, previous: 100 },
      { current: 60, previous: 100 },
      { current: 40, previous: 0 },
    ];
    expect(contributionsToGrowth(given, { current: 250, previous: 200 })).toEqual({
      growthPercent: 25,
      points: [25, -20, 20],
    });
  });

  it('adds up to the growth of the whole', () => {
    fc.assert(
      fc.property(parts, (given) => {
        const { growthPercent, points } = answer(contributionsToGrowth(given, totalOf(given)));
        const sum = points.reduce((total, point) => total + point, 0);
        const size = points.reduce((total, point) => total + Math.abs(point), 0);
        expect(points.every(Number.isFinite)).toBe(true);
        expect(Math.abs(sum - growthPercent)).toBeLessThanOrEqual(1e-14 * points.length * size);
      }),
    );
  });

  it('gives each part its share exactly: change × 100 over the previous whole', () => {
    fc.assert(
      fc.property(parts, (given) => {
        const { points } = answer(contributionsToGrowth(given, totalOf(given)));
        const previous = BigInt(totalOf(given).previous);
        given.forEach((part, i) => {
          const exact = (100n * (BigInt(part.current) - BigInt(part.previous)) * 10n ** 20n) / previous;
          expect(Math.abs(points[i]! - Number(exact) / 1e20)).toBeLessThanOrEqual(
            1e-15 * Math.abs(points[i]!) + 1e-18,
          );
        });
      }),
    );
  });

  it('is free of scale, and of the order of the parts', () => {
    fc.assert(
      fc.property(parts, (given) => {
        const here = answer(contributionsToGrowth(given, totalOf(given)));
        const scaled = given.map(({ current, previous }) => ({
          current: 4 * current,
          previous: 4 * previous,
        }));
        const there = answer(contributionsToGrowth(scaled.reverse(), totalOf(scaled)));
        expect([...there.points].reverse()).toEqual(here.points);
        expect(there.growthPercent).toBe(here.growthPercent);
      }),
    );
  });

  it('is the growth itself for one part, and its fall for a part that ends', () => {
    expect(answer(contributionsToGrowth([{ current: 3, previous: 2 }], { current: 3, previous: 2 }))).toEqual(
      {
        growthPercent: 50,
        points: [50],
      },
    );
    expect(
      answer(contributionsToGrowth([{ current: 0, previous: 2 }], { current: 0, previous: 2 })).points,
    ).toEqual([-100]);
  });

  it('takes amounts that add up but for the last digit of a double', () => {
    const amounts = [
      { current: 0.1, previous: 0.1 },
      { current: 0.2, previous: 0.7 },
      { current: 0.3, previous: 0.1 },
    ];
    expect(answer(contributionsToGrowth(amounts, { current: 0.6, previous: 0.9 })).points).toHaveLength(3);
  });

  it('refuses parts that add up to more or to less, at either time', () => {
    const part = { current: 3, previous: 2 };
    expect(refusal(contributionsToGrowth([part], { current: 4, previous: 2 }))).toBe('incomplete');
    expect(refusal(contributionsToGrowth([part], { current: 3, previous: 3 }))).toBe('incomplete');
    expect(refusal(contributionsToGrowth([part, part], { current: 5, previous: 4 }))).toBe('surplus');
    expect(refusal(contributionsToGrowth([part, part], { current: 6, previous: 3 }))).toBe('surplus');
    expect(refusal(contributionsToGrowth([], { current: 1, previous: 1 }))).toBe('incomplete');
    const large = { current: 1e9 + 1, previous: 1e9 };
    expect(refusal(contributionsToGrowth([large], { current: 1e9, previous: 1e9 }))).toBe('surplus');
  });

  it('refuses levels that are none, and a previous whole of zero', () => {
    const fine = { current: 3, previous: 2 };
    for (const bad of [-1, Number.NaN, Number.POSITIVE_INFINITY]) {
      for (const one of [
        { ...fine, current: bad },
        { ...fine, previous: bad },
      ]) {
        expect(refusal(contributionsToGrowth([one], fine))).toBe('out_of_domain');
        expect(refusal(contributionsToGrowth([fine], one))).toBe('out_of_domain');
      }
    }
    const nothing = { current: 3, previous: 0 };
    expect(refusal(contributionsToGrowth([nothing], nothing))).toBe('out_of_domain');
  });
});
