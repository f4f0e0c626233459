import { barsOption } from './bars/option.ts';
import { controlOption } from './control/option.ts';
import type { ChartEnv } from './env.ts';
import { flowOption } from './flow/option.ts';
import type { ChartForm } from './form.ts';
import { funnelOption } from './funnel/option.ts';
import { heatOption } from './heat/option.ts';
import { lineOption } from './line/option.ts';
import { stackOption } from './stack/option.ts';

/** The option of any form. */
export function buildOption(chart: ChartForm, env: ChartEnv) {
  switch (chart.form) {
    case 'line':
      return lineOption(chart.model, env);
    case 'bars':
      return barsOption(chart.model, env);
    case 'stack':
      return stackOption(chart.model, env);
    case 'heat':
      return heatOption(chart.model, env);
    case 'funnel':
      return funnelOption(chart.model, env);
    case 'flow':
      return flowOption(chart.model, env);
    case 'control':
      return controlOption(chart.model, env);
  }
}
