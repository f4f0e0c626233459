import { sensitivityReason } from '../../comparability/rules/sensitivity.ts';
import type { ViewContext } from '../view.ts';
import { areCounties, type Selection } from './selection.ts';

/** What a choice must be for a view to have anything to show of it: small questions, for the list of views. */

/** Whether areas by periods may be seen: counties only of subjects that are not sensitive. */
export function areCellsShown(selection: Selection, { catalogue }: ViewContext): boolean {
  const { indicator, part, ordered } = selection;
  const subject = { indicator: indicator.code, breakdown: part };
  return !areCounties(ordered) || sensitivityReason(subject, 'county_map', catalogue) === undefined;
}
