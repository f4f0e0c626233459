import type { Loaded } from '../../answers/use-door.ts';
import { MarksLegend } from '../../ui/value.tsx';
import type { ViewContext } from '../view.ts';
import { isCountPartial } from './data.ts';
import { DownloadList } from './downloads-card.tsx';
import { IndicatorList, RelationList } from './indicators-card.tsx';
import type { DecisionChoice } from './input.ts';
import { PartCard } from './part-card.tsx';
import { DecisionControl, PlacementList } from './placements-card.tsx';
import { ReleaseList } from './releases-card.tsx';
import { SourceEntries } from './sources-card.tsx';
import {
  downloadsTable,
  indicatorsTable,
  placementsTable,
  relationsTable,
  releasesTable,
  sourcesTable,
} from './tables.ts';
import type { Parts } from './use-parts.ts';
import type { DataPageView } from './view-model.ts';

const READY: Loaded<undefined> = { state: 'ready', value: undefined };

interface PartProps {
  readonly view: DataPageView;
  readonly context: ViewContext;
}

/** Definitions and licensed computations. */
export function Catalogue({ view, texts, context }: PartProps & { readonly texts: Parts['texts'] }) {
  const { locale, catalogue, dataSet } = context;
  const { dataPage } = locale.messages;
  const topics = new Set(catalogue.indicators.map(({ topic }) => topic)).size;
  const partial = isCountPartial(dataSet) ? ` ${dataPage.countsOfProvinces}` : '';
  const common = { query: view.query, context };
  return (
    <>
      <PartCard
        {...common}
        name="indicators"
        title={dataPage.indicatorsTitle}
        subtitle={dataPage.indicatorsSubtitle(view.indicators.total, topics) + partial}
        state={texts}
        found={view.indicators}
        emptyText={dataPage.noIndicators}
        table={indicatorsTable}
      >
        {(entries) => <IndicatorList entries={entries} />}
      </PartCard>
      <PartCard
        {...common}
        name="relations"
        title={dataPage.relationsTitle}
        subtitle={dataPage.relationsSubtitle}
        state={READY}
        found={view.relations}
        emptyText={dataPage.noRelations}
        table={relationsTable}
      >
        {(entries) => <RelationList entries={entries} />}
      </PartCard>
    </>
  );
}

/** Where the figures were published. */
export function SourcesCard({ view, texts, context }: PartProps & { readonly texts: Parts['texts'] }) {
  const { dataPage } = context.locale.messages;
  return (
    <PartCard
      query={view.query}
      context={context}
      name="sources"
      title={dataPage.sourcesTitle}
      subtitle={dataPage.sourcesSubtitle(view.sources.total)}
      state={texts}
      found={view.sources}
      emptyText={dataPage.noSources}
      table={sourcesTable}
    >
      {(entries) => <SourceEntries entries={entries} />}
    </PartCard>
  );
}

/** Every input figure, placed or left out, with the legend of their marks. */
export function PlacementsCard({
  view,
  state,
  decision,
  setDecision,
  context,
}: PartProps & {
  readonly state: Loaded<unknown>;
  readonly decision: DecisionChoice;
  readonly setDecision: (decision: DecisionChoice) => void;
}) {
  const { dataPage } = context.locale.messages;
  const { placements, query } = view;
  return (
    <>
      <PartCard
        name="placements"
        title={dataPage.placementsTitle}
        subtitle={dataPage.placementsSubtitle(placements.placed, placements.leftOut)}
        state={state}
        found={placements}
        query={query}
        emptyText={dataPage.nothingChosen}
        table={placementsTable}
        context={context}
        controls={<DecisionControl value={decision} onChange={setDecision} />}
      >
        {(entries) => <PlacementList entries={entries} />}
      </PartCard>
      <MarksLegend marks={placements.entries.flatMap(({ marks }) => marks)} />
    </>
  );
}

/** The releases that a link may be frozen to, each a way to the figures as they were published then. */
export function ReleasesCard({ view, context }: PartProps) {
  const { dataPage } = context.locale.messages;
  return (
    <PartCard
      name="releases"
      title={dataPage.releasesTitle}
      subtitle={dataPage.releasesSubtitle}
      state={READY}
      found={view.releases}
      query={view.query}
      emptyText=""
      table={releasesTable}
      context={context}
    >
      {(entries) => <ReleaseList entries={entries} />}
    </PartCard>
  );
}

/** The files of the release. */
export function DownloadsCard({ view, context }: PartProps) {
  const { dataPage } = context.locale.messages;
  return (
    <PartCard
      name="downloads"
      title={dataPage.downloadsTitle}
      subtitle={dataPage.downloadsSubtitle}
      state={READY}
      found={view.downloads}
      query={view.query}
      emptyText={dataPage.noDownloads}
      table={downloadsTable}
      context={context}
    >
      {(entries) => <DownloadList entries={entries} isSynthetic={context.dataSet.kind === 'synthetic'} />}
    </PartCard>
  );
}
