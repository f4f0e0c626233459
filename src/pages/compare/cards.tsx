import type { ChartLook } from '../../charts/env.ts';
import { Legend, legendItems } from '../../charts/legend.tsx';
import { periodId } from '../../model/period.ts';
import { Card, type CardState } from '../../ui/card.tsx';
import { linkTo, useView } from '../../url/use-view.ts';
import { ChartFace } from '../chart-face.tsx';
import { reasonTexts } from '../describe.ts';
import { FigureNotes } from '../figure-notes.tsx';
import { TakeAway } from '../take-away.tsx';
import type { ViewContext } from '../view.ts';
import { type Growth, growthModel, growthOf } from './growth.ts';
import { areasInOrder, barsModel } from './ordered.ts';
import { canBeOrdered, type Selection, seriesFor, sharedPeriods } from './selection.ts';
import { growthTable, orderedTable, trendTable } from './tables.ts';
import { trendModel } from './trend.ts';

interface Props {
  readonly selection: Selection;
  readonly context: ViewContext;
  readonly look: ChartLook;
}

const figuresOf = ({ selection, context }: Props) =>
  selection.areas.flatMap((area) => seriesFor(area, selection, context)).slice(0, 200);

/** The chosen measure and unit, in the words of a subtitle. */
function measureText({ selection, context }: Props): string {
  const { locale, names } = context;
  const census =
    selection.measure === 'rate' ? ` (${locale.messages.compare.rateNote(locale.ordinal(1395))})` : '';
  return locale.messages.compare.trendSubtitle(
    locale.messages.terms.measures[selection.measure] + census,
    names.unit(selection.indicator.code),
  );
}

/** The period, with its status where all its figures share it. */
function periodText({ selection, context: { locale } }: Props, isProvisional: boolean): string {
  const period = selection.to ? locale.period(selection.to) : '';
  return isProvisional ? `${period} (${locale.messages.terms.statuses.P})` : period;
}

export function TrendCard(props: Props) {
  const { selection, context, look } = props;
  const { locale } = context;
  const model = trendModel(selection, context);
  const table = trendTable(selection, context);
  const hasPoints =
    model.periods.length > 1 && model.series.some(({ values }) => values.some((value) => value !== null));
  return (
    <Card
      name="trend"
      state={hasPoints ? 'ready' : 'empty'}
      title={locale.messages.compare.trendTitle(selection.periods.length)}
      subtitle={measureText(props)}
      table={table}
      notes={<FigureNotes figures={figuresOf(props)} context={context} />}
      take={<TakeAway name="trend" table={table} sentence={model.sentence} context={context} />}
    >
      {hasPoints ? (
        <ChartFace form="line" model={model} env={look} height={360} />
      ) : (
        <p className="pair-reason">{locale.messages.compare.noTrend}</p>
      )}
      {hasPoints && selection.areas.length > 1 && selection.areas.length <= 8 && (
        <Legend items={legendItems({ form: 'line', model }, look)} label={locale.messages.shell.card.chart} />
      )}
    </Card>
  );
}

export function OrderedCard(props: Props) {
  const { selection, context, look } = props;
  const view = useView();
  const { locale, names } = context;
  const { compare } = locale.messages;
  const values = areasInOrder(selection, context);
  const known = values.filter(({ value }) => value !== null);
  const table = orderedTable(values, selection, context);
  const period = periodText(
    props,
    known.every(({ figure }) => figure?.cell.status === 'P'),
  );
  const common = {
    name: 'ordered',
    table,
    notes: <FigureNotes figures={figuresOf(props)} context={context} />,
    take: <TakeAway name="ordered" table={table} context={context} />,
  };
  if (!canBeOrdered(selection, context)) {
    return (
      <Card
        {...common}
        state="refused"
        reasons={['sensitivity']}
        title={compare.orderRefused}
        subtitle={period}
        initialFace="table"
      >
        <p className="pair-reason">{reasonTexts([{ code: 'sensitivity', values: {} }], context)[0]}</p>
      </Card>
    );
  }
  if (known.length < 2) {
    const when = selection.to ? locale.when(selection.to) : '';
    const shared = sharedPeriods(selection, context);
    const [only] = known;
    return (
      <Card {...common} state={only ? 'ready' : 'empty'} title={compare.orderedTitle} subtitle={period}>
        <p className="pair-reason">
          {only ? compare.oneArea(names.area(only.area), when) : compare.noneArea(when)}
        </p>
        {shared.length > 0 && (
          <>
            <p className="pair-note">{compare.sharedPeriods}:</p>
            <ul className="link-list">
              {shared.slice(0, 12).map((one) => (
                <li key={periodId(one)}>
                  <a
                    href={linkTo(view, 'compare', {
                      ...view.search,
                      areas: undefined,
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
      </Card>
    );
  }
  const hasIntervals = known.some(({ interval }) => interval);
  const model = barsModel(values, selection, context);
  return (
    <Card
      {...common}
      state="ready"
      title={compare.orderedTitle}
      subtitle={hasIntervals ? compare.orderedSubtitle(period) : compare.orderedPlain(period)}
    >
      <ChartFace
        form="bars"
        model={model}
        env={look}
        height={heightOf(values.length)}
        onSelect={(area) => view.change({ area })}
      />
    </Card>
  );
}

export function GrowthCard(props: Props) {
  const { selection, context, look } = props;
  const view = useView();
  const { locale } = context;
  const { compare, terms } = locale.messages;
  const growth = growthOf(selection, context);
  const table = growthTable(growth, selection, context);
  const isOrderable = canBeOrdered(selection, context);
  const state = stateOf(growth);
  const reasons =
    state === 'refused'
      ? [
          ...new Set(
            growth.refused.flatMap(({ change }) =>
              change.kind === 'refused' ? change.reasons.map(({ code }) => code) : [],
            ),
          ),
        ]
      : [];
  if (context.search.against === 'none' || growth.changes.length + growth.refused.length === 0) return null;
  const first = growth.refused[0]?.change;
  return (
    <Card
      name="growth"
      state={state}
      reasons={reasons}
      title={compare.growthTitle(selection.highlighted.length > 5)}
      subtitle={compare.growthSubtitle(
        selection.to ? locale.period(selection.to) : '',
        terms.against[context.search.against],
      )}
      table={table}
      initialFace={isOrderable ? 'chart' : 'table'}
      notes={<FigureNotes figures={figuresOf(props)} context={context} />}
      take={<TakeAway name="growth" table={table} context={context} />}
    >
      {growth.changes.length > 0 && isOrderable && (
        <ChartFace
          form="bars"
          model={growthModel(growth, selection, context)}
          env={look}
          height={heightOf(growth.changes.length)}
          onSelect={(area) => view.change({ area })}
        />
      )}
      {growth.refused.length > 0 && (
        <p className="pair-note">{compare.growthWithheld(growth.refused.length)}</p>
      )}
      {state !== 'ready' &&
        first?.kind === 'refused' &&
        reasonTexts(first.reasons, context).map((text) => (
          <p key={text} className="pair-reason">
            {text}
          </p>
        ))}
    </Card>
  );
}

/** Nothing to compare with is emptiness, not a refusal: a refusal has two levels. */
function stateOf({ changes, refused }: Growth): CardState {
  if (changes.length > 0) return 'ready';
  const hasBase = refused.some(
    ({ change }) => change.base.cell.kind !== 'missing' && change.current.cell.kind !== 'missing',
  );
  return hasBase ? 'refused' : 'empty';
}

/** Rows need the same height however many there are. */
const heightOf = (rows: number) => 44 + rows * 19;
