import type { ChartLook } from '../../charts/env.ts';
import { samePeriod, toPeriod } from '../../model/period.ts';
import { Card } from '../../ui/card.tsx';
import { linkTo, useView } from '../../url/use-view.ts';
import { FigureNotes } from '../figure-notes.tsx';
import type { OverTime } from '../mix-over-time.ts';
import { figuresOf, noReport } from '../mix-reports.ts';
import { reportsTable } from '../mix-tables.ts';
import { StackPicture } from '../stack-picture.tsx';
import { TakeAway } from '../take-away.tsx';
import type { ViewContext } from '../view.ts';
import type { PeriodView } from './view-model.ts';

interface Props {
  readonly overTime: OverTime;
  readonly area: string;
  readonly view: PeriodView;
  readonly context: ViewContext;
  readonly look: ChartLook;
  readonly letter: string;
}

/** The kinds of service over periods of one length; what is not complete keeps its place as an outline. */
export function KindsTimeCard({ overTime, area, view, context, look, letter }: Props) {
  const here = useView();
  const { locale, names } = context;
  const { reachPlan, shell } = locale.messages;
  const title = reachPlan.servicesTimeTitle(names.area(area));
  const common = { name: 'services-over-time', letter, title };
  const { of, model, complete, lacking, places, columns } = overTime;
  if (!model) {
    return (
      <Card {...common} state="empty">
        <p className="reach-statement">{reachPlan.servicesTimeTooFew(names.area(area), complete.length)}</p>
      </Card>
    );
  }
  const { indicator } = here.search;
  const rows = places.map(({ period, report }) => ({
    report: report ?? noReport(of, area, period),
    name: locale.period(period),
    href: linkTo(here, 'reach', { area, period, indicator, per: here.search.per }),
    isHighlighted: samePeriod(period, view.period),
  }));
  const table = reportsTable(rows, columns, { caption: title, first: shell.table.period }, context);
  const figures = places.flatMap(({ report }) => (report ? figuresOf(report) : []));
  return (
    <Card
      {...common}
      state="ready"
      subtitle={reachPlan.servicesTimeSubtitle}
      table={table}
      notes={<FigureNotes figures={figures} context={context} />}
      take={
        <TakeAway
          figures={figures}
          name="services-over-time"
          table={table}
          sentence={model.sentence}
          context={context}
        />
      }
    >
      <StackPicture
        model={model}
        dimension={of.dimension}
        look={look}
        onSelect={(id) => here.change({ area, period: toPeriod(id) })}
      />
      {lacking > 0 && <p className="card-foot">{reachPlan.servicesDashed(lacking)}</p>}
    </Card>
  );
}
