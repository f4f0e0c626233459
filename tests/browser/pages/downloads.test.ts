import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import readXlsxFile from 'read-excel-file/node';
import { expect, it } from 'vitest';
import type { Manifest } from '../../../src/model/data-set.ts';
import { siteRoot } from './root.ts';
import { card, DATA_SETS, openSite, routeTo, visit } from './site.ts';

const manifest = JSON.parse(readFileSync(path.join(siteRoot, 'data/manifest.json'), 'utf8')) as Manifest;
const kept = (name: string) => name.replace(/-[0-9a-f]{12}(?=\.)/, '');

async function bytesOf(stream: NodeJS.ReadableStream): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

it('every file of the Data page arrives as the manifest says, with what is inside it', async () => {
  const app = await openSite({ path: routeTo('data', { lang: 'en' }) });
  for (const name of DATA_SETS) {
    await visit(app, routeTo('data', { data: name, lang: 'en' }));
    const { downloads, kind } = manifest.data_sets.find((dataSet) => dataSet.name === name)!;
    expect(downloads.map(({ format }) => format)).toEqual(
      expect.arrayContaining(['xlsx', 'parquet', 'zip', 'html']),
    );
    const list = card(app.page, 'downloads').locator('.data-downloads');
    await list.waitFor();
    for (const { file } of downloads) {
      const link = list.locator(`a[href="data/${file.path}"]`);
      const [download] = await Promise.all([app.page.waitForEvent('download'), link.click()]);
      const bytes = await bytesOf(await download.createReadStream());
      expect(createHash('sha256').update(bytes).digest('hex'), file.path).toBe(file.sha256);
      expect(bytes.length).toBe(file.bytes);
      expect(download.suggestedFilename()).toBe(kept(file.path));
      if (kind === 'synthetic') expect(download.suggestedFilename()).toContain('synthetic');
    }
    const words = await list.innerText();
    for (const word of ['XLSX', 'Parquet', 'ZIP', 'HTML', 'sha256', 'rows', 'Right to left'])
      expect(words).toContain(word);
  }
  expect(app.complaints()).toEqual([]);
});

it('the rows of a card come as a workbook, whose writer is loaded when it is asked for', async () => {
  const app = await openSite({ path: routeTo('data', { data: 'example' }) });
  const isWriter = (address: string) => /table-workbook-[\w-]+\.js$/.test(address);
  expect(app.requests.filter(isWriter)).toEqual([]);
  const button = card(app.page, 'sources').locator('.take-actions button', { hasText: 'اکسل' });
  const [download] = await Promise.all([
    app.page.waitForEvent('download'),
    button.evaluate((one: HTMLElement) => one.click()),
  ]);
  expect(download.suggestedFilename()).toMatch(/^tarazu-example-synthetic-[\w-]+-[0-9a-f]{12}\.xlsx$/);
  const [rows, guide] = await readXlsxFile(await bytesOf(await download.createReadStream()));
  expect(rows!.data.length).toBeGreaterThan(10);
  expect(guide!.data.flat().join(' ')).toContain('ارقام نمایشی و ساختگی');
  expect(app.requests.filter(isWriter)).toHaveLength(1);
  expect(app.complaints()).toEqual([]);
  expect(app.foreignRequests).toEqual([]);
});
