import type { Figure } from '../model/figure.ts';
import { type Period, periodOrder } from '../model/period.ts';
import { figuresWithin } from './period-choice.ts';

/**
 * One figure an indicator: a stock that a period holds several dates of is told as of the last one inside it that has a
 * value, else as of the first one after.
 */
export function lastOfEach(figures: readonly Figure[], period: Period): readonly Figure[] {
  const within = new Set(figuresWithin(period, figures));
  const standing = (figure: Figure) => [
    Number(figure.cell.kind === 'value'),
    Number(within.has(figure)),
    periodOrder(figure.period) * (within.has(figure) ? 1 : -1),
  ];
  const stands = (one: Figure, other: Figure) => {
    const [a, b] = [standing(one), standing(other)];
    const at = a.findIndex((value, i) => value !== b[i]);
    return at >= 0 && a[at]! > b[at]!;
  };
  const byIndicator = new Map<string, Figure>();
  for (const figure of figures) {
    const known = byIndicator.get(figure.indicator);
    if (!known || stands(figure, known)) byIndicator.set(figure.indicator, figure);
  }
  return [...byIndicator.values()];
}
