import type { Figure } from '../../../src/model/figure.ts';
import { samePeriod } from '../../../src/model/period.ts';
import { defaultArea } from '../../../src/pages/default-view.ts';
import { figuresIn } from '../../../src/pages/period-choice.ts';
import type { Across } from '../../../src/pages/reach/across.ts';
import { acrossBars } from '../../../src/pages/reach/across-bars.ts';
import { figureIn, seriesOf } from '../../../src/pages/reach/figures.ts';
import { NEIGHBOURHOODS, NOT_SURVEYED, SERVED } from '../../../src/pages/reach/indicators.ts';
import type { Kinds } from '../../../src/pages/reach/kinds.ts';
import type { NeighbourhoodsView } from '../../../src/pages/reach/neighbourhoods.ts';
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
  const { area, ofPeriod, bases } = reachView(context, { area: defaultArea(context.dataSet) });
  const levels = bases.kind === 'empty' ? [] : bases.figures.map(levelOf);
  if (!ofPeriod) return { claims: levels, shown: [] };
  const { period, summary, perBase, perResidents, kinds, neighbourhoods } = ofPeriod;
  const acrosses = [perBase, perResidents?.across].filter((across) => across !== undefined);
  const claimOf = (one: RatioAnswer) => ratioClaim(one, period, context);
  return {
    claims: [
      ...levels,
      ...summary.levels.flatMap(({ figure }) => (figure ? [levelOf(figure)] : [])),
      ...[...summary.ratios, ...(perResidents?.answers ?? [])].map(claimOf),
      ...acrosses.flatMap((across) => acrossClaims(across, period, context)),
      ...kindsClaims(kinds),
      ...neighbourhoodsClaims(neighbourhoods, area, period, context),
    ],
    shown: [
      ...computedIn('summary', summaryTable(summary, '', context), area),
      ...acrosses.flatMap((across) => computedIn('across', acrossTable(across, '', area, context), area)),
      ...acrosses.flatMap((across) => drawn(across, area, period, context)),
      ...segments(neighbourhoods, area),
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
