import { control } from './views/control.ts';
import { coverage } from './views/coverage.ts';
import { events } from './views/events.ts';
import { funnel } from './views/funnel.ts';
import { heat } from './views/heat.ts';
import { map } from './views/map.ts';
import { multiples, scatter, slope } from './views/pairs.ts';
import { tiles } from './views/tiles.ts';

/** The ways of looking at a choice on the page «مقایسه». */
export const compareViews = {
  strip: 'شیوه نمایش',
  names: {
    all: 'در یک نگاه',
    line: 'روند',
    bar: 'به ترتیب مقدار',
    profile: 'نیم‌رخ',
    growth: 'تغییر',
    heat: 'استان در زمان',
    multiples: 'روندهای کوچک',
    slope: 'دو دوره',
    control: 'نمودار کنترل',
    funnel: 'نمودار قیفی',
    scatter: 'دو شاخص',
    map: 'نقشه',
    tiles: 'همه شهرستان‌ها',
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
};
