import { lazy, Suspense } from 'react';
import type { ChartProps } from './chart.tsx';

const Chart = lazy(() => import('./chart.tsx').then((module) => ({ default: module.Chart })));

/** A chart whose engine is fetched when the first one is shown; until then an empty place of the same size. */
export function LazyChart(props: ChartProps) {
  return (
    <Suspense fallback={<div className="chart-place" style={{ height: props.height }} aria-hidden="true" />}>
      <Chart {...props} />
    </Suspense>
  );
}
