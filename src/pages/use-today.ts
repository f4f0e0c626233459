import { createContext, useContext } from 'react';

const TodayContext = createContext<(() => string) | undefined>(undefined);

export const TodayProvider = TodayContext.Provider;

/** Tells the Solar Hijri date of the day, `1405-09-07`, when it is asked: a page may stay open over midnight. */
export function useToday(): () => string {
  const today = useContext(TodayContext);
  if (!today) throw new Error('no TodayProvider above this component');
  return today;
}
