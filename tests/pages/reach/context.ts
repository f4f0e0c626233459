import { createNames } from '../../../src/locale/names.ts';
import { type Category, indexCatalogue, type Relation } from '../../../src/model/catalogue.ts';
import type { Indicator } from '../../../src/model/indicator.ts';
import type { ViewContext } from '../../../src/pages/view.ts';
import type { FigureRow } from '../../../src/queries/figure-row.ts';
import { catalogue as small } from '../../comparability/catalogue.ts';
import { contextOf } from '../context.ts';

function indicator(
  code: string,
  unit: Indicator['unit'],
  kind: Indicator['kind'],
  rate_base = '',
): Indicator {
  const like = small.indicator('service_bases')!;
  const names = { name_fa: code, name_en: code, short_fa: code, short_en: code };
  return { ...like, ...names, code, unit, kind, rate_base: rate_base as Indicator['rate_base'] };
}

const SERVICES = 'service_base_services_marginal';
const PERSONS = 'service_base_persons_served';

function relation(type: Relation['type'], left: string, right: string, dimension = ''): Relation {
  const name = `${left} per ${right}`;
  const texts = { name_fa: name, name_en: name, unit_fa: 'each', unit_en: 'each', note_fa: '', note_en: '' };
  return { type, left, right, dimension: dimension as Relation['dimension'], ...texts, decimals: 1 };
}

const kind = (code: string, order: number): Category => ({
  ...small.category('outcome', 'phone')!,
  dimension: 'service',
  code,
  order,
});

const catalogue = indexCatalogue({
  ...small,
  indicators: [
    indicator('service_bases', 'bases', 'stock'),
    indicator(SERVICES, 'services', 'flow', 'marginal_residents'),
    indicator(PERSONS, 'persons', 'flow', 'marginal_residents'),
    indicator('service_base_persons_identified', 'persons', 'flow'),
    indicator('marginal_neighbourhoods', 'places', 'stock'),
    indicator('marginal_neighbourhoods_served', 'places', 'stock'),
    indicator('marginal_neighbourhoods_not_surveyed', 'places', 'stock'),
    indicator('marginal_residents', 'persons', 'stock'),
    indicator('positive_life_centres', 'centres', 'stock'),
  ],
  categories: [kind('identification', 10), kind('education', 20)],
  relations: [
    relation('part_of', 'marginal_neighbourhoods_served', 'marginal_neighbourhoods'),
    relation('part_of', 'marginal_neighbourhoods_not_surveyed', 'marginal_neighbourhoods'),
    relation('sums_to', SERVICES, SERVICES, 'service'),
    relation('per', SERVICES, 'service_bases'),
    relation('per', PERSONS, 'service_bases'),
    relation('per', 'marginal_residents', 'service_bases'),
    relation('per', SERVICES, 'marginal_residents'),
    relation('per', PERSONS, 'marginal_residents'),
  ],
});

/** Rows over the part of the catalogue that the page is about, in English. */
export function reachContext(rows: readonly FigureRow[], hash = '#/reach?lang=en'): ViewContext {
  const context = contextOf(rows, { hash });
  return { ...context, catalogue, names: createNames(context.locale, catalogue, false) };
}
