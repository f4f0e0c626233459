import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';

/** The rooms of `src` and what each may import (folders, or single files). ARCHITECTURE.md says what lives in them. */
const ROOMS: Readonly<Record<string, readonly string[]>> = {
  'main.tsx': ['app', 'answers', 'engine', 'locale', 'model', 'url'],
  model: [],
  theme: [],
  statistics: ['model'],
  comparability: ['model', 'statistics'],
  locale: ['model'],
  prose: ['model', 'locale', 'statistics', 'comparability'],
  url: ['model'],
  engine: ['model'],
  queries: ['model', 'engine/query.ts'],
  answers: ['model', 'engine', 'queries'],
  charts: ['model', 'theme', 'locale'],
  ui: ['model', 'theme', 'locale'],
  exports: ['model', 'locale', 'prose', 'charts'],
  imports: ['model', 'locale'],
  protection: ['model'],
  storage: ['model'],
  pages: [
    ...['model', 'theme', 'statistics', 'comparability', 'locale', 'prose', 'url', 'engine', 'queries'],
    ...['answers', 'charts', 'ui', 'exports', 'imports', 'protection', 'storage'],
  ],
  app: ['pages', 'ui', 'url', 'locale', 'theme', 'engine', 'answers', 'model'],
  build: [
    ...['model', 'theme', 'statistics', 'comparability', 'locale', 'prose', 'url', 'engine', 'queries'],
    ...['answers', 'charts', 'ui', 'exports', 'imports', 'protection', 'pages', 'app/shell.tsx'],
  ],
};

/** Named in the table, not written yet. A room leaves this list with its first file. */
const EMPTY_ROOMS: readonly string[] = ['prose', 'protection', 'storage'];

/** What only a browser can load: closed to the build. */
const BROWSER_DOORS = [
  'engine/index.ts',
  'engine/browser.ts',
  'engine/load-in-worker.ts',
  'engine/assets.ts',
  'exports/save.ts',
];

const LONGEST_FILE = 400;
const LONGEST_PAGE = 150;

interface SourceFile {
  /** Below `src`, with slashes. */
  readonly name: string;
  readonly text: string;
}

interface Code extends SourceFile {
  readonly room: string;
  /** Modules it names, types included: a type is a dependency of thought, and moves with what it describes. */
  readonly imports: readonly string[];
  /** Literals, template parts and JSX text; comments are free. */
  readonly texts: readonly string[];
  readonly faults: ReadonlyMap<Fault, readonly string[]>;
}

/** What the walk over the syntax finds; the rules below say where it is a fault. */
type Fault = 'intl' | 'now' | 'default' | 'unnamed import' | 'sql tag';

type Rule = (files: readonly Code[]) => readonly string[];

const roomOf = (name: string) => name.split('/')[0]!;
const isCss = ({ name }: SourceFile) => name.endsWith('.css');

function readCode({ name, text }: SourceFile): Code {
  const imports: string[] = [];
  const texts: string[] = [];
  const faults = new Map<Fault, string[]>();
  const room = roomOf(name);
  if (name.endsWith('.css')) {
    const plain = text.replace(/\/\*[\s\S]*?\*\//g, '');
    const linked = [...plain.matchAll(/@import\s+(?:url\()?['"]([^'"]+)/g)].map((match) => match[1]!);
    return { name, text: plain, room, imports: linked, texts: [plain], faults };
  }
  const source = ts.createSourceFile(name, text, ts.ScriptTarget.Latest, true);
  const report = (fault: Fault, node: ts.Node) =>
    faults.set(fault, [...(faults.get(fault) ?? []), node.getText(source).slice(0, 60).split('\n')[0]!]);
  const names = (node: ts.Expression | ts.TypeNode | undefined, whole: ts.Node) => {
    const literal = node && ts.isLiteralTypeNode(node) ? node.literal : node;
    if (literal && ts.isStringLiteralLike(literal)) imports.push(literal.text);
    else report('unnamed import', whole);
  };
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node)) names(node.moduleSpecifier, node);
    else if (ts.isExportDeclaration(node) && node.moduleSpecifier) names(node.moduleSpecifier, node);
    else if (ts.isImportTypeNode(node)) names(node.argument, node);
    else if (ts.isExternalModuleReference(node)) names(node.expression, node);
    else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword)
      names(node.arguments[0], node);
    else if (ts.isLiteralExpression(node) || ts.isTemplateLiteralToken(node) || ts.isJsxText(node))
      texts.push(node.text);
    const fault = faultOf(node);
    if (fault) report(fault, node);
    ts.forEachChild(node, visit);
  };
  visit(source);
  return { name, text, room, imports, texts, faults };
}

function faultOf(node: ts.Node): Fault | undefined {
  // What a declaration says about a foreign package is that package's own style.
  if (node.parent && ts.isModuleBlock(node.parent) && ts.isStringLiteral(node.parent.parent.name))
    return undefined;
  if (ts.isExportAssignment(node) || (ts.isExportSpecifier(node) && node.name.text === 'default'))
    return 'default';
  if (ts.canHaveModifiers(node) && node.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.DefaultKeyword))
    return 'default';
  if (ts.isIdentifier(node) && /^(Intl|toLocale(Date|Time)?String)$/.test(node.text)) return 'intl';
  if (ts.isPropertyAccessExpression(node) && /^(Date\.now|Math\.random)$/.test(node.getText())) return 'now';
  if (ts.isNewExpression(node) && node.expression.getText() === 'Date' && !node.arguments?.length)
    return 'now';
  if (ts.isCallExpression(node) && node.expression.getText() === 'Date') return 'now';
  if (ts.isTaggedTemplateExpression(node) && node.tag.getText() === 'sql') return 'sql tag';
  return undefined;
}

/** The file below `src` that a relative import means; undefined for packages. */
function targetOf(file: Code, specifier: string): string | undefined {
  if (!specifier.startsWith('.')) return undefined;
  return path.posix.normalize(
    path.posix.join(path.posix.dirname(file.name), specifier.replace(/\?[\w&]+$/, '')),
  );
}

const isBelow = (name: string, place: string) => name === place || name.startsWith(`${place}/`);
const pageOf = (name: string) => /^pages\/([^/]+)\//.exec(name)?.[1];

function refusedArrow(file: Code, target: string): string | undefined {
  if (target.startsWith('..')) return 'leads out of src';
  const allowed = ROOMS[file.room];
  if (!allowed) return 'comes from no room of the table';
  const [from, to] = [pageOf(file.name), pageOf(target)];
  if (file.room === 'pages' && to !== undefined && from !== to) return 'enters the folder of another page';
  if (roomOf(target) === file.room) return undefined;
  if (file.room === 'build' && BROWSER_DOORS.includes(target)) return 'opens a browser door in the build';
  return allowed.some((place) => isBelow(target, place)) ? undefined : 'is not in the table of rooms';
}

const arrows: Rule = (files) =>
  files.flatMap((file) =>
    file.imports.flatMap((specifier) => {
      const target = targetOf(file, specifier);
      const refusal = target === undefined ? undefined : refusedArrow(file, target);
      return refusal === undefined ? [] : [`${file.name} → ${target} ${refusal}`];
    }),
  );

/** Types count too: two files that describe each other are one thought in two places. */
const cycles: Rule = (files) => {
  const byName = new Map(files.map((file) => [file.name, file]));
  const done = new Set<string>();
  const found: string[] = [];
  const walk = (file: Code, trail: readonly string[]) => {
    const start = trail.indexOf(file.name);
    if (start >= 0) found.push([...trail.slice(start), file.name].join(' → '));
    if (start >= 0 || done.has(file.name)) return;
    for (const specifier of file.imports) {
      const next = byName.get(targetOf(file, specifier) ?? '');
      if (next) walk(next, [...trail, file.name]);
    }
    done.add(file.name);
  };
  for (const file of files) walk(file, []);
  return found;
};

const lines = (text: string) => text.replace(/\n$/, '').split('\n').length;

const length: Rule = (files) =>
  files.flatMap(({ name, text }) => {
    const most = name.endsWith('/page.tsx') ? LONGEST_PAGE : LONGEST_FILE;
    return lines(text) > most ? [`${name} has ${lines(text)} lines, at most ${most} are allowed`] : [];
  });

/** Complains about each file outside some rooms in which `find` finds something. */
const only =
  (rooms: readonly string[], what: string, find: (file: Code) => readonly string[]): Rule =>
  (files) =>
    files
      .filter(({ room }) => !rooms.includes(room))
      .flatMap((file) => [...new Set(find(file))].map((found) => `${file.name} has ${what}: ${found}`));

const faults =
  (fault: Fault) =>
  (file: Code): readonly string[] =>
    file.faults.get(fault) ?? [];
const matches =
  (pattern: RegExp) =>
  ({ texts }: Code): readonly string[] =>
    texts.flatMap((text) => (text.match(pattern) ?? []).map((found) => found.trim().slice(0, 60)));
const packages =
  (pattern: RegExp) =>
  ({ imports }: Code): readonly string[] =>
    imports.filter((specifier) => pattern.test(specifier));

const SQL =
  /\bSELECT\s[\s\S]+?\sFROM\b|\bINSERT INTO\b|\bDELETE FROM\b|\bCREATE (OR REPLACE )?(TABLE|VIEW|MACRO)\b|\bATTACH '|\bQUALIFY\b|\bGROUP BY\b|\bORDER BY\b|\bselect\s[^.]+\sfrom (observation|area|indicator|placement|source)\b/g;
const HEX = /#(?:[0-9a-f]{8}|[0-9a-f]{6}|[0-9a-f]{3,4})\b/gi;
/** Letters and digits of the script, and the signs of punctuation and number that only it uses. */
const PERSIAN = /[\p{Script=Arabic}،؛؟٪٫٬]+/gu;
const PHYSICAL =
  /(?<![\w-])(?:(?:scroll-)?(?:margin|padding)-(?:left|right)|border-(?:left|right)(?:-\w+)?|border-(?:top|bottom)-(?:left|right)-radius|left|right)\s*:|(?:text-align|float|clear)\s*:\s*(?:left|right)\b/g;
const CATCH_ALL = /(?:^|\/)(?:utils?|helpers?|lib|libs|common|shared|types|hooks)\//;

const RULES: Readonly<Record<string, Rule>> = {
  arrows,
  cycles,
  length,
  sql: only(['queries', 'engine', 'build'], 'SQL', (file) => [
    ...matches(SQL)(file),
    ...faults('sql tag')(file),
  ]),
  echarts: only(['charts'], 'a chart library', packages(/^echarts/)),
  duckdb: only(['engine', 'build'], 'a database library', packages(/^@duckdb\//)),
  colour: only(['theme'], 'a colour', matches(HEX)),
  locale: only(['locale', 'prose', 'imports', 'build'], 'a language', (file) => [
    ...faults('intl')(file),
    ...matches(PERSIAN)(file),
  ]),
  now: only(['main.tsx', 'build'], 'the moment or chance', faults('now')),
  default: only([], 'a default export', faults('default')),
  import: only([], 'an import without a written name', faults('unnamed import')),
  barrel: (files) =>
    files
      .filter(({ name }) => /\/index\.\w+$/.test(name) && name !== 'engine/index.ts')
      .map(({ name }) => `${name} is a barrel`),
  catchAll: (files) =>
    files.filter(({ name }) => CATCH_ALL.test(name)).map(({ name }) => `${name}: catch-all`),
  sides: (files) =>
    files.filter(isCss).flatMap((file) => matches(PHYSICAL)(file).map((found) => `${file.name}: ${found}`)),
};

function readSource(): readonly Code[] {
  const root = fileURLToPath(new URL('../src/', import.meta.url));
  return readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(m?[jt]sx?|css)$/.test(entry.name))
    .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)).replaceAll(path.sep, '/'))
    .sort()
    .map((name) => readCode({ name, text: readFileSync(path.join(root, name), 'utf8') }));
}

const source = readSource();

describe('the layout of src', () => {
  test.each(Object.keys(RULES))('%s', (rule) => {
    expect(RULES[rule]!(source)).toEqual([]);
  });

  test.each(Object.keys(ROOMS))('looked at %s', (room) => {
    const files = source.filter((file) => file.room === room);
    if (EMPTY_ROOMS.includes(room)) expect(files.map(({ name }) => name)).toEqual([]);
    else expect(files.length).toBeGreaterThan(0);
  });

  test('has no room beside the table', () => {
    expect([...new Set(source.map(({ room }) => room))].filter((room) => !(room in ROOMS))).toEqual([]);
  });

  test('names only what exists', () => {
    const places = [...Object.values(ROOMS).flat(), ...BROWSER_DOORS].filter(
      (place) => !EMPTY_ROOMS.includes(place),
    );
    const missing = places.filter((place) => !source.some(({ name }) => isBelow(name, place)));
    expect([...new Set(missing)]).toEqual([]);
  });

  test('sees the imports that are there', () => {
    const inside = source.flatMap((file) => file.imports.map((specifier) => targetOf(file, specifier)));
    const found = inside.filter((target) => source.some(({ name }) => name === target));
    const others = inside.filter((target) => target !== undefined && !found.includes(target));
    expect(found.length).toBeGreaterThan(source.length);
    expect(others).toEqual([]);
  });
});

/** Small samples that must be refused: rule, files, and what the complaint says. */
const BAD: readonly (readonly [rule: string, says: RegExp, files: Readonly<Record<string, string>>])[] = [
  ['arrows', /not in the table/, { 'model/a.ts': "import { b } from '../engine/b.ts';" }],
  ['arrows', /not in the table/, { 'model/a.ts': "import type { B } from '../engine/b.ts';" }],
  ['arrows', /not in the table/, { 'model/a.ts': "export * from '../engine/b.ts';" }],
  ['arrows', /not in the table/, { 'model/a.ts': "export const b = () => import('../engine/b.ts');" }],
  ['arrows', /not in the table/, { 'model/a.ts': "export type B = import('../engine/b.ts').B;" }],
  ['arrows', /not in the table/, { 'queries/a.ts': "import { b } from '../engine/node.ts';" }],
  ['arrows', /not in the table/, { 'charts/a.css': "@import '../ui/b.css';" }],
  ['arrows', /another page/, { 'pages/reach/a.ts': "import { b } from '../compare/b.ts';" }],
  ['arrows', /another page/, { 'pages/a.ts': "import { b } from './compare/b.ts';" }],
  ['arrows', /not in the table/, { 'build/a.ts': "import { b } from '../app/app.tsx';" }],
  ['arrows', /browser door/, { 'build/a.ts': "import { b } from '../engine/browser.ts';" }],
  ['arrows', /out of src/, { 'build/a.ts': "import { b } from '../../tests/b.ts';" }],
  ['arrows', /no room/, { 'other/a.ts': "import { b } from '../model/b.ts';" }],
  [
    'cycles',
    /a\.ts → model\/b\.ts → model\/c\.ts → model\/a\.ts/,
    {
      'model/a.ts': "import './b.ts';",
      'model/b.ts': "import type { C } from './c.ts';",
      'model/c.ts': "export const a = () => import('./a.ts');",
    },
  ],
  ['length', /401 lines/, { 'model/a.ts': '\n'.repeat(401) }],
  ['length', /151 lines/, { 'pages/reach/page.tsx': '\n'.repeat(151) }],
  ['sql', /SELECT value FROM/, { 'pages/a.ts': "export const a = 'SELECT value FROM b';" }],
  ['sql', /ORDER BY/, { 'ui/a.ts': 'export const a = `b ORDER BY c`;' }],
  ['sql', /select \* from/, { 'answers/a.ts': "export const a = 'select * from observation';" }],
  ['sql', /sql`/, { 'answers/a.ts': 'export const a = sql`b`;' }],
  ['echarts', /echarts\/core/, { 'pages/a.ts': "import { use } from 'echarts/core';" }],
  ['duckdb', /@duckdb/, { 'answers/a.ts': "export const a = () => import('@duckdb/duckdb-wasm');" }],
  ['colour', /#f8f4eb/, { 'ui/a.css': '.a { color: #f8f4eb }' }],
  ['colour', /#fff/, { 'ui/a.tsx': 'export const A = () => <b color="#fff" />;' }],
  ['locale', /Intl/, { 'ui/a.ts': 'export const a = new Intl.Collator();' }],
  ['locale', /toLocaleString/, { 'ui/a.ts': 'export const a = (1).toLocaleString();' }],
  ['locale', /تراز/, { 'ui/a.tsx': 'export const A = () => <b>تراز</b>;' }],
  ['locale', /،/, { 'ui/a.ts': "export const a = ['b', 'c'].join('، ');" }],
  ['locale', /۱/, { 'ui/a.css': '.a::before { content: "۱" }' }],
  ['now', /Date\.now/, { 'ui/a.ts': 'export const a = Date.now();' }],
  ['now', /Math\.random/, { 'statistics/a.ts': 'export const a = Math.random;' }],
  ['now', /new Date\(\)/, { 'app/a.ts': 'export const a = new Date();' }],
  ['default', /export default/, { 'model/a.ts': 'export default 1;' }],
  ['default', /function a/, { 'model/a.ts': 'export default function a() {}' }],
  ['default', /as default/, { 'model/a.ts': 'const a = 1; export { a as default };' }],
  ['import', /import\(name\)/, { 'model/a.ts': 'export const a = (name: string) => import(name);' }],
  ['barrel', /barrel/, { 'model/index.ts': '' }],
  ['catchAll', /utils/, { 'pages/utils/a.ts': '' }],
  ['catchAll', /hooks/, { 'hooks/a.ts': '' }],
  ['sides', /margin-left/, { 'ui/a.css': '.a { margin-left: 1px }' }],
  ['sides', /text-align: left/, { 'ui/a.css': '.a { text-align: left }' }],
  ['sides', /right:/, { 'ui/a.css': '.a { position: absolute; right: 0 }' }],
  ['sides', /border-right/, { 'ui/a.css': '.a { border-right-width: 0 }' }],
];

/** Samples that come near a rule and keep it. */
const GOOD: Readonly<Record<string, string>> = {
  'queries/a.ts':
    "import { sql } from '../engine/query.ts'; export const a = sql`SELECT b FROM c ORDER BY d`;",
  'pages/reach/a.ts': "import { b } from '../b.ts'; import { c } from './c.ts';",
  'build/a.tsx': "import { Shell } from '../app/shell.tsx'; import { d } from '../engine/node.ts';",
  'app/a.tsx': "export const a = () => import('../pages/reach/b.tsx').then(({ B }) => ({ default: B }));",
  'locale/a.ts':
    "export const a = new Intl.Collator('fa').compare('الف', 'ب'); export const b = new Date(0);",
  'ui/a.ts': "export const a = '#/overview'; export const b = 'Select an area from the list';",
  'ui/a.css':
    '#main { margin-inline-start: 1px; text-align: start; inset-inline-start: 0 } /* margin-left: 0 */',
  'main.tsx': 'export const a = Date.now();',
};

describe('the rules themselves', () => {
  test.each(BAD)('%s refuses what says %s', (rule, says, files) => {
    const complaints = RULES[rule]!(Object.entries(files).map(([name, text]) => readCode({ name, text })));
    expect(complaints.join('\n')).toMatch(says);
  });

  test('each has a sample that it refuses', () => {
    expect([...new Set(BAD.map(([rule]) => rule))].sort()).toEqual(Object.keys(RULES).sort());
  });

  test('leave good samples alone', () => {
    const files = Object.entries(GOOD).map(([name, text]) => readCode({ name, text }));
    expect(Object.values(RULES).flatMap((rule) => rule(files))).toEqual([]);
  });
});
