import { describe, expect, test } from 'vitest';
import { type Ratio, ratioOf, ratiosOf } from '../../src/comparability/ratio.ts';
import type { Figure } from '../../src/model/figure.ts';
import { periodId } from '../../src/model/period.ts';
import { CLIENTS_PER_CENTRE, catalogue, SERVICES_PER_BASE } from './catalogue.ts';
import { type FigureDetails, figure, type Lack } from './figures.ts';

const services = (period: string, value: number | Lack, details: FigureDetails = {}) =>
  figure('services', period, value, details);
const bases = (period: string, value: number | Lack, details: FigureDetails = {}) =>
  figure('service_bases', period, value, details);

function ratio(left: Figure, right: Figure, relation = SERVICES_PER_BASE): Ratio {
  const result = ratioOf(left, right, relation);
  if (result.kind !== 'ratio') throw new Error(`refused: ${JSON.stringify(result.reasons)}`);
  return result;
}

const refusalOf = (left: Figure, right: Figure, relation = SERVICES_PER_BASE) => {
  const result = ratioOf(left, right, relation);
  return result.kind === 'refused' ? result.reasons : 'a ratio';
};

describe('a declared ratio', () => {
  test('11,765 services and 16 bases are 735.3 a base', () => {
    const result = ratio(services('1400-Q1', 11_765), bases('@1400-03-31', 16));
    expect(result.value).toBeCloseTo(735.3125, 10);
    expect(result.notes).toEqual([]);
  });

  test.each(['@1400-01-01', '@1400-03-31', '@1400-04-01', '@1400-06-31'])(
    'a stock of %s meets the first quarter of 1400: inside it or at most a quarter later',
    (date) => expect(ratio(services('1400-Q1', 100), bases(date, 16)).value).toBe(6.25),
  );

  test.each(['@1399-12-30', '@1400-07-01', '@1401-03-31'])('a stock of %s does not', (date) => {
    expect(refusalOf(services('1400-Q1', 100), bases(date, 16))).toEqual([
      { code: 'span', values: { current: '1400-Q1', base: date } },
    ]);
  });

  test('two stocks meet on one day, and on no other', () => {
    const clients = figure('clients', '@1404-07-26', 9000);
    const centres = (date: string) => figure('centres', date, 45);
    expect(ratio(clients, centres('@1404-07-26'), CLIENTS_PER_CENTRE).value).toBe(200);
    expect(refusalOf(clients, centres('@1404-07-28'), CLIENTS_PER_CENTRE)).toEqual([
      { code: 'span', values: { current: '@1404-07-26', base: '@1404-07-28' } },
    ]);
  });

  test('a stock is not divided by a flow', () => {
    expect(refusalOf(figure('services', '@1400-03-31', 5), figure('service_bases', '1400-Q1', 16))).toEqual([
      { code: 'span', values: { current: '@1400-03-31', base: '1400-Q1' } },
    ]);
  });

  test('zero bases: refused, with the date and the dividend', () => {
    expect(refusalOf(services('1400-Q1', 100), bases('@1400-03-31', 0))).toEqual([
      { code: 'base_zero', values: { period: '@1400-03-31', current: 100 } },
    ]);
    expect(ratio(services('1400-Q1', 0), bases('@1400-03-31', 16)).value).toBe(0);
  });

  test('what is not declared is not divided: another relation, the other way round, another kind of relation', () => {
    const reason = (indicator: string) => [{ code: 'undeclared', values: { indicator } }];
    const [left, right] = [services('1400-Q1', 100), bases('@1400-03-31', 16)];
    expect(refusalOf(left, right, CLIENTS_PER_CENTRE)).toEqual(reason('services'));
    expect(refusalOf(right, left)).toEqual(reason('service_bases'));
    expect(refusalOf(left, right, { ...SERVICES_PER_BASE, type: 'part_of' })).toEqual(reason('services'));
  });

  test('two areas, or a part against the total, are not declared either', () => {
    const reason = [{ code: 'undeclared', values: { indicator: 'services' } }];
    expect(refusalOf(services('1400-Q1', 100), bases('@1400-03-31', 16, { area: 'IR' }))).toEqual(reason);
    const education = services('1400-Q1', 40, { breakdown: { service: 'education' } });
    expect(refusalOf(education, bases('@1400-03-31', 16))).toEqual(reason);
  });

  test('two agencies, contradicting sources: refused', () => {
    const own = services('1400-Q1', 100);
    expect(refusalOf(own, bases('@1400-03-31', 16, { agency: 'court' }))).toEqual([
      { code: 'agency', values: { current: 'swo', base: 'court' } },
    ]);
    const torn = bases('@1400-03-31', 16, { conflicts: [bases('@1400-03-31', 17)] });
    expect(refusalOf(own, torn)).toEqual([{ code: 'conflict', values: { period: '@1400-03-31', count: 2 } }]);
  });

  test.each(['missing', 'suppressed', 'not_applicable'] as const)(
    '%s on either side has its own words',
    (lack) => {
      expect(refusalOf(services('1400-Q1', lack), bases('@1400-03-31', 16))).toEqual([
        { code: `current_${lack}`, values: { period: '1400-Q1' } },
      ]);
      expect(refusalOf(services('1400-Q1', 100), bases('@1400-03-31', lack))).toEqual([
        { code: `base_${lack}`, values: { period: '@1400-03-31' } },
      ]);
    },
  );

  test('reservations of either side go with the ratio', () => {
    const result = ratio(
      services('1400-Q1', 11_000, { qualifier: 'at_least', status: 'P' }),
      bases('@1400-03-31', 16, { status: 'E', basis: 'inferred' }),
    );
    expect(result.notes).toEqual([
      { code: 'rounding', values: { qualifier: 'at_least' } },
      { code: 'provisional', values: {} },
      { code: 'estimated', values: {} },
      { code: 'inferred', values: {} },
    ]);
  });
});

describe('the ratios of an area', () => {
  const ids = (ratios: readonly Ratio[]) =>
    ratios.map(({ left, right }) => [left.indicator, periodId(right.period)].join(' '));

  test('are those that are declared and meet', () => {
    const figures = [
      services('1400-Q1', 11_765),
      bases('@1400-03-31', 16),
      figure('mobile_persons_served', '1400-Q1', 583),
      figure('mobile_vehicles', '@1401-03-31', 10),
      figure('related_calls', '1400-Q1', 1588),
    ];
    expect(ids(ratiosOf(figures, catalogue))).toEqual(['services @1400-03-31']);
  });

  test('take the last stock inside the span, else the first after it, in whatever order they come', () => {
    const dates = ['@1400-06-31', '@1400-01-15', '@1400-03-31', '@1400-04-15'];
    const inside = [services('1400-Q1', 100), ...dates.map((date) => bases(date, 16))];
    expect(ids(ratiosOf(inside, catalogue))).toEqual(['services @1400-03-31']);
    expect(ids(ratiosOf([...inside].reverse(), catalogue))).toEqual(['services @1400-03-31']);
    const after = inside.filter(({ period }) => !['@1400-01-15', '@1400-03-31'].includes(periodId(period)));
    expect(ids(ratiosOf(after, catalogue))).toEqual(['services @1400-04-15']);
  });

  test('prefer a stock long before the end of the span to one soon after it', () => {
    const figures = [services('1400-Q1', 100), bases('@1400-04-02', 20), bases('@1400-01-05', 16)];
    expect(ids(ratiosOf(figures, catalogue))).toEqual(['services @1400-01-05']);
  });

  test('take the stock of the same agency, and one that holds a value', () => {
    const figures = [
      services('1400-Q1', 100),
      bases('@1400-03-31', 20, { agency: 'court' }),
      bases('@1400-03-15', 'suppressed'),
      bases('@1400-02-15', 16),
    ];
    expect(ratiosOf(figures, catalogue).map(({ value }) => value)).toEqual([6.25]);
  });

  test('are none where nothing may be divided', () => {
    expect(ratiosOf([services('1400-Q1', 100), bases('@1400-03-31', 0)], catalogue)).toEqual([]);
  });
});
