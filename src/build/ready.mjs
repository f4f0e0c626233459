/**
 * Makes a fresh clone usable before npm looks for any binary: `node src/build/ready.mjs install build`.
 * Plain Node without dependencies, because it runs while `node_modules` may not exist yet. Each step compares
 * what is there with a stamp, prints one line either way, and does nothing when the stamp still fits.
 */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const OLDEST_NODE = [20, 19];
const INSTALL_STAMP = 'node_modules/.ready-stamp';
const BUILD_STAMP = 'dist/.build-stamp';
const LOCK = '.cache/ready.lock';
const LOCK_LIFE_MS = 30 * 60_000;
const BUILD_INPUTS = [
  'data',
  'index.html',
  'package-lock.json',
  'public',
  'src',
  'tsconfig.json',
  'vite.config.ts',
];
const BUILD_OUTPUTS = ['dist/index.html', 'dist/data/manifest.json'];

/** A step that can't be completed, in words, with the exit code of the program that failed. */
export class ReadyError extends Error {
  /** @param {string} message @param {number} exitCode */
  constructor(message, exitCode) {
    super(message);
    this.name = 'ReadyError';
    this.exitCode = exitCode;
  }
}

/** Runs the named steps in order; throws ReadyError. Everything outside the folder comes in through `effects`. */
export async function ready(steps, effects) {
  assertNode(effects.node);
  for (const step of steps) {
    if (step === 'install') await once(effects, installStep(effects));
    else if (step === 'build') await once(effects, buildStep(effects));
    else throw new ReadyError(`Unknown step "${step}": the steps are install and build.`, 2);
  }
}

/** What `node_modules` must have been installed from: the lock file, and the machine its binaries are for. */
export function installKey({ root, node, platform, arch }) {
  const lock = readIfThere(root, 'package-lock.json');
  if (lock === undefined)
    throw new ReadyError('package-lock.json is missing: restore it from the repository.', 1);
  return `${sha256(lock)} node ${node.split('.')[0]} ${platform} ${arch}`;
}

/** Hash over the path and content of everything the build reads, tests left out, and over its settings. */
export function buildKey(root, { audience = 'public', exampleRows = '' } = {}) {
  const hash = createHash('sha256').update(`${audience} ${exampleRows}\n`);
  for (const file of BUILD_INPUTS.flatMap((name) => listFiles(root, name)).sort()) {
    hash.update(`${file}\0${sha256(fs.readFileSync(path.join(root, file)))}\n`);
  }
  return hash.digest('hex');
}

/**
 * Whether `node_modules` was installed from this lock file, judged from npm's own record beside the packages.
 * Only an optional package may be absent, and only when it is for another machine.
 */
export function isInstalledFrom(lock, record, { platform, arch, hasPackage }) {
  const installed = record.packages ?? {};
  for (const [place, wanted] of Object.entries(lock.packages ?? {})) {
    if (place === '') continue;
    const found = installed[place];
    if (found === undefined) {
      if (!isOptional(wanted) || isForMachine(wanted, platform, arch)) return false;
    } else if (
      found.version !== wanted.version ||
      found.integrity !== wanted.integrity ||
      !hasPackage(place)
    ) {
      return false;
    }
  }
  return Object.keys(installed).every((place) => lock.packages?.[place] !== undefined);
}

function isOptional(entry) {
  return Boolean(entry.optional || entry.devOptional);
}

function isForMachine(entry, platform, arch) {
  const named = entry.os !== undefined || entry.cpu !== undefined;
  // A lock entry for another C library looks like ours in every other respect.
  if (!named || entry.libc !== undefined) return false;
  return (entry.os ?? [platform]).includes(platform) && (entry.cpu ?? [arch]).includes(arch);
}

function installStep(effects) {
  const { root, say } = effects;
  const key = installKey(effects);
  return {
    check() {
      const stamp = readIfThere(root, INSTALL_STAMP);
      if (stamp !== undefined) return stamp === key;
      if (!matchesLock(effects)) return false;
      writeFile(root, INSTALL_STAMP, key);
      return true;
    },
    fresh: 'Packages: up to date.',
    async work() {
      const why = fs.existsSync(path.join(root, 'node_modules'))
        ? 'the lock file or Node changed'
        : 'first run';
      say(`Packages: ${why}, installing them with npm ci (a minute or two) …`);
      fs.rmSync(path.join(root, INSTALL_STAMP), { force: true });
      // Development packages hold the compiler and the tests, whatever NODE_ENV says.
      const code = await effects.npm(['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error']);
      if (code !== 0) {
        const hint = 'npm says why above; without a network it needs a filled cache or a reachable mirror.';
        throw new ReadyError(
          `The packages could not be installed: npm ci ended with code ${code}. ${hint}`,
          code,
        );
      }
      writeFile(root, INSTALL_STAMP, key);
    },
    done: 'Packages: installed',
  };
}

function matchesLock({ root, platform, arch }) {
  const record = readIfThere(root, 'node_modules/.package-lock.json');
  if (record === undefined) return false;
  const hasPackage = (place) => fs.existsSync(path.join(root, place, 'package.json'));
  try {
    const lock = JSON.parse(String(readIfThere(root, 'package-lock.json')));
    return isInstalledFrom(lock, JSON.parse(record), { platform, arch, hasPackage });
  } catch {
    return false;
  }
}

function buildStep(effects) {
  const { root, say, settings } = effects;
  return {
    check() {
      const complete = BUILD_OUTPUTS.every((file) => fs.existsSync(path.join(root, file)));
      return complete && readIfThere(root, BUILD_STAMP) === buildKey(root, settings);
    },
    fresh: 'Build: up to date.',
    async work() {
      const why = fs.existsSync(path.join(root, 'dist')) ? 'its inputs changed' : 'first run';
      say(`Build: ${why}, building data and app …`);
      const key = buildKey(root, settings);
      fs.rmSync(path.join(root, BUILD_STAMP), { force: true });
      const code = await effects.npm(['run', '--silent', 'build']);
      if (code !== 0) {
        throw new ReadyError(`The build failed with code ${code}: the lines above say where.`, code);
      }
      writeFile(root, BUILD_STAMP, key);
    },
    done: 'Build: done',
  };
}

/** Does the work unless the check passes, one process at a time. */
async function once(effects, step) {
  if (step.check()) {
    effects.say(step.fresh);
    return;
  }
  const release = await acquireLock(effects);
  try {
    if (step.check()) {
      effects.say(step.fresh);
      return;
    }
    const started = effects.now();
    await step.work();
    effects.say(`${step.done} in ${((effects.now() - started) / 1000).toFixed(1)} s.`);
  } finally {
    release();
  }
}

/** A folder is the lock, since making one either works or fails; one left by a dead process is taken over. */
async function acquireLock(effects) {
  const folder = path.join(effects.root, LOCK);
  const owner = path.join(folder, 'owner');
  fs.mkdirSync(path.dirname(folder), { recursive: true });
  for (let waited = false; ; waited = true) {
    try {
      fs.mkdirSync(folder);
      fs.writeFileSync(owner, String(effects.pid));
      return () => fs.rmSync(folder, { recursive: true, force: true });
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
    }
    if (isStale(folder, owner, effects)) fs.rmSync(folder, { recursive: true, force: true });
    else {
      if (!waited) effects.say('Another process is installing or building here: waiting for it …');
      await effects.sleep(300);
    }
  }
}

function isStale(folder, owner, effects) {
  try {
    const age = effects.now() - fs.statSync(folder).mtimeMs;
    if (age > LOCK_LIFE_MS) return true;
    const pid = Number(fs.readFileSync(owner, 'utf8'));
    return pid > 0 && !effects.isAlive(pid);
  } catch {
    // Released, or not yet signed: look again.
    return false;
  }
}

function assertNode(node) {
  const [major = 0, minor = 0] = node.split('.').map(Number);
  const [wantedMajor, wantedMinor] = OLDEST_NODE;
  if (major > wantedMajor || (major === wantedMajor && minor >= wantedMinor)) return;
  throw new ReadyError(`Node ${OLDEST_NODE.join('.')} or newer is needed; this is Node ${node}.`, 1);
}

function listFiles(root, name) {
  const full = path.join(root, name);
  const stat = fs.statSync(full, { throwIfNoEntry: false });
  if (stat === undefined) return [];
  if (!stat.isDirectory()) return [name];
  return fs
    .readdirSync(full)
    .filter((entry) => !entry.startsWith('.') && entry !== 'tests' && !/\.(test|long)\.tsx?$/.test(entry))
    .flatMap((entry) => listFiles(root, `${name}/${entry}`));
}

function readIfThere(root, file) {
  const full = path.join(root, file);
  return fs.existsSync(full) ? fs.readFileSync(full, 'utf8') : undefined;
}

function writeFile(root, file, text) {
  fs.mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
  fs.writeFileSync(path.join(root, file), text);
}

function sha256(content) {
  return createHash('sha256').update(content).digest('hex');
}

/** The effects of the real machine, for the project in `root`. */
export function machineEffects(root) {
  return {
    root,
    node: process.versions.node,
    platform: process.platform,
    arch: process.arch,
    pid: process.pid,
    settings: {
      audience: process.env.TARAZU_AUDIENCE || undefined,
      exampleRows: process.env.EXAMPLE_ROWS || undefined,
    },
    npm: (args) => runNpm(root, args),
    say: (line) => console.log(line),
    now: () => performance.timeOrigin + performance.now(),
    sleep: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
    isAlive,
  };
}

function runNpm(root, args) {
  const script = process.env.npm_execpath ?? '';
  const viaNode = /npm-cli\.js$/.test(script);
  const [command, all] = viaNode ? [process.execPath, [script, ...args]] : ['npm', args];
  const shell = !viaNode && process.platform === 'win32';
  return new Promise((resolve, reject) => {
    const child = spawn(command, all, { cwd: root, stdio: 'inherit', shell });
    child.on('error', (error) => reject(new ReadyError(`npm could not be started: ${error.message}`, 1)));
    child.on('exit', (code) => resolve(code ?? 1));
  });
}

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

const program = process.argv[1] ?? '';
if (fs.existsSync(program) && fs.realpathSync(program) === fileURLToPath(import.meta.url)) {
  const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
  try {
    await ready(process.argv.slice(2), machineEffects(root));
  } catch (error) {
    if (!(error instanceof ReadyError)) throw error;
    console.error(error.message);
    process.exitCode = error.exitCode;
  }
}
