type Place = readonly [x: number, y: number];

/** The parts of a line between two heights, cut where it crosses them. */
export function clipLine(points: readonly Place[], top: number, bottom: number): number[][][] {
  const parts: number[][][] = [];
  let part: number[][] | undefined;
  points.slice(1).forEach((to, index) => {
    const piece = clipped(points[index]!, to, top, bottom);
    if (!piece) {
      part = undefined;
      return;
    }
    const [from, end] = piece;
    const last = part?.at(-1);
    if (part && last && last[0] === from[0] && last[1] === from[1]) part.push([...end]);
    else {
      part = [[...from], [...end]];
      parts.push(part);
    }
  });
  return parts;
}

function clipped(from: Place, to: Place, top: number, bottom: number): [Place, Place] | undefined {
  const [low, high] = from[1] < to[1] ? [from[1], to[1]] : [to[1], from[1]];
  if (high < top || low > bottom) return undefined;
  return [inside(from, to, top, bottom), inside(to, from, top, bottom)];
}

/** The end of a line, moved along it to the nearest height that is allowed. */
function inside(end: Place, other: Place, top: number, bottom: number): Place {
  const y = Math.min(bottom, Math.max(top, end[1]));
  if (y === end[1]) return end;
  return [end[0] + ((y - end[1]) / (other[1] - end[1])) * (other[0] - end[0]), y];
}
