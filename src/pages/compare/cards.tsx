import type { ChartLook } from '../../charts/env.ts';
import { Legend, legendItems } from '../../charts/legend.tsx';
import { COUNTRY } from '../../model/catalogue.ts';
import { periodId, samePeriod } from '../../model/period.ts';
import { Card, type CardState } from '../../ui/card.tsx';
import { linkTo, useView } from '../../url/use-view.ts';
import { ChartFace } from '../chart-face.tsx';
import { reasonTexts } from '../describe.ts';
import { FigureNotes } from '../figure-notes.tsx';
import { NewsNotes } from '../news-details.tsx';
import { TakeAway } from '../take-away.tsx';
import type { ViewContext } from '../view.ts';
import { againstText, type Growth, growthModel, growthOf, newsOfAreas } from './growth.ts';
import { type AreaValue, areasInOrder, barsModel } from './ordered.ts';
import type { Pair } from './pair.ts';
import { canBeOrdered, type Selection, seriesFor, sharedPeriods } from './selection.ts';
import { measureText, partText } from './subject.ts';
import { growthTable, orderedTable, trendTable } from './tables.ts';
import { trendEnds, trendModel } from './trend.ts';

interface Props {
  readonly selection: Selection;
  readonly context: ViewContext;
  readonly look: ChartLook;
}

/** The figures of the lines: those of the shown periods, with the country where it is drawn. */
const figuresOf = ({ selection, context }: Props) =>
  [...new Set([...selection.areas, COUNTRY])].flatMap((area) =>
    seriesFor(area, selection, context).filter(({ period }) =>
      selection.periods.some((one) => samePeriod(one, period)),
    ),
  );

/** The chosen measure and unit, in the words of a subtitle. */
function trendSubtitle({ selection, context }: Props): string {
  const { locale, names } = context;
  const unit = names.unit(selection.indicator.code);
  const parts = [partText(selection, context), unit, measureText(selection, context)];
  return locale.messages.compare.trendSubtitle(locale.list(parts.filter((part) => part !== '')));
}

/** The measure and the period, with its status where all its figures share it. */
function orderedSubtitle({ selection, context }: Props, isProvisional: boolean): string {
  const { locale } = context;
  const period = selection.to ? locale.period(selection.to) : '';
  const status = isProvisional ? ` (${locale.messages.terms.statuses.P})` : '';
  const parts = [partText(selection, context), measureText(selection, context), period + status];
  return locale.list(parts.filter((part) => part !== ''));
}

export function TrendCard(props: Props) {
  const { selection, context, look } = props;
  const { locale } = context;
  const model = trendModel(selection, context);
  const table = trendTable(selection, context);
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
      notes={<FigureNotes figures={figuresOf(props)} context={context} />}
      take={
        <TakeAway
          figures={figuresOf(props)}
          said={trendEnds(selection, context).map(({ figure }) => figure)}
          name="trend"
          table={table}
          sentence={hasPoints ? model.sentence : undefined}
          context={context}
        />
      }
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
  const figures = values.flatMap(({ figure }) => figure ?? []);
  const subtitle = orderedSubtitle(
    props,
    known.length > 0 && known.every(({ figure }) => figure?.cell.status === 'P'),
  );
  const common = {
    name: 'ordered',
    table,
    notes: <FigureNotes figures={figures} context={context} />,
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
    const when = selection.to ? locale.when(selection.to) : '';
    const shared = sharedPeriods(selection, context);
    const [only] = known;
    return (
      <Card {...common} state={only ? 'ready' : 'empty'} title={compare.orderedTitle} subtitle={subtitle}>
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
      subtitle={hasIntervals ? compare.orderedSubtitle(subtitle) : subtitle}
    >
      <ChartFace
        form="bars"
        model={model}
        env={look}
        height={heightOf(values.length)}
        onSelect={(area) => view.change({ area })}
      />
      {loudNotes(known, context).map((text) => (
        <p key={text} className="pair-note">
          {text}
        </p>
      ))}
    </Card>
  );
}

/** What must be said of every bar: a census that has grown old. */
const loudNotes = (values: readonly AreaValue[], context: ViewContext) => {
  const reasons = values.flatMap((one) => one.reasons.filter(({ code }) => code === 'population'));
  return [...new Set(reasonTexts(reasons, context))];
};

export function GrowthCard(props: Props) {
  const { selection, context, look } = props;
  const view = useView();
  const { locale } = context;
  const { compare } = locale.messages;
  const growth = growthOf(selection, context);
  const table = growthTable(growth, selection, context);
  const figures = [...growth.changes, ...growth.apart, ...growth.refused].flatMap((pair) => pair.figures);
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
      title={compare.growthTitle(selection.focus.length > 5)}
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
      {growth.apart.length > 0 && <p className="pair-note">{compare.growthApart(growth.apart.length)}</p>}
      {growth.refused.length > 0 && (
        <p className="pair-note">{compare.growthWithheld(growth.refused.length)}</p>
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

/** Rows need the same height however many there are. */
const heightOf = (rows: number) => 44 + rows * 19;
