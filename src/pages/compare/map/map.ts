import { COUNTRY } from '../../../model/catalogue.ts';
import type { Figure } from '../../../model/figure.ts';
import type { MapSubject } from '../../map-model.ts';
import { endsOf } from '../../shades.ts';
import type { ViewContext } from '../../view.ts';
import { areCellsShown } from '../offered.ts';
import { type AreaValue, areasInOrder } from '../ordered.ts';
import { areCounties, canBeOrdered, type Selection, withoutCountry } from '../selection.ts';
import { scaleOf, scaleText, titleText } from '../subject.ts';

/** What the map of the page draws, and the figures behind it. */
export interface AreaMapView extends MapSubject {
  readonly values: readonly AreaValue[];
  readonly figures: readonly Figure[];
}

/** The areas of one level on the measure of the page: those chosen, or all of them. */
export function mapOf(selection: Selection, context: ViewContext): AreaMapView {
  const province = provinceOf(selection, context);
  const shown = shownAreas(province, selection, context);
  const isShown = areCellsShown(selection, context);
  const values = isShown ? areasInOrder({ ...selection, ordered: shown }, context) : [];
  const figures = values.flatMap(({ figure }) => figure ?? []);
  return {
    province,
    values,
    figures,
    scale: scaleOf(selection),
    what: scaleText(selection, figures, context),
    highlighted: chosenOf(shown, selection, context),
    sentence: endsSentence(values, figures, selection, context),
  };
}

/** The area that the address asks for also where it has no figure: it was chosen on the map. */
const chosenOf = (shown: readonly string[], { highlighted }: Selection, { search }: ViewContext) =>
  shown.find((area) => area === search.area) ?? highlighted;

/** The province whose counties are compared: that of the area in focus, else of the first one. */
export function provinceOf({ ordered, focus }: Selection, { catalogue }: ViewContext): string | undefined {
  if (!areCounties(ordered)) return undefined;
  return catalogue.area(ordered.includes(focus) ? focus : ordered[0]!)?.parent;
}

/** Several areas that were chosen stand alone; otherwise every area of the level, whether it reported or not. */
function shownAreas(
  province: string | undefined,
  { ordered, areas }: Selection,
  { catalogue, search }: ViewContext,
): readonly string[] {
  const all = catalogue.areas
    .filter(({ parent }) => parent === (province ?? COUNTRY))
    .map(({ code }) => code);
  const isChosen = search.areas !== undefined && withoutCountry(areas).length > 1;
  return isChosen ? all.filter((code) => ordered.includes(code)) : all;
}

/** What is shown, and where the ends of its scale are; of a subject that is not put in order, only what is shown. */
export function endsSentence(
  values: readonly AreaValue[],
  figures: readonly Figure[],
  selection: Selection,
  context: ViewContext,
): string {
  const { locale, names } = context;
  const parts = [
    titleText(selection, figures, context),
    selection.to ? locale.period(selection.to) : '',
  ].filter((part) => part !== '');
  const what = locale.list(parts);
  if (!canBeOrdered(selection, context)) return what;
  const ends = endsOf(values).map(({ area, text }) => `${text} (${names.area(area)})`);
  return ends.length === 0 ? what : locale.messages.compareViews.heat.sentence(what, ends);
}
