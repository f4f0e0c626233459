import type { Branch } from '../../../src/comparability/branches.ts';
import { defaultArea } from '../../../src/pages/default-view.ts';
import { leadShare, partColumns } from '../../../src/pages/mix-columns.ts';
import { isComplete, type MixReport, reportIn } from '../../../src/pages/mix-reports.ts';
import { mixTable, reportsTable } from '../../../src/pages/mix-tables.ts';
import type { ByArea } from '../../../src/pages/referrals/by-area.ts';
import type { ContributionView, DifferenceView } from '../../../src/pages/referrals/mix-change.ts';
import { contributionTable, differenceTable } from '../../../src/pages/referrals/mix-change-tables.ts';
import { ownTable } from '../../../src/pages/referrals/own-counts-card.tsx';
import { type PeriodCards, referralsView } from '../../../src/pages/referrals/view-model.ts';
import type { ViewContext } from '../../../src/pages/view.ts';
import type { Claim, Place } from '../claim.ts';
import { changeOf, levelOf, limitsOf, partsOf, refOf } from './figures.ts';
import type { PageClaims } from './page-claims.ts';
import { computedIn, type Shown } from './tables.ts';

/** What the page of referrals says: the mixes of an area over time and of all areas, and the order of these. */
export function referralsClaims(context: ViewContext): PageClaims {
  const view = referralsView(context, { area: defaultArea(context.dataSet) });
  const { area, mix, ofPeriod, elsewhere } = view;
  const { byArea, overTime } = ofPeriod ?? {};
  const own = mix.kind === 'empty' ? [] : [mix.report];
  const instead = mix.kind !== 'mix' && mix.instead ? [mix.instead] : [];
  const ofAreas = byArea ? areaReports(byArea) : [];
  const ofTime = overTime ? overTime.places.flatMap(({ report }) => report ?? []) : [];
  const columns = partColumns([...ofAreas, ...ofTime], context);
  const rows = [...ofAreas, ...ofTime].map((report) => ({ report, name: '', isHighlighted: false }));
  const stacks = [byArea?.model, overTime?.model].flatMap((model) => model ?? []);
  return {
    claims: [
      ...[...own, ...instead, ...ofAreas, ...ofTime].flatMap((report) =>
        reportClaims(unfolded(ownReport(report, context) ?? report, context)),
      ),
      ...elsewhere.map(levelOf),
      ...(byArea ? [orderClaim(byArea, context), ...apartClaims(byArea, context)] : []),
      ...(ofPeriod ? cardClaims(ofPeriod, context) : []),
    ],
    shown: [
      ...own.flatMap((report) => computedIn('mix', mixTable(report, '', context), area)),
      ...computedIn('reports', reportsTable(rows, columns, { caption: '', first: '' }, context), area),
      ...(ofPeriod ? cardNumbers(ofPeriod, area, context) : []),
      ...stacks.flatMap(({ categories, parts, orientation }) =>
        parts.flatMap(({ shares }) =>
          shares.flatMap((share, i): Shown[] => {
            const place = orientation === 'rows' ? categories[i]!.key : area;
            return share === null ? [] : [{ where: 'stack', area: place, value: share }];
          }),
        ),
      ),
    ],
  };
}

const areaReports = ({ country, complete, broken, elsewhere }: ByArea): readonly MixReport[] => [
  ...(country ? [country] : []),
  ...complete,
  ...broken,
  ...elsewhere,
];

/** One part beside all the others is drawn from the whole mix: that is what the files hold. */
function unfolded(report: MixReport, context: ViewContext): MixReport {
  const { of, area, period } = report;
  const { only, ...whole } = of;
  return only === undefined ? report : (reportIn(whole, area, period, context) ?? report);
}

/** The flow, the mix against the rest of the country, what each part adds to growth, and what is counted elsewhere. */
function cardClaims(
  { flow, difference, contribution, ownCounts }: PeriodCards,
  context: ViewContext,
): readonly Claim[] {
  const sides = flow.kind === 'flow' ? flow.sides.map(({ report }) => report) : flow.broken;
  return [
    ...sides.flatMap((report) => reportClaims(ownReport(report, context) ?? report)),
    ...(difference?.kind === 'difference' ? differenceClaims(difference) : []),
    ...(contribution.kind === 'contribution' ? contributionClaims(contribution) : []),
    ...ownCounts.flatMap(({ figure, change }) => [
      ...(figure ? [levelOf(figure)] : []),
      ...(change ? [changeOf(change, 'same_quarter')] : []),
    ]),
  ];
}

/** The cells of a part: its own, or those of the finer parts that it is the sum of. */
const cellsOf = ({ figure, children }: Branch) =>
  (children.length > 0 ? children.map((child) => child.figure) : [figure]).map(refOf);

function differenceClaims({ answer }: DifferenceView): readonly Claim[] {
  return answer.parts.map(({ here, country, points, interval, restValue, restPercent }) => ({
    kind: 'mix_points',
    what: 'difference',
    here: cellsOf(here),
    whole: refOf(answer.whole),
    there: cellsOf(country),
    thereWhole: refOf(answer.country),
    answer: { kind: 'given', value: points, limits: limitsOf(interval) },
    besides: [restValue, restPercent, here.sharePercent, here.value],
  }));
}

function contributionClaims({ answer }: ContributionView): readonly Claim[] {
  const { change, parts } = answer;
  return [
    changeOf(change, 'same_quarter'),
    ...parts.map(
      ({ current, base, points }): Claim => ({
        kind: 'mix_points',
        what: 'contribution',
        here: cellsOf(current),
        whole: refOf(change.current),
        there: cellsOf(base),
        thereWhole: refOf(change.base),
        answer: { kind: 'given', value: points },
        besides: [current.value, base.value],
      }),
    ),
  ];
}

function cardNumbers(
  { flow, difference, contribution, ownCounts }: PeriodCards,
  area: string,
  context: ViewContext,
): readonly Shown[] {
  const sides = flow.kind === 'flow' ? flow.sides : [];
  return [
    ...sides.flatMap(({ report }) => computedIn('flow', mixTable(report, '', context), area)),
    ...(difference?.kind === 'difference'
      ? computedIn('difference', differenceTable(difference, '', context), area)
      : []),
    ...(contribution.kind === 'contribution'
      ? computedIn('contribution', contributionTable(contribution, '', context), area)
      : []),
    ...computedIn('own counts', ownTable(ownCounts, '', context), area),
  ];
}

/** A mix that is given on its own but kept out of the order. */
function ownReport({ of, area, period, mix }: MixReport, context: ViewContext): MixReport | undefined {
  const own = reportIn(of, area, period, context);
  return mix.kind === 'refused' && isComplete(own) ? own : undefined;
}

function apartClaims({ complete, broken }: ByArea, context: ViewContext): readonly Claim[] {
  const apart = broken.filter((report) => ownReport(report, context));
  const members = [...complete, ...apart].flatMap(({ whole }) => (whole ? [refOf(whole)] : []));
  return apart.flatMap(({ whole, mix }): Claim[] => {
    if (!whole || mix.kind !== 'refused') return [];
    return [{ kind: 'apart', ref: refOf(whole), members, reasons: mix.reasons.map(({ code }) => code) }];
  });
}

/** A report as it was published and its mix, or why there is none. One without any row says that nobody reported. */
function reportClaims({ of, whole, parts, mix }: MixReport): readonly Claim[] {
  return [...(whole ? [whole] : []), ...parts].map(levelOf).concat(partsOf(whole, of.dimension, mix));
}

function orderClaim({ of, complete, lead, isOrdered }: ByArea, context: ViewContext): Claim {
  const places = complete.map((report): Place => {
    const { area, whole } = report;
    return { area, ref: whole && refOf(whole), value: lead ? leadShare(report, lead, context) : undefined };
  });
  return {
    kind: 'order',
    what: 'shares',
    indicator: 'related_calls',
    part: of.dimension === 'harm' ? `${lead?.key ?? ''}||||` : `|${lead?.key ?? ''}|||`,
    places,
    language: context.search.lang,
    answer: isOrdered ? 'by_value' : 'by_name',
  };
}
