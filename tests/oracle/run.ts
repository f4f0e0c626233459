import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { withGenerated } from '../../src/build/example/files.ts';
import { loadCatalogue } from '../../src/build/load.ts';
import type { Claim } from './claim.ts';
import type { PageClaims } from './claims/page-claims.ts';
import { accountedFor, type Shown, unaccounted } from './claims/tables.ts';
import { claimsAt } from './claims.ts';
import { buildCrafted } from './crafted.ts';
import { bookAt } from './edition.ts';
import { type Disagreement, isComputed, judge, reasonsOf } from './judge.ts';
import { type Book, type Files, type Records, readRecords } from './records.ts';
import { openSite, type Site } from './site.ts';
import { addressOf, type Ground, walk } from './walk.ts';

const ROOT = new URL('../../', import.meta.url);

function filesBelow(folder: URL): Files {
  const root = fileURLToPath(folder);
  const paths = readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  return new Map(paths.map((path) => [relative(root, path).replaceAll('\\', '/'), readFileSync(path)]));
}

/** The data sets of the walk: what the oracle reads of each, and where its pages get their rows. */
export interface World {
  readonly grounds: readonly Ground[];
  readonly siteOf: (data: string) => Site;
  readonly recordsOf: (data: string) => Records;
  close(): Promise<void>;
}

/** Opens the built data sets and the crafted one, and reads the files of all. */
export async function openWorld(): Promise<World> {
  const catalogue = filesBelow(new URL('data/catalogue/', ROOT));
  const rows = await loadCatalogue(fileURLToPath(ROOT));
  const crafted = await buildCrafted(ROOT);
  const built = openSite(new URL('dist/data/', ROOT));
  const own = openSite(crafted.site);
  const read = (files: Files) => readRecords(catalogue, withGenerated(files, rows).files);
  const grounds: readonly Ground[] = [
    ...built.dataSets.map(({ name, kind }) => ({
      name,
      weight: kind === 'synthetic' ? 1 : 3,
      records: read(filesBelow(new URL(`data/${name}/`, ROOT))),
    })),
    { name: 'crafted', weight: 5, records: read(crafted.files) },
  ];
  const records = new Map(grounds.map((ground) => [ground.name, ground.records]));
  return {
    grounds,
    siteOf: (data) => (data === 'crafted' ? own : built),
    recordsOf: (data) => records.get(data)!,
    close: async () => {
      await Promise.all([built.close(), own.close()]);
      await crafted.remove();
    },
  };
}

/** What is wrong with what a page says. */
export interface Complaint {
  readonly address: string;
  readonly disagreements: readonly Disagreement[];
  readonly unaccounted: readonly Shown[];
}

/** Judges all that a page says: every claim on its own, and every computed number by the claims that stand for it. */
export function judgePage(
  address: string,
  { claims, shown }: PageClaims,
  book: Book,
): Complaint & { readonly claims: readonly Claim[] } {
  const disagreements = claims.flatMap((claim) => judge(claim, book) ?? []);
  return { address, claims, disagreements, unaccounted: unaccounted(shown, accountedFor(claims)) };
}

/** What a walk came by. */
export interface Walked {
  readonly states: number;
  /** States with something computed that the oracle licensed. */
  readonly allowed: number;
  readonly claims: ReadonlyMap<string, number>;
  /** States in which a reason was given, by its code. */
  readonly reasons: ReadonlyMap<string, number>;
  readonly complaints: readonly Complaint[];
}

/** Walks so many addresses; complaints beyond the first few are not kept. */
export async function walkOver(
  world: World,
  { states, seed }: { states: number; seed: number },
): Promise<Walked> {
  const claims = new Map<string, number>();
  const reasons = new Map<string, number>();
  const complaints: Complaint[] = [];
  const count = (map: Map<string, number>, key: string) => map.set(key, (map.get(key) ?? 0) + 1);
  let allowed = 0;
  const steps = walk(world.grounds, seed);
  for (let i = 0; i < states; i++) {
    const state = steps.next().value;
    const address = addressOf(state);
    const page = await claimsAt(address, world.siteOf(state.data));
    const judged = judgePage(address, page, bookAt(address, world.recordsOf(state.data)));
    if (judged.claims.some(isComputed)) allowed += 1;
    for (const claim of judged.claims) count(claims, claim.kind);
    for (const code of new Set(judged.claims.flatMap(reasonsOf))) count(reasons, code);
    const isWrong = judged.disagreements.length + judged.unaccounted.length > 0;
    if (isWrong && complaints.length < 20) complaints.push(judged);
  }
  return { states, allowed, claims, reasons, complaints };
}

/** Complaints as text: the address, the claim, and both verdicts. */
export function complaintText({ address, disagreements, unaccounted: loose }: Complaint): string {
  const said = disagreements.slice(0, 3).map(({ claim, why }) => `  ${why}\n    ${JSON.stringify(claim)}`);
  const numbers = loose.slice(0, 3).map((one) => `  nothing accounts for ${JSON.stringify(one)}`);
  const rest = disagreements.length + loose.length - said.length - numbers.length;
  return [address, ...said, ...numbers, ...(rest > 0 ? [`  and ${rest} more`] : [])].join('\n');
}

/** The counts of a walk as a table. */
export function walkText({ states, allowed, claims, reasons }: Walked): string {
  const rows = (map: ReadonlyMap<string, number>) =>
    [...map].sort(([, a], [, b]) => b - a).map(([key, n]) => `  ${key.padEnd(24)} ${n}`);
  return [
    `${states} states, ${allowed} with a licensed computation (${((100 * allowed) / states).toFixed(1)} %)`,
    'claims judged',
    ...rows(claims),
    'states in which a refusal stands, by reason',
    ...rows(reasons),
  ].join('\n');
}
