import { copyFileSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type StaticServer, startServer } from '../../src/build/static-server.ts';
import type { Engine, EngineState } from '../../src/engine/engine.ts';
import { type Fixture, question, writeFixture } from '../engine/fixture.ts';
import { type App, openApp } from './app.ts';

/** What the page below puts on its window. */
interface EnginePage {
  readonly engine: Engine;
  readonly states: EngineState[];
}

const project = fileURLToPath(new URL('../../', import.meta.url));
const source = path.join(project, '.cache/engine-page/source');
const root = path.join(project, '.cache/engine-page/site');
const policy =
  "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; worker-src 'self' blob:; connect-src 'self'; style-src 'self'; img-src 'self' data: blob:; font-src 'self'; base-uri 'none'; form-action 'none'; object-src 'none'";
const html = (content: string) =>
  `<!doctype html><meta charset="utf-8"><link rel="icon" href="data:,">
  <meta http-equiv="Content-Security-Policy" content="${content}"><script type="module" src="./page.ts"></script>`;
const script = `
  import { ENGINE_ASSETS } from '../../../src/engine/assets.ts';
  import { createBrowserEngine, fetchInWorker as fetchWhole, tablesAt } from '../../../src/engine/index.ts';
  const states = [];
  const tables = ['published', 'example', 'absent'].map((name) => tablesAt(name, './' + name + '.duckdb', { fetchWhole }));
  const onState = (state) => states.push(state);
  const timeouts = { boot: 8000, query: 4000 };
  Object.assign(window, { states, engine: createBrowserEngine({ assets: ENGINE_ASSETS, tables, onState, timeouts }) });
`;
const LONG = 'SELECT count(*) AS n FROM range(1000000) a(x), range(1000000) b(y) WHERE hash(x * y) % 7 = ?';

let fixture: Fixture;
let elsewhere: StaticServer;

beforeAll(async () => {
  rmSync(source, { recursive: true, force: true });
  mkdirSync(source, { recursive: true });
  writeFileSync(path.join(source, 'index.html'), html(policy));
  writeFileSync(path.join(source, 'no-wasm.html'), html(policy.replace(" 'wasm-unsafe-eval'", '')));
  writeFileSync(path.join(source, 'no-blob.html'), html(policy.replace(' blob:;', ';')));
  writeFileSync(path.join(source, 'page.ts'), script);
  const input = ['index', 'no-wasm', 'no-blob'].map((name) => path.join(source, `${name}.html`));
  await build({
    configFile: false,
    root: source,
    base: './',
    logLevel: 'error',
    build: {
      outDir: root,
      emptyOutDir: true,
      target: 'es2022',
      modulePreload: { polyfill: false },
      rollupOptions: { input },
    },
  });
  fixture = await writeFixture();
  for (const [name, file] of fixture.files) copyFileSync(file, path.join(root, `${name}.duckdb`));
  // Open to every origin, so that only the policy can be what stops a request.
  elsewhere = await startServer({ root, headers: { 'Access-Control-Allow-Origin': '*' } });
}, 120_000);

afterAll(async () => {
  fixture.remove();
  await elsewhere.close();
});

/** Asks in the page; the answer comes back as rows. */
function ask(app: App, sql: string, params: readonly (string | number)[] = [], abortAfter?: number) {
  const { row: _, ...query } = question(sql, { n: 'number' }, params);
  return app.page.evaluate(
    async ({ query, abortAfter }) => {
      const { engine } = window as unknown as EnginePage;
      const controller = new AbortController();
      if (abortAfter !== undefined) setTimeout(() => controller.abort(), abortAfter);
      const asked = engine.rows('published', query as never, { signal: controller.signal });
      return asked.then(
        (columns) => ({ rows: Array.from({ length: columns.length }, (_, i) => columns.at(i)) }),
        (error) => ({ error: error.name, code: error.code, message: error.message }),
      );
    },
    { query, abortAfter },
  );
}

describe('the engine under the content policy of the site', () => {
  it('boots, answers, asks nobody else and leaves no report', async () => {
    const app = await openApp({ root });
    expect(app.requests.filter((url) => /wasm|worker|duckdb\b/.test(url))).toEqual([]);
    expect(await ask(app, 'SELECT count(*) AS n FROM observation WHERE area = ?', ['IR-07'])).toEqual({
      rows: [{ n: 34 }],
    });
    const states = await app.page.evaluate(() => (window as unknown as EnginePage).states);
    expect(states.at(-1)).toEqual({ kind: 'ready' });
    const loading = states.filter((state) => state.kind === 'loading').at(-1)!;
    expect(loading.loaded).toBe(loading.total);
    expect(await ask(app, 'SELECT current_date AS n')).toMatchObject({ error: 'QueryError' });
    expect(await ask(app, 'INSTALL httpfs')).toBeDefined();
    expect(await ask(app, `SELECT * FROM '${elsewhere.origin}/x.csv'`)).toMatchObject({
      error: 'QueryError',
    });
    expect(app.complaints()).toEqual([]);
  });

  it('binds the worker too: it reaches this site and nobody else', async () => {
    const app = await openApp({ root });
    await ask(app, 'SELECT 1 AS n');
    const [worker] = app.page.workers();
    const request = (url: string) =>
      worker!.evaluate((address) => fetch(address).then((response) => response.status, String), url);
    expect(await request(`${app.origin}/published.duckdb`)).toBe(200);
    expect(await request(`${elsewhere.origin}/published.duckdb`)).toMatch(/TypeError/);
    await expect.poll(() => app.violations).toMatchObject([{ directive: 'connect-src' }]);
  });

  it('cancels on abort, and restarts after a time-out without a new download', async () => {
    const app = await openApp({ root });
    await ask(app, 'SELECT 1 AS n');
    const requests = app.requests.length;
    const start = performance.now();
    expect(await ask(app, LONG, [3], 200)).toMatchObject({ error: 'AbortError' });
    expect(await ask(app, 'SELECT 42 AS n')).toEqual({ rows: [{ n: 42 }] });
    expect(performance.now() - start).toBeLessThan(2_000);
    expect(await ask(app, LONG, [3])).toMatchObject({ error: 'EngineError', code: 'query_timeout' });
    expect(await ask(app, 'SELECT count(*) AS n FROM observation')).toEqual({ rows: [{ n: 1054 }] });
    expect(app.requests.slice(requests).filter((url) => !url.startsWith('blob:'))).toEqual([]);
    expect(app.complaints()).toEqual([]);
  });

  it('survives the death of its worker', async () => {
    const app = await openApp({ root });
    await ask(app, 'SELECT 1 AS n');
    const [worker] = app.page.workers();
    await worker!.evaluate(() =>
      setTimeout(() => {
        throw new Error('killed');
      }),
    );
    expect(await ask(app, 'SELECT 42 AS n')).toEqual({ rows: [{ n: 42 }] });
  });

  it.each(['no-wasm', 'no-blob'])('fails in the open under a wrong policy: %s', async (name) => {
    const app = await openApp({ root, path: `${name}.html` });
    expect(await ask(app, 'SELECT 1 AS n')).toMatchObject({
      error: 'EngineError',
      code: expect.stringMatching(/^boot_/),
    });
  });

  it('says which tables are missing', async () => {
    const app = await openApp({ root });
    const failed = app.page.evaluate(() => (window as unknown as EnginePage).engine.warm('absent'));
    await expect(failed).rejects.toThrow(/absent: .*HTTP 404/);
  });
});
