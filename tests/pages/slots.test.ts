import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { periodId, span, toPeriod } from '../../src/model/period.ts';
import { slotsOf } from '../../src/pages/slots.ts';

const idsOf = (...ids: readonly string[]) => slotsOf(ids.map(toPeriod)).map(({ period }) => periodId(period));

describe('places on the time axis', () => {
  test.each<[string, readonly string[], readonly string[]]>([
    [
      'quarters a year apart leave three gaps',
      ['1401-Q1', '1402-Q1'],
      ['1401-Q1', '1401-Q2', '1401-Q3', '1401-Q4', '1402-Q1'],
    ],
    ['years', ['1398', '1401'], ['1398', '1399', '1400', '1401']],
    ['half years', ['1400-S2', '1401-S2'], ['1400-S2', '1401-S1', '1401-S2']],
    [
      'nine months of each year',
      ['1398-M01/P9M', '1400-M01/P9M'],
      ['1398-M01/P9M', '1399-M01/P9M', '1400-M01/P9M'],
    ],
    [
      'dates stand in their quarters, called by their date where they are alone',
      ['@1399-12-30', '@1400-06-31', '@1400-05-01'],
      ['1399-Q4', '1400-Q1', '1400-Q2'].map((id) => (id === '1399-Q4' ? '@1399-12-30' : id)),
    ],
    ['one', ['1400-Q1'], ['1400-Q1']],
    ['none', [], []],
  ])('%s', (_, given, places) => expect(idsOf(...given)).toEqual(places));

  test.each<[string, readonly string[], readonly string[]]>([
    ['quarters', ['1401-Q2', '1399-Q2'], ['1399-Q2', '1400-Q2', '1401-Q2']],
    ['half years', ['1399-S1', '1400-S1'], ['1399-S1', '1400-S1']],
    ['dates', ['@1399-03-31', '@1401-03-31'], ['@1399-03-31', '1400-Q1', '@1401-03-31']],
  ])('%s of one season stand a year apart', (_, given, places) => {
    const slots = slotsOf(given.map(toPeriod), 'year');
    expect(slots.map(({ period }) => periodId(period))).toEqual(places);
  });

  test('every period has exactly one place', () => {
    const quarters = fc.array(fc.integer({ min: 0, max: 40 }), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(quarters, fc.constantFrom(1, 3, 6, 12), (indices, months) => {
        const periods = indices.map((i) => {
          const start = i * months;
          return span(1390 + Math.floor(start / 12), (start % 12) + 1, months);
        });
        const slots = slotsOf(periods);
        for (const period of periods) expect(slots.filter(({ holds }) => holds(period))).toHaveLength(1);
      }),
    );
  });
});
