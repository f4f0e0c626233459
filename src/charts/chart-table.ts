import { type ControlModel, segmentAt } from './control/model.ts';
import type { ChartForm } from './form.ts';
import type { FunnelModel } from './funnel/model.ts';
import type { HeatModel } from './heat/model.ts';
import type { MapModel } from './map/model.ts';
import type { MultiplesModel } from './multiples/model.ts';
import type { ScatterModel } from './scatter/model.ts';
import type { SlopeModel } from './slope/model.ts';
import { drawnTiles, type TilesModel } from './tiles/model.ts';

/** What a picture says, as a table for readers who do not see it. */
export interface ChartTable {
  readonly head: readonly string[];
  /** The first cell of a row is its name. */
  readonly rows: readonly { readonly key: string; readonly cells: readonly string[] }[];
}

type TabledForm = 'heat' | 'control' | 'funnel' | 'slope' | 'multiples' | 'scatter' | 'map' | 'tiles';

/** The table of a form that has no words for all it draws, from the model of the picture. */
export function chartTable(chart: Extract<ChartForm, { form: TabledForm }>): ChartTable {
  switch (chart.form) {
    case 'heat':
      return heatTable(chart.model);
    case 'control':
      return controlTable(chart.model);
    case 'funnel':
      return funnelTable(chart.model);
    case 'slope':
      return slopeTable(chart.model);
    case 'multiples':
      return multiplesTable(chart.model);
    case 'scatter':
      return scatterTable(chart.model);
    case 'map':
      return mapTable(chart.model);
    case 'tiles':
      return tilesTable(chart.model);
  }
}

function heatTable({ rows, periods, areaLabel }: HeatModel): ChartTable {
  return {
    head: [areaLabel, ...periods.map(({ title }) => title)],
    rows: rows.map(({ key, label, cells }) => ({ key, cells: [label, ...cells.map(({ text }) => text)] })),
  };
}

/** Every area, those without an outline too. */
function mapTable({ areas, areaLabel, valueLabel }: MapModel): ChartTable {
  return {
    head: [areaLabel, valueLabel],
    rows: areas.map(({ key, label, cell }) => ({ key, cells: [label, cell.text] })),
  };
}

function tilesTable(model: TilesModel): ChartTable {
  const { areaLabel, blockLabel, valueLabel } = model;
  return {
    head: [areaLabel, blockLabel, valueLabel],
    rows: drawnTiles(model).map(({ block, tile }) => ({
      key: tile.key,
      cells: [tile.label, block.label, tile.cell.text],
    })),
  };
}

function controlTable(model: ControlModel): ChartTable {
  const { labels, periods, points } = model;
  return {
    head: [labels.period, labels.value, labels.low, labels.mean, labels.high, labels.signal],
    rows: periods.map(({ id, title }, index) => {
      const { text = '', signal } = points[index] ?? {};
      const texts = segmentAt(model, index)?.limits?.texts;
      const limits = [texts?.low ?? '', texts?.mean ?? '', texts?.high ?? ''];
      return { key: id, cells: [title, text, ...limits, signal?.text ?? ''] };
    }),
  };
}

function funnelTable({ points, labels, baseLabel }: FunnelModel): ChartTable {
  return {
    head: [labels.area, labels.value, baseLabel, labels.place],
    rows: points.map(({ key, label, value, text, baseText, place }) => ({
      key,
      cells: [label, text, baseText, value === null ? '' : labels.places[place]],
    })),
  };
}

function slopeTable({ lines, fromLabel, toLabel, labels }: SlopeModel): ChartTable {
  return {
    head: [labels.area, fromLabel, toLabel, labels.change],
    rows: lines.map(({ key, label, fromText, toText, changeText }) => ({
      key,
      cells: [label, fromText, toText, changeText],
    })),
  };
}

function multiplesTable({ panels, periods, reference, labels }: MultiplesModel): ChartTable {
  const rows = panels.map(({ key, label, texts }) => ({ key, cells: [label, ...texts] }));
  const beside = reference ? [{ key: 'reference', cells: [reference.label, ...reference.texts] }] : [];
  return { head: [labels.area, ...periods.map(({ title }) => title)], rows: [...rows, ...beside] };
}

function scatterTable({ points, xLabel, yLabel, labels }: ScatterModel): ChartTable {
  return {
    head: [labels.area, yLabel, xLabel, labels.ratio],
    rows: points.map(({ key, label, xText, yText, ratioText }) => ({
      key,
      cells: [label, yText, xText, ratioText],
    })),
  };
}
