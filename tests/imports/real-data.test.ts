import { describe, expect, it } from 'vitest';
import { readFolder } from '../../src/build/check.ts';
import { readCatalogue } from '../../src/imports/catalogue.ts';
import { readDataSet } from '../../src/imports/data-set.ts';
import { formatProblem } from '../../src/imports/problem.ts';

const DATA = new URL('../../data/', import.meta.url).pathname;
const { catalogue, problems } = readCatalogue(readFolder(`${DATA}catalogue`));

describe('data/catalogue', () => {
  it('passes its own contract', () => {
    expect(problems.map((problem) => formatProblem(problem, 'en'))).toEqual([]);
    expect(catalogue?.areas.filter(({ level }) => level === 'province')).toHaveLength(31);
  });
});

describe('data/published', () => {
  const { dataSet, problems: found } = readDataSet(readFolder(`${DATA}published`), catalogue!);

  it('passes without errors', () => {
    const errors = found.filter(({ severity }) => severity === 'error');
    expect(errors.map((problem) => formatProblem(problem, 'en'))).toEqual([]);
    expect(dataSet?.observations.length).toBeGreaterThan(100);
  });

  it('names its licence', () => {
    expect(dataSet?.package.license).toBe('CC-BY-4.0');
  });

  it('places or leaves out each of the 197 input figures, once', () => {
    const ids = dataSet?.placements.map(({ id }) => id) ?? [];
    expect(ids).toHaveLength(197);
    expect(new Set(ids).size).toBe(197);
  });
});
