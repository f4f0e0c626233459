import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isNews, type News, type Quarter } from '../../src/statistics/news.ts';
import { answer, refusal } from './answer.ts';

/** Days of spring, summer, autumn and winter. */
const daysOf = (i: number) => [93, 93, 90, 89][i % 4]!;

const seriesOf = (values: readonly (number | undefined)[], days = daysOf): Quarter[] =>
  values.map((value, i) => ({ value, days: days(i) }));

/** A first year, then quarters that change by these percents on the year before; all quarters of 90 days. */
function grown(percents: readonly number[], firstYear: readonly number[] = [100, 200, 150, 120]): Quarter[] {
  const values = [...firstYear];
  for (const percent of percents) values.push(values.at(-4)! * (1 + percent / 100));
  return seriesOf(values, () => 90);
}

const calm = [2, 4, 3, 5, 2, 4, 3, 5, 2, 4, 3];

describe('isNews', () => {
  it('finds a change like the others within the usual range', () => {
    const news = answer(isNews(grown([...calm, 5])));
    expect(news.kind).toBe('within');
    if (news.kind !== 'within') return;
    expect(news.changePercent).toBeCloseTo(5, 9);
    expect(news.usualPercent.low).toBeLessThan(2);
    expect(news.usualPercent.high).toBeGreaterThan(5);
    expect([news.changes, news.isTrial]).toEqual([12, false]);
  });

  it('finds a change far from the others unusual, and says where it is and why', () => {
    const up = answer(isNews(grown([...calm, 30])));
    const down = answer(isNews(grown([...calm, -20])));
    expect(up).toMatchObject({ kind: 'unusual', signal: { rule: 'beyond_limit', direction: 'up' } });
    expect(down).toMatchObject({ kind: 'unusual', signal: { rule: 'beyond_limit', direction: 'down' } });
  });

  it('finds a run unusual where no single change is', () => {
    const news = answer(isNews(grown([9, -9, 8, -8, 9, 1, 2, 3, 4, 5, 6, 7])));
    expect(news).toMatchObject({ kind: 'unusual', signal: { rule: 'run_of_change', direction: 'up' } });
  });

  it('draws the usual range as mean ∓ 2.66 mean moving ranges of the logarithms', () => {
    // Changes ln 1.1 and ln 1.2 in turn: mean in the middle, moving range ln(1.2/1.1) each time.
    const news = answer(isNews(grown([10, 20, 10, 20, 10, 20, 10, 20])));
    if (news.kind !== 'within') throw new Error(news.kind);
    const [middle, range] = [Math.sqrt(1.1 * 1.2), 1.2 / 1.1];
    expect(news.usualPercent.low).toBeCloseTo(100 * (middle / range ** 2.66 - 1), 9);
    expect(news.usualPercent.high).toBeCloseTo(100 * (middle * range ** 2.66 - 1), 9);
    expect([news.changes, news.isTrial]).toEqual([8, true]);
  });

  it('counts per day: a leap winter is no growth', () => {
    const leap = Array.from({ length: 16 }, (_, i) => ({ days: i === 11 ? 90 : daysOf(i) }));
    const news = answer(isNews(leap.slice(0, 12).map(({ days }) => ({ value: 7 * days, days }))));
    if (news.kind === 'too_few') throw new Error(news.kind);
    expect(news.changePercent).toBeCloseTo(0, 12);
  });

  it('says too few below eight changes, gaps not counted', () => {
    const tooFew = (changes: number): News => ({ kind: 'too_few', changes, needed: 8 });
    expect(isNews(grown([]))).toEqual(tooFew(0));
    expect(isNews(seriesOf([5]))).toEqual(tooFew(0));
    expect(isNews(grown(calm.slice(0, 7)))).toEqual(tooFew(7));
    expect(answer(isNews(grown(calm.slice(0, 8)))).kind).toBe('within');
    const holes = grown([...calm, 5]).map((quarter, i) =>
      i === 4 ? { ...quarter, value: undefined } : quarter,
    );
    // The hole takes its own change and the one a year later.
    expect(answer(isNews(holes))).toMatchObject({ kind: 'within', changes: 10, isTrial: true });
  });

  it('takes a withheld change for a gap, and refuses to judge one', () => {
    const withheld = (at: number) =>
      isNews(
        grown([...calm, 5]).map((quarter, i) =>
          i === at ? { ...quarter, isChangeWithheld: true } : quarter,
        ),
      );
    expect(answer(withheld(6))).toMatchObject({ kind: 'within', changes: 11, isTrial: true });
    expect(refusal(withheld(15))).toBe('undeclared');
  });

  it('finds nothing unusual in a mean per day that stays the same, whatever the winters', () => {
    const days = (i: number) => (i % 16 === 11 ? 90 : daysOf(i));
    for (const length of [12, 16, 24, 32, 36]) {
      const quarters = Array.from({ length }, (_, i) => ({ value: 7 * days(i), days: days(i) }));
      expect(answer(isNews(quarters)).kind, `${length}`).not.toBe('unusual');
    }
  });

  it('takes a zero for a gap, as it takes a missing value', () => {
    const at = (value: number | undefined) =>
      isNews(grown([...calm, 5]).map((quarter, i) => (i === 6 ? { ...quarter, value } : quarter)));
    expect(at(0)).toEqual(at(undefined));
    expect(answer(at(0)).kind).toBe('within');
  });

  it('looks back no further than the last break', () => {
    const before = grown([80, -50, 60, -70, 90, -40]);
    const after = grown([...calm, 30]);
    const broken = [...before, { ...after[0]!, startsSegment: true }, ...after.slice(1)];
    expect(isNews(broken)).toEqual(isNews(after));
    const short = grown(calm.slice(0, 3));
    const justBroken = [...after, { ...short[0]!, startsSegment: true }, ...short.slice(1)];
    expect(isNews(justBroken)).toEqual({ kind: 'too_few', changes: 3, needed: 8 });
  });

  it('refuses a last quarter without a change, and says why', () => {
    const series = grown([...calm, 5]);
    const withAt = (back: number, part: Partial<Quarter>) =>
      series.map((quarter, i) => (i === series.length - 1 - back ? { ...quarter, ...part } : quarter));
    expect(refusal(isNews([]))).toBe('current_missing');
    expect(refusal(isNews(withAt(0, { value: undefined })))).toBe('current_missing');
    expect(refusal(isNews(withAt(0, { value: 0 })))).toBe('out_of_domain');
    expect(refusal(isNews(withAt(4, { value: undefined })))).toBe('base_missing');
    expect(refusal(isNews(withAt(4, { value: 0 })))).toBe('base_zero');
    for (const back of [0, 1, 2, 3]) {
      expect(refusal(isNews(withAt(back, { startsSegment: true })))).toBe('break');
    }
    expect(answer(isNews(withAt(4, { startsSegment: true }))).kind).toBe('too_few');
  });

  it('refuses amounts and days that are none', () => {
    const series = grown(calm);
    for (const part of [{ value: -1 }, { value: Number.NaN }, { value: Number.POSITIVE_INFINITY }]) {
      expect(refusal(isNews([{ ...series[0]!, ...part }, ...series.slice(1)]))).toBe('out_of_domain');
    }
    for (const days of [0, -1, 90.5, Number.NaN]) {
      expect(refusal(isNews([{ ...series[0]!, days }, ...series.slice(1)]))).toBe('out_of_domain');
    }
    const wild = Array.from({ length: 16 }, (_, i) => (Math.floor(i / 4) % 2 ? 1e-300 : 1e300));
    expect(refusal(isNews(seriesOf(wild)))).toBe('out_of_domain');
  });

  it('is free of the unit, and turns over when every change does', () => {
    const changes = fc.array(fc.double({ min: -0.5, max: 0.5, noNaN: true }), {
      minLength: 8,
      maxLength: 30,
    });
    fc.assert(
      fc.property(changes, fc.double({ min: 1e-3, max: 1e6, noNaN: true }), (logs, unit) => {
        const series = (sign: number, scale: number) =>
          grown(
            logs.map((log) => 100 * Math.expm1(sign * log)),
            [100, 200, 150, 120].map((value) => value * scale),
          );
        const here = answer(isNews(series(1, 1)));
        const scaled = answer(isNews(series(1, unit)));
        const turned = answer(isNews(series(-1, 1)));
        if (here.kind === 'too_few' || scaled.kind === 'too_few' || turned.kind === 'too_few') {
          throw new Error('too few');
        }
        expect(scaled.changePercent).toBeCloseTo(here.changePercent, 6);
        expect(Math.log1p(turned.changePercent / 100)).toBeCloseTo(-Math.log1p(here.changePercent / 100), 9);
        expect(Math.log1p(turned.usualPercent.low / 100)).toBeCloseTo(
          -Math.log1p(here.usualPercent.high / 100),
          9,
        );
      }),
    );
  });

  it('answers any series of counts without a number that is none', () => {
    const counts = fc.option(fc.oneof(fc.integer({ min: 0, max: 20 }), fc.integer({ min: 0, max: 1e9 })), {
      nil: undefined,
      freq: 9,
    });
    fc.assert(
      fc.property(fc.array(counts, { maxLength: 40 }), (values) => {
        const news = isNews(seriesOf(values));
        if (news.kind !== 'within' && news.kind !== 'unusual') return;
        const { low, high } = news.usualPercent;
        expect(low <= high && low >= -100).toBe(true);
        expect([low, high, news.changePercent].every(Number.isFinite)).toBe(true);
        const isOutside = news.changePercent < low || news.changePercent > high;
        if (isOutside) expect(news.kind).toBe('unusual');
      }),
    );
  });
});
