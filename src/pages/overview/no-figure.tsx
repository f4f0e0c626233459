import { periodId } from '../../model/period.ts';
import { Card } from '../../ui/card.tsx';
import { linkTo, useView } from '../../url/use-view.ts';
import { areaOptions } from '../area-options.ts';
import type { ViewContext } from '../view.ts';
import type { OverviewView } from './view-model.ts';

/** No calls in this period: says so, and offers the periods or areas that have figures. */
export function NoFigure({ view, context }: { readonly view: OverviewView; readonly context: ViewContext }) {
  const here = useView();
  const { locale, names } = context;
  const { overview } = locale.messages;
  const area = names.area(view.area);
  const hasPeriods = view.periods.length > 0;
  return (
    <Card name="headline" state="empty" title={overview.callsTitle}>
      <p className="empty">
        {view.period && hasPeriods
          ? overview.noFigure(area, locale.when(view.period))
          : overview.noFigureAtAll(area)}
      </p>
      <p className="empty-help">{hasPeriods ? overview.noFigureHelp : overview.provincesWithFigures}</p>
      <ul className="link-list">
        {hasPeriods
          ? view.periods.map((period) => (
              <li key={periodId(period)}>
                <a href={linkTo(here, 'overview', { area: view.area, period })}>{locale.period(period)}</a>
              </li>
            ))
          : areaOptions(context).map((option) => (
              <li key={option.value}>
                <a href={linkTo(here, 'overview', { area: option.value })}>{option.label}</a>
              </li>
            ))}
      </ul>
    </Card>
  );
}
