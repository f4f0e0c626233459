import { fillOf, type SegmentFill } from '../../charts/mix-bar/model.ts';
import type { StackPart } from '../../charts/stack/model.ts';
import type { Part } from '../../comparability/parts.ts';
import { wholePercents } from '../../statistics/rounding.ts';
import type { ViewContext } from '../view.ts';
import { type CompleteReport, isComplete, type OutcomeReport } from './outcomes.ts';

/** One outcome over several reports; remainders share one column, whatever category they stand in for. */
export interface PartColumn {
  readonly key: string;
  readonly label: string;
  readonly fullLabel: string;
  readonly fill: SegmentFill;
}

const REMAINDER = 'remainder';

const keyOf = ({ code, isRemainder }: Part) => (isRemainder ? REMAINDER : code);

/** The outcomes that occur in complete reports, in the order of the catalogue, the remainder last. */
export function partColumns(reports: readonly OutcomeReport[], context: ViewContext): readonly PartColumn[] {
  const { names, catalogue, locale } = context;
  const parts = reports.filter(isComplete).flatMap(({ mix }) => mix.parts);
  const order = (code: string) => catalogue.category('outcome', code)?.order ?? 999;
  const codes = [...new Set(parts.filter(({ isRemainder }) => !isRemainder).map(({ code }) => code))];
  const columns = codes
    .sort((a, b) => order(a) - order(b))
    .map((code, i) => ({
      key: code,
      label: names.shortCategory('outcome', code),
      fullLabel: names.category('outcome', code),
      fill: fillOf(i, false),
    }));
  if (!parts.some(({ isRemainder }) => isRemainder)) return columns;
  const label = locale.messages.referrals.remainder;
  return [...columns, { key: REMAINDER, label, fullLabel: label, fill: fillOf(0, true) }];
}

/** The part of a report that stands in a column. */
export function partIn(report: OutcomeReport, column: PartColumn): Part | undefined {
  return isComplete(report) ? report.mix.parts.find((part) => keyOf(part) === column.key) : undefined;
}

/** The share of a report's part in a column; undefined where the report has no such part. */
export const shareIn = (report: OutcomeReport, column: PartColumn): number | undefined =>
  partIn(report, column)?.sharePercent;

/** Whole percents of a complete report, each rounded once from its counts. */
export function percentTexts(report: CompleteReport, { locale }: ViewContext): ReadonlyMap<string, string> {
  const { parts } = report.mix;
  const rounded = wholePercents(parts.map(({ value }) => value));
  return new Map(
    parts.map((part, i) => [
      keyOf(part),
      locale.percent('kind' in rounded ? part.sharePercent : rounded.percents[i]!),
    ]),
  );
}

/** The parts of a stack of reports: one bar a report, in the order given; undefined where there is no report. */
export function stackParts(
  reports: readonly (OutcomeReport | undefined)[],
  columns: readonly PartColumn[],
  context: ViewContext,
): readonly StackPart[] {
  const texts = reports.map((report) => (isComplete(report) ? percentTexts(report, context) : undefined));
  return columns.map((column) => ({
    key: column.key,
    label: column.label,
    fill: column.fill,
    shares: reports.map((report) => (report ? (shareIn(report, column) ?? null) : null)),
    texts: texts.map((one) => one?.get(column.key) ?? ''),
  }));
}
