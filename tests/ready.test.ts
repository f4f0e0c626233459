import { execFileSync, spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  buildKey,
  installKey,
  isInstalledFrom,
  type Lock,
  type ReadyEffects,
  ready,
} from '../src/build/ready.mjs';

const program = fileURLToPath(new URL('../src/build/ready.mjs', import.meta.url));
const lock: Lock = {
  packages: {
    '': {},
    'node_modules/vite': { version: '8.3.8', integrity: 'sha512-v' },
    'node_modules/native-linux': {
      version: '1.0.0',
      integrity: 'sha512-l',
      optional: true,
      os: ['linux'],
      cpu: ['x64'],
    },
    'node_modules/native-mac': { version: '1.0.0', integrity: 'sha512-m', optional: true, os: ['darwin'] },
  },
};
let root: string;
let said: string[];
let ran: string[];

beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'ready-'));
  said = [];
  ran = [];
  write('package-lock.json', JSON.stringify(lock));
  write('index.html', '<!doctype html>');
  write('src/main.ts', 'export {};');
  write('data/published/calls.csv', 'area,value\n');
});

afterEach(() => rmSync(root, { recursive: true }));

describe('install', () => {
  it('installs what is missing, once', async () => {
    await ready(['install'], effects());
    expect(ran).toEqual(['npm ci']);
    expect(said[0]).toMatch(/^Packages: first run/);
    await ready(['install'], effects());
    expect(ran).toEqual(['npm ci']);
    expect(said.at(-1)).toBe('Packages: up to date.');
  });

  it.each<[string, Partial<ReadyEffects>]>([
    ['the lock file', {}],
    ['Node', { node: '22.1.0' }],
    ['the platform', { platform: 'darwin' }],
    ['the processor', { arch: 'arm64' }],
  ])('installs again when %s changed', async (what, change) => {
    await ready(['install'], effects());
    if (what === 'the lock file') write('package-lock.json', '{"packages":{}}');
    await ready(['install'], effects(change));
    expect(ran).toEqual(['npm ci', 'npm ci']);
  });

  it('keeps its packages over a minor change of Node', async () => {
    await ready(['install'], effects());
    await ready(['install'], effects({ node: '20.99.0' }));
    expect(ran).toEqual(['npm ci']);
  });

  it('takes over a complete folder that it did not install itself', async () => {
    installed();
    await ready(['install'], effects());
    expect(ran).toEqual([]);
    expect(read('node_modules/.ready-stamp')).toBe(installKey(effects()));
  });

  it('does not take over a folder that lacks a package, or whose record is torn', async () => {
    installed();
    rmSync(path.join(root, 'node_modules/vite/package.json'));
    await ready(['install'], effects());
    expect(ran).toEqual(['npm ci']);
    rmSync(path.join(root, 'node_modules/.ready-stamp'));
    write('node_modules/.package-lock.json', '{"packages":');
    await ready(['install'], effects());
    expect(ran).toEqual(['npm ci', 'npm ci']);
  });

  it('says what failed, keeps the exit code, and leaves no stamp', async () => {
    await ready(['install'], effects());
    write('package-lock.json', '{}');
    const failing = effects({ npm: async () => 7 });
    await expect(ready(['install'], failing)).rejects.toMatchObject({
      exitCode: 7,
      message: expect.stringContaining('npm ci ended with code 7'),
    });
    expect(existsSync(path.join(root, 'node_modules/.ready-stamp'))).toBe(false);
    expect(existsSync(path.join(root, '.cache/ready.lock'))).toBe(false);
  });

  it('refuses an older Node and a missing lock file in words', async () => {
    await expect(ready(['install'], effects({ node: '18.20.0' }))).rejects.toThrow('Node 20.19 or newer');
    rmSync(path.join(root, 'package-lock.json'));
    await expect(ready(['install'], effects())).rejects.toThrow('package-lock.json is missing');
    await expect(ready(['polish'], effects())).rejects.toThrow('Unknown step "polish"');
  });
});

describe('isInstalledFrom', () => {
  const linux = { platform: 'linux', arch: 'x64', hasPackage: () => true };
  const { 'node_modules/native-mac': _mac, ...packages } = lock.packages ?? {};
  const vite = 'node_modules/vite';

  it.each<[string, Lock, boolean]>([
    ['the other platform’s binary is absent', { packages }, true],
    ['our own binary is absent', { packages: { [vite]: packages[vite] ?? {} } }, false],
    [
      'a version differs',
      { packages: { ...packages, [vite]: { version: '8.0.0', integrity: 'sha512-v' } } },
      false,
    ],
    [
      'the content differs',
      { packages: { ...packages, [vite]: { version: '8.3.8', integrity: 'sha512-x' } } },
      false,
    ],
    [
      'a package is left over',
      { packages: { ...packages, 'node_modules/old': { version: '1.0.0' } } },
      false,
    ],
    ['there is no record', {}, false],
  ])('%s', (_, record, expected) => {
    expect(isInstalledFrom(lock, record, linux)).toBe(expected);
  });
});

describe('build', () => {
  it('builds what is missing and leaves a fresh build alone', async () => {
    await ready(['build'], effects());
    expect(said[0]).toMatch(/^Build: first run/);
    await ready(['build'], effects());
    expect(ran).toEqual(['npm run --silent build']);
    expect(said.at(-1)).toBe('Build: up to date.');
  });

  it.each([
    ['a changed source', () => write('src/main.ts', 'export const a = 1;')],
    ['a new data file', () => write('data/office/calls.csv', 'area,value\n')],
    ['a renamed file', () => rename('src/main.ts', 'src/entry.ts')],
    ['a removed file', () => rmSync(path.join(root, 'index.html'))],
    ['another lock file', () => write('package-lock.json', '{"packages":{}}')],
    ['a public file', () => write('public/icon.svg', '<svg/>')],
    ['a missing result', () => rmSync(path.join(root, 'dist/index.html'))],
  ])('builds again after %s', async (_, change) => {
    await ready(['build'], effects());
    change();
    await ready(['build'], effects());
    expect(ran).toHaveLength(2);
    expect(said).toContainEqual(expect.stringContaining('Build: its inputs changed'));
  });

  it.each([
    ['a test', () => write('src/model/period.test.ts', 'it()')],
    ['a file outside the inputs', () => write('docs/note.md', 'note')],
    ['an editor’s hidden file', () => write('data/.DS_Store', 'x')],
    ['a touched date', () => utimesSync(path.join(root, 'src/main.ts'), 0, 0)],
  ])('does not build again after %s', async (_, change) => {
    await ready(['build'], effects());
    change();
    await ready(['build'], effects());
    expect(ran).toHaveLength(1);
  });

  it('builds again after a build that failed or was cut short', async () => {
    await ready(['build'], effects());
    write('src/main.ts', 'broken');
    await expect(ready(['build'], effects({ npm: async () => 3 }))).rejects.toMatchObject({ exitCode: 3 });
    await ready(['build'], effects());
    expect(ran).toHaveLength(2);
  });

  it('tells a moved boundary between path and content apart', () => {
    write('src/a', 'bc');
    const first = buildKey(root);
    rmSync(path.join(root, 'src/a'));
    write('src/ab', 'c');
    expect(buildKey(root)).not.toBe(first);
    expect(buildKey(root, { audience: 'internal' })).not.toBe(buildKey(root));
    expect(buildKey(root, { exampleRows: '1000000' })).not.toBe(buildKey(root));
  });
});

describe('two at once', () => {
  it('lets the second wait for the first and then find it fresh', async () => {
    const slow = effects({
      pid: process.pid,
      npm: async (args) => {
        await new Promise((resolve) => setTimeout(resolve, 50));
        return fakeNpm(args);
      },
    });
    await Promise.all([ready(['build'], slow), ready(['build'], slow)]);
    expect(ran).toHaveLength(1);
    expect(said).toContain('Another process is installing or building here: waiting for it …');
    expect(said.at(-1)).toBe('Build: up to date.');
  });

  it('takes over the lock of a dead process, and one far too old', async () => {
    write('.cache/ready.lock/owner', '123');
    await ready(['build'], effects({ isAlive: () => false }));
    write('src/main.ts', 'changed');
    write('.cache/ready.lock/owner', String(process.pid));
    utimesSync(path.join(root, '.cache/ready.lock'), 0, 0);
    await ready(['build'], effects({ isAlive: () => true }));
    expect(ran).toHaveLength(2);
    expect(readdirSync(path.join(root, '.cache'))).toEqual([]);
  });
});

describe('as a program', () => {
  it('runs where there is nothing but Node, and ends with npm’s exit code', () => {
    cpSync(program, path.join(root, 'src/build/ready.mjs'));
    write('package.json', JSON.stringify({ type: 'module', scripts: { build: 'node src/build.mjs' } }));
    write('src/build.mjs', 'process.exit(5);');
    const failed = run(['build']);
    expect(failed.status).toBe(5);
    expect(failed.stderr).toContain('The build failed with code 5');

    const build = `
      import fs from 'node:fs';
      fs.mkdirSync('dist/data', { recursive: true });
      fs.writeFileSync('dist/index.html', '');
      fs.writeFileSync('dist/data/manifest.json', '');`;
    write('src/build.mjs', build);
    expect(run(['build'])).toMatchObject({
      status: 0,
      stdout: expect.stringMatching(/Build: done in [\d.]+ s\.\n$/),
    });
    expect(run(['build'])).toMatchObject({ status: 0, stdout: 'Build: up to date.\n' });
  });

  it('needs no package: it imports Node’s own modules only', () => {
    const imports = [...readFileSync(program, 'utf8').matchAll(/from '([^']+)'/g)].map((match) => match[1]);
    expect(imports.length).toBeGreaterThan(3);
    expect(imports.filter((name) => !name?.startsWith('node:'))).toEqual([]);
    execFileSync(process.execPath, ['--check', program]);
  });
});

function effects(change: Partial<ReadyEffects> = {}): ReadyEffects {
  return {
    root,
    node: '20.20.2',
    platform: 'linux',
    arch: 'x64',
    pid: process.pid,
    settings: {},
    npm: async (args) => fakeNpm(args),
    say: (line) => said.push(line),
    now: () => performance.timeOrigin + performance.now(),
    sleep: (ms) => new Promise((resolve) => setTimeout(resolve, ms / 30)),
    isAlive: () => true,
    ...change,
  };
}

function fakeNpm(args: readonly string[]): number {
  const isInstall = args[0] === 'ci';
  ran.push(isInstall ? 'npm ci' : `npm ${args.join(' ')}`);
  if (isInstall) write('node_modules/vite/package.json', '{}');
  else {
    write('dist/index.html', 'built');
    write('dist/data/manifest.json', '{}');
  }
  return 0;
}

function installed(): void {
  const { 'node_modules/native-mac': _mac, '': _root, ...packages } = lock.packages ?? {};
  write('node_modules/.package-lock.json', JSON.stringify({ packages }));
  for (const place of Object.keys(packages)) write(`${place}/package.json`, '{}');
}

function run(steps: readonly string[]) {
  const script = path.join(root, 'src/build/ready.mjs');
  return spawnSync(process.execPath, [script, ...steps], { cwd: root, encoding: 'utf8' });
}

function write(name: string, content: string): void {
  mkdirSync(path.dirname(path.join(root, name)), { recursive: true });
  writeFileSync(path.join(root, name), content);
}

function read(name: string): string {
  return readFileSync(path.join(root, name), 'utf8');
}

function rename(from: string, to: string): void {
  write(to, read(from));
  rmSync(path.join(root, from));
}
