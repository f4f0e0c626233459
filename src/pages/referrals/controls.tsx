import { nodesOf } from '../../charts/flow/model.ts';
import { periodId } from '../../model/period.ts';
import { Choice, type Option } from '../../ui/choice.tsx';
import { useView } from '../../url/use-view.ts';
import { AreaChoice } from '../area-choice.tsx';
import { chosenIn } from '../mix-columns.ts';
import { PeriodControl } from '../period-control.tsx';
import type { ViewContext } from '../view.ts';
import { choosePart } from './choose-part.ts';
import { OUTCOMES, SUBJECTS } from './subjects.ts';
import type { ReferralsView } from './view-model.ts';

/** The page's choice as a sentence: the outcomes of related calls in an area and a period. */
export function Controls({ view, context }: { readonly view: ReferralsView; readonly context: ViewContext }) {
  const { change } = useView();
  const { locale, names, search } = context;
  const { sentence, otherPeriods } = locale.messages.referrals;
  const { area, areas, period, latest, periods } = view;
  const others = new Set(periods.others.map(periodId));
  const { callFlow } = locale.messages;
  const parts = partOptions(view, context);
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
      <span className="visually-hidden">{names.area(area)}</span>
    </div>
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
