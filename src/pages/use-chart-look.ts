import { useMemo, useSyncExternalStore } from 'react';
import { type ChartLook, chartLook } from '../charts/env.ts';
import type { ThemeName } from '../theme/tokens.ts';
import { useView } from '../url/use-view.ts';
import type { ViewContext } from './view.ts';

const isDark = () => window.matchMedia('(prefers-color-scheme: dark)');
const onDarkChange = (listener: () => void) => {
  const query = isDark();
  query.addEventListener('change', listener);
  return () => query.removeEventListener('change', listener);
};

/** The theme in force: the address's, else the system's. */
function useTheme(): ThemeName {
  const { theme } = useView().search;
  const dark = useSyncExternalStore(
    onDarkChange,
    () => isDark().matches,
    () => false,
  );
  return theme ?? (dark ? 'dark' : 'light');
}

/** How charts look on this page: theme, direction, and the synthetic mark that no switch removes. */
export function useChartLook({ locale, dataSet }: ViewContext): ChartLook {
  const theme = useTheme();
  const { direction, messages } = locale;
  const isSynthetic = dataSet.kind === 'synthetic';
  return useMemo(
    () => chartLook({ theme, direction, isSynthetic, syntheticMark: messages.terms.synthetic }),
    [theme, direction, isSynthetic, messages],
  );
}
