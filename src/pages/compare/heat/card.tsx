import { toPeriod } from '../../../model/period.ts';
import { Card } from '../../../ui/card.tsx';
import { useView } from '../../../url/use-view.ts';
import { oldCensusTexts } from '../../census.ts';
import { ChartFace } from '../../chart-face.tsx';
import { FigureNotes } from '../../figure-notes.tsx';
import { TakeAway } from '../../take-away.tsx';
import type { CardProps } from '../card-props.ts';
import { areCellsShown } from '../offered.ts';
import { NotesBelow } from '../ordered-card.tsx';
import { areCounties, canBeOrdered } from '../selection.ts';
import { partText, scaleText } from '../subject.ts';
import { heatEnds, heatFigures, heatOf } from './heat.ts';
import { heatModel } from './model.ts';
import { heatTable } from './table.ts';

/** Every area in every period, in shades of one colour. */
export function HeatCard({ selection, context, look }: CardProps) {
  const view = useView();
  const { locale } = context;
  const words = locale.messages.compareViews.heat;
  const isCounty = areCounties(selection.ordered);
  const heat = heatOf(selection, context);
  const figures = heatFigures(heat);
  const ends = heatEnds(heat);
  const isShown = areCellsShown(selection, context);
  const order =
    canBeOrdered(selection, context) && selection.to
      ? words.byValue(locale.period(selection.to))
      : words.byName;
  const parts = [partText(selection, context), scaleText(selection, figures, context), order];
  const common = {
    name: 'heat',
    title: words.title(isCounty),
    subtitle: locale.list(parts.filter((part) => part !== '')),
  };
  if (!isShown)
    return (
      <Card {...common} state="refused" reasons={['sensitivity']}>
        <p className="pair-reason">{words.sensitiveCounties}</p>
      </Card>
    );
  if (ends.length === 0)
    return (
      <Card {...common} state="empty">
        <p className="pair-reason">{words.nothing}</p>
      </Card>
    );
  const model = heatModel(heat, selection, context);
  const table = heatTable(heat, selection, context);
  const notes = oldCensusTexts(figures, selection, context);
  return (
    <Card
      {...common}
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
        <TakeAway
          figures={figures}
          said={ends.flatMap(({ figure }) => figure ?? [])}
          name="heat"
          table={table}
          sentence={model.sentence}
          context={context}
        />
      }
    >
      <ChartFace
        form="heat"
        model={model}
        env={look}
        height={HEADS_AND_KEY + heat.areas.length * ROW}
        onSelect={(area, id) => view.change({ area, ...(id ? { to: toPeriod(id), period: undefined } : {}) })}
      />
      <NotesBelow texts={notes} />
    </Card>
  );
}

const HEADS_AND_KEY = 130;
const ROW = 20;
