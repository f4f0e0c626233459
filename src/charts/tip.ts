import type { BarsModel } from './bars/model.ts';
import { type ControlModel, segmentAt } from './control/model.ts';
import { type FlowModel, nodesOf } from './flow/model.ts';
import type { ChartForm } from './form.ts';
import { drawnPoints, type FunnelModel } from './funnel/model.ts';
import { cellAt, type HeatModel } from './heat/model.ts';
import { isContext } from './line/layout.ts';
import type { LineModel } from './line/model.ts';
import type { SegmentFill } from './mix-bar/model.ts';
import type { StackModel } from './stack/model.ts';

export interface TipRow {
  readonly label: string;
  readonly text: string;
  readonly isHighlighted: boolean;
  readonly fill?: SegmentFill;
}

/** What the tooltip says, as data. */
export interface Tip {
  readonly title: string;
  readonly rows: readonly TipRow[];
}

/** What is under the pointer: the position of a period, row, category or cell, and the grey line that is pointed at. */
export interface Pointed {
  readonly index: number;
  readonly seriesKey?: string | undefined;
}

/** The words of the tooltip of any form; undefined where there is nothing to say. */
export function tipOf(chart: ChartForm, pointed: Pointed): Tip | undefined {
  switch (chart.form) {
    case 'line':
      return lineTip(chart.model, pointed);
    case 'bars':
      return barsTip(chart.model, pointed);
    case 'stack':
      return stackTip(chart.model, pointed);
    case 'heat':
      return heatTip(chart.model, pointed);
    case 'funnel':
      return funnelTip(chart.model, pointed);
    case 'flow':
      return flowTip(chart.model, pointed);
    case 'control':
      return controlTip(chart.model, pointed);
  }
}

/** Named series and the pointed one; grey lines that nobody points at stay in the table. */
function lineTip(model: LineModel, { index, seriesKey }: Pointed): Tip | undefined {
  const period = model.periods[index];
  if (!period) return undefined;
  const shown = model.series.filter((series) => series.key === seriesKey || !isContext(model, series));
  return {
    title: period.title ?? period.label,
    rows: shown.map((series) => ({
      label: series.label,
      text: series.texts[index] ?? '',
      isHighlighted: series.role === 'highlight',
    })),
  };
}

function barsTip(model: BarsModel, { index }: Pointed): Tip | undefined {
  const row = model.rows[index];
  if (!row) return undefined;
  const rows = [{ label: model.unitLabel, text: row.detail ?? row.text, isHighlighted: row.isHighlighted }];
  return { title: row.label, rows };
}

function stackTip(model: StackModel, { index }: Pointed): Tip | undefined {
  const category = model.categories[index];
  if (!category) return undefined;
  const words = category.text ? [{ label: category.text, text: '', isHighlighted: false }] : [];
  const parts = model.parts
    .filter((part) => (part.texts[index] ?? '') !== '')
    .map(({ label, texts, fill }) => ({ label, text: texts[index] ?? '', isHighlighted: false, fill }));
  return { title: category.label, rows: [...parts, ...words] };
}

function heatTip(model: HeatModel, { index }: Pointed): Tip | undefined {
  const found = cellAt(model, index);
  if (!found) return undefined;
  const { row, period, cell } = found;
  const rows = [{ label: period.title, text: cell.text, isHighlighted: row.isHighlighted }];
  return { title: row.label, rows };
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
  return { title: period.title, rows: [value, ...signal, ...lines] };
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
