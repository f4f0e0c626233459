import { Card } from '../../../ui/card.tsx';
import { useView } from '../../../url/use-view.ts';
import { oldCensusTexts } from '../../census.ts';
import { ChartFace } from '../../chart-face.tsx';
import { reasonTexts } from '../../describe.ts';
import { FigureNotes } from '../../figure-notes.tsx';
import { TakeAway } from '../../take-away.tsx';
import type { CardProps } from '../card-props.ts';
import { NotesBelow } from '../ordered-card.tsx';
import { areCounties, canBeOrdered } from '../selection.ts';
import { partText, scaleText } from '../subject.ts';
import { type Slope, slopeFigures, slopeModel, slopeNotes, slopeOf } from './slope.ts';
import { slopeTable } from './table.ts';

/** Two periods, and a line for each area. */
export function SlopeCard(props: CardProps) {
  const { selection, context, look } = props;
  const view = useView();
  const { locale } = context;
  const words = locale.messages.compareViews.slope;
  const slope = slopeOf(selection, context);
  const title = words.title;
  if (!slope) {
    const isSensitive = !canBeOrdered(selection, context);
    return (
      <Card
        name="slope"
        title={title}
        state={isSensitive ? 'refused' : 'empty'}
        {...(isSensitive ? { reasons: ['sensitivity'] } : {})}
      >
        <p className="pair-reason">
          {isSensitive ? reasonTexts([{ code: 'sensitivity', values: {} }], context)[0] : words.onePeriod}
        </p>
      </Card>
    );
  }
  const figures = slopeFigures(slope);
  const table = slopeTable(slope, selection, context);
  const model = slopeModel(slope, selection, context);
  const notes = [...slopeNotes(slope, context), ...oldCensusTexts(figures, selection, context)];
  const parts = [partText(selection, context), scaleText(selection, figures, context)];
  const isDrawn = slope.drawn.length > 0;
  const reasons = slope.withheld.flatMap(({ pair }) =>
    'reason' in pair
      ? [pair.reason.code]
      : pair.change.kind === 'refused'
        ? pair.change.reasons.map(({ code }) => code)
        : [],
  );
  return (
    <Card
      name="slope"
      state={isDrawn ? 'ready' : slope.withheld.length > 0 && reasons.length > 0 ? 'refused' : 'empty'}
      {...(isDrawn ? {} : { reasons: [...new Set(reasons)] })}
      title={title}
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
          name="slope"
          table={table}
          sentence={isDrawn ? model.sentence : undefined}
          context={context}
        />
      }
    >
      {isDrawn && (
        <ChartFace
          form="slope"
          model={model}
          env={look}
          height={Math.max(300, 90 + slope.drawn.length * ROW)}
          onSelect={(area) => view.change({ area })}
        />
      )}
      <NotesBelow texts={notes} />
      <Withheld slope={slope} {...props} />
    </Card>
  );
}

const ROW = 20;
/** So many are named with their reasons; the table names them all. */
const MOST_REASONS = 8;

function Withheld({ slope, selection, context }: CardProps & { readonly slope: Slope }) {
  const { names, locale } = context;
  const { compare } = locale.messages;
  const more = slope.withheld.length - MOST_REASONS;
  return (
    <>
      {slope.withheld.slice(0, MOST_REASONS).map(({ pair, withheld }) => (
        <p key={pair.area} className="pair-note">
          {compare.reasonOf(names.area(pair.area), withheld ?? '')}
        </p>
      ))}
      {more > 0 && <p className="pair-note">{compare.moreApart(more, areCounties(selection.ordered))}</p>}
    </>
  );
}
