import { coverageEntries, STRIP_HEIGHT } from '../coverage.ts';
import type { ChartEnv } from '../env.ts';
import { AXIS_SIZE, type Frame, layoutFrame } from '../frame.ts';
import { type Key, layoutKey } from '../key.ts';
import { chooseLabels, type LabelChoice, tickIndices } from '../label-choice.ts';
import { LINE_HEIGHT } from '../marks.ts';
import { WIDER, widestOf, wrapText } from '../text-width.ts';
import { keyEntries } from './key-entries.ts';
import type { ControlModel } from './model.ts';

export const LABEL_SIZE = 12;
export const LABEL_GAP = 10;
const KEY_GAP = 10;
const STRIP_GAP = 4;
const TICK_ROOM = 10;

export interface EndLabel {
  readonly key: 'high' | 'mean' | 'low';
  readonly value: number;
  readonly lines: readonly string[];
}

export interface ControlLayout extends Frame {
  readonly ticks: readonly number[];
  readonly labels: LabelChoice;
  readonly endLabels: readonly EndLabel[];
  readonly key: Key;
  readonly keyTop: number;
  /** Of the strip of what was reported, between the names of the periods and the key. */
  readonly stripTop: number;
  readonly x: (index: number) => number;
  readonly step: number;
}

/** Values below the floor are drawn on it. */
export const floored = (value: number, { floor }: ControlModel) =>
  floor === undefined ? value : Math.max(floor, value);

export function layoutControl(model: ControlModel, env: ChartEnv): ControlLayout {
  const reported = coverageEntries(model.coverage, model.coverage?.states ?? [], env);
  const key = layoutKey([...keyEntries(model, env), ...reported], env);
  const strip = reported.length > 0 ? STRIP_GAP + STRIP_HEIGHT : 0;
  const endLabels = labelsAtEnd(model, env);
  const widest = Math.max(0, ...endLabels.map(({ lines }) => widestOf(lines, LABEL_SIZE)));
  const names = model.periods.map(({ label }) => label);
  const ticks = tickIndices(model.periods);
  const values = model.points.flatMap(({ value }) => (value === null ? [] : [value]));
  const limits = model.segments.flatMap(({ limits }) =>
    limits ? [limits.mean, limits.high, floored(limits.low, model)] : [],
  );
  const frameWith = (labelLines: number) =>
    layoutFrame(
      {
        values: [...values, ...limits],
        includesZero: model.includesZero ?? false,
        formatAxis: model.formatAxis,
        unitLabel: model.unitLabel,
        leftEdge: Math.min(40, (widestOf([names[0] ?? ''], AXIS_SIZE) / 2) * WIDER),
        rightEdge: widest > 0 ? widest * WIDER + LABEL_GAP + 2 : 10,
        foot: TICK_ROOM + labelLines * AXIS_SIZE * LINE_HEIGHT + strip + KEY_GAP + key.height,
      },
      env,
    );
  const count = model.periods.length;
  const step = frameWith(1).plot.width / Math.max(1, count);
  const labels = chooseLabels(names, ticks, step, AXIS_SIZE);
  const frame = frameWith(labels.mostLines);
  const x = (index: number) => frame.plot.x + step * (index + 0.5);
  const keyTop = env.height - key.height;
  const stripTop = keyTop - KEY_GAP - STRIP_HEIGHT;
  return { ...frame, ticks, labels, endLabels, key, keyTop, stripTop, x, step };
}

/** Mean and limits of the last segment, in words beside their lines. */
function labelsAtEnd({ segments, labels }: ControlModel, env: ChartEnv): EndLabel[] {
  const limits = segments.at(-1)?.limits;
  if (!limits) return [];
  const room = Math.min(150, Math.max(70, env.width * 0.22));
  return (['high', 'mean', 'low'] as const).map((key) => ({
    key,
    value: limits[key],
    lines: wrapText(`${labels[key]} ${limits.texts[key]}`, room, LABEL_SIZE),
  }));
}
