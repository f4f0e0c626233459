import type { ChartEnv } from '../env.ts';
import { type Box, lineMark, type Mark, polygonMark, rectMark, textMark } from '../marks.ts';

import { type Scene, type SceneItem, type SceneOption, sceneOption } from '../scene.ts';
import { sideOf } from '../side.ts';
import { textWidth, WIDER } from '../text-width.ts';
import { cellMarks, inkOnShade, shadeOf } from './cell.ts';
import { breakLine } from './key-entries.ts';
import {
  HEAD_SIZE,
  type HeatLayout,
  headHeight,
  keyTop,
  layoutHeat,
  SMALL_SIZE,
  yearsTop,
} from './layout.ts';
import type { HeatCell, HeatModel } from './model.ts';

/** Areas by periods in shades of one colour, with the direction of time and a key of its own. */
export function heatOption(model: HeatModel, env: ChartEnv): SceneOption {
  return sceneOption(heatScene(model, env), env);
}

/** The picture as marks. */
export function heatScene(model: HeatModel, env: ChartEnv): Scene {
  const layout = layoutHeat(model, env);
  return {
    plot: layout.plot,
    under: [],
    items: cellItems(model, layout, env),
    middle: [],
    over: [
      ...timeMarks(layout, env),
      ...headMarks(layout, env),
      ...nameMarks(model, layout, env),
      ...breakMarks(model, layout, env),
      ...selectedMark(model, layout, env),
      ...layout.key.marksAt(keyTop(layout)),
    ],
  };
}

function cellBox(row: number, column: number, { plot, rowHeight, cellWidth }: HeatLayout): Box {
  return {
    x: plot.x + column * cellWidth,
    y: plot.y + row * rowHeight,
    width: cellWidth,
    height: rowHeight,
  };
}

function cellItems(model: HeatModel, layout: HeatLayout, env: ChartEnv): SceneItem[] {
  const gap = layout.cellWidth >= 8 ? 1 : 0.5;
  const hasWords = fitsWords(model, layout);
  return model.rows.flatMap((row, position) =>
    model.periods.map((_, column): SceneItem => {
      const hit = cellBox(position, column, layout);
      const cell = row.cells[column]!;
      const box = {
        x: hit.x + gap / 2,
        y: hit.y + 0.5,
        width: Math.max(0.5, hit.width - gap),
        height: hit.height - 1,
      };
      return {
        key: row.key,
        below: cellMarks(cell, box, model.steps.length, env),
        above: hasWords ? wordMarks(cell, box, model, env) : [],
        hit,
      };
    }),
  );
}

const isValue = (cell: HeatCell) => cell.kind === 'value';

/** Values are written in all cells or in none. */
function fitsWords({ rows }: HeatModel, { cellWidth, rowHeight }: HeatLayout): boolean {
  const values = rows.flatMap((row) => row.cells.filter(isValue));
  const isShort = values.every(({ shortText = '' }) => textWidth(shortText, SMALL_SIZE) + 8 <= cellWidth);
  return rowHeight >= 15 && isShort;
}

function wordMarks(cell: HeatCell, box: Box, { steps }: HeatModel, env: ChartEnv): Mark[] {
  if (cell.kind !== 'value' || !cell.shortText) return [];
  const fill = inkOnShade(shadeOf(cell.step, steps.length, env), env);
  const look = { size: SMALL_SIZE, fill, align: 'center' } as const;
  return [textMark([cell.shortText], box.x + box.width / 2, box.y + box.height / 2, look, env)];
}

/** The words, and an arrow behind them as far as the picture goes. */
function timeMarks({ timeLines, plot }: HeatLayout, env: ChartEnv): Mark[] {
  const { colours } = env;
  const width = Math.max(...timeLines.map((line) => textWidth(line, HEAD_SIZE))) * WIDER + 2;
  const from = Math.max(0, Math.min(plot.x, env.width - width));
  const y = (timeLines.length * headHeight) / 2;
  const isRtl = env.direction === 'rtl';
  const look = { size: HEAD_SIZE, fill: colours['ink-3'], align: isRtl ? 'right' : 'left' } as const;
  const words = textMark(timeLines, isRtl ? from + width : from, y, look, env);
  const start = from + width + 8;
  const end = Math.min(plot.x + plot.width, start + 60);
  if (end - start < 14) return [words];
  const head = [
    [end, y],
    [end - 6, y - 3.5],
    [end - 6, y + 3.5],
  ];
  const arrow = lineMark(start, y, end - 5, y, { stroke: colours['ink-3'], lineWidth: 1.2 });
  return [words, arrow, polygonMark(head, { fill: colours['ink-3'] })];
}

function headMarks(layout: HeatLayout, env: ChartEnv): Mark[] {
  const { plot, cellWidth, years, yearStarts, quarters } = layout;
  const top = yearsTop(layout);
  const { colours } = env;
  const look = { size: HEAD_SIZE, fill: colours['ink-2'], align: 'center' } as const;
  const heads = years.map(({ label, x }) => textMark([label], x, top + headHeight / 2, look, env));
  const small = { ...look, size: SMALL_SIZE, fill: colours['ink-3'] };
  const columns = quarters.map((label, index) =>
    textMark([label], plot.x + cellWidth * (index + 0.5), top + headHeight * 1.5, small, env),
  );
  const edges = yearStarts.slice(1).map((start) => {
    const x = Math.round(plot.x + cellWidth * start) + 0.5;
    const length = quarters.length > 0 ? headHeight : 4;
    return lineMark(x, plot.y - length, x, plot.y - 1, { stroke: colours.mark, lineWidth: 1 });
  });
  return [...edges, ...heads, ...columns];
}

function nameMarks(model: HeatModel, { names, plot, rowHeight }: HeatLayout, env: ChartEnv): Mark[] {
  const side = sideOf(env);
  return model.rows.map(({ isHighlighted }, index) => {
    const look = {
      size: names.size,
      weight: isHighlighted ? 700 : 400,
      fill: isHighlighted ? env.colours['accent-text'] : env.colours['ink-2'],
      align: side.start,
    };
    return textMark(names.lines[index] ?? [], side.x(0), plot.y + rowHeight * (index + 0.5), look, env);
  });
}

function breakMarks({ rows }: HeatModel, layout: HeatLayout, env: ChartEnv): Mark[] {
  return rows.flatMap(({ breaksAt = [] }, row) =>
    breaksAt.flatMap((at) => {
      const { x, y, height } = cellBox(row, at, layout);
      return breakLine(x, y, y + height, env);
    }),
  );
}

function selectedMark({ rows, periods, selected }: HeatModel, layout: HeatLayout, env: ChartEnv): Mark[] {
  const row = rows.findIndex(({ key }) => key === selected?.key);
  const column = periods.findIndex(({ id }) => id === selected?.periodId);
  if (row < 0 || column < 0) return [];
  const style = { fill: 'transparent', stroke: env.colours.ink, lineWidth: 2 };
  return [rectMark(cellBox(row, column, layout), style)];
}
