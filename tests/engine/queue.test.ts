import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Priority, Queue } from '../../src/engine/queue.ts';

/** One question of a scenario: who asks, how many turns of the loop it takes, and when its caller loses interest. */
interface Asked {
  readonly priority: Priority;
  readonly turns: number;
  readonly fails: boolean;
  /** Turns of the loop before it is asked, and after which it is aborted. */
  readonly after: number;
  readonly abortAfter: number | undefined;
}

const asked: fc.Arbitrary<Asked> = fc.record({
  priority: fc.constantFrom<Priority>('panel', 'background'),
  turns: fc.nat({ max: 4 }),
  fails: fc.boolean(),
  after: fc.nat({ max: 3 }),
  abortAfter: fc.option(fc.nat({ max: 12 }), { nil: undefined }),
});

async function turns(count: number): Promise<void> {
  for (let turn = 0; turn < count; turn += 1) await new Promise((resolve) => setImmediate(resolve));
}

interface Life {
  readonly asked: Asked;
  queuedAt: number;
  startedAt?: number;
  endedAt?: number;
  abortedAt?: number;
  readonly outcomes: string[];
}

/** Plays a scenario and writes down what happened to each question, by one running number. */
async function play(scenario: readonly Asked[]): Promise<readonly Life[]> {
  const queue = new Queue();
  const lives: Life[] = [];
  const settled: Promise<unknown>[] = [];
  let clock = 0;
  for (const one of scenario) {
    await turns(one.after);
    const controller = new AbortController();
    const life: Life = { asked: one, queuedAt: ++clock, outcomes: [] };
    lives.push(life);
    const task = async () => {
      life.startedAt = ++clock;
      await turns(one.turns);
      life.endedAt = ++clock;
      if (one.fails) throw new Error('refused');
      return 'answered';
    };
    const answer = queue.add(task, { signal: controller.signal, priority: one.priority });
    settled.push(
      answer.then(
        (value) => life.outcomes.push(value),
        (error: Error) => life.outcomes.push(error.name === 'AbortError' ? 'aborted' : 'refused'),
      ),
    );
    if (one.abortAfter !== undefined)
      settled.push(
        turns(one.abortAfter).then(() => {
          life.abortedAt = ++clock;
          controller.abort();
        }),
      );
  }
  await Promise.all(settled);
  await turns(30);
  return lives;
}

const scenarios = fc.array(asked, { maxLength: 12 });
const check = (predicate: (lives: readonly Life[]) => void) =>
  fc.assert(
    fc.asyncProperty(scenarios, async (scenario) => predicate(await play(scenario))),
    { numRuns: 60 },
  );

describe('the queue', () => {
  test('settles every question exactly once, with its own outcome', () =>
    check((lives) => {
      for (const { asked, outcomes, abortedAt, endedAt } of lives) {
        expect(outcomes).toHaveLength(1);
        const isAbortedInTime = abortedAt !== undefined && (endedAt === undefined || abortedAt < endedAt);
        if (isAbortedInTime) expect(outcomes).toEqual(['aborted']);
        else expect(outcomes).toEqual([asked.fails ? 'refused' : 'answered']);
      }
    }));

  test('starts none after its abort', () =>
    check((lives) => {
      for (const { startedAt, abortedAt } of lives)
        if (startedAt !== undefined && abortedAt !== undefined && abortedAt < startedAt)
          expect.fail(`started at ${startedAt}, aborted at ${abortedAt}`);
    }));

  test('runs one at a time', () =>
    check((lives) => {
      const ran = lives.filter(({ startedAt }) => startedAt !== undefined);
      const spans = ran.map(({ startedAt, endedAt }) => [startedAt!, endedAt!] as const);
      spans.sort(([a], [b]) => a - b);
      spans.forEach(([start], i) => {
        expect(start).toBeGreaterThan(spans[i - 1]?.[1] ?? 0);
      });
    }));

  test('keeps the order within a priority', () =>
    check((lives) => {
      for (const priority of ['panel', 'background'] as const) {
        const ran = lives.filter((life) => life.asked.priority === priority && life.startedAt !== undefined);
        const starts = ran.map(({ startedAt }) => startedAt!);
        expect(starts).toEqual([...starts].sort((a, b) => a - b));
      }
    }));

  test('starts nothing of the background while a panel waits', () =>
    check((lives) => {
      const panels = lives.filter(({ asked }) => asked.priority === 'panel');
      for (const life of lives) {
        if (life.asked.priority === 'panel' || life.startedAt === undefined) continue;
        const start = life.startedAt;
        for (const panel of panels) {
          const left = Math.min(panel.startedAt ?? Infinity, panel.abortedAt ?? Infinity);
          expect(panel.queuedAt < start && start < left).toBe(false);
        }
      }
    }));
});
