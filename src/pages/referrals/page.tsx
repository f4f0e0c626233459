import { useMemo } from 'react';
import { joinTables } from '../../answers/figure-table.ts';
import { type Loaded, useTables } from '../../answers/use-door.ts';
import type { ChartLook } from '../../charts/env.ts';
import { marksOf } from '../../locale/figure-text.ts';
import type { DataSetEntry } from '../../model/data-set.ts';
import type { Figure } from '../../model/figure.ts';
import { MarksLegend } from '../../ui/value.tsx';
import { Failure, Waiting } from '../../ui/waiting.tsx';
import { CountyNote } from '../county-note.tsx';
import { defaultArea } from '../default-view.ts';
import { ResolvedSearch } from '../page-address.ts';
import { useChartLook } from '../use-chart-look.ts';
import { usePrintHead } from '../use-print-head.ts';
import { useEdition, useViewContext } from '../use-view-context.ts';
import type { ViewContext } from '../view.ts';
import { ByAreaCard } from './by-area-card.tsx';
import { Controls } from './controls.tsx';
import { referralsSlices, subjectQueries } from './data.ts';
import { ElsewhereCard } from './elsewhere-card.tsx';
import { FlowCard } from './flow-card.tsx';
import { MixCard } from './mix-card.tsx';
import { ContributionCard, DifferenceCard } from './mix-change-cards.tsx';
import { OverTimeCard } from './over-time-card.tsx';
import { OwnCountsCard } from './own-counts-card.tsx';
import './referrals.css';
import { type PeriodCards, type ReferralsView, referralsView, shownFigures } from './view-model.ts';

/** Related calls from subject to outcome: by area, over time, against the rest of the country, and what else is counted. */
export function ReferralsPage({ dataSet }: { readonly dataSet: DataSetEntry }) {
  const sliced = useViewContext(dataSet, referralsSlices);
  const edition = useEdition(dataSet);
  const queries = useMemo(() => subjectQueries(dataSet, edition), [dataSet, edition]);
  const subjects = useTables(dataSet, queries);
  const context = useMemo((): Loaded<ViewContext> => {
    if (sliced.state !== 'ready' || queries.length === 0) return sliced;
    if (subjects.state !== 'ready') return subjects;
    const table = joinTables([sliced.value.table, subjects.value]);
    return { state: 'ready', value: { ...sliced.value, table } };
  }, [sliced, subjects, queries]);
  if (context.state === 'error') return <Failure error={context.error} retry={context.retry} />;
  if (context.state === 'loading') return <Waiting />;
  return <Referrals context={context.value} />;
}

function Referrals({ context }: { readonly context: ViewContext }) {
  const view = useMemo(() => referralsView(context, { area: defaultArea(context.dataSet) }), [context]);
  const look = useChartLook(context);
  const { locale, names } = context;
  const { letters } = locale.messages.referrals;
  const [first = ''] = letters;
  const { area, period, ofPeriod, elsewhere } = view;
  usePrintHead({ page: locale.messages.shell.pages.referrals, area, period }, context);
  return (
    <ResolvedSearch value={{ area, period }}>
      <article className="referrals">
        <h1 className="page-name">
          {locale.messages.shell.pages.referrals} – {names.area(area)}
          {period && ` – ${locale.period(period)}`}
        </h1>
        <Controls view={view} context={context} />
        <CountyNote area={view.area} context={context} />
        {ofPeriod ? (
          <OfPeriod view={view} cards={ofPeriod} context={context} look={look} />
        ) : (
          <MixCard view={view} context={context} letter={first} />
        )}
        {elsewhere.length > 0 && (
          <ElsewhereCard figures={elsewhere} context={context} letter={letters[7] ?? ''} />
        )}
        <MarksLegend marks={legendOf(view, context)} />
      </article>
    </ResolvedSearch>
  );
}

function OfPeriod({
  view,
  cards,
  context,
  look,
}: {
  readonly view: ReferralsView;
  readonly cards: PeriodCards;
  readonly context: ViewContext;
  readonly look: ChartLook;
}) {
  const { letters } = context.locale.messages.referrals;
  const { area } = view;
  const { period } = cards;
  const common = (letter: number) => ({ area, period, context, look, letter: letters[letter] ?? '' });
  return (
    <>
      <div className="referrals-columns">
        <div className="referrals-main">
          <FlowCard flow={cards.flow} {...common(0)} />
          <MixCard view={view} {...common(1)} />
          <OverTimeCard overTime={cards.overTime} view={view} {...common(2)} />
        </div>
        <div>
          <ByAreaCard byArea={cards.byArea} {...common(3)} />
        </div>
      </div>
      <div className="referrals-columns referrals-halves">
        <DifferenceCard view={cards.difference} {...common(4)} />
        <ContributionCard view={cards.contribution} {...common(5)} />
      </div>
      <OwnCountsCard counts={cards.ownCounts} {...common(6)} />
    </>
  );
}

function legendOf(view: ReferralsView, { catalogue }: ViewContext): readonly string[] {
  const marks = (figure: Figure) => marksOf(figure, catalogue.indicator(figure.indicator)?.base ?? '');
  // Every share is computed, also where no part of a mix is.
  const hasShares =
    view.mix.kind === 'mix' ||
    view.ofPeriod?.byArea.kind === 'stack' ||
    view.ofPeriod?.ownCounts.some(({ change }) => change?.kind === 'change');
  return [...(hasShares ? ['derived'] : []), ...shownFigures(view).flatMap(marks)];
}
