import { describe, expect, test } from 'vitest';
import type { Reason, ReasonCode } from '../../src/model/refusal.ts';
import { english, persian } from './samples.ts';

/** Every reason with the values that the gate and the statistics give it; some reasons have several wordings. */
const SAMPLES: Readonly<Record<ReasonCode, readonly Reason['values'][]>> = {
  span: [
    { current: '1400-Q1', base: '1399' },
    { current: '@1400-03-31', base: '1400-M01/P9M' },
  ],
  base: [{ current: 'related_calls', base: 'all_calls' }],
  unit: [{ current: 'calls', base: 'persons' }],
  definition: [{ current: '2', base: '1' }],
  break: [{ period: '1399-Q3' }],
  base_zero: [{ period: '1399-Q1', current: 1588 }],
  base_missing: [{ period: '1399-Q1' }, { period: '' }],
  base_suppressed: [{ period: '1399-Q1' }],
  base_not_applicable: [{ period: '1399-Q1' }],
  current_missing: [{ period: '1400-Q1' }, {}],
  current_suppressed: [{ period: '1400-Q1' }],
  current_not_applicable: [{ period: '1400-Q1' }],
  small_base: [
    { current: 12, base: 5, unit: 'calls' },
    { current: 9, base: 9, unit: 'bases' },
    { current: 45, base: 30, unit: 'calls' },
  ],
  aggregation: [{ kind: 'stock', over: 'time' }, { kind: 'change' }],
  incomplete: [{ missing: 3, period: '1400' }, { missing: 1 }, { sum: 874, total: 1588 }, {}],
  surplus: [{ sum: 1589, total: 1588 }],
  coverage: [{ current: 95, base: 84.6 }],
  coverage_unknown: [{}],
  coverage_incomplete: [{ current: 424, current_expected: 429, base: 429, base_expected: 429 }],
  coverage_partial: [{ reporting: 3, expected: 9 }],
  agency: [{ current: 'swo', base: 'court' }],
  boundary: [{ period: '1391', type: 'transfer', other: 'IR-21', adjusted: '' }],
  vintage: [
    { revised: '1404-Q4', released: '1405-03-31' },
    { whole: '1405-03-31', part: '1405-02-10' },
  ],
  conflict: [{ period: '1400-Q1', count: 3 }, {}],
  population: [{ census: 1395, year: 1401, age: 6 }, { year: 1389 }],
  rounding: [{ qualifier: 'about' }],
  provisional: [{}],
  estimated: [{}],
  inferred: [{}],
  season: [
    { current: '1400-Q2', base: '1400-Q1', per_day: 1 },
    { current: '1400-S2', base: '1400-S1', per_day: 0 },
  ],
  sensitivity: [{}],
  undeclared: [{ indicator: 'services' }],
  out_of_domain: [{ current: 0.5, previous: 'NaN' }],
};

const cases = Object.entries(SAMPLES).flatMap(([code, samples]) =>
  samples.map((values) => ({ code: code as ReasonCode, values })),
);

describe('reasons in words', () => {
  const inPersian = ({ code, values }: Reason) => persian.messages.reasons[code](values);
  const inEnglish = ({ code, values }: Reason) => english.messages.reasons[code](values);

  test('there is a message for every code, in both languages, and no other', () => {
    expect(Object.keys(persian.messages.reasons).sort()).toEqual(Object.keys(SAMPLES).sort());
    expect(Object.keys(english.messages.reasons).sort()).toEqual(Object.keys(SAMPLES).sort());
  });

  test.each(cases)(
    '$code $values is a whole sentence in the letters and digits of its language',
    (reason) => {
      const [fa, en] = [inPersian(reason), inEnglish(reason)];
      expect(fa).toMatch(/^\p{Script=Arabic}.*\.$/u);
      expect(fa).not.toMatch(/[0-9A-Za-z]/);
      expect(en).toMatch(/^[A-Z0-9].*\.$/);
      expect(en).not.toMatch(/\p{Script=Arabic}|[۰-۹]/u);
      for (const text of [fa, en]) expect(text).not.toMatch(/undefined|NaN|null|\s\s|\(\)|ناعدد/);
    },
  );

  test('two wordings of one code differ', () => {
    const differing = ['small_base', 'aggregation', 'incomplete', 'population', 'season'] as const;
    for (const code of differing) {
      const own = SAMPLES[code].map((values) => ({ code, values }));
      expect(new Set(own.map(inPersian)).size, code).toBe(own.length);
      expect(new Set(own.map(inEnglish)).size, code).toBe(own.length);
    }
  });

  test('the figures of a reason stand in its sentence', () => {
    const say = (code: ReasonCode, values: Reason['values']) => [
      inPersian({ code, values }),
      inEnglish({ code, values }),
    ];
    expect(say('small_base', { current: 12, base: 5, unit: 'calls' })).toEqual([
      expect.stringContaining('از ۵ به ۱۲ تماس'),
      expect.stringContaining('From 5 to 12 calls'),
    ]);
    expect(say('incomplete', { sum: 874, total: 1588 })).toEqual([
      expect.stringMatching(/۸۷۴.*۱٬۵۸۸/),
      expect.stringMatching(/874.*1,588/),
    ]);
    expect(say('population', { census: 1395, year: 1401, age: 6 })).toEqual([
      expect.stringMatching(/سرشماری ۱۳۹۵.*۶ سال/),
      expect.stringMatching(/census of 1395, 6 years/),
    ]);
    expect(say('break', { period: '1399-Q3' })).toEqual([
      expect.stringContaining('سه‌ماهه سوم ۱۳۹۹'),
      expect.stringContaining('Q3 1399'),
    ]);
    expect(say('coverage', { current: 95, base: 84.6 })).toEqual([
      expect.stringMatching(/۹۵ و ۸۵ درصد/),
      expect.stringMatching(/95 and 85 percent/),
    ]);
  });

  test('one part is lacking, three parts are', () => {
    expect(inEnglish({ code: 'incomplete', values: { missing: 1 } })).toContain('1 part is lacking');
    expect(inEnglish({ code: 'incomplete', values: { missing: 3 } })).toContain('3 parts are lacking');
  });

  test('a suppressed figure is said in the words agreed for it', () => {
    expect(inPersian({ code: 'base_suppressed', values: { period: '1399-Q1' } })).toContain(
      'برای حفظ محرمانگی منتشر نمی‌شود',
    );
  });

  test('only a flow is compared per day', () => {
    const [flow, share] = SAMPLES.season.map((values) => ({ code: 'season' as const, values }));
    expect(inEnglish(flow!)).toContain('per day');
    expect(inEnglish(share!)).not.toContain('per day');
    expect(inPersian(flow!)).toContain('روزانه');
    expect(inPersian(share!)).not.toContain('روزانه');
  });
});
