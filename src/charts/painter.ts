import { commonOption } from './common-option.ts';
import { commonTip, type Pointed, type Tip } from './common-tip.ts';
import type { ChartEnv } from './env.ts';
import { type ChartForm, isCommon } from './form.ts';

/** What a chart needs of the forms that it may be asked for. */
export interface Painter {
  readonly option: (chart: ChartForm, env: ChartEnv) => object;
  /** Of a form that knows its own height; undefined where the card says it. */
  readonly height: (chart: ChartForm, env: Omit<ChartEnv, 'height'>) => number | undefined;
  readonly tip: (chart: ChartForm, pointed: Pointed) => Tip | undefined;
}

/** Paints the common forms; whoever shows another one brings the painter of all (`every-form.ts`). */
export const commonPainter: Painter = {
  option: (chart, env) => commonOption(asCommon(chart), env),
  height: () => undefined,
  tip: (chart, pointed) => commonTip(asCommon(chart), pointed),
};

function asCommon(chart: ChartForm) {
  if (!isCommon(chart)) throw new TypeError(`no common form: ${chart.form}`);
  return chart;
}
