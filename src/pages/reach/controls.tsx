import { Choice } from '../../ui/choice.tsx';
import { ExplainedChoice } from '../../ui/explained-choice.tsx';
import { useView } from '../../url/use-view.ts';
import { AreaChoice } from '../area-choice.tsx';
import { lazyWords } from '../lazy-words.ts';
import { PeriodControl } from '../period-control.tsx';
import type { ViewContext } from '../view.ts';
import { BASES } from './indicators.ts';
import type { ReachView } from './view-model.ts';

/** The page's choice as a sentence: where, when, and which figure is set over bases and residents. */
export function Controls({ view, context }: { readonly view: ReachView; readonly context: ViewContext }) {
  const { change } = useView();
  const { locale, names, search } = context;
  const { sentence } = locale.messages.reach;
  const { reachPlan } = locale.messages;
  const { area, areas, ofPeriod, periods, latest, numerator, numerators, per, denominators } = view;
  return (
    <div className="control-sentence">
      <strong>{sentence.what}</strong> {sentence.in}{' '}
      <AreaChoice
        label={sentence.area}
        area={area}
        context={context}
        hasFigure={({ code }) => areas.includes(code)}
        onChange={(code) => change({ area: code, period: undefined })}
      />
      {ofPeriod && (
        <>
          {sentence.comma}{' '}
          <PeriodControl
            label={sentence.period}
            context={context}
            choice={search.period}
            period={ofPeriod.period}
            latest={latest}
            periods={periods.length > 0 ? periods : [ofPeriod.period]}
            onChange={(period) => change({ area, period })}
          />
        </>
      )}
      {numerators.length > 1 && (
        <>
          {sentence.per}{' '}
          <ExplainedChoice
            label={sentence.measure}
            value={numerator}
            options={numerators.map((value) => ({
              value,
              label: names.shortIndicator(value),
              note: locale.messages.controls.explained.per(names.indicator(value)),
            }))}
            words={lazyWords(context)}
            onChange={(indicator) => change({ indicator })}
          />
        </>
      )}
      {denominators.length > 1 && (
        <>
          {' '}
          {reachPlan.per}{' '}
          <Choice
            label={locale.messages.reach.denominator}
            value={per}
            options={denominators.map((value) => ({ value, label: names.shortIndicator(value) }))}
            onChange={(code) => change({ per: code === BASES ? undefined : code })}
          />
        </>
      )}
    </div>
  );
}
