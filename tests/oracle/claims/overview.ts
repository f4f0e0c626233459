import { defaultArea } from '../../../src/pages/default-view.ts';
import type { MixView } from '../../../src/pages/mix.ts';
import { factsTable } from '../../../src/pages/overview/facts.ts';
import { type Headline, type OverviewView, overviewView } from '../../../src/pages/overview/view-model.ts';
import type { Weighing } from '../../../src/pages/overview/weigh.ts';
import type { ViewContext } from '../../../src/pages/view.ts';
import type { Claim } from '../claim.ts';
import { changeOf, levelOf, partsOf, ratioOf, refOf } from './figures.ts';
import type { PageClaims } from './page-claims.ts';
import { computedIn } from './tables.ts';

/** What the overview says: the headline with its mix, what can be compared, and every fact with its change. */
export function overviewClaims(context: ViewContext): PageClaims {
  const view = overviewView(context, { area: defaultArea(context.dataSet) });
  return {
    claims: [
      ...(view.headline ? headlineClaims(view.headline) : []),
      ...view.weighings.flatMap(weighingClaims),
      ...[...view.own, ...view.elsewhere].map((change) => changeOf(change, 'any')),
      ...view.services.flatMap(({ ratio }) => (ratio ? [ratioOf(ratio.relation, ratio)] : [])),
      ...factClaims(view),
    ],
    shown: computedIn('facts', factsTable(view, 'facts', context), view.area),
  };
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
