import type { BarsModel } from './bars/model.ts';
import type { Coverage } from './coverage.ts';
import type { CommonForm } from './form.ts';
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

/** The words of the tooltip of a common form. */
export function commonTip(chart: CommonForm, pointed: Pointed): Tip | undefined {
  switch (chart.form) {
    case 'line':
      return lineTip(chart.model, pointed);
    case 'bars':
      return barsTip(chart.model, pointed);
    case 'stack':
      return stackTip(chart.model, pointed);
  }
}

/** Named series and the pointed one; grey lines that nobody points at stay in the table. */
function lineTip(model: LineModel, { index, seriesKey }: Pointed): Tip | undefined {
  const period = model.periods[index];
  if (!period) return undefined;
  const shown = model.series.filter((series) => series.key === seriesKey || !isContext(model, series));
  const rows = shown.map((series) => ({
    label: series.label,
    text: series.texts[index] ?? '',
    isHighlighted: series.role === 'highlight',
  }));
  return { title: period.title ?? period.label, rows: [...rows, ...coverageRows(model.coverage, index)] };
}

/** What was reported of a period. */
export function coverageRows(coverage: Coverage | undefined, index: number): TipRow[] {
  const text = coverage?.texts[index] ?? '';
  return coverage && text !== '' ? [{ label: coverage.tipLabel, text, isHighlighted: false }] : [];
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
