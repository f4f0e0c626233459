import type { Period } from '../../model/period.ts';
import type { TableModel } from '../../model/table.ts';
import { Card } from '../../ui/card.tsx';
import { DataTable } from '../../ui/table.tsx';
import { changeCell } from '../change-cell.ts';
import { changeText, levelText } from '../describe.ts';
import { FigureNotes } from '../figure-notes.tsx';
import { figureCell } from '../mix-tables.ts';
import { NewsNotes } from '../news-details.tsx';
import { newsCell, newsColumn } from '../news-text.ts';
import { sourceText } from '../source-list.tsx';
import { TakeAway } from '../take-away.tsx';
import type { ViewContext } from '../view.ts';
import type { OwnCount } from './own-counts.ts';

interface Props {
  readonly counts: readonly OwnCount[];
  readonly area: string;
  readonly period: Period;
  readonly context: ViewContext;
  readonly letter: string;
}

/** Missions, persons and referrals as teams and centres count them: beside the calls, in other units, never mixed in. */
export function OwnCountsCard({ counts, area, period, context, letter }: Props) {
  const { locale, names } = context;
  const { mixChange } = locale.messages;
  const title = mixChange.ownTitle(names.area(area));
  const known = counts.filter(({ figure }) => figure?.cell.kind === 'value');
  const common = {
    name: 'own-counts',
    letter,
    title,
    subtitle: mixChange.ownSubtitle(locale.periodInFull(period)),
  };
  if (known.length === 0) {
    return (
      <Card {...common} state="empty">
        <p className="referrals-statement">{mixChange.ownEmpty(names.area(area), locale.when(period))}</p>
      </Card>
    );
  }
  const table = ownTable(counts, title, context);
  const figures = counts.flatMap(({ figure, change }) => [
    ...(figure ? [figure] : []),
    ...(change && change.base.source !== '' ? [change.base] : []),
  ]);
  return (
    <Card
      {...common}
      state="ready"
      mainFace="list"
      notes={
        <>
          <NewsNotes
            changes={counts.map(({ indicator, news }) => ({ name: names.indicator(indicator), news }))}
            context={context}
          />
          <FigureNotes figures={figures} context={context} />
        </>
      }
      take={
        <TakeAway
          figures={figures}
          said={known.flatMap(({ figure }) => figure ?? [])}
          name="own-counts"
          table={table}
          sentence={sentenceOf(known, area, period, context)}
          context={context}
        />
      }
    >
      <DataTable model={table} />
      <p className="card-foot">{mixChange.ownNote}</p>
    </Card>
  );
}

export function ownTable(counts: readonly OwnCount[], caption: string, context: ViewContext): TableModel {
  const { locale, names } = context;
  const { mixChange, shell } = locale.messages;
  const column = newsColumn(
    counts.map(({ news }) => news),
    context,
  );
  return {
    caption,
    columns: [
      { key: 'count', label: mixChange.ownColumn },
      { key: 'value', label: shell.table.value, numeric: true },
      { key: 'unit', label: shell.table.unit },
      { key: 'change', label: mixChange.onLastYear, numeric: true },
      ...column,
      { key: 'source', label: shell.table.source },
    ],
    rows: counts.map(({ indicator, figure, change, news }) => ({
      key: indicator,
      cells: [
        { kind: 'text', text: names.indicator(indicator), code: indicator },
        figureCell(figure, context),
        { kind: 'text', text: names.unit(indicator) },
        changeCell(change, context),
        ...(column.length > 0 ? [newsCell(news, context)] : []),
        { kind: 'text', text: figure && figure.source !== '' ? sourceText(figure.source, context) : '—' },
      ],
    })),
  };
}

function sentenceOf(known: readonly OwnCount[], area: string, period: Period, context: ViewContext): string {
  const { locale, names } = context;
  const counts = known.flatMap(({ indicator, figure, change }) => {
    if (!figure) return [];
    const said = `${names.indicator(indicator)} ${levelText(figure, context)}`;
    return change?.kind === 'change'
      ? [`${said} (${locale.messages.mixChange.onLastYear}: ${changeText(change, context)})`]
      : [said];
  });
  return locale.messages.mixChange.ownSentence(names.area(area), locale.period(period), counts);
}
