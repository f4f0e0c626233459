import * as z from 'zod/mini';

/** A closed line: the first point, then steps from point to point, `[x, y, dx, dy, …]`, in whole units of the grid. */
const ring = z.array(z.int());

/**
 * Outlines of areas on one grid, `y` downwards. For orientation, not official borders. Where an area is in `without`, the
 * source has no outline of it.
 */
export const outlinesSchema = z.object({
  /** What the outlines were taken from, and its licence. */
  notice: z.string(),
  width: z.int(),
  height: z.int(),
  /** Rings by the code of their area. */
  areas: z.record(z.string(), z.array(ring)),
  /** Islands whose area is not known. */
  land: z.array(ring),
  water: z.array(ring),
  without: z.array(z.string()),
});
export type Outlines = z.infer<typeof outlinesSchema>;

/** The points of a ring. */
export function ringPoints(steps: readonly number[]): number[][] {
  const points: number[][] = [];
  let x = 0;
  let y = 0;
  for (let index = 0; index + 1 < steps.length; index += 2) {
    x += steps[index]!;
    y += steps[index + 1]!;
    points.push([x, y]);
  }
  return points;
}
