import { borderBetween } from '../comparability/rules/boundary.ts';
import type { Figure } from '../model/figure.ts';
import type { ViewContext } from './view.ts';

/** Positions before which a series breaks: a stated break, another definition, or other borders. */
export function breaksOf(
  figures: readonly (Figure | undefined)[],
  { catalogue }: Pick<ViewContext, 'catalogue'>,
): number[] {
  return figures.flatMap((figure, i) => {
    const before = figures.slice(0, i).findLast((other) => other !== undefined);
    if (!figure || !before) return [];
    const isBroken =
      figure.cell.status === 'B' ||
      figure.definition !== before.definition ||
      borderBetween(figure.area, before, figure, catalogue) !== undefined;
    return isBroken ? [i] : [];
  });
}
