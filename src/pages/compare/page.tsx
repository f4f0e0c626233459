import { useCallback, useMemo } from 'react';
import { type FigureTable, joinTables } from '../../answers/figure-table.ts';
import { type Loaded, useCatalogue, useTables } from '../../answers/use-door.ts';
import type { CatalogueIndex } from '../../model/catalogue.ts';
import type { DataSetEntry } from '../../model/data-set.ts';
import { Failure, Waiting } from '../../ui/waiting.tsx';
import { useView } from '../../url/use-view.ts';
import { EngineProgress } from '../engine-progress.tsx';
import { ResolvedSearch } from '../page-address.ts';
import { useChartLook } from '../use-chart-look.ts';
import { usePrintHead } from '../use-print-head.ts';
import { useEdition, useViewContext } from '../use-view-context.ts';
import type { ViewContext } from '../view.ts';
import { OneAgency, UnknownInAddress, WithoutOwnArea } from './address-notes.tsx';
import type { CardProps } from './card-props.ts';
import { GrowthCard, TrendCard } from './cards.tsx';
import { CompareSentence } from './controls.tsx';
import { compareSlices, deeperQueries } from './data.ts';
import { OneView } from './one-view.tsx';
import { OrderedCard } from './ordered-card.tsx';
import { type Pair, pairOf } from './pair.ts';
import { PairCard } from './pair-card.tsx';
import { PossibleCard } from './possible-card.tsx';
import { PresetRow } from './preset-row.tsx';
import { ProfileSentence } from './profile-sentence.tsx';
import { asksForTiles, select } from './selection.ts';
import { ViewStrip } from './view-strip.tsx';
import { viewIn } from './views.ts';
import './compare.css';

/** Any indicator across areas and periods: trend, order, change, and the pair on the balance. */
export function ComparePage({ dataSet }: { readonly dataSet: DataSetEntry }) {
  const { search } = useView();
  const slices = useCallback(
    (set: DataSetEntry, catalogue: CatalogueIndex) => compareSlices(set, catalogue, search),
    [search],
  );
  const context = useViewContext(dataSet, slices, { needsCounties: asksForTiles(search) });
  const deeper = useDeeper(dataSet);
  const joined = useMemo(
    () =>
      context.state === 'ready' && deeper.state === 'ready' && deeper.value.length > 0
        ? { ...context.value, table: joinTables([deeper.value, context.value.table]) }
        : undefined,
    [context, deeper],
  );
  if (context.state === 'error') return <Failure error={context.error} retry={context.retry} />;
  if (context.state === 'loading') return <Waiting />;
  if (deeper.state === 'error') return <Failure error={deeper.error} retry={deeper.retry} />;
  if (deeper.state === 'loading') return <EngineProgress cancel={() => window.history.back()} />;
  return <Compare context={joined ?? context.value} />;
}

/** Rows beyond the slices, asked of the engine only when the address needs them. */
function useDeeper(dataSet: DataSetEntry): Loaded<FigureTable> {
  const { search } = useView();
  const { asof, definition } = useEdition(dataSet);
  const core = useCatalogue(dataSet);
  const queries = useMemo(
    () => (core.state === 'ready' ? deeperQueries(dataSet, core.value, search, { asof, definition }) : []),
    [core, dataSet, search, asof, definition],
  );
  return useTables(dataSet, queries);
}

/** A pair that nobody asked for and that lacks one of its figures gives its place to the pairs that can be weighed. */
function isPairShown({ area, change }: Pair, { search }: ViewContext): boolean {
  if (search.area !== undefined && search.areas === undefined && area !== search.area) return false;
  const isAsked = search.areas?.length === 1 || search.from !== undefined;
  return (
    isAsked ||
    change.kind === 'change' ||
    (change.base.cell.kind !== 'missing' && change.current.cell.kind !== 'missing')
  );
}

function Compare({ context }: { readonly context: ViewContext }) {
  const selection = useMemo(() => select(context), [context]);
  const look = useChartLook(context);
  const { locale } = context;
  usePrintHead(
    {
      page: locale.messages.shell.pages.compare,
      indicator: selection.indicator.code,
      area: selection.areas.length === 1 ? selection.focus : undefined,
      period: selection.to,
    },
    context,
  );
  const props = { selection, context, look };
  const isProfile = viewIn(context.search) === 'profile';
  return (
    <ResolvedSearch
      value={{ indicator: selection.indicator.code, measure: selection.measure, to: selection.to }}
    >
      <article className="compare">
        <h1 className="visually-hidden">{locale.messages.shell.pages.compare}</h1>
        {isProfile ? (
          <ProfileSentence selection={selection} context={context} />
        ) : (
          <>
            <CompareSentence selection={selection} context={context} />
            <PresetRow selection={selection} context={context} />
          </>
        )}
        {selection.refusedMeasure && !isProfile && (
          <p className="address-notes" role="status">
            {locale.messages.compare.measureRefused(locale.messages.terms.measures[selection.refusedMeasure])}
          </p>
        )}
        <UnknownInAddress context={context} />
        <OneAgency selection={selection} context={context} />
        {!isProfile && <WithoutOwnArea selection={selection} context={context} />}
        <ViewStrip selection={selection} context={context} />
        {viewIn(context.search) === undefined ? <Board {...props} /> : <OneView {...props} />}
      </article>
    </ResolvedSearch>
  );
}

/** The main views side by side. */
function Board(props: CardProps) {
  const { selection, context } = props;
  const pair = pairOf(selection.focus, selection, context);
  return (
    <div className="compare-columns">
      <div className="column-main">
        <TrendCard {...props} />
        {pair &&
          (isPairShown(pair, context) ? (
            <PairCard pair={pair} selection={selection} context={context} />
          ) : (
            <PossibleCard context={context} />
          ))}
      </div>
      <div className="column-main">
        <OrderedCard {...props} />
        {selection.areas.length > 1 && <GrowthCard {...props} />}
      </div>
    </div>
  );
}
