import { isolateLine } from '../locale/isolate.ts';
import type { ChartEnv } from './env.ts';
import { widestOf } from './text-width.ts';

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Strokes and fills as the chart engine reads them. */
export interface Paint {
  readonly fill?: string;
  readonly stroke?: string;
  readonly lineWidth?: number;
  readonly lineDash?: number[];
  readonly opacity?: number;
}

export interface TextLook {
  readonly size: number;
  readonly weight?: number;
  readonly fill: string;
  readonly align: 'left' | 'center' | 'right';
  readonly verticalAlign?: 'top' | 'middle' | 'bottom';
  /** A rim of paper, where the text stands over lines or bars. */
  readonly hasHalo?: boolean;
}

/** A drawn thing with its place in pixels: the common part of custom series and graphic elements. */
export type Mark =
  | { readonly type: 'rect'; readonly shape: Box; readonly style: Paint; readonly silent?: boolean }
  | {
      readonly type: 'line';
      readonly shape: { readonly x1: number; readonly y1: number; readonly x2: number; readonly y2: number };
      readonly style: Paint;
      readonly silent?: boolean;
    }
  | {
      readonly type: 'polygon' | 'polyline';
      readonly shape: { readonly points: number[][] };
      readonly style: Paint;
      readonly silent?: boolean;
    }
  | {
      readonly type: 'path';
      readonly shape: { readonly pathData: string };
      readonly style: Paint;
      /** Under the pointer. */
      readonly emphasis?: { readonly style: Paint };
      readonly silent?: boolean;
    }
  | {
      readonly type: 'circle';
      readonly shape: { readonly cx: number; readonly cy: number; readonly r: number };
      readonly style: Paint;
      readonly silent?: boolean;
    }
  | { readonly type: 'text'; readonly style: Record<string, string | number>; readonly silent?: boolean };

/** The table of advances is of the regular weight. */
const WIDER_IN_BOLD = 1.02;

/** Leading of labels in charts. */
export const LINE_HEIGHT = 1.3;

export function rectMark(shape: Box, style: Paint): Mark {
  return { type: 'rect', shape, style };
}

export function lineMark(x1: number, y1: number, x2: number, y2: number, style: Paint): Mark {
  return { type: 'line', shape: { x1, y1, x2, y2 }, style: { fill: 'none', ...style } };
}

/** A path as SVG writes it, without a filling unless its style has one. */
export function pathMark(pathData: string, style: Paint, underPointer?: Paint): Mark {
  const path = { type: 'path', shape: { pathData }, style: { fill: 'none', ...style } } as const;
  return underPointer ? { ...path, emphasis: { style: underPointer } } : path;
}

export function polygonMark(points: number[][], style: Paint): Mark {
  return { type: 'polygon', shape: { points }, style };
}

/** An open line through points. */
export function polylineMark(points: number[][], style: Paint): Mark {
  return { type: 'polyline', shape: { points }, style: { fill: 'none', ...style } };
}

/** Lines of text, each an isolate of its own: an isolate does not survive a line break. */
export function textMark(
  lines: readonly string[],
  x: number,
  y: number,
  look: TextLook,
  env: ChartEnv,
): Mark {
  const { size, weight = 400, fill, align, verticalAlign = 'middle', hasHalo = false } = look;
  const halo = hasHalo ? { stroke: env.colours.paper, lineWidth: 4 } : {};
  return {
    type: 'text',
    silent: true,
    style: {
      text: isolateLines(lines, env),
      x,
      y,
      align,
      verticalAlign,
      fill,
      fontSize: size,
      fontWeight: weight,
      fontFamily: env.fontFamily,
      lineHeight: Math.round(size * LINE_HEIGHT),
      ...halo,
    },
  };
}

/**
 * Lines that stand as a block to the right or left of a place, each beginning where a line of the language begins:
 * to the right of a place, Persian lines end at it with their last letters.
 */
export function blockMark(
  lines: readonly string[],
  x: number,
  y: number,
  { stands, ...look }: Omit<TextLook, 'align'> & { readonly stands: 'right' | 'left' },
  env: ChartEnv,
): Mark {
  const isRtl = env.direction === 'rtl';
  const width = lines.length > 1 ? widestOf(lines, look.size) * WIDER_IN_BOLD : 0;
  if (lines.length < 2)
    return textMark(lines, x, y, { ...look, align: stands === 'right' ? 'left' : 'right' }, env);
  const from = stands === 'right' ? x : x - width;
  return textMark(lines, isRtl ? from + width : from, y, { ...look, align: isRtl ? 'right' : 'left' }, env);
}

/** The same for texts that the chart engine places itself. */
export function isolateLines(lines: readonly string[], env: Pick<ChartEnv, 'direction'>): string {
  return lines.map((line) => isolateLine(line, env.direction)).join('\n');
}
