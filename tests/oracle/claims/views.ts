import { compare } from '../../../src/comparability/compare.ts';
import type { Figure } from '../../../src/model/figure.ts';
import { controlOf } from '../../../src/pages/compare/control/control.ts';
import { controlModel } from '../../../src/pages/compare/control/model.ts';
import { controlTable } from '../../../src/pages/compare/control/table.ts';
import { funnelView } from '../../../src/pages/compare/funnel/funnel.ts';
import { funnelModel } from '../../../src/pages/compare/funnel/model.ts';
import { funnelTable } from '../../../src/pages/compare/funnel/table.ts';
import { heatOf } from '../../../src/pages/compare/heat/heat.ts';
import { heatTable } from '../../../src/pages/compare/heat/table.ts';
import { multiplesModel } from '../../../src/pages/compare/multiples/model.ts';
import { scatterOf } from '../../../src/pages/compare/scatter/scatter.ts';
import { scatterTable } from '../../../src/pages/compare/scatter/table.ts';
import { type Selection, seriesFor } from '../../../src/pages/compare/selection.ts';
import { slopeModel, slopeOf } from '../../../src/pages/compare/slope/slope.ts';
import { slopeTable } from '../../../src/pages/compare/slope/table.ts';
import { tilesTable } from '../../../src/pages/compare/tiles/table.ts';
import { tilesOf } from '../../../src/pages/compare/tiles/tiles.ts';
import { viewIn } from '../../../src/pages/compare/views.ts';
import type { ViewContext } from '../../../src/pages/view.ts';
import type { Answer, Claim, Ref } from '../claim.ts';
import { measureClaim, orderClaim, orderedClaims } from './compare.ts';
import { changeOf, levelOf, ratioOf, refOf, withheld } from './figures.ts';
import type { PageClaims } from './page-claims.ts';
import { computedIn } from './tables.ts';

const NOTHING: PageClaims = { claims: [], shown: [] };

/** What the one view that an address asks for says beside the board. */
export function viewClaims(selection: Selection, context: ViewContext): PageClaims {
  switch (viewIn(context.search)) {
    case 'heat':
      return heatClaims(selection, context);
    case 'tiles':
      return tilesClaims(selection, context);
    case 'multiples':
      return multiplesClaims(selection, context);
    case 'slope':
      return slopeClaims(selection, context);
    case 'control':
      return controlClaims(selection, context);
    case 'funnel':
      return funnelClaims(selection, context);
    case 'scatter':
      return scatterClaims(selection, context);
    default:
      return NOTHING;
  }
}

/** Each column is like an order of its period: apart stands what is of a rarer definition. */
function heatClaims(selection: Selection, context: ViewContext): PageClaims {
  const heat = heatOf(selection, context);
  const columns = heat.slots.map((_, i) => heat.areas.map(({ values }) => values[i]!));
  return {
    claims: columns.flatMap((column) =>
      column.flatMap((one) => orderedClaims(one, column, selection, context)),
    ),
    shown: computedIn('heat', heatTable(heat, selection, context), selection.focus),
  };
}

/** Each county beside all others of the country, in their order. */
function tilesClaims(selection: Selection, context: ViewContext): PageClaims {
  const tiles = tilesOf(selection, context);
  const { values, among } = tiles;
  return {
    claims: [
      ...values.flatMap((one) => orderedClaims(one, values, among, context)),
      orderClaim(values, among, context),
    ],
    shown: computedIn('tiles', tilesTable(tiles, context), selection.focus),
  };
}

/** The numbers of the trend, which has its claims on the board. */
function multiplesClaims(selection: Selection, context: ViewContext): PageClaims {
  const { panels } = multiplesModel(selection, context);
  return {
    claims: [],
    shown: panels.flatMap(({ key, values }) =>
      values.flatMap((value) => (value === null ? [] : [{ where: 'multiples', area: key, value }])),
    ),
  };
}

function slopeClaims(selection: Selection, context: ViewContext): PageClaims {
  const slope = slopeOf(selection, context);
  if (!slope) return NOTHING;
  const all = [...slope.drawn, ...slope.withheld, ...(slope.reference ? [slope.reference] : [])];
  const levels = all.flatMap(({ from, to }) =>
    [from, to].flatMap(({ figure, value, reasons }): readonly Claim[] => {
      if (!figure || figure.source === '' || figure.indicator !== selection.indicator.code) return [];
      if (figure.cell.kind !== 'value') return [levelOf(figure)];
      const answer: Answer = value === null ? withheld(reasons) : { kind: 'given', value };
      return [measureClaim(figure, answer, selection, context)];
    }),
  );
  const drawn = slopeModel(slope, selection, context).lines.flatMap(({ key, from, to }) =>
    [from, to].map((value) => ({ where: 'slope', area: key, value })),
  );
  return {
    claims: [...levels, ...all.map(({ pair }) => changeOf(pair.change, 'start'))],
    shown: [...computedIn('slope', slopeTable(slope, selection, context), selection.focus), ...drawn],
  };
}

function controlClaims(selection: Selection, context: ViewContext): PageClaims {
  const chart = controlOf(selection, context);
  if (chart.kind !== 'changes') return NOTHING;
  const { quarters, segments } = chart;
  const series = seriesFor(selection.focus, selection, context);
  const surroundings = { against: 'same_quarter', catalogue: context.catalogue, series } as const;
  const pairOf = (one: (typeof quarters)[number]): readonly [Figure, Figure] | null =>
    one.percent === undefined || !one.current || !one.base ? null : [one.current, one.base];
  const pairs = quarters.map(pairOf);
  const changes = pairs.flatMap((pair) =>
    pair
      ? [levelOf(pair[0]), levelOf(pair[1]), changeOf(compare(...pair, surroundings), 'same_quarter')]
      : [],
  );
  const usual = segments.flatMap(({ from, limits }, i): readonly Claim[] => {
    if (!limits) return [];
    const own = pairs.slice(from, segments[i + 1]?.from);
    const refs = own.map((pair): readonly [Ref, Ref] | null => pair && [refOf(pair[0]), refOf(pair[1])]);
    const { low, mean, high } = limits;
    return [{ kind: 'usual', area: selection.focus, pairs: refs, limits: [low, mean, high] }];
  });
  const points = controlModel(chart, selection, context).points.flatMap(({ value }) =>
    value === null ? [] : [{ where: 'control', area: selection.focus, value }],
  );
  return {
    claims: [...changes, ...usual],
    shown: [...computedIn('control', controlTable(chart, selection, context), selection.focus), ...points],
  };
}

function funnelClaims(selection: Selection, context: ViewContext): PageClaims {
  const view = funnelView(selection, context);
  if (view?.answer.kind !== 'funnel') return NOTHING;
  const { answer, against } = view;
  const wholeOf = (part: Figure): Ref | undefined =>
    against === 'residents' ? undefined : { ...refOf(part), indicator: against.right };
  const values = answer.placings.map(({ unit: { figure, value } }): Claim => {
    const given: Answer = { kind: 'given', value };
    if (against === 'residents')
      return measureClaim(figure, given, { ...selection, measure: 'rate' }, context);
    const names = [against.left, against.right] as const;
    return { kind: 'part_of', part: refOf(figure), whole: wholeOf(figure), names, answer: given };
  });
  const units = answer.placings.map(({ unit: { figure }, limits: { p95, p998 } }) => ({
    ref: refOf(figure),
    whole: wholeOf(figure),
    limits: [p998.low, p95.low, p95.high, p998.high] as const,
  }));
  const table = funnelTable(answer, view, selection, context);
  const points = funnelModel(answer, view, selection, context).points.flatMap(({ key, value }) =>
    value === null ? [] : [{ where: 'funnel', area: key, value }],
  );
  return {
    claims: [...values, { kind: 'funnel', of: answer.of, pooled: answer.pooled.value, units }],
    shown: [...computedIn('funnel', table, selection.focus), ...points],
  };
}

function scatterClaims(selection: Selection, context: ViewContext): PageClaims {
  const scatter = scatterOf(selection, context);
  if (!scatter || scatter.refused) return NOTHING;
  const { relation } = scatter.partner;
  const claims = scatter.areas.flatMap(({ left, right, answer }): readonly Claim[] => {
    if (answer.kind === 'refused') return [left, right].flatMap((one) => (one ? [levelOf(one)] : []));
    const { left: over, right: under, ratio, form, notes } = answer;
    if (form === 'ratio')
      return [ratioOf(relation, { kind: 'ratio', relation, left: over, right: under, value: ratio, notes })];
    const names = [relation.left, relation.right] as const;
    const given: Answer = { kind: 'given', value: ratio };
    return [{ kind: 'part_of', part: refOf(over), whole: refOf(under), names, answer: given }];
  });
  return { claims, shown: computedIn('scatter', scatterTable(scatter, selection, context), selection.focus) };
}
