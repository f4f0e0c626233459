import { marksOf } from '../../locale/figure-text.ts';
import type { DataSetEntry } from '../../model/data-set.ts';
import { MarksLegend } from '../../ui/value.tsx';
import { Failure, Waiting } from '../../ui/waiting.tsx';
import { defaultArea } from '../default-view.ts';
import { SourceList } from '../source-list.tsx';
import { useViewContext } from '../use-view-context.ts';
import type { ViewContext } from '../view.ts';
import { ComparableCard, FactsCard, HeadlineCard, ServicesCard } from './cards.tsx';
import { AreaAndPeriod } from './controls.tsx';
import { overviewSlices } from './data.ts';
import { NoFigure } from './no-figure.tsx';
import { overviewView } from './view-model.ts';

/** One area in one period: what is known, what changed, what can be compared and what can't be said. */
export function OverviewPage({ dataSet }: { readonly dataSet: DataSetEntry }) {
  const context = useViewContext(dataSet, overviewSlices);
  if (context.state === 'error') return <Failure error={context.error} retry={context.retry} />;
  if (context.state === 'loading') return <Waiting />;
  return <Overview context={context.value} />;
}

/** The page once its rows are there; also what the build draws into the first page. */
export function Overview({ context }: { readonly context: ViewContext }) {
  const view = overviewView(context, { area: defaultArea(context.dataSet) });
  const { locale, names } = context;
  return (
    <article className="overview">
      <header className="page-head">
        <h1>
          {names.area(view.area)}{' '}
          {view.period && <span className="page-period">{locale.periodInFull(view.period)}</span>}
        </h1>
        <AreaAndPeriod view={view} context={context} />
      </header>
      <div className="columns">
        <div className="column-main">
          {view.headline ? (
            <HeadlineCard view={view} context={context} />
          ) : (
            <NoFigure view={view} context={context} />
          )}
          {view.services.length > 0 && <ServicesCard view={view} context={context} />}
          <FactsCard view={view} context={context} />
        </div>
        <aside className="column-side">
          <ComparableCard view={view} context={context} />
        </aside>
      </div>
      <section id="sources" aria-labelledby="sources-title">
        <h2 id="sources-title" className="section-title">
          {locale.messages.overview.sourcesTitle}
        </h2>
        <SourceList ids={view.sources} context={context} />
      </section>
      <MarksLegend
        marks={view.facts.flatMap(({ figure }) =>
          marksOf(figure, context.catalogue.indicator(figure.indicator)?.base ?? ''),
        )}
      />
    </article>
  );
}
