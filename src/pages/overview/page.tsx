import { useMemo } from 'react';
import { type FigureTable, joinTables } from '../../answers/figure-table.ts';
import { type Loaded, useCatalogue, useTables } from '../../answers/use-door.ts';
import { marksOf } from '../../locale/figure-text.ts';
import type { DataSetEntry } from '../../model/data-set.ts';
import { MarksLegend } from '../../ui/value.tsx';
import { Failure, Waiting } from '../../ui/waiting.tsx';
import { linkTo, useView } from '../../url/use-view.ts';
import { marksOfRefusal } from '../change-cell.ts';
import { defaultArea } from '../default-view.ts';
import { EngineProgress } from '../engine-progress.tsx';
import { ResolvedSearch } from '../page-address.ts';
import { ProfileCard } from '../profile-card.tsx';
import { SourceList } from '../source-list.tsx';
import { useChartLook } from '../use-chart-look.ts';
import { usePrintHead } from '../use-print-head.ts';
import { useEdition, useViewContext } from '../use-view-context.ts';
import type { ViewContext } from '../view.ts';
import { ComparableCard, FactsCard, HeadlineCard, ServicesCard } from './cards.tsx';
import { AreaAndPeriod } from './controls.tsx';
import { MovedCard, QuestionsCard, UnsaidCard } from './council-cards.tsx';
import { countyQueries, overviewSlices } from './data.ts';
import { isBesideCountry, leadProfile } from './lead-profile.ts';
import { MapPlace } from './map-place.tsx';
import { NoFigure } from './no-figure.tsx';
import { StepToArea } from './step.tsx';
import { type OverviewView, overviewView } from './view-model.ts';

/** One area in one period: what is known, what changed, what can be compared and what can't be said. */
export function OverviewPage({ dataSet }: { readonly dataSet: DataSetEntry }) {
  const context = useViewContext(dataSet, overviewSlices);
  const county = useCounty(dataSet);
  const joined = useMemo(
    () =>
      context.state === 'ready' && county.state === 'ready' && county.value.length > 0
        ? { ...context.value, table: joinTables([context.value.table, county.value]) }
        : undefined,
    [context, county],
  );
  if (context.state === 'error') return <Failure error={context.error} retry={context.retry} />;
  if (context.state === 'loading') return <Waiting />;
  if (county.state === 'error') return <Failure error={county.error} retry={county.retry} />;
  if (county.state === 'loading') return <EngineProgress cancel={() => window.history.back()} />;
  return <Overview context={joined ?? context.value} />;
}

/** The figures of a county, where the address is about one and the slices hold none. */
function useCounty(dataSet: DataSetEntry): Loaded<FigureTable> {
  const { area } = useView().search;
  const { asof, definition } = useEdition(dataSet);
  const core = useCatalogue(dataSet);
  const queries = useMemo(
    () => (core.state === 'ready' ? countyQueries(dataSet, core.value, { area, asof, definition }) : []),
    [core, dataSet, area, asof, definition],
  );
  return useTables(dataSet, queries);
}

/** The page once its rows are there; also what the build draws into the first page. */
export function Overview({ context }: { readonly context: ViewContext }) {
  const view = useMemo(() => overviewView(context, { area: defaultArea(context.dataSet) }), [context]);
  const look = useChartLook(context);
  const profile = useMemo(() => leadProfile(view, context), [view, context]);
  const { locale, names } = context;
  const here = useView();
  usePrintHead({ page: locale.messages.shell.pages.overview, area: view.area, period: view.period }, context);
  return (
    <ResolvedSearch value={{ area: view.area, period: view.period }}>
      <article className="overview">
        {context.search.area !== undefined && context.search.area !== view.area && (
          <p className="address-notes" role="status">
            {locale.messages.shell.invalid([`area=${context.search.area}`])}
          </p>
        )}
        <header className="page-head">
          <h1>
            {names.fullArea(view.area)}{' '}
            {view.period && <span className="page-period">{locale.periodInFull(view.period)}</span>}
          </h1>
          <StepToArea area={view.area} context={context} />
          <AreaAndPeriod view={view} context={context} />
        </header>
        {view.newer && (
          <p className="page-note">
            {locale.messages.overview.newer}{' '}
            <a href={linkTo(here, 'overview', { ...here.search, period: view.newer })}>
              {locale.period(view.newer)}
            </a>
          </p>
        )}
        <div className="columns">
          <div className="column-main">
            {view.headline ? (
              <HeadlineCard view={view} context={context} />
            ) : (
              <NoFigure view={view} context={context} />
            )}
            {view.services.length > 0 && <ServicesCard view={view} context={context} />}
            <MovedCard view={view} context={context} />
            {isBesideCountry(profile) && (
              <ProfileCard profile={profile} context={context} look={look} isLinked />
            )}
            <QuestionsCard view={view} profile={profile} context={context} />
            <FactsCard view={view} context={context} />
          </div>
          <aside className="column-side">
            <ComparableCard view={view} context={context} />
            <MapPlace view={view} context={context} />
            <UnsaidCard view={view} context={context} />
          </aside>
        </div>
        <section id="sources" aria-labelledby="sources-title">
          <h2 id="sources-title" className="section-title">
            {locale.messages.overview.sourcesTitle}
          </h2>
          <SourceList ids={view.sources} context={context} />
        </section>
        <MarksLegend
          marks={[
            ...view.facts.flatMap(({ figure }) =>
              marksOf(figure, context.catalogue.indicator(figure.indicator)?.base ?? ''),
            ),
            ...view.facts.flatMap(({ change }) => (change?.kind === 'refused' ? marksOfRefusal(change) : [])),
            ...(isAnyComputed(view) ? ['derived'] : []),
          ]}
        />
      </article>
    </ResolvedSearch>
  );
}

/** Changes, ratios and remainders are computed, whatever their figures are. */
const isAnyComputed = ({ facts, services, headline }: OverviewView) =>
  headline?.mix?.hasRemainder === true ||
  services.some(({ ratio }) => ratio !== undefined) ||
  facts.some(({ change }) => change?.kind === 'change');
