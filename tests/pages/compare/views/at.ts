import type { CatalogueIndex } from '../../../../src/model/catalogue.ts';
import { select } from '../../../../src/pages/compare/selection.ts';
import type { FigureRow } from '../../../../src/queries/figure-row.ts';
import { row } from '../../../answers/rows.ts';
import { contextOf } from '../../context.ts';

/** What a view of Compare is built from at an address, over a few rows. */
export function at(hash: string, rows: readonly FigureRow[], catalogue?: CatalogueIndex) {
  const context = contextOf(rows, { hash: `#/compare?lang=en&${hash}`, ...(catalogue ? { catalogue } : {}) });
  return { context, selection: select(context) };
}

/** Related calls of an area in a period. */
export const calls = (area: string, period: string, value: number | null, more: Partial<FigureRow> = {}) =>
  row('related_calls', period, value, { area, ...more });

export const MISSING: Partial<FigureRow> = { status: 'O' };
export const SUPPRESSED: Partial<FigureRow> = { status: 'Q' };
/** Fewer than nine tenths of the offices reported. */
export const PARTIAL: Partial<FigureRow> = { units_reporting: 5, units_expected: 11 };
