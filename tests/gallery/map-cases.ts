import type { MapArea, MapModel, MapRing } from '../../src/charts/map/model.ts';
import { classBreaks, classOf } from '../../src/statistics/class-breaks.ts';
import type { GalleryCase } from './cases.ts';
import { type Speaker, wave } from './speaker.ts';

const COLUMNS = 6;
const CELL = 160;

/** Areas of all sizes that share their borders, with every mark that an area may have. */
export function mapCases(say: Speaker): GalleryCase[] {
  const map = (name: string, model: MapModel, height: number): GalleryCase => ({
    form: 'map',
    name,
    model,
    height,
  });
  const all = mapModel(say, 31);
  return [
    map('map: 31 areas', all, 700),
    map('map: few, islands and water', withWater(mapModel(say, 5), say), 420),
    map('map: mostly missing', mostlyMissing(all, say), 620),
    map('map: one area', mapModel(say, 1), 260),
    map('map: no outlines', { ...all, areas: all.areas.map((area) => ({ ...area, rings: [] })) }, 120),
  ];
}

/** Corners of a net whose meshes are wide and narrow; each is the same for all the areas that meet in it. */
function corner(column: number, row: number): readonly number[] {
  const uneven = (index: number) => index * CELL + (index % 3 === 1 ? -CELL * 0.45 : 0);
  const shift = (seed: number) => Math.round((wave(column * 7 + row, seed) - 0.5) * CELL * 0.3);
  return [uneven(column) + shift(3), uneven(row) + shift(5)];
}

function mesh(index: number): MapRing {
  const [column, row] = [index % COLUMNS, Math.floor(index / COLUMNS)];
  return [corner(column, row), corner(column + 1, row), corner(column + 1, row + 1), corner(column, row + 1)];
}

function mapModel(say: Speaker, count: number): MapModel {
  const words = say.words.map;
  const values = Array.from({ length: count }, (_, index) => Math.round(40 + 400 * wave(index, 11)));
  const breaks = classBreaks(values, 5, 'quantile').map(Math.round);
  const gaps = new Map([
    [4, 'missing'],
    [9, 'suppressed'],
    [16, 'refused'],
    [22, 'not_applicable'],
  ] as const);
  const areas = values.map((value, index): MapArea => {
    const { code, label } = say.areas[index]!;
    const gap = gaps.get(index as 4);
    const isProvisional = index % 7 === 2;
    const text = say.number(value);
    return {
      key: code,
      label,
      shortLabel: label.replace(/ \(.*\)$/, ''),
      isHighlighted: index === (count > 20 ? 13 : 0),
      rings: [mesh(index)],
      cell: gap
        ? { kind: gap, text: words.labels[gap] }
        : {
            kind: 'value',
            step: classOf(value, breaks),
            text: isProvisional ? say.words.provisional(text) : text,
            shortText: text,
            isProvisional,
          },
    };
  });
  const rows = Math.ceil(count / COLUMNS);
  return {
    width: Math.min(count, COLUMNS) * CELL,
    height: rows * CELL,
    areas,
    land: [],
    water: [],
    waterLabels: [],
    steps: stepsOf(breaks, values, say),
    scaleLabel: words.scale,
    areaLabel: words.area,
    valueLabel: words.value,
    labels: words.labels,
    sentence: say.words.sentence,
  };
}

export function stepsOf(
  breaks: readonly number[],
  values: readonly number[],
  say: Speaker,
): readonly string[] {
  const { below, between, above } = say.words.map;
  const [first, last] = [breaks[0], breaks.at(-1)];
  if (first === undefined || last === undefined) return [say.number(values[0] ?? 0)];
  const middle = breaks.slice(1).map((high, index) => between(say.number(breaks[index]!), say.number(high)));
  return [below(say.number(first)), ...middle, above(say.number(last))];
}

function withWater(model: MapModel, say: Speaker): MapModel {
  const box = (x: number, y: number, width: number, height: number): MapRing => [
    [x, y],
    [x + width, y],
    [x + width, y + height],
    [x, y + height],
  ];
  const height = model.height + CELL * 2;
  return {
    ...model,
    height,
    water: [box(-20, model.height, model.width + 40, CELL * 2)],
    waterLabels: [say.words.map.water],
    land: [box(80, model.height + 60, 40, 24)],
  };
}

/** As where three offices published: the highlighted one has no value. */
function mostlyMissing(model: MapModel, say: Speaker): MapModel {
  const areas = model.areas.map(
    (area, index): MapArea =>
      index % 11 === 5 ? area : { ...area, cell: { kind: 'missing', text: say.words.map.labels.missing } },
  );
  return { ...model, areas };
}
