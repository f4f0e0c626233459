import { useMemo } from 'react';
import type { ChartLook } from '../../charts/env.ts';
import type { DataSetEntry } from '../../model/data-set.ts';
import { Card } from '../../ui/card.tsx';
import { MarksLegend } from '../../ui/value.tsx';
import { Failure, Waiting } from '../../ui/waiting.tsx';
import { linkTo, useView } from '../../url/use-view.ts';
import { defaultArea } from '../default-view.ts';
import { ResolvedSearch } from '../page-address.ts';
import { useChartLook } from '../use-chart-look.ts';
import { usePrintHead } from '../use-print-head.ts';
import { useViewContext } from '../use-view-context.ts';
import type { ViewContext } from '../view.ts';
import { BasesCard } from './bases-card.tsx';
import { Controls } from './controls.tsx';
import { reachSlices } from './data.ts';
import { KindsCard } from './kinds-card.tsx';
import { marksOnPage } from './marks.ts';
import { NeighbourhoodsCard } from './neighbourhoods-card.tsx';
import { PerBaseCard, PerResidentsCard } from './ratio-cards.tsx';
import './reach.css';
import { SummaryCard } from './summary-card.tsx';
import { type PeriodView, type ReachView, reachView } from './view-model.ts';

/** Service bases in marginal neighbourhoods: what they do, over which denominators, and what is not reported. */
export function ReachPage({ dataSet }: { readonly dataSet: DataSetEntry }) {
  const context = useViewContext(dataSet, reachSlices);
  if (context.state === 'error') return <Failure error={context.error} retry={context.retry} />;
  if (context.state === 'loading') return <Waiting />;
  return <Reach context={context.value} />;
}

function Reach({ context }: { readonly context: ViewContext }) {
  const view = useMemo(() => reachView(context, { area: defaultArea(context.dataSet) }), [context]);
  const look = useChartLook(context);
  const { locale, names } = context;
  const { shell, reach } = locale.messages;
  const { area, ofPeriod, bases } = view;
  usePrintHead({ page: shell.pages.reach, area, period: ofPeriod?.period }, context);
  return (
    <ResolvedSearch value={{ area: view.area, period: view.ofPeriod?.period }}>
      <article className="reach">
        <h1 className="page-name">
          {shell.pages.reach} – {names.area(area)}
          {ofPeriod && ` – ${locale.period(ofPeriod.period)}`}
        </h1>
        <Controls view={view} context={context} />
        {ofPeriod ? (
          <OfPeriod area={area} view={ofPeriod} context={context} look={look} />
        ) : (
          <NoReach view={view} context={context} />
        )}
        <BasesCard bases={bases} area={area} context={context} look={look} letter={reach.letters[5] ?? ''} />
        <MarksLegend marks={marksOnPage(view, context)} />
      </article>
    </ResolvedSearch>
  );
}

interface PartProps {
  readonly area: string;
  readonly view: PeriodView;
  readonly context: ViewContext;
  readonly look: ChartLook;
}

function OfPeriod(props: PartProps) {
  const { view, context } = props;
  const [first = '', second = '', third = '', fourth = '', fifth = ''] =
    context.locale.messages.reach.letters;
  return (
    <>
      <div className="reach-columns">
        <SummaryCard {...props} letter={first} />
        <div className="reach-side">
          <KindsCard kinds={view.kinds} context={context} letter={second} />
          <NeighbourhoodsCard view={view.neighbourhoods} context={context} letter={third} />
        </div>
      </div>
      <div className="reach-columns reach-halves">
        <PerBaseCard {...props} letter={fourth} />
        <PerResidentsCard {...props} letter={fifth} />
      </div>
    </>
  );
}

/** No figure of bases for this area: says so, and offers the areas that have some. */
function NoReach({ view, context }: { readonly view: ReachView; readonly context: ViewContext }) {
  const here = useView();
  const { locale, names } = context;
  const { reach } = locale.messages;
  const others = view.areas.filter((area) => area !== view.area);
  return (
    <Card name="reach-summary" state="empty" title={reach.summaryTitle(names.area(view.area))}>
      <p className="empty">{reach.noReachAtAll(names.area(view.area))}</p>
      <p className="empty-help">{reach.areasWithReach}</p>
      <ul className="link-list">
        {others.map((area) => (
          <li key={area}>
            <a href={linkTo(here, 'reach', { area })}>{names.area(area)}</a>
          </li>
        ))}
      </ul>
    </Card>
  );
}
