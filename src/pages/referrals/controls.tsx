import { nodesOf } from '../../charts/flow/model.ts';
import { periodId, toPeriod } from '../../model/period.ts';
import { Choice, type Option } from '../../ui/choice.tsx';
import { useView } from '../../url/use-view.ts';
import { chosenIn } from '../mix-columns.ts';
import type { ViewContext } from '../view.ts';
import { choosePart } from './choose-part.ts';
import { OUTCOMES, SUBJECTS } from './subjects.ts';
import type { ReferralsView } from './view-model.ts';

/** The page's choice as a sentence: the outcomes of related calls in an area and a period. */
export function Controls({ view, context }: { readonly view: ReferralsView; readonly context: ViewContext }) {
  const { change, search } = useView();
  const { locale, names } = context;
  const { sentence } = locale.messages.referrals;
  const { callFlow } = locale.messages;
  const parts = partOptions(view, context);
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
      {parts.length > 1 && (
        <>
          {sentence.stop} {callFlow.chosen}:{' '}
          <Choice
            label={callFlow.chosen}
            value={chosenPart(context)}
            options={parts}
            onChange={(key) => change({ area: view.area, ...choosePart(key, search) })}
          />
        </>
      )}
      <span className="visually-hidden">{names.area(view.area)}</span>
    </p>
  );
}

function chosenPart(context: ViewContext): string {
  const [of] = [SUBJECTS, OUTCOMES].filter(({ dimension }) => chosenIn(dimension, context) !== undefined);
  return of ? `${of.dimension}:${chosenIn(of.dimension, context)}` : NOTHING;
}

const NOTHING = ':';

/** The subjects and outcomes of the flow, and none of them. */
function partOptions({ ofPeriod }: ReferralsView, context: ViewContext): readonly Option[] {
  const { callFlow } = context.locale.messages;
  const { flow } = ofPeriod ?? {};
  const nodes = flow?.kind === 'flow' ? nodesOf(flow.model) : [];
  const groupOf = (key: string) =>
    key.startsWith(`${SUBJECTS.dimension}:`) ? callFlow.partOf.harm : callFlow.partOf.outcome;
  const shown = nodes.map(({ key, label }) => ({ value: key, label, group: groupOf(key) }));
  const chosen = chosenPart(context);
  const [dimension, code = ''] = chosen.split(':');
  const isLost = chosen !== NOTHING && !shown.some(({ value }) => value === chosen);
  const lost = isLost
    ? [
        {
          value: chosen,
          label: context.names.category(dimension as 'harm' | 'outcome', code),
          group: groupOf(chosen),
        },
      ]
    : [];
  return [{ value: NOTHING, label: callFlow.noChoice, group: '—' }, ...lost, ...shown];
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
