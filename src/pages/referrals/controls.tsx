import { periodId } from '../../model/period.ts';
import { useView } from '../../url/use-view.ts';
import { AreaChoice } from '../area-choice.tsx';
import { PeriodControl } from '../period-control.tsx';
import type { ViewContext } from '../view.ts';
import type { ReferralsView } from './view-model.ts';

/** The page's choice as a sentence: the outcomes of related calls in an area and a period. */
export function Controls({ view, context }: { readonly view: ReferralsView; readonly context: ViewContext }) {
  const { change } = useView();
  const { locale, names, search } = context;
  const { sentence, otherPeriods } = locale.messages.referrals;
  const { area, areas, period, latest, periods } = view;
  const others = new Set(periods.others.map(periodId));
  return (
    <div className="control-sentence">
      {sentence.outcome} <strong>{sentence.calls}</strong> {sentence.in}{' '}
      <AreaChoice
        label={sentence.area}
        area={area}
        context={context}
        hasFigure={({ code }) => areas.includes(code)}
        onChange={(code) => change({ area: code, period: undefined })}
      />
      {sentence.comma}{' '}
      <PeriodControl
        label={sentence.period}
        context={context}
        choice={search.period}
        period={period}
        latest={latest}
        periods={[...periods.own, ...periods.others]}
        remark={(one) => (others.has(periodId(one)) ? otherPeriods : undefined)}
        onChange={(choice) => change({ area, period: choice })}
      />
      <span className="visually-hidden">{names.area(area)}</span>
    </div>
  );
}
