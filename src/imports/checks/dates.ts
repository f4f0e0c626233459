import { daysInMonth } from '../../model/calendar.ts';
import type { IndicatorRow } from '../../model/data-set-rows.ts';
import { type Period, toPeriod } from '../../model/period.ts';
import type { CheckContext, Observation } from './context.ts';
import type { Say } from './say.ts';

const pad = (n: number) => String(n).padStart(2, '0');

/** The last day of a period as a Solar Hijri date. */
function lastDayOf(period: Period): string {
  if (period.kind === 'point') return `${period.year}-${pad(period.month)}-${pad(period.day)}`;
  const last = period.start + period.months - 1;
  const year = Math.floor(last / 12);
  const month = (last % 12) + 1;
  return `${year}-${pad(month)}-${pad(daysInMonth(year, month))}`;
}

function firstDayOf(period: Period): string {
  if (period.kind === 'point') return lastDayOf(period);
  return `${Math.floor(period.start / 12)}-${pad((period.start % 12) + 1)}-01`;
}

/** A value published before its period ended can't cover it; only plans and provisional rows may be that early. */
export function reportDates(
  { row }: Observation,
  { kind }: IndicatorRow,
  say: Say,
  context: CheckContext,
): void {
  const period = toPeriod(row.period);
  const end = lastDayOf(period);
  const mayBeEarly = kind === 'target' || row.status === 'P' || row.status === 'E';
  if (row.released < end && !mayBeEarly) say('released', 'released_before_end', { value: row.released, end });
  if (context.today !== undefined && row.released > context.today) {
    say('released', 'released_in_future', { value: row.released, today: context.today });
  }
  const { valid_from: from, valid_to: to } = context.area(row.area);
  // A year or month stands for all of its days, so only the written part is compared.
  const tooEarly = from !== '' && end.slice(0, from.length) < from;
  const tooLate = to !== '' && firstDayOf(period).slice(0, to.length) > to;
  if (tooEarly || tooLate)
    say('area', 'area_not_valid', { value: row.area, from: from || '…', to: to || '…' });
}
