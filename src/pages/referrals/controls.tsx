import { periodId, toPeriod } from '../../model/period.ts';
import { Choice, type Option } from '../../ui/choice.tsx';
import { useView } from '../../url/use-view.ts';
import type { ViewContext } from '../view.ts';
import type { ReferralsView } from './view-model.ts';

/** The page's choice as a sentence: the outcomes of related calls in an area and a period. */
export function Controls({ view, context }: { readonly view: ReferralsView; readonly context: ViewContext }) {
  const { change } = useView();
  const { locale, names } = context;
  const { sentence } = locale.messages.referrals;
  return (
    <p className="control-sentence">
      {sentence.outcome} <strong>{sentence.calls}</strong> {sentence.in}{' '}
      <Choice
        label={sentence.area}
        value={view.area}
        options={areas(view, context)}
        onChange={(area) => change({ area, period: undefined })}
      />
      {sentence.comma}{' '}
      <Choice
        label={sentence.period}
        value={view.period ? periodId(view.period) : ''}
        options={periods(view, context)}
        onChange={(id) => change({ area: view.area, period: toPeriod(id) })}
      />
      <span className="visually-hidden">{names.area(view.area)}</span>
    </p>
  );
}

/** The country, then the provinces by the alphabet. */
function areas(view: ReferralsView, { names, catalogue, locale }: ViewContext): readonly Option[] {
  const rank = (code: string) => (catalogue.area(code)?.level === 'country' ? 0 : 1);
  return [...view.areas]
    .sort((a, b) => rank(a) - rank(b) || locale.compareNames(names.plainArea(a), names.plainArea(b)))
    .map((value) => ({ value, label: names.area(value) }));
}

function periods(
  { area, period, periods }: ReferralsView,
  { names, locale }: ViewContext,
): readonly Option[] {
  const { otherPeriods } = locale.messages.referrals;
  const ids = new Set([...periods.own, ...periods.others].map(periodId));
  const chosen = period && !ids.has(periodId(period)) ? [period] : [];
  const option = (group: string) => (one: typeof period & object) => ({
    value: periodId(one),
    label: locale.period(one),
    group,
  });
  return [
    ...[...chosen, ...periods.own].map(option(names.area(area))),
    ...periods.others.map(option(otherPeriods)),
  ];
}
