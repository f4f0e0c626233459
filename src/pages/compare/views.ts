import { type Selection, withoutCountry } from './selection.ts';

/** Ways of looking at what was chosen, one card large, in the order in which they are offered. */
export const VIEWS = ['line', 'bar', 'growth'] as const;
export type CompareView = (typeof VIEWS)[number];

/** The view that an address asks for; undefined where it asks for none, and the cards stand side by side. */
export const viewIn = ({ view }: { readonly view: string | undefined }): CompareView | undefined =>
  VIEWS.find((one) => one === view);

/** Whether a view can show something of this choice. One that an address asks for says itself what it lacks. */
export function isOffered(view: CompareView, { areas, periods }: Selection): boolean {
  const hasAreas = withoutCountry(areas).length > 1;
  switch (view) {
    case 'line':
      return periods.length > 1;
    case 'bar':
      return true;
    case 'growth':
      return hasAreas;
  }
}
