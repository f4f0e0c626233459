import { formatCell, marksOf } from '../../locale/figure-text.ts';
import { Card } from '../../ui/card.tsx';
import { Marks } from '../../ui/value.tsx';
import { saidLevel } from '../describe.ts';
import { FigureNotes } from '../figure-notes.tsx';
import { scaleOf } from '../ratio-text.ts';
import { TakeAway } from '../take-away.tsx';
import type { ViewContext } from '../view.ts';
import { RatioItem } from './ratio-item.tsx';
import type { Level } from './summary.ts';
import { summaryTable } from './tables.ts';
import type { PeriodView } from './view-model.ts';

interface Props {
  readonly area: string;
  readonly view: PeriodView;
  readonly context: ViewContext;
  readonly letter: string;
}

/** Bases, services and persons in large numerals, and the declared ratios with both their figures; what lacks is said. */
export function SummaryCard({ area, view, context, letter }: Props) {
  const { locale, names } = context;
  const { reach } = locale.messages;
  const { summary, period } = view;
  const title = reach.summaryTitle(names.area(area));
  const common = { name: 'reach-summary', letter, title, subtitle: locale.periodInFull(period) };
  if (!summary.isKnown) {
    return (
      <Card {...common} state="empty">
        <p className="empty">{reach.noReach(names.area(area), locale.when(period))}</p>
      </Card>
    );
  }
  const figures = summary.levels.flatMap(({ figure }) => (figure ? [figure] : []));
  const table = summaryTable(summary, title, context);
  return (
    <Card
      {...common}
      state="ready"
      table={table}
      notes={<FigureNotes figures={figures} context={context} />}
      take={
        <TakeAway
          figures={figures}
          name="reach-summary"
          table={table}
          sentence={sentenceOf(title, view, context)}
          context={context}
        />
      }
    >
      <ul className="reach-levels">
        {summary.levels.map((level) => (
          <LevelItem key={level.indicator} level={level} context={context} />
        ))}
      </ul>
      <h3 className="side-title">{reach.ratiosTitle}</h3>
      <ul className="reach-ratios">
        {summary.ratios.map((one) => (
          <RatioItem key={one.relation.left} one={one} scale={scaleOf(one.relation)} context={context} />
        ))}
      </ul>
      <p className="card-foot">{reach.workload}</p>
    </Card>
  );
}

function LevelItem({
  level: { indicator, figure },
  context,
}: {
  readonly level: Level;
  readonly context: ViewContext;
}) {
  const { locale, names, catalogue } = context;
  const isKnown = figure?.cell.kind === 'value';
  return (
    <li>
      <p className="reach-name">{names.indicator(indicator)}</p>
      <p>
        <span className={isKnown ? 'reach-number' : 'reach-lacking not-reported'}>
          {figure ? formatCell(locale)(figure.cell) : locale.messages.terms.cells.missing}
        </span>
        {figure && <Marks marks={marksOf(figure, catalogue.indicator(indicator)?.base ?? '')} />}{' '}
        {isKnown && <span className="reach-unit">{names.unit(indicator)}</span>}
      </p>
      {figure && <p className="reach-detail">{locale.period(figure.period)}</p>}
    </li>
  );
}

function sentenceOf(title: string, { summary, period }: PeriodView, context: ViewContext): string {
  const { locale, names } = context;
  const levels = summary.levels.map(({ indicator, figure }) => {
    const text = figure ? saidLevel(figure, context) : locale.messages.terms.cells.missing;
    return `${names.indicator(indicator)}: ${text}${figure ? ` (${locale.period(figure.period)})` : ''}`;
  });
  return `${locale.list([title, locale.period(period)])}. ${locale.list(levels)}`;
}
