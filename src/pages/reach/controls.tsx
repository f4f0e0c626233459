import { periodId, toPeriod } from '../../model/period.ts';
import { Choice } from '../../ui/choice.tsx';
import { useView } from '../../url/use-view.ts';
import type { ViewContext } from '../view.ts';
import { BASES } from './indicators.ts';
import type { ReachView } from './view-model.ts';

/** The page's choice as a sentence: where, when, and which figure is set over bases and residents. */
export function Controls({ view, context }: { readonly view: ReachView; readonly context: ViewContext }) {
  const { change } = useView();
  const { locale, names, catalogue } = context;
  const { sentence } = locale.messages.reach;
  const { reachPlan } = locale.messages;
  const { area, ofPeriod, periods, numerator, numerators, per, denominators } = view;
  const rank = (code: string) => (catalogue.area(code)?.level === 'country' ? 0 : 1);
  const areas = [...view.areas].sort(
    (a, b) => rank(a) - rank(b) || locale.compareNames(names.plainArea(a), names.plainArea(b)),
  );
  return (
    <p className="control-sentence">
      <strong>{sentence.what}</strong> {sentence.in}{' '}
      <Choice
        label={sentence.area}
        value={area}
        options={areas.map((value) => ({ value, label: names.area(value) }))}
        onChange={(code) => change({ area: code, period: undefined })}
      />
      {ofPeriod && (
        <>
          {sentence.comma}{' '}
          <Choice
            label={sentence.period}
            value={periodId(ofPeriod.period)}
            options={[...(periods.length > 0 ? periods : [ofPeriod.period])].map((period) => ({
              value: periodId(period),
              label: locale.period(period),
            }))}
            onChange={(id) => change({ area, period: toPeriod(id) })}
          />
        </>
      )}
      {numerators.length > 1 && (
        <>
          {sentence.per}{' '}
          <Choice
            label={sentence.measure}
            value={numerator}
            options={numerators.map((value) => ({ value, label: names.shortIndicator(value) }))}
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
    </p>
  );
}
