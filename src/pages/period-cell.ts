import { type Period, periodId } from '../model/period.ts';
import type { TableCell } from '../model/table.ts';
import type { ViewContext } from './view.ts';

/** A period by its name for readers, with its canonical id for files. */
export const periodCell = (period: Period, { locale }: ViewContext): TableCell => ({
  kind: 'text',
  text: locale.period(period),
  code: periodId(period),
});
