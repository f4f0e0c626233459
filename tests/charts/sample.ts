import type { BarRow, BarsModel } from '../../src/charts/bars/model.ts';
import type { ControlModel } from '../../src/charts/control/model.ts';
import { type ChartEnv, chartLook } from '../../src/charts/env.ts';
import type { FunnelModel, FunnelPoint } from '../../src/charts/funnel/model.ts';
import type { HeatCell, HeatModel, HeatRow } from '../../src/charts/heat/model.ts';
import type { LineModel, LineSeries } from '../../src/charts/line/model.ts';
import type { Box, Mark } from '../../src/charts/marks.ts';
import type { MultiplesModel, MultiplesPanel } from '../../src/charts/multiples/model.ts';
import type { ScatterModel, ScatterPoint } from '../../src/charts/scatter/model.ts';
import type { Scene } from '../../src/charts/scene.ts';
import type { SlopeLine, SlopeModel } from '../../src/charts/slope/model.ts';
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

export function limitsOf(mean: number, reach = 2) {
  const [low, high] = [mean - reach, mean + reach];
  return { mean, low, high, texts: { mean: `${mean}`, low: `${low}`, high: `${high}` } };
}

export function controlOf(
  values: readonly (number | null)[],
  rest: Partial<ControlModel> = {},
): ControlModel {
  return {
    periods: values.map((_, index) => ({
      id: `p${index}`,
      label: `${1390 + index}`,
      title: `period ${index}`,
    })),
    points: values.map((value) => ({ value, text: value === null ? 'not reported' : `${value}` })),
    segments: [{ from: 0, isTrial: false, limits: limitsOf(2) }],
    unitLabel: '',
    formatAxis: String,
    labels: {
      period: 'period',
      signal: 'sign',
      value: 'value',
      mean: 'mean',
      low: 'low',
      high: 'high',
      limits: 'usual limits',
      trial: 'trial limits',
      break: 'a break',
      provisional: 'first figure',
      rules: {
        beyond_limit: 'rule beyond_limit',
        run_of_change: 'rule run_of_change',
        two_of_three: 'rule two_of_three',
        one_side: 'rule one_side',
      },
    },
    sentence: 'a sentence',
    ...rest,
  };
}

export function spotOf(
  key: string,
  base: number,
  value: number | null,
  rest: Partial<FunnelPoint> = {},
): FunnelPoint {
  const text = value === null ? 'not reported' : `${value}`;
  const plain = { key, label: `area ${key}`, base, value, baseText: `${base}`, text };
  return { ...plain, place: 'within', isHighlighted: false, ...rest };
}

export function funnelOf(points: readonly FunnelPoint[]): FunnelModel {
  const bases = [100, 300, 600, 1000];
  return {
    points,
    limits: [
      {
        level: 'inner',
        isOverdispersed: false,
        label: 'inner limits',
        points: bases.map((base) => ({
          base,
          low: 50 - 300 / Math.sqrt(base),
          high: 50 + 300 / Math.sqrt(base),
        })),
      },
    ],
    pooled: { value: 50, label: 'all together' },
    unitLabel: 'rate',
    baseLabel: 'people',
    formatAxis: String,
    formatBase: String,
    formatOrdinal: String,
    formatList: (items) => items.join(', '),
    labels: {
      area: 'area',
      value: 'rate',
      place: 'place',
      places: {
        within: 'is within',
        above_inner: 'is above_inner',
        below_inner: 'is below_inner',
        above_outer: 'is above_outer',
        below_outer: 'is below_outer',
      },
    },
    sentence: 'a sentence',
  };
}

export function slopeLineOf(key: string, from: number, to: number, rest: Partial<SlopeLine> = {}): SlopeLine {
  const texts = { fromText: `${from}`, toText: `${to}`, changeText: `from ${from} to ${to}` };
  return { key, label: `area ${key}`, from, to, ...texts, role: 'series', ...rest };
}

export function slopeOf(lines: readonly SlopeLine[], rest: Partial<SlopeModel> = {}): SlopeModel {
  return {
    lines,
    fromLabel: 'spring 1400',
    toLabel: 'spring 1401',
    labels: { area: 'area', change: 'change', provisional: 'first figure' },
    sentence: 'a sentence',
    ...rest,
  };
}

export function panelOf(
  key: string,
  values: readonly (number | null)[],
  rest: Partial<MultiplesPanel> = {},
): MultiplesPanel {
  const texts = values.map((value) => (value === null ? 'not reported' : `${value}`));
  return { key, label: `area ${key}`, values, texts, isHighlighted: false, ...rest };
}

export function multiplesOf(
  panels: readonly MultiplesPanel[],
  rest: Partial<MultiplesModel> = {},
): MultiplesModel {
  const count = Math.max(0, ...panels.map(({ values }) => values.length));
  return {
    periods: Array.from({ length: count }, (_, index) => ({
      id: `p${index}`,
      label: `${1390 + index}`,
      title: `year ${1390 + index}`,
    })),
    panels,
    formatAxis: String,
    includesZero: true,
    scaleLabel: 'one scale',
    labels: { area: 'area', provisional: 'first figure', break: 'a break' },
    sentence: 'a sentence',
    ...rest,
  };
}

export function pairOf(
  key: string,
  x: number | null,
  y: number | null,
  rest: Partial<ScatterPoint> = {},
): ScatterPoint {
  const textOf = (value: number | null) => (value === null ? 'not reported' : `${value}`);
  const texts = { xText: textOf(x), yText: textOf(y), ratioText: `ratio of ${key}` };
  return { key, label: `area ${key}`, x, y, ...texts, isHighlighted: false, ...rest };
}

export function scatterOf(points: readonly ScatterPoint[]): ScatterModel {
  return {
    points,
    xLabel: 'marriages',
    yLabel: 'divorces',
    formatX: String,
    formatY: String,
    formatRatio: (ratio) => `one in ${ratio}`,
    labels: { area: 'area', ratio: 'ratio', ray: 'lines of one ratio', provisional: 'first figure' },
    sentence: 'a sentence',
  };
}

/** Whether one box lies in another, but for a rounding. */
export function liesIn(inner: Box, outer: Box): boolean {
  const isIn = (from: number, size: number, low: number, room: number) =>
    from >= low - 1e-6 && from + size <= low + room + 1e-6;
  return (
    isIn(inner.x, inner.width, outer.x, outer.width) && isIn(inner.y, inner.height, outer.y, outer.height)
  );
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
