import { describe, expect, test } from 'vitest';
import type { ChangeNews } from '../../src/comparability/news.ts';
import { formatTableCell } from '../../src/locale/cell-text.ts';
import { stripIsolates } from '../../src/locale/isolate.ts';
import { newsCell, newsColumn, newsReasons, newsText } from '../../src/pages/news-text.ts';
import type { ChartSignal } from '../../src/statistics/chart-rules.ts';
import { contextOf } from './context.ts';

const fa = contextOf([]);
const en = contextOf([], { hash: '#/overview?lang=en' });

const judged = {
  changePercent: 12.3,
  usualPercent: { low: -8, high: 12 },
  distance: 1.2,
  changes: 14,
  isTrial: false,
  includes: [],
} as const;
const within: ChangeNews = { kind: 'within', ...judged };
const unusual = (rule: ChartSignal['rule'], direction: ChartSignal['direction']): ChangeNews => ({
  kind: 'unusual',
  ...judged,
  signal: { rule, direction },
});
const tooFew: ChangeNews = { kind: 'too_few', changes: 5, needed: 8, includes: [] };
const text = (news: ChangeNews, context = fa) => stripIsolates(newsText(news, context));
const reasons = (news: ChangeNews, context = fa) => stripIsolates(newsReasons(news, context).join(' '));

describe('the verdict in words', () => {
  test('says range, side and how many are lacking, in both languages', () => {
    expect(text(within)).toBe('در دامنه معمول این سری (−۸٫۰ تا +۱۲٫۰ درصد)');
    expect(text(within, en)).toBe('Within the usual range of this series (−8.0 to +12.0 percent)');
    expect(text(unusual('beyond_limit', 'up'))).toBe('غیرمعمول: بالاتر از دامنه معمول (−۸٫۰ تا +۱۲٫۰ درصد)');
    expect(text(unusual('beyond_limit', 'down'), en)).toBe(
      'Unusual: below the usual range (−8.0 to +12.0 percent)',
    );
    expect(text(unusual('one_side', 'down'), en)).toBe(
      'Unusual: seven or more changes in a row, all below the mean of the series (usual range: −8.0 to +12.0 percent)',
    );
    expect(text(tooFew)).toBe('برای داوری فصل‌های کافی نیست: ۵ تغییر از ۸ تغییر لازم');
    expect(text(tooFew, en)).toBe('Too few quarters to tell: 5 of 8 changes needed');
  });

  test('has words of its own for every rule and side', () => {
    const rules = ['beyond_limit', 'run_of_change', 'two_of_three', 'one_side'] as const;
    const all = rules.flatMap((rule) => [unusual(rule, 'up'), unusual(rule, 'down')]);
    for (const context of [fa, en]) {
      const format = formatTableCell(context.locale);
      expect(new Set(all.map((news) => text(news, context))).size).toBe(8);
      expect(new Set(all.map((news) => format(newsCell(news, context)))).size).toBe(8);
    }
  });

  test('never calls a change good or bad, nor the wording a test', () => {
    const said = [within, unusual('one_side', 'up'), tooFew].flatMap((news) => [
      `${text(news)} ${reasons(news)}`,
      `${text(news, en)} ${reasons(news, en)}`,
    ]);
    for (const one of said) {
      expect(one).not.toMatch(
        /معنادار|هشدار|نگران|بهبود|بدتر|significan|p-value|alarm|better|worse|improve/i,
      );
      expect(one).toMatch(/آزمون آماری نیست|no statistical test/);
    }
  });
});

describe('what a verdict stands on', () => {
  test('is the number of changes, the rule, trial limits and marked figures', () => {
    const trial: ChangeNews = { ...within, changes: 9, isTrial: true, includes: ['provisional', 'about'] };
    expect(reasons(within)).toContain('۱۴ تغییر همین سری');
    expect(reasons(within)).toContain('۲٫۶۶ برابر');
    expect(reasons(within)).not.toContain('آزمایشی');
    expect(reasons(trial)).toContain('آزمایشی');
    expect(reasons(trial)).toContain('مقدماتی، رقم غیردقیق');
    expect(reasons(trial, en)).toContain('Some figures of this series are marked: provisional, not exact.');
    expect(reasons(tooFew, en)).toContain('needs at least 8 changes');
    expect(newsReasons({ kind: 'not_asked', why: 'season' }, en)).toEqual([]);
  });

  test('in a table is a short word; its file says the range, and nothing where nothing is asked', () => {
    const notAsked: ChangeNews = { kind: 'not_asked', why: 'indicator' };
    expect(newsCell(within, fa)).toEqual({
      kind: 'text',
      text: 'در دامنه معمول',
      file: newsText(within, fa),
      wraps: true,
    });
    expect(newsCell(tooFew, en)).toMatchObject({ text: 'too few quarters' });
    expect([newsCell(notAsked, en), newsCell(undefined, en)]).toEqual(
      Array(2).fill({ kind: 'text', text: '—', file: '' }),
    );
    expect(newsColumn([undefined, notAsked], fa)).toEqual([]);
    expect(newsColumn([undefined, tooFew], fa)).toEqual([{ key: 'news', label: 'نسبت به دامنه معمول' }]);
  });
});
