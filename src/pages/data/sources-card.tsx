import { useLocale } from '../../locale/use-locale.ts';
import { Code } from './coded-text.tsx';
import type { SourceEntry } from './sources-view.ts';

// A reference stays in the language in which it was printed.
const ARABIC_SCRIPT = /\p{Script=Arabic}/u;

/** The sources as far as each is stated; addresses are followed by the reader, never by the page. */
export function SourceEntries({ entries }: { readonly entries: readonly SourceEntry[] }) {
  const { dataPage } = useLocale().messages;
  return (
    <>
      {entries.some(({ href }) => href !== undefined) && (
        <p className="data-detail">{dataPage.sourcesOutside}</p>
      )}
      <ul className="data-pairs">
        {entries.map((entry) => (
          <SourceItem key={entry.id} entry={entry} />
        ))}
      </ul>
    </>
  );
}

function SourceItem({ entry }: { readonly entry: SourceEntry }) {
  const { dataPage } = useLocale().messages;
  const { figures, leftOut, office, kind, date, reference, note } = entry;
  return (
    <li>
      <p className="data-name">
        {entry.publisher}{' '}
        <span className="data-count">
          {figures === undefined ? dataPage.pending : dataPage.figuresOf(figures)}
          {leftOut > 0 && ` · ${dataPage.leftOutOf(leftOut)}`}
        </span>
      </p>
      <p className="data-definition">{[office, kind].filter((part) => part !== '').join(' · ')}</p>
      <p className="data-detail">
        {dataPage.released}: {date}
        {reference !== '' && (
          <>
            {' · '}
            {dataPage.reference}:{' '}
            {entry.isReferenceCode ? (
              <Code>{reference}</Code>
            ) : (
              <bdi lang={ARABIC_SCRIPT.test(reference) ? 'fa' : undefined}>{reference}</bdi>
            )}
          </>
        )}
      </p>
      {entry.href && (
        <p className="data-address">
          <a href={entry.href} target="_blank" rel="noreferrer noopener" dir="ltr">
            {entry.url}
          </a>
        </p>
      )}
      {note !== '' && <p className="data-detail">{note}</p>}
    </li>
  );
}
