import { FEWEST_IN_FUNNEL, isEventCount } from '../../comparability/counting.ts';
import { sensitivityReason } from '../../comparability/rules/sensitivity.ts';
import type { CatalogueIndex } from '../../model/catalogue.ts';
import { formOf } from '../../model/period.ts';
import type { ViewContext } from '../view.ts';
import { partnersOf, wholesOf } from './partners.ts';
import { areCounties, canBeOrdered, type Selection, withoutCountry } from './selection.ts';

/** What a choice must be for a view to have anything to show of it: small questions, for the list of views. */

/** Whether areas by periods may be seen: counties only of subjects that are not sensitive. */
export function areCellsShown(selection: Selection, { catalogue }: ViewContext): boolean {
  return !areCounties(selection.ordered) || areCountiesShown(selection, catalogue);
}

type Subject = Pick<Selection, 'indicator' | 'part'>;

/** Whether counties of a subject may be seen side by side at all. */
export function areCountiesShown({ indicator, part }: Subject, catalogue: CatalogueIndex): boolean {
  const subject = { indicator: indicator.code, breakdown: part };
  return sensitivityReason(subject, 'county_map', catalogue) === undefined;
}

/** Whether the data set has figures of counties of a subject. */
export const hasCounties = ({ indicator }: Pick<Subject, 'indicator'>, catalogue: CatalogueIndex): boolean =>
  catalogue.county_indicators?.includes(indicator.code) ?? false;

/** Whether a funnel is licensed: a rate of events per residents, or a whole that the counts are part of. */
export function hasFunnel(selection: Selection, context: ViewContext): boolean {
  const { indicator } = selection;
  const isRate = indicator.rate_base === 'residents' && isEventCount(indicator);
  const isPart = wholesOf(indicator.code, context.catalogue).length > 0;
  const isEnough = withoutCountry(selection.ordered).length >= FEWEST_IN_FUNNEL;
  return isEnough && (isRate || isPart) && canBeOrdered(selection, context);
}

/** Whether same-quarter changes may be set against their usual range: of events counted by quarter, over years. */
export const isChartedByQuarter = ({ indicator, to, periods }: Selection): boolean =>
  isEventCount(indicator) &&
  to !== undefined &&
  formOf(to) === 'quarter' &&
  periods.length > QUARTERS_IN_YEAR;

const QUARTERS_IN_YEAR = 4;

/** Whether a relation puts another indicator beside this one. */
export const hasPartner = (selection: Selection, context: ViewContext): boolean =>
  partnersOf(selection.indicator.code, context.catalogue).length > 0 && canBeOrdered(selection, context);
