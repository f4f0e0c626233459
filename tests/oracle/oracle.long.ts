import { afterAll, beforeAll, expect, test } from 'vitest';
import { complaintText, openWorld, type Walked, type World, walkOver, walkText } from './run.ts';

const SEED = 14050830;
const STATES = 10_000;
const LEAST = 20;

/**
 * Every reason for which the gate withholds something. `unit` is missing: a page puts calls beside calls only, so that
 * no two figures about to be compared have unlike units; tests/comparability/rules/base.test.ts asks that rule.
 */
const REASONS = [
  'span',
  'base',
  'definition',
  'break',
  'boundary',
  'agency',
  'conflict',
  'base_zero',
  'base_missing',
  'base_suppressed',
  'base_not_applicable',
  'current_missing',
  'current_suppressed',
  'current_not_applicable',
  'small_base',
  'aggregation',
  'incomplete',
  'surplus',
  'coverage',
  'coverage_partial',
  'vintage',
  'population',
  'sensitivity',
  'undeclared',
];

let world: World;
let walked: Walked;
beforeAll(async () => {
  world = await openWorld();
  walked = await walkOver(world, { states: STATES, seed: SEED });
  console.log(walkText(walked));
}, 7_200_000);
afterAll(() => world?.close());

test(`${STATES} states of a random walk show nothing that the files do not bear out`, () => {
  expect(walked.complaints.map(complaintText).join('\n\n'), `seed ${SEED}`).toBe('');
});

test(`each reason is given in at least ${LEAST} states`, () => {
  const rare = REASONS.filter((code) => (walked.reasons.get(code) ?? 0) < LEAST);
  expect(rare).toEqual([]);
});

test('at least three of ten states compute something', () => {
  expect(walked.allowed / walked.states).toBeGreaterThanOrEqual(0.3);
});
