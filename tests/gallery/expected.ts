import type { CoverageStates, CoverageWords } from '../../src/charts/coverage.ts';
import { nodesOf } from '../../src/charts/flow/model.ts';
import type { ChartForm } from '../../src/charts/form.ts';
import { stripIsolates } from '../../src/locale/isolate.ts';

/** Of the marks below a time axis those that occur. */
function coverageTexts(words: CoverageWords | undefined, states: CoverageStates): string[] {
  if (!words) return [];
  return [words.labels.title, ...new Set(states.flatMap((state) => (state ? [words.labels[state]] : [])))];
}

/** Every text that a picture has to show, whatever its size. */
export function expectedTexts(chart: ChartForm): string[] {
  return textsOf(chart).map(stripIsolates);
}

function textsOf(chart: ChartForm): string[] {
  switch (chart.form) {
    case 'line': {
      const named = chart.model.series.filter((series) => series.role !== 'context');
      if (named.length === 0) return [];
      const { events = [], contextLabel = '', unitLabel } = chart.model;
      const labels = named.flatMap((series) => [series.label, series.endText ?? '']);
      const { coverage } = chart.model;
      const reported = coverageTexts(coverage, coverage?.states ?? []);
      return [...reported, ...labels, contextLabel, unitLabel, ...events.map((event) => event.label)].filter(
        Boolean,
      );
    }
    case 'bars': {
      const { rows, benchmark } = chart.model;
      if (rows.length === 0) return [];
      return [...rows.flatMap((row) => [row.label, row.text]), ...(benchmark ? [benchmark.label] : [])];
    }
    case 'stack':
      return chart.model.orientation === 'rows' ? chart.model.categories.map((one) => one.label) : [];
    case 'flow': {
      const { sources, targets, total, heads } = chart.model;
      const nodes = nodesOf(chart.model);
      if (nodes.length === 0) return [];
      const sides = [
        ...(sources.length > 0 ? [heads.sources] : []),
        ...(targets.length > 0 ? [heads.targets] : []),
      ];
      return [...sides, total.label, total.text, ...nodes.flatMap(({ label, text }) => [label, text])];
    }
    case 'control': {
      const { points, segments, labels, unitLabel, coverage } = chart.model;
      if (points.every(({ value }) => value === null)) return [];
      const { mean, low, high, texts } = { ...labels, texts: segments.at(-1)?.limits?.texts };
      const ends = texts ? [mean, texts.mean, low, texts.low, high, texts.high] : [];
      const kinds = segments
        .filter(({ limits }) => limits)
        .map((one) => (one.isTrial ? labels.trial : labels.limits));
      const rules = points.flatMap(({ signal }) => (signal ? [labels.rules[signal.rule]] : []));
      return [
        unitLabel,
        ...coverageTexts(coverage, coverage?.states ?? []),
        ...ends,
        ...kinds,
        ...new Set(rules),
        ...(segments.length > 1 ? [labels.break] : []),
      ];
    }
    case 'funnel': {
      const { points, limits, pooled, unitLabel, baseLabel, labels } = chart.model;
      const known = points.filter(({ value }) => value !== null);
      if (known.length === 0) return [];
      const named = known.filter(({ place, isHighlighted }) => isHighlighted || place.endsWith('outer'));
      const places = new Set(known.map(({ place }) => labels.places[place]));
      const words = [unitLabel, baseLabel, pooled.label, ...limits.map((one) => one.label)];
      return [...words, ...places, ...named.map(({ label }) => label)];
    }
    case 'spine': {
      const { rows, labels } = chart.model;
      const drawn = rows.filter(({ scale }) => scale);
      const places = new Set(drawn.map(({ place }) => labels.places[place]));
      const head = rows.length > 0 ? [labels.country] : [];
      return [
        ...head,
        ...places,
        ...rows.flatMap(({ label, text, note = '' }) => [label, text, note]),
      ].filter(Boolean);
    }
    case 'slope': {
      const { lines, fromLabel, toLabel } = chart.model;
      if (lines.length === 0) return [];
      const named = lines.filter(({ role }) => role !== 'series');
      return [fromLabel, toLabel, ...named.flatMap((line) => [line.label, line.fromText, line.toText])];
    }
    case 'multiples': {
      const { panels, reference, scaleLabel, coverage: words } = chart.model;
      const states = panels.flatMap(({ coverage = [] }) => coverage);
      if (panels.length === 0) return [];
      return [
        scaleLabel,
        reference?.label ?? '',
        ...coverageTexts(words, states),
        ...panels.flatMap(({ label, endText = '' }) => [label, endText]),
      ].filter(Boolean);
    }
    case 'scatter': {
      const { points, xLabel, yLabel } = chart.model;
      const known = points.filter(({ x, y }) => x !== null && y !== null);
      if (known.length === 0) return [];
      return [
        xLabel,
        yLabel,
        ...known.filter(({ isHighlighted }) => isHighlighted).map(({ label }) => label),
      ];
    }
    case 'map': {
      const { areas, steps, scaleLabel, labels } = chart.model;
      const drawn = areas.filter(({ rings }) => rings.length > 0);
      if (drawn.length === 0) return [];
      const gaps = drawn.flatMap(({ cell }) => (cell.kind === 'value' ? [] : [labels[cell.kind]]));
      const shades = drawn.some(({ cell }) => cell.kind === 'value') ? [scaleLabel, ...steps] : [];
      const named = drawn.filter(({ isHighlighted }) => isHighlighted).map(({ shortLabel }) => shortLabel);
      return [...named, ...new Set(gaps), ...shades];
    }
    case 'tiles': {
      const { blocks, steps, scaleLabel, labels } = chart.model;
      const cells = blocks.flatMap(({ tiles }) => tiles.map(({ cell }) => cell));
      if (cells.length === 0) return [];
      const gaps = cells.flatMap((cell) => (cell.kind === 'value' ? [] : [labels[cell.kind]]));
      const shades = cells.some(({ kind }) => kind === 'value') ? [scaleLabel, ...steps] : [];
      return [...blocks.map(({ shortLabel }) => shortLabel), ...new Set(gaps), ...shades];
    }
    case 'heat': {
      const { rows, steps, scaleLabel, timeLabel, labels } = chart.model;
      const cells = rows.flatMap((row) => row.cells);
      if (cells.length === 0) return [];
      const gaps = cells.flatMap((cell) => (cell.kind === 'value' ? [] : [labels[cell.kind]]));
      const shades = cells.some(({ kind }) => kind === 'value') ? [scaleLabel, ...steps] : [];
      return [...rows.map((row) => row.label), timeLabel, ...new Set(gaps), ...shades];
    }
  }
}
