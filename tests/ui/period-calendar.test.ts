import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Period, periodId, quarter, span, toPeriod } from '../../src/model/period.ts';
import { type CalendarMove, calendarOf, moveIn } from '../../src/ui/period-calendar.ts';

const periodsOf = (...ids: readonly string[]) => ids.map(toPeriod);
const ids = (periods: readonly Period[]) =>
  calendarOf(periods).map(({ year, since, rows }) => [
    since === year ? year : `${since}–${year}`,
    ...rows.map(({ cells }) => cells.map(({ period }) => periodId(period)).join(' ')),
  ]);

const some = fc.oneof(
  fc
    .tuple(fc.integer({ min: 1395, max: 1405 }), fc.integer({ min: 1, max: 4 }))
    .map(([y, q]) => quarter(y, q)),
  fc
    .tuple(
      fc.integer({ min: 1395, max: 1405 }),
      fc.integer({ min: 1, max: 12 }),
      fc.constantFrom(1, 3, 6, 9, 12),
    )
    .map(([year, month, months]) => span(year, month, months)),
  fc
    .tuple(fc.integer({ min: 1395, max: 1405 }), fc.integer({ min: 1, max: 12 }))
    .map(([year, month]): Period => ({ kind: 'point', year, month, day: 29 })),
);
const many = fc.uniqueArray(some, { minLength: 1, maxLength: 20, selector: periodId });

describe('the calendar of periods', () => {
  test('shows the quarters of every year, reported or not, the latest year first', () => {
    expect(ids(periodsOf('1400-Q1', '1401-Q3'))).toEqual([
      [1401, '1401-Q1 1401-Q2 1401-Q3 1401-Q4'],
      [1400, '1400-Q1 1400-Q2 1400-Q3 1400-Q4'],
    ]);
  });

  test('has rows of halves, of the year so far and of years where the data hold them in any year', () => {
    expect(ids(periodsOf('1400-S1', '1399-M01/P9M', '1399'))).toEqual([
      [1400, '1400-Q1 1400-Q2 1400-Q3 1400-Q4', '1400-S1 1400-S2', '1400-M01/P9M', '1400'],
      [1399, '1399-Q1 1399-Q2 1399-Q3 1399-Q4', '1399-S1 1399-S2', '1399-M01/P9M', '1399'],
    ]);
    expect(ids(periodsOf('1400', '1399'))).toEqual([
      [1400, '1400'],
      [1399, '1399'],
    ]);
  });

  test('folds years without any figure into one line', () => {
    expect(ids(periodsOf('1400', '1396', '1394'))).toEqual([
      [1400, '1400'],
      ['1397–1399'],
      [1396, '1396'],
      [1395],
      [1394, '1394'],
    ]);
  });

  test('lists dates and spans over a new year only where they are', () => {
    expect(ids(periodsOf('@1400-03-31', '@1399-12-29', '1399-M07/P12M'))).toEqual([
      [1400, '@1400-03-31 1399-M07/P12M'],
      [1399, '@1399-12-29'],
    ]);
  });

  test('holds every period once', () => {
    fc.assert(
      fc.property(many, (periods) => {
        const shown = calendarOf(periods).flatMap(({ rows }) =>
          rows.flatMap(({ cells }) => cells.map(({ period }) => periodId(period))),
        );
        expect(new Set(shown).size).toBe(shown.length);
        expect(shown).toEqual(expect.arrayContaining(periods.map(periodId)));
      }),
    );
  });

  test('says for each place of a row the months that it takes, none of them twice', () => {
    fc.assert(
      fc.property(many, (periods) => {
        for (const { rows } of calendarOf(periods)) {
          for (const { isLoose, cells } of rows) {
            if (isLoose) continue;
            let free = 0;
            for (const { firstMonth, months } of cells) {
              expect(firstMonth).toBeGreaterThanOrEqual(free);
              free = firstMonth + months;
            }
            expect(free).toBeLessThanOrEqual(12);
          }
        }
      }),
    );
  });
});

describe('the arrows', () => {
  const years = calendarOf(periodsOf('1401-Q2', '1400-Q1', '1400-S1', '1396-Q4', '1396'));
  const after = (from: string, ...moves: readonly CalendarMove[]) =>
    periodId(moves.reduce((period, move) => moveIn(years, period, move), toPeriod(from)));

  test.each<[string, readonly CalendarMove[], string]>([
    ['1401-Q2', ['later'], '1401-Q3'],
    ['1401-Q4', ['later'], '1401-Q4'],
    ['1401-Q2', ['earlier', 'earlier'], '1401-Q1'],
    ['1401-Q3', ['rowStart'], '1401-Q1'],
    ['1401-Q1', ['rowEnd'], '1401-Q4'],
    ['1401-Q4', ['down'], '1401-S2'],
    ['1401-Q1', ['down'], '1401-S1'],
    ['1401-S2', ['down', 'down'], '1400-Q2'],
    ['1401-Q1', ['up'], '1401-Q1'],
    ['1401-Q3', ['yearDown'], '1400-Q3'],
    ['1400-Q3', ['yearDown'], '1396-Q3'],
    ['1396-Q3', ['yearUp', 'yearUp'], '1401-Q3'],
    ['1400-Q3', ['first'], '1401-Q1'],
    ['1400-Q3', ['last'], '1396'],
  ])('from %s by %s to %s', (from, moves, to) => expect(after(from, ...moves)).toBe(to));

  test('lead from every place to every other, and never out', () => {
    fc.assert(
      fc.property(many, (periods) => {
        const calendar = calendarOf(periods);
        const cells = calendar.flatMap(({ rows }) => rows.flatMap((row) => row.cells));
        const reached = new Set<string>();
        const queue: Period[] = [cells[0]!.period];
        while (queue.length > 0) {
          const here = queue.pop()!;
          if (reached.has(periodId(here))) continue;
          reached.add(periodId(here));
          for (const move of ['earlier', 'later', 'up', 'down'] as const)
            queue.push(moveIn(calendar, here, move));
        }
        expect([...reached].sort()).toEqual(cells.map(({ period }) => periodId(period)).sort());
      }),
    );
  });
});
