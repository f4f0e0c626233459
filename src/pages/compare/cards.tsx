import { Legend, legendItems } from '../../charts/legend.tsx';
import { Card, type CardState } from '../../ui/card.tsx';
import { useView } from '../../url/use-view.ts';
import { oldCensusTexts } from '../census.ts';
import { ChartFace } from '../chart-face.tsx';
import { reasonTexts } from '../describe.ts';
import { FigureNotes } from '../figure-notes.tsx';
import { NewsNotes } from '../news-details.tsx';
import { TakeAway } from '../take-away.tsx';
import type { ViewContext } from '../view.ts';
import { type CardProps, heightOf } from './card-props.ts';
import { EventList } from './event-list.tsx';
import { againstText, type Growth, growthModel, growthOf, newsOfAreas } from './growth.ts';
import { NotesBelow } from './ordered-card.tsx';
import type { Pair } from './pair.ts';
import { areCounties, canBeOrdered, withoutCountry } from './selection.ts';
import { measureText, partText } from './subject.ts';
import { growthTable, trendTable } from './tables.ts';
import { trendEnds, trendFigures, trendModel } from './trend.ts';
import { trendEvents } from './trend-events.ts';

/** The chosen measure and unit, in the words of a subtitle. */
function trendSubtitle({ selection, context }: CardProps): string {
  const { locale, names } = context;
  const unit = names.unit(selection.indicator.code);
  const parts = [
    partText(selection, context),
    unit,
    measureText(selection, trendFigures(selection, context), context),
  ];
  return locale.messages.compare.trendSubtitle(locale.list(parts.filter((part) => part !== '')));
}

/** The lines over time. */
export function TrendCard(props: CardProps) {
  const { selection, context, look } = props;
  const view = useView();
  const { locale } = context;
  const model = trendModel(selection, context);
  const table = trendTable(selection, context);
  const figures = trendFigures(selection, context);
  const notes = oldCensusTexts(figures, selection, context);
  const ends = trendEnds(selection, context).map(({ figure }) => figure);
  const hasPoints =
    model.periods.filter((_, i) => model.series.some(({ values }) => (values[i] ?? null) !== null)).length >
    1;
  return (
    <Card
      name="trend"
      state={hasPoints ? 'ready' : 'empty'}
      title={locale.messages.compare.trendTitle(selection.periods.length)}
      subtitle={trendSubtitle(props)}
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
          said={ends}
          name="trend"
          table={table}
          sentence={
            hasPoints ? withNotes(model.sentence, oldCensusTexts(ends, selection, context)) : undefined
          }
          context={context}
        />
      }
    >
      {hasPoints ? (
        <ChartFace
          form="line"
          model={model}
          env={look}
          height={props.isLarge ? 520 : 360}
          onSelect={(area) => view.change({ area })}
        />
      ) : (
        <p className="pair-reason">{locale.messages.compare.noTrend}</p>
      )}
      {hasPoints && selection.areas.length > 1 && selection.areas.length <= 8 && (
        <Legend items={legendItems({ form: 'line', model }, look)} label={locale.messages.shell.card.chart} />
      )}
      {hasPoints && <NotesBelow texts={notes} />}
      {hasPoints && <EventList events={trendEvents(selection, context)} context={context} />}
    </Card>
  );
}

/** A sentence with what must be said of its numbers; none ends twice. */
const withNotes = (sentence: string, notes: readonly string[]): string =>
  [sentence, ...notes].map((text) => text.replace(/\.$/, '')).join('. ');

/** The change of each area, around zero. */
export function GrowthCard(props: CardProps) {
  const { selection, context, look } = props;
  const view = useView();
  const { locale } = context;
  const { compare } = locale.messages;
  const growth = growthOf(selection, context);
  const table = growthTable(growth, selection, context);
  const reference = growth.reference ? [growth.reference] : [];
  const figures = [...growth.changes, ...growth.apart, ...growth.refused, ...reference].flatMap(
    (pair) => pair.figures,
  );
  const isCounty = areCounties(withoutCountry(selection.areas));
  const isOrderable = canBeOrdered(selection, context);
  const state = stateOf(growth);
  const reasons =
    state === 'refused'
      ? [
          ...new Set(
            [...growth.apart.map(({ reason }) => [reason]), ...growth.refused.map(reasonsIn)]
              .flat()
              .map(({ code }) => code),
          ),
        ]
      : [];
  if (context.search.against === 'none' || figures.length + growth.refused.length === 0) return null;
  return (
    <Card
      name="growth"
      state={state}
      reasons={reasons}
      title={compare.growthTitle(isCounty)}
      subtitle={compare.growthSubtitle(
        selection.to ? locale.period(selection.to) : '',
        selection.measure === 'count'
          ? againstText(growth, selection, context)
          : locale.list([againstText(growth, selection, context), compare.ofLevels]),
      )}
      table={table}
      initialFace={isOrderable ? 'chart' : 'table'}
      notes={
        <>
          <NewsNotes changes={newsOfAreas(growth, selection, context)} context={context} />
          <FigureNotes figures={figures} context={context} />
        </>
      }
      take={<TakeAway figures={figures} name="growth" table={table} context={context} />}
    >
      {growth.changes.length > 0 && isOrderable && (
        <ChartFace
          form="bars"
          model={growthModel(growth, selection, context)}
          env={look}
          height={heightOf(growth.changes.length + growth.refused.length)}
          onSelect={(area) => view.change({ area })}
        />
      )}
      {growth.apart.length > 0 && (
        <p className="pair-note">{compare.growthApart(growth.apart.length, isCounty)}</p>
      )}
      {growth.refused.length > 0 && (
        <p className="pair-note">{compare.growthWithheld(growth.refused.length, isCounty)}</p>
      )}
      {state !== 'ready' &&
        growth.refused.slice(0, MOST_REASONS).map((pair) => (
          <p key={pair.area} className="pair-reason">
            {compare.reasonOf(context.names.area(pair.area), reasonOf(pair, context))}
          </p>
        ))}
    </Card>
  );
}

/** Nothing to compare with is emptiness, not a refusal: a refusal has two levels. */
function stateOf({ changes, apart, refused }: Growth): CardState {
  if (changes.length > 0) return 'ready';
  if (apart.length > 0) return 'refused';
  const hasBase = refused.some(
    ({ change }) => change.base.cell.kind !== 'missing' && change.current.cell.kind !== 'missing',
  );
  return hasBase ? 'refused' : 'empty';
}

/** Where nothing can be weighed, so many provinces are named with their reasons; the table names them all. */
const MOST_REASONS = 6;

const reasonsIn = ({ change }: Pair) => (change.kind === 'refused' ? change.reasons : []);

const reasonOf = ({ change }: Pair, context: ViewContext) =>
  change.kind === 'refused' ? (reasonTexts(change.reasons, context)[0] ?? '') : '';
