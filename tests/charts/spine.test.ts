import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placeIn, spineHeight } from '../../src/charts/spine/layout.ts';
import type { SpineModel, SpineRow } from '../../src/charts/spine/model.ts';
import { spineOption, spineScene } from '../../src/charts/spine/option.ts';
import { tipOf } from '../../src/charts/tip.ts';
import { envOf, marksOf, textsOf } from './sample.ts';

const row = (key: string, rest: Partial<SpineRow> = {}): SpineRow => ({
  key,
  label: `indicator ${key}`,
  text: '12',
  countryText: '10',
  peersText: '11',
  place: 'above_outer',
  scale: {
    country: 10,
    own: 12,
    peers: 11,
    spread: { low: 6, lowQuartile: 9, highQuartile: 11, high: 14 },
  },
  ...rest,
});

const spine = (rows: readonly SpineRow[]): SpineModel => ({
  rows,
  labels: {
    indicator: 'indicator',
    area: 'area a',
    country: 'the country',
    peers: 'peers',
    quartiles: 'quartiles',
    range: 'range',
    lower: 'less',
    higher: 'more',
    places: {
      within: 'is within',
      above_inner: 'is above_inner',
      below_inner: 'is below_inner',
      above_outer: 'is above_outer',
      below_outer: 'is below_outer',
      untested: 'is untested',
    },
  },
  sentence: 'a sentence',
});

const { scale: _, ...bare } = row('bare', { note: 'no figure of the country' });

describe('a spine', () => {
  it('puts the country in the middle and everything inside the strip', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 1e9, noNaN: true }),
        fc.array(fc.double({ min: 0, max: 1e9, noNaN: true }), { minLength: 4, maxLength: 4 }),
        (country, some) => {
          const [low, lowQuartile, highQuartile, high] = [...some].sort((a, b) => a - b) as [
            number,
            number,
            number,
            number,
          ];
          const at = placeIn({ country, own: low, spread: { low, lowQuartile, highQuartile, high } }, 200);
          expect(at(country)).toBe(100);
          for (const value of some) {
            expect(at(value)).toBeGreaterThanOrEqual(-1e-6);
            expect(at(value)).toBeLessThanOrEqual(200 + 1e-6);
          }
        },
      ),
    );
  });

  it('stands in the middle where all values are alike', () => {
    expect(placeIn({ country: 3, own: 3 }, 200)(3)).toBe(100);
  });

  it('grows to the right in English and to the left in Persian', () => {
    const pointOf = (direction: 'rtl' | 'ltr') => {
      const scene = spineScene(spine([row('a')]), envOf(direction, { width: 752 }));
      const point = scene.items[0]!.above.find(({ type }) => type === 'polygon');
      const line = scene.items[0]!.above.find(({ type }) => type === 'line');
      if (point?.type !== 'polygon' || line?.type !== 'line') throw new Error('nothing drawn');
      return point.shape.points[0]![0]! - line.shape.x1;
    };
    expect(pointOf('ltr')).toBeGreaterThan(20);
    expect(pointOf('rtl')).toBeLessThan(-20);
  });

  it('says in words why a row has no strip, and keeps its value', () => {
    for (const width of [320, 752]) {
      const scene = spineScene(spine([bare]), envOf('ltr', { width }));
      const words = textsOf(marksOf(scene)).join(' ');
      expect(words).toContain('no figure of the country');
      expect(words).toContain('12');
      expect(scene.items[0]!.below).toEqual([]);
    }
  });

  it('explains in its key what it shows and nothing else', () => {
    const words = (rows: readonly SpineRow[]) =>
      textsOf(marksOf(spineScene(spine(rows), envOf('ltr', { width: 752 })))).join(' ');
    expect(words([row('a')])).toMatch(/is above_outer.*peers.*quartiles.*range/);
    expect(words([row('a', { place: 'untested', scale: { country: 1, own: 2 } })])).not.toMatch(
      /peers|quartiles|is above/,
    );
  });

  it('is as high as its rows need, higher where names stand over the strips', () => {
    const model = spine([row('a'), row('b'), row('c')]);
    const at = (width: number) => spineHeight(model, envOf('ltr', { width }));
    expect(at(320)).toBeGreaterThan(at(752));
    expect(spineHeight(spine([...model.rows, row('d')]), envOf('ltr', { width: 752 }))).toBeGreaterThan(
      at(752),
    );
  });

  it('says in its tooltip the value, the country, the peers and the place', () => {
    expect(tipOf({ form: 'spine', model: spine([row('a'), bare]) }, { index: 0 })).toMatchObject({
      title: 'indicator a',
      rows: [
        { label: 'area a', text: '12' },
        { label: 'the country', text: '10' },
        { label: 'peers', text: '11' },
        { label: 'is above_outer' },
      ],
    });
    expect(tipOf({ form: 'spine', model: spine([bare]) }, { index: 0 })?.rows.at(-1)?.label).toBe(
      'no figure of the country',
    );
  });

  it('of nothing draws nothing', () => {
    const option = spineOption(spine([]), envOf('rtl'));
    expect([option.series, option.graphic]).toEqual([[], []]);
  });
});
