import type { TableCell, TableModel } from '../../model/table.ts';
import { derivedCell } from '../../model/table.ts';
import { Card } from '../../ui/card.tsx';
import { DataTable } from '../../ui/table.tsx';
import { reasonTexts } from '../describe.ts';
import { FigureNotes } from '../figure-notes.tsx';
import { periodCell } from '../period-cell.ts';
import { TakeAway } from '../take-away.tsx';
import type { ViewContext } from '../view.ts';
import type { BreakRow } from './break-check.ts';
import { figureCell } from './tables.ts';

interface Props {
  readonly rows: readonly BreakRow[];
  readonly area: string;
  readonly context: ViewContext;
  readonly letter: string;
}

/** The number of bases on both sides of the end of 1399, area by area: no cause is computed. */
export function BreakCard({ rows, area, context, letter }: Props) {
  const { locale } = context;
  const { reachPlan } = locale.messages;
  const common = { name: 'break-check', letter, title: reachPlan.breakTitle };
  if (rows.length === 0) {
    return (
      <Card {...common} state="empty">
        <p className="reach-statement">{reachPlan.noBreakRows}</p>
      </Card>
    );
  }
  const table = breakTable(rows, reachPlan.breakTitle, area, context);
  const figures = rows.flatMap(({ before, after }) => [
    ...(before ? [before] : []),
    ...(after ? [after] : []),
  ]);
  return (
    <Card
      {...common}
      state="ready"
      mainFace="list"
      subtitle={reachPlan.breakSubtitle}
      notes={
        <FigureNotes
          figures={figures}
          remarks={{ name: reachPlan.verdict, texts: [reachPlan.rule, reachPlan.transfer] }}
          context={context}
        />
      }
      take={
        <TakeAway
          figures={figures}
          name="break-check"
          table={table}
          sentence={sentenceOf(rows, context)}
          context={context}
        />
      }
    >
      <DataTable model={table} />
      <p className="card-foot">
        {reachPlan.transfer} {reachPlan.rule}
      </p>
    </Card>
  );
}

function sentenceOf(rows: readonly BreakRow[], { locale }: ViewContext): string {
  const count = (test: (row: BreakRow) => boolean) => rows.filter(test).length;
  const isOf = (kind: string) => (row: BreakRow) =>
    row.answer.kind === 'jump' && row.answer.jump.kind === kind;
  return locale.messages.reachPlan.breakSentence(
    rows.length,
    count(isOf('beyond')),
    count(({ answer }) => answer.kind === 'refused'),
    count(isOf('too_few')),
  );
}

/** Both numbers with their dates, the step between them, and whether it is larger than the steps before. */
export function breakTable(
  rows: readonly BreakRow[],
  caption: string,
  chosen: string,
  context: ViewContext,
): TableModel {
  const { names, locale } = context;
  const { reachPlan, reach, shell } = locale.messages;
  return {
    caption,
    columns: [
      { key: 'area', label: shell.table.area },
      { key: 'before', label: reachPlan.before, numeric: true },
      { key: 'before_date', label: reach.date },
      { key: 'after', label: reachPlan.after, numeric: true },
      { key: 'after_date', label: reach.date },
      { key: 'step', label: reachPlan.step, numeric: true },
      { key: 'verdict', label: reachPlan.verdict },
      { key: 'later', label: reachPlan.laterBreaks },
    ],
    rows: rows.map(({ area, before, after, answer, laterBreaks }) => {
      const date = (figure: typeof before): TableCell =>
        figure ? periodCell(figure.period, context) : { kind: 'text', text: '—' };
      return {
        key: area,
        isHighlighted: area === chosen,
        cells: [
          { kind: 'text', text: names.area(area), code: area },
          figureCell(before, context),
          date(before),
          figureCell(after, context),
          date(after),
          stepCell(answer, context),
          verdictCell(answer, context),
          {
            kind: 'text',
            text: locale.list(laterBreaks.map(({ period }) => locale.period(period))) || '—',
            wraps: true,
          },
        ],
      };
    }),
  };
}

function stepCell(answer: BreakRow['answer'], context: ViewContext): TableCell {
  if (answer.kind === 'refused') {
    const reasons = answer.reasons.map(({ code }) => code);
    return { kind: 'refused', reasons, text: reasonTexts(answer.reasons, context)[0] ?? '' };
  }
  return { kind: 'value', cell: derivedCell(answer.change.difference), decimals: 0, marks: ['derived'] };
}

function verdictCell(answer: BreakRow['answer'], context: ViewContext): TableCell {
  const { locale } = context;
  const { reachPlan } = locale.messages;
  if (answer.kind === 'refused') return { kind: 'text', text: '—' };
  const { jump } = answer;
  if (jump.kind === 'too_few')
    return { kind: 'text', text: reachPlan.tooFew(jump.steps, jump.needed), wraps: true };
  const say = jump.kind === 'within' ? reachPlan.within : reachPlan.beyond;
  return { kind: 'text', text: say(locale.number(jump.limit, { decimals: 1 }), jump.steps), wraps: true };
}
