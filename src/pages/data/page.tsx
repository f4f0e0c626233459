import { useDeferredValue, useMemo, useState } from 'react';
import type { DataSetEntry } from '../../model/data-set.ts';
import { Failure, Waiting } from '../../ui/waiting.tsx';
import { linkTo, useView } from '../../url/use-view.ts';
import { useViewContext } from '../use-view-context.ts';
import type { ViewContext } from '../view.ts';
import { Catalogue, DownloadsCard, PlacementsCard } from './cards.tsx';
import { noSlices } from './data.ts';
import './data.css';
import type { DecisionChoice } from './input.ts';
import { Quality } from './quality.tsx';
import { SearchBar } from './search-bar.tsx';
import { type Parts, useParts } from './use-parts.ts';
import { type DataPageView, dataPageView } from './view-model.ts';

/** What the data set holds: definitions, licensed computations, sources, the fate of every figure, and its files. */
export function DataPage({ dataSet }: { readonly dataSet: DataSetEntry }) {
  const context = useViewContext(dataSet, noSlices);
  if (context.state === 'error') return <Failure error={context.error} retry={context.retry} />;
  if (context.state === 'loading') return <Waiting />;
  return <DataArticle core={context.value} />;
}

function DataArticle({ core }: { readonly core: ViewContext }) {
  const { dataSet, locale } = core;
  const here = useView();
  const parts = useParts(dataSet, core.catalogue);
  const [query, setQuery] = useState('');
  const [decision, setDecision] = useState<DecisionChoice>('all');
  const searched = useDeferredValue(query);
  const context = parts.figures.state === 'ready' ? parts.figures.value : core;
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
    <article className="data-page">
      <header className="page-head">
        <h1>
          {locale.messages.shell.pages.data}{' '}
          <span className="page-period">{locale.pick(dataSet, 'title')}</span>
        </h1>
      </header>
      <p className="data-intro">{locale.pick(dataSet, 'description')}</p>
      <Quality dataSet={dataSet} />
      <SearchBar query={query} onChange={setQuery} parts={partLinks(view, placements, context)} />
      <Catalogue view={view} texts={parts.texts} context={context} />
      {placements && (
        <PlacementsCard
          view={view}
          state={parts.figures.state === 'error' ? parts.figures : placements}
          decision={decision}
          setDecision={setDecision}
          context={context}
        />
      )}
      <DownloadsCard view={view} context={context} />
    </article>
  );
}

/** The parts of the page in their order. */
function partLinks(view: DataPageView, placements: Parts['placements'], { locale }: ViewContext) {
  const { dataPage } = locale.messages;
  const link = (card: string, title: string, { entries }: { readonly entries: readonly unknown[] }) => ({
    card,
    title,
    found: entries.length,
  });
  return [
    link('indicators', dataPage.indicatorsTitle, view.indicators),
    link('relations', dataPage.relationsTitle, view.relations),
    link('sources', dataPage.sourcesTitle, view.sources),
    ...(placements ? [link('placements', dataPage.placementsTitle, view.placements)] : []),
    link('downloads', dataPage.downloadsTitle, view.downloads),
  ];
}
