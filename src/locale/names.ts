import type { CatalogueIndex } from '../model/catalogue.ts';
import type { Dimension } from '../model/indicator.ts';
import type { Locale } from './locale.ts';

/** Names of the things of one data set in one language. Synthetic areas carry their mark in every name. */
export interface Names {
  area(code: string): string;
  /** The area where its level is not clear from the place: «شهرستان اصفهان» is not the province of that name. */
  fullArea(code: string): string;
  /** The area without the synthetic mark: only where the mark stands beside it, as in a control. */
  plainArea(code: string): string;
  indicator(code: string): string;
  shortIndicator(code: string): string;
  category(dimension: Dimension, code: string): string;
  shortCategory(dimension: Dimension, code: string): string;
  agency(code: string): string;
  unit(indicator: string): string;
}

/** Names everything of a catalogue; an unknown code names itself. */
export function createNames(locale: Locale, catalogue: CatalogueIndex, isSynthetic: boolean): Names {
  const { pick, messages } = locale;
  const plainArea = (code: string) => {
    const area = catalogue.area(code);
    return area ? (area.level === 'country' ? messages.terms.country : pick(area, 'name')) : code;
  };
  const mark = isSynthetic ? ` (${messages.terms.synthetic})` : '';
  const category = (dimension: Dimension, code: string, form: 'name' | 'short') => {
    const found = catalogue.category(dimension, code);
    return found ? pick(found, form) || pick(found, 'name') : code === '' ? messages.terms.total : code;
  };
  return {
    area: (code) => plainArea(code) + mark,
    fullArea: (code) =>
      (catalogue.area(code)?.level === 'county' ? messages.terms.county(plainArea(code)) : plainArea(code)) +
      mark,
    plainArea,
    indicator: (code) => {
      const indicator = catalogue.indicator(code);
      return indicator ? pick(indicator, 'name') : code;
    },
    shortIndicator: (code) => {
      const indicator = catalogue.indicator(code);
      return indicator ? pick(indicator, 'short') || pick(indicator, 'name') : code;
    },
    category: (dimension, code) => category(dimension, code, 'name'),
    shortCategory: (dimension, code) => category(dimension, code, 'short'),
    agency: (code) => {
      const agency = catalogue.agency(code);
      return agency ? pick(agency, 'name') : code;
    },
    unit: (code) => {
      const indicator = catalogue.indicator(code);
      return indicator ? messages.terms.units[indicator.unit] : '';
    },
  };
}
