import type { Locale } from '../locale/locale.ts';
import type { ThemeName } from '../theme/tokens.ts';

export interface DocumentState {
  readonly locale: Locale;
  readonly theme: ThemeName | undefined;
  readonly title: string;
  readonly isSynthetic: boolean;
  readonly isInternal: boolean;
  readonly isSettled: boolean;
  /** The hash of the address that is shown; the one asked for may be ahead of it. */
  readonly address: string;
}

/** Writes what lives outside React: language, direction, theme, title and the marks that scripts and tests read. */
export function applyDocument({
  locale,
  theme,
  title,
  isSynthetic,
  isInternal,
  isSettled,
  address,
}: DocumentState): void {
  const { documentElement: html, body } = document;
  html.lang = locale.language;
  html.dir = locale.direction;
  if (theme) html.dataset.theme = theme;
  else delete html.dataset.theme;
  document.title = `${title} · ${locale.messages.shell.name}`;
  mark(body, 'synthetic', isSynthetic);
  mark(body, 'internal', isInternal);
  html.dataset.address = address;
  html.dataset.ready = String(isSettled);
}

function mark(element: HTMLElement, name: string, isSet: boolean) {
  if (isSet) element.dataset[name] = 'true';
  else delete element.dataset[name];
}
