import { describe, expect, test } from 'vitest';
import { numberOf } from '../../../src/model/cell.ts';
import { periodId } from '../../../src/model/period.ts';
import { overviewView } from '../../../src/pages/overview/view-model.ts';
import type { FigureRow } from '../../../src/queries/figure-row.ts';
import { row } from '../../answers/rows.ts';
import { contextOf } from '../context.ts';

const viewOf = (rows: readonly FigureRow[], hash: string) =>
  overviewView(contextOf(rows, { hash }), { area: 'IR-29' });
const services = (rows: readonly FigureRow[], period: string) =>
  viewOf(rows, `#/overview?area=IR-29&period=${period}`).services.map(({ figure, ratio }) => [
    figure.indicator,
    periodId(figure.period),
    numberOf(figure.cell),
    ratio?.value,
  ]);

/** A year with four dates of one stock, each with its own number of centres. */
const YEAR = [
  row('related_calls', '1399', 5000),
  row('clients', '@1399-03-31', 300),
  row('clients', '@1399-06-31', 310),
  row('clients', '@1399-09-30', 330),
  row('clients', '@1399-12-30', 360),
  row('centres', '@1399-03-31', 10),
  row('centres', '@1399-12-30', 9),
];

describe('the other large figures of a period', () => {
  test('a stock with several dates in the period stands once, as of the last, with the ratio of that date', () => {
    expect(services(YEAR, '1399')).toEqual([
      ['clients', '@1399-12-30', 360, 40],
      ['centres', '@1399-12-30', 9, undefined],
    ]);
  });

  test('no two of them are of one indicator, whatever the order of the rows', () => {
    expect(services([...YEAR].reverse(), '1399')).toEqual(services(YEAR, '1399'));
  });

  test('the last date that has a value stands, and a date inside goes before one after', () => {
    const rows = [
      row('related_calls', '1399', 5000),
      row('clients', '@1399-09-30', 330),
      row('clients', '@1399-12-30', null, { status: 'O' }),
      row('clients', '@1400-01-31', 400),
    ];
    expect(services(rows, '1399')).toEqual([['clients', '@1399-09-30', 330, undefined]]);
    expect(services(rows.slice(0, 1).concat(rows.slice(3)), '1399')).toEqual([
      ['clients', '@1400-01-31', 400, undefined],
    ]);
  });

  test('the mean of a day is no more exact than its figure', () => {
    const rows = [row('related_calls', '1399', 8000, { qualifier: 'about' })];
    const { headline } = viewOf(rows, '#/overview?area=IR-29&period=1399');
    expect(headline?.perDay).toMatchObject({ qualifier: 'about', value: 8000 / 366 });
  });

  test('figures newer than the calls that the page opened with are pointed to, unless a period was asked for', () => {
    const rows = [row('related_calls', '1393', 500), row('services', '1401-Q1', 20)];
    const { newer } = viewOf(rows, '#/overview?area=IR-29');
    expect(newer && periodId(newer)).toBe('1401-Q1');
    expect(viewOf(rows, '#/overview?area=IR-29&period=1393').newer).toBeUndefined();
    expect(viewOf(rows.slice(0, 1), '#/overview?area=IR-29').newer).toBeUndefined();
    // A year that the shown quarter lies in is not newer than it, nor is a date at its end.
    const year = [
      row('related_calls', '1401-Q2', 5),
      row('services', '1401', 20),
      row('centres', '@1401-06-31', 2),
    ];
    expect(viewOf(year, '#/overview?area=IR-29').newer).toBeUndefined();
  });
});
