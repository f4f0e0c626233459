import type { FlowModel, FlowNode } from '../../src/charts/flow/model.ts';
import { fillOf } from '../../src/charts/mix-bar/model.ts';
import type { GalleryCase } from './cases.ts';
import type { Speaker } from './speaker.ts';

const SUBJECTS = [350, 158, 180, 45, 4, 45, 62, 56, 51, 79, 95];
const OUTCOMES = [315, 236, 146];
const INSIDE = [259, 169];

/** Subjects to outcomes through their total: with a second level, with a remainder, and with one side only. */
export function flowCases(say: Speaker): GalleryCase[] {
  const flow = (name: string, model: FlowModel, height = 520): GalleryCase => ({
    form: 'flow',
    name,
    model,
    height,
  });
  const full = flowModel(say, subjects(say), outcomes(say, true));
  return [
    flow('flow: subjects, outcomes, inside and outside', full),
    flow('flow: remainder, one outcome chosen', flowModel(say, subjects(say), outcomes(say, false))),
    flow('flow: outcomes only', flowModel(say, [], outcomes(say, false)), 360),
    flow('flow: subjects only', flowModel(say, subjects(say), [])),
    flow('flow: nothing', flowModel(say, [], []), 120),
  ];
}

const TOTAL = 1125;

function node(say: Speaker, key: string, label: string, value: number, rest: Partial<FlowNode>): FlowNode {
  const text = `${say.number(value)} · ${say.percent((100 * value) / TOTAL)}`;
  return { key, label, value, text, fill: 'ink-3', isHighlighted: false, children: [], ...rest };
}

const subjects = (say: Speaker) =>
  SUBJECTS.map((value, i) =>
    node(say, `harm:${i}`, say.words.flow.subjects[i]!, value, { isHighlighted: i === 2 }),
  );

function outcomes(say: Speaker, hasInside: boolean): FlowNode[] {
  const { flow } = say.words;
  const plain = OUTCOMES.map((value, i) =>
    node(say, `outcome:${i}`, flow.outcomes[i]!, value, {
      fill: fillOf(i, false),
      isHighlighted: !hasInside && i === 1,
    }),
  );
  const rest = INSIDE.reduce((sum, value) => sum + value, 0);
  if (!hasInside) return [...plain, node(say, 'outcome:other', flow.outcomes[4]!, rest, { fill: 'hatch' })];
  const children = INSIDE.map((value, i) =>
    node(say, `outcome:inside-${i}`, flow.inside[i]!, value, { fill: fillOf(i + 3, false) }),
  );
  return [...plain, node(say, 'outcome:other', flow.outcomes[3]!, rest, { fill: 'mark', children })];
}

function flowModel(say: Speaker, sources: readonly FlowNode[], targets: readonly FlowNode[]): FlowModel {
  const { flow, sentence } = say.words;
  return {
    sources,
    targets,
    total: { value: TOTAL, label: flow.total, text: say.number(TOTAL) },
    heads: { sources: flow.sources, targets: flow.targets },
    sentence,
  };
}
