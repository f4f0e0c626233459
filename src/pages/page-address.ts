import { createContext, useContext } from 'react';
import { addressOf, type Search } from '../url/search.ts';
import { useView } from '../url/use-view.ts';
import type { ShownEdition } from './edition.ts';

/** What a page chose where its address left it open: a copied link says it, so that it shows the same tomorrow. */
const ResolvedContext = createContext<Partial<Search>>({});
export const ResolvedSearch = ResolvedContext.Provider;

/** The address of what is on screen, in full: area, period and release, also where they are the defaults. */
export function useFullAddress({ release }: Pick<ShownEdition, 'release'>): string {
  const { page, search } = useView();
  const resolved = useContext(ResolvedContext);
  return addressOf(page, { ...search, ...resolved, release });
}
