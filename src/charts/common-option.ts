import { barsOption } from './bars/option.ts';
import type { ChartEnv } from './env.ts';
import type { CommonForm } from './form.ts';
import { lineOption } from './line/option.ts';
import { stackOption } from './stack/option.ts';

/** The option of a common form. */
export function commonOption(chart: CommonForm, env: ChartEnv) {
  switch (chart.form) {
    case 'line':
      return lineOption(chart.model, env);
    case 'bars':
      return barsOption(chart.model, env);
    case 'stack':
      return stackOption(chart.model, env);
  }
}
