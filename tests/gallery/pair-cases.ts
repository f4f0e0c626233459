import type { MultiplesModel, MultiplesPanel } from '../../src/charts/multiples/model.ts';
import type { ScatterModel, ScatterPoint } from '../../src/charts/scatter/model.ts';
import type { SlopeLine, SlopeModel } from '../../src/charts/slope/model.ts';
import type { GalleryCase } from './cases.ts';
import { quarters, reportsOf, type Speaker, wave } from './speaker.ts';

/** Areas at two times, by two indicators, and each in a panel of its own. */
export function pairCases(say: Speaker): GalleryCase[] {
  const slope = (name: string, model: SlopeModel, height = 460): GalleryCase => ({
    form: 'slope',
    name,
    model,
    height,
  });
  const multiples = (name: string, model: MultiplesModel, height: number): GalleryCase => ({
    form: 'multiples',
    name,
    model,
    height,
  });
  const scatter = (name: string, model: ScatterModel, height = 460): GalleryCase => ({
    form: 'scatter',
    name,
    model,
    height,
  });
  const points = scatterModel(say, 31);
  const missing = points.points.map((point) => ({ ...point, y: null, yText: say.words.missing }));
  return [
    slope('slope: 31 areas', slopeModel(say, 31), 760),
    slope('slope: 31 areas in little room', slopeModel(say, 31), 300),
    slope('slope: few, provisional', slopeModel(say, 5), 320),
    slope('slope: alike', { ...slopeModel(say, 3), lines: slopeModel(say, 3).lines.map(flat) }, 220),
    slope('slope: nothing', { ...slopeModel(say, 3), lines: [] }, 120),
    multiples('multiples: 31 areas, 34 quarters', multiplesModel(say, 31, 34), 1500),
    multiples('multiples: few, gaps, break, provisional', multiplesModel(say, 4, 12), 330),
    multiples('multiples: one value', multiplesModel(say, 1, 1), 160),
    multiples('multiples: nothing', { ...multiplesModel(say, 1, 4), panels: [] }, 120),
    scatter('scatter: 31 areas', points, 540),
    scatter('scatter: few', scatterModel(say, 4), 360),
    scatter('scatter: all missing', { ...points, points: missing }),
    scatter('scatter: one', scatterModel(say, 1), 300),
  ];
}

const flat = (line: SlopeLine): SlopeLine => ({ ...line, from: 60, to: 60 });

function slopeModel(say: Speaker, count: number): SlopeModel {
  const words = say.words.pairs;
  const lines = say.areas.slice(0, count).map(({ code, label }, index): SlopeLine => {
    const from = Math.round(40 + 110 * wave(index, 2));
    const to = Math.round(from * (0.75 + 0.6 * wave(index, 5)));
    return {
      key: code,
      label,
      from,
      to,
      fromText: say.number(from),
      toText: say.number(to),
      changeText: say.signed((100 * to) / from - 100),
      role: index === 0 ? 'highlight' : index === 1 ? 'reference' : 'series',
      isProvisional: index % 3 === 2,
    };
  });
  return {
    lines,
    fromLabel: say.quarter(0),
    toLabel: say.quarter(16),
    labels: words.slope,
    sentence: say.words.sentence,
  };
}

function multiplesModel(say: Speaker, areas: number, count: number): MultiplesModel {
  const words = say.words.pairs;
  const valueAt = (row: number, column: number) => {
    if (row === 2 && column > 2 && column < 6) return null;
    return Math.round(30 + 60 * wave(row, 7) + 2 * column + 24 * wave(row + 3, column * 1.7));
  };
  const textOf = (value: number | null) => (value === null ? say.words.missing : say.number(value));
  const panels = say.areas.slice(0, areas).map(({ code, label }, row): MultiplesPanel => {
    const values = Array.from({ length: count }, (_, column) => valueAt(row, column));
    const last = values.findLast((value) => value !== null);
    return {
      key: code,
      label,
      values,
      texts: values.map(textOf),
      coverage: reportsOf(count, row),
      isHighlighted: row === 0,
      ...(typeof last === 'number' ? { endText: say.number(last) } : {}),
      ...(row === 1 && count > 4 ? { provisionalFrom: count - 2 } : {}),
      ...(row === 3 && count > 8 ? { breaksAt: [8] } : {}),
    };
  });
  const reference = Array.from({ length: count }, (_, column) => 70 + 2 * column);
  return {
    periods: quarters(say, count),
    panels,
    reference: { label: words.country, values: reference, texts: reference.map(say.number) },
    formatAxis: say.number,
    includesZero: true,
    scaleLabel: words.scale,
    coverage: { labels: say.coverage.one, sentence: say.coverage.sentencePerArea },
    labels: words.multiples,
    sentence: say.words.sentence,
  };
}

function scatterModel(say: Speaker, count: number): ScatterModel {
  const words = say.words.pairs;
  const points = say.areas.slice(0, count).map(({ code, label }, index): ScatterPoint => {
    const x = Math.round(8 + 60 * wave(index, 3) ** 2);
    const y = Math.round(x * (40 + 60 * wave(index, 8)));
    return {
      key: code,
      label,
      x,
      y,
      xText: say.number(x),
      yText: say.number(y),
      ratioText: say.number(Math.round(y / x)),
      isHighlighted: index === 0,
      isProvisional: index === 3,
    };
  });
  return {
    points,
    xLabel: words.x,
    yLabel: words.y,
    formatX: say.number,
    formatY: say.number,
    formatRatio: say.number,
    labels: words.scatter,
    sentence: say.words.sentence,
  };
}
