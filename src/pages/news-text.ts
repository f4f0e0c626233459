import type { Change, RefusedChange } from '../comparability/compare.ts';
import { type ChangeNews, newsOf } from '../comparability/news.ts';
import type { Figure } from '../model/figure.ts';
import type { TableCell, TableColumn } from '../model/table.ts';
import type { ViewContext } from './view.ts';

/** Whether a change is news, in words: what is usual in its series, and where it stands. */

/** The news of a change that may be shown; a withheld one has none. */
export function newsIn(
  change: Change | RefusedChange | undefined,
  series: readonly Figure[],
  { catalogue }: Pick<ViewContext, 'catalogue'>,
): ChangeNews | undefined {
  return change?.kind === 'change' ? newsOf(change, { catalogue, series }) : undefined;
}

type Ranged = Extract<ChangeNews, { kind: 'within' | 'unusual' }>;

function rangeText({ usualPercent: { low, high } }: Ranged, { locale }: ViewContext): string {
  const limit = (percent: number) => locale.number(percent, { decimals: 1, signed: true });
  return locale.messages.news.range(limit(low), limit(high));
}

/** The verdict in full: «در دامنه معمول این سری (−۸٫۰ تا +۱۲٫۰ درصد)». */
export function newsText(news: ChangeNews, context: ViewContext): string {
  const words = context.locale.messages.news;
  switch (news.kind) {
    case 'within':
      return words.within(rangeText(news, context));
    case 'unusual': {
      const { rule, direction } = news.signal;
      // A change of a run may itself lie within the range, which is then named apart from the finding.
      const say = rule === 'beyond_limit' ? words.unusual : words.unusualRun;
      return say(words.findings[rule][direction], rangeText(news, context));
    }
    case 'too_few':
      return words.tooFew(news.changes, news.needed);
    case 'not_asked':
      return words.notAsked[news.why];
  }
}

/** What the verdict stands on: how many changes, the rule, which quarters count, and what it does not say. */
export function newsReasons(news: ChangeNews, { locale }: ViewContext): readonly string[] {
  const { news: words, terms } = locale.messages;
  if (news.kind === 'not_asked') return [];
  const marks = locale.list(news.includes.map((mark) => terms.marks[mark]));
  return [
    ...(news.kind === 'too_few'
      ? [words.needed(news.changes, news.needed)]
      : [words.of(news.changes), ...(news.isTrial ? [words.trial] : []), words.rule]),
    words.gaps,
    ...(marks === '' ? [] : [words.includes(marks)]),
    words.noTest,
  ];
}

function newsWord(news: Exclude<ChangeNews, { kind: 'not_asked' }>, { locale }: ViewContext): string {
  const { words } = locale.messages.news;
  switch (news.kind) {
    case 'within':
      return words.within;
    case 'unusual':
      return words[news.signal.rule][news.signal.direction];
    case 'too_few':
      return words.tooFew;
  }
}

const isAsked = (news: ChangeNews | undefined) => news !== undefined && news.kind !== 'not_asked';

/** The column of a table of changes; none where no change is set against a usual range. */
export function newsColumn(
  all: readonly (ChangeNews | undefined)[],
  { locale }: ViewContext,
): readonly TableColumn[] {
  return all.some(isAsked) ? [{ key: 'news', label: locale.messages.news.column }] : [];
}

/** A short word in the table; a file says the range as well. */
export function newsCell(news: ChangeNews | undefined, context: ViewContext): TableCell {
  if (!news || news.kind === 'not_asked') return { kind: 'text', text: '—', file: '' };
  return { kind: 'text', text: newsWord(news, context), file: newsText(news, context), wraps: true };
}
