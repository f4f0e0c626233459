import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chartTable } from '../../src/charts/chart-table.ts';
import { columnsIn, layoutMultiples, multiplesHeight } from '../../src/charts/multiples/layout.ts';
import { multiplesOption, multiplesScene } from '../../src/charts/multiples/option.ts';
import { doTouch } from '../../src/charts/place-labels.ts';
import { tipOf } from '../../src/charts/tip.ts';
import { envOf, isText, liesIn, marksOf, multiplesOf, panelOf, textsOf } from './sample.ts';

const model = multiplesOf(
  [
    panelOf('a', [1, 2, null, 4, 5, null], { isHighlighted: true, endText: '5' }),
    panelOf('b', [1, 2, 3, 4, 5, 6], { breaksAt: [3], provisionalFrom: 5 }),
    panelOf('c', [null, null, null, null, null, null]),
  ],
  {
    reference: { label: 'country', values: [2, 2, 2, null, 2, 2], texts: ['2', '2', '2', 'none', '2', '2'] },
  },
);
const words = (one = model) => textsOf(marksOf(multiplesScene(one, envOf('ltr')))).join(' ');
const linesOf = (index: number, part: 'below' | 'above') =>
  multiplesScene(model, envOf('ltr')).items[index]![part].flatMap((mark) =>
    mark.type === 'polyline' ? [mark.shape.points] : [],
  );

describe('small multiples', () => {
  it('put the first panel where a line of text starts, and let time run to the right', () => {
    const ltr = layoutMultiples(model, envOf('ltr'));
    const rtl = layoutMultiples(model, envOf('rtl'));
    ltr.panels.forEach(({ plot }, index) => {
      const mirrored = rtl.panels[index]!.plot;
      expect(512 - plot.x - plot.width).toBeCloseTo(mirrored.x);
      expect(plot.y).toBe(mirrored.y);
    });
    expect(ltr.panels[1]!.plot.x).toBeGreaterThan(ltr.panels[0]!.plot.x);
    for (const { x } of [ltr, rtl]) expect(x(5)).toBeGreaterThan(x(0));
    for (const direction of ['rtl', 'ltr'] as const) {
      const env = envOf(direction);
      const name = multiplesScene(model, env).over.filter(isText)[0]!.style;
      const { box } = layoutMultiples(model, env).panels[0]!;
      expect(name.x).toBe(direction === 'rtl' ? box.x + box.width : box.x);
      expect(name.align).toBe(direction === 'rtl' ? 'right' : 'left');
    }
  });

  it('join nothing over a gap or a break', () => {
    expect(linesOf(0, 'above').map((points) => points.length)).toEqual([2, 2]);
    expect(linesOf(1, 'above').map((points) => points.length)).toEqual([3, 3]);
    expect(linesOf(2, 'above')).toEqual([]);
    for (const index of [0, 1, 2])
      expect(linesOf(index, 'below').map((points) => points.length)).toEqual([3, 2]);
  });

  it('show a value that stands alone as a point', () => {
    const alone = multiplesOf([panelOf('a', [1, null, 3, null, 5, 6])]);
    const { above } = multiplesScene(alone, envOf('ltr')).items[0]!;
    expect(above.filter(({ type }) => type === 'circle').length).toBe(3);
  });

  it('explain the shared scale, and only the marks that they have', () => {
    expect(words()).toMatch(/one scale.*country.*first figure.*a break/);
    const plain = multiplesOf([panelOf('a', [1, 2])]);
    expect(words(plain)).toContain('one scale');
    expect(words(plain)).not.toMatch(/country|first figure|a break/);
  });

  it('say the last value and that of the country at the same time', () => {
    const chart = { form: 'multiples', model } as const;
    expect(tipOf(chart, { index: 0 })).toEqual({
      title: 'area a',
      rows: [
        { label: 'year 1394', text: '5', isHighlighted: true },
        { label: 'country', text: '2', isHighlighted: false },
      ],
    });
    expect(tipOf(chart, { index: 2 })).toEqual({ title: 'area c', rows: [] });
    expect(tipOf(chart, { index: 3 })).toBeUndefined();
    const { head, rows } = chartTable(chart);
    expect(head).toHaveLength(7);
    expect(rows.map(({ key }) => key)).toEqual(['a', 'b', 'c', 'reference']);
    expect(rows[0]!.cells).toEqual(['area a', '1', '2', 'not reported', '4', '5', 'not reported']);
  });

  it('write numbers once a row and periods once a column', () => {
    const seven = multiplesOf(Array.from({ length: 7 }, (_, index) => panelOf(`${index}`, [1, 2])));
    const { panels } = layoutMultiples(seven, envOf('ltr', { height: multiplesHeight(7, 512) }));
    expect(columnsIn(512, 7)).toBe(3);
    expect(panels.map(({ hasNumbers }) => hasNumbers)).toEqual([
      true,
      false,
      false,
      true,
      false,
      false,
      true,
    ]);
    expect(panels.map(({ hasAxis }) => hasAxis)).toEqual([false, false, false, false, true, true, true]);
  });

  it('lay panels that neither touch each other nor leave the picture, lines within their panels', () => {
    const values = fc.array(fc.option(fc.integer({ min: 0, max: 500 }), { nil: null }), {
      minLength: 2,
      maxLength: 9,
    });
    fc.assert(
      fc.property(
        fc.array(values, { minLength: 1, maxLength: 31 }),
        fc.constantFrom(320, 512, 1180),
        fc.constantFrom('rtl' as const, 'ltr' as const),
        (all, width, direction) => {
          const count = all.length;
          const many = multiplesOf(all.map((one, index) => panelOf(`${index}`, one)));
          const env = envOf(direction, { width, height: multiplesHeight(count, width) });
          const { panels, keyTop } = layoutMultiples(many, env);
          const picture = { x: 0, y: 0, width, height: keyTop };
          panels.forEach(({ box }, index) => {
            expect(liesIn(box, picture)).toBe(true);
            for (const other of panels.slice(index + 1)) expect(doTouch(box, other.box)).toBe(false);
          });
          multiplesScene(many, env).items.forEach(({ above }, index) => {
            for (const mark of above) {
              if (mark.type !== 'polyline') continue;
              for (const [x, y] of mark.shape.points)
                expect(liesIn({ x: x!, y: y!, width: 0, height: 0 }, panels[index]!.plot)).toBe(true);
            }
          });
        },
      ),
      { numRuns: 60 },
    );
  });

  it('draw nothing without a panel', () => {
    const option = multiplesOption(multiplesOf([]), envOf('rtl', { mark: 'sample' }));
    expect([option.series, option.graphic]).toEqual([[], []]);
  });
});
