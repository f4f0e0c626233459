import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DataError } from '../../src/build/data-error.ts';
import { contentsBy } from '../../src/build/release.ts';
import { checkReleases, releaseRow } from '../../src/build/releases.ts';
import type { DataSetRows, ReleaseRow } from '../../src/model/data-set-rows.ts';
import type { ObservationRow } from '../../src/model/observation.ts';
import { CATALOGUE, observation, PACKAGE } from '../queries/fixture.ts';

const rows = [
  observation({ value: 10, released: '1404-05-10' }),
  observation({ value: 11, released: '1404-08-10' }),
  observation({ period: '1400-Q2', value: 20, released: '1404-08-10' }),
];

const dataSet = (
  observations: readonly ObservationRow[],
  releases: readonly ReleaseRow[] = [],
): DataSetRows => ({
  package: PACKAGE,
  observations,
  placements: [],
  unplaced: [],
  events: [],
  sources: [],
  preferences: [],
  overlaps: [],
  releases,
  context: { agencies: [], populations: [], boundaries: [] },
});

const recorded = releaseRow(dataSet(rows), CATALOGUE, '1404-06-31');

describe('the content of a release', () => {
  test('does not depend on the order of rows', () => {
    const dates = ['1404-06-31', '1405-01-01'];
    fc.assert(
      fc.property(fc.shuffledSubarray(rows, { minLength: rows.length }), (shuffled) => {
        expect(contentsBy(shuffled, dates)).toEqual(contentsBy(rows, dates));
      }),
    );
    expect(contentsBy(rows, dates).map(({ observations }) => observations)).toEqual([1, 3]);
  });

  test('changes with any value, and not with what was released later', () => {
    const [hash] = contentsBy(rows, ['1404-06-31']);
    const edited = [{ ...rows[0]!, value: 12 }, ...rows.slice(1)];
    expect(contentsBy(edited, ['1404-06-31'])[0]!.hash).not.toBe(hash!.hash);
    const later = [...rows, observation({ value: 30, released: '1404-07-01', source: 's2' })];
    expect(contentsBy(later, ['1404-06-31'])).toEqual([hash]);
  });
});

describe('recorded releases', () => {
  test('are found again, with the number of their rows', () => {
    expect(recorded).toMatchObject({ version: '1.0.0', date: '1404-06-31' });
    expect(checkReleases(dataSet(rows, [recorded]))).toMatchObject({
      releases: [{ ...recorded, observations: 1 }],
    });
  });

  test('the one with every row has the hash of all that is published', () => {
    const all = releaseRow(dataSet(rows), CATALOGUE);
    expect(all.date).toBe('1404-08-10');
    expect(checkReleases(dataSet(rows, [recorded, all])).content_hash).toBe(all.content_hash);
  });

  test.each<[string, readonly ObservationRow[]]>([
    ['edited', [{ ...rows[0]!, value: 9 }, ...rows.slice(1)]],
    ['removed', rows.slice(1)],
    [
      'added with an earlier date',
      [...rows, observation({ value: 1, source: 's9', released: '1404-01-01' })],
    ],
  ])('a published row that was %s refuses the build, with file and line', (_, changed) => {
    const check = () => checkReleases(dataSet(changed, [recorded]));
    expect(check).toThrow(DataError);
    try {
      check();
    } catch (error) {
      const [problem] = (error as DataError).problems;
      expect(problem).toContain('data/small/releases.csv:2:content_hash error release_changed');
      expect(problem).toContain(recorded.id);
    }
  });

  test('before the first row was released there is nothing to record', () => {
    expect(() => releaseRow(dataSet(rows), CATALOGUE, '1404-01-01')).toThrow('no observation was released');
  });
});
