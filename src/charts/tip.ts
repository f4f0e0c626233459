import { commonTip, coverageRows, type Pointed, type Tip } from './common-tip.ts';
import { type ControlModel, segmentAt } from './control/model.ts';
import { type FlowModel, nodesOf } from './flow/model.ts';
import type { ChartForm } from './form.ts';
import { drawnPoints, type FunnelModel } from './funnel/model.ts';
import { cellAt, type HeatModel } from './heat/model.ts';
import { drawnAreas, type MapModel } from './map/model.ts';
import { lastOf, type MultiplesModel } from './multiples/model.ts';
import { drawnScatter, type ScatterModel } from './scatter/model.ts';
import { drawnLines, type SlopeModel } from './slope/model.ts';
import type { SpineModel } from './spine/model.ts';
import { drawnTiles, type TilesModel } from './tiles/model.ts';

/** The words of the tooltip of any form; undefined where there is nothing to say. */
export function tipOf(chart: ChartForm, pointed: Pointed): Tip | undefined {
  switch (chart.form) {
    case 'line':
    case 'bars':
    case 'stack':
      return commonTip(chart, pointed);
    case 'heat':
      return heatTip(chart.model, pointed);
    case 'slope':
      return slopeTip(chart.model, pointed);
    case 'multiples':
      return multiplesTip(chart.model, pointed);
    case 'scatter':
      return scatterTip(chart.model, pointed);
    case 'funnel':
      return funnelTip(chart.model, pointed);
    case 'flow':
      return flowTip(chart.model, pointed);
    case 'control':
      return controlTip(chart.model, pointed);
    case 'spine':
      return spineTip(chart.model, pointed);
    case 'map':
      return mapTip(chart.model, pointed);
    case 'tiles':
      return tilesTip(chart.model, pointed);
  }
}

function heatTip(model: HeatModel, { index }: Pointed): Tip | undefined {
  const found = cellAt(model, index);
  if (!found) return undefined;
  const { row, period, cell } = found;
  const rows = [{ label: period.title, text: cell.text, isHighlighted: row.isHighlighted }];
  return { title: row.label, rows };
}

function slopeTip(model: SlopeModel, { index }: Pointed): Tip | undefined {
  const line = drawnLines(model)[index];
  if (!line) return undefined;
  const plain = (label: string, text: string) => ({ label, text, isHighlighted: false });
  const levels = [plain(model.fromLabel, line.fromText), plain(model.toLabel, line.toText)];
  return { title: line.label, rows: [...levels, plain(model.labels.change, line.changeText)] };
}

/** The last value with its period; the whole line is in the table. */
function multiplesTip(model: MultiplesModel, { index }: Pointed): Tip | undefined {
  const panel = model.panels[index];
  const last = panel ? lastOf(panel) : -1;
  const period = model.periods[last];
  if (!panel || !period) return panel && { title: panel.label, rows: [] };
  const own = { label: period.title, text: panel.texts[last] ?? '', isHighlighted: panel.isHighlighted };
  const { reference } = model;
  const beside = reference
    ? [{ label: reference.label, text: reference.texts[last] ?? '', isHighlighted: false }]
    : [];
  return { title: panel.label, rows: [own, ...beside] };
}

function scatterTip(model: ScatterModel, { index }: Pointed): Tip | undefined {
  const point = drawnScatter(model)[index];
  if (!point) return undefined;
  const plain = (label: string, text: string) => ({ label, text, isHighlighted: false });
  const { xLabel, yLabel, labels } = model;
  const rows = [plain(yLabel, point.yText), plain(xLabel, point.xText), plain(labels.ratio, point.ratioText)];
  return { title: point.label, rows };
}

function flowTip(model: FlowModel, { index }: Pointed): Tip | undefined {
  const node = nodesOf(model)[index];
  if (!node) return undefined;
  return { title: node.label, rows: [{ label: '', text: node.text, isHighlighted: node.isHighlighted }] };
}

function controlTip(model: ControlModel, { index }: Pointed): Tip | undefined {
  const period = model.periods[index];
  const point = model.points[index];
  if (!period || !point) return undefined;
  const { labels } = model;
  const plain = (label: string, text: string) => ({ label, text, isHighlighted: false });
  const texts = segmentAt(model, index)?.limits?.texts;
  const lines = texts ? (['high', 'mean', 'low'] as const).map((key) => plain(labels[key], texts[key])) : [];
  const signal = point.signal ? [plain(point.signal.text, '')] : [];
  const value = { label: labels.value, text: point.text, isHighlighted: true };
  return { title: period.title, rows: [value, ...signal, ...lines, ...coverageRows(model.coverage, index)] };
}

function mapTip(model: MapModel, { index }: Pointed): Tip | undefined {
  const area = drawnAreas(model)[index];
  if (!area) return undefined;
  const rows = [{ label: model.valueLabel, text: area.cell.text, isHighlighted: area.isHighlighted }];
  return { title: area.label, rows };
}

function tilesTip(model: TilesModel, { index }: Pointed): Tip | undefined {
  const found = drawnTiles(model)[index];
  if (!found) return undefined;
  const { block, tile } = found;
  const rows = [
    { label: model.blockLabel, text: block.label, isHighlighted: false },
    { label: model.valueLabel, text: tile.cell.text, isHighlighted: tile.isHighlighted },
  ];
  return { title: tile.label, rows };
}

function funnelTip(model: FunnelModel, { index }: Pointed): Tip | undefined {
  const point = drawnPoints(model)[index];
  if (!point) return undefined;
  const { labels, baseLabel } = model;
  const rows = [
    { label: labels.value, text: point.text, isHighlighted: point.isHighlighted },
    { label: baseLabel, text: point.baseText, isHighlighted: false },
    { label: labels.places[point.place], text: '', isHighlighted: false },
  ];
  return { title: point.label, rows };
}

function spineTip({ rows, labels }: SpineModel, { index }: Pointed): Tip | undefined {
  const row = rows[index];
  if (!row) return undefined;
  const plain = (label: string, text: string) => ({ label, text, isHighlighted: false });
  return {
    title: row.label,
    rows: [
      { label: labels.area, text: row.text, isHighlighted: true },
      plain(labels.country, row.countryText),
      ...(row.peersText === '' ? [] : [plain(labels.peers, row.peersText)]),
      plain(row.scale ? labels.places[row.place] : (row.note ?? ''), ''),
    ],
  };
}
