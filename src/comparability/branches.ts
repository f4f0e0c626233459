import type { CatalogueIndex } from '../model/catalogue.ts';
import type { Figure } from '../model/figure.ts';
import type { Dimension } from '../model/indicator.ts';
import { sumOfCells } from './aggregate.ts';
import type { Part, Parts } from './parts.ts';

/** The part that a fold leaves: everything but the part that was asked for. */
export const REST = 'rest';

/** A part, and the finer parts that the source reports in its place. */
export interface Branch extends Part {
  readonly children: readonly Part[];
}

/**
 * The parts of a whole with those of one parent together: inside and outside the organisation are both referrals to
 * other centres. The parts already make up the whole, so each branch is the exact sum of its children.
 */
export function branchesOf(
  { whole, parts }: Parts,
  dimension: Dimension,
  catalogue: CatalogueIndex,
): readonly Branch[] {
  const parentOf = (code: string) => catalogue.category(dimension, code)?.parent || code;
  const codes = [...new Set(parts.map(({ code }) => parentOf(code)))];
  return codes.map((code) => {
    const members = parts.filter((part) => parentOf(part.code) === code);
    const [only] = members;
    if (only && members.length === 1 && only.code === code) return { ...only, children: [] };
    return { ...together(members, code, whole, dimension), children: members };
  });
}

/**
 * One part of a whole beside all the others together; undefined where the whole has no such part. A parent stands for
 * its children.
 */
export function foldParts(
  parts: Parts,
  code: string,
  dimension: Dimension,
  catalogue: CatalogueIndex,
): Parts | undefined {
  const isOwn = (part: Part) =>
    part.code === code || catalogue.category(dimension, part.code)?.parent === code;
  const own = parts.parts.filter(isOwn);
  const others = parts.parts.filter((part) => !isOwn(part));
  if (own.length === 0) return undefined;
  const [only] = own;
  const first =
    only && own.length === 1 && only.code === code ? only : together(own, code, parts.whole, dimension);
  const rest = others.length === 0 ? [] : [together(others, REST, parts.whole, dimension)];
  return { ...parts, parts: [first, ...rest] };
}

/** Several parts of one whole as one: a computed figure, never one of the source. */
function together(parts: readonly Part[], code: string, whole: Figure, dimension: Dimension): Part {
  const figures = parts.map(({ figure }) => figure);
  const value = parts.reduce((sum, part) => sum + part.value, 0);
  const total = whole.cell.kind === 'value' ? whole.cell.value : value;
  return {
    code,
    value,
    sharePercent: (value / total) * 100,
    isRemainder: false,
    figure: {
      ...figures[0]!,
      breakdown: { ...whole.breakdown, [dimension]: code },
      cell: sumOfCells(figures),
      rule: `sum:${dimension}`,
      printed: undefined,
      note: undefined,
    },
  };
}
