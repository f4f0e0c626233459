import type { LineSeriesOption } from 'echarts/charts';
import type { GraphicComponentOption, GridComponentOption } from 'echarts/components';
import type { ComposeOption } from 'echarts/core';
import { baseOption } from '../base-option.ts';
import { coverageMarks } from '../coverage.ts';
import type { ChartEnv } from '../env.ts';
import { isolateLines, type Mark, textMark } from '../marks.ts';
import { layer } from '../scene.ts';
import { watermark } from '../watermark.ts';
import { bandMarks, breakMarks, contextMark, eventMarks } from './additions.ts';
import { endLabels } from './end-labels.ts';
import { AXIS_SIZE, LABEL_GAP, type LineLayout, layoutLines } from './layout.ts';
import type { LineModel } from './model.ts';
import { lineSeries } from './series.ts';

export type LineOption = ComposeOption<LineSeriesOption | GridComponentOption | GraphicComponentOption>;

const NOTHING = { grid: [], xAxis: [], yAxis: [], graphic: [], series: [] };

/** Values over time: gaps stay gaps, time runs left to right, the value axis stands where a line of text starts. */
export function lineOption(model: LineModel, env: ChartEnv): LineOption {
  const series = lineSeries(model, env);
  if (series.length === 0) return { ...baseOption(env, 'axis'), ...NOTHING } as LineOption;
  const layout = layoutLines(model, env);
  const { plot } = layout;
  const over = [
    ...eventMarks(model, layout, env),
    ...contextMark(model, layout, env),
    ...breakMarks(model, layout, env),
    ...endLabels(model, layout, env),
    ...unitMark(model, env),
    ...stripMarks(model, layout, env),
  ];
  return {
    ...baseOption(env, 'axis'),
    grid: {
      id: 'plot',
      left: plot.x,
      top: plot.y,
      width: plot.width,
      height: plot.height,
      outerBoundsMode: 'none',
      containLabel: false,
    },
    xAxis: timeAxis(model, layout, env),
    yAxis: valueAxis(model, layout, env),
    graphic: [...layer(bandMarks(model, layout, env), 1), ...watermark(plot, env), ...layer(over, 7)],
    series,
  } as LineOption;
}

function stripMarks({ coverage }: LineModel, layout: LineLayout, env: ChartEnv): Mark[] {
  if (!coverage) return [];
  const { x, step, stripTop, key, keyTop } = layout;
  return [...coverageMarks(coverage.states, x, step, stripTop, env), ...key.marksAt(keyTop)];
}

function timeAxis(model: LineModel, layout: LineLayout, env: ChartEnv) {
  const { colours, fontFamily } = env;
  const { chosen } = layout.labels;
  const ticks = new Set(layout.ticks);
  const isAboveFloor = layout.scale.min < 0;
  return {
    id: 'time',
    type: 'category' as const,
    boundaryGap: false,
    data: model.periods.map((period) => period.id),
    axisLine: {
      show: true,
      onZero: true,
      lineStyle: { color: layout.scale.min <= 0 ? colours.ink : colours.mark, width: 1 },
    },
    axisTick: {
      show: !isAboveFloor,
      alignWithLabel: true,
      length: 5,
      interval: (index: number) => ticks.has(index),
      lineStyle: { color: colours.ink, width: 1 },
    },
    axisLabel: {
      interval: (index: number) => chosen.has(index),
      formatter: (_: string, index: number) => isolateLines(chosen.get(index) ?? [], env),
      hideOverlap: false,
      margin: 9,
      fontSize: AXIS_SIZE,
      lineHeight: 15,
      color: colours['ink-3'],
      fontFamily,
    },
    splitLine: { show: false },
  };
}

function valueAxis(model: LineModel, layout: LineLayout, env: ChartEnv) {
  const { colours, fontFamily, direction } = env;
  const { min, max, step } = layout.scale;
  const isRtl = direction === 'rtl';
  const reach = layout.labelWidth > 0 ? layout.labelWidth + LABEL_GAP + 2 : 6;
  return {
    id: 'value',
    type: 'value' as const,
    position: isRtl ? ('right' as const) : ('left' as const),
    min,
    max,
    interval: step,
    axisLine: { show: false },
    // Gridlines reach below the labels at the line ends to the numbers of the axis.
    axisTick: { show: isRtl, length: reach, lineStyle: { color: colours.rule, width: 1 } },
    splitLine: { show: true, lineStyle: { color: colours.rule, width: 1 } },
    axisLabel: {
      formatter: (value: number) => isolateLines([model.formatAxis(value)], env),
      // Numbers end on their units in both directions.
      align: 'right' as const,
      margin: isRtl ? reach + 6 + layout.numberWidth : 8,
      hideOverlap: false,
      fontSize: AXIS_SIZE,
      color: colours['ink-3'],
      fontFamily,
    },
  };
}

/** The unit stands at the top of the picture, over whatever names the lines. */
const UNIT_Y = 10;

function unitMark(model: LineModel, env: ChartEnv): Mark[] {
  if (model.unitLabel === '') return [];
  const isRtl = env.direction === 'rtl';
  const look = { size: AXIS_SIZE, fill: env.colours['ink-3'], align: isRtl ? 'right' : 'left' } as const;
  return [textMark([model.unitLabel], isRtl ? env.width : 0, UNIT_Y, look, env)];
}
