import type { map as mapFa } from '../../fa/views/map.ts';

export const map = {
  title: (province: string | undefined) =>
    province === undefined ? 'Provinces on the map' : `Counties of ${province} on the map`,
  counties: (province: string) => `Counties of ${province}`,
  provinces: 'All provinces',
  sensitiveCounties: 'The subject is sensitive; figures of counties are not drawn on a map.',
  nothing: 'This choice has no figure for the map.',
} satisfies typeof mapFa;
