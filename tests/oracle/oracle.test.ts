import { readdirSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { isBuilt } from '../pages/referrals/real-answers.ts';
import { complaintText, openWorld, type Walked, type World, walkOver } from './run.ts';

const SEED = 14050830;
const STATES = 400;

const OWN_FILES = ['claim.ts', 'records.ts', 'time.ts', 'edition.ts', 'judge.ts'];

describe('the oracle', () => {
  test('reads files and claims alone: nothing of the program', () => {
    const folder = new URL('./', import.meta.url);
    const judges = readdirSync(new URL('judge/', folder)).map((name) => `judge/${name}`);
    const foreign = [...OWN_FILES, ...judges].flatMap((name) => {
      const imports = readFileSync(new URL(name, folder), 'utf8').matchAll(/from '([^']+)'/g);
      const paths = [...imports].map(([, path]) => path!);
      return paths.filter((path) => path !== 'papaparse' && (!path.startsWith('.') || path.includes('src/')));
    });
    expect(foreign).toEqual([]);
    expect(judges.length).toBeGreaterThan(3);
  });
});

describe.skipIf(!isBuilt)('a walk over the pages', () => {
  let world: World;
  let walked: Walked;
  beforeAll(async () => {
    world = await openWorld();
    walked = await walkOver(world, { states: STATES, seed: SEED });
  }, 300_000);
  afterAll(() => world?.close());

  test('shows no number, order or refusal that the files do not bear out', () => {
    expect(walked.complaints.map(complaintText).join('\n\n'), `seed ${SEED}`).toBe('');
  });

  test('computes something in at least three of ten places', () => {
    expect(walked.allowed / walked.states).toBeGreaterThanOrEqual(0.3);
    expect(walked.reasons.size).toBeGreaterThan(15);
  });
});
