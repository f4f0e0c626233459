import { useState } from 'react';
import { sensitivityOf } from '../comparability/rules/sensitivity.ts';
import { toCsv } from '../exports/csv.ts';
import { save } from '../exports/save.ts';
import { useLocale } from '../locale/use-locale.ts';
import type { Figure } from '../model/figure.ts';
import type { TableModel } from '../model/table.ts';
import { useCardText } from '../ui/card.tsx';
import { useFullAddress } from './page-address.ts';
import { fileMarks, markedSentence, publicationMarks } from './publication-mark.ts';
import { sourceText } from './source-list.tsx';
import type { ViewContext } from './view.ts';

/** The take-away face of every card: its rows as CSV or workbook, its sentence with the sources, the full link of the view. */
export function TakeAway({
  name,
  table,
  figures,
  said: spoken = figures,
  sentence,
  context,
}: {
  readonly name: string;
  readonly table: TableModel;
  /** The figures on the card, whose sources go with everything taken away. */
  readonly figures: readonly Figure[];
  /** Those of them that the sentence speaks of, where it speaks of some. */
  readonly said?: readonly Figure[];
  readonly sentence?: string | undefined;
  readonly context: ViewContext;
}) {
  const { messages } = useLocale();
  const cardText = useCardText();
  const address = useFullAddress(context.edition);
  const sources = sourcesOf(figures, context);
  const said = sentence && inFull(sentence, spoken, context);
  // What was copied, not only that something was: another choice makes another text.
  const [copied, setCopied] = useState('');
  const [hasFailed, setFailed] = useState(false);
  const { card } = messages.shell;
  const copy = (text: string) => void navigator.clipboard.writeText(text).then(() => setCopied(text));
  const link = () => new URL(address, window.location.href).href;
  const frame = () => ({
    about: [...new Set([table.caption, ...cardText])].filter((text) => text !== '').join(' · '),
    sources: sources.join(' | '),
    note: csvNote(context),
    words: messages.shell.table,
  });
  const saveWorkbook = async () => {
    // The writer of workbooks is larger than most pages: it comes when it is asked for.
    const { toWorkbook, WORKBOOK_TYPE } = await import('../exports/table-workbook.ts');
    save(
      fileName(name, figures, context, 'xlsx'),
      await toWorkbook(table, frame(), context.locale),
      WORKBOOK_TYPE,
    );
  };
  return (
    <div className="take">
      {said && <p className="take-sentence">{said}</p>}
      <p className="take-actions">
        {said && (
          <button type="button" className="link" onClick={() => copy(said)}>
            {card.copySentence}
          </button>
        )}
        <button
          type="button"
          className="link"
          onClick={() =>
            save(fileName(name, figures, context, 'csv'), toCsv(table, frame()), 'text/csv;charset=utf-8')
          }
        >
          {card.csv}
        </button>
        <button
          type="button"
          className="link"
          onClick={() =>
            void saveWorkbook().then(
              () => setFailed(false),
              () => setFailed(true),
            )
          }
        >
          {card.xlsx}
        </button>
        <button type="button" className="link" onClick={() => copy(link())}>
          {card.copyLink}
        </button>
      </p>
      {sources.length > 0 && (
        <p className="take-sources">
          {card.sources}: {sources.join(messages.shell.listSeparator)}
        </p>
      )}
      <p role="status" className="take-status">
        {hasFailed && `${messages.shell.failed} ${messages.shell.failedHelp} `}
        {copied !== '' && (copied === said || copied === link()) ? card.copied : ''}
      </p>
    </div>
  );
}

/** More sources than this are counted; the Data page lists them all. */
const MOST_SOURCES = 4;

function sourcesOf(figures: readonly Figure[], context: ViewContext): readonly string[] {
  const all = figures.flatMap(({ source, conflicts }) => [source, ...conflicts.map((one) => one.source)]);
  const ids = [...new Set(all)].filter((id) => id !== '');
  const more = ids.length - MOST_SOURCES;
  return [
    ...ids.slice(0, MOST_SOURCES).map((id) => sourceText(id, context)),
    ...(more > 0 ? [context.locale.messages.shell.card.moreSources(more)] : []),
  ];
}

/**
 * A sentence with its sources, the help lines where its subject is sensitive, and before anything else what it must not
 * pass for.
 */
function inFull(sentence: string, figures: readonly Figure[], context: ViewContext): string {
  const { locale, edition, catalogue } = context;
  const { shell } = locale.messages;
  const sources = sourcesOf(figures, context);
  const sourced = sources.length === 0 ? sentence : shell.withSources(sentence.replace(/\.$/, ''), sources);
  const isSensitive = figures.some((figure) => sensitivityOf(figure, catalogue) !== 'none');
  const parts = [
    sourced,
    ...(edition.asof === undefined ? [] : [shell.asOf(locale.date(edition.asof))]),
    ...(isSensitive ? [shell.helpLines] : []),
  ];
  return markedSentence(parts.join(' '), context);
}

/** Every row of a file says where it comes from, and what it must not pass for. */
function csvNote(context: ViewContext): string {
  const { dataSet, locale, edition } = context;
  const mark = publicationMarks(context)
    .map((text) => `${text} · `)
    .join('');
  const { asof, release } = edition;
  const cut = asof === undefined ? '' : ` · ${locale.messages.shell.asOf(locale.date(asof))}`;
  return `${mark}${locale.messages.shell.name} · ${locale.pick(dataSet, 'title')} · ${release}${cut}`;
}

/** Data set, card, what it is of and the release: files of two provinces or two indicators never share a name. */
function fileName(
  name: string,
  figures: readonly Figure[],
  context: ViewContext,
  extension: 'csv' | 'xlsx',
): string {
  const { dataSet, edition } = context;
  const only = (values: readonly string[]) => {
    const [first, ...rest] = [...new Set(values)];
    return first !== undefined && rest.length === 0 ? [first] : [];
  };
  const subject = [
    ...only(figures.map(({ indicator }) => indicator)),
    ...only(figures.map(({ area }) => area)),
  ];
  return `${['tarazu', dataSet.name, ...fileMarks(context), name, ...subject, edition.release].join('-')}.${extension}`;
}
