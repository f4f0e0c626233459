import type { Ratio } from '../../comparability/ratio.ts';
import type { Reason } from '../../model/refusal.ts';
import { levelText } from '../describe.ts';
import { sourceText } from '../source-list.tsx';
import type { ViewContext } from '../view.ts';

/** Both figures of a ratio with their periods. */
export function levelsText({ left, right }: Ratio, context: ViewContext): string {
  const { locale } = context;
  return locale.messages.reach.ratioParts(
    levelText(left, context),
    locale.when(left.period),
    levelText(right, context),
    locale.when(right.period),
  );
}

/** Where both figures of a ratio come from. */
export function sourcesText({ left, right }: Ratio, context: ViewContext): string {
  const { reach } = context.locale.messages;
  const source = sourceText(left.source, context);
  return left.source === right.source
    ? reach.ratioSource(source)
    : reach.ratioSources(source, sourceText(right.source, context));
}

/** Why a ratio is withheld, in two or three words for a place in a picture. */
export function shortLack(reasons: readonly Reason[], { locale }: ViewContext): string {
  const { cells } = locale.messages.terms;
  switch (reasons[0]?.code) {
    case 'current_suppressed':
    case 'base_suppressed':
      return cells.suppressed;
    case 'current_not_applicable':
    case 'base_not_applicable':
      return cells.not_applicable;
    case 'conflict':
      return cells.conflict;
    case 'current_missing':
    case 'base_missing':
      return cells.missing;
    case 'definition':
      return locale.messages.compare.withheld.definition;
    case 'coverage_partial':
      return locale.messages.compare.withheld.coverage_partial;
    default:
      return locale.messages.shell.card.notComparable;
  }
}
