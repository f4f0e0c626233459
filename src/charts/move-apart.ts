interface Pile {
  readonly members: readonly number[];
  readonly height: number;
  readonly top: number;
}

/** Centres as near to the wanted ones as possible whose heights do not overlap, between two bounds. */
export function moveApart(
  items: readonly { readonly y: number; readonly height: number }[],
  top: number,
  bottom: number,
): number[] {
  const order = items.map((_, index) => index).sort((a, b) => items[a]!.y - items[b]!.y);
  const piles: Pile[] = [];
  for (const index of order) {
    let pile = pileOf([index], items, top, bottom);
    for (let above = piles.at(-1); above && above.top + above.height > pile.top; above = piles.at(-1)) {
      piles.pop();
      pile = pileOf([...above.members, ...pile.members], items, top, bottom);
    }
    piles.push(pile);
  }
  const centres = items.map(({ y }) => y);
  for (const pile of piles) {
    let edge = pile.top;
    for (const index of pile.members) {
      centres[index] = edge + items[index]!.height / 2;
      edge += items[index]!.height;
    }
  }
  return centres;
}

/** Labels on top of each other, so that they are on average where they want to be. */
function pileOf(
  members: readonly number[],
  items: readonly { readonly y: number; readonly height: number }[],
  top: number,
  bottom: number,
): Pile {
  let height = 0;
  let wanted = 0;
  for (const index of members) {
    const item = items[index]!;
    wanted += item.y - height - item.height / 2;
    height += item.height;
  }
  const place = Math.min(wanted / members.length, bottom - height);
  return { members, height, top: Math.max(top, place) };
}
