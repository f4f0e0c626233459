import type { ChangeNews } from '../comparability/news.ts';
import { newsReasons, newsText } from './news-text.ts';
import type { ViewContext } from './view.ts';

/** The verdict beside a change, with what it stands on one click or key away. */
export function NewsDetails({
  news,
  context,
}: {
  readonly news: ChangeNews | undefined;
  readonly context: ViewContext;
}) {
  if (!news || news.kind === 'not_asked') return null;
  return (
    <details className="news" data-news={news.kind}>
      <summary>{newsText(news, context)}</summary>
      <Reasons news={news} context={context} />
    </details>
  );
}

function Reasons({ news, context }: { readonly news: ChangeNews; readonly context: ViewContext }) {
  return newsReasons(news, context).map((text) => <p key={text}>{text}</p>);
}

/** A change of a table: what it is of, and its news. */
export interface NamedNews {
  readonly name: string;
  readonly news: ChangeNews | undefined;
}

/** The notes face of a table of changes: the verdict on each with its range, and what those that have one stand on. */
export function NewsNotes({
  changes,
  context,
}: {
  readonly changes: readonly NamedNews[];
  readonly context: ViewContext;
}) {
  const { title } = context.locale.messages.news;
  const asked = changes.flatMap(({ name, news }) =>
    news && news.kind !== 'not_asked' ? [{ name, news }] : [],
  );
  if (asked.length === 0) return null;
  return (
    <section className="news-notes">
      <h3 className="side-title">{title}</h3>
      <ul>
        {asked.map(({ name, news }) => (
          <li key={name}>
            <details className="news" data-news={news.kind}>
              <summary>
                {name}: {newsText(news, context)}
              </summary>
              <Reasons news={news} context={context} />
            </details>
          </li>
        ))}
      </ul>
    </section>
  );
}
