import type { EChartsType as EChartsInstance } from 'echarts/core';
import EChartsReactCore from 'echarts-for-react/esm/core';
import { useEffect, useId, useLayoutEffect, useMemo, useRef } from 'react';
import type { ChartEnv, ChartLook } from './env.ts';
import type { ChartForm } from './form.ts';
import { cellAt } from './heat/model.ts';
import { commonPainter, type Painter } from './painter.ts';
import { echarts } from './registered.ts';
import { tipNode } from './tip-node.ts';
import { useFont } from './use-font.ts';
import { usePointerPlace } from './use-pointer-place.ts';
import { useWidth } from './use-width.ts';
import './charts.css';

export type ChartProps = ChartForm & {
  /** Keep the same object between renders, or the picture is built anew each time. */
  readonly env: ChartLook;
  readonly height: number;
  /**
   * The key of the row, category or series that was clicked, and of a cell its period. Offer the same choice to the
   * keyboard elsewhere.
   */
  readonly onSelect?: ((key: string, periodId?: string) => void) | undefined;
  /** Once, when the first picture stands, or when there is nothing to be drawn. */
  readonly onSettled?: (() => void) | undefined;
};

type PaintedProps = ChartProps & { readonly painter: Painter };

/** A chart of a common form: all that it needs is here. */
export const CommonChart = (props: ChartProps) => <Chart {...props} painter={commonPainter} />;

/**
 * Draws any form that its painter knows: waits for the font, follows its width, and passes changes to the running chart. The chart engine
 * reads left to right in both languages; the direction of words is in their isolates.
 */
export function Chart(props: PaintedProps) {
  const { env: look, onSettled, model, painter } = props;
  const place = useRef<HTMLDivElement>(null);
  const width = useWidth(place);
  usePointerPlace(place, width);
  const isFontReady = useFont();
  const settle = useOnce(onSettled);
  const own = width ? painter.height(props, { ...look, width }) : undefined;
  const height = own ?? props.height;
  const env = useMemo(() => ({ ...look, height, width: width ?? 0 }), [look, height, width]);
  const isHidden = width === 0;
  useEffect(() => {
    // Behind another face there is nothing to wait for.
    if (isHidden && isFontReady) settle();
  }, [isHidden, isFontReady, settle]);
  const id = useId();
  const reported = 'coverage' in model ? model.coverage?.sentence : undefined;
  return (
    <>
      <div
        ref={place}
        className="chart"
        dir="ltr"
        role="img"
        aria-label={model.sentence}
        aria-describedby={reported ? id : undefined}
        style={{ height }}
      >
        {width !== undefined && width > 0 && isFontReady && (
          <Picture key={props.form} {...props} size={env} onSettled={settle} />
        )}
      </div>
      {reported && (
        <p id={id} hidden>
          {reported}
        </p>
      )}
    </>
  );
}

const REPLACED = ['series', 'graphic', 'grid', 'xAxis', 'yAxis'];
const RENDERER = { renderer: 'svg' } as const;

function Picture(props: PaintedProps & { readonly size: ChartEnv }) {
  const { form, model, size, painter, onSelect, onSettled } = props;
  const core = useRef<EChartsReactCore>(null);
  const hovered = useRef<string>(undefined);
  const option = useMemo(() => {
    const chart = { form, model } as ChartForm;
    return withTips(painter, chart, size, hovered);
  }, [form, model, size, painter]);
  const current = useRef({ onSelect, onSettled, periodIdAt: (_: number): string | undefined => undefined });
  useLayoutEffect(() => {
    const periodIdAt = (index: number) => (form === 'heat' ? cellAt(model, index)?.period.id : undefined);
    current.current = { onSelect, onSettled, periodIdAt };
  });
  const events = useMemo(
    () => ({
      click: (event: Pointing) => {
        const key = keyOf(event);
        if (!key) return;
        const { onSelect, periodIdAt } = current.current;
        onSelect?.(key, event.dataIndex === undefined ? undefined : periodIdAt(event.dataIndex));
      },
      mouseover: (pointing: Pointing, chart: EChartsInstance) => {
        const key = keyOf(pointing);
        if (key === hovered.current) return;
        hovered.current = key;
        renewTip(pointing, chart);
      },
      mouseout: () => {
        hovered.current = undefined;
      },
    }),
    [],
  );
  // Without motion the picture stands as soon as the option is set; its 'finished' is over before anyone listens.
  const isReady = useRef(false);
  const onReady = useMemo(
    () => () => {
      isReady.current = true;
      current.current.onSettled?.();
    },
    [],
  );
  useEffect(() => {
    const chart = core.current?.getEchartsInstance();
    const isOther = chart && (chart.getWidth() !== size.width || chart.getHeight() !== size.height);
    if (!isOther) return;
    chart.resize({ width: size.width, height: size.height });
    // At once and not in the next frame: before printing there is none.
    chart.getZr().flush();
  }, [size.width, size.height]);
  return (
    <EChartsReactCore
      ref={core}
      echarts={echarts}
      className={onSelect ? 'chart-selectable' : ''}
      style={{ height: size.height }}
      opts={RENDERER}
      option={option}
      replaceMerge={REPLACED}
      // Before that, only a temporary instance is there; the lasting one takes the newest option anyway.
      shouldSetOption={() => isReady.current}
      autoResize={false}
      onEvents={events}
      onChartReady={onReady}
    />
  );
}

/** What the engine's events say about their place. */
interface Pointing {
  readonly seriesName?: string;
  readonly name?: string;
  readonly dataIndex?: number;
  readonly componentSubType?: string;
  readonly event?: { readonly offsetX: number; readonly offsetY: number };
}

/** The engine does not ask for new words while the pointer stays at one period, even when another line is under it. */
function renewTip({ componentSubType, event }: Pointing, chart: EChartsInstance): void {
  if (componentSubType !== 'line' || !event) return;
  chart.dispatchAction({ type: 'hideTip' });
  chart.dispatchAction({ type: 'showTip', x: event.offsetX, y: event.offsetY });
}

/** The line's own events carry no id; every part of a series has its key as its name. */
function keyOf({ componentSubType, seriesName, name }: Pointing): string | undefined {
  return componentSubType === 'line' ? seriesName : name;
}

function withTips(
  painter: Painter,
  chart: ChartForm,
  env: ChartEnv,
  hovered: { readonly current: string | undefined },
) {
  const formatter = (params: Pointing | readonly Pointing[]) => {
    const index = (Array.isArray(params) ? params[0] : params)?.dataIndex;
    const tip = index === undefined ? undefined : painter.tip(chart, { index, seriesKey: hovered.current });
    return tip ? tipNode(tip, env.direction) : '';
  };
  const option: { readonly tooltip?: object } = painter.option(chart, env);
  return { ...option, tooltip: { ...option.tooltip, formatter } };
}

function useOnce(callback: (() => void) | undefined): () => void {
  const state = useRef({ callback, isDone: false });
  useLayoutEffect(() => {
    state.current.callback = callback;
  });
  return useMemo(
    () => () => {
      if (state.current.isDone) return;
      state.current.isDone = true;
      state.current.callback?.();
    },
    [],
  );
}
