import type { CatalogueIndex, Relation } from '../../model/catalogue.ts';

/** An indicator that a declared relation puts beside another one. */
export interface Partner {
  readonly relation: Relation;
  /** The code of the other one. */
  readonly other: string;
}

/** The wholes that an indicator is declared to be a part of. */
export const wholesOf = (
  indicator: string,
  { relations }: Pick<CatalogueIndex, 'relations'>,
): readonly Partner[] =>
  relations
    .filter(({ type, left }) => type === 'part_of' && left === indicator)
    .map((relation) => ({ relation, other: relation.right }));

/** The indicators that an indicator is declared to be a part of, to hold as a part, to be divided by, or to divide. */
export const partnersOf = (
  indicator: string,
  { relations }: Pick<CatalogueIndex, 'relations'>,
): readonly Partner[] =>
  relations
    .filter(
      ({ type, left, right }) => type !== 'sums_to' && left !== right && [left, right].includes(indicator),
    )
    .map((relation) => ({ relation, other: relation.left === indicator ? relation.right : relation.left }));

/** The partner that the address asks for, else the first. */
export const partnerIn = (partners: readonly Partner[], asked: string | undefined): Partner | undefined =>
  partners.find(({ other }) => other === asked) ?? partners[0];
