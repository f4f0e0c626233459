import { type ComponentType, lazy, Suspense } from 'react';
import type { ChartProps } from './chart.tsx';
import { isCommon } from './form.ts';

const CommonChart = lazy(() => import('./chart.tsx').then((module) => ({ default: module.CommonChart })));

const AnyChart = lazy(async () => {
  const [{ Chart }, { everyForm }] = await Promise.all([import('./chart.tsx'), import('./every-form.ts')]);
  const Bound: ComponentType<ChartProps> = (props) => <Chart {...props} painter={everyForm} />;
  return { default: Bound };
});

/**
 * A chart whose engine is fetched when the first one is shown, and the rare forms when the first of them is; until then
 * an empty place of the same size.
 */
export function LazyChart(props: ChartProps) {
  const Shown = isCommon(props) ? CommonChart : AnyChart;
  return (
    <Suspense fallback={<div className="chart-place" style={{ height: props.height }} aria-hidden="true" />}>
      <Shown {...props} />
    </Suspense>
  );
}
