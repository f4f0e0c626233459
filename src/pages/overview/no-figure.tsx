import { type Period, periodId } from '../../model/period.ts';
import { Card } from '../../ui/card.tsx';
import { linkTo, useView } from '../../url/use-view.ts';
import { areaOptions } from '../area-options.ts';
import type { ViewContext } from '../view.ts';
import { LEAD_INDICATORS } from './lead.ts';
import type { OverviewView } from './view-model.ts';

/** No calls in this period: says so, and offers the periods or areas that have figures of calls. */
export function NoFigure({ view, context }: { readonly view: OverviewView; readonly context: ViewContext }) {
  const here = useView();
  const { locale, names } = context;
  const { overview } = locale.messages;
  const area = names.fullArea(view.area);
  const hasCalls = view.callPeriods.length > 0;
  return (
    <Card name="headline" state="empty" title={overview.callsTitle}>
      <p className="empty">
        {hasCalls && view.period
          ? (view.callPeriods.some((one) => isWithin(one, view.period!))
              ? overview.noSum
              : overview.noFigure)(area, locale.when(view.period))
          : view.periods.length > 0
            ? overview.noCalls(area)
            : overview.noFigureAtAll(area)}
      </p>
      <p className="empty-help">{hasCalls ? overview.noFigureHelp : overview.areasWithCalls}</p>
      <ul className="link-list">
        {hasCalls
          ? view.callPeriods.map((period) => (
              <li key={periodId(period)}>
                <a href={linkTo(here, 'overview', { area: view.area, period })}>{locale.period(period)}</a>
              </li>
            ))
          : areasWithCalls(context).map((option) => (
              <li key={option.value}>
                <a href={linkTo(here, 'overview', { area: option.value })}>{option.label}</a>
              </li>
            ))}
      </ul>
    </Card>
  );
}

/** Whether a shorter span lies in a longer one: its own figures are there, their sum is not. */
const isWithin = (one: Period, whole: Period): boolean =>
  one.kind === 'span' &&
  whole.kind === 'span' &&
  one.months < whole.months &&
  one.start >= whole.start &&
  one.start + one.months <= whole.start + whole.months;

function areasWithCalls(context: ViewContext) {
  const reporting = new Set(
    LEAD_INDICATORS.flatMap((code) => context.table.ofIndicator(code))
      .filter(({ cell }) => cell.kind === 'value')
      .map(({ area }) => area),
  );
  return areaOptions(context).filter(({ value }) => reporting.has(value));
}
