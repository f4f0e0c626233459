import type { ChartLook } from '../../charts/env.ts';
import { LazyChart } from '../../charts/lazy-chart.tsx';
import type { Figure } from '../../model/figure.ts';
import { Card } from '../../ui/card.tsx';
import { DataTable } from '../../ui/table.tsx';
import { levelText } from '../describe.ts';
import { FigureNotes } from '../figure-notes.tsx';
import { TakeAway } from '../take-away.tsx';
import type { ViewContext } from '../view.ts';
import type { BasesInTime, Break } from './bases-time.ts';
import { figureIn } from './figures.ts';
import { CENTRES } from './indicators.ts';
import { basesTable } from './tables.ts';

const HEIGHT = 230;

interface Props {
  readonly bases: BasesInTime;
  readonly area: string;
  readonly context: ViewContext;
  readonly look: ChartLook;
  readonly letter: string;
}

/** The number of bases over time with its breaks, beside what moved to Positive Life centres; else every known number. */
export function BasesCard(props: Props) {
  const { bases, context, letter } = props;
  const { reach } = context.locale.messages;
  switch (bases.kind) {
    case 'line':
      return <Line {...props} bases={bases} />;
    case 'table':
      return <EveryNumber {...props} figures={bases.figures} />;
    case 'empty':
      return (
        <Card name="bases-over-time" state="empty" letter={letter} title={reach.basesTitle}>
          <p className="reach-statement">{reach.noBases}</p>
        </Card>
      );
  }
}

function Line({
  bases,
  area,
  context,
  look,
  letter,
}: Props & { readonly bases: Extract<BasesInTime, { kind: 'line' }> }) {
  const { locale, names } = context;
  const { reach } = locale.messages;
  const { figures, breaks, model } = bases;
  const title = reach.basesInTime(names.area(area));
  const centresOf = (figure: Figure) => figureIn(CENTRES, area, figure.period, context);
  const table = basesTable(figures, { caption: title, chosen: area, centresOf }, context);
  const gaps = figures.filter(({ cell }) => cell.kind !== 'value').length;
  return (
    <Card
      name="bases-over-time"
      state="ready"
      letter={letter}
      title={title}
      subtitle={reach.basesLine}
      table={table}
      notes={<FigureNotes figures={figures} context={context} />}
      take={
        <TakeAway
          figures={figures}
          name="bases-over-time"
          table={table}
          sentence={model.sentence}
          context={context}
        />
      }
    >
      <LazyChart form="line" model={model} env={look} height={HEIGHT} />
      {breaks.map((one) => (
        <p key={locale.period(one.after.period)} className="reach-break">
          {breakText(one, context)}
        </p>
      ))}
      {gaps > 0 && <p className="card-foot">{reach.gaps(gaps)}</p>}
      {breaks.length === 0 && gaps === 0 && <p className="reach-break">{reach.noBreak}</p>}
      <p className="card-foot">{reach.transferNote}</p>
    </Card>
  );
}

function breakText({ before, after, centres }: Break, context: ViewContext): string {
  const { locale } = context;
  const { reach, terms } = locale.messages;
  const earlier = before ? levelText(before, context) : terms.cells.missing;
  const text = reach.breakNote(locale.when(after.period), earlier, levelText(after, context));
  return centres
    ? `${text} ${reach.centresThen(levelText(centres, context), locale.when(centres.period))}`
    : text;
}

function EveryNumber({ figures, area, context, letter }: Props & { readonly figures: readonly Figure[] }) {
  const { reach } = context.locale.messages;
  const table = basesTable(figures, { caption: reach.basesTitle, chosen: area }, context);
  return (
    <Card
      name="bases-over-time"
      state="ready"
      letter={letter}
      title={reach.basesTitle}
      subtitle={reach.basesSubtitle}
      mainFace="list"
      notes={<FigureNotes figures={figures} context={context} />}
      take={<TakeAway figures={figures} name="bases-over-time" table={table} context={context} />}
    >
      <DataTable model={table} />
      <p className="card-foot">{reach.transferNote}</p>
    </Card>
  );
}
