import { useMemo } from 'react';
import { useCounties } from '../../../answers/use-door.ts';
import { Card } from '../../../ui/card.tsx';
import { linkTo, useView } from '../../../url/use-view.ts';
import { AreaList } from '../../area-list.tsx';
import { AreaMap, MapNotes } from '../../area-map.tsx';
import { oldCensusTexts } from '../../census.ts';
import { FigureNotes } from '../../figure-notes.tsx';
import { TakeAway } from '../../take-away.tsx';
import type { CardProps } from '../card-props.ts';
import { CountsFollowPeople } from '../counts-note.tsx';
import { areCellsShown, hasCounties } from '../offered.ts';
import { shortReason } from '../ordered.ts';
import { NotesBelow, orderedSubtitle } from '../ordered-card.tsx';
import { orderedTable } from '../tables.ts';
import { mapOf } from './map.ts';

/** Provinces, or the counties of one, in shades on their outlines; a click chooses an area. */
export function MapCard({ selection, context, look }: CardProps) {
  const view = useView();
  const { locale, names } = context;
  const words = locale.messages.compareViews.map;
  const subject = useMemo(() => mapOf(selection, context), [selection, context]);
  const { province, values, figures, highlighted } = subject;
  const common = {
    name: 'map',
    title: words.title(province === undefined ? undefined : names.area(province)),
    subtitle: orderedSubtitle({ selection, context }, values),
  };
  if (!areCellsShown(selection, context))
    return (
      <Card {...common} state="refused" reasons={['sensitivity']}>
        <p className="pair-reason">{words.sensitiveCounties}</p>
      </Card>
    );
  const ordered = values.map(({ area }) => area);
  const table = orderedTable(values, { ...selection, ordered, highlighted }, context);
  const notes = oldCensusTexts(figures, selection, context);
  const hasFigures = figures.some(({ cell }) => cell.kind !== 'missing');
  return (
    <Card
      {...common}
      state={hasFigures ? 'ready' : 'empty'}
      table={table}
      notes={
        <>
          <FigureNotes
            figures={figures}
            remarks={{ name: locale.messages.compare.census, texts: notes }}
            context={context}
          />
          <MapNotes subject={subject} context={context} />
        </>
      }
      take={
        <TakeAway figures={figures} name="map" table={table} sentence={subject.sentence} context={context} />
      }
    >
      {!hasFigures && <p className="pair-reason">{words.nothing}</p>}
      <div className="map-with-list map-with-list-beside">
        <AreaMap subject={subject} context={context} look={look} onSelect={(area) => view.change({ area })} />
        <AreaList
          values={values}
          highlighted={highlighted}
          textOf={({ value, text, reasons }) =>
            value === null ? shortReason(reasons[0], text, context) : text
          }
          hrefOf={(area) => linkTo(view, 'compare', { ...view.search, area })}
          context={context}
        />
      </div>
      <Levels selection={selection} context={context} province={province} />
      <CountsFollowPeople selection={selection} context={context} showRate={locale.messages.maps.showRate} />
      <NotesBelow texts={notes} />
    </Card>
  );
}

type Choice = Pick<CardProps, 'selection' | 'context'>;

/** From the province in focus to its counties, where they are reported, and back. */
function Levels({ selection, context, province }: Choice & { readonly province: string | undefined }) {
  const view = useView();
  const { catalogue, dataSet, names, locale } = context;
  const words = locale.messages.compareViews.map;
  const isThere = hasCounties(selection, catalogue);
  const counties = useCounties(dataSet, isThere);
  if (province !== undefined)
    return (
      <p className="pair-note">
        <a href={linkTo(view, 'compare', { ...view.search, area: province, areas: undefined })}>
          {words.provinces}
        </a>
      </p>
    );
  const { focus } = selection;
  const areas =
    counties.state === 'ready'
      ? counties.value.areas.filter(({ parent }) => parent === focus).map(({ code }) => code)
      : [];
  if (!isThere || areas.length === 0) return null;
  const { measure } = selection;
  return (
    <p className="pair-note">
      <a href={linkTo(view, 'compare', { ...view.search, area: undefined, areas, measure })}>
        {words.counties(names.area(focus))}
      </a>
    </p>
  );
}
