import type { Reason, Refused } from '../model/refusal.ts';
import { reasonTexts } from './describe.ts';
import { type CompleteReport, isComplete, type MixReport } from './mix-reports.ts';
import type { ViewContext } from './view.ts';

/** A report without shares. */
export type BrokenReport = MixReport & { readonly mix: Refused };

export const isBroken = (report: MixReport): report is BrokenReport => !isComplete(report);

/** Why a report has no shares, as one sentence. */
export function brokenText(report: BrokenReport, context: ViewContext): string {
  const { locale } = context;
  const words = locale.messages.callFlow.broken[report.of.dimension === 'outcome' ? 'outcome' : 'other'];
  const [reason] = report.mix.reasons;
  if (report.whole === undefined) return words.noWhole(locale.periodInSentence(report.period));
  if (reason?.code === 'incomplete' && reason.values.sum === undefined) {
    return report.parts.length === 0 ? words.none : words.lacking(Number(reason.values.missing));
  }
  return reasonTexts(report.mix.reasons, context)[0] ?? '';
}

/** The same in two or three words, for a place in a picture or a table. */
export function shortReason(reasons: readonly Reason[], { locale }: ViewContext): string {
  const { shortReasons } = locale.messages.referrals;
  const { withheld } = locale.messages.compare;
  switch (reasons[0]?.code) {
    case 'incomplete':
      return shortReasons.incomplete;
    case 'surplus':
      return shortReasons.surplus;
    case 'current_missing':
      return shortReasons.current_missing;
    case 'current_suppressed':
      return locale.messages.terms.cells.suppressed;
    case 'conflict':
      return locale.messages.terms.cells.conflict;
    case 'definition':
      return withheld.definition;
    case 'coverage_partial':
      return withheld.coverage_partial;
    default:
      return shortReasons.other;
  }
}

/** Splits reports into those with shares and those without. */
export function sortOut(reports: readonly MixReport[]): {
  readonly complete: readonly CompleteReport[];
  readonly broken: readonly BrokenReport[];
} {
  return { complete: reports.filter(isComplete), broken: reports.filter(isBroken) };
}
