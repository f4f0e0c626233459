import type { Locale } from '../locale/locale.ts';
import type { PeriodWords } from '../ui/period-panel.tsx';

/** How the calendar of periods names what it shows. */
export function periodWords(locale: Locale): PeriodWords {
  const words = locale.messages.controls.period;
  return {
    name: locale.periodInFull,
    short: locale.periodInYear,
    year: locale.ordinal,
    seasons: words.seasons,
    notReported: words.notReported,
    noYear: words.noYear,
  };
}
