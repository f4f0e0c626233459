import type { CatalogueRows } from '../../model/data-set-rows.ts';
import type { ExampleParameters } from './parameters.ts';
import { type Random, randomOf } from './random.ts';

export interface County {
  readonly code: string;
  readonly residents: number;
  /** Calls per resident relative to the province. */
  readonly level: number;
}

/** What makes a province its own in the synthetic data: size, level, trend, seasons and mix. */
export interface Province {
  readonly code: string;
  readonly residents: number;
  readonly counties: readonly County[];
  readonly level: number;
  readonly trend: number;
  readonly season: readonly number[];
  readonly outcome: readonly number[];
  readonly harm: readonly number[];
}

/** A factor around 1: uniform within ± `spread`. */
export function around(spread: number, random: Random): number {
  return random.between(1 - spread, 1 + spread);
}

function residentsOf(catalogue: CatalogueRows, year: number): ReadonlyMap<string, number> {
  const census = catalogue.populations.filter((row) => row.year === year && row.boundary === 'as_enumerated');
  return new Map(census.map((row) => [row.area, row.population]));
}

function countiesOf(
  catalogue: CatalogueRows,
  province: string,
  residents: ReadonlyMap<string, number>,
  parameters: ExampleParameters,
): readonly County[] {
  return catalogue.areas
    .filter((area) => area.level === 'county' && area.parent === province && residents.has(area.code))
    .map(({ code }) => ({
      code,
      residents: residents.get(code)!,
      level: around(parameters.related_calls.county_spread, randomOf(parameters.seed, `county/${code}`)),
    }));
}

function mixOf(shares: Readonly<Record<string, number>>, spread: number, random: Random): readonly number[] {
  return Object.values(shares).map((share) => share * around(spread, random));
}

/** The provinces with their counties, sized by the census and given characters by the seed. */
export function buildPlaces(catalogue: CatalogueRows, parameters: ExampleParameters): readonly Province[] {
  const residents = residentsOf(catalogue, parameters.census_year);
  const calls = parameters.related_calls;
  return catalogue.areas
    .filter((area) => area.level === 'province')
    .map(({ code }) => {
      const random = randomOf(parameters.seed, `province/${code}`);
      const counties = countiesOf(catalogue, code, residents, parameters);
      return {
        code,
        residents: counties.reduce((sum, county) => sum + county.residents, 0),
        counties,
        level: around(calls.province_spread, random),
        trend: random.between(...calls.annual_trend),
        season: calls.season.map((factor) => factor * around(calls.season_spread, random)),
        outcome: mixOf(calls.outcome, calls.mix_spread, random),
        harm: mixOf(calls.harm, calls.mix_spread, random),
      };
    });
}
