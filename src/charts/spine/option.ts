import type { ChartEnv } from '../env.ts';
import { lineMark, type Mark, textMark } from '../marks.ts';
import { type Scene, type SceneItem, type SceneOption, sceneOption } from '../scene.ts';
import { type Side, sideOf } from '../side.ts';
import { ownMark, peersMark, quartileBand, rangeBand } from './key-entries.ts';
import {
  fitsHead,
  HEAD_SIZE,
  layoutSpine,
  NAME_SIZE,
  placeIn,
  type SpineLayout,
  type SpinePlaceOfRow,
} from './layout.ts';
import type { SpineModel } from './model.ts';

/** The range of all is drawn thinner than the middle half of them. */
const RANGE = 4;
const BAND = 10;

/** One row an indicator around the country's value in the middle. */
export function spineOption(model: SpineModel, env: ChartEnv): SceneOption {
  return sceneOption(spineScene(model, env), env);
}

/** The picture as marks. */
export function spineScene(model: SpineModel, env: ChartEnv): Scene {
  const layout = layoutSpine(model, env);
  const side = sideOf(env);
  const plot = {
    ...side.box(layout.stripStart, layout.head, layout.stripWidth, layout.bottom - layout.head),
  };
  return {
    plot,
    under: [],
    items: layout.rows.map((place) => rowItem(place, layout, side, env)),
    middle: [],
    over: [...headMarks(layout, side, env), ...layout.key.marksAt(layout.keyTop)],
  };
}

function rowItem(place: SpinePlaceOfRow, layout: SpineLayout, side: Side, env: ChartEnv): SceneItem {
  const { row, top, height } = place;
  return {
    key: row.key,
    below: stripMarks(place, layout, side, env),
    above: [...pointMarks(place, layout, side, env), ...wordMarks(place, layout, side, env)],
    hit: { x: 0, y: top, width: env.width, height },
  };
}

function stripMarks(
  { row, stripY }: SpinePlaceOfRow,
  layout: SpineLayout,
  side: Side,
  env: ChartEnv,
): Mark[] {
  const { scale } = row;
  if (!scale) return [];
  const at = placeIn(scale, layout.stripWidth);
  const band = (low: number, high: number, tall: number) =>
    side.box(layout.stripStart + at(low), stripY - tall / 2, Math.max(1, at(high) - at(low)), tall);
  const { spread } = scale;
  return spread
    ? [
        rangeBand(band(spread.low, spread.high, RANGE), env),
        quartileBand(band(spread.lowQuartile, spread.highQuartile, BAND), env),
      ]
    : [];
}

function pointMarks(
  { row, stripY, top, height }: SpinePlaceOfRow,
  layout: SpineLayout,
  side: Side,
  env: ChartEnv,
): Mark[] {
  const { scale, place } = row;
  if (!scale) return [];
  const at = placeIn(scale, layout.stripWidth);
  const x = (value: number) => side.x(layout.stripStart + at(value));
  const middle = Math.round(x(scale.country)) + 0.5;
  const upper = layout.isBeside ? top : stripY - BAND;
  const lower = layout.isBeside ? top + height : stripY + BAND;
  return [
    lineMark(middle, upper, middle, lower, { stroke: env.colours.ink, lineWidth: 1 }),
    ...(scale.peers === undefined ? [] : [peersMark(x(scale.peers), stripY, env)]),
    ownMark(place, x(scale.own), stripY, env),
  ];
}

function wordMarks(
  { row, names, note, wordsY, stripY }: SpinePlaceOfRow,
  layout: SpineLayout,
  side: Side,
  env: ChartEnv,
): Mark[] {
  const { colours } = env;
  const words = { size: NAME_SIZE, fill: colours['ink-2'], align: side.start } as const;
  const number = { size: NAME_SIZE, fill: colours['accent-text'], weight: 700, align: side.end } as const;
  const small = { size: HEAD_SIZE, fill: colours['ink-3'], align: side.start } as const;
  const country = { ...number, fill: colours['ink-2'], weight: 400 };
  return [
    textMark(names, side.x(0), wordsY, words, env),
    textMark([row.text], side.x(layout.ownEnd), wordsY, number, env),
    ...(note.length > 0 ? [textMark(note, side.x(layout.noteStart), stripY, small, env)] : []),
    ...(layout.isBeside
      ? [textMark([row.countryText], side.x(layout.countryEnd), wordsY, country, env)]
      : []),
  ];
}

/** Over the strips: which way is less, the country in the middle, which way is more; over the numbers whose they are. */
function headMarks(layout: SpineLayout, side: Side, env: ChartEnv): Mark[] {
  const { colours } = env;
  const [lower, country, higher] = layout.headLines as [string, string, string];
  const look = { size: HEAD_SIZE, fill: colours['ink-3'] };
  const y = layout.head / 2;
  const { stripStart: from, stripWidth: width } = layout;
  const middle = side.x(from + width / 2);
  const directions = fitsHead(layout)
    ? [
        textMark([lower], side.x(from), y, { ...look, align: side.start }, env),
        textMark([higher], side.x(from + width), y, { ...look, align: side.end }, env),
      ]
    : [];
  const strong = { ...look, fill: colours.ink, weight: 600 } as const;
  const heads = layout.isBeside
    ? [textMark([country], side.x(layout.countryEnd), y, { ...look, align: side.end }, env)]
    : [];
  return [...directions, textMark([country], middle, y, { ...strong, align: 'center' }, env), ...heads];
}
