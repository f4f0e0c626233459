import { cellParts, marksOf } from '../../locale/figure-text.ts';
import { periodId, toPeriod } from '../../model/period.ts';
import { Card } from '../../ui/card.tsx';
import { DataTable } from '../../ui/table.tsx';
import { Marks } from '../../ui/value.tsx';
import { linkTo, useView } from '../../url/use-view.ts';
import { marksOfChange } from '../change-cell.ts';
import { ChangeLine } from '../change-line.tsx';
import { changeText, figureName, levelText } from '../describe.ts';
import { FigureNotes } from '../figure-notes.tsx';
import { NewsDetails, NewsNotes } from '../news-details.tsx';
import { pairSearch } from '../pair-search.ts';
import { marksOfRatio, ratioText } from '../ratio-text.ts';
import { TakeAway } from '../take-away.tsx';
import type { ViewContext } from '../view.ts';
import { factsTable, foldedByTopic, namedNews, printedBeside, withShares } from './facts.ts';
import { Headline, SparkLine, showSources } from './headline.tsx';
import type { OverviewView } from './view-model.ts';
import { Weighings } from './weighings.tsx';

interface PartProps {
  readonly view: OverviewView;
  readonly context: ViewContext;
}

/** The lead figure with its parts. */
export function HeadlineCard({ view, context }: PartProps) {
  const { headline } = view;
  if (!headline) return null;
  const { locale } = context;
  const figures = headline.facts.map(({ figure }) => figure);
  const levels = factsTable({ ...view, facts: headline.facts }, locale.messages.overview.callsTitle, context);
  const table = headline.mix ? withShares(levels, figures, headline.mix, context) : levels;
  return (
    <Card
      name="headline"
      state="ready"
      title={locale.messages.overview.callsTitle}
      table={table}
      notes={
        <>
          <NewsNotes changes={namedNews(headline.facts, context)} context={context} />
          <FigureNotes figures={figures} context={context} />
        </>
      }
      take={
        <TakeAway
          figures={figures}
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

/** The other large figures of the period, each in its own unit. */
export function ServicesCard({ view, context }: PartProps) {
  const { locale, names, catalogue } = context;
  const { overview } = locale.messages;
  const figures = view.services.map(({ figure }) => figure);
  const table = factsTable({ ...view, facts: view.services }, overview.servicesTitle, context);
  return (
    <Card
      name="services"
      state="ready"
      title={overview.servicesTitle}
      subtitle={overview.servicesSubtitle}
      table={table}
      notes={
        <>
          <NewsNotes changes={namedNews(view.services, context)} context={context} />
          <FigureNotes figures={figures} context={context} />
        </>
      }
      take={<TakeAway figures={figures} name="services" table={table} context={context} />}
    >
      <ul className="services">
        {view.services.map(({ figure, ratio, change, news, spark }) => (
          <li key={`${figure.indicator} ${periodId(figure.period)}`}>
            <p className="service-name">{figureName(figure, context)}</p>
            <p className="service-value">
              {cellParts(locale, figure.cell).qualifier !== '' && (
                <span className="service-qualifier">{cellParts(locale, figure.cell).qualifier}</span>
              )}
              <span className="service-number">{cellParts(locale, figure.cell).text}</span>{' '}
              <span className="service-unit">
                {names.unit(figure.indicator)}
                <Marks marks={marksOf(figure, catalogue.indicator(figure.indicator)?.base ?? '')} />
              </span>
            </p>
            <p className="service-detail">
              {locale.period(figure.period)}
              {ratio && (
                <>
                  {' · '}
                  {ratioText(ratio, context)}
                  <Marks marks={marksOfRatio(ratio)} />
                </>
              )}
            </p>
            {change?.kind === 'change' && (
              <p className="service-detail">
                {overview.changeLine(changeText(change, context), levelText(change.base, context))}
                <Marks marks={marksOfChange(change)} />
              </p>
            )}
            <NewsDetails news={news} context={context} />
            {spark && <SparkLine spark={spark} context={context} />}
          </li>
        ))}
      </ul>
    </Card>
  );
}

const MOST_CHANGES = 4;

/** What is on the balance, here and elsewhere, and the events that stand beside it. */
export function ComparableCard({ view, context }: PartProps) {
  const { overview } = context.locale.messages;
  const here = useView();
  const isEmpty = view.weighings.length + view.own.length + view.elsewhere.length === 0;
  return (
    <Card name="comparable" state={isEmpty ? 'empty' : 'ready'} title={overview.comparableTitle}>
      <Weighings weighings={view.weighings} context={context} />
      {view.weighings.length + view.own.length === 0 && (
        <p className="card-foot">{overview.nothingComparable}</p>
      )}
      {view.own.length > 0 && (
        <ul className="weighings">
          {view.own.slice(0, MOST_CHANGES).map((change) => (
            <ChangeLine
              key={`${change.current.indicator} ${change.current.source}`}
              change={change}
              context={context}
              href={linkTo(here, 'compare', pairSearch(change))}
              isAreaNamed={false}
            />
          ))}
        </ul>
      )}
      {view.elsewhere.length > 0 && (
        <>
          <h3 className="side-title">{overview.elsewhereTitle}</h3>
          <ul className="weighings">
            {view.elsewhere.slice(0, MOST_CHANGES).map((change) => (
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
              <li key={event.id}>
                {event.period !== '' && (
                  <span className="event-when">{context.locale.period(toPeriod(event.period))}: </span>
                )}
                {context.locale.pick(event, 'text')}{' '}
                <button type="button" className="link event-source" onClick={showSources}>
                  {overview.source} {context.locale.ordinal(view.sources.indexOf(event.source) + 1)}
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
    </Card>
  );
}

/** Every figure of the area, or of the period where the data are dense. */
export function FactsCard({ view, context }: PartProps) {
  const { locale, names } = context;
  const { overview } = locale.messages;
  if (view.facts.length === 0) return null;
  const title = overview.factsTitle(names.fullArea(view.area));
  const table = factsTable(view, title, context);
  return (
    <Card
      name="facts"
      state="ready"
      mainFace="list"
      title={title}
      subtitle={
        view.isSparse || !view.period
          ? overview.factsSubtitle
          : overview.factsOfPeriod(locale.when(view.period))
      }
      notes={
        <>
          <NewsNotes changes={namedNews(view.facts, context)} context={context} />
          <FigureNotes figures={view.facts.map(({ figure }) => figure)} context={context} />
        </>
      }
      take={
        <TakeAway
          figures={view.facts.map(({ figure }) => figure)}
          name="facts"
          table={table}
          context={context}
        />
      }
    >
      <DataTable model={view.isSparse ? table : foldedByTopic(table, view.facts, context)} />
      {printedBeside(view, context).map((text) => (
        <p key={text} className="facts-note">
          {text}
        </p>
      ))}
    </Card>
  );
}
