import { memo, useDeferredValue, useMemo, useState } from 'react';
import type { DataSetEntry } from '../../model/data-set.ts';
import { Failure, Waiting } from '../../ui/waiting.tsx';
import { linkTo, useView } from '../../url/use-view.ts';
import { usePrintHead } from '../use-print-head.ts';
import { useViewContext } from '../use-view-context.ts';
import type { ViewContext } from '../view.ts';
import { Catalogue, DownloadsCard, PlacementsCard, ReleasesCard, SourcesCard } from './cards.tsx';
import { noSlices } from './data.ts';
import './data.css';
import type { DecisionChoice } from './input.ts';
import { Quality } from './quality.tsx';
import { SearchBar } from './search-bar.tsx';
import { type Parts, useParts } from './use-parts.ts';
import { type DataPageView, dataPageView, type Found } from './view-model.ts';

/** What the data set holds: definitions, licensed computations, sources, the fate of every figure, and its files. */
export function DataPage({ dataSet }: { readonly dataSet: DataSetEntry }) {
  const context = useViewContext(dataSet, noSlices);
  if (context.state === 'error') return <Failure error={context.error} retry={context.retry} />;
  if (context.state === 'loading') return <Waiting />;
  return <DataParts core={context.value} />;
}

/** Loads the parts above the search, so that typing renders nothing that waits for them. */
function DataParts({ core }: { readonly core: ViewContext }) {
  const { dataSet, locale } = core;
  const parts = useParts(dataSet, core.catalogue);
  usePrintHead({ page: locale.messages.shell.pages.data }, core);
  return (
    <article className="data-page">
      <header className="page-head">
        <h1>
          {locale.messages.shell.pages.data}{' '}
          <span className="page-period">{locale.pick(dataSet, 'title')}</span>
        </h1>
      </header>
      <p className="data-intro">{locale.pick(dataSet, 'description')}</p>
      <Quality dataSet={dataSet} />
      <SearchedParts parts={parts} context={parts.figures.state === 'ready' ? parts.figures.value : core} />
    </article>
  );
}

function SearchedParts({ parts, context }: { readonly parts: Parts; readonly context: ViewContext }) {
  const here = useView();
  const [query, setQuery] = useState('');
  const [decision, setDecision] = useState<DecisionChoice>('all');
  const searched = useDeferredValue(query);
  const { counts, placements } = parts;
  const view = useMemo(
    () =>
      dataPageView({
        context,
        counts,
        placements: placements?.state === 'ready' ? placements.value : [],
        query: searched,
        decision,
        addressOf: (page, patch) => linkTo(here, page, patch),
      }),
    [context, counts, placements, searched, decision, here],
  );
  return (
    <>
      <SearchBar query={query} onChange={setQuery} parts={partLinks(view, parts, context)} />
      <Cards view={view} parts={parts} context={context} decision={decision} setDecision={setDecision} />
    </>
  );
}

interface CardsProps {
  readonly view: DataPageView;
  readonly parts: Parts;
  readonly context: ViewContext;
  readonly decision: DecisionChoice;
  readonly setDecision: (decision: DecisionChoice) => void;
}

/** The lists follow the search when the reader pauses; the search field never waits for them. */
const Cards = memo(function Cards({ view, parts, context, decision, setDecision }: CardsProps) {
  const { placements, figures, texts } = parts;
  return (
    <>
      <Catalogue view={view} texts={texts} context={context} />
      <SourcesCard view={view} texts={texts} context={context} />
      {placements && (
        <PlacementsCard
          view={view}
          state={figures.state === 'error' ? figures : placements}
          decision={decision}
          setDecision={setDecision}
          context={context}
        />
      )}
      <ReleasesCard view={view} context={context} />
      <DownloadsCard view={view} context={context} />
    </>
  );
});

/** The parts of the page in their order, each with how many entries the search leaves, once they are there. */
function partLinks(view: DataPageView, { texts, placements }: Parts, { locale }: ViewContext) {
  const { dataPage } = locale.messages;
  const link = (card: string, title: string, found: Found<unknown>, state = 'ready') => ({
    card,
    title,
    found: state === 'ready' ? found.entries.length : undefined,
  });
  return [
    link('indicators', dataPage.indicatorsTitle, view.indicators, texts.state),
    link('relations', dataPage.relationsTitle, view.relations),
    link('sources', dataPage.sourcesTitle, view.sources, texts.state),
    ...(placements ? [link('placements', dataPage.placementsTitle, view.placements, placements.state)] : []),
    link('releases', dataPage.releasesTitle, view.releases),
    link('downloads', dataPage.downloadsTitle, view.downloads),
  ];
}
