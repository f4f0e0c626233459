import type { Figure } from '../../../model/figure.ts';
import { samePeriod } from '../../../model/period.ts';
import { breaksOf } from '../../breaks.ts';
import { endsOf, shadeBreaks } from '../../shades.ts';
import { type Slot, slotsOf } from '../../slots.ts';
import type { ViewContext } from '../../view.ts';
import { areCellsShown } from '../offered.ts';
import { type AreaValue, areasInOrder, besideOthers } from '../ordered.ts';
import { type Selection, seriesFor } from '../selection.ts';
import { scaleOf } from '../subject.ts';

/** One area over the shown periods. */
interface HeatArea {
  readonly area: string;
  /** One a place of the time axis. */
  readonly values: readonly AreaValue[];
  readonly breaksAt: readonly number[];
}

/** Areas by periods on the measure of the page, with the breaks between the classes of all their values. */
export interface Heat {
  readonly slots: readonly Slot[];
  /** In order of the last value, or of names where there is no order. */
  readonly areas: readonly HeatArea[];
  readonly breaks: readonly number[];
}

/** Every area beside the others in every period: in each period those of a rarer definition stand apart. */
export function heatOf(selection: Selection, context: ViewContext): Heat {
  const slots = areCellsShown(selection, context) ? slotsOf(selection.periods, selection.every) : [];
  const order = areasInOrder(selection, context).map(({ area }) => area);
  const shown = new Map(order.map((area) => [area, shownOf(area, selection, context)]));
  const columns = slots.map(({ holds }) => {
    const figureOf = (area: string) => shown.get(area)?.findLast(({ period }) => holds(period));
    return besideOthers(figureOf, selection, context);
  });
  const areas = order.map((area): HeatArea => {
    const values = columns.map((besides) => besides(area));
    const breaksAt = breaksOf(
      values.map(({ figure }) => figure),
      context,
    );
    return { area, values, breaksAt };
  });
  return {
    slots,
    areas,
    breaks: shadeBreaks(
      areas.flatMap(({ values }) => values),
      scaleOf(selection),
    ),
  };
}

const shownOf = (area: string, selection: Selection, context: ViewContext): readonly Figure[] =>
  seriesFor(area, selection, context).filter(({ period }) =>
    selection.periods.some((one) => samePeriod(one, period)),
  );

/** The figures behind the cells. */
export const heatFigures = ({ areas }: Heat): readonly Figure[] =>
  areas.flatMap(({ values }) => values.flatMap(({ figure }) => figure ?? []));

/** The lowest and the highest of the shown values, with their figures. */
export const heatEnds = ({ areas }: Heat): readonly AreaValue[] =>
  endsOf(areas.flatMap(({ values }) => values));
