import type { Page } from 'playwright-core';

/** A cell of a card's table as a script reads it. */
export interface ScreenCell {
  readonly kind: string;
  readonly value: string;
  readonly status: string;
  readonly reasons: string;
  readonly text: string;
}

/** A card with everything on it that has to agree. */
export interface ScreenCard {
  readonly name: string;
  readonly state: string;
  readonly heads: readonly string[];
  readonly rows: readonly (readonly ScreenCell[])[];
  /** Sentences of its charts. */
  readonly sentences: readonly string[];
  /** Title, subtitle and caption: what a sentence may name without it being a value. */
  readonly titles: readonly string[];
  /** Words inside the charts. */
  readonly pictures: readonly (readonly string[])[];
  readonly hasFile: boolean;
}

/** Reads every card of the view. */
export function readCards(page: Page): Promise<readonly ScreenCard[]> {
  return page.evaluate(() => {
    const textOf = (element: Element | null | undefined) => element?.textContent?.trim() ?? '';
    const attribute = (element: Element, name: string) => element.getAttribute(name) ?? '';
    return [...document.querySelectorAll('figure[data-card]')].map((figure) => {
      const table = figure.querySelector('table');
      return {
        name: attribute(figure, 'data-card'),
        state: attribute(figure, 'data-state'),
        heads: [...(table?.querySelectorAll('thead th') ?? [])].map(textOf),
        rows: [...(table?.querySelectorAll('tbody:not(.table-group) tr') ?? [])].map((row) =>
          [...row.children].map((cell) => ({
            kind: attribute(cell, 'data-kind'),
            value: attribute(cell, 'data-value'),
            status: attribute(cell, 'data-status'),
            reasons: attribute(cell, 'data-reason'),
            text: textOf(cell),
          })),
        ),
        // A spark has no table of its own: its series stands in Compare.
        sentences: [...figure.querySelectorAll('[role="img"][aria-label]:not(.spark)')].map((chart) =>
          attribute(chart, 'aria-label'),
        ),
        titles: [
          textOf(document.querySelector('h1')),
          ...[...figure.querySelectorAll('h2, h3, .card-subtitle, caption')].map(textOf),
        ],
        pictures: [...figure.querySelectorAll('.chart svg')].map((svg) =>
          [...svg.querySelectorAll('text')].map(textOf),
        ),
        hasFile: figure.querySelector('.take-actions') !== null,
      };
    });
  });
}

export interface CardFile {
  readonly name: string;
  readonly bytes: Buffer;
}

/** Downloads the rows of a card, wherever its take-away face stands. */
export async function downloadRows(page: Page, name: string): Promise<CardFile> {
  const button = page.locator(`figure[data-card="${name}"] .take-actions button`, { hasText: 'CSV' });
  const ask = async () => {
    const arrives = page.waitForEvent('download', { timeout: 10_000 });
    await button.evaluate((element: HTMLElement) => element.click());
    return arrives;
  };
  // A busy browser now and then drops one of many downloads that no hand asked for; then it is asked once more.
  const download = await ask().catch(ask);
  const chunks: Buffer[] = [];
  for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer);
  return { name: download.suggestedFilename(), bytes: Buffer.concat(chunks) };
}
