import type { reachMap as reachMapFa } from '../fa/reach-map.ts';

export const reachMap = {
  title: (province: string) => `Counties of ${province} on the map`,
  countsShowSize:
    'Counts mostly show how large a county is, not whether more or less of it is reached. No ratio is declared for counties, and none is computed.',
  notReported: (names: string) => `Not reported: ${names}. A figure that is not there is not a zero.`,
  nothing: (province: string) =>
    `There are no figures of the counties of ${province} in this period. A figure that is not there is not a zero.`,
} satisfies typeof reachMapFa;
