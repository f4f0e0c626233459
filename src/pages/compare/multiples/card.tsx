import { useRef } from 'react';
import { multiplesHeight } from '../../../charts/multiples/layout.ts';
import { useWidth } from '../../../charts/use-width.ts';
import { Card } from '../../../ui/card.tsx';
import { useView } from '../../../url/use-view.ts';
import { oldCensusTexts } from '../../census.ts';
import { ChartFace } from '../../chart-face.tsx';
import { FigureNotes } from '../../figure-notes.tsx';
import { TakeAway } from '../../take-away.tsx';
import type { CardProps } from '../card-props.ts';
import { NotesBelow } from '../ordered-card.tsx';
import { areCounties } from '../selection.ts';
import { partText, scaleText } from '../subject.ts';
import { trendTable } from '../tables.ts';
import { trendEnds, trendFigures } from '../trend.ts';
import { multiplesModel } from './model.ts';

/** The trend of every area in a panel of its own. */
export function MultiplesCard({ selection, context, look }: CardProps) {
  const view = useView();
  const place = useRef<HTMLDivElement>(null);
  const width = useWidth(place);
  const { locale } = context;
  const words = locale.messages.compareViews.multiples;
  const model = multiplesModel(selection, context);
  const table = trendTable(selection, context);
  const figures = trendFigures(selection, context);
  const notes = oldCensusTexts(figures, selection, context);
  const parts = [partText(selection, context), scaleText(selection, figures, context), words.time];
  const hasPoints =
    model.periods.length > 1 && model.panels.some(({ values }) => values.some((value) => value !== null));
  return (
    <Card
      name="multiples"
      state={hasPoints ? 'ready' : 'empty'}
      title={words.title(areCounties(selection.areas))}
      subtitle={locale.list(parts.filter((part) => part !== ''))}
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
          said={trendEnds(selection, context).map(({ figure }) => figure)}
          name="multiples"
          table={table}
          sentence={hasPoints ? model.sentence : undefined}
          context={context}
        />
      }
    >
      {hasPoints ? (
        <div ref={place}>
          <ChartFace
            form="multiples"
            model={model}
            env={look}
            height={multiplesHeight(model.panels.length, width ?? USUAL_WIDTH)}
            onSelect={(area) => view.change({ area })}
          />
        </div>
      ) : (
        <p className="pair-reason">{locale.messages.compare.noTrend}</p>
      )}
      {hasPoints && <NotesBelow texts={notes} />}
    </Card>
  );
}

const USUAL_WIDTH = 1180;
