import type { ChartLook } from '../charts/env.ts';
import { LazyChart } from '../charts/lazy-chart.tsx';
import { Legend, legendItems } from '../charts/legend.tsx';
import type { StackModel } from '../charts/stack/model.ts';
import { useLocale } from '../locale/use-locale.ts';
import type { Dimension } from '../model/indicator.ts';

const COLUMNS_HEIGHT = 330;
const ROW_HEIGHT = 22;
const AXIS_HEIGHT = 30;

/** Columns share one height; every row takes its own. */
const heightOf = ({ orientation, categories }: StackModel) =>
  orientation === 'rows' ? categories.length * ROW_HEIGHT + AXIS_HEIGHT : COLUMNS_HEIGHT;

/** Bars of a hundred percent with their legend; a click chooses the area or period of the bar. */
export function StackPicture({
  model,
  dimension,
  look,
  onSelect,
}: {
  readonly model: StackModel;
  /** What the parts are parts by. */
  readonly dimension: Dimension;
  readonly look: ChartLook;
  readonly onSelect: (key: string) => void;
}) {
  const { callFlow } = useLocale().messages;
  return (
    <>
      <LazyChart form="stack" model={model} env={look} height={heightOf(model)} onSelect={onSelect} />
      <Legend items={legendItems({ form: 'stack', model }, look)} label={callFlow.partOf[dimension]} />
    </>
  );
}
