import { useMemo } from 'react';
import { Card } from '../../ui/card.tsx';
import { linkTo, useView } from '../../url/use-view.ts';
import { AreaList } from '../area-list.tsx';
import { AreaMap, MapNotes } from '../area-map.tsx';
import { FigureNotes } from '../figure-notes.tsx';
import { TakeAway } from '../take-away.tsx';
import { useChartLook } from '../use-chart-look.ts';
import type { ViewContext } from '../view.ts';
import { overviewMap, overviewMapTable } from './map.ts';
import type { OverviewView } from './view-model.ts';

/** The country by the lead figure of the page, to step from province to province. */
export function MapCard({ view, context }: { readonly view: OverviewView; readonly context: ViewContext }) {
  const here = useView();
  const look = useChartLook(context);
  const { locale, names } = context;
  const map = useMemo(() => overviewMap(view, context), [view, context]);
  if (!map) return null;
  const table = overviewMapTable(map, context);
  const known = map.values.filter(({ value }) => value !== null);
  const isProvisional = known.length > 0 && known.every(({ figure }) => figure?.cell.status === 'P');
  const status = isProvisional ? ` (${locale.messages.terms.statuses.P})` : '';
  return (
    <Card
      name="map"
      state="ready"
      title={locale.messages.maps.ofCountry}
      subtitle={locale.list([
        names.shortIndicator(map.indicator),
        map.what,
        locale.period(map.period) + status,
      ])}
      table={table}
      notes={
        <>
          <FigureNotes
            figures={map.figures}
            remarks={{ name: locale.messages.compare.census, texts: map.remarks }}
            context={context}
          />
          <MapNotes subject={map} context={context} />
        </>
      }
      take={
        <TakeAway figures={map.figures} name="map" table={table} sentence={map.sentence} context={context} />
      }
    >
      <AreaMap subject={map} context={context} look={look} onSelect={(area) => here.change({ area })} />
      {map.remarks.map((text) => (
        <p key={text} className="map-remark">
          {text}
        </p>
      ))}
      <details className="map-areas">
        <summary>{locale.messages.maps.listLabel}</summary>
        <AreaList
          values={map.values}
          highlighted={map.highlighted}
          textOf={({ text, reasons }) => (reasons.length > 0 ? locale.messages.maps.apart : text)}
          hrefOf={(area) => linkTo(here, 'overview', { ...here.search, area })}
          context={context}
        />
      </details>
    </Card>
  );
}
