import { COUNTRY } from '../../../model/catalogue.ts';
import type { Figure } from '../../../model/figure.ts';
import type { ViewContext } from '../../view.ts';
import { endsSentence } from '../map/map.ts';
import { areCountiesShown } from '../offered.ts';
import { type AreaValue, areasInOrder } from '../ordered.ts';
import { areCounties, byName, type Selection, withoutCountry } from '../selection.ts';

interface ProvinceBlock {
  readonly province: string;
  /** In the order of all counties. */
  readonly values: readonly AreaValue[];
}

/** The counties of the country on the measure of the page, whether they reported or not. */
export interface Tiles {
  /** What is chosen, with these counties as the areas beside each other. */
  readonly among: Selection;
  readonly values: readonly AreaValue[];
  /** In the order of their names. */
  readonly blocks: readonly ProvinceBlock[];
  readonly figures: readonly Figure[];
  readonly province: string | undefined;
  readonly sentence: string;
}

/** Every county beside all others, seen within its province. */
export function tilesOf(selection: Selection, context: ViewContext): Tiles {
  const { catalogue, search } = context;
  const provinces = shownProvinces(selection, context);
  const shown = new Set(provinces);
  const isShown = areCountiesShown(selection, catalogue);
  const counties = catalogue.areas
    .filter(({ level, parent }) => isShown && level === 'county' && shown.has(parent))
    .map(({ code }) => code);
  const county = counties.find((code) => code === search.area);
  const among = { ...selection, ordered: counties, highlighted: county };
  const values = areasInOrder(among, context);
  const figures = values.flatMap(({ figure }) => figure ?? []);
  const parentOf = (code: string | undefined) => catalogue.area(code ?? '')?.parent;
  return {
    among,
    values,
    blocks: provinces.flatMap((province) => {
      const own = values.filter(({ area }) => parentOf(area) === province);
      return own.length > 0 ? [{ province, values: own }] : [];
    }),
    figures,
    province: parentOf(county) ?? provinces.find((code) => code === selection.highlighted),
    sentence: endsSentence(values, figures, among, context),
  };
}

/** Whether several provinces were chosen: their counties stand alone. */
export function areProvincesChosen({ areas }: Selection, { search }: ViewContext): boolean {
  const chosen = withoutCountry(areas);
  return search.areas !== undefined && chosen.length > 1 && !chosen.some((code) => areCounties([code]));
}

function shownProvinces(selection: Selection, context: ViewContext): readonly string[] {
  const all = context.catalogue.areas.filter(({ parent }) => parent === COUNTRY).map(({ code }) => code);
  const isChosen = areProvincesChosen(selection, context);
  return byName(isChosen ? all.filter((code) => selection.areas.includes(code)) : all, context);
}
