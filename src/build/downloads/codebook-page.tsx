import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import type { ObservationStatus } from '../../model/cell.ts';
import type { Source } from '../../model/data-set.ts';
import type { CatalogueRows } from '../../model/data-set-rows.ts';
import { toPeriod } from '../../model/period.ts';
import type { CodebookEntry } from './codebook.ts';
import { codebookStyle } from './codebook-style.ts';
import type { Release } from './release.ts';
import { markOf, titleOf, WORDS, type Words } from './words.ts';

interface Context {
  readonly words: Words;
  readonly release: Release;
  readonly sources: ReadonlyMap<string, Source>;
  readonly catalogue: CatalogueRows;
}

/** A fact with its name; facts without content are left out by their callers, never shown empty. */
function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function dimensionNames(dimensions: readonly string[], { words }: Context): string {
  const known: Readonly<Record<string, string>> = words.locale.messages.dataPage.dimensions;
  const { nothing } = words.files.codebook;
  return dimensions.length === 0 ? nothing : words.locale.list(dimensions.map((name) => known[name] ?? name));
}

function Breakdowns({ entry, context }: { readonly entry: CodebookEntry; readonly context: Context }) {
  const { codebook } = context.words.files;
  if (entry.breakdowns.length === 0) return <p>{codebook.noBreakdowns}</p>;
  return (
    <ul>
      {entry.breakdowns.map(({ dimension, categories }) => (
        <li key={dimension}>
          {dimensionNames([dimension], context)}:{' '}
          {categories.length === 0
            ? codebook.notReported
            : categories.map((category, i) => (
                <span key={category.code}>
                  {i > 0 && codebook.separator}
                  {context.words.locale.pick(category, 'name')} <code>{category.code}</code>
                </span>
              ))}
        </li>
      ))}
    </ul>
  );
}

function Relations({ entry, context }: { readonly entry: CodebookEntry; readonly context: Context }) {
  const { words, catalogue } = context;
  const { dataPage } = words.locale.messages;
  if (entry.relations.length === 0) return <p>{words.files.codebook.noRelations}</p>;
  const nameOf = (code: string) => {
    const indicator = catalogue.indicators.find((candidate) => candidate.code === code);
    return indicator ? words.locale.pick(indicator, 'name') : code;
  };
  return (
    <ul>
      {entry.relations.map((relation) => {
        const { type, left, right, dimension } = relation;
        const note = words.locale.pick(relation, 'note');
        return (
          <li key={`${type}/${left}/${right}/${dimension}`}>
            <b>{words.locale.pick(relation, 'name')}</b>.{' '}
            {dataPage.relationTexts[type](nameOf(left), nameOf(right), dimensionNames([dimension], context))}
            {note !== '' && ` ${note}`}
          </li>
        );
      })}
    </ul>
  );
}

function CoverageFacts({ entry, context }: { readonly entry: CodebookEntry; readonly context: Context }) {
  const { words } = context;
  const { locale, files } = words;
  const { codebook } = files;
  const { coverage } = entry;
  const period = (code: string) => locale.period(toPeriod(code));
  const levels = (['country', 'province', 'county'] as const).filter((level) => coverage.areas[level] > 0);
  const statuses = Object.entries(coverage.statuses).map(
    ([status, n]) => `${locale.messages.terms.statuses[status as ObservationStatus]}: ${locale.number(n)}`,
  );
  const ids = coverage.sources.map((id) => {
    const source = context.sources.get(id);
    const name = source
      ? [locale.pick(source, 'publisher'), source.reference].filter((text) => text !== '')
      : [];
    return { id, name: name.join(' ') };
  });
  return (
    <>
      <Fact name={codebook.coverage}>{codebook.figures(coverage.values, coverage.rows)}</Fact>
      <Fact name={codebook.statuses}>{locale.list(statuses)}</Fact>
      <Fact name={codebook.periodsLabel}>
        {codebook.periods(period(coverage.first_period), period(coverage.last_period), coverage.periods)}
      </Fact>
      <Fact name={codebook.areas}>
        {locale.list(levels.map((level) => codebook.areaLevels[level](coverage.areas[level])))}
      </Fact>
      <Fact name={codebook.agencies}>
        {locale.list(coverage.agencies.map((agency) => locale.pick(agency, 'name')))}
      </Fact>
      <Fact name={codebook.definitions}>
        <code>{coverage.definitions.join(', ')}</code>
      </Fact>
      <Fact name={codebook.sources}>
        {ids.map(({ id, name }, i) => (
          <span key={id}>
            {i > 0 && codebook.separator}
            {name} <code>{id}</code>
          </span>
        ))}
      </Fact>
    </>
  );
}

function IndicatorSection({ entry, context }: { readonly entry: CodebookEntry; readonly context: Context }) {
  const { words, catalogue } = context;
  const { locale, files } = words;
  const { codebook } = files;
  const { messages } = locale;
  const { indicator } = entry;
  const agency = catalogue.agencies.find(({ code }) => code === indicator.reference_agency);
  const reference =
    indicator.reference_agency === ''
      ? codebook.noReferenceAgency
      : agency
        ? locale.pick(agency, 'name')
        : indicator.reference_agency;
  const [definition, notes, short] = (['definition', 'notes', 'short'] as const).map((name) =>
    locale.pick(indicator, name),
  );
  return (
    <section id={`${locale.language}-${indicator.code}`} className="indicator">
      <h3>{locale.pick(indicator, 'name')}</h3>
      <dl>
        <Fact name={codebook.code}>
          <code>{indicator.code}</code>
        </Fact>
        {short !== '' && <Fact name={codebook.shortName}>{short}</Fact>}
        <Fact name={codebook.definition}>{definition}</Fact>
        <Fact name={codebook.unit}>{messages.terms.units[indicator.unit]}</Fact>
        <Fact name={codebook.kind}>{messages.terms.kinds[indicator.kind]}</Fact>
        {indicator.base !== '' && (
          <Fact name={codebook.base}>{messages.terms.bases[indicator.base] ?? indicator.base}</Fact>
        )}
        <Fact name={codebook.additive}>{dimensionNames(indicator.additive_over, context)}</Fact>
        <Fact name={codebook.notAdditive}>{dimensionNames(entry.not_additive_over, context)}</Fact>
        <Fact name={codebook.breakdowns}>
          <Breakdowns entry={entry} context={context} />
        </Fact>
        <Fact name={codebook.direction}>{codebook.directions[indicator.direction]}</Fact>
        <Fact name={codebook.rateBase}>{codebook.rateBases[indicator.rate_base]}</Fact>
        <Fact name={codebook.referenceAgency}>{reference}</Fact>
        <Fact name={codebook.sensitivity}>{messages.dataPage.sensitivities[indicator.sensitivity]}</Fact>
        <Fact name={codebook.relations}>
          <Relations entry={entry} context={context} />
        </Fact>
        <CoverageFacts entry={entry} context={context} />
        <Fact name={codebook.notes}>{notes === '' ? codebook.noNotes : notes}</Fact>
      </dl>
    </section>
  );
}

function LanguagePart({
  entries,
  context,
}: {
  readonly entries: readonly CodebookEntry[];
  readonly context: Context;
}) {
  const { words, release } = context;
  const { locale, files } = words;
  const mark = markOf(release, words);
  const topics = [...new Set(entries.map(({ indicator }) => indicator.topic))];
  return (
    <article lang={locale.language} dir={locale.direction}>
      <header>
        <h1>
          {files.codebook.title}: {titleOf(release, words)}
        </h1>
        {mark !== '' && <p className="mark">{mark}</p>}
        <p>{locale.pick(release.about, 'description')}</p>
        <p>
          {files.notes.version} {release.about.version} · {files.notes.release} <code>{release.id}</code>
          {release.about.license !== '' && ` · ${files.notes.license} `}
          {release.about.license !== '' && <code>{release.about.license}</code>}
        </p>
        <p>{files.notes.tool}</p>
      </header>
      <nav>
        <h2>{files.codebook.contents}</h2>
        {topics.map((topic) => (
          <div key={topic} className="topic">
            <b>{locale.messages.terms.topics[topic]}</b>
            <ul>
              {entries
                .filter(({ indicator }) => indicator.topic === topic)
                .map(({ indicator }) => (
                  <li key={indicator.code}>
                    <a href={`#${locale.language}-${indicator.code}`}>{locale.pick(indicator, 'name')}</a>
                  </li>
                ))}
            </ul>
          </div>
        ))}
      </nav>
      {topics.map((topic) => (
        <section key={topic}>
          <h2>{locale.messages.terms.topics[topic]}</h2>
          {entries
            .filter(({ indicator }) => indicator.topic === topic)
            .map((entry) => (
              <IndicatorSection key={entry.indicator.code} entry={entry} context={context} />
            ))}
        </section>
      ))}
    </article>
  );
}

/**
 * The codebook («شناسنامه شاخص») as one page in both languages, Persian first: it needs no other file, no script and no
 * network, and prints on A4.
 */
export function codebookPage(
  release: Release,
  entries: readonly CodebookEntry[],
  sources: readonly Source[],
  catalogue: CatalogueRows,
): string {
  const byId = new Map(sources.map((source) => [source.id, source]));
  const parts = [WORDS.fa, WORDS.en].map((words): Context => ({ words, release, sources: byId, catalogue }));
  const title = parts
    .map(({ words }) => `${words.files.codebook.title}: ${titleOf(release, words)}`)
    .join(' | ');
  const mark = parts.map(({ words }) => markOf(release, words)).filter((text) => text !== '');
  const head = renderToStaticMarkup(
    <>
      <meta charSet="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta httpEquiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'" />
      <title>{title}</title>
    </>,
  );
  const body = renderToStaticMarkup(
    parts.map((context) => (
      <LanguagePart key={context.words.locale.language} entries={entries} context={context} />
    )),
  );
  // A style sheet is no text to React, which would escape its signs.
  return `<!doctype html>
<html lang="fa" dir="rtl">
<head>${head}<style>${codebookStyle(mark.join(' · '))}</style></head>
<body>${body}</body>
</html>
`;
}
