import type { compareViews as compareViewsFa } from '../fa/compare-views.ts';
import { heat } from './views/heat.ts';
import { map } from './views/map.ts';

export const compareViews = {
  strip: 'Ways of showing it',
  names: {
    all: 'At a glance',
    line: 'Trend',
    bar: 'In order of value',
    profile: 'Profile',
    growth: 'Change',
    heat: 'Areas over time',
    map: 'Map',
  },
  heat,
  map,
} satisfies typeof compareViewsFa;
