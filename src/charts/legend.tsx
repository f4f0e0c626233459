import type { ChartLook } from './env.ts';
import type { ChartForm } from './form.ts';
import { isContext } from './line/layout.ts';
import type { LineModel } from './line/model.ts';
import { type Stroke, strokeOf } from './line/stroke.ts';
import type { SegmentFill } from './mix-bar/model.ts';

export interface LegendItem {
  readonly key: string;
  readonly label: string;
  readonly swatch:
    | { readonly kind: 'fill'; readonly fill: SegmentFill }
    | { readonly kind: 'line'; readonly stroke: Stroke };
  readonly isHighlighted?: boolean;
}

/**
 * The items of a chart's legend: the named lines, or the parts of a hundred percent. Bars need none; the other forms
 * have their key in the picture.
 */
export function legendItems(chart: ChartForm, look: ChartLook): LegendItem[] {
  switch (chart.form) {
    case 'line':
      return lineItems(chart.model, look);
    case 'stack':
      return chart.model.parts.map(({ key, label, fill }) => ({
        key,
        label,
        swatch: { kind: 'fill', fill },
      }));
    default:
      return [];
  }
}

function lineItems(model: LineModel, look: ChartLook): LegendItem[] {
  return model.series
    .filter((series) => !isContext(model, series))
    .map((series) => ({
      key: series.key,
      label: series.label,
      swatch: { kind: 'line', stroke: strokeOf(series, model, look) },
      isHighlighted: series.role === 'highlight',
    }));
}

export interface LegendProps {
  readonly items: readonly LegendItem[];
  readonly label: string;
  /** Makes each entry a button that highlights its part. */
  readonly onSelect?: (key: string) => void;
}

/** A legend in the page itself: in reading order, and within reach of the keyboard where it does something. */
export function Legend({ items, label, onSelect }: LegendProps) {
  return (
    <ul className="legend" aria-label={label}>
      {items.map((item) => (
        <li key={item.key} className={item.isHighlighted ? 'legend-highlight' : undefined}>
          {onSelect ? (
            <button
              type="button"
              aria-pressed={item.isHighlighted ?? false}
              onClick={() => onSelect(item.key)}
            >
              <Swatch item={item} /> {item.label}
            </button>
          ) : (
            <>
              <Swatch item={item} /> {item.label}
            </>
          )}
        </li>
      ))}
    </ul>
  );
}

function Swatch({ item: { swatch } }: { readonly item: LegendItem }) {
  if (swatch.kind === 'fill') return <span className={`swatch fill-${swatch.fill}`} />;
  const { colour, width, dash, symbol } = swatch.stroke;
  return (
    <svg className="legend-line" width="30" height="12" viewBox="0 0 30 12" aria-hidden="true">
      <line
        x1="1"
        y1="6"
        x2="29"
        y2="6"
        stroke={colour}
        strokeWidth={width}
        strokeDasharray={dash.join(' ')}
      />
      <path d={SYMBOL_PATHS[symbol]} fill={colour} />
    </svg>
  );
}

const SYMBOL_PATHS: Record<Stroke['symbol'], string> = {
  none: '',
  circle: 'M11.5 6a3.5 3.5 0 1 0 7 0a3.5 3.5 0 1 0 -7 0',
  rect: 'M12 3h6v6h-6z',
  triangle: 'M15 2l4 7h-8z',
  diamond: 'M15 1.5l4 4.5l-4 4.5l-4 -4.5z',
};
