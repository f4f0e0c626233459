import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { formatProblem, formatSummary, problemMessage, SEVERITIES } from '../../src/imports/problem.ts';
import { problemsEn } from '../../src/locale/problems/en.ts';
import { problemsFa } from '../../src/locale/problems/fa.ts';
import { FIXTURES, problemsOf } from './cases.ts';

const codes = Object.keys(SEVERITIES).sort();
const problems = readdirSync(FIXTURES)
  .filter((name) => !['base', 'catalogue', 'workbooks'].includes(name))
  .flatMap(problemsOf);

// A code or a piece of the file stands between isolates.
const withoutCodes = (text: string) => text.replace(/\u2068[^\u2069]*\u2069/g, '');

describe('messages', () => {
  it('has every code in both languages, and no other', () => {
    expect(Object.keys(problemsFa).sort()).toEqual(codes);
    expect(Object.keys(problemsEn).sort()).toEqual(codes);
  });

  it('writes Persian without Latin digits or letters outside codes', () => {
    expect(problems.length).toBeGreaterThan(150);
    for (const problem of problems) {
      expect(withoutCodes(problemMessage(problem, 'fa')), problem.code).not.toMatch(/[0-9A-Za-z]/);
    }
  });

  it('never leaves a value out', () => {
    for (const problem of problems) {
      for (const language of ['fa', 'en'] as const) {
        expect(problemMessage(problem, language), problem.code).not.toMatch(
          /undefined|NaN|\[object|“”|«\u2068\u2069»/,
        );
      }
    }
  });

  it('closes every isolate and ends every message with a stop', () => {
    for (const problem of problems) {
      const text = problemMessage(problem, 'fa');
      expect(text.match(/[\u2066-\u2068]/g)?.length ?? 0).toBe(text.match(/\u2069/g)?.length ?? 0);
      expect(text, problem.code).toMatch(/[.؟]$/);
    }
  });

  it('writes figures with the separators of the language', () => {
    const [problem] = problemsOf('derived-mismatch');
    expect(problemMessage(problem!, 'en')).toContain('1,588');
    expect(problemMessage(problem!, 'fa')).toContain('۱٬۵۸۸');
  });

  it('formats file, line, column, severity and code the same in both languages', () => {
    const [problem] = problemsOf('area-ambiguous');
    const start = 'observations/1400-Q1.csv:2:area error area_ambiguous ';
    expect(formatProblem(problem!, 'fa').startsWith(start)).toBe(true);
    expect(formatProblem(problem!, 'en').startsWith(start)).toBe(true);
  });

  it('closes with the counts', () => {
    expect(formatSummary({ errors: 1, warnings: 0, notes: 1200 }, 'en')).toBe(
      'Refused: 1 error, 0 warnings, 1,200 notes.',
    );
    expect(formatSummary({ errors: 0, warnings: 2, notes: 0 }, 'fa')).toBe(
      'پذیرفته شد: ۰ خطا، ۲ هشدار، ۰ یادداشت.',
    );
  });
});
