import type { HeatCell, HeatGap, HeatModel, HeatRow } from '../../src/charts/heat/model.ts';
import { type ClassMethod, classBreaks, classOf } from '../../src/statistics/class-breaks.ts';
import type { GalleryCase } from './cases.ts';
import { quarters, type Speaker, wave } from './speaker.ts';

/** Areas by quarters, with every mark that a cell may have. */
export function heatCases(say: Speaker): GalleryCase[] {
  const heat = (name: string, model: HeatModel, height: number): GalleryCase => ({
    form: 'heat',
    name,
    model,
    height,
  });
  const few = heatModel(say, 4, 6, 'equal');
  return [
    heat('heat: 31 areas, 34 quarters', heatModel(say, 31, 34, 'quantile'), 660),
    heat('heat: few', { ...few, selected: { key: say.areas[1]!.code, periodId: '1397-Q3' } }, 300),
    heat('heat: all missing', gapsOnly(few, say), 260),
    heat('heat: one value', heatModel(say, 1, 1, 'quantile'), 170),
    heat('heat: nothing', { ...few, rows: [] }, 120),
  ];
}

type Value = number | HeatGap;

function valueAt(row: number, column: number): Value {
  const chance = wave(row + 3, column * 1.7);
  if (row === 2 && column < 9) return 'missing';
  if (row === 5 && column > 20) return 'refused';
  if (row === 3 && column === 4) return 'refused';
  if (row === 30 && column < 12) return 'not_applicable';
  if (chance > 0.985) return 'suppressed';
  if (chance < 0.015) return 'missing';
  return Math.round(40 + 90 * wave(row, 7) + 3 * column + 30 * chance);
}

function heatModel(say: Speaker, areas: number, count: number, method: ClassMethod): HeatModel {
  const words = say.words.heat;
  const values = Array.from({ length: areas }, (_, row) =>
    Array.from({ length: count }, (_, column) => valueAt(row, column)),
  );
  const known = values.flat().filter((value) => typeof value === 'number');
  const breaks = classBreaks(known, 5, method).map(Math.round);
  const [first, last] = [breaks[0], breaks.at(-1)];
  const steps =
    first === undefined || last === undefined
      ? [say.number(known[0] ?? 0)]
      : [
          words.below(say.number(first)),
          ...breaks
            .slice(1)
            .map((high, index) => words.between(say.number(breaks[index]!), say.number(high))),
          words.above(say.number(last)),
        ];
  const cellOf = (value: Value, column: number): HeatCell => {
    if (typeof value !== 'number') return { kind: value, text: words.labels[value] };
    const text = say.number(value);
    const isProvisional = column > 3 && column >= count - 2;
    return {
      kind: 'value',
      step: classOf(value, breaks),
      text: isProvisional ? say.words.provisional(text) : text,
      shortText: text,
      isProvisional,
    };
  };
  const rows = values.map(
    (all, row): HeatRow => ({
      key: say.areas[row]!.code,
      label: say.areas[row]!.label,
      isHighlighted: row === 1,
      cells: all.map(cellOf),
      breaksAt: row > 5 && row < 9 ? [16] : row === 2 && areas < 10 ? [3] : [],
    }),
  );
  const periods = quarters(say, count).map(({ id, label, title }, index) => ({
    id,
    label: say.words.seasons[index % 4]!,
    shortLabel: say.words.shortSeasons[index % 4]!,
    title,
    year: label,
  }));
  return {
    rows,
    periods,
    steps,
    scaleLabel: method === 'equal' ? words.equalScale : words.scale,
    timeLabel: words.time,
    areaLabel: words.area,
    labels: words.labels,
    sentence: say.words.sentence,
  };
}

function gapsOnly(model: HeatModel, say: Speaker): HeatModel {
  const gaps: readonly HeatGap[] = ['missing', 'suppressed', 'refused', 'not_applicable'];
  const rows = model.rows.map((row, index) => {
    const kind = gaps[index % gaps.length]!;
    return {
      ...row,
      breaksAt: [],
      cells: row.cells.map(() => ({ kind, text: say.words.heat.labels[kind] })),
    };
  });
  return { ...model, rows };
}
