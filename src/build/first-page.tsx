import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { renderToStaticMarkup } from 'react-dom/server';
import { createDoor, type Door } from '../answers/door.ts';
import { DoorProvider, fileKey, rowsKey } from '../answers/use-door.ts';
import { Shell } from '../app/shell.tsx';
import { fa } from '../locale/fa.ts';
import { createLocale } from '../locale/locale.ts';
import { solarHijriDate } from '../locale/solar-hijri.ts';
import { LocaleProvider } from '../locale/use-locale.ts';
import { type Catalogue, indexCatalogue } from '../model/catalogue.ts';
import type { Manifest } from '../model/data-set.ts';
import { overviewSlices } from '../pages/overview/data.ts';
import { OverviewPage } from '../pages/overview/page.tsx';
import { TodayProvider } from '../pages/use-today.ts';
import { figures } from '../queries/figures.ts';
import { parseHash } from '../url/location.ts';
import { ViewProvider } from '../url/use-view.ts';

export interface FirstPage {
  /** The default view as markup, without a style attribute. */
  readonly markup: string;
  /** The rules that stand for the style attributes, which the page's policy forbids. */
  readonly css: string;
  readonly address: string;
  /** Files of the release that the first view reads, to be fetched beside the program. */
  readonly files: readonly string[];
}

/** Replaces style attributes by classes of their own. */
export function liftStyles(markup: string): { markup: string; css: string } {
  const classes = new Map<string, string>();
  const lifted = markup.replace(/ class="([^"]*)" style="([^"]*)"/g, (_, names: string, style: string) => {
    const known = classes.get(style) ?? `s${classes.size}`;
    classes.set(style, known);
    return ` class="${names} ${known}"`;
  });
  if (lifted.includes(' style="')) throw new Error('the first page has a style attribute without a class');
  return { markup: lifted, css: [...classes].map(([style, name]) => `.${name}{${style}}`).join('') };
}

async function fill(
  client: QueryClient,
  door: Door,
  dataSet: Manifest['data_sets'][number],
): Promise<string[]> {
  const files = [dataSet.catalogue, dataSet.texts];
  for (const file of files) client.setQueryData(fileKey(file), await door.json(file));
  const catalogue = indexCatalogue(client.getQueryData<Catalogue>(fileKey(dataSet.catalogue))!);
  const counties = await door.json(dataSet.counties);
  client.setQueryData(fileKey(dataSet.counties), counties);
  const answers: string[] = [];
  for (const slice of overviewSlices(dataSet, catalogue)) {
    const query = figures(slice);
    client.setQueryData(rowsKey(dataSet, query), await door.rows(dataSet, query));
    answers.push(Object.entries(dataSet.answers).find(([key]) => key === JSON.stringify(query.key))![1].path);
  }
  return [...files.map(({ path }) => path), ...answers];
}

/** Draws the default view of the default data set with the same components that the browser will draw it with. */
export async function drawFirstPage(manifest: Manifest, dataFolder: string): Promise<FirstPage> {
  const dataSet = manifest.data_sets.find(({ name }) => name === manifest.default_data_set)!;
  const door = createDoor(
    manifest,
    async (file) => readFile(join(dataFolder, file.path)),
    () => Promise.reject(new Error('the first page has an unprepared question')),
  );
  const client = new QueryClient();
  const files = await fill(client, door, dataSet);
  const { page, search } = parseHash(dataSet.default_view);
  const html = renderToStaticMarkup(
    <QueryClientProvider client={client}>
      <DoorProvider value={door}>
        <LocaleProvider value={createLocale('fa', fa)}>
          <ViewProvider value={{ page, search, change: () => undefined }}>
            <TodayProvider value={() => solarHijriDate(new Date())}>
              <Shell manifest={manifest} dataSet={dataSet}>
                <OverviewPage dataSet={dataSet} />
              </Shell>
            </TodayProvider>
          </ViewProvider>
        </LocaleProvider>
      </DoorProvider>
    </QueryClientProvider>,
  );
  client.clear();
  return { ...liftStyles(html), address: dataSet.default_view, files };
}
