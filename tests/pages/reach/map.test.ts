import { describe, expect, test } from 'vitest';
import { indexCatalogue, withCounties } from '../../../src/model/catalogue.ts';
import type { DataSetEntry } from '../../../src/model/data-set.ts';
import { toPeriod } from '../../../src/model/period.ts';
import { reachCounties } from '../../../src/pages/reach/data.ts';
import { hasReachMap, reachMapIndicator, reachMapTable, reachMapView } from '../../../src/pages/reach/map.ts';
import type { FigureRow } from '../../../src/queries/figure-row.ts';
import { row } from '../../answers/rows.ts';
import { reachContext } from './context.ts';

const SERVICES = 'service_base_services_marginal';
const BASES = 'service_bases';
const QUARTER = '1400-Q1';
const END = '@1400-03-31';

function contextWith(rows: readonly FigureRow[], known: readonly string[] = [SERVICES], hash?: string) {
  const context = reachContext(rows, hash);
  const county = (code: string) =>
    ({ code, level: 'county', parent: 'IR-29', name_fa: code, name_en: code }) as const;
  const areas = [...context.catalogue.areas, county('IR-2902'), county('IR-2903')];
  return {
    ...context,
    catalogue: indexCatalogue({ ...context.catalogue, areas, county_indicators: known }),
  };
}

const services = (area: string, value: number, more: Partial<FigureRow> = {}) =>
  row(SERVICES, QUARTER, value, { area, ...more });

const ROWS = [
  services('IR-29', 60),
  services('IR-2901', 20),
  services('IR-2902', 40),
  services('IR-2903', 90, { period: '1400-Q2' }),
];

const viewOf = (rows: readonly FigureRow[] = ROWS, area = 'IR-29') => {
  const context = contextWith(rows);
  const map = reachMapView(SERVICES, area, toPeriod(QUARTER), context);
  return { context, map };
};

describe('the map of counts by county', () => {
  test('is of the province of the page, one period, and names what was not reported', () => {
    const { map } = viewOf();
    expect(map.province).toBe('IR-29');
    expect(map.values.map(({ area, value }) => [area, value])).toEqual([
      ['IR-2902', 40],
      ['IR-2901', 20],
      ['IR-2903', null],
    ]);
    expect(map.notReported).toEqual(['IR-2903']);
    expect(map.values[2]!.text).toBe('not reported');
    expect(map.sentence).toContain('20 (Birjand)');
  });

  test('of a county is that of its province, with the county highlighted', () => {
    const { map } = viewOf(ROWS, 'IR-2901');
    expect([map.province, map.highlighted]).toEqual(['IR-29', 'IR-2901']);
  });

  test('sets apart what fewer offices reported, and what is counted by another definition', () => {
    const rows = [
      services('IR-29', 60),
      services('IR-2901', 20, { units_reporting: 5, units_expected: 11 }),
      services('IR-2902', 40),
      services('IR-2903', 30, { definition: '2' }),
    ];
    const { map, context } = viewOf([...rows, services('IR-2902', 40)]);
    const reasons = new Map(map.values.map((one) => [one.area, one.reasons.map(({ code }) => code)]));
    expect(reasons.get('IR-2901')).toEqual(['coverage_partial']);
    expect(reasons.get('IR-2902')!.length + reasons.get('IR-2903')!.length).toBe(1);
    const kinds = reachMapTable(map, context).rows.map(({ cells }) => cells[1]!.kind);
    expect(kinds.filter((kind) => kind === 'refused')).toHaveLength(2);
  });

  test('has the date of its province where stocks are drawn', () => {
    const stock = (area: string, period: string, value: number) => row(BASES, period, value, { area });
    const rows = [stock('IR-29', END, 9), stock('IR-2901', END, 4), stock('IR-2902', '@1399-12-29', 5)];
    const map = reachMapView(BASES, 'IR-29', toPeriod(QUARTER), contextWith(rows, [BASES]));
    expect(map.period).toEqual(toPeriod(END));
    expect(map.notReported).toEqual(['IR-2902', 'IR-2903']);
  });

  test('holds counts as they were published, marked with nothing computed', () => {
    const { map, context } = viewOf();
    const [first] = reachMapTable(map, context).rows;
    expect(first!.cells[1]).toMatchObject({ kind: 'value', cell: { kind: 'value', value: 40 } });
    expect(reachMapTable(map, context).caption).toContain('how large a county is');
  });
});

describe('whether there is one', () => {
  test('depends on figures of counties and on a province', () => {
    expect(hasReachMap('IR-29', contextWith(ROWS))).toBe(true);
    expect(hasReachMap('IR', contextWith(ROWS))).toBe(false);
    expect(hasReachMap('IR-29', contextWith(ROWS, ['related_calls']))).toBe(false);
  });

  test('counties that were read stand once, however often they are added', () => {
    const { catalogue } = contextWith(ROWS);
    const isCounty = ({ level }: { readonly level: string }) => level === 'county';
    const counties = { areas: catalogue.areas.filter(isCounty), populations: [] };
    const core = indexCatalogue({
      ...catalogue,
      areas: catalogue.areas.filter((one) => !isCounty(one)),
    });
    const once = withCounties(core, counties);
    expect(once.areas.filter(isCounty)).toHaveLength(3);
    expect(withCounties(once, counties).areas).toHaveLength(once.areas.length);
  });

  test('the indicator of the address is drawn where counties report it', () => {
    expect(reachMapIndicator(contextWith(ROWS, [BASES, SERVICES], `#/reach?indicator=${SERVICES}`))).toBe(
      SERVICES,
    );
    expect(reachMapIndicator(contextWith(ROWS, [BASES, SERVICES]))).toBe(BASES);
  });

  test('the engine is asked only where the slices hold no counties', () => {
    const { catalogue } = contextWith(ROWS);
    const asked = (observations: number) =>
      reachCounties(SERVICES, { observations } as DataSetEntry, catalogue, {
        asof: undefined,
        definition: undefined,
      });
    expect(asked(1_000_000)).toHaveLength(1);
    expect(asked(100)).toEqual([]);
  });
});
