import { callFlow } from './fa/call-flow.ts';
import { compareViews } from './fa/compare-views.ts';
import { controls } from './fa/controls.ts';
import { council } from './fa/council.ts';
import { dataPage } from './fa/data-page.ts';
import { maps } from './fa/maps.ts';
import { mixChange } from './fa/mix-change.ts';
import { news } from './fa/news.ts';
import { compare, overview, reach, referrals } from './fa/pages.ts';
import { profile } from './fa/profile.ts';
import { reachMap } from './fa/reach-map.ts';
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
  compareViews,
  controls,
  council,
  referrals,
  callFlow,
  mixChange,
  reach,
  reachMap,
  reachPlan,
  dataPage,
  maps,
  news,
  profile,
};

/** Every message of the interface; a language that lacks one does not compile. */
export type Messages = typeof fa;
