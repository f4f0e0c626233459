import type { compareViews as compareViewsFa } from '../fa/compare-views.ts';

export const compareViews = {
  strip: 'Ways of showing it',
  names: {
    all: 'At a glance',
    line: 'Trend',
    bar: 'In order of value',
    growth: 'Change',
  },
} satisfies typeof compareViewsFa;
