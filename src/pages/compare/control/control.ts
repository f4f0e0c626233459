import {
  type ChangeChart,
  changeChartOf,
  type NoChangeChart,
  type QuarterChange,
} from '../../../comparability/change-series.ts';
import { standingReason } from '../../../comparability/order.ts';
import type { Figure } from '../../../model/figure.ts';
import { periodOrder } from '../../../model/period.ts';
import type { ViewContext } from '../../view.ts';
import { type Selection, seriesFor } from '../selection.ts';

/** Nothing to chart: the area has no figure up to the last period of the page. */
export type ControlAnswer = ChangeChart | NoChangeChart | { readonly kind: 'empty' };

/** The changes of the area in focus up to the page's last period; the range does not matter, for the limits rest on all. */
export function controlOf(selection: Selection, context: ViewContext): ControlAnswer {
  const series = seriesFor(selection.focus, selection, context);
  const { to } = selection;
  if (!to) return { kind: 'empty' };
  const known = series.filter(
    (figure) =>
      figure.cell.kind === 'value' &&
      !standingReason(figure) &&
      periodOrder(figure.period) <= periodOrder(to) &&
      figure.period.kind === to.kind,
  );
  const current = known.toSorted((a, b) => periodOrder(b.period) - periodOrder(a.period))[0];
  return current ? changeChartOf(current, { catalogue: context.catalogue, series }) : { kind: 'empty' };
}

/** The figures behind the changes. */
export const controlFigures = ({ quarters }: ChangeChart): readonly Figure[] => [
  ...new Set(quarters.flatMap(({ current, base }) => [current ?? [], base ?? []].flat())),
];

/** The last quarter that has a change. */
export const lastChange = ({ quarters }: ChangeChart): QuarterChange | undefined =>
  quarters.findLast(({ percent }) => percent !== undefined);

/** A change is provisional where one of its two figures is. */
export const isProvisional = ({ current, base }: QuarterChange): boolean =>
  [current, base].some((figure) => figure?.cell.status === 'P');
