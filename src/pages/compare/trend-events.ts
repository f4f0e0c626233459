import { COUNTRY } from '../../model/catalogue.ts';
import type { EventStatement } from '../../model/data-set.ts';
import { firstDay, lastDay, type Period, toPeriod } from '../../model/period.ts';
import { slotsOf } from '../slots.ts';
import type { ViewContext } from '../view.ts';
import type { Selection } from './selection.ts';

/** What a source says happened, at its place on the time axis, under the number that it has there. */
export interface TrendEvent {
  readonly statement: EventStatement;
  readonly period: Period;
  /** Index of the place on the axis in which it begins. */
  readonly index: number;
  readonly number: number;
}

/** More areas than this, and only what was said of the one in focus stands at the axis. */
const MOST_AREAS = 3;
/** More numbers than this would hide the lines. */
const MOST_EVENTS = 8;

/**
 * The dated statements about the shown areas and the country within the shown periods, earliest first: said by their
 * sources, never causes of what the lines do.
 */
export function trendEvents(selection: Selection, context: ViewContext): readonly TrendEvent[] {
  const { areas, focus } = selection;
  const about = new Set([...(areas.length > MOST_AREAS ? [focus] : areas), COUNTRY]);
  const slots = slotsOf(selection.periods, selection.every);
  const placed = context.events
    .filter(({ area, period }) => period !== '' && about.has(area))
    .flatMap((statement) => {
      const period = toPeriod(statement.period);
      const index = slots.findIndex(
        (slot) => firstDay(slot.period) <= firstDay(period) && firstDay(period) <= lastDay(slot.period),
      );
      return index < 0 ? [] : [{ statement, period, index }];
    })
    .sort((a, b) => firstDay(a.period) - firstDay(b.period));
  return placed.slice(-MOST_EVENTS).map((one, i) => ({ ...one, number: i + 1 }));
}
