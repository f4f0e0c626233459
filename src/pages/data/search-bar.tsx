import { useId } from 'react';
import { useLocale } from '../../locale/use-locale.ts';

/** One part of the page, as the search bar leads to it. */
export interface PartLink {
  readonly card: string;
  readonly title: string;
  /** Undefined while the part is not there. */
  readonly found: number | undefined;
}

/** The one search of the page, and how many entries it leaves in each part. */
export function SearchBar({
  query,
  onChange,
  parts,
}: {
  readonly query: string;
  readonly onChange: (query: string) => void;
  readonly parts: readonly PartLink[];
}) {
  const locale = useLocale();
  const { dataPage } = locale.messages;
  const id = useId();
  return (
    <search className="data-bar">
      <p className="data-search">
        <label htmlFor={id}>{dataPage.search}</label>
        <input
          id={id}
          type="search"
          value={query}
          placeholder={dataPage.searchHint}
          autoComplete="off"
          spellCheck={false}
          onChange={(event) => onChange(event.target.value)}
        />
        {query !== '' && (
          <button type="button" className="link" onClick={() => onChange('')}>
            {dataPage.clear}
          </button>
        )}
      </p>
      <PartButtons parts={parts} />
      <p className="visually-hidden" role="status">
        {query === ''
          ? ''
          : parts.map(({ title, found }) => `${title}: ${dataPage.found(found ?? 0)}`).join(' ')}
      </p>
    </search>
  );
}

function PartButtons({ parts }: { readonly parts: readonly PartLink[] }) {
  const locale = useLocale();
  return (
    <ul className="data-parts" aria-label={locale.messages.dataPage.parts}>
      {parts.map(({ card, title, found }) => (
        <li key={card}>
          <button type="button" onClick={() => showCard(card)}>
            {title} <span className="data-found">{found === undefined ? '' : locale.number(found)}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}

/** Hash addresses are views, so parts of the page are scrolled to, not linked. */
function showCard(card: string) {
  document.getElementById(`card-${card}`)?.closest('figure')?.scrollIntoView();
}
