import { en } from '../../src/locale/en.ts';
import { fa } from '../../src/locale/fa.ts';
import { createLocale } from '../../src/locale/locale.ts';
import { indexCatalogue } from '../../src/model/catalogue.ts';

export const persian = createLocale('fa', fa);
export const english = createLocale('en', en);
export const emptyCatalogue = indexCatalogue({
  areas: [],
  indicators: [],
  categories: [],
  relations: [],
  agencies: [],
  populations: [],
  boundaries: [],
});
