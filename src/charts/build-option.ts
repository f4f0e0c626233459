import { commonOption } from './common-option.ts';
import { controlOption } from './control/option.ts';
import type { ChartEnv } from './env.ts';
import { flowOption } from './flow/option.ts';
import type { ChartForm } from './form.ts';
import { funnelOption } from './funnel/option.ts';
import { heatOption } from './heat/option.ts';
import { mapHeight } from './map/layout.ts';
import { mapOption } from './map/option.ts';
import { multiplesOption } from './multiples/option.ts';
import { scatterOption } from './scatter/option.ts';
import { slopeOption } from './slope/option.ts';
import { spineHeight } from './spine/layout.ts';
import { spineOption } from './spine/option.ts';
import { tilesHeight } from './tiles/layout.ts';
import { tilesOption } from './tiles/option.ts';

/** The option of any form. */
export function buildOption(chart: ChartForm, env: ChartEnv) {
  switch (chart.form) {
    case 'line':
    case 'bars':
    case 'stack':
      return commonOption(chart, env);
    case 'heat':
      return heatOption(chart.model, env);
    case 'slope':
      return slopeOption(chart.model, env);
    case 'multiples':
      return multiplesOption(chart.model, env);
    case 'scatter':
      return scatterOption(chart.model, env);
    case 'funnel':
      return funnelOption(chart.model, env);
    case 'flow':
      return flowOption(chart.model, env);
    case 'control':
      return controlOption(chart.model, env);
    case 'spine':
      return spineOption(chart.model, env);
    case 'map':
      return mapOption(chart.model, env);
    case 'tiles':
      return tilesOption(chart.model, env);
  }
}

/** The height of a form that knows it itself, from its rows and the width; undefined where the card says it. */
export function ownHeight(chart: ChartForm, env: Omit<ChartEnv, 'height'>): number | undefined {
  switch (chart.form) {
    case 'spine':
      return spineHeight(chart.model, env);
    case 'map':
      return mapHeight(chart.model, env);
    case 'tiles':
      return tilesHeight(chart.model, env);
    default:
      return undefined;
  }
}
