import { describe, expect, test } from 'vitest';
import {
  fileMarks,
  markedSentence,
  pictureMark,
  publicationMarks,
} from '../../src/pages/publication-mark.ts';
import { english, persian } from '../locale/samples.ts';

const of = (kind: 'press' | 'synthetic', audience: 'public' | 'internal', locale = persian) => ({
  dataSet: { kind },
  audience,
  locale,
});

describe('the marks of what must not be published as it stands', () => {
  test('real figures of a public build have none', () => {
    const plain = of('press', 'public');
    expect(pictureMark(plain)).toBe('');
    expect(publicationMarks(plain)).toEqual([]);
    expect(fileMarks(plain)).toEqual([]);
    expect(markedSentence('جمله', plain)).toBe('جمله');
  });

  test('an internal build says so in pictures, ribbons, sentences and names of files', () => {
    const internal = of('press', 'internal');
    expect(pictureMark(internal)).toBe('داخلی');
    expect(publicationMarks(internal)).toEqual(['ویژه استفاده داخلی؛ غیرقابل انتشار']);
    expect(fileMarks(internal)).toEqual(['internal']);
    expect(markedSentence('جمله', internal)).toBe('ویژه استفاده داخلی؛ غیرقابل انتشار: جمله');
  });

  test('synthetic figures of an internal build carry both', () => {
    const both = of('synthetic', 'internal', english);
    expect(pictureMark(both)).toBe('synthetic · internal');
    expect(publicationMarks(both)).toHaveLength(2);
    expect(fileMarks(both)).toEqual(['synthetic', 'internal']);
    expect(markedSentence('A sentence.', both)).toBe(
      'Internal use, not for publication: Synthetic figures (example): A sentence.',
    );
  });
});
