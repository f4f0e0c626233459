import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { formatProblem, SEVERITIES } from '../../src/imports/problem.ts';
import { FIXTURES, problemsOf, readBase } from './cases.ts';

const NOT_CASES = ['base', 'catalogue', 'workbooks'];
const names = readdirSync(FIXTURES).filter((name) => !NOT_CASES.includes(name));
const found = new Map(names.map((name) => [name, problemsOf(name)]));

// Problems of paths and of single files: tests/imports/check.test.ts; the last, of a vast file: encoding.test.ts.
const OF_PATHS = [
  'file_not_found',
  'nothing_to_check',
  'catalogue_refused',
  'source_not_checked',
  'file_too_large',
];
// Problems of workbooks and of files from elsewhere: tests/imports/workbook.test.ts.
const OF_WORKBOOKS = [
  ...[
    'workbook_broken',
    'unpacks_too_large',
    'too_many_rows',
    'several_sheets',
    'hidden_sheet',
    'hidden_row',
  ],
  ...[
    'hidden_column',
    'merged_cells',
    'formula_without_value',
    'formula_value',
    'cell_error',
    'cell_boolean',
  ],
  ...['cell_percent', 'cell_date', 'binary_fraction', 'beside_cells', 'area_code_list'],
];

describe('case folders', () => {
  it('accepts the base without a word', () => {
    const { dataSet, problems } = readBase();
    expect(problems).toEqual([]);
    expect(dataSet?.observations).toHaveLength(6);
  });

  it.each([...found])('%s', (name, problems) => {
    const lines = problems.map((problem) => `${formatProblem(problem, 'en')}\n`);
    expect(lines.join('')).toBe(readFileSync(`${FIXTURES}${name}/expected.txt`, 'utf8'));
  });

  it('shows every problem in some case', () => {
    const shown = new Set([...found.values()].flat().map(({ code }) => code as string));
    const elsewhere = [...OF_PATHS, ...OF_WORKBOOKS];
    const missing = Object.keys(SEVERITIES).filter((code) => !shown.has(code) && !elsewhere.includes(code));
    expect(missing).toEqual([]);
    const refused = [...found.values()].filter((problems) =>
      problems.some(({ severity }) => severity === 'error'),
    );
    expect(refused.length).toBeGreaterThan(90);
  });
});
