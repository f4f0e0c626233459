import {
  type Area,
  type CatalogueIndex,
  indexCatalogue,
  type Population,
} from '../../src/model/catalogue.ts';
import { catalogue } from './catalogue.ts';

/** The small catalogue with nine more provinces, `IR-10` to `IR-18`, of 100,000 to 900,000 residents by the census of 1395. */
export const provinces: readonly string[] = Array.from({ length: 9 }, (_, i) => `IR-${10 + i}`);

const areas = provinces.map(
  (code): Area => ({
    code,
    level: 'province',
    parent: 'IR',
    name_fa: `نام ${code}`,
    name_en: `name of ${code}`,
  }),
);
const populations = provinces.map(
  (area, i): Population => ({
    area,
    year: 1395,
    population: 100_000 * (i + 1),
    boundary: 'as_enumerated',
    status: 'A',
    source: 'census',
  }),
);

export const manyProvinces: CatalogueIndex = indexCatalogue({
  ...catalogue,
  areas: [...catalogue.areas, ...areas],
  populations: [...catalogue.populations, ...populations],
});
