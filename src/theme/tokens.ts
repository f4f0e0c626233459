/**
 * The look as data: colours with their measured contrast live in `docs/look.md`; here only the values. Stylesheets
 * and charts read these names, never a colour.
 */
export const THEME_NAMES = ['light', 'dark', 'projector'] as const;
export type ThemeName = (typeof THEME_NAMES)[number];
/** Paper takes the high contrast of the projector, whatever the screen shows. */
export const PAPER_THEME: ThemeName = 'projector';

export const COLOUR_NAMES = [
  'paper',
  'inset',
  'ink',
  'ink-2',
  'ink-3',
  'accent',
  'accent-text',
  'accent-2',
  'accent-3',
  'on-accent',
  'mark',
  'rule',
  'context',
  'land',
  'watermark',
] as const;
export type ColourName = (typeof COLOUR_NAMES)[number];
export type Colours = Readonly<Record<ColourName, string>>;

const light: Colours = {
  paper: '#F8F4EB',
  inset: '#EFE9DB',
  ink: '#1C1914',
  'ink-2': '#4A443A',
  'ink-3': '#6A6356',
  accent: '#1B4A97',
  'accent-text': '#1B4A97',
  'accent-2': '#4A73B5',
  'accent-3': '#A3B8DA',
  'on-accent': '#FFFFFF',
  mark: '#8B8373',
  rule: '#D5CCBA',
  context: '#B3A995',
  land: '#E6DECD',
  watermark: 'rgb(28 25 20 / 0.17)',
};

const dark: Colours = {
  paper: '#171512',
  inset: '#221F1A',
  ink: '#F1EADC',
  'ink-2': '#C9C0AF',
  'ink-3': '#A0988A',
  accent: '#8DB4F5',
  'accent-text': '#9DBFF7',
  'accent-2': '#6489CB',
  'accent-3': '#3E5C93',
  'on-accent': '#101828',
  mark: '#857C6D',
  rule: '#3A352D',
  context: '#5A5347',
  land: '#2C2822',
  watermark: 'rgb(241 234 220 / 0.16)',
};

const projector: Colours = {
  paper: '#FFFFFF',
  inset: '#F2F2F0',
  ink: '#0A0A0A',
  'ink-2': '#2E2E2E',
  'ink-3': '#4A4A4A',
  accent: '#0B3A8F',
  'accent-text': '#0B3A8F',
  'accent-2': '#3F6FBF',
  'accent-3': '#8FABDD',
  'on-accent': '#FFFFFF',
  mark: '#6E6E6E',
  rule: '#B8B8B8',
  context: '#A8A8A8',
  land: '#E4E4E1',
  watermark: 'rgb(10 10 10 / 0.17)',
};

export const THEMES: Readonly<Record<ThemeName, Colours>> = { light, dark, projector };

/** Categorical series in their order: lapis, copper, umber, pomegranate, slate, ink green, olive, plum. */
export const CATEGORICAL: Readonly<Record<ThemeName, readonly string[]>> = {
  light: ['#1B4A97', '#CD7035', '#3C3320', '#C03746', '#7B778A', '#0D2C2C', '#506306', '#57305F'],
  dark: ['#8DB4F5', '#CD5954', '#E9D2CA', '#CCF1FF', '#087A73', '#B87BA5', '#DB9315', '#B1D07D'],
  projector: ['#0B3A8F', '#B4581F', '#2E2718', '#A82536', '#5E5B6C', '#0D2C2C', '#435304', '#57305F'],
};

/** Sequential ramp, low to high. */
export const SEQUENTIAL: Readonly<Record<ThemeName, readonly string[]>> = {
  light: ['#E3E6E8', '#BECBE0', '#92A9D2', '#6384BE', '#3A62A8', '#173F84'],
  dark: ['#262C36', '#33435F', '#48618E', '#6486C0', '#8DB4F5', '#CBDDFB'],
  projector: ['#E3E6E8', '#BECBE0', '#92A9D2', '#6384BE', '#3A62A8', '#173F84'],
};

export const FONT_FAMILY = '"Vazirmatn Variable", "Vazirmatn", Tahoma, sans-serif';
