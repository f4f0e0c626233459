import type { BarRow, BarsModel } from '../../src/charts/bars/model.ts';
import type { ChartForm } from '../../src/charts/form.ts';
import type { LineModel, LineSeries } from '../../src/charts/line/model.ts';
import { fillOf } from '../../src/charts/mix-bar/model.ts';
import type { StackModel } from '../../src/charts/stack/model.ts';
import type { Language } from '../../src/locale/language.ts';
import { controlCases } from './control-cases.ts';
import { flowCases } from './flow-cases.ts';
import { funnelCases } from './funnel-cases.ts';
import { heatCases } from './heat-cases.ts';
import { mapCases } from './map-cases.ts';
import { pairCases } from './pair-cases.ts';
import { coverageOf, quarters, type Speaker, speaker, wave } from './speaker.ts';
import { spineCases } from './spine-cases.ts';
import { tilesCases } from './tiles-cases.ts';

/** One picture of the gallery: a form with a model that is hard on it. */
export type GalleryCase = ChartForm & { readonly name: string; readonly height: number };

/** Every case in one language. */
export function galleryCases(language: Language): GalleryCase[] {
  const say = speaker(language);
  const line = (name: string, model: LineModel, height = 320): GalleryCase => ({
    form: 'line',
    name,
    model,
    height,
  });
  const bars = (name: string, model: BarsModel, height = 260): GalleryCase => ({
    form: 'bars',
    name,
    model,
    height,
  });
  const stack = (name: string, model: StackModel, height = 300): GalleryCase => ({
    form: 'stack',
    name,
    model,
    height,
  });
  return [
    line('line: 31 areas', manyLines(say)),
    line('line: gaps, break, provisional, band, events', hardLine(say)),
    line('line: eight equals', equalLines(say, 8), 340),
    line('line: three equals below zero', negativeLines(say)),
    line('line: one point', onePoint(say)),
    line('line: nothing', { ...onePoint(say), series: [] }),
    bars('bars: 31 areas', rankedBars(say), 560),
    bars('bars: growth', growthBars(say)),
    bars('bars: missing, derived, provisional', statusBars(say), 200),
    bars('bars: all zero', zeroBars(say), 120),
    bars('bars: nothing', { ...zeroBars(say), rows: [] }, 120),
    stack('stack: 31 areas', rowStack(say), 560),
    stack('stack: six years', columnStack(say, 6)),
    stack('stack: 34 quarters', columnStack(say, 34)),
    stack('stack: nothing', { ...columnStack(say, 0) }),
    ...heatCases(say),
    ...controlCases(say),
    ...funnelCases(say),
    ...spineCases(say),
    ...pairCases(say),
    ...mapCases(say),
    ...flowCases(say),
    ...tilesCases(say),
  ];
}

function series(
  say: Speaker,
  position: number,
  values: readonly (number | null)[],
  rest: Partial<LineSeries> & Pick<LineSeries, 'role'>,
): LineSeries {
  const area = say.areas[position]!;
  const last = values.findLast((value) => value !== null);
  const texts = values.map((value) => (value === null ? say.words.missing : say.number(value)));
  const isNamed = rest.role !== 'context' && typeof last === 'number';
  return {
    key: area.code,
    label: area.label,
    values,
    texts,
    ...(isNamed ? { endText: say.number(last) } : {}),
    ...rest,
  };
}

function lineModel(say: Speaker, periods: number, all: readonly LineSeries[]): LineModel {
  return {
    periods: quarters(say, periods),
    series: all,
    unitLabel: say.words.unit,
    formatAxis: say.number,
    sentence: say.words.sentence,
  };
}

const valuesOf = (seed: number, count: number, level = 60) =>
  Array.from({ length: count }, (_, index) =>
    Math.round(level + (seed % 7) * 12 + wave(seed, index) * 30 + Math.sin(index / 1.3) * 12),
  );

function manyLines(say: Speaker): LineModel {
  const grey = Array.from({ length: 29 }, (_, index) =>
    series(say, index + 2, valuesOf(index, 34), { role: 'context' }),
  );
  const all = [
    ...grey,
    series(say, 1, valuesOf(3, 34), { role: 'reference' }),
    series(say, 0, valuesOf(4, 34), { role: 'highlight', provisionalFrom: 32 }),
  ];
  const contextLabel = say.words.others(say.number(29));
  return { ...lineModel(say, 34, all), contextLabel, coverage: coverageOf(say, 34, false) };
}

function hardLine(say: Speaker): LineModel {
  const values: (number | null)[] = valuesOf(2, 16);
  values[4] = null;
  values[6] = null;
  values[7] = null;
  const band = {
    low: values.map((value) => (value === null ? null : value - 11)),
    high: values.map((value) => (value === null ? null : value + 14)),
  };
  const highlight = series(say, 0, values, { role: 'highlight', breaksAt: [11], provisionalFrom: 15, band });
  const model = lineModel(say, 16, [highlight, series(say, 1, valuesOf(5, 16, 40), { role: 'reference' })]);
  const events = [
    { periodIndex: 2, label: say.words.event },
    { periodIndex: 4, label: say.words.event },
    { periodIndex: 15, label: say.words.event },
  ];
  return { ...model, events, coverage: coverageOf(say, 16, true) };
}

function equalLines(say: Speaker, count: number): LineModel {
  const all = Array.from({ length: count }, (_, index) =>
    series(say, index + 3, valuesOf(index, 9, 50), { role: 'series' }),
  );
  return lineModel(say, 9, all);
}

function negativeLines(say: Speaker): LineModel {
  const all = Array.from({ length: 3 }, (_, index) => {
    const values = valuesOf(index, 12, 0).map((value) => value - 34);
    return { ...series(say, index, values, { role: 'series' }), texts: values.map(say.signed) };
  });
  const coverage = coverageOf(say, 12, false);
  return { ...lineModel(say, 12, all), formatAxis: (value) => say.signed(value), coverage };
}

function onePoint(say: Speaker): LineModel {
  return lineModel(say, 1, [series(say, 0, [1588], { role: 'highlight' })]);
}

function row(say: Speaker, position: number, value: number, rest: Partial<BarRow> = {}): BarRow {
  const area = say.areas[position]!;
  return { key: area.code, label: area.label, value, text: say.number(value), isHighlighted: false, ...rest };
}

function barsModel(say: Speaker, rows: readonly BarRow[]): BarsModel {
  return { rows, unitLabel: '', formatAxis: say.number, sentence: say.words.sentence };
}

function rankedBars(say: Speaker): BarsModel {
  const rows = say.areas.map((_, index) => {
    const value = 180 - index * 3.4;
    const interval = { low: value - 4 - wave(index, 1) * 9, high: value + 4 + wave(index, 2) * 9 };
    return row(say, index, value, { interval, isHighlighted: index === 13 });
  });
  return { ...barsModel(say, rows), benchmark: { value: 120, label: say.words.benchmark } };
}

function growthBars(say: Speaker): BarsModel {
  const changes = [38.4, 12.5, 3.2, 0, -4.1, -17.1, -42.6];
  const rows = changes.map((value, index) =>
    row(say, index, value, { text: say.signed(value), isHighlighted: index === 5 }),
  );
  return { ...barsModel(say, rows), formatAxis: say.signed, signed: true, unitLabel: '' };
}

function statusBars(say: Speaker): BarsModel {
  return barsModel(say, [
    row(say, 0, 1588, { isHighlighted: true }),
    row(say, 1, 1201, { pattern: 'derived', interval: { low: 1100, high: 1350 } }),
    row(say, 2, 900, { pattern: 'provisional' }),
    row(say, 3, 0, { value: null, text: say.words.missing, pattern: 'missing' }),
    row(say, 4, 0),
  ]);
}

function zeroBars(say: Speaker): BarsModel {
  return barsModel(say, [row(say, 0, 0), row(say, 1, 0)]);
}

function shares(index: number): number[] {
  const first = 34 - index * 0.5;
  const second = 20 + wave(index, 3) * 12;
  const third = 8 + wave(index, 4) * 8;
  const fourth = 12 + wave(index, 5) * 10;
  return [first, second, third, fourth, 100 - first - second - third - fourth];
}

function stackParts(say: Speaker, count: number, incomplete: number) {
  return say.parts.map((label, position) => {
    const all = Array.from({ length: count }, (_, index) =>
      index === incomplete ? null : shares(index)[position]!,
    );
    return {
      key: `part-${position}`,
      label,
      fill: fillOf(position, position === say.parts.length - 1),
      shares: all,
      texts: all.map((share) => (share === null ? '' : say.percent(share))),
    };
  });
}

function rowStack(say: Speaker): StackModel {
  const categories = say.areas.map((area, index) => ({
    key: area.code,
    label: area.label,
    isHighlighted: index === 9,
    ...(index === 5 ? { isIncomplete: true, text: say.words.incomplete } : {}),
  }));
  return {
    orientation: 'rows',
    categories,
    parts: stackParts(say, categories.length, 5),
    formatAxis: say.percent,
    sentence: say.words.sentence,
  };
}

function columnStack(say: Speaker, count: number): StackModel {
  const categories = Array.from({ length: count }, (_, index) => ({
    key: `period-${index}`,
    label: count > 10 ? say.year(1397 + Math.floor(index / 4)) : say.quarter(index),
    isHighlighted: index === count - 1,
    tick: count <= 10 || index % 4 === 0,
    ...(index === 2 ? { isIncomplete: true, text: say.words.incomplete } : {}),
  }));
  return {
    orientation: 'columns',
    categories,
    parts: stackParts(say, count, 2),
    formatAxis: say.percent,
    sentence: say.words.sentence,
  };
}
