import { useView } from '../../url/use-view.ts';
import { AreaChoice } from '../area-choice.tsx';
import { PeriodControl } from '../period-control.tsx';
import type { ViewContext } from '../view.ts';
import type { OverviewView } from './view-model.ts';

/** Area and period of the page. Areas without any figure are listed, and marked. */
export function AreaAndPeriod({
  view,
  context,
}: {
  readonly view: OverviewView;
  readonly context: ViewContext;
}) {
  const { change } = useView();
  const { locale, search, table } = context;
  const { overview } = locale.messages;
  return (
    <div className="page-controls">
      <AreaChoice
        label={overview.area}
        isLabelShown
        area={view.area}
        context={context}
        hasFigure={({ code }, reporting) => table.areas.has(code) || reporting.has(code)}
        onChange={(area) => change({ area, period: undefined })}
      />{' '}
      {view.periods.length > 0 && (
        <PeriodControl
          label={overview.period}
          isLabelShown
          context={context}
          choice={search.period}
          period={view.period}
          latest={view.latest}
          periods={view.periods}
          onChange={(period) => change({ period })}
        />
      )}
    </div>
  );
}
