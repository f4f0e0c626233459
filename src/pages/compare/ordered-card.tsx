import { periodId } from '../../model/period.ts';
import { Card } from '../../ui/card.tsx';
import { linkTo, useView } from '../../url/use-view.ts';
import { oldCensusTexts } from '../census.ts';
import { ChartFace } from '../chart-face.tsx';
import { reasonTexts } from '../describe.ts';
import { FigureNotes } from '../figure-notes.tsx';
import { TakeAway } from '../take-away.tsx';
import { type CardProps, heightOf } from './card-props.ts';
import { type AreaValue, areasInOrder, barsModel, orderablePeriods, referenceOf } from './ordered.ts';
import { areCounties, canBeOrdered } from './selection.ts';
import { measureText, partText } from './subject.ts';
import { orderedTable } from './tables.ts';

/** The measure and the period, with its status where all its figures share it. */
export function orderedSubtitle(
  { selection, context }: Pick<CardProps, 'selection' | 'context'>,
  values: readonly AreaValue[],
): string {
  const { locale } = context;
  const known = values.filter(({ value }) => value !== null);
  const isProvisional = known.length > 0 && known.every(({ figure }) => figure?.cell.status === 'P');
  const period = selection.to ? locale.period(selection.to) : '';
  const status = isProvisional ? ` (${locale.messages.terms.statuses.P})` : '';
  const figures = values.flatMap(({ figure }) => figure ?? []);
  const parts = [partText(selection, context), measureText(selection, figures, context), period + status];
  return locale.list(parts.filter((part) => part !== ''));
}

/** The areas in order of value in the last period; where too few can stand in it, why, and where they can. */
export function OrderedCard(props: CardProps) {
  const { selection, context, look } = props;
  const view = useView();
  const { compare } = context.locale.messages;
  const values = areasInOrder(selection, context);
  const known = values.filter(({ value }) => value !== null);
  const table = orderedTable(values, selection, context);
  const reference = referenceOf(selection, context);
  const figures = [...values, ...(reference ? [reference] : [])].flatMap(({ figure }) => figure ?? []);
  const subtitle = orderedSubtitle(props, values);
  const notes = oldCensusTexts(figures, selection, context);
  const common = {
    name: 'ordered',
    table,
    notes: (
      <FigureNotes figures={figures} remarks={{ name: compare.census, texts: notes }} context={context} />
    ),
    take: <TakeAway figures={figures} name="ordered" table={table} context={context} />,
  };
  if (!canBeOrdered(selection, context)) {
    return (
      <Card
        {...common}
        state="refused"
        reasons={['sensitivity']}
        title={compare.orderRefused}
        subtitle={subtitle}
        initialFace="table"
      >
        <p className="pair-reason">{reasonTexts([{ code: 'sensitivity', values: {} }], context)[0]}</p>
      </Card>
    );
  }
  if (known.length < 2) {
    return (
      <Card
        {...common}
        state={known.length > 0 ? 'ready' : 'empty'}
        title={compare.orderedTitle}
        subtitle={subtitle}
      >
        <TooFew {...props} values={values} />
        <NotesBelow texts={notes} />
      </Card>
    );
  }
  const hasIntervals = known.some(({ interval }) => interval);
  return (
    <Card
      {...common}
      state="ready"
      title={compare.orderedTitle}
      subtitle={hasIntervals ? compare.orderedSubtitle(subtitle) : subtitle}
    >
      <ChartFace
        form="bars"
        model={barsModel(values, selection, context)}
        env={look}
        height={heightOf(values.length)}
        onSelect={(area) => view.change({ area })}
      />
      <NotesBelow texts={notes} />
    </Card>
  );
}

/** So many areas are named with their reasons; the table names them all. */
const MOST_REASONS = 6;

/** Fewer than two areas can stand in the order: which one, why the others stand apart, and where two of them do not. */
function TooFew({ selection, context, values }: CardProps & { readonly values: readonly AreaValue[] }) {
  const view = useView();
  const { locale, names } = context;
  const { compare } = locale.messages;
  const isCounty = areCounties(selection.ordered);
  const when = selection.to ? locale.when(selection.to) : '';
  const only = values.find(({ value }) => value !== null);
  const apart = values.filter(({ value, figure }) => value === null && figure !== undefined);
  const more = apart.length - MOST_REASONS;
  const periods = orderablePeriods(selection, context);
  return (
    <>
      <p className="pair-reason">
        {only ? compare.oneArea(names.area(only.area), when, isCounty) : compare.noneArea(when, isCounty)}
      </p>
      {apart.slice(0, MOST_REASONS).map(({ area, text }) => (
        <p key={area} className="pair-reason">
          {compare.reasonOf(names.area(area), text)}
        </p>
      ))}
      {more > 0 && <p className="pair-note">{compare.moreApart(more, isCounty)}</p>}
      {periods.length > 0 && (
        <>
          <p className="pair-note">{compare.sharedPeriods(isCounty)}:</p>
          <ul className="link-list">
            {periods.map((one) => (
              <li key={periodId(one)}>
                <a
                  href={linkTo(view, 'compare', {
                    ...view.search,
                    from: undefined,
                    to: one,
                    period: undefined,
                  })}
                >
                  {locale.period(one)}
                </a>
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

/** What must be said of all that a card draws. */
export function NotesBelow({ texts }: { readonly texts: readonly string[] }) {
  return texts.map((text) => (
    <p key={text} className="pair-note">
      {text}
    </p>
  ));
}
