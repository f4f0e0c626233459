import type { BarRow, BarsModel } from '../../src/charts/bars/model.ts';
import { type ChartEnv, chartLook } from '../../src/charts/env.ts';
import type { HeatCell, HeatModel, HeatRow } from '../../src/charts/heat/model.ts';
import type { LineModel, LineSeries } from '../../src/charts/line/model.ts';
import type { Mark } from '../../src/charts/marks.ts';
import type { Scene } from '../../src/charts/scene.ts';
import type { StackModel } from '../../src/charts/stack/model.ts';

/** Small models and an environment for the tests of the option builders. */
export function envOf(direction: 'rtl' | 'ltr', rest: Partial<ChartEnv> = {}): ChartEnv {
  const look = chartLook({ theme: 'light', direction, mark: '' });
  return { ...look, width: 512, height: 300, ...rest };
}

export function seriesOf(
  key: string,
  values: readonly (number | null)[],
  rest: Partial<LineSeries> = {},
): LineSeries {
  const texts = values.map((value) => (value === null ? 'not reported' : String(value)));
  return { key, label: `area ${key}`, values, texts, role: 'highlight', ...rest };
}

export function lineOf(series: readonly LineSeries[], rest: Partial<LineModel> = {}): LineModel {
  const count = Math.max(0, ...series.map((one) => one.values.length));
  return {
    periods: Array.from({ length: count }, (_, index) => ({ id: `p${index}`, label: `${1390 + index}` })),
    series,
    unitLabel: '',
    formatAxis: String,
    sentence: 'a sentence',
    ...rest,
  };
}

export function rowOf(key: string, value: number | null, rest: Partial<BarRow> = {}): BarRow {
  const text = value === null ? 'not reported' : String(value);
  return { key, label: `area ${key}`, value, text, isHighlighted: false, ...rest };
}

export function barsOf(rows: readonly BarRow[], rest: Partial<BarsModel> = {}): BarsModel {
  return { rows, unitLabel: '', formatAxis: String, sentence: 'a sentence', ...rest };
}

export function stackOf(rest: Partial<StackModel> = {}): StackModel {
  return {
    orientation: 'rows',
    categories: ['a', 'b'].map((key) => ({ key, label: `area ${key}`, isHighlighted: false })),
    parts: [
      { key: 'x', label: 'first', fill: 'accent', shares: [60, 25], texts: ['60%', '25%'] },
      { key: 'y', label: 'rest', fill: 'hatch', shares: [40, 75], texts: ['40%', '75%'] },
    ],
    formatAxis: (percent) => `${percent}%`,
    sentence: 'a sentence',
    ...rest,
  };
}

export const shade = (step: number, rest: object = {}): HeatCell => ({
  kind: 'value',
  step,
  text: `about ${step}`,
  shortText: `${step}`,
  ...rest,
});

export function heatOf(cells: readonly (readonly HeatCell[])[], rest: Partial<HeatModel> = {}): HeatModel {
  const count = Math.max(0, ...cells.map((row) => row.length));
  return {
    rows: cells.map(
      (row, index): HeatRow => ({
        key: `a${index}`,
        label: `area ${index}`,
        isHighlighted: index === 0,
        cells: row,
      }),
    ),
    periods: Array.from({ length: count }, (_, index) => ({
      id: `p${index}`,
      label: `Q${(index % 4) + 1}`,
      shortLabel: `${(index % 4) + 1}`,
      title: `quarter ${index}`,
      year: `${1400 + Math.floor(index / 4)}`,
    })),
    steps: ['low', 'middle', 'high'],
    scaleLabel: 'equal steps',
    timeLabel: 'time runs right',
    areaLabel: 'area',
    labels: {
      missing: 'none',
      suppressed: 'hidden',
      refused: 'refused',
      not_applicable: 'not meant',
      provisional: 'first figure',
      break: 'a break',
    },
    sentence: 'a sentence',
    ...rest,
  };
}

export function marksOf(scene: Scene): Mark[] {
  const items = scene.items.flatMap((item) => [...item.below, ...item.above]);
  return [...scene.under, ...items, ...scene.middle, ...scene.over];
}

/** The texts of marks as they are painted, isolates included. */
export function textsOf(marks: readonly Mark[]): string[] {
  return marks.flatMap((mark) => (mark.type === 'text' ? [String(mark.style.text)] : []));
}

export type TextMark = Extract<Mark, { readonly type: 'text' }>;
export type RectMark = Extract<Mark, { readonly type: 'rect' }>;

export const isText = (mark: Mark): mark is TextMark => mark.type === 'text';
export const isRect = (mark: Mark): mark is RectMark => mark.type === 'rect';
