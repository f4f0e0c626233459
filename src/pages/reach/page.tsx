import { lazy, useMemo } from 'react';
import type { ChartLook } from '../../charts/env.ts';
import type { DataSetEntry } from '../../model/data-set.ts';
import { Card } from '../../ui/card.tsx';
import { MarksLegend } from '../../ui/value.tsx';
import { Failure, Waiting } from '../../ui/waiting.tsx';
import { linkTo, useView } from '../../url/use-view.ts';
import { CountyNote } from '../county-note.tsx';
import { defaultArea } from '../default-view.ts';
import { NearPlace } from '../near-place.tsx';
import { ResolvedSearch } from '../page-address.ts';
import { useChartLook } from '../use-chart-look.ts';
import { usePrintHead } from '../use-print-head.ts';
import { useViewContext } from '../use-view-context.ts';
import type { ViewContext } from '../view.ts';
import { BasesCard } from './bases-card.tsx';
import { BreakCard } from './break-card.tsx';
import { Controls } from './controls.tsx';
import { reachSlices } from './data.ts';
import { BASES } from './indicators.ts';
import { KindsCard } from './kinds-card.tsx';
import { KindsTimeCard } from './kinds-time-card.tsx';
import { hasReachMap } from './map.ts';
import { marksOnPage } from './marks.ts';
import { NeighbourhoodsCard } from './neighbourhoods-card.tsx';
import { OneMoreCard } from './one-more-card.tsx';
import { PerBaseCard, PerResidentsCard } from './ratio-cards.tsx';
import './reach.css';
import { SummaryCard } from './summary-card.tsx';
import { type PeriodView, type ReachView, reachView } from './view-model.ts';

const ReachMap = lazy(() => import('./map-card.tsx').then((module) => ({ default: module.ReachMap })));

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
  const { shell, reachPlan } = locale.messages;
  const { area, ofPeriod, bases } = view;
  usePrintHead({ page: shell.pages.reach, area, period: ofPeriod?.period }, context);
  return (
    <ResolvedSearch value={{ area, period: ofPeriod?.period, per: view.per }}>
      <article className="reach">
        <h1 className="page-name">
          {shell.pages.reach} – {names.area(area)}
          {ofPeriod && ` – ${locale.period(ofPeriod.period)}`}
        </h1>
        <Controls view={view} context={context} />
        <CountyNote area={view.area} context={context} />
        {ofPeriod ? (
          <OfPeriod area={area} per={view.per} view={ofPeriod} context={context} look={look} />
        ) : (
          <NoReach view={view} context={context} />
        )}
        <BasesCard
          bases={bases}
          area={area}
          context={context}
          look={look}
          letter={reachPlan.letters[6] ?? ''}
        />
        <BreakCard rows={view.breaks} area={area} context={context} letter={reachPlan.letters[7] ?? ''} />
        <MarksLegend marks={marksOnPage(view, context)} />
      </article>
    </ResolvedSearch>
  );
}

interface PartProps {
  readonly area: string;
  readonly per: string;
  readonly view: PeriodView;
  readonly context: ViewContext;
  readonly look: ChartLook;
}

function OfPeriod(props: PartProps) {
  const { view, context, per, area, look } = props;
  const [first = '', second = '', third = '', fourth = '', fifth = '', sixth = ''] =
    context.locale.messages.reachPlan.letters;
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
        {per === BASES ? (
          <PerBaseCard {...props} letter={fourth} />
        ) : (
          <PerResidentsCard {...props} letter={fourth} />
        )}
        <OneMoreCard {...props} view={view.oneMore} period={view.period} letter={fifth} />
      </div>
      {hasReachMap(area, context) && (
        <NearPlace className="reach-map-place">
          <ReachMap area={area} period={view.period} context={context} look={look} />
        </NearPlace>
      )}
      <KindsTimeCard {...props} overTime={view.kindsOverTime} letter={sixth} />
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
