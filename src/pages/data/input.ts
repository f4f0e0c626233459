import type { PlacementRow } from '../../queries/placements.ts';
import type { PageName, Search } from '../../url/search.ts';
import type { ViewContext } from '../view.ts';
import type { FigureCounts } from './data.ts';

/** What became of an input figure, and which of them the reader wants to see. */
export type Decision = 'placed' | 'left_out';
export type DecisionChoice = Decision | 'all';

/** Where an entry leads: the address of a page with some parameters. */
type AddressOf = (page: PageName, patch: Partial<Search>) => string;

/** What the view model is made from: rows, the search, and how addresses are written. */
export interface DataInput {
  /** With figures if they have arrived: placed figures take their values from them. */
  readonly context: ViewContext;
  readonly counts: FigureCounts | undefined;
  readonly placements: readonly PlacementRow[];
  readonly query: string;
  readonly decision: DecisionChoice;
  readonly addressOf: AddressOf;
}
