import { sensitivityOf } from '../../comparability/rules/sensitivity.ts';
import type { ReasonCode } from '../../model/refusal.ts';
import { figureName, refusalText } from '../describe.ts';
import type { ViewContext } from '../view.ts';
import type { Fact, OverviewView } from './view-model.ts';

type Head = keyof ViewContext['locale']['messages']['council']['unsaid']['heads'];

/** One thing that can't be said, and why. */
export interface Unsaid {
  readonly key: string;
  readonly what: string;
  readonly why: string;
}

const HEADS: Partial<Record<ReasonCode, Head>> = {
  base_missing: 'base_missing',
  base_zero: 'base_zero',
  base_suppressed: 'suppressed',
  current_suppressed: 'suppressed',
  small_base: 'small_base',
  conflict: 'conflict',
  definition: 'like',
  break: 'like',
  boundary: 'like',
  coverage: 'like',
  agency: 'like',
  span: 'like',
  base: 'like',
};

const ORDER: readonly Head[] = [
  'conflict',
  'suppressed',
  'base_missing',
  'base_zero',
  'small_base',
  'like',
  'other',
];

/** Names in full; of more figures only how many. */
const MOST_NAMES = 4;

/**
 * What can't be said of an area and period: what is not reported, each withheld change under its kind of reason, and
 * what no figure of this kind can say.
 */
export function unsaidOf(view: OverviewView, context: ViewContext): readonly Unsaid[] {
  const words = context.locale.messages.council.unsaid;
  const { headline } = view;
  const isSensitive = view.facts.some(({ figure }) => sensitivityOf(figure, context.catalogue) !== 'none');
  const general = (key: string, what: string, why: string, isMeant: boolean): readonly Unsaid[] =>
    isMeant ? [{ key, what, why }] : [];
  const lacking = (headline?.notReported ?? []).map((code) => context.names.indicator(code));
  return [
    ...general(
      'not_reported',
      words.notReported(context.locale.list(lacking)),
      words.notReportedDetail,
      lacking.length > 0,
    ),
    ...withheld(view.facts, context),
    ...general('harm', words.harm, words.harmDetail, headline !== undefined),
    ...general('sum', words.sum, words.sumDetail, view.services.length > 1),
    ...general('rank', words.rank, words.rankDetail, isSensitive),
    ...general('cause', words.cause, words.causeDetail, view.events.length > 0),
  ];
}

function withheld(facts: readonly Fact[], context: ViewContext): readonly Unsaid[] {
  const words = context.locale.messages.council.unsaid;
  const groups = new Map<Head, Fact[]>();
  for (const fact of facts) {
    if (fact.change?.kind !== 'refused') continue;
    const head = HEADS[fact.change.reasons[0]?.code ?? 'undeclared'] ?? 'other';
    groups.set(head, [...(groups.get(head) ?? []), fact]);
  }
  return ORDER.flatMap((head): readonly Unsaid[] => {
    const members = groups.get(head) ?? [];
    return members.length === 0 ? [] : [{ key: head, what: words.heads[head], why: whyOf(members, context) }];
  });
}

/** One figure with its reason in full; of several their names. */
function whyOf(facts: readonly Fact[], context: ViewContext): string {
  const { locale } = context;
  const [only, ...others] = facts;
  if (only?.change?.kind === 'refused' && others.length === 0)
    return `${figureName(only.figure, context)}: ${refusalText(only.change, context)}`;
  const named = [...new Set(facts.map(({ figure }) => figureName(figure, context)))];
  const list = locale.list(named.slice(0, MOST_NAMES));
  const more = named.length - MOST_NAMES;
  return more > 0 ? locale.messages.council.unsaid.andOthers(list, more) : list;
}
