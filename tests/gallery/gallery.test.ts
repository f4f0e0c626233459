import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { chartLook } from '../../src/charts/env.ts';
import { paintSvg } from '../../src/charts/paint.ts';
import { stripIsolates } from '../../src/locale/isolate.ts';
import { directionOf, type Language } from '../../src/locale/language.ts';
import { type GalleryCase, galleryCases } from './cases.ts';
import { expectedTexts } from './expected.ts';
import { WORDS } from './words.ts';

const approved = fileURLToPath(new URL('approved/', import.meta.url));
mkdirSync(approved, { recursive: true });

const WIDTHS = [350, 512, 752];
/** The widths that the forms of Compare have on a phone, in a column and over the page. */
const COMPARE_WIDTHS = [320, 686, 1180];
const COMPARE_FORMS: ReadonlySet<GalleryCase['form']> = new Set([
  'heat',
  'control',
  'funnel',
  'slope',
  'multiples',
  'scatter',
  'spine',
  'map',
  'tiles',
]);
const widthsOf = ({ form }: GalleryCase) => (COMPARE_FORMS.has(form) ? COMPARE_WIDTHS : WIDTHS);
const LANGUAGES = ['fa', 'en'] as const;

function paint(
  { name: _, height, ...chart }: GalleryCase,
  language: Language,
  width: number,
  isSynthetic = true,
): string {
  const mark = isSynthetic ? WORDS[language].mark : '';
  const look = chartLook({ theme: 'light', direction: directionOf(language), mark });
  return paintSvg(chart, { ...look, width, height });
}

/** The words of an SVG in the order in which they are painted. */
function textsOf(svg: string): string[] {
  return [...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map(([, text]) => unescaped(text!));
}

const unescaped = (text: string) =>
  text
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&#39;/g, "'")
    .replace(/&amp;/g, '&');

let complaints: unknown[][] = [];

beforeEach(() => {
  complaints = [];
  for (const level of ['warn', 'error', 'log'] as const) {
    vi.spyOn(console, level).mockImplementation((...args) => void complaints.push(args));
  }
});

afterEach(() => {
  vi.restoreAllMocks();
  expect(complaints).toEqual([]);
});

const pictures = LANGUAGES.flatMap((language) =>
  galleryCases(language).map((one) => ({ language, one, name: `${one.name} (${language})` })),
);

describe('the gallery', () => {
  it.each(pictures)('writes every label at each width: $name', async ({ language, one, name }) => {
    const lines: string[] = [];
    for (const width of widthsOf(one)) {
      const texts = textsOf(paint(one, language, width));
      expect(texts.every((text) => /^[\u2066\u2067].*\u2069$/s.test(text))).toBe(true);
      const words = texts.map(stripIsolates).join(' ').split(' ');
      for (const text of expectedTexts(one)) {
        for (const word of text.split(' ')) expect(words, `${text} at ${width}`).toContain(word);
      }
      if (language === 'fa') expect(words.join(' ')).not.toMatch(/[0-9]/);
      else expect(words.join(' ')).not.toMatch(/[\u0600-\u06ff]/);
      const marks = texts.filter((text) => stripIsolates(text) === WORDS[language].mark).length;
      expect(marks > 0).toBe(texts.length > 0);
      lines.push(`${width} px, ${marks} × ${WORDS[language].mark}`, ...listed(texts, language), '');
    }
    await expect(lines.join('\n')).toMatchFileSnapshot(path.join(approved, `${fileName(name)}.txt`));
  });

  it.each(pictures)('is not marked where the figures are real: $name', ({ language, one }) => {
    const texts = textsOf(paint(one, language, 512, false)).map(stripIsolates);
    expect(texts).not.toContain(WORDS[language].mark);
  });

  it('carries no style attributes and no direction of the page around it', () => {
    const svg = paint(galleryCases('fa')[0]!, 'fa', 512);
    expect(svg).not.toContain('style=');
    expect(svg).toMatch(/^<svg direction="ltr"/);
    expect(svg).not.toContain('<style');
    expect(svg).toContain('font-family=');
    expect(svg).not.toMatch(/zr\d/);
    expect(svg).toBe(paint(galleryCases('fa')[0]!, 'fa', 512));
  });
});

const listed = (texts: readonly string[], language: Language) =>
  texts.map(stripIsolates).filter((text) => text !== WORDS[language].mark);

const fileName = (name: string) => name.replace(/[^a-z0-9]+/gi, '-').replace(/-$/, '');
