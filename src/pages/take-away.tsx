import { useState } from 'react';
import { toCsv } from '../exports/csv.ts';
import { save } from '../exports/save.ts';
import { useLocale } from '../locale/use-locale.ts';
import type { TableModel } from '../model/table.ts';
import type { ViewContext } from './view.ts';

/** The take-away face of every card: its rows as CSV, its sentence, the link of the view. */
export function TakeAway({
  name,
  table,
  sentence,
  context,
}: {
  readonly name: string;
  readonly table: TableModel;
  readonly sentence?: string;
  readonly context: ViewContext;
}) {
  const { messages } = useLocale();
  const said = sentence && inFull(sentence, context);
  const [copied, setCopied] = useState('');
  const { card } = messages.shell;
  const copy = (what: string, text: string) =>
    void navigator.clipboard.writeText(text).then(() => setCopied(what));
  return (
    <div className="take">
      {said && <p className="take-sentence">{said}</p>}
      <p className="take-actions">
        {said && (
          <button type="button" className="link" onClick={() => copy('sentence', said)}>
            {card.copySentence}
          </button>
        )}
        <button
          type="button"
          className="link"
          onClick={() =>
            save(fileName(name, context), toCsv(table, csvNote(context)), 'text/csv;charset=utf-8')
          }
        >
          {card.csv}
        </button>
        <button type="button" className="link" onClick={() => copy('link', window.location.href)}>
          {card.copyLink}
        </button>
      </p>
      <p role="status" className="take-status">
        {copied === '' ? '' : card.copied}
      </p>
    </div>
  );
}

/** A sentence made from synthetic figures says so before anything else, wherever it is pasted. */
function inFull(sentence: string, { dataSet, locale }: ViewContext): string {
  return dataSet.kind === 'synthetic' ? locale.messages.shell.syntheticSentence(sentence) : sentence;
}

/** Every row of a file says where it comes from; synthetic rows say what they are. */
function csvNote({ dataSet, locale }: ViewContext): string {
  const mark = dataSet.kind === 'synthetic' ? `${locale.messages.shell.syntheticRibbon} · ` : '';
  return `${mark}${locale.messages.shell.name} · ${locale.pick(dataSet, 'title')} · ${dataSet.release}`;
}

const fileName = (name: string, { dataSet }: ViewContext) =>
  `tarazu-${dataSet.name}${dataSet.kind === 'synthetic' ? '-synthetic' : ''}-${name}-${dataSet.release}.csv`;
