import type { ChartEnv } from '../env.ts';
import { gapMarks, inkOnShade, shadeOf } from '../heat/cell.ts';
import type { HeatCell } from '../heat/model.ts';
import { type Box, LINE_HEIGHT, type Mark, textMark } from '../marks.ts';
import { placeLabels } from '../place-labels.ts';
import { WIDER, widestOf, wrapText } from '../text-width.ts';
import type { MapArea, MapModel, MapRing } from './model.ts';
import { boundsOf, boxInside, type Inside, insideOf } from './place-inside.ts';

const SIZES = [12, 11, 10] as const;
const PADDING = 2;
/** Bold words are wider than the table of advances says. */
const BOLDER = 1.06;
export const PROVISIONAL = '○';
const GAP_MARK = { width: 14, height: 9 };

/** Words on the land: the name and, where there is room, the value or the mark of what is lacking. */
interface Label {
  readonly area: MapArea;
  readonly lines: readonly string[];
  /** How many of the lines, counted from the end, are the value. */
  readonly valueLines: 0 | 1;
  readonly hasGapMark: boolean;
  readonly size: number;
  readonly box: Box;
  /** Stands over other areas, so that it needs a rim. */
  readonly isOutside: boolean;
}

/** Painted letters reach a little beyond their advances. */
const EDGE = 6;

/** Every label lies within its own area; only the highlighted area is named at any price. */
export function labelMarks(
  areas: readonly MapArea[],
  ringsOf: (area: MapArea) => readonly MapRing[],
  model: MapModel,
  env: ChartEnv,
): Mark[] {
  const inOrder = [...areas].sort((a, b) => Number(b.isHighlighted) - Number(a.isHighlighted));
  const taken: Box[] = [];
  const labels: Label[] = [];
  for (const area of inOrder) {
    const inside = insideOf(ringsOf(area));
    const label = inside && labelOf(area, inside, taken, env);
    if (!label) continue;
    labels.push(label);
    taken.push(label.box);
  }
  return labels.flatMap((label) => marksOf(label, model, env));
}

/** The number, with the mark of what is provisional after it. */
const valueText = ({ shortText = '', isProvisional }: Extract<HeatCell, { kind: 'value' }>) =>
  isProvisional ? `${shortText} ${PROVISIONAL}` : shortText;

function labelOf(area: MapArea, inside: Inside, taken: readonly Box[], env: ChartEnv): Label | undefined {
  const { cell, shortLabel, isHighlighted } = area;
  const value = cell.kind === 'value' ? valueText(cell) : '';
  const isGap = cell.kind !== 'value';
  const wrapped = (size: number) => wrapText(shortLabel, widestOf([shortLabel], size) * 0.6, size);
  for (const size of SIZES)
    for (const name of [[shortLabel], wrapped(size)]) {
      const label = fitted(area, name, value === '' ? [] : [value], isGap, size, inside, taken, env);
      if (label) return label;
    }
  for (const size of SIZES)
    for (const name of [[shortLabel], wrapped(size)]) {
      const label = fitted(area, name, [], false, size, inside, taken, env);
      if (label) return label;
    }
  if (isHighlighted) return beside(area, value, inside, env);
  return fitted(area, [], value === '' ? [] : [value], isGap, SIZES[2], inside, taken, env);
}

function fitted(
  area: MapArea,
  name: readonly string[],
  value: readonly string[],
  hasGapMark: boolean,
  size: number,
  inside: Inside,
  taken: readonly Box[],
  env: ChartEnv,
): Label | undefined {
  const lines = [...name, ...value];
  const measure = sizeOf(lines, hasGapMark, area.isHighlighted ? size * BOLDER : size);
  const box = boxInside(inside, measure, taken);
  const valueLines = value.length === 0 ? 0 : 1;
  // An area may reach to the rim of the picture, and painted letters a little beyond their place in it.
  if (!box || box.x < EDGE || box.x + box.width > env.width - EDGE) return undefined;
  return { area, lines, valueLines, hasGapMark, size, box, isOutside: false };
}

function sizeOf(lines: readonly string[], hasGapMark: boolean, size: number) {
  const mark = hasGapMark ? GAP_MARK : { width: 0, height: 0 };
  return {
    width: Math.max(mark.width, widestOf(lines, size) * WIDER) + 2 * PADDING,
    height: lines.length * size * LINE_HEIGHT + mark.height + 2 * PADDING,
  };
}

/** Beside its area, over its neighbours, where nothing is written yet. */
function beside(area: MapArea, value: string, { ring, places }: Inside, env: ChartEnv): Label | undefined {
  const lines = [area.shortLabel, ...(value === '' ? [] : [value])];
  const [, size] = SIZES;
  const measure = sizeOf(lines, false, size * BOLDER);
  const bounds = boundsOf(ring);
  const { x, y } = places[0]!;
  const gaps = [Math.min(bounds.width, bounds.height), Math.max(bounds.width, bounds.height)].map(
    (length) => length / 2 + 6,
  );
  const picture = { x: EDGE, y: EDGE, width: env.width - 2 * EDGE, height: env.height - 2 * EDGE };
  const wanted = { key: area.key, x, y, gaps, ...measure };
  const box = placeLabels([wanted], [], picture).get(area.key);
  const valueLines = value === '' ? 0 : 1;
  return box && { area, lines, valueLines, hasGapMark: false, size, box, isOutside: true };
}

function marksOf(label: Label, { steps }: MapModel, env: ChartEnv): Mark[] {
  const { area, lines, valueLines, hasGapMark, size, box, isOutside } = label;
  const { cell, isHighlighted } = area;
  const ink =
    isOutside || cell.kind !== 'value'
      ? env.colours[isHighlighted ? 'ink' : 'ink-2']
      : inkOnShade(shadeOf(cell.step, steps.length, env), env);
  const x = box.x + box.width / 2;
  const line = size * LINE_HEIGHT;
  const words = lines.map((text, index) => {
    const isValue = index >= lines.length - valueLines;
    const weight = isHighlighted ? 750 : isValue ? 650 : 400;
    const look = { size, weight, fill: ink, align: 'center' as const, hasHalo: isOutside };
    return textMark([text], x, box.y + PADDING + line * (index + 0.5), look, env);
  });
  if (!hasGapMark || cell.kind === 'value') return words;
  const place = {
    x: x - GAP_MARK.width / 2,
    y: box.y + box.height - PADDING - GAP_MARK.height,
    ...GAP_MARK,
  };
  return [...words, ...gapMarks(cell.kind, place, env)];
}
