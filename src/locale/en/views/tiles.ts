import type { tiles as tilesFa } from '../../fa/views/tiles.ts';

export const tiles = {
  title: 'All counties at a glance',
  titleOf: 'Counties of the chosen provinces at a glance',
  byValue: 'each tile is a county; in each province in order of value',
  byName: 'each tile is a county; in each province in order of names',
  province: 'Province',
  showRate: 'Counties per 100,000 people',
  sensitive: 'The subject is sensitive; figures of counties are not shown side by side.',
  noCounties: 'This data set has no figures of this indicator by county.',
  nothing:
    'There are no figures by county for this choice and period. A figure that is not there is not a zero.',
} satisfies typeof tilesFa;
