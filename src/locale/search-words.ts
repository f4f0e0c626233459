import type { AreaLevel } from '../model/catalogue.ts';

/** How readers write the level of an area before or after its name, in either language: «شهرستان بیرجند». */
export const LEVEL_WORDS: Readonly<Record<Exclude<AreaLevel, 'country'>, readonly string[]>> = {
  county: ['شهرستان‌های', 'شهرستان', 'counties of', 'county of', 'county', 'shahrestan-e', 'shahrestan'],
  province: ['استان', 'province of', 'province', 'ostan-e', 'ostan'],
};

/** The letter that is most often left out. */
export const ALEF = 'ا';
