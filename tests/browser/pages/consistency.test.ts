import Papa from 'papaparse';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { toLatinNumbers } from '../../../src/locale/digits.ts';
import { fa } from '../../../src/locale/fa.ts';
import { stripIsolates } from '../../../src/locale/isolate.ts';
import { type CardFile, downloadRows, readCards, type ScreenCard, type ScreenCell } from './card-rows.ts';
import { openSite, routeTo, VIEWS, visit } from './site.ts';

const plain = (text: string) => toLatinNumbers(stripIsolates(text)).trim();

/** What a table cell must be in the file: the raw number and its status, or what stands in its place. */
function expected(cell: ScreenCell): { field: string; status: RegExp } {
  switch (cell.kind) {
    case 'value':
      return { field: cell.value, status: new RegExp(`^${cell.status}(;|$)`) };
    case 'refused':
      return { field: '', status: new RegExp(`^refused:${cell.reasons.replaceAll(' ', '\\+')}$`) };
    default:
      return { field: '', status: new RegExp(`^${cell.kind}$`) };
  }
}

/** The differences between a card's table and its file, in words; none is what a test expects. */
function differences(card: ScreenCard, rows: readonly (readonly string[])[]): readonly string[] {
  const [heads = [], ...lines] = rows;
  const found: string[] = [];
  if (lines.length < card.rows.length) found.push(`${lines.length} lines for ${card.rows.length} rows`);
  for (const [at, row] of card.rows.entries()) {
    for (const [column, cell] of row.entries()) {
      const head = plain(card.heads[column] ?? '');
      const place = heads.indexOf(head);
      if (place < 0) {
        if (at === 0) found.push(`no column ${head}`);
        continue;
      }
      if (cell.kind === '') continue;
      const { field, status } = expected(cell);
      const inFile = lines[at]?.[place];
      if (inFile !== field) found.push(`row ${at}, ${head}: ${cell.value} on screen, ${inFile} in the file`);
      const said = lines[at]?.[place + 1] ?? '';
      if (heads[place + 1] === `${head} (${fa.shell.table.status})` && !status.test(said)) {
        found.push(`row ${at}, ${head}: ${cell.kind} ${cell.status} on screen, ${said} in the file`);
      }
    }
  }
  return found;
}

function checkFile(card: ScreenCard, { name, bytes }: CardFile): void {
  const text = bytes.toString('utf8');
  expect.soft([...bytes.subarray(0, 3)], `${name}: BOM`).toEqual([0xef, 0xbb, 0xbf]);
  expect.soft(text.replace(/\r\n/g, '').includes('\n'), `${name}: a bare line feed`).toBe(false);
  expect.soft(text.endsWith('\r\n'), `${name}: last line`).toBe(true);
  expect.soft(text, `${name}: digits`).not.toMatch(/[۰-۹٠-٩]/);
  expect.soft(text, `${name}: isolates`).not.toMatch(/[\u2066-\u2069\u200e\u200f]/);
  const parsed = Papa.parse<string[]>(text.slice(1), { newline: '\r\n', skipEmptyLines: true });
  expect.soft(parsed.errors, name).toEqual([]);
  const widths = new Set(parsed.data.map((row) => row.length));
  expect.soft([...widths], `${name}: fields a line`).toHaveLength(1);
  expect.soft(differences(card, parsed.data), name).toEqual([]);
}

/** Numbers of a text with the decimals they are written with; a sign and a percent sign are left out. */
function numbersIn(text: string): readonly { readonly value: number; readonly decimals: number }[] {
  return [
    ...plain(text)
      .replace(/[٬,](?=\d{3})/g, '')
      .replaceAll('٫', '.')
      .matchAll(/\d+(?:\.\d+)?/g),
  ].map(([number]) => ({ value: Number(number), decimals: number.split('.')[1]?.length ?? 0 }));
}

/**
 * The numbers of a chart's sentence that stand neither in its table (rounded as they are written), nor in the titles
 * around it, nor are counts of its rows or columns.
 */
function unfounded(card: ScreenCard, sentence: string): readonly number[] {
  const cells = card.rows.flat();
  const values = cells.filter(({ value }) => value !== '').map(({ value }) => Math.abs(Number(value)));
  const named = [...card.titles, ...card.heads, ...cells.map(({ text }) => text)]
    .flatMap(numbersIn)
    .map(({ value }) => value);
  // The country stands in some tables as a row that is no area among others, and some rows stand apart with a remark.
  const remarks = card.rows.map((row) => row.at(-1)?.text ?? '');
  const groups = remarks.map((remark) => remarks.filter((other) => other === remark).length);
  const counts = [card.rows.length, card.rows.length - 1, card.heads.length - 1, ...groups];
  const allowed = new Set([...named, ...counts]);
  return numbersIn(sentence)
    .filter(
      ({ value, decimals }) =>
        !allowed.has(value) && !values.some((one) => Math.abs(one - value) <= 0.5 * 10 ** -decimals + 1e-9),
    )
    .map(({ value }) => value);
}

/** Latin digits that a reader of a Persian page sees or hears, outside code and other languages. */
function latinDigits(): readonly string[] {
  const found: string[] = [];
  const isForeign = (element: Element | null) =>
    element?.closest('code, pre, kbd, script, style, noscript, [lang="en"]') !== null ||
    (element.closest('[dir="ltr"]') !== null && element.closest('.chart') === null);
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = texts.nextNode(); node; node = texts.nextNode()) {
    if (/[0-9]/.test(node.nodeValue ?? '') && !isForeign(node.parentElement))
      found.push(node.nodeValue!.trim());
  }
  for (const element of document.querySelectorAll('[aria-label], [title], [placeholder], [alt]')) {
    for (const name of ['aria-label', 'title', 'placeholder', 'alt']) {
      const value = element.getAttribute(name) ?? '';
      const isHash = /^[0-9a-f]{64}$/.test(value);
      if (/[0-9]/.test(value) && !isHash && !isForeign(element)) found.push(`${name}: ${value}`);
    }
  }
  return found.slice(0, 20);
}

/** Persian digits on an English page, outside what is marked as Persian. */
function persianDigits(): readonly string[] {
  const found: string[] = [];
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = texts.nextNode(); node; node = texts.nextNode()) {
    const isPersian = node.parentElement?.closest('[lang="fa"]') !== null;
    if (/[۰-۹]/.test(node.nodeValue ?? '') && !isPersian) found.push(node.nodeValue!.trim());
  }
  return found.slice(0, 20);
}

const MORE = [
  { page: 'compare', data: 'published', keys: { indicator: 'related_calls', areas: 'IR-29' } },
  { page: 'compare', data: 'example', keys: { measure: 'rate', areas: 'IR-29,IR-16,IR-07' } },
  {
    page: 'compare',
    data: 'example',
    keys: { indicator: 'related_calls', measure: 'index', against: 'previous' },
  },
  { page: 'overview', data: 'example', keys: { area: 'IR-16', period: '1404-Q4' } },
] as const;

describe('table, file, picture and words of every card', () => {
  it.each([...VIEWS.map((view) => ({ ...view, keys: {} })), ...MORE])(
    'agree on $page of $data $keys',
    async ({ page: name, data, keys }) => {
      const app = await openSite({ path: routeTo(name, { data, ...keys }) });
      const { page } = app;
      const cards = await readCards(page);
      expect(cards.length).toBeGreaterThan(0);
      expect(
        cards.flatMap(({ rows }) => rows.flat()).filter(({ value }) => value !== '').length,
      ).toBeGreaterThan(0);
      for (const card of cards) {
        if (card.hasFile) checkFile(card, await downloadRows(page, card.name));
        for (const sentence of card.sentences) {
          expect.soft(sentence.length, `${card.name}: sentence`).toBeGreaterThan(20);
          expect.soft(numbersIn(sentence).length, `${card.name}: ${sentence}`).toBeGreaterThan(0);
          expect.soft(unfounded(card, sentence), `${card.name}: ${sentence}`).toEqual([]);
        }
        const values = card.rows.flat().filter(({ kind }) => kind === 'value');
        expect
          .soft(
            values.filter(({ value }) => !Number.isFinite(Number(value))),
            card.name,
          )
          .toEqual([]);
      }
      expect.soft(await page.evaluate(latinDigits), 'Latin digits').toEqual([]);
      expect.soft(await page.locator('main').innerText()).not.toMatch(/NaN|undefined|Infinity|\[object/);
    },
  );
});

/** The small map of the country is fetched when a reader comes near. */
async function seeMap(page: Page): Promise<void> {
  const place = page.locator('.map-place');
  if ((await place.count()) === 0) return;
  await place.scrollIntoViewIfNeeded();
  await page.locator('figure[data-card="map"]').waitFor();
}

describe('the two languages', () => {
  it('have the same numbers on every card', async () => {
    const app = await openSite({ path: routeTo('overview') });
    for (const { page: name, data } of VIEWS) {
      await visit(app, routeTo(name, { data }));
      const numbers = async () => {
        await seeMap(app.page);
        return (await readCards(app.page)).map(({ name: card, state, rows }) => ({
          card,
          state,
          // Lists of names are sorted by the alphabet of the language.
          values: rows
            .flat()
            .map(({ value, kind }) => value || kind)
            .sort(),
        }));
      };
      const persian = await numbers();
      await visit(app, routeTo(name, { lang: 'en', data }));
      expect.soft(await numbers(), `${name} ${data}`).toEqual(persian);
      expect.soft(await app.page.evaluate(persianDigits), `${name} ${data}: Persian digits`).toEqual([]);
    }
  });
});

describe('the notes of a refused pair', () => {
  it('carry the base of each figure into the file and the sentence', async () => {
    const app = await openSite({
      path: '#/compare?lang=en&indicator=related_calls&areas=IR-29&from=1400-Q1&to=1401-Q1',
    });
    const { bytes } = await downloadRows(app.page, 'pair');
    const [heads, row] = Papa.parse<string[]>(bytes.toString('utf8').slice(1)).data;
    const statusBeside = (value: string) => row?.[row.indexOf(value) + 1];
    expect.soft(heads?.slice(-3)).toEqual(['About', 'Sources', 'Note']);
    expect.soft(statusBeside('1588')).not.toContain('base_not_stated');
    expect.soft(statusBeside('1317')).toContain('base_not_stated');
    const sentence = stripIsolates(
      (await app.page.locator('figure[data-card="pair"] .take-sentence').textContent()) ?? '',
    );
    // 1,588 are related calls: the sentence must not name them after the other figure.
    expect.soft(sentence).toMatch(/related calls[^.]*1,588/i);
  });
});
