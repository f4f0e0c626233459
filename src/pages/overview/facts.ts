import { marksOf } from '../../locale/figure-text.ts';
import type { Figure } from '../../model/figure.ts';
import type { Topic } from '../../model/indicator.ts';
import { periodId } from '../../model/period.ts';
import { derivedCell, type TableCell, type TableModel, type TableRow } from '../../model/table.ts';
import { changeCell } from '../change-cell.ts';
import { changeText, figureName, printedBesideText } from '../describe.ts';
import type { MixView } from '../mix.ts';
import type { NamedNews } from '../news-details.tsx';
import { newsCell, newsColumn } from '../news-text.ts';
import { sourceText } from '../source-list.tsx';
import type { ViewContext } from '../view.ts';
import type { Fact, OverviewView } from './view-model.ts';

/** The fact sheet as a table: every figure with its period, unit, change where there is a base, and source number. */
export function factsTable(
  view: Pick<OverviewView, 'area' | 'facts' | 'sources'>,
  title: string,
  context: ViewContext,
): TableModel {
  const { locale, names } = context;
  const { table, card } = locale.messages.shell;
  const area = names.fullArea(view.area);
  const hasChanges = view.facts.some(({ change }) => change !== undefined);
  const judged = newsColumn(
    view.facts.map(({ news }) => news),
    context,
  );
  return {
    caption: title.includes(area) ? title : locale.list([title, area]),
    columns: [
      { key: 'figure', label: table.indicator },
      { key: 'value', label: table.value, numeric: true },
      { key: 'unit', label: table.unit },
      { key: 'period', label: table.period },
      ...(hasChanges ? [{ key: 'change', label: locale.messages.overview.change, numeric: true }] : []),
      ...judged,
      { key: 'source', label: card.source },
    ],
    rows: view.facts.map((fact, i) =>
      factRow(fact, i, { sources: view.sources, hasChanges, isJudged: judged.length > 0 }, context),
    ),
  };
}

interface Shown extends Pick<OverviewView, 'sources'> {
  readonly hasChanges: boolean;
  readonly isJudged: boolean;
}

function factRow(
  { figure, change, news }: Fact,
  position: number,
  { sources, hasChanges, isJudged }: Shown,
  context: ViewContext,
): TableRow {
  const { locale, names, catalogue } = context;
  const number = sources.indexOf(figure.source) + 1;
  return {
    key: `${position}`,
    cells: [
      { kind: 'text', text: figureName(figure, context), code: figure.indicator },
      {
        kind: 'value',
        cell: figure.cell,
        marks: marksOf(figure, catalogue.indicator(figure.indicator)?.base ?? ''),
      },
      { kind: 'text', text: names.unit(figure.indicator) },
      { kind: 'text', text: periodText(figure, context), code: periodId(figure.period) },
      ...(hasChanges ? [changeCell(change, context)] : []),
      ...(isJudged ? [newsCell(news, context)] : []),
      { kind: 'text', text: locale.ordinal(number), file: sourceText(figure.source, context) },
    ],
  };
}

/** Longer tables fold their topics. */
const FOLDS_FROM = 30;

/**
 * A long list of facts under the heads of their topics. Open are the calls and whatever holds a change that is unusual
 * for its series; the heads say how many figures the others hold.
 */
export function foldedByTopic(table: TableModel, facts: readonly Fact[], context: ViewContext): TableModel {
  if (table.rows.length < FOLDS_FROM) return table;
  const { terms, overview } = context.locale.messages;
  const topicOf = ({ figure }: Fact) =>
    context.catalogue.indicator(figure.indicator)?.topic ?? 'organisation';
  const counts = new Map<Topic, number>();
  for (const fact of facts) counts.set(topicOf(fact), (counts.get(topicOf(fact)) ?? 0) + 1);
  const headOf = (topic: Topic) => overview.topicHead(terms.topics[topic], counts.get(topic) ?? 0);
  const told = facts.filter((fact) => fact.news?.kind === 'unusual').map(topicOf);
  return {
    ...table,
    rows: table.rows.map((row, i) => ({ ...row, group: headOf(topicOf(facts[i]!)) })),
    openGroups: [...new Set<Topic>(['hotline_123', ...told])].map(headOf),
  };
}

/** The period; of a printed change also the period it is measured from. */
function periodText({ period, basePeriod }: Figure, { locale }: ViewContext): string {
  return basePeriod
    ? locale.messages.overview.againstPeriod(locale.period(period), locale.periodInSentence(basePeriod))
    : locale.period(period);
}

/** Where the source printed a change of its own beside a computed one, both are said: neither corrects the other. */
export function printedBeside(view: OverviewView, context: ViewContext): readonly string[] {
  const { overview } = context.locale.messages;
  return view.facts.flatMap(({ change, printed }) =>
    printed && change?.kind === 'change'
      ? [
          overview.printedBeside(
            figureName(change.current, context),
            printedBesideText(printed, change, context),
            changeText(change, context),
          ),
        ]
      : [],
  );
}

/** The news of the changes of some facts, each under the name of its figure and period. */
export function namedNews(facts: readonly Fact[], context: ViewContext): readonly NamedNews[] {
  return facts.map(({ figure, news }) => ({
    name: context.locale.list([figureName(figure, context), context.locale.period(figure.period)]),
    news,
  }));
}

/** Adds each part's share of the whole, as the bar shows it. */
export function withShares(
  table: TableModel,
  figures: readonly Figure[],
  { parts }: MixView,
  { locale }: ViewContext,
): TableModel {
  const shareOf = (figure: Figure): TableCell => {
    const part = parts.parts.find((one) => one.figure === figure);
    return part
      ? {
          kind: 'value',
          cell: derivedCell(part.sharePercent),
          decimals: 0,
          form: 'percent',
          marks: [...new Set([...marksOf(part.figure, ''), 'derived'])],
        }
      : { kind: 'text', text: '' };
  };
  return {
    ...table,
    columns: [...table.columns, { key: 'share', label: locale.messages.overview.share, numeric: true }],
    rows: table.rows.map((row, i) => ({ ...row, cells: [...row.cells, shareOf(figures[i]!)] })),
  };
}
