import type { BarsModel } from '../../charts/bars/model.ts';
import type { ChartLook } from '../../charts/env.ts';
import { LazyChart } from '../../charts/lazy-chart.tsx';

const ROW_HEIGHT = 22;
const AXIS_HEIGHT = 30;
const BENCHMARK_HEIGHT = 20;

const heightOf = ({ rows, benchmark }: BarsModel) =>
  rows.length * ROW_HEIGHT + AXIS_HEIGHT + (benchmark ? BENCHMARK_HEIGHT : 0);

/** Bars, every row with a height of its own; a click chooses the area of the bar. */
export function BarsPicture({
  model,
  look,
  onSelect,
}: {
  readonly model: BarsModel;
  readonly look: ChartLook;
  readonly onSelect: (key: string) => void;
}) {
  return <LazyChart form="bars" model={model} env={look} height={heightOf(model)} onSelect={onSelect} />;
}
