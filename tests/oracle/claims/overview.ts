import { defaultArea } from '../../../src/pages/default-view.ts';
import type { MixView } from '../../../src/pages/mix.ts';
import { factsTable } from '../../../src/pages/overview/facts.ts';
import { type OverviewMap, overviewMap, overviewMapTable } from '../../../src/pages/overview/map.ts';
import { type Headline, type OverviewView, overviewView } from '../../../src/pages/overview/view-model.ts';
import type { Weighing } from '../../../src/pages/overview/weigh.ts';
import type { ViewContext } from '../../../src/pages/view.ts';
import type { Claim } from '../claim.ts';
import { changeOf, levelOf, partsOf, ratioOf, refOf, withheld } from './figures.ts';
import type { PageClaims } from './page-claims.ts';
import { computedIn } from './tables.ts';

/** What the overview says: the headline with its mix, what can be compared, and every fact with its change. */
export function overviewClaims(context: ViewContext): PageClaims {
  const view = overviewView(context, { area: defaultArea(context.dataSet) });
  const map = overviewMap(view, context);
  return {
    claims: [
      ...(map ? mapClaims(map, context) : []),
      ...(view.headline ? headlineClaims(view.headline) : []),
      ...view.weighings.flatMap(weighingClaims),
      ...[...view.own, ...view.elsewhere].map((change) => changeOf(change, 'any')),
      ...view.services.flatMap(({ ratio }) => (ratio ? [ratioOf(ratio.relation, ratio)] : [])),
      ...factClaims(view),
    ],
    shown: [
      ...computedIn('facts', factsTable(view, 'facts', context), view.area),
      ...(map ? computedIn('map', overviewMapTable(map, context), view.area) : []),
    ],
  };
}

/** Every province's rate, the reason why it has none or stands apart, and their order. */
function mapClaims({ values, indicator }: OverviewMap, { search }: ViewContext): readonly Claim[] {
  const members = values.flatMap(({ figure }) => (figure?.cell.kind === 'value' ? [refOf(figure)] : []));
  const places = values.map(({ area, figure, value }) => ({
    area,
    ref: figure && refOf(figure),
    value: value ?? undefined,
  }));
  const claims = values.flatMap(({ figure, value, reasons }): Claim[] => {
    if (!figure) return [];
    if (figure.cell.kind !== 'value') return [levelOf(figure)];
    const ref = refOf(figure);
    const isApart = value === null && reasons.some(({ code }) => code === 'definition' || code === 'agency');
    if (isApart) return [{ kind: 'apart', ref, members, reasons: reasons.map(({ code }) => code) }];
    const answer = value === null ? withheld(reasons) : ({ kind: 'given', value } as const);
    return [{ kind: 'measure', measure: 'rate', ref, stands: true, answer }];
  });
  const order = {
    kind: 'order',
    what: 'levels',
    places,
    indicator,
    part: '||||',
    language: search.lang,
  } as const;
  return [...claims, { ...order, answer: 'by_value' }];
}

const mixClaim = ({ parts }: MixView): Claim => partsOf(parts.whole, 'outcome', parts);

function headlineClaims({ figure, perDay, mix, change, beside }: Headline): readonly Claim[] {
  const daily: Claim[] =
    perDay?.kind !== 'value'
      ? []
      : [
          {
            kind: 'measure',
            measure: 'per_day',
            ref: refOf(figure),
            stands: false,
            answer: { kind: 'given', value: perDay.value },
          },
        ];
  return [
    ...[figure, ...beside].map(levelOf),
    ...daily,
    ...(mix ? [mixClaim(mix)] : []),
    ...(change ? [changeOf(change, 'same_quarter')] : []),
  ];
}

function weighingClaims(one: Weighing): readonly Claim[] {
  switch (one.kind) {
    case 'shares':
      return [mixClaim(one.mix)];
    case 'ratio':
      return [ratioOf(one.ratio.relation, one.ratio)];
    case 'change':
    case 'refused':
      return [changeOf(one.change, 'same_quarter')];
    case 'lacking':
      return [];
  }
}

function factClaims({ facts }: OverviewView): readonly Claim[] {
  return facts.flatMap(({ figure, change, printed }) => [
    ...[figure, ...(printed ? [printed] : [])].map(levelOf),
    ...(change ? [changeOf(change, 'same_quarter')] : []),
  ]);
}
