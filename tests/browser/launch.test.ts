import { mkdtempSync, readdirSync, readFileSync, readlinkSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type StaticServer, startServer } from '../../src/build/static-server.ts';
import { openApp, routeOf, settled, sharedBrowser } from './app.ts';
import { findBrowser } from './launch.ts';

const policy =
  "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; worker-src 'self' blob:; connect-src 'self'; style-src 'self'; img-src 'self' data: blob:; font-src 'self'; base-uri 'none'; form-action 'none'";
const isBundled = process.platform === 'linux' && process.arch === 'x64' && !process.env.CHROMIUM_PATH;
const root = mkdtempSync(path.join(tmpdir(), 'launch-'));
let elsewhere: StaticServer;

beforeAll(async () => {
  elsewhere = await startServer({ root });
  write(
    'index.html',
    `<!doctype html><html lang="fa" dir="rtl" data-ready="false"><meta charset="utf-8"><link rel="icon" href="data:,">
    <meta http-equiv="Content-Security-Policy" content="${policy}"><title>ترازو</title>
    <p id="text">سلام hello ۱۲۳</p><script src="quiet.js"></script>`,
  );
  write('open.html', '<!doctype html><link rel="icon" href="data:,">');
  write('quiet.js', "setTimeout(() => document.documentElement.setAttribute('data-ready', 'true'), 50);");
  write('loud.js', loud(elsewhere.origin));
  write('loud.html', readFileSync(path.join(root, 'index.html'), 'utf8').replace('quiet.js', 'loud.js'));
});

afterAll(async () => {
  await elsewhere.close();
  rmSync(root, { recursive: true });
});

describe.runIf(isBundled)('the browser in node_modules', () => {
  it('runs from the cache folder with its own libraries, beside those Node itself needs', async () => {
    await sharedBrowser();
    const { name } = await findBrowser();
    expect(path.relative(process.cwd(), name)).toMatch(/^\.cache\/browser\/[\d.]+\/chromium$/);
    const cache = path.dirname(name);
    const files = mappedFiles(name).filter((file) => !file.startsWith(cache));
    const foreign = files.filter(
      (file) =>
        !/^\/(usr\/)?lib(64)?\/([\w-]+\/)?(ld-|lib(c|m|dl|rt|pthread|gcc_s|nss_\w+|resolv)[.-])/.test(file),
    );
    expect(foreign.filter((file) => /\.so(\.\d+)*$/.test(file))).toEqual([]);
    expect(mappedFiles(name)).toContain(path.join(cache, 'al2023/lib/libnss3.so'));
  });

  it('writes Persian and Latin in our own font, without the page loading it', async () => {
    const { page, context } = await openApp({ root });
    const devtools = await context.newCDPSession(page);
    await devtools.send('DOM.enable');
    await devtools.send('CSS.enable');
    const { root: document } = await devtools.send('DOM.getDocument');
    const { nodeId } = await devtools.send('DOM.querySelector', {
      nodeId: document.nodeId,
      selector: '#text',
    });
    const { fonts } = await devtools.send('CSS.getPlatformFontsForNode', { nodeId });
    expect(fonts.map((font) => font.familyName)).toEqual(['Vazirmatn']);
  });

  it('keeps web security and process isolation', async () => {
    const { page, url } = await openApp({ root });
    await page.goto(`${url}open.html`);
    const typeOf = (mode: RequestMode) =>
      page.evaluate(([to, how]) => fetch(to, { mode: how }).then((answer) => answer.type, String), [
        elsewhere.url,
        mode,
      ] as const);
    expect(await typeOf('cors')).toBe('TypeError: Failed to fetch');
    expect(await typeOf('no-cors')).toBe('opaque');
    const command = readFileSync(`/proc/${pidsOf((await findBrowser()).name)[0]}/cmdline`, 'utf8');
    expect(command).not.toMatch(/--disable-web-security|--single-process|--disable-site-isolation/);
  });

  it('reaches no other machine, and says that it tried', async () => {
    const app = await openApp({ root });
    await app.page.goto(`${app.url}open.html`);
    const answer = await app.page.evaluate(() => {
      const code = "fetch('https://example.org/b.json').catch(() => postMessage('failed'))";
      const worker = new Worker(URL.createObjectURL(new Blob([code], { type: 'text/javascript' })));
      const inWorker = new Promise((resolve) =>
        worker.addEventListener('message', ({ data }) => resolve(data)),
      );
      return fetch('https://example.org/a.json').catch(() => inWorker);
    });
    expect(answer).toBe('failed');
    expect([...app.foreignRequests].sort()).toEqual([
      'https://example.org/a.json',
      'https://example.org/b.json',
    ]);
  });
});

describe('openApp', () => {
  it('has nothing to complain about on a quiet page, in either language and every size', async () => {
    const app = await openApp({ root, lang: 'en', viewport: 'phone', colorScheme: 'dark' });
    await settled(app.page);
    expect(app.complaints()).toEqual([]);
    expect(app.page.url()).toBe(`${app.url}#/?lang=en`);
    expect(app.page.viewportSize()).toEqual({ width: 390, height: 844 });
    expect(await app.page.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches)).toBe(true);
    expect(await app.page.evaluate(() => navigator.language)).toBe('en-GB');
  });

  it('records errors, warnings, other origins and what the policy blocked, also inside a worker', async () => {
    const app = await openApp({ root });
    const [worker] = await Promise.all([
      app.page.waitForEvent('worker'),
      app.page.goto(`${app.url}loud.html`),
    ]);
    // Answered after the recorder has its listener inside the worker.
    await worker.evaluate(() => undefined);
    await app.page.evaluate('go()');
    await settled(app.page);
    expect(app.pageErrors.join()).toContain('thrown on purpose');
    expect(app.console).toContainEqual(
      expect.objectContaining({ type: 'warning', text: 'warned on purpose' }),
    );
    expect(app.violations).toContainEqual(expect.objectContaining({ directive: 'img-src' }));
    expect(app.violations).toContainEqual(expect.objectContaining({ directive: 'style-src-attr' }));
    expect(app.failedRequests).toContainEqual(expect.stringMatching(/^404 .*nothing\.json$/));
    expect(app.console).toContainEqual(expect.objectContaining({ text: 'worker stopped' }));
    const blocked = { directive: 'connect-src', blocked: `${elsewhere.origin}/from-worker.json` };
    expect(app.violations).toContainEqual(expect.objectContaining(blocked));
    expect(app.complaints().filter((line) => line.startsWith('policy: '))).toHaveLength(3);
  });

  it('says what did not settle', async () => {
    const app = await openApp({ root });
    await app.page.evaluate(() => {
      document.documentElement.setAttribute('data-ready', 'false');
      document.body.innerHTML = '<figure data-card="trend" data-state="loading"></figure>';
    });
    await app.page.waitForTimeout(100);
    await app.page.evaluate(() => document.documentElement.setAttribute('data-ready', 'false'));
    await expect(settled(app.page, 200)).rejects.toThrow('still loading: trend');
  });

  it('serves below a sub-folder', async () => {
    const app = await openApp({ root, base: '/office/tarazu' });
    await settled(app.page);
    expect(app.url).toBe(`${app.origin}/office/tarazu/`);
    expect(app.complaints()).toEqual([]);
  });
});

describe('routeOf', () => {
  it.each([
    [{}, ''],
    [{ lang: 'en' as const }, '#/?lang=en'],
    [{ path: '#/press', lang: 'en' as const }, '#/press?lang=en'],
    [{ path: '#/compare?areas=IR-29,IR-16', lang: 'fa' as const }, '#/compare?lang=fa&areas=IR-29,IR-16'],
    [{ path: '#/data?lang=en', lang: 'fa' as const }, '#/data?lang=en'],
  ])('%j is %s', (options, route) => {
    expect(routeOf(options)).toBe(route);
  });
});

function loud(other: string): string {
  return `
    console.warn('warned on purpose');
    document.body.setAttribute('style', 'color: red');
    document.body.append(Object.assign(new Image(), { src: '${other}/from-page.png' }));
    setTimeout(() => { throw new Error('thrown on purpose'); });
    const code = \`onmessage = () => fetch('${other}/from-worker.json').then(() => postMessage('reached'), () => postMessage('stopped'))\`;
    const worker = new Worker(URL.createObjectURL(new Blob([code], { type: 'text/javascript' })));
    globalThis.go = () => worker.postMessage('go');
    worker.onmessage = async ({ data }) => {
      await fetch('nothing.json');
      console.info('worker ' + data);
      document.documentElement.setAttribute('data-ready', 'true');
    };`;
}

function pidsOf(executable: string): readonly string[] {
  return readdirSync('/proc').filter(
    (name) => /^\d+$/.test(name) && read(() => readlinkSync(`/proc/${name}/exe`)) === executable,
  );
}

/** Every file the running browser and its helpers have in memory. */
function mappedFiles(executable: string): readonly string[] {
  const lines = pidsOf(executable).flatMap((pid) =>
    (read(() => readFileSync(`/proc/${pid}/maps`, 'utf8')) ?? '').split('\n'),
  );
  return [
    ...new Set(lines.map((line) => line.slice(line.indexOf('/'))).filter((file) => file.startsWith('/'))),
  ];
}

/** A process may end between two looks at it. */
function read(look: () => string): string | undefined {
  try {
    return look();
  } catch {
    return undefined;
  }
}

function write(name: string, content: string): void {
  writeFileSync(path.join(root, name), content);
}
