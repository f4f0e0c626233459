import { createContext, useContext } from 'react';
import { addressOf, DEFAULT_SEARCH, type PageName, type Search } from './search.ts';

/** Where the reader is, and the only way to go elsewhere: by writing the address. */
export interface View {
  readonly page: PageName;
  readonly search: Search;
  /** Changes some parameters of this view. Choosing pushes history, dragging replaces it. */
  readonly change: (patch: Partial<Search>, options?: { readonly replace?: boolean }) => void;
}

const ViewContext = createContext<View | undefined>(undefined);
export const ViewProvider = ViewContext.Provider;

/** The current view. */
export function useView(): View {
  const view = useContext(ViewContext);
  if (!view) throw new Error('no ViewProvider above this component');
  return view;
}

/** The address of another page or choice, keeping language, data set and theme. */
export function linkTo(view: View, page: PageName, patch: Partial<Search>): string {
  const { lang, data, theme, asof, release, definition } = view.search;
  const kept = { lang, data, theme, asof, release, definition };
  return addressOf(page, { ...DEFAULT_SEARCH, ...kept, ...patch });
}
