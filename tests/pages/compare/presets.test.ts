import { describe, expect, test } from 'vitest';
import { indexCatalogue } from '../../../src/model/catalogue.ts';
import { periodId } from '../../../src/model/period.ts';
import { presetsOf } from '../../../src/pages/compare/presets.ts';
import { select } from '../../../src/pages/compare/selection.ts';
import { trendModel } from '../../../src/pages/compare/trend.ts';
import type { FigureRow } from '../../../src/queries/figure-row.ts';
import { parseHash } from '../../../src/url/location.ts';
import { addressOf, DEFAULT_SEARCH } from '../../../src/url/search.ts';
import { row } from '../../answers/rows.ts';
import { contextOf } from '../context.ts';

const NOBODY: ReadonlySet<string> = new Set();

const calls = (period: string, value: number, more: Partial<FigureRow> = {}) =>
  row('related_calls', period, value, more);
const QUARTERS = [1397, 1398, 1399].flatMap((year) =>
  [1, 2, 3, 4].map((q) => calls(`${year}-Q${q}`, 400 + year + q)),
);

function at(hash: string, rows: readonly FigureRow[], counties = false) {
  const context = contextOf(rows, { hash: `#/compare?lang=en&${hash}` });
  return counties
    ? {
        ...context,
        catalogue: indexCatalogue({ ...context.catalogue, county_indicators: ['related_calls'] }),
      }
    : context;
}

/** The presets of an address as the keys that each changes: those of it that stand in its address. */
function presetsAt(hash: string, rows: readonly FigureRow[], reporting = NOBODY, counties = false) {
  const context = at(hash, rows, counties);
  const presets = presetsOf(select(context), context, reporting);
  return Object.fromEntries(
    presets.map(({ name, patch }) => [
      name,
      addressOf('compare', { ...DEFAULT_SEARCH, ...patch }).split('?')[1] ?? '',
    ]),
  );
}

const ONE = 'areas=IR-29&indicator=related_calls';

describe('my province against the country', () => {
  const both = [...QUARTERS, calls('1399-Q4', 90_000, { area: 'IR' })];

  test('is by rate where there is one', () => {
    expect(presetsAt(ONE, both)).toMatchObject({ country: 'areas=IR-29,IR&measure=rate' });
  });

  test('is by index where there is no rate', () => {
    const rows = [1398, 1399].flatMap((year) =>
      ['IR-29', 'IR'].map((area) => row('services', `${year}-Q1`, 100, { area })),
    );
    expect(presetsAt('areas=IR-29&indicator=services', rows)).toMatchObject({
      country: 'areas=IR-29,IR&measure=index',
    });
  });

  test('moves to a period that both have, where the country lacks the shown one', () => {
    expect(presetsAt(`${ONE}&to=1399-Q1`, both)).toMatchObject({
      country: 'areas=IR-29,IR&to=1399-Q4&measure=rate',
    });
  });

  test('is not offered without a figure of the country, nor of the country itself', () => {
    expect(presetsAt(ONE, QUARTERS)).not.toHaveProperty('country');
    expect(presetsAt('areas=IR&indicator=related_calls', both)).not.toHaveProperty('country');
  });
});

describe('the same quarter over five years', () => {
  test('starts with the first of the season in the four years before, and keeps to the season', () => {
    expect(presetsAt(`${ONE}&to=1399-Q2`, QUARTERS)).toMatchObject({
      sameSeason: 'from=1397-Q2&to=1399-Q2&every=year',
    });
    const long = [1390, 1394, 1395].map((year) => calls(`${year}-Q2`, 300));
    expect(presetsAt(`${ONE}&to=1399-Q2`, [...long, ...QUARTERS])).toMatchObject({
      sameSeason: 'from=1395-Q2&to=1399-Q2&every=year',
    });
  });

  test('shows one season, its places a year apart', () => {
    const context = at(`${ONE}&from=1397-Q2&to=1399-Q2&every=year`, QUARTERS);
    const selection = select(context);
    expect(selection.periods.map(periodId)).toEqual(['1397-Q2', '1398-Q2', '1399-Q2']);
    expect(trendModel(selection, context).periods).toHaveLength(3);
  });

  test('is not offered of years, nor where no other year has the quarter', () => {
    expect(presetsAt(ONE, [calls('1398', 900), calls('1399', 950)])).not.toHaveProperty('sameSeason');
    expect(presetsAt(`${ONE}&to=1399-Q2`, QUARTERS.slice(8))).not.toHaveProperty('sameSeason');
    expect(
      presetsAt(`${ONE}&to=@1400-01-31`, [calls('@1400-01-31', 9), calls('@1399-02-31', 8)]),
    ).not.toHaveProperty('sameSeason');
  });
});

describe('all provinces', () => {
  test('by rate and in order, where more than one reports', () => {
    const two = [...QUARTERS, calls('1399-Q4', 900, { area: 'IR-09' })];
    expect(presetsAt(ONE, two)).toMatchObject({ provinces: 'measure=rate&view=bar' });
    expect(presetsAt(ONE, QUARTERS)).not.toHaveProperty('provinces');
    const bases = ['IR-29', 'IR-09'].map((area) => row('service_bases', '@1400-01-31', 9, { area }));
    expect(presetsAt('indicator=service_bases', bases)).not.toHaveProperty('provinces');
  });
});

describe('the counties of my province', () => {
  const reporting = new Set(['IR-2902', 'IR-2901', 'IR-0901']);

  test('are those of the list, where the rows hold none', () => {
    expect(presetsAt(ONE, QUARTERS, reporting, true)).toMatchObject({ counties: 'areas=IR-2901,IR-2902' });
  });

  test('are those with a figure of the indicator, where the rows hold counties', () => {
    const own = [...QUARTERS, ...['IR-2901', 'IR-2902'].map((area) => calls('1399-Q4', 40, { area }))];
    const other = row('services', '1399-Q4', 7, { area: 'IR-2903' });
    expect(presetsAt(ONE, [...own, other], reporting, true)).toMatchObject({
      counties: 'areas=IR-2901,IR-2902',
    });
  });

  test('are not offered where the indicator has none, or the list has not arrived', () => {
    expect(presetsAt(ONE, QUARTERS, reporting)).not.toHaveProperty('counties');
    expect(presetsAt(ONE, QUARTERS, NOBODY, true)).not.toHaveProperty('counties');
  });
});

describe('since the last break', () => {
  const marked = (...quarters: readonly string[]) =>
    QUARTERS.map((one) => (quarters.includes(one.period) ? { ...one, status: 'B' as const } : one));

  test('starts with the period of the last break inside the range', () => {
    expect(presetsAt(ONE, marked('1398-Q1', '1398-Q4'))).toMatchObject({ afterBreak: 'from=1398-Q4' });
    expect(presetsAt(`${ONE}&to=1398-Q3`, marked('1398-Q1', '1398-Q4'))).toMatchObject({
      afterBreak: 'from=1398-Q1',
    });
  });

  test('is not offered without a break, or where nothing follows it', () => {
    expect(presetsAt(ONE, QUARTERS)).not.toHaveProperty('afterBreak');
    expect(presetsAt(ONE, marked('1399-Q4'))).not.toHaveProperty('afterBreak');
  });
});

test('every preset is an address that is read back as it was written', () => {
  const context = at(`${ONE}&to=1399-Q2`, [
    ...QUARTERS,
    calls('1399-Q4', 900, { area: 'IR-09' }),
    calls('1399-Q2', 90_000, { area: 'IR' }),
  ]);
  const presets = presetsOf(select(context), context, NOBODY);
  expect(presets.length).toBeGreaterThan(2);
  for (const { patch } of presets) {
    const search = { ...DEFAULT_SEARCH, ...patch };
    expect(parseHash(addressOf('compare', search)).search).toEqual(search);
  }
});
