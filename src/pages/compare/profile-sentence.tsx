import { COUNTRY } from '../../model/catalogue.ts';
import { useView } from '../../url/use-view.ts';
import { AreaChoice } from '../area-choice.tsx';
import { choosablePeriods, resolvePeriod } from '../period-choice.ts';
import { PeriodControl } from '../period-control.tsx';
import type { ViewContext } from '../view.ts';
import type { Selection } from './selection.ts';

/** A profile is of one area and period, whatever the indicator of the page: those of the address, where they are known. */
export function profileChoice({ focus, to }: Pick<Selection, 'focus' | 'to'>, context: ViewContext) {
  const { search, catalogue, table } = context;
  const area = search.area !== undefined && catalogue.area(search.area) ? search.area : focus;
  const periods = choosablePeriods(table.ofArea(area));
  const asked = search.to ?? search.period;
  const period = asked === undefined ? (to ?? periods[0]) : resolvePeriod(asked, table.ofArea(area));
  return { area, asked, period, periods, latest: resolvePeriod('latest', table.ofArea(area)) };
}

/** The definition of a profile as one sentence: whose, and when. */
export function ProfileSentence({
  selection,
  context,
}: {
  readonly selection: Selection;
  readonly context: ViewContext;
}) {
  const { change } = useView();
  const { locale } = context;
  const { area, asked, period, periods, latest } = profileChoice(selection, context);
  return (
    <div className="control-sentence">
      {locale.messages.profile.none}{' '}
      <AreaChoice
        label={locale.messages.overview.area}
        area={area}
        context={context}
        hasFigure={({ code }) => code !== COUNTRY && context.table.areas.has(code)}
        onChange={(chosen) => change({ area: chosen, areas: undefined })}
      />{' '}
      <PeriodControl
        label={locale.messages.overview.period}
        context={context}
        choice={asked ?? period}
        period={period}
        latest={latest}
        periods={periods}
        onChange={(choice) => change({ to: choice, period: undefined })}
      />
    </div>
  );
}
