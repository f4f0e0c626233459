import { useMemo } from 'react';
import { joinTables } from '../../answers/figure-table.ts';
import { useCounties, useTables } from '../../answers/use-door.ts';
import type { ChartLook } from '../../charts/env.ts';
import { createNames } from '../../locale/names.ts';
import { withCounties } from '../../model/catalogue.ts';
import type { Period } from '../../model/period.ts';
import { Card } from '../../ui/card.tsx';
import { Failure } from '../../ui/waiting.tsx';
import { linkTo, useView } from '../../url/use-view.ts';
import { AreaList } from '../area-list.tsx';
import { AreaMap, MapNotes } from '../area-map.tsx';
import { EngineProgress } from '../engine-progress.tsx';
import { FigureNotes } from '../figure-notes.tsx';
import { TakeAway } from '../take-away.tsx';
import type { ViewContext } from '../view.ts';
import { reachCounties } from './data.ts';
import { reachMapIndicator, reachMapTable, reachMapView } from './map.ts';

interface Props {
  readonly area: string;
  readonly period: Period;
  readonly context: ViewContext;
  readonly look: ChartLook;
}

/** Reads the counties, which no slice of a dense data set holds, and draws them. */
export function ReachMap(props: Props) {
  const { area, context } = props;
  const { catalogue, dataSet, edition, table, locale, names } = context;
  const indicator = reachMapIndicator(context);
  const { asof, definition } = edition;
  const queries = useMemo(
    () => (indicator ? reachCounties(indicator, dataSet, catalogue, { asof, definition }) : []),
    [indicator, dataSet, catalogue, asof, definition],
  );
  const counties = useCounties(dataSet, indicator !== undefined);
  const deeper = useTables(dataSet, queries);
  const known = useMemo(() => {
    if (counties.state !== 'ready' || deeper.state !== 'ready') return undefined;
    const all = withCounties(catalogue, counties.value);
    return {
      ...context,
      catalogue: all,
      names: createNames(locale, all, dataSet.kind === 'synthetic'),
      table: queries.length > 0 ? joinTables([deeper.value, table]) : table,
    };
  }, [counties, deeper, catalogue, context, locale, dataSet, queries, table]);
  if (!indicator) return null;
  if (known) return <ReachMapCard {...props} context={known} indicator={indicator} />;
  const failed = [counties, deeper].find((one) => one.state === 'error');
  return (
    <Card
      name="reach-map"
      state={failed ? 'error' : 'loading'}
      title={locale.messages.reachMap.title(names.area(area))}
    >
      {failed?.state === 'error' ? <Failure error={failed.error} retry={failed.retry} /> : <EngineProgress />}
    </Card>
  );
}

function ReachMapCard({ area, period, context, look, indicator }: Props & { readonly indicator: string }) {
  const here = useView();
  const { locale, names } = context;
  const words = locale.messages.reachMap;
  const map = useMemo(
    () => reachMapView(indicator, area, period, context),
    [indicator, area, period, context],
  );
  const table = reachMapTable(map, context);
  const { figures, values, notReported } = map;
  const hasFigures = figures.some(({ cell }) => cell.kind !== 'missing');
  const areas = values.map((one) => one.area);
  const common = {
    name: 'reach-map',
    title: words.title(names.area(map.province)),
    subtitle: locale.list([names.indicator(indicator), map.what, locale.period(map.period)]),
  };
  if (!hasFigures)
    return (
      <Card {...common} state="empty">
        <p className="reach-statement">{words.nothing(names.area(map.province))}</p>
      </Card>
    );
  return (
    <Card
      {...common}
      state="ready"
      table={table}
      notes={
        <>
          <FigureNotes
            figures={figures}
            remarks={{ name: common.title, texts: [words.countsShowSize] }}
            context={context}
          />
          <MapNotes subject={map} context={context} />
        </>
      }
      take={
        <TakeAway
          figures={figures}
          name="reach-map"
          table={table}
          sentence={map.sentence}
          context={context}
        />
      }
    >
      <AreaMap subject={map} context={context} look={look} />
      <p className="card-foot">
        {words.countsShowSize}
        {notReported.length > 0 && ` ${words.notReported(locale.list(notReported.map(names.area)))}`}
      </p>
      <details className="map-areas">
        <summary>{locale.messages.maps.listLabel}</summary>
        <AreaList
          values={values}
          highlighted={map.highlighted}
          textOf={({ text, reasons }) => (reasons.length > 0 ? locale.messages.maps.apart : text)}
          hrefOf={(county) =>
            linkTo(here, 'compare', { indicator, areas, area: county, to: map.period, view: 'map' })
          }
          context={context}
        />
      </details>
    </Card>
  );
}
