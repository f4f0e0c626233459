import { describe, expect, test } from 'vitest';
import { residentsFor } from '../../../src/comparability/rules/population.ts';
import { catalogue } from '../catalogue.ts';
import { figure } from '../figures.ts';

const residents = (area: string, period: string, definition = '1') =>
  residentsFor(figure('related_calls', period, 500, { area, definition }), catalogue);

describe('population', () => {
  test('the last census at or before the year, as enumerated; an estimate is no denominator', () => {
    expect(residents('IR-29', '1400-Q1')).toMatchObject({
      kind: 'residents',
      population: { year: 1395, population: 768_898, status: 'A' },
    });
    expect(residents('IR-29', '1390')).toMatchObject({
      population: { year: 1390, population: 662_534, boundary: 'as_enumerated' },
    });
  });

  test('after Tabas joined, the census of 1390 counts with it', () => {
    // 662,534 enumerated and 69,658 in Tabas.
    expect(residents('IR-29', '1392-Q1')).toMatchObject({
      population: { year: 1390, population: 662_534 + 69_658, boundary: '1395' },
    });
  });

  test('in the year of the change no count fits, and the reason is the change', () => {
    expect(residents('IR-29', '1391-Q1')).toEqual({
      kind: 'refused',
      reasons: [
        { code: 'boundary', values: { period: '1391', type: 'transfer', other: 'IR-21', adjusted: '' } },
      ],
    });
  });

  test('five years are silent, six are said, with the census and its age', () => {
    expect(residents('IR-29', '1400-Q4')).toMatchObject({ notes: [] });
    expect(residents('IR-29', '1401-Q1')).toMatchObject({
      notes: [{ code: 'population', values: { census: 1395, year: 1401, age: 6 } }],
    });
  });

  test('no census at or before the year', () => {
    expect(residents('IR-29', '1389-Q4')).toEqual({
      kind: 'refused',
      reasons: [{ code: 'population', values: { year: 1389 } }],
    });
    expect(residents('IR-2901', '1400')).toMatchObject({ reasons: [{ code: 'population' }] });
  });
});
