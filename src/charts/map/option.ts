import type { ChartEnv } from '../env.ts';
import { shadeOf } from '../heat/cell.ts';
import { type Mark, polygonMark, polylineMark, textMark } from '../marks.ts';
import { type Scene, type SceneOption, type ShapeItem, sceneOption } from '../scene.ts';
import { WIDER, widestOf } from '../text-width.ts';
import { outerBorder } from './border.ts';
import { labelMarks } from './labels.ts';
import { keyTop, layoutMap } from './layout.ts';
import { drawnAreas, type MapArea, type MapModel, type MapRing } from './model.ts';
import { boxInside, insideOf } from './place-inside.ts';

const WATER_SIZE = 11;

/** Areas in their outlines, shaded by step, named where a name fits. */
export function mapOption(model: MapModel, env: ChartEnv): SceneOption {
  return sceneOption(mapScene(model, env), env);
}

/** The picture as marks. */
export function mapScene(model: MapModel, env: ChartEnv): Scene<ShapeItem> {
  const layout = layoutMap(model, env);
  const place = (ring: MapRing) => ring.map(([x = 0, y = 0]) => [layout.x(x), layout.y(y)]);
  const areas = drawnAreas(model);
  const ringsOf = (area: MapArea) => area.rings.map(place);
  return {
    plot: layout.plot,
    under: [
      ...model.water.map((ring) => polygonMark(place(ring), { fill: env.colours.inset })),
      ...model.land.map((ring) =>
        polygonMark(place(ring), { fill: env.colours.land, stroke: env.colours.mark, lineWidth: 0.6 }),
      ),
    ],
    items: areas.map(
      (area): ShapeItem => ({ key: area.key, below: shapes(area, place, model, env), above: [] }),
    ),
    middle: [
      ...borderMarks(areas, place, env),
      ...areas.filter(isHighlighted).flatMap((a) => rim(a, place, env)),
    ],
    over: [
      ...waterNames(model, place, env),
      ...labelMarks(areas, ringsOf, model, env),
      ...layout.key.marksAt(keyTop(layout)),
    ],
  };
}

type Place = (ring: MapRing) => number[][];

const isHighlighted = (area: MapArea) => area.isHighlighted;

/** A value is a shade between paper-coloured borders; what has none is paper between thin grey ones. */
function shapes({ rings, cell }: MapArea, place: Place, { steps }: MapModel, env: ChartEnv): Mark[] {
  const { colours } = env;
  const style =
    cell.kind === 'value'
      ? { fill: shadeOf(cell.step, steps.length, env), stroke: colours.paper, lineWidth: 1 }
      : {
          fill: cell.kind === 'suppressed' ? colours.inset : colours.paper,
          stroke: colours.context,
          lineWidth: 0.8,
        };
  return rings.map((ring) => polygonMark(place(ring), style));
}

function borderMarks(areas: readonly MapArea[], place: Place, { colours }: ChartEnv): Mark[] {
  const lines = outerBorder(areas.flatMap(({ rings }) => rings));
  return lines.map((line) => polylineMark(place(line), { stroke: colours['ink-3'], lineWidth: 1 }));
}

function rim({ rings }: MapArea, place: Place, { colours }: ChartEnv): Mark[] {
  return [
    { stroke: colours.paper, lineWidth: 5 },
    { stroke: colours.ink, lineWidth: 2.2 },
  ].flatMap((style) => rings.map((ring) => polygonMark(place(ring), { fill: 'transparent', ...style })));
}

function waterNames({ water, waterLabels }: MapModel, place: Place, env: ChartEnv): Mark[] {
  return waterLabels.flatMap((label, index) => {
    const inside = water[index] && insideOf([place(water[index])]);
    const size = { width: widestOf([label], WATER_SIZE) * WIDER + 4, height: WATER_SIZE * 1.6 };
    const box = inside && boxInside(inside, size, []);
    if (!box) return [];
    const look = { size: WATER_SIZE, fill: env.colours['ink-3'], align: 'center' } as const;
    return [textMark([label], box.x + box.width / 2, box.y + box.height / 2, look, env)];
  });
}
