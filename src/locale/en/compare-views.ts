import type { compareViews as compareViewsFa } from '../fa/compare-views.ts';
import { control } from './views/control.ts';
import { coverage } from './views/coverage.ts';
import { events } from './views/events.ts';
import { funnel } from './views/funnel.ts';
import { heat } from './views/heat.ts';
import { map } from './views/map.ts';
import { multiples, scatter, slope } from './views/pairs.ts';
import { tiles } from './views/tiles.ts';

export const compareViews = {
  strip: 'Ways of showing it',
  names: {
    all: 'At a glance',
    line: 'Trend',
    bar: 'In order of value',
    profile: 'Profile',
    growth: 'Change',
    heat: 'Areas over time',
    multiples: 'Small trends',
    slope: 'Two periods',
    control: 'Control chart',
    funnel: 'Funnel',
    scatter: 'Two indicators',
    map: 'Map',
    tiles: 'All counties',
  },
  control,
  coverage,
  events,
  heat,
  multiples,
  slope,
  scatter,
  funnel,
  map,
  tiles,
} satisfies typeof compareViewsFa;
