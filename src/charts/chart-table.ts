import { type ControlModel, segmentAt } from './control/model.ts';
import type { ChartForm } from './form.ts';
import type { FunnelModel } from './funnel/model.ts';
import type { HeatModel } from './heat/model.ts';
import type { MapModel } from './map/model.ts';

/** What a picture says, as a table for readers who do not see it. */
export interface ChartTable {
  readonly head: readonly string[];
  /** The first cell of a row is its name. */
  readonly rows: readonly { readonly key: string; readonly cells: readonly string[] }[];
}

/** The table of a heat map, a control chart, a funnel or a map, from the model of the picture. */
export function chartTable(
  chart: Extract<ChartForm, { form: 'heat' | 'control' | 'funnel' | 'map' }>,
): ChartTable {
  switch (chart.form) {
    case 'heat':
      return heatTable(chart.model);
    case 'control':
      return controlTable(chart.model);
    case 'funnel':
      return funnelTable(chart.model);
    case 'map':
      return mapTable(chart.model);
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
