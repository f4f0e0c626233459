import { COUNTRY } from '../model/catalogue.ts';
import type { DataSetEntry } from '../model/data-set.ts';
import { parseHash } from '../url/location.ts';

/** The area that a data set's first view is about; the country where it names none. */
export function defaultArea(dataSet: DataSetEntry): string {
  return parseHash(dataSet.default_view).search.area ?? COUNTRY;
}
