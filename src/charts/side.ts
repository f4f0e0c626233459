import type { ChartEnv } from './env.ts';
import type { Box } from './marks.ts';

/**
 * Turns a distance from the side where a line of text starts into a place on the picture, so that one layout serves
 * both directions: bars grow from the right in Persian, from the left in English.
 */
export interface Side {
  readonly x: (fromStart: number) => number;
  readonly box: (fromStart: number, y: number, width: number, height: number) => Box;
  readonly start: 'left' | 'right';
  readonly end: 'left' | 'right';
}

export function sideOf({ direction, width: total }: ChartEnv): Side {
  const isRtl = direction === 'rtl';
  return {
    x: (fromStart) => (isRtl ? total - fromStart : fromStart),
    box: (fromStart, y, width, height) => ({
      x: isRtl ? total - fromStart - width : fromStart,
      y,
      width,
      height,
    }),
    start: isRtl ? 'right' : 'left',
    end: isRtl ? 'left' : 'right',
  };
}
