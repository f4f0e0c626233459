import type { Figure } from '../../../src/model/figure.ts';
import { samePeriod } from '../../../src/model/period.ts';
import { defaultArea } from '../../../src/pages/default-view.ts';
import type { OverTime } from '../../../src/pages/mix-over-time.ts';
import type { MixReport } from '../../../src/pages/mix-reports.ts';
import { figuresIn } from '../../../src/pages/period-choice.ts';
import type { Across } from '../../../src/pages/reach/across.ts';
import { acrossBars } from '../../../src/pages/reach/across-bars.ts';
import { breakTable } from '../../../src/pages/reach/break-card.tsx';
import type { BreakRow } from '../../../src/pages/reach/break-check.ts';
import { figureIn, seriesOf } from '../../../src/pages/reach/figures.ts';
import { NEIGHBOURHOODS, NOT_SURVEYED, SERVED } from '../../../src/pages/reach/indicators.ts';
import type { Kinds } from '../../../src/pages/reach/kinds.ts';
import type { NeighbourhoodsView } from '../../../src/pages/reach/neighbourhoods.ts';
import type { OneMoreArea } from '../../../src/pages/reach/one-more.ts';
import { oneMoreTable } from '../../../src/pages/reach/one-more-card.tsx';
import { type RatioAnswer, ratioIn } from '../../../src/pages/reach/ratios.ts';
import { acrossTable, summaryTable } from '../../../src/pages/reach/tables.ts';
import { type PeriodView, reachView } from '../../../src/pages/reach/view-model.ts';
import type { ViewContext } from '../../../src/pages/view.ts';
import type { Claim, Place } from '../claim.ts';
import { levelOf, partsOf, ratioOf, refOf, withheld } from './figures.ts';
import type { PageClaims } from './page-claims.ts';
import { computedIn, type Shown } from './tables.ts';

/** What the page of service bases says: levels, ratios of one area and of all in order, kinds, and neighbourhoods. */
export function reachClaims(context: ViewContext): PageClaims {
  const { area, ofPeriod, bases, breaks } = reachView(context, { area: defaultArea(context.dataSet) });
  const levels = [
    ...(bases.kind === 'empty' ? [] : bases.figures.map(levelOf)),
    ...breaks.flatMap(breakClaims),
  ];
  if (!ofPeriod) return { claims: levels, shown: [] };
  const { period, summary, perBase, perResidents, oneMore, kinds, kindsOverTime, neighbourhoods } = ofPeriod;
  const acrosses = [perBase, perResidents?.across].filter((across) => across !== undefined);
  const claimOf = (one: RatioAnswer) => ratioClaim(one, period, context);
  return {
    claims: [
      ...levels,
      ...summary.levels.flatMap(({ figure }) => (figure ? [levelOf(figure)] : [])),
      ...[...summary.ratios, ...(perResidents?.answers ?? [])].map(claimOf),
      ...acrosses.flatMap((across) => acrossClaims(across, period, context)),
      ...kindsClaims(kinds),
      ...kindsOverTime.places.flatMap(({ report }) => (report ? mixClaims(report) : [])),
      ...oneMore.groups.flatMap(({ ordered }) => ordered.map(oneMoreClaim)),
      ...oneMore.groups.map(({ ordered }) => oneMoreOrder(ordered, context)),
      ...neighbourhoodsClaims(neighbourhoods, area, period, context),
    ],
    shown: [
      ...computedIn('summary', summaryTable(summary, '', context), area),
      ...acrosses.flatMap((across) => computedIn('across', acrossTable(across, '', area, context), area)),
      ...acrosses.flatMap((across) => drawn(across, area, period, context)),
      ...segments(neighbourhoods, area),
      ...computedIn('one more', oneMoreTable(oneMore, '', area, context), area),
      ...computedIn('breaks', breakTable(breaks, '', area, context), area),
      ...stackNumbers(kindsOverTime, area),
    ],
  };
}

type OfPeriod = PeriodView['period'];

function ratioClaim(one: RatioAnswer, period: OfPeriod, context: ViewContext): Claim {
  const { relation, area, answer } = one;
  const left = seriesOf(relation.left, area, context).find((figure) => samePeriod(figure.period, period));
  const [right] = figuresIn(period, seriesOf(relation.right, area, context));
  return ratioOf(relation, answer, [left, right]);
}

/** A ratio that is given on its own but kept out of the order. */
function apartClaim(one: RatioAnswer, period: OfPeriod, context: ViewContext): Claim | undefined {
  const own = ratioIn(one.relation, one.area, period, context);
  if (one.answer.kind !== 'refused' || own.answer.kind !== 'ratio') return undefined;
  const reasons = one.answer.reasons.map(({ code }) => code);
  return { kind: 'apart', ref: refOf(own.answer.left), members: [], reasons };
}

function acrossClaims(across: Across, period: OfPeriod, context: ViewContext): readonly Claim[] {
  const { groups, withheld: lacking, known, relation } = across;
  const given = groups.flatMap(({ ordered, country }) => [...ordered, ...(country ? [country] : [])]);
  const orders = groups.map(({ ordered }): Claim => {
    const places = ordered.map(({ area, answer }): Place => {
      return { area, ref: refOf(answer.left), value: answer.value };
    });
    return {
      kind: 'order',
      what: 'ratios',
      indicator: relation.left,
      part: '||||',
      places,
      language: context.search.lang,
      answer: 'by_value',
    };
  });
  const claims = [...given, ...lacking].map(
    (one) => apartClaim(one, period, context) ?? ratioClaim(one, period, context),
  );
  return [...claims, ...known.map((one) => ratioClaim(one, period, context)), ...orders];
}

function drawn(across: Across, area: string, period: OfPeriod, context: ViewContext): readonly Shown[] {
  return acrossBars(across, area, period, context).flatMap(({ rows }) =>
    rows.flatMap(({ key, value }) => (value === null ? [] : [{ where: 'ratio bar', area: key, value }])),
  );
}

const mixClaims = ({ of, whole, parts, mix }: MixReport): readonly Claim[] => [
  ...(whole ? [levelOf(whole)] : []),
  ...parts.map(levelOf),
  partsOf(whole, of.dimension, mix),
];

function stackNumbers({ model }: OverTime, area: string): readonly Shown[] {
  const shares = (model?.parts ?? []).flatMap((part) => part.shares.filter((share) => share !== null));
  return shares.map((value) => ({ where: 'kinds over time', area, value }));
}

function oneMoreClaim({ answer: { load, units, now, withOneMore, gain } }: OneMoreArea): Claim {
  return {
    kind: 'one_more',
    load: refOf(load),
    units: refOf(units),
    answer: { kind: 'given', value: gain },
    besides: [...(now === undefined ? [] : [now]), withOneMore],
  };
}

function oneMoreOrder(ordered: readonly OneMoreArea[], { search }: ViewContext): Claim {
  return {
    kind: 'order',
    what: 'ratios',
    indicator: 'marginal_residents',
    part: '||||',
    places: ordered.map(({ area, answer }) => ({ area, ref: refOf(answer.units), value: answer.gain })),
    language: search.lang,
    answer: 'by_value',
  };
}

function breakClaims({ before, after, answer }: BreakRow): readonly Claim[] {
  const levels = [...(before ? [levelOf(before)] : []), ...(after ? [levelOf(after)] : [])];
  if (answer.kind === 'refused' || !before || !after) return levels;
  const value = answer.change.difference;
  return [
    ...levels,
    { kind: 'step', after: refOf(after), before: refOf(before), answer: { kind: 'given', value } },
  ];
}

function kindsClaims(kinds: Kinds): readonly Claim[] {
  if (kinds.kind === 'empty') return [];
  const [whole] = kinds.figures;
  const mix = kinds.kind === 'mix' ? kinds.parts : kinds.answer;
  return [...kinds.figures.map(levelOf), partsOf(whole, 'service', mix)];
}

function neighbourhoodsClaims(
  view: NeighbourhoodsView,
  area: string,
  period: OfPeriod,
  context: ViewContext,
): readonly Claim[] {
  if (view.kind === 'empty') return [];
  const [whole, part] = [NEIGHBOURHOODS, SERVED].map((code) => figureIn(code, area, period, context));
  const ref = (figure: Figure | undefined) => figure && refOf(figure);
  const claim = {
    kind: 'part_of',
    part: ref(part),
    whole: ref(whole),
    names: [SERVED, NEIGHBOURHOODS],
  } as const;
  if (view.kind === 'refused') return [{ ...claim, answer: withheld(view.answer.reasons) }];
  const notes = view.reached.notes.map(({ code }) => code);
  const { all, parts } = view.reached;
  const shares = parts.flatMap(({ key, figure }, i): readonly Claim[] => {
    if (!figure) return [];
    const names = [key === 'served' ? SERVED : NOT_SURVEYED, NEIGHBOURHOODS] as const;
    const value = view.bar.segments[i]!.sharePercent;
    return [{ ...claim, part: ref(figure), names, answer: { kind: 'given', value, notes } }];
  });
  return [levelOf(all), ...parts.flatMap(({ figure }) => (figure ? [levelOf(figure)] : [])), ...shares];
}

const segments = (view: NeighbourhoodsView, area: string): readonly Shown[] =>
  view.kind === 'mix'
    ? view.bar.segments.map(({ sharePercent }) => ({ where: 'neighbourhoods', area, value: sharePercent }))
    : [];
