import { createNodeEngine } from '../../../src/engine/node.ts';
import { type Memory, memoryOf } from './memory.ts';
import { median, NAMES, QUESTIONS, type Question } from './questions.ts';

/** What native DuckDB took, in milliseconds, and the memory of its process. */
export interface NativeResult {
  readonly times: Record<Question, number>;
  readonly memory: Memory;
}

/** `native.ts FILE RUNS`, forked: a process of its own, so that its memory is that of native DuckDB and no other. */
async function main(file: string, runs: number): Promise<NativeResult> {
  const { now: before } = await memoryOf(process.pid);
  const engine = createNodeEngine({ files: new Map([['ladder', file]]) });
  const times = {} as Record<Question, number>;
  for (const name of NAMES) {
    const samples: number[] = [];
    for (let run = 0; run <= runs; run += 1) {
      const start = performance.now();
      await engine.rows('ladder', QUESTIONS[name]);
      if (run > 0) samples.push(performance.now() - start);
    }
    times[name] = median(samples);
  }
  const { peak } = await memoryOf(process.pid);
  await engine.close();
  return { times, memory: { before, peak } };
}

const [file, runs] = process.argv.slice(2);
main(file!, Number(runs)).then((result) => {
  process.send!(result);
  process.disconnect();
});
