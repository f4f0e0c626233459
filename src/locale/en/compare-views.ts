import type { compareViews as compareViewsFa } from '../fa/compare-views.ts';
import { heat } from './views/heat.ts';

export const compareViews = {
  strip: 'Ways of showing it',
  names: {
    all: 'At a glance',
    line: 'Trend',
    bar: 'In order of value',
    growth: 'Change',
    heat: 'Areas over time',
  },
  heat,
} satisfies typeof compareViewsFa;
