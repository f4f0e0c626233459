import { useCallback, useState } from 'react';
import type { ChartProps } from '../charts/chart.tsx';
import { LazyChart } from '../charts/lazy-chart.tsx';

/** The chart face of a card; the page is settled when its first picture stands. */
export function ChartFace(props: ChartProps) {
  const [isPainting, setPainting] = useState(true);
  const { onSettled } = props;
  const settled = useCallback(() => {
    setPainting(false);
    onSettled?.();
  }, [onSettled]);
  return (
    <div className="chart-face" data-painting={isPainting}>
      <LazyChart {...props} onSettled={settled} />
    </div>
  );
}
