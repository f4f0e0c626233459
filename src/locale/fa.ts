import { callFlow } from './fa/call-flow.ts';
import { dataPage } from './fa/data-page.ts';
import { mixChange } from './fa/mix-change.ts';
import { news } from './fa/news.ts';
import { compare, overview, reach, referrals } from './fa/pages.ts';
import { reachPlan } from './fa/reach-plan.ts';
import { reasons } from './fa/reasons.ts';
import { shell } from './fa/shell.ts';
import { terms } from './fa/terms.ts';

export const fa = {
  shell,
  terms,
  reasons,
  overview,
  compare,
  referrals,
  callFlow,
  mixChange,
  reach,
  reachPlan,
  dataPage,
  news,
};

/** Every message of the interface; a language that lacks one does not compile. */
export type Messages = typeof fa;
