import { join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { buildData } from './build-data.ts';
import { checkPaths } from './check.ts';
import { DataError } from './data-error.ts';
import { askedRows } from './example/ladder/rungs.ts';

const OPTIONS = {
  audience: { type: 'string', default: 'public' },
  'example-rows': { type: 'string' },
  out: { type: 'string', default: '.cache/data' },
  json: { type: 'boolean', default: false },
  lang: { type: 'string', default: 'en' },
} as const;

function oneOf<T extends string>(option: string, value: string, allowed: readonly T[]): T {
  const found = allowed.find((candidate) => candidate === value);
  if (found === undefined) throw new DataError(`--${option} is ${value}; it takes ${allowed.join(' or ')}`);
  return found;
}

function readArguments(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true });
  } catch (error) {
    throw new DataError((error as Error).message);
  }
}

/** `npm run data`: builds every data set, or with `check PATH…` only reads and reports. Answers the exit code. */
async function main(args: readonly string[], root: string): Promise<number> {
  const { values, positionals } = readArguments(args);
  const [command, ...paths] = positionals;
  const lang = oneOf('lang', values.lang, ['fa', 'en']);
  if (command === 'check') {
    if (paths.length === 0) throw new DataError('check needs a folder or a file: check PATH…');
    return checkPaths(paths, { json: values.json, lang, catalogue: join(root, 'data/catalogue') });
  }
  if (command !== undefined) throw new DataError(`no such command: ${command} (check PATH…)`);
  const exampleRows = askedRows(values['example-rows'], process.env);
  const out = resolve(root, values.out);
  const audience = oneOf('audience', values.audience, ['public', 'internal']);
  const manifest = await buildData({ root, out, audience, exampleRows, log: console.log });
  console.log(`release ${manifest.release} in ${relative(root, out) || out}`);
  return 0;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const root = resolve(fileURLToPath(new URL('../..', import.meta.url)));
  main(process.argv.slice(2), root).then(
    (code) => {
      process.exitCode = code;
    },
    (error: unknown) => {
      if (!(error instanceof DataError)) throw error;
      for (const problem of error.problems) console.error(problem);
      console.error(error.message);
      process.exitCode = 1;
    },
  );
}

export { buildData } from './build-data.ts';
