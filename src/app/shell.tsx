import type { ReactNode } from 'react';
import { useLocale } from '../locale/use-locale.ts';
import type { DataSetEntry, Manifest } from '../model/data-set.ts';
import { publicationMarks } from '../pages/publication-mark.ts';
import { THEME_NAMES } from '../theme/tokens.ts';
import { Glyph } from '../ui/balance.tsx';
import { Choice } from '../ui/choice.tsx';
import { PAGES, type PageName, type Search, type ThemeName } from '../url/search.ts';
import { linkTo, useView } from '../url/use-view.ts';

/** Head, navigation and foot of every page. */
export function Shell({
  manifest,
  dataSet,
  children,
}: {
  readonly manifest: Manifest;
  readonly dataSet: DataSetEntry;
  readonly children: ReactNode;
}) {
  const locale = useLocale();
  const { shell } = locale.messages;
  return (
    <>
      <button type="button" className="skip link" onClick={focusMain}>
        {shell.skip}
      </button>
      {publicationMarks({ dataSet, audience: manifest.audience, locale }).map((text) => (
        <Ribbon key={text} text={text} />
      ))}
      <Masthead manifest={manifest} dataSet={dataSet} />
      <Navigation />
      <main id="main" tabIndex={-1}>
        {children}
      </main>
      <footer className="foot">
        <p>{dataSet.kind === 'synthetic' ? shell.syntheticNote : shell.callsNotHarm}</p>
        <p className="foot-claim">{shell.claim}</p>
      </footer>
    </>
  );
}

/** Hash addresses are views, so skipping moves the focus instead of the address. */
function focusMain() {
  document.getElementById('main')?.focus();
}

function Ribbon({ text }: { readonly text: string }) {
  return (
    <div className="ribbon" role="note">
      <span>{text}</span>
    </div>
  );
}

function Masthead({ manifest, dataSet }: { readonly manifest: Manifest; readonly dataSet: DataSetEntry }) {
  const locale = useLocale();
  const view = useView();
  const { shell } = locale.messages;
  const other = locale.language === 'fa' ? 'en' : 'fa';
  const themes = ['', ...THEME_NAMES].map((name) => ({
    value: name,
    label: shell.theme[(name || 'system') as keyof typeof shell.theme],
  }));
  return (
    <header className="masthead">
      <a className="brand" href={linkTo(view, 'overview', {})}>
        <Glyph />
        <strong>{shell.name}</strong>
      </a>
      <p className="claim">{shell.claim}</p>
      <div className="masthead-controls">
        <Choice
          label={shell.dataSet}
          isLabelShown
          value={dataSet.name}
          options={manifest.data_sets.map((entry) => ({
            value: entry.name,
            label: locale.pick(entry, 'title'),
          }))}
          onChange={(data) => view.change({ data })}
        />
        <Choice
          label={shell.theme.label}
          value={view.search.theme ?? ''}
          options={themes}
          onChange={(theme) => view.change({ theme: theme === '' ? undefined : (theme as ThemeName) })}
        />
        <a
          className="language"
          href={linkTo(view, view.page, { ...view.search, lang: other })}
          lang={other}
          aria-label={shell.otherLanguageLabel}
        >
          {shell.otherLanguage}
        </a>
      </div>
    </header>
  );
}

function Navigation() {
  const { messages } = useLocale();
  const view = useView();
  return (
    <nav className="pages" aria-label={messages.shell.menu}>
      <ul>
        {PAGES.map((page) => (
          <li key={page}>
            <a
              href={linkTo(view, page, keptOn(page, view.search))}
              aria-current={view.page === page ? 'page' : undefined}
            >
              {messages.shell.pages[page]}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/**
 * Area and period go along from page to page; other choices belong to their page. Across areas the first thing to
 * compare is a rate, so the way to Compare asks for one.
 */
function keptOn(page: PageName, { area, period }: Search): Partial<Search> {
  if (page === 'data') return {};
  return page === 'compare' ? { area, measure: 'rate' } : { area, period };
}
