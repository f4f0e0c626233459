import type { ChartLook } from '../../charts/env.ts';
import type { ViewContext } from '../view.ts';
import type { Selection } from './selection.ts';

/** What the cards of this page are drawn from. */
export interface CardProps {
  readonly selection: Selection;
  readonly context: ViewContext;
  readonly look: ChartLook;
  /** The card stands alone, over the whole width of the page. */
  readonly isLarge?: boolean;
}

/** Rows need the same height however many there are. */
export const heightOf = (rows: number) => 44 + rows * 19;
