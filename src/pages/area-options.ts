import type { Option } from '../ui/choice.tsx';
import type { ViewContext } from './view.ts';

/** Areas that have figures, as options: the country, the provinces by the alphabet, then counties by province. */
export function areaOptions({ table, catalogue, names, locale }: ViewContext): readonly Option[] {
  const byName = (a: string, b: string) => locale.compareNames(names.plainArea(a), names.plainArea(b));
  const ofLevel = (level: string) =>
    [...table.areas].filter((code) => catalogue.area(code)?.level === level).sort(byName);
  const counties = ofLevel('county').map((code) => ({
    value: code,
    label: names.plainArea(code),
    group: locale.messages.compare.counties(names.plainArea(catalogue.area(code)!.parent)),
  }));
  return [...ofLevel('country'), ...ofLevel('province')]
    .map((code): Option => ({ value: code, label: names.plainArea(code) }))
    .concat(counties);
}
