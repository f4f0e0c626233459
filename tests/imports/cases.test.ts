import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { formatProblem, SEVERITIES } from '../../src/imports/problem.ts';
import { FIXTURES, problemsOf, readBase } from './cases.ts';

const NOT_CASES = ['base', 'catalogue'];
const names = readdirSync(FIXTURES).filter((name) => !NOT_CASES.includes(name));

// Problems of paths and of single files: tests/imports/check.test.ts.
const OF_PATHS = ['file_not_found', 'nothing_to_check', 'catalogue_refused', 'source_not_checked'];

describe('case folders', () => {
  it('accepts the base without a word', () => {
    const { dataSet, problems } = readBase();
    expect(problems).toEqual([]);
    expect(dataSet?.observations).toHaveLength(6);
  });

  it.each(names)('%s', (name) => {
    const lines = problemsOf(name).map((problem) => `${formatProblem(problem, 'en')}\n`);
    expect(lines.join('')).toBe(readFileSync(`${FIXTURES}${name}/expected.txt`, 'utf8'));
  });

  it('shows every problem in some case', () => {
    const shown = new Set(names.flatMap((name) => problemsOf(name).map(({ code }) => code as string)));
    const missing = Object.keys(SEVERITIES).filter((code) => !shown.has(code) && !OF_PATHS.includes(code));
    expect(missing).toEqual([]);
    expect(names.length).toBeGreaterThan(60);
  });
});
