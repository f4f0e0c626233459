import type { ChartLook } from '../../charts/env.ts';
import type { Period } from '../../model/period.ts';
import { derivedCell, type TableCell, type TableModel } from '../../model/table.ts';
import { Card } from '../../ui/card.tsx';
import { useView } from '../../url/use-view.ts';
import { reasonTexts } from '../describe.ts';
import { FigureNotes } from '../figure-notes.tsx';
import { periodCell } from '../period-cell.ts';
import { sourceText } from '../source-list.tsx';
import { TakeAway } from '../take-away.tsx';
import type { ViewContext } from '../view.ts';
import { BarsPicture } from './bars-picture.tsx';
import { denominatorText } from './denominator.ts';
import { BASES } from './indicators.ts';
import type { OneMoreArea, OneMoreView } from './one-more.ts';
import { figureCell } from './tables.ts';
import { shortLack } from './words.ts';

interface Props {
  readonly view: OneMoreView;
  readonly area: string;
  readonly period: Period;
  readonly context: ViewContext;
  readonly look: ChartLook;
  readonly letter: string;
}

/** Where one base more would take most residents off the others: a planning aid with what it assumes. */
export function OneMoreCard({ view, area, period, context, look, letter }: Props) {
  const here = useView();
  const { locale, names } = context;
  const { reachPlan, reach } = locale.messages;
  const { groups, leftOut } = view;
  const [first] = groups;
  const common = { name: 'one-more-base', letter, title: reachPlan.oneMoreTitle };
  if (!first) {
    return (
      <Card {...common} state="empty">
        <p className="reach-statement">{reachPlan.oneMoreTooFew}</p>
      </Card>
    );
  }
  const table = oneMoreTable(view, reachPlan.oneMoreTitle, area, context);
  const areas = groups.flatMap(({ ordered }) => ordered);
  const figures = areas.flatMap(({ answer }) => [answer.load, answer.units]);
  const bases = areas.map(({ answer }) => answer.units);
  const out = leftOut.map((one) =>
    reachPlan.leftOutItem(names.area(one.area), shortLack(one.reasons, context)),
  );
  return (
    <Card
      {...common}
      state="ready"
      subtitle={reachPlan.oneMoreSubtitle(locale.period(period))}
      table={table}
      notes={
        <FigureNotes
          figures={figures}
          remarks={{
            name: reachPlan.oneMoreTitle,
            texts: [reachPlan.oneMoreReason, reachPlan.oneMoreCaveat],
          }}
          context={context}
        />
      }
      take={
        <TakeAway
          figures={figures}
          name="one-more-base"
          table={table}
          sentence={first.model.sentence}
          context={context}
        />
      }
    >
      {groups.map(({ definitions, model, ordered }, i) => (
        <div key={definitions}>
          {i > 0 && <p className="reach-statement">{reach.otherDefinition(ordered.length)}</p>}
          <BarsPicture model={model} look={look} onSelect={(code) => here.change({ area: code, period })} />
        </div>
      ))}
      <p className="card-foot">
        {[
          denominatorText(BASES, bases, context) ?? '',
          reachPlan.oneMoreReason,
          reachPlan.oneMoreCaveat,
          ...(out.length > 0 ? [`${reachPlan.leftOut(out.length)} ${locale.list(out)}.`] : []),
        ].join(' ')}
      </p>
    </Card>
  );
}

/** Residents and bases of each province, a base's residents now and with one more, and the difference. */
export function oneMoreTable(
  { groups, leftOut }: OneMoreView,
  caption: string,
  chosen: string,
  context: ViewContext,
): TableModel {
  const { names, locale } = context;
  const { reachPlan, reach, shell } = locale.messages;
  const none: TableCell = { kind: 'text', text: '—' };
  const computed = (value: number, { answer }: OneMoreArea): TableCell => {
    const cell = derivedCell(value);
    const isAbout = answer.notes.some(({ code }) => code === 'rounding' || code === 'estimated');
    return {
      kind: 'value',
      cell: cell.kind === 'value' && isAbout ? { ...cell, qualifier: 'about' } : cell,
      decimals: 0,
      marks: ['derived'],
    };
  };
  return {
    caption,
    columns: [
      { key: 'area', label: shell.table.area },
      { key: 'residents', label: reachPlan.residents, numeric: true },
      { key: 'bases', label: reachPlan.bases, numeric: true },
      { key: 'now', label: reachPlan.perBaseNow, numeric: true },
      { key: 'then', label: reachPlan.withOneMore, numeric: true },
      { key: 'gain', label: reachPlan.gain, numeric: true },
      { key: 'definition', label: reach.definition },
      { key: 'date', label: reach.denominatorPeriod },
      { key: 'source', label: shell.table.source },
    ],
    rows: [
      ...groups
        .flatMap(({ ordered }) => ordered)
        .map((one) => {
          const { area, answer } = one;
          return {
            key: area,
            isHighlighted: area === chosen,
            cells: [
              { kind: 'text' as const, text: names.area(area), code: area },
              figureCell(answer.load, context),
              figureCell(answer.units, context),
              answer.now === undefined
                ? { kind: 'text' as const, text: reachPlan.noBase }
                : computed(answer.now, one),
              computed(answer.withOneMore, one),
              computed(answer.gain, one),
              {
                kind: 'text' as const,
                text: reach.definitionVersion(locale.ordinal(Number(answer.units.definition))),
              },
              periodCell(answer.units.period, context),
              { kind: 'text' as const, text: sourceText(answer.units.source, context) },
            ],
          };
        }),
      ...leftOut.map(({ area, reasons }) => ({
        key: area,
        isHighlighted: area === chosen,
        cells: [
          { kind: 'text' as const, text: names.area(area), code: area },
          none,
          none,
          none,
          none,
          {
            kind: 'refused' as const,
            reasons: reasons.map(({ code }) => code),
            text: reasonTexts(reasons, context)[0] ?? '',
          },
          none,
          none,
          none,
        ],
      })),
    ],
  };
}
