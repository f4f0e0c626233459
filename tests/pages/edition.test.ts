import { describe, expect, test } from 'vitest';
import { editionOf, saidBy } from '../../src/pages/edition.ts';

const release = (id: string, date: string, content_hash: string) => ({
  id,
  version: '1.0.0',
  date,
  content_hash,
  observations: 10,
});
const dataSet = {
  release: 'cccccccccccc',
  content_hash: 'c',
  releases: [release('aaaaaaaaaaaa', '1404-06-31', 'a'), release('bbbbbbbbbbbb', '1405-03-31', 'b')],
};
const edition = (search: { release?: string; asof?: string; definition?: string }) =>
  editionOf({ release: undefined, asof: undefined, definition: undefined, ...search }, dataSet);

describe('the edition of an address', () => {
  test('the latest, unless the address says otherwise', () => {
    expect(edition({})).toEqual({
      asof: undefined,
      definition: undefined,
      release: 'cccccccccccc',
      frozen: undefined,
      isReleaseKnown: true,
    });
    expect(edition({ release: 'cccccc' })).toMatchObject({ asof: undefined, isReleaseKnown: true });
  });

  test('an earlier release is cut at its date, by its id or the beginning of it', () => {
    const frozen = { asof: '1404-06-31', release: 'aaaaaaaaaaaa', isReleaseKnown: true };
    expect(edition({ release: 'aaaaaaaaaaaa' })).toMatchObject(frozen);
    expect(edition({ release: 'aaaaaa' })).toMatchObject(frozen);
  });

  test('an unknown release is said to be unknown, and the latest is shown', () => {
    expect(edition({ release: 'dddddd' })).toMatchObject({
      asof: undefined,
      release: 'cccccccccccc',
      frozen: undefined,
      isReleaseKnown: false,
    });
  });

  test('of the date of a release and a day of its own the earlier counts', () => {
    expect(edition({ release: 'bbbbbb', asof: '1404-01-01' }).asof).toBe('1404-01-01');
    expect(edition({ release: 'aaaaaa', asof: '1405-01-01' }).asof).toBe('1404-06-31');
    expect(edition({ asof: '1405-01-01' }).asof).toBe('1405-01-01');
  });

  test('a release with the rows of today needs no cut, and keeps its own id', () => {
    const same = { ...dataSet, releases: [...dataSet.releases, release('eeeeeeeeeeee', '1405-08-30', 'c')] };
    const search = { release: 'eeeeee', asof: undefined, definition: undefined };
    expect(editionOf(search, same)).toMatchObject({
      asof: undefined,
      release: 'eeeeeeeeeeee',
      frozen: undefined,
    });
  });
});

describe('what had been said by a day', () => {
  const said = (source: string) => ({ id: source, source });
  const sources = new Map(
    Object.entries({ day: '1404-06-31', month: '1404-06', year: '1404', later: '1404-07-01', never: '' }).map(
      ([id, published_on]) => [id, { published_on }],
    ),
  );
  const all = ['day', 'month', 'year', 'later', 'never', 'unknown'].map(said);
  const ids = (asof: string | undefined) => saidBy(all, asof, sources).map(({ id }) => id);

  test('everything in the latest edition', () => {
    expect(ids(undefined)).toHaveLength(all.length);
  });

  test('a source counts from its date, of a month or a year from the last day, without a date never', () => {
    expect(ids('1404-06-30')).toEqual([]);
    expect(ids('1404-06-31')).toEqual(['day', 'month']);
    expect(ids('1404-12-30')).toEqual(['day', 'month', 'later']);
    expect(ids('1405-01-01')).toEqual(['day', 'month', 'year', 'later']);
  });
});
