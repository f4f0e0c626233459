import type { FlowModel, FlowNode } from '../../charts/flow/model.ts';
import { fillOf } from '../../charts/mix-bar/model.ts';
import { type Branch, branchesOf } from '../../comparability/branches.ts';
import type { Part } from '../../comparability/parts.ts';
import { formatCell } from '../../locale/figure-text.ts';
import type { Dimension } from '../../model/indicator.ts';
import type { Period } from '../../model/period.ts';
import { wholePercents } from '../../statistics/rounding.ts';
import { saidLevel } from '../describe.ts';
import { chosenIn } from '../mix-columns.ts';
import { type BrokenReport, isBroken } from '../mix-reasons.ts';
import { type CompleteReport, isComplete, type MixReport, noReport, reportIn } from '../mix-reports.ts';
import type { ViewContext } from '../view.ts';
import { OUTCOMES, SUBJECTS } from './subjects.ts';

/** One side of the flow: a breakdown of the total, or why it is not drawn. */
export interface FlowSide {
  readonly dimension: Dimension;
  readonly report: MixReport;
  /** What the rounded shares add up to, where that isn't 100. */
  readonly roundedSum: number | undefined;
  /** Parts that are the sum of finer ones of the source. */
  readonly summed: readonly string[];
}

/**
 * Related calls by subject and by outcome. No source crosses the two: each side is a breakdown of the same total, which
 * stands between them. A side whose parts do not make up the total is not drawn, and says why.
 */
export type Flow =
  | { readonly kind: 'flow'; readonly sides: readonly FlowSide[]; readonly model: FlowModel }
  | { readonly kind: 'refused'; readonly broken: readonly BrokenReport[] };

export function flowView(area: string, period: Period, context: ViewContext): Flow {
  const reports = [SUBJECTS, OUTCOMES].map(
    (of) => reportIn(of, area, period, context) ?? noReport(of, area, period),
  );
  const complete = reports.filter(isComplete);
  const [first] = complete;
  if (!first) return { kind: 'refused', broken: reports.filter(isBroken) };
  const sides = reports.map((report) => sideOf(report));
  const nodesOf = (dimension: Dimension) =>
    complete.filter(({ of }) => of.dimension === dimension).flatMap((report) => nodes(report, context));
  return { kind: 'flow', sides, model: modelOf(first, nodesOf('harm'), nodesOf('outcome'), context) };

  function sideOf(report: MixReport): FlowSide {
    const { dimension } = report.of;
    if (!isComplete(report)) return { dimension, report, roundedSum: undefined, summed: [] };
    const rounded = wholePercents(report.mix.parts.map(({ value }) => value));
    const summed = dimension === 'outcome' ? branchesIn(report, context) : [];
    return {
      dimension,
      report,
      roundedSum: 'kind' in rounded || rounded.addsUp ? undefined : rounded.sum,
      summed: summed.filter(({ children }) => children.length > 0).map(({ code }) => code),
    };
  }
}

const branchesIn = (report: CompleteReport, { catalogue }: ViewContext) =>
  branchesOf(report.mix, report.of.dimension, catalogue);

/** Outcomes have a second level where the source tells inside from outside; subjects stand as they were reported. */
function nodes(report: CompleteReport, context: ViewContext): readonly FlowNode[] {
  const { dimension } = report.of;
  const rounded = wholePercents(report.mix.parts.map(({ value }) => value));
  const shareOf = (part: Part) => {
    const at = report.mix.parts.indexOf(part);
    const percent = at < 0 || 'kind' in rounded ? part.sharePercent : rounded.percents[at]!;
    return context.locale.percent(percent);
  };
  if (dimension !== 'outcome')
    return report.mix.parts.map((part) => nodeOf(part, [], 'ink-3', shareOf(part), dimension, context));
  const leaves = report.mix.parts;
  return branchesIn(report, context).map((branch: Branch) => {
    const [child] = branch.children;
    const own = leaves.findIndex(({ code }) => code === (child ?? branch).code);
    const children = branch.children.map((part) =>
      nodeOf(part, [], fillOf(leaves.indexOf(part), part.isRemainder), shareOf(part), dimension, context),
    );
    const leaf = leaves.find(({ code }) => code === branch.code);
    const fill = fillOf(own, branch.isRemainder);
    return nodeOf(branch, children, fill, shareOf(leaf ?? branch), dimension, context);
  });
}

function nodeOf(
  part: Part,
  children: readonly FlowNode[],
  fill: FlowNode['fill'],
  share: string,
  dimension: Dimension,
  context: ViewContext,
): FlowNode {
  const { locale, names } = context;
  const name = names.category(dimension, part.code);
  return {
    key: `${dimension}:${part.code}`,
    label: part.isRemainder ? `${name}: ${locale.messages.referrals.remainder}` : name,
    value: part.value,
    text: `${formatCell(locale)(part.figure.cell)} · ${share}`,
    fill,
    isHighlighted: chosenIn(dimension, context) === part.code,
    children,
  };
}

function modelOf(
  { mix: { whole }, area, period }: CompleteReport,
  sources: readonly FlowNode[],
  targets: readonly FlowNode[],
  context: ViewContext,
): FlowModel {
  const { locale, names } = context;
  const { callFlow } = locale.messages;
  const { partOf } = callFlow;
  const said = (name: string, all: readonly FlowNode[]) =>
    all.length === 0
      ? []
      : [
          callFlow.side(
            name,
            all.map(({ label, text }) => `${label} ${text}`),
          ),
        ];
  return {
    sources,
    targets,
    total: {
      value: whole.cell.kind === 'value' ? whole.cell.value : 0,
      label: names.shortIndicator(whole.indicator),
      text: formatCell(locale)(whole.cell),
    },
    heads: { sources: partOf.harm, targets: partOf.outcome },
    sentence: callFlow.sentence(names.area(area), locale.period(period), saidLevel(whole, context), [
      ...said(partOf.harm, sources),
      ...said(partOf.outcome, targets),
    ]),
  };
}
