import { MixBar } from '../../charts/mix-bar/mix-bar.tsx';
import type { Refused } from '../../model/refusal.ts';
import { derivedCell, type TableModel } from '../../model/table.ts';
import { Card } from '../../ui/card.tsx';
import { DataTable } from '../../ui/table.tsx';
import { Marks } from '../../ui/value.tsx';
import { levelText, reasonTexts } from '../describe.ts';
import { FigureNotes } from '../figure-notes.tsx';
import { TakeAway } from '../take-away.tsx';
import type { ViewContext } from '../view.ts';
import type { NeighbourhoodsView } from './neighbourhoods.ts';
import { SmallParts } from './small-parts.tsx';
import { figureCell, partsTable, shareCell } from './tables.ts';

/** Marginal neighbourhoods served, not served and not surveyed: none hidden in the denominator. */
export function NeighbourhoodsCard({
  view,
  context,
  letter,
}: {
  readonly view: NeighbourhoodsView;
  readonly context: ViewContext;
  readonly letter: string;
}) {
  const { locale } = context;
  const { reach } = locale.messages;
  const common = { name: 'neighbourhoods', letter, title: reach.neighbourhoodsTitle };
  if (view.kind === 'empty') {
    return (
      <Card {...common} state="empty">
        <p className="reach-statement">{reach.neighbourhoodsUnknown}</p>
      </Card>
    );
  }
  const table = neighbourhoodsTable(view, context);
  if (view.kind === 'refused') {
    return (
      <Card
        {...common}
        state="refused"
        mainFace="list"
        reasons={view.answer.reasons.map(({ code }) => code)}
        notes={<FigureNotes figures={view.figures} context={context} />}
        take={<TakeAway figures={view.figures} name="neighbourhoods" table={table} context={context} />}
      >
        <p className="reach-statement">{refusalOf(view.answer, context)}</p>
        <DataTable model={table} />
      </Card>
    );
  }
  const { reached, bar } = view;
  const figures = [reached.all, ...reached.parts.flatMap(({ figure }) => figure ?? [])];
  const isToldApart = reached.parts.some(({ key }) => key === 'not_surveyed');
  return (
    <Card
      {...common}
      state="ready"
      subtitle={reach.neighbourhoodsSubtitle(
        locale.period(reached.all.period),
        levelText(reached.all, context),
      )}
      table={table}
      notes={<FigureNotes figures={figures} context={context} />}
      take={
        <TakeAway
          figures={figures}
          name="neighbourhoods"
          table={table}
          sentence={bar.sentence}
          context={context}
        />
      }
    >
      <MixBar model={bar} renderMarks={(marks) => <Marks marks={marks} />} />
      <SmallParts bar={bar} />
      <p className="card-foot">
        {[isToldApart ? reach.waitingNote : reach.notServedNote, ...reasonTexts(reached.notes, context)].join(
          ' ',
        )}
      </p>
    </Card>
  );
}

function refusalOf({ reasons }: Refused, context: ViewContext): string {
  const { reach } = context.locale.messages;
  return reasons[0]?.code === 'surplus' ? reach.servedExceeds : (reasonTexts(reasons, context)[0] ?? '');
}

function neighbourhoodsTable(
  view: Exclude<NeighbourhoodsView, { kind: 'empty' }>,
  context: ViewContext,
): TableModel {
  const { locale, names } = context;
  const { reach } = locale.messages;
  const none = { kind: 'text', text: '—' } as const;
  const heads = {
    caption: reach.neighbourhoodsTitle,
    first: reach.neighbourhoodColumn,
    value: locale.messages.terms.units.places,
  };
  if (view.kind === 'refused') {
    const rows = view.figures.map((figure) => ({
      key: figure.indicator,
      name: names.indicator(figure.indicator),
      value: figureCell(figure, context),
      share: none,
      period: locale.period(figure.period),
    }));
    return partsTable(rows, heads, context);
  }
  const { all, parts } = view.reached;
  const period = locale.period(all.period);
  const { segments } = view.bar;
  return partsTable(
    [
      { key: 'all', name: reach.neighbourhoodsAll, value: figureCell(all, context), share: none, period },
      ...parts.map(({ key, count, figure }, i) => {
        const { sharePercent, marks } = segments[i]!;
        return {
          key,
          name: reach.neighbourhoodParts[key],
          value: figure
            ? figureCell(figure, context)
            : { kind: 'value' as const, cell: derivedCell(count), marks },
          share: shareCell(sharePercent, marks),
          period,
        };
      }),
    ],
    heads,
    context,
  );
}
