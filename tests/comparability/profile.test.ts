import { describe, expect, test } from 'vitest';
import {
  type ProfileAround,
  type ProfileSubject,
  profileRow,
  profileSubjects,
} from '../../src/comparability/profile.ts';
import type { Figure } from '../../src/model/figure.ts';
import { toPeriod } from '../../src/model/period.ts';
import { SERVICES_PER_BASE } from './catalogue.ts';
import { type FigureDetails, figure, type Lack } from './figures.ts';
import { manyProvinces, provinces } from './provinces.ts';

const when = '1400-Q1';
const RELATED: ProfileSubject = { kind: 'rate', indicator: 'related_calls' };
const peers = provinces.slice(0, 3);

/** Every province has 50 calls per 100,000 and one more for each that comes before it. */
const others = provinces.map((area, i) => calls(area, (50 + i) * (i + 1)));

function calls(area: string, value: number | Lack, details: FigureDetails = {}): Figure {
  return figure('related_calls', when, value, { area, ...details });
}

function around(figures: readonly Figure[], rest: Partial<ProfileAround> = {}): ProfileAround {
  return {
    area: 'IR-29',
    country: 'IR',
    areas: ['IR-29', ...provinces],
    peers,
    period: toPeriod(when),
    figuresOf: (area) => figures.filter((one) => one.area === area),
    catalogue: manyProvinces,
    ...rest,
  };
}

const country = calls('IR', 39_963); // 50 per 100,000

describe('a row of a profile', () => {
  test('sets the rate beside the country, its peers and the quartiles of all', () => {
    const row = profileRow(RELATED, around([calls('IR-29', 769), country, ...others]));
    expect(row.own).toMatchObject({ kind: 'value', census: 1395 });
    expect(row.own.kind === 'value' && row.own.value).toBeCloseTo(100.01, 2);
    expect(row.peers).toEqual({ median: 51, count: 3 });
    expect(row.among).toMatchObject({ low: 50, lowQuartile: 52, median: 54.5, highQuartile: 57, count: 10 });
    expect(row.standing).toEqual({ p95: 'higher', p998: 'higher' });
    expect(row.apart).toBeUndefined();
  });

  test.each<[number, string, string]>([
    [384, 'similar', 'similar'],
    [430, 'higher', 'similar'],
    [340, 'lower', 'similar'],
    [300, 'lower', 'lower'],
  ])('%d calls are %s at 95 and %s at 99.8 %%', (value, p95, p998) => {
    const row = profileRow(RELATED, around([calls('IR-29', value), country, ...others]));
    expect(row.standing).toEqual({ p95, p998 });
  });

  test('what is only about so many is shown, and not tested', () => {
    const row = profileRow(RELATED, around([calls('IR-29', 700, { qualifier: 'about' }), country]));
    expect(row.own.kind).toBe('value');
    expect(row.standing).toBeUndefined();
  });

  test('of few areas no quartile is said, and of few peers no median', () => {
    const row = profileRow(RELATED, around([calls('IR-29', 700), country, ...others.slice(0, 2)]));
    expect(row.among).toBeUndefined();
    expect(row.peers).toBeUndefined();
    expect(row.standing).toBeDefined();
  });

  test('another definition, agency, a partial report or a contradiction stays out of the spread', () => {
    const odd = [
      calls('IR-10', 9_000, { definition: '2' }),
      calls('IR-11', 9_000, { unitsReporting: 1 }),
      calls('IR-12', 9_000, { conflicts: [calls('IR-12', 1)] }),
      calls('IR-13', 9_000, { agency: 'court' }),
    ];
    const rest = others.filter(({ area }) => !odd.some((one) => one.area === area));
    const more = ['IR-01', 'IR-09'].map((area) => calls(area, 1_000));
    const row = profileRow(RELATED, around([calls('IR-29', 400), country, ...odd, ...rest, ...more]));
    expect(row.among).toBeUndefined();
    const own = profileRow(RELATED, around([calls('IR-29', 400, { definition: '2' }), country, ...others]));
    expect(own.apart?.code).toBe('definition');
    expect(own.standing).toBeUndefined();
  });

  test('without a figure of the country there is no standing, and the reason is told', () => {
    const row = profileRow(RELATED, around([calls('IR-29', 400), ...others]));
    expect(row.country).toMatchObject({ kind: 'refused', reasons: [{ code: 'current_missing' }] });
    expect(row.standing).toBeUndefined();
    expect(row.among).toBeDefined();
  });

  test('a country of another definition or a partial report is no benchmark', () => {
    for (const details of [{ definition: '2' }, { unitsReporting: 1 }])
      expect(
        profileRow(RELATED, around([calls('IR-29', 700), calls('IR', 39_963, details), ...others])).standing,
      ).toBeUndefined();
  });

  test('a sensitive subject keeps its value and the country, and no place among others', () => {
    const reports = (area: string, value: number) => figure('child_abuse_reports', when, value, { area });
    const row = profileRow(
      { kind: 'rate', indicator: 'child_abuse_reports' },
      around([reports('IR-29', 700), reports('IR', 4_000), ...provinces.map((area) => reports(area, 100))]),
    );
    expect(row.own.kind).toBe('value');
    expect(row.country.kind).toBe('value');
    expect(row.apart?.code).toBe('sensitivity');
    expect([row.among, row.peers, row.standing]).toEqual([undefined, undefined, undefined]);
  });

  test('a ratio has no interval and is not tested; a missing base refuses it', () => {
    const subject: ProfileSubject = { kind: 'ratio', relation: SERVICES_PER_BASE };
    const services = figure('services', when, 11_765);
    const row = profileRow(subject, around([services, figure('service_bases', '@1400-03-31', 16)]));
    expect(row.own).toMatchObject({ kind: 'value', value: 735.3125, limits: undefined });
    expect(row.standing).toBeUndefined();
    expect(profileRow(subject, around([services])).own).toMatchObject({
      kind: 'refused',
      reasons: [{ code: 'base_missing', values: { period: when } }],
    });
    expect(profileRow(subject, around([])).own).toMatchObject({ reasons: [{ code: 'current_missing' }] });
  });

  test('a ratio over a base of another definition stands apart', () => {
    const subject: ProfileSubject = { kind: 'ratio', relation: SERVICES_PER_BASE };
    const pair = (area: string, definition: string) => [
      figure('services', when, 1_000, { area }),
      figure('service_bases', '@1400-03-31', 10, { area, definition }),
    ];
    const rows = [...provinces.flatMap((area) => pair(area, '1')), ...pair('IR-29', '2')];
    const row = profileRow(subject, around(rows));
    expect(row.apart).toMatchObject({ code: 'definition', values: { current: '2', base: '1' } });
    expect(row.among).toMatchObject({ count: 9 });
  });

  test('a share stands beside the share of the country', () => {
    const relation = manyProvinces.relations.find(({ type }) => type === 'part_of')!;
    const pair = (area: string, part: number) => [
      calls(area, part),
      figure('all_calls', when, 1_000, { area }),
    ];
    const row = profileRow({ kind: 'share', relation }, around([...pair('IR-29', 400), ...pair('IR', 300)]));
    expect(row.own).toMatchObject({ kind: 'value', value: 40 });
    // Wilson limits of 400 of 1,000 by the formula of Newcombe 1998, method 3.
    const limits = row.own.kind === 'value' ? row.own.limits?.p95 : undefined;
    expect(limits?.low).toBeCloseTo(37.01, 2);
    expect(limits?.high).toBeCloseTo(43.07, 2);
    expect(row.standing).toEqual({ p95: 'higher', p998: 'higher' });
  });
});

describe('the subjects of a profile', () => {
  test('are rates of residents, declared ratios and declared shares, and nothing that only adds up', () => {
    const subjects = profileSubjects(manyProvinces);
    expect(subjects.filter(({ kind }) => kind === 'rate').length).toBeGreaterThan(3);
    expect(subjects.filter(({ kind }) => kind === 'ratio').length).toBe(3);
    expect(subjects.filter(({ kind }) => kind === 'share').length).toBe(1);
    expect(subjects).not.toContainEqual(expect.objectContaining({ indicator: 'service_bases' }));
  });
});
