import { cellParts, marksOf } from '../../locale/figure-text.ts';
import type { DataSetEntry } from '../../model/data-set.ts';
import { Card } from '../../ui/card.tsx';
import { DataTable } from '../../ui/table.tsx';
import { Marks, MarksLegend } from '../../ui/value.tsx';
import { Failure, Waiting } from '../../ui/waiting.tsx';
import { linkTo, useView } from '../../url/use-view.ts';
import { ChangeLine } from '../change-line.tsx';
import { defaultArea } from '../default-view.ts';
import { figureName, ratioText } from '../describe.ts';
import { FigureNotes } from '../figure-notes.tsx';
import { pairSearch } from '../pair-search.ts';
import { SourceList } from '../source-list.tsx';
import { TakeAway } from '../take-away.tsx';
import { useViewContext } from '../use-view-context.ts';
import type { ViewContext } from '../view.ts';
import { AreaAndPeriod } from './controls.tsx';
import { overviewSlices } from './data.ts';
import { factsTable } from './facts.ts';
import { Headline } from './headline.tsx';
import { NoFigure } from './no-figure.tsx';
import { type OverviewView, overviewView } from './view-model.ts';
import { Weighings } from './weighings.tsx';

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

interface PartProps {
  readonly view: OverviewView;
  readonly context: ViewContext;
}

function HeadlineCard({ view, context }: PartProps) {
  const { headline } = view;
  if (!headline) return null;
  const { locale } = context;
  const figures = [
    headline.figure,
    ...(headline.mix?.parts.parts.map(({ figure }) => figure) ?? []),
    ...headline.beside,
  ];
  const table = factsTable(
    {
      ...view,
      facts: figures.map((figure) => ({
        figure,
        change: figure === headline.figure ? headline.change : undefined,
      })),
    },
    context,
  );
  return (
    <Card
      name="headline"
      state="ready"
      title={locale.messages.overview.callsTitle}
      table={table}
      notes={<FigureNotes figures={figures} context={context} />}
      take={
        <TakeAway
          name="headline"
          table={table}
          context={context}
          {...(headline.mix ? { sentence: headline.mix.bar.sentence } : {})}
        />
      }
    >
      <Headline
        headline={headline}
        sourceNumber={view.sources.indexOf(headline.figure.source) + 1}
        context={context}
      />
    </Card>
  );
}

function ServicesCard({ view, context }: PartProps) {
  const { locale, names, catalogue } = context;
  const { overview } = locale.messages;
  const figures = view.services.map(({ figure }) => figure);
  const table = factsTable(
    { ...view, facts: figures.map((figure) => ({ figure, change: undefined })) },
    context,
  );
  return (
    <Card
      name="services"
      state="ready"
      title={overview.servicesTitle}
      subtitle={overview.servicesSubtitle}
      table={table}
      notes={<FigureNotes figures={figures} context={context} />}
      take={<TakeAway name="services" table={table} context={context} />}
    >
      <ul className="services">
        {view.services.map(({ figure, ratio }) => (
          <li key={figure.indicator}>
            <p className="service-name">{figureName(figure, context)}</p>
            <p className="service-value">
              {cellParts(locale, figure.cell).qualifier !== '' && (
                <span className="service-qualifier">{cellParts(locale, figure.cell).qualifier}</span>
              )}
              <span className="service-number">{cellParts(locale, figure.cell).text}</span>{' '}
              <span className="service-unit">{names.unit(figure.indicator)}</span>
              <Marks marks={marksOf(figure, catalogue.indicator(figure.indicator)?.base ?? '')} />
            </p>
            <p className="service-detail">
              {locale.period(figure.period)}
              {ratio && (
                <>
                  {' · '}
                  {ratioText(ratio, context)}
                  <Marks marks={['derived']} />
                </>
              )}
            </p>
          </li>
        ))}
      </ul>
    </Card>
  );
}

function ComparableCard({ view, context }: PartProps) {
  const { overview } = context.locale.messages;
  const here = useView();
  return (
    <Card
      name="comparable"
      state={view.weighings.length + view.elsewhere.length === 0 ? 'empty' : 'ready'}
      title={overview.comparableTitle}
    >
      <Weighings weighings={view.weighings} context={context} />
      {view.elsewhere.length > 0 && (
        <>
          <h3 className="side-title">{overview.elsewhereTitle}</h3>
          <ul className="weighings">
            {view.elsewhere.slice(0, 4).map((change) => (
              <ChangeLine
                key={`${change.current.indicator} ${change.current.area}`}
                change={change}
                context={context}
                href={linkTo(here, 'compare', pairSearch(change))}
                isAreaNamed
              />
            ))}
          </ul>
        </>
      )}
      {view.events.length > 0 && (
        <>
          <h3 className="side-title">{overview.eventsTitle}</h3>
          <ul className="events">
            {view.events.map((event) => (
              <li key={event.id}>{context.locale.pick(event, 'text')}</li>
            ))}
          </ul>
        </>
      )}
    </Card>
  );
}

function FactsCard({ view, context }: PartProps) {
  const { locale, names } = context;
  const { overview } = locale.messages;
  if (view.facts.length === 0) return null;
  const table = factsTable(view, context);
  return (
    <Card
      name="facts"
      state="ready"
      mainFace="list"
      title={overview.factsTitle(names.area(view.area))}
      subtitle={
        view.isSparse || !view.period
          ? overview.factsSubtitle
          : overview.factsOfPeriod(locale.period(view.period))
      }
      notes={<FigureNotes figures={view.facts.map(({ figure }) => figure)} context={context} />}
      take={<TakeAway name="facts" table={table} context={context} />}
    >
      <DataTable model={table} />
    </Card>
  );
}
