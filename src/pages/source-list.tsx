import type { ViewContext } from './view.ts';

/** The sources of what a page shows, numbered in order of use: office, publisher, number and date, as far as stated. */
export function SourceList({
  ids,
  context,
}: {
  readonly ids: readonly string[];
  readonly context: ViewContext;
}) {
  return (
    <ol className="sources">
      {ids.map((id) => (
        <li key={id} id={`source-${id}`}>
          {sourceText(id, context)}
        </li>
      ))}
    </ol>
  );
}

/** One source in a line. */
export function sourceText(id: string, { sources, locale }: ViewContext): string {
  const source = sources.get(id);
  if (!source) return id;
  const date =
    source.published_on === '' ? locale.messages.dataPage.releasedUnknown : locale.date(source.published_on);
  const published = `${locale.messages.dataPage.released}: ${date}`;
  return locale.list(
    [locale.pick(source, 'office'), locale.pick(source, 'publisher'), published].filter(
      (part) => part !== '',
    ),
  );
}
