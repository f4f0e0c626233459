import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import subsetFont from 'subset-font';

/** A part of the typeface: the file it is cut from and the characters it holds. */
interface Part {
  readonly name: string;
  readonly file: string;
  readonly text: string;
}

const LETTERS = 'آابپتثجچحخدذرزژسشصضطظعغفقکگلمنوهیئءأؤةإًٔ';
const FIGURES = '۰۱۲۳۴۵۶۷۸۹٪٫٬';
const PUNCTUATION = '«»،؛؟\u200c\u200d';
const BASIC =
  ' !"#%&\'()*+,-./0123456789:;=?@[]_·–—−×…ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz\u00a0';

const PARTS: readonly Part[] = [
  { name: 'persian', file: 'vazirmatn-arabic-wght-normal.woff2', text: LETTERS + FIGURES + PUNCTUATION },
  { name: 'basic', file: 'vazirmatn-latin-wght-normal.woff2', text: BASIC },
];

export interface FontFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly face: (url: string) => string;
}

/** CSS unicode-range of exactly these characters, so that the whole typeface is only fetched for rarer ones. */
function unicodeRange(text: string): string {
  return [...new Set(text)]
    .map((letter) => `U+${letter.codePointAt(0)!.toString(16).toUpperCase()}`)
    .join(',');
}

/** Cuts the two small parts of Vazirmatn that nearly every Persian page needs. */
export async function cutFonts(root: string): Promise<readonly FontFile[]> {
  const folder = join(root, 'node_modules/@fontsource-variable/vazirmatn/files');
  return Promise.all(
    PARTS.map(async ({ name, file, text }) => {
      const source = await readFile(join(folder, file));
      const bytes = await subsetFont(source, text, { targetFormat: 'woff2' });
      const face = (url: string) =>
        `@font-face{font-family:'Vazirmatn Variable';font-style:normal;font-display:swap;font-weight:100 900;src:url(${url}) format('woff2');unicode-range:${unicodeRange(text)}}`;
      return { name, bytes, face };
    }),
  );
}
