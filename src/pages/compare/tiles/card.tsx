import { useMemo } from 'react';
import { Card } from '../../../ui/card.tsx';
import { linkTo, useView } from '../../../url/use-view.ts';
import { AreaList } from '../../area-list.tsx';
import { oldCensusTexts } from '../../census.ts';
import { ChartFace } from '../../chart-face.tsx';
import { FigureNotes } from '../../figure-notes.tsx';
import { TakeAway } from '../../take-away.tsx';
import type { CardProps } from '../card-props.ts';
import { CountsFollowPeople } from '../counts-note.tsx';
import { areCountiesShown, hasCounties } from '../offered.ts';
import { shortReason } from '../ordered.ts';
import { NotesBelow, orderedSubtitle } from '../ordered-card.tsx';
import { canBeOrdered } from '../selection.ts';
import { tilesModel } from './model.ts';
import { tilesTable } from './table.ts';
import { areProvincesChosen, tilesOf } from './tiles.ts';
import '../../area-map.css';

/** Every county of the country as a tile within its province; a click chooses a county. */
export function TilesCard({ selection, context, look }: CardProps) {
  const view = useView();
  const { locale } = context;
  const words = locale.messages.compareViews.tiles;
  const tiles = useMemo(() => tilesOf(selection, context), [selection, context]);
  const model = useMemo(() => tilesModel(tiles, context), [tiles, context]);
  const { among, values, figures } = tiles;
  const order = canBeOrdered(selection, context) ? words.byValue : words.byName;
  const subtitle = orderedSubtitle({ selection, context }, values);
  const common = {
    name: 'tiles',
    title: areProvincesChosen(selection, context) ? words.titleOf : words.title,
    subtitle,
  };
  if (!areCountiesShown(selection, context.catalogue))
    return (
      <Card {...common} state="refused" reasons={['sensitivity']}>
        <p className="pair-reason">{words.sensitive}</p>
      </Card>
    );
  if (figures.every(({ cell }) => cell.kind === 'missing'))
    return (
      <Card {...common} state="empty">
        <p className="pair-reason">
          {hasCounties(selection, context.catalogue) ? words.nothing : words.noCounties}
        </p>
      </Card>
    );
  const table = tilesTable(tiles, context);
  const notes = oldCensusTexts(figures, selection, context);
  return (
    <Card
      {...common}
      subtitle={locale.list([subtitle, order])}
      state="ready"
      table={table}
      notes={
        <FigureNotes
          figures={figures}
          remarks={{ name: locale.messages.compare.census, texts: notes }}
          context={context}
        />
      }
      take={
        <TakeAway figures={figures} name="tiles" table={table} sentence={tiles.sentence} context={context} />
      }
    >
      <ChartFace
        form="tiles"
        model={model}
        env={look}
        height={HEIGHT}
        onSelect={(area) => view.change({ area })}
      />
      <details className="map-areas">
        <summary>{locale.messages.maps.listLabel}</summary>
        <AreaList
          values={values}
          highlighted={among.highlighted}
          textOf={({ value, text, reasons }) =>
            value === null ? shortReason(reasons[0], text, context) : text
          }
          hrefOf={(area) => linkTo(view, 'compare', { ...view.search, area })}
          context={context}
        />
      </details>
      <CountsFollowPeople selection={selection} context={context} showRate={words.showRate} />
      <NotesBelow texts={notes} />
    </Card>
  );
}

/** Until the picture knows its width and with it its height. */
const HEIGHT = 640;
