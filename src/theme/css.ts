import { COLOUR_NAMES, PAPER_THEME, THEMES, type ThemeName } from './tokens.ts';

const declarations = (theme: ThemeName) =>
  COLOUR_NAMES.map((name) => `--${name}:${THEMES[theme][name]}`).join(';');

/**
 * The CSS variables of all themes: light by default, dark where the system asks for it, each by `data-theme`, and
 * the projector's high contrast on paper.
 */
export function themeCss(): string {
  return [
    `:root{color-scheme:light;${declarations('light')}}`,
    `@media (prefers-color-scheme:dark){:root:not([data-theme]){color-scheme:dark;${declarations('dark')}}}`,
    `:root[data-theme=light]{color-scheme:light;${declarations('light')}}`,
    `:root[data-theme=dark]{color-scheme:dark;${declarations('dark')}}`,
    `:root[data-theme=projector]{color-scheme:light;${declarations('projector')}}`,
    `@media print{:root,:root[data-theme],:root:not([data-theme]){color-scheme:light;${declarations(PAPER_THEME)}}}`,
  ].join('\n');
}
