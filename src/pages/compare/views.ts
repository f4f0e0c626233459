import { COUNTRY } from '../../model/catalogue.ts';
import type { ViewContext } from '../view.ts';
import {
  areCellsShown,
  areCountiesShown,
  hasCounties,
  hasFunnel,
  hasPartner,
  isChartedByQuarter,
} from './offered.ts';
import { canBeOrdered, type Selection, withoutCountry } from './selection.ts';

/** Ways of looking at what was chosen, one card large, in the order in which they are offered. */
export const VIEWS = [
  'line',
  'bar',
  'growth',
  'heat',
  'map',
  'tiles',
  'multiples',
  'slope',
  'control',
  'funnel',
  'scatter',
  'profile',
] as const;
export type CompareView = (typeof VIEWS)[number];

/** The view that an address asks for; undefined where it asks for none, and the cards stand side by side. */
export const viewIn = ({ view }: { readonly view: string | undefined }): CompareView | undefined =>
  VIEWS.find((one) => one === view);

/** Whether a view can show something of this choice. One that an address asks for says itself what it lacks. */
export function isOffered(view: CompareView, selection: Selection, context: ViewContext): boolean {
  const { areas, ordered, periods, focus } = selection;
  switch (view) {
    case 'line':
      return periods.length > 1;
    case 'bar':
      return true;
    case 'growth':
      return withoutCountry(areas).length > 1;
    case 'map':
      return areCellsShown(selection, context);
    case 'tiles':
      return hasCounties(selection, context.catalogue) && areCountiesShown(selection, context.catalogue);
    case 'heat':
      return ordered.length > 1 && periods.length > 1 && areCellsShown(selection, context);
    case 'multiples':
      return areas.length > 1 && periods.length > 1;
    case 'slope':
      return withoutCountry(areas).length > 1 && periods.length > 1 && canBeOrdered(selection, context);
    case 'scatter':
      return ordered.length > 1 && hasPartner(selection, context);
    case 'control':
      return isChartedByQuarter(selection);
    case 'funnel':
      return hasFunnel(selection, context);
    case 'profile':
      return focus !== COUNTRY;
  }
}
