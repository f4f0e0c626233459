import { fillOf, type SegmentFill } from '../charts/mix-bar/model.ts';
import type { StackPart } from '../charts/stack/model.ts';
import { foldParts, REST } from '../comparability/branches.ts';
import type { Part } from '../comparability/parts.ts';
import type { Dimension } from '../model/indicator.ts';
import { wholePercents } from '../statistics/rounding.ts';
import { type CompleteReport, isComplete, type MixReport } from './mix-reports.ts';
import type { ViewContext } from './view.ts';

/** One part over several reports; remainders share one column, whatever category they stand in for. */
export interface PartColumn {
  readonly key: string;
  readonly label: string;
  readonly fullLabel: string;
  readonly fill: SegmentFill;
}

const REMAINDER = 'remainder';

const keyOf = ({ code, isRemainder }: Part) => (isRemainder ? REMAINDER : code);

/**
 * The parts that occur in complete reports, in the order of the catalogue, the remainder last; the part that gives the
 * order of the bars stands first, beside the axis.
 */
export function partColumns(
  reports: readonly MixReport[],
  context: ViewContext,
  first?: string,
): readonly PartColumn[] {
  const { names, catalogue, locale } = context;
  const complete = reports.filter(isComplete);
  const dimension: Dimension = reports[0]?.of.dimension ?? 'outcome';
  const parts = complete.flatMap(({ mix }) => mix.parts);
  const order = (code: string) => catalogue.category(dimension, code)?.order ?? 999;
  const codes = [...new Set(parts.filter(({ isRemainder }) => !isRemainder).map(({ code }) => code))];
  const { others } = locale.messages.callFlow;
  const columns = codes
    .sort((a, b) => order(a) - order(b))
    .map(
      (code, i): PartColumn =>
        code === REST
          ? { key: code, label: others[dimension], fullLabel: others[dimension], fill: 'mark' }
          : {
              key: code,
              label: names.shortCategory(dimension, code),
              fullLabel: names.category(dimension, code),
              fill: fillOf(i, false),
            },
    );
  const isFirst = ({ key }: PartColumn) =>
    key === first || (first !== undefined && catalogue.category(dimension, key)?.parent === first);
  const ordered = [...columns].sort((a, b) => Number(isFirst(b)) - Number(isFirst(a)));
  if (!parts.some(({ isRemainder }) => isRemainder)) return ordered;
  const label = locale.messages.referrals.remainder;
  return [...ordered, { key: REMAINDER, label, fullLabel: label, fill: fillOf(0, true) }];
}

/** The part whose share is spoken of, and gives the order: the one asked for, else the first that is no remainder. */
export interface LeadPart {
  readonly key: string;
  readonly fullLabel: string;
}

export function leadPart(
  columns: readonly PartColumn[],
  reports: readonly MixReport[],
  context: ViewContext,
): LeadPart | undefined {
  const { names } = context;
  const dimension = reports[0]?.of.dimension ?? 'outcome';
  const asked = chosenIn(dimension, context);
  const isThere = asked && reports.some((report) => leadShare(report, { key: asked }, context) !== undefined);
  if (isThere) return { key: asked, fullLabel: names.category(dimension, asked) };
  return columns.find(({ fill }) => fill !== 'hatch');
}

/** The part that the address chooses by a dimension, if the catalogue knows it. */
export function chosenIn(dimension: Dimension, { search, catalogue }: ViewContext): string | undefined {
  return search.chosen[dimension]?.find((code) => catalogue.category(dimension, code) !== undefined);
}

/** The share of the leading part, of a parent that of its children together; undefined where the report has none. */
export function leadShare(
  report: MixReport,
  { key }: Pick<LeadPart, 'key'>,
  { catalogue }: Pick<ViewContext, 'catalogue'>,
): number | undefined {
  if (!isComplete(report)) return undefined;
  return foldParts(report.mix, key, report.of.dimension, catalogue)?.parts[0]?.sharePercent;
}

/** The same as text, in whole percents. */
export function leadText(report: CompleteReport, lead: LeadPart | undefined, context: ViewContext): string {
  if (!lead) return '';
  const share = leadShare(report, lead, context);
  return (
    percentTexts(report, context).get(lead.key) ?? (share === undefined ? '' : context.locale.percent(share))
  );
}

/** The part of a report that stands in a column. */
export function partIn(report: MixReport, column: PartColumn): Part | undefined {
  return isComplete(report) ? report.mix.parts.find((part) => keyOf(part) === column.key) : undefined;
}

/** The share of a report's part in a column; undefined where the report has no such part. */
export const shareIn = (report: MixReport, column: PartColumn): number | undefined =>
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
  reports: readonly (MixReport | undefined)[],
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
