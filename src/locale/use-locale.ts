import { createContext, useContext } from 'react';
import type { Locale } from './locale.ts';

const LocaleContext = createContext<Locale | undefined>(undefined);

export const LocaleProvider = LocaleContext.Provider;

/** The language of the page. */
export function useLocale(): Locale {
  const locale = useContext(LocaleContext);
  if (!locale) throw new Error('no LocaleProvider above this component');
  return locale;
}
