import { heat } from './views/heat.ts';
import { map } from './views/map.ts';

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
    map: 'نقشه',
  },
  heat,
  map,
};
