import { useMemo, useSyncExternalStore } from 'react';
import { type ChartLook, chartLook } from '../charts/env.ts';
import { usePaper } from '../charts/use-paper.ts';
import { PAPER_THEME, type ThemeName } from '../theme/tokens.ts';
import { useView } from '../url/use-view.ts';
import { pictureMark } from './publication-mark.ts';
import type { ViewContext } from './view.ts';

const isDark = () => window.matchMedia('(prefers-color-scheme: dark)');
const onDarkChange = (listener: () => void) => {
  const query = isDark();
  query.addEventListener('change', listener);
  return () => query.removeEventListener('change', listener);
};

/** The theme in force: on paper that of paper, else the address's, else the system's. */
function useTheme(): ThemeName {
  const { theme } = useView().search;
  const dark = useSyncExternalStore(
    onDarkChange,
    () => isDark().matches,
    () => false,
  );
  const isPaper = usePaper();
  return isPaper ? PAPER_THEME : (theme ?? (dark ? 'dark' : 'light'));
}

/** How charts look on this page: theme, direction, and the mark that no switch removes. */
export function useChartLook(context: ViewContext): ChartLook {
  const theme = useTheme();
  const { direction } = context.locale;
  const mark = pictureMark(context);
  return useMemo(() => chartLook({ theme, direction, mark }), [theme, direction, mark]);
}
