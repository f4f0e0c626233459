import type { ChartLook } from '../../charts/env.ts';
import type { FlowModel } from '../../charts/flow/model.ts';
import { LazyChart } from '../../charts/lazy-chart.tsx';
import type { Period } from '../../model/period.ts';
import type { TableModel } from '../../model/table.ts';
import { Card } from '../../ui/card.tsx';
import { useView } from '../../url/use-view.ts';
import { levelText } from '../describe.ts';
import { FigureNotes } from '../figure-notes.tsx';
import { brokenText, isBroken } from '../mix-reasons.ts';
import { figuresOf } from '../mix-reports.ts';
import { mixTable } from '../mix-tables.ts';
import { TakeAway } from '../take-away.tsx';
import type { ViewContext } from '../view.ts';
import { choosePart } from './choose-part.ts';
import type { Flow, FlowSide } from './flow.ts';
import { RefusedMix } from './refused-mix.tsx';

interface Props {
  readonly flow: Flow;
  readonly area: string;
  readonly period: Period;
  readonly context: ViewContext;
  readonly look: ChartLook;
  readonly letter: string;
}

const HEAD = 46;
const LEAST_HEIGHT = 360;
const LABEL_HEIGHT = 46;

/** High enough for the words of the side that has more of them. */
function heightOf({ sources, targets }: FlowModel): number {
  const onTargets = targets.reduce((sum, { children }) => sum + 1 + children.length, 0);
  return Math.max(LEAST_HEIGHT, HEAD + LABEL_HEIGHT * Math.max(sources.length, onTargets));
}

/** Related calls from their subjects to their outcomes: two breakdowns of one total, which no source crosses. */
export function FlowCard({ flow, area, period, context, look, letter }: Props) {
  const here = useView();
  const { locale, names } = context;
  const { callFlow } = locale.messages;
  const name = names.area(area);
  if (flow.kind === 'refused') {
    return (
      <Card
        name="flow"
        state="refused"
        letter={letter}
        title={callFlow.title(name)}
        subtitle={locale.periodInFull(period)}
        reasons={[...new Set(flow.broken.flatMap(({ mix }) => mix.reasons.map(({ code }) => code)))]}
        notes={<FigureNotes figures={flow.broken.flatMap(figuresOf)} context={context} />}
      >
        <RefusedMix
          title={callFlow.notDrawn}
          isSurplus={flow.broken.some(({ mix }) => mix.reasons.some(({ code }) => code === 'surplus'))}
          reasons={flow.broken.map((report) =>
            callFlow.sideLacking(callFlow.partOf[report.of.dimension], brokenText(report, context)),
          )}
        />
      </Card>
    );
  }
  const { model, sides } = flow;
  const { whole } = sides.find(({ report }) => report.mix.kind === 'parts')!.report;
  const hasBoth = model.sources.length > 0 && model.targets.length > 0;
  const one = model.targets.length > 0 ? 'targets' : 'sources';
  const title = hasBoth ? callFlow.title(name) : callFlow.titleOneSide[one](name);
  const total = whole ? levelText(whole, context) : '';
  const when = locale.periodInFull(period);
  const figures = sides.flatMap(({ report }) => figuresOf(report));
  const table = flowTable(sides, title, context);
  const remarks = [...(hasBoth ? [callFlow.notCrossed] : []), callFlow.reportNotHarm];
  return (
    <Card
      name="flow"
      state="ready"
      letter={letter}
      title={title}
      subtitle={hasBoth ? callFlow.subtitle(when, total) : callFlow.subtitleOneSide(when, total)}
      table={table}
      notes={
        <FigureNotes
          figures={figures}
          remarks={{ name: callFlow.partOf.harm, texts: remarks }}
          context={context}
        />
      }
      take={
        <TakeAway figures={figures} name="flow" table={table} sentence={model.sentence} context={context} />
      }
    >
      <LazyChart
        form="flow"
        model={model}
        env={look}
        height={heightOf(model)}
        onSelect={(key) => here.change({ area, period, ...choosePart(key, here.search) })}
      />
      <p className="card-foot">{footnotes(flow.sides, model, context).join(' ')}</p>
    </Card>
  );
}

function footnotes(
  sides: readonly FlowSide[],
  { sources, targets }: FlowModel,
  context: ViewContext,
): readonly string[] {
  const { locale, names } = context;
  const { callFlow, shell } = locale.messages;
  const lacking = sides.flatMap(({ dimension, report }) =>
    isBroken(report) ? [callFlow.sideLacking(callFlow.partOf[dimension], brokenText(report, context))] : [],
  );
  const rounding = sides.flatMap(({ dimension, roundedSum }) =>
    roundedSum === undefined
      ? []
      : [callFlow.roundingNote(callFlow.partOf[dimension], locale.percent(roundedSum))],
  );
  return [
    ...lacking,
    ...(sources.length > 0 && targets.length > 0 ? [callFlow.notCrossed] : []),
    ...(targets.some(({ fill }) => fill === 'hatch') ? [callFlow.remainder] : []),
    ...sides.flatMap(({ dimension, summed }) =>
      summed.map((code) => callFlow.sumNote(names.category(dimension, code))),
    ),
    ...rounding,
    callFlow.reportNotHarm,
    shell.callsNotHarm,
    callFlow.choose,
  ];
}

/** Both breakdowns one below the other: the total, then each part with its share; rows say of which side they are. */
function flowTable(sides: readonly FlowSide[], caption: string, context: ViewContext): TableModel {
  const { callFlow } = context.locale.messages;
  const tables = sides
    .filter(({ report }) => report.whole || report.parts.length > 0)
    .map(({ dimension, report }) => ({ dimension, table: mixTable(report, caption, context) }));
  const [first] = tables;
  return {
    caption,
    columns: [{ key: 'side', label: callFlow.sideColumn }, ...(first?.table.columns ?? [])].map(
      (column, i) => (i === 1 ? { ...column, key: 'part', label: callFlow.partColumn } : column),
    ),
    rows: tables.flatMap(({ dimension, table }) =>
      table.rows.map((row) => ({
        ...row,
        key: `${dimension}:${row.key}`,
        cells: [{ kind: 'text' as const, text: callFlow.partOf[dimension], code: dimension }, ...row.cells],
      })),
    ),
  };
}
