import { periodId, toPeriod } from '../../model/period.ts';
import { Choice } from '../../ui/choice.tsx';
import { useView } from '../../url/use-view.ts';
import { areaOptions } from '../area-options.ts';
import type { ViewContext } from '../view.ts';
import type { OverviewView } from './view-model.ts';

/** Area and period of the page. Areas without any figure are not offered. */
export function AreaAndPeriod({
  view,
  context,
}: {
  readonly view: OverviewView;
  readonly context: ViewContext;
}) {
  const { change } = useView();
  const { locale } = context;
  const { overview } = locale.messages;
  return (
    <p className="page-controls">
      <Choice
        label={overview.area}
        isLabelShown
        value={view.area}
        options={areaOptions(context)}
        onChange={(area) => change({ area, period: undefined })}
      />{' '}
      {view.periods.length > 0 && (
        <Choice
          label={overview.period}
          isLabelShown
          value={view.period ? periodId(view.period) : ''}
          options={view.periods.map((period) => ({ value: periodId(period), label: locale.period(period) }))}
          onChange={(id) => change({ period: toPeriod(id) })}
        />
      )}
    </p>
  );
}
