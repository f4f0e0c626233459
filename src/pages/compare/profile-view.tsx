import { useMemo } from 'react';
import { COUNTRY } from '../../model/catalogue.ts';
import { type Period, periodId, toPeriod } from '../../model/period.ts';
import { Choice } from '../../ui/choice.tsx';
import { useView } from '../../url/use-view.ts';
import { areaOptions } from '../area-options.ts';
import { choosablePeriods, resolvePeriod } from '../period-choice.ts';
import { profileOf } from '../profile.ts';
import { ProfileCard } from '../profile-card.tsx';
import type { ViewContext } from '../view.ts';
import type { CardProps } from './card-props.ts';
import { NoProfile } from './no-profile.tsx';
import type { Selection } from './selection.ts';

/** A profile is of one area and period, whatever the indicator of the page: those of the address, where they are known. */
export function profileChoice({ focus, to }: Pick<Selection, 'focus' | 'to'>, context: ViewContext) {
  const { search, catalogue, table } = context;
  const area = search.area !== undefined && catalogue.area(search.area) ? search.area : focus;
  const periods = choosablePeriods(table.ofArea(area));
  const asked = search.to ?? search.period;
  const period = asked === undefined ? (to ?? periods[0]) : resolvePeriod(asked, table.ofArea(area));
  return { area, period, periods };
}

/** The profile of the area in focus, over all indicators that can stand beside the country's. */
export function ProfileView({ selection, context, look }: CardProps) {
  const profile = useMemo(() => {
    const { area, period } = profileChoice(selection, context);
    return period ? profileOf(area, period, context) : undefined;
  }, [selection, context]);
  return profile ? (
    <ProfileCard profile={profile} context={context} look={look} />
  ) : (
    <NoProfile context={context} />
  );
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
  const { area, period, periods } = profileChoice(selection, context);
  const options = (
    period && !periods.some((one) => periodId(one) === periodId(period)) ? [period, ...periods] : periods
  ).map((one: Period) => ({ value: periodId(one), label: locale.period(one) }));
  return (
    <div className="control-sentence">
      {locale.messages.profile.none}{' '}
      <Choice
        label={locale.messages.overview.area}
        value={area}
        options={areaOptions(context).filter(({ value }) => value !== COUNTRY)}
        onChange={(chosen) => change({ area: chosen, areas: undefined })}
      />{' '}
      <Choice
        label={locale.messages.overview.period}
        value={period ? periodId(period) : ''}
        options={options}
        onChange={(id) => change({ to: toPeriod(id), period: undefined })}
      />
    </div>
  );
}
