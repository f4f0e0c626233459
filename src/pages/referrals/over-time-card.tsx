import type { ChartLook } from '../../charts/env.ts';
import { periodId, toPeriod } from '../../model/period.ts';
import { Card } from '../../ui/card.tsx';
import { linkTo, useView, type View } from '../../url/use-view.ts';
import { FigureNotes } from '../figure-notes.tsx';
import type { OverTime } from '../mix-over-time.ts';
import { figuresOf, type MixOf, noReport } from '../mix-reports.ts';
import { reportsTable } from '../mix-tables.ts';
import { StackPicture } from '../stack-picture.tsx';
import { TakeAway } from '../take-away.tsx';
import type { ViewContext } from '../view.ts';
import type { ReferralsView } from './view-model.ts';

interface Props {
  readonly overTime: OverTime;
  readonly view: ReferralsView;
  readonly context: ViewContext;
  readonly look: ChartLook;
  readonly letter: string;
}

/** How the mix of the chosen area changed; periods that are not complete keep their place as outlines. */
export function OverTimeCard({ overTime, view, context, look, letter }: Props) {
  const { locale, names } = context;
  const { referrals, callFlow } = locale.messages;
  const here = useView();
  const area = names.area(view.area);
  const common = { name: 'over-time', letter, title: titleOf(overTime.of, area, context) };
  const { model, complete, lacking, places } = overTime;
  if (!model) {
    return (
      <Card {...common} state="empty">
        <p className="referrals-statement">{referrals.tooFew(area, complete.length)}</p>
      </Card>
    );
  }
  const table = timeTable(overTime, view, context, here);
  const figures = places.flatMap(({ report }) => (report ? figuresOf(report) : []));
  return (
    <Card
      {...common}
      state="ready"
      subtitle={referrals.overTimeSubtitle}
      table={table}
      notes={<FigureNotes figures={figures} context={context} />}
      take={
        <TakeAway
          figures={figures}
          name="over-time"
          table={table}
          sentence={model.sentence}
          context={context}
        />
      }
    >
      <StackPicture
        model={model}
        dimension={overTime.of.dimension}
        look={look}
        onSelect={(id) => here.change({ area: view.area, period: toPeriod(id) })}
      />
      {lacking > 0 && (
        <p className="card-foot">
          {overTime.of.only === undefined ? referrals.dashed(lacking) : callFlow.dashed(lacking)}
        </p>
      )}
    </Card>
  );
}

function titleOf({ only, dimension }: MixOf, area: string, { locale, names }: ViewContext): string {
  const { referrals, callFlow } = locale.messages;
  return only === undefined
    ? referrals.overTimeTitle(area)
    : callFlow.overTimeTitle(names.category(dimension, only), area);
}

function timeTable({ of, places, columns }: OverTime, view: ReferralsView, context: ViewContext, here: View) {
  const { locale, names } = context;
  const { shell } = locale.messages;
  const rows = places.map((place) => ({
    report: place.report ?? noReport(of, view.area, place.period),
    name: locale.period(place.period),
    href: linkTo(here, 'referrals', { area: view.area, period: place.period, chosen: here.search.chosen }),
    isHighlighted: view.period !== undefined && periodId(view.period) === periodId(place.period),
  }));
  const caption = titleOf(of, names.area(view.area), context);
  return reportsTable(rows, columns, { caption, first: shell.table.period }, context);
}
