import { describe, expect, it } from 'vitest';
import { layoutFlow } from '../../src/charts/flow/layout.ts';
import { type FlowModel, type FlowNode, nodesOf } from '../../src/charts/flow/model.ts';
import { flowOption, flowScene } from '../../src/charts/flow/option.ts';
import { tipOf } from '../../src/charts/tip.ts';
import { WORDS } from '../gallery/words.ts';
import { envOf } from './sample.ts';

const node = (key: string, value: number, rest: Partial<FlowNode> = {}): FlowNode => ({
  key,
  label: `part ${key}`,
  value,
  text: String(value),
  fill: 'ink-3',
  isHighlighted: false,
  children: [],
  ...rest,
});

const model = (rest: Partial<FlowModel> = {}): FlowModel => ({
  sources: [node('harm:a', 60), node('harm:b', 40)],
  targets: [
    node('outcome:x', 70, { fill: 'accent' }),
    node('outcome:y', 30, { fill: 'mark', children: [node('outcome:in', 10), node('outcome:out', 20)] }),
  ],
  total: { value: 100, label: 'All', text: '100' },
  heads: { sources: 'From', targets: 'To' },
  sentence: 'a sentence',
  ...rest,
});

const heightOf = ({ from, to }: { from: number; to: number }) => to - from;

describe('the layout of a flow', () => {
  it.each(['rtl', 'ltr'] as const)(
    'makes bars as high as their values, and the total as all of them: %s',
    (way) => {
      const { nodes, total } = layoutFlow(model(), envOf(way, { width: 700, height: 420 }));
      const perUnit = heightOf(total.range) / 100;
      for (const { node: one, bar } of nodes) expect(heightOf(bar)).toBeCloseTo(one.value * perUnit, 6);
      const meets = nodes.filter(({ other }) => other.at === total.at).map(({ other }) => other.range);
      expect(meets[0]!.from).toBeCloseTo(total.range.from, 6);
      expect(meets[1]!.to).toBeCloseTo(total.range.to, 6);
      expect(meets[2]!.from).toBeCloseTo(total.range.from, 6);
      expect(meets[3]!.to).toBeCloseTo(total.range.to, 6);
    },
  );

  it('stands from the side where a line starts: sources, total, targets, their parts', () => {
    const { nodes, total } = layoutFlow(model(), envOf('ltr', { width: 700, height: 420 }));
    const at = new Map(nodes.map((one) => [one.node.key, one.at]));
    expect(at.get('harm:a')!).toBeLessThan(total.at);
    expect(total.at).toBeLessThan(at.get('outcome:x')!);
    expect(at.get('outcome:y')!).toBeLessThan(at.get('outcome:in')!);
  });

  it('is mirrored in Persian', () => {
    const size = { width: 700, height: 420 };
    const centre = (way: 'rtl' | 'ltr', index: number) => {
      const [, bar] = flowScene(model(), envOf(way, size)).items[index]!.below;
      if (bar?.type !== 'rect') throw new Error('no bar');
      return bar.shape.x + bar.shape.width / 2;
    };
    for (const index of [0, 1, 2, 3, 4])
      expect(centre('rtl', index)).toBeCloseTo(700 - centre('ltr', index), 6);
  });

  it.each([320, 480, 752, 1180])('keeps words apart and inside at %i', (width) => {
    const many = WORDS.en.flow.subjects.map((label, i) => node(`harm:${i}`, i === 4 ? 1 : 9, { label }));
    const { nodes } = layoutFlow(model({ sources: many }), envOf('ltr', { width, height: 552 }));
    const words = nodes.filter(({ label }) => label.isBefore).map(({ label }) => label);
    words.slice(1).forEach((label, i) => {
      const above = words[i]!;
      expect(label.middle - label.height / 2).toBeGreaterThanOrEqual(above.middle + above.height / 2 - 1e-6);
    });
    for (const { label } of nodes) expect(label.middle + label.height / 2).toBeLessThanOrEqual(552 + 1e-6);
  });
});

describe('the picture of a flow', () => {
  const env = envOf('ltr', { width: 700, height: 420 });

  it('has one item a node with its key, whose ribbon answers the pointer', () => {
    const { items } = flowScene(model(), env);
    expect(items.map(({ key }) => key)).toEqual([
      'harm:a',
      'harm:b',
      'outcome:x',
      'outcome:y',
      'outcome:in',
      'outcome:out',
    ]);
    for (const { below } of items) expect(below[0]).toMatchObject({ type: 'path', emphasis: {} });
    const [series] = flowOption(model(), env).series as readonly { emphasis: { disabled: boolean } }[];
    expect(series?.emphasis.disabled).toBe(false);
  });

  it('fills the ribbon of the chosen part, and never that of a remainder', () => {
    const targets = [
      node('outcome:x', 70, { isHighlighted: true }),
      node('outcome:y', 30, { fill: 'hatch' }),
    ];
    const [, , chosen, remainder] = flowScene(model({ targets }), env).items;
    expect(chosen?.below[0]?.style).toMatchObject({ fill: env.colours.accent });
    expect(remainder?.below[0]?.style).toMatchObject({ fill: env.colours.paper, lineDash: [4, 3] });
  });

  it('begins at the total without sources, ends there without targets, and is empty without both', () => {
    expect(layoutFlow(model({ sources: [] }), env).total.at).toBe(0);
    expect(layoutFlow(model({ targets: [] }), env).total.at).toBe(700 - 12);
    expect(flowOption(model({ sources: [], targets: [] }), env)).toMatchObject({ graphic: [], series: [] });
  });

  it('says in the tooltip what a node is', () => {
    const flow = model();
    expect(nodesOf(flow)[4]?.key).toBe('outcome:in');
    expect(tipOf({ form: 'flow', model: flow }, { index: 4 })).toMatchObject({
      title: 'part outcome:in',
      rows: [{ text: '10' }],
    });
    expect(tipOf({ form: 'flow', model: flow }, { index: 99 })).toBeUndefined();
  });
});
