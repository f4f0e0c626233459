import { callFlow } from './en/call-flow.ts';
import { compareViews } from './en/compare-views.ts';
import { controls } from './en/controls.ts';
import { council } from './en/council.ts';
import { dataPage } from './en/data-page.ts';
import { maps } from './en/maps.ts';
import { mixChange } from './en/mix-change.ts';
import { news } from './en/news.ts';
import { compare, overview, reach, referrals } from './en/pages.ts';
import { profile } from './en/profile.ts';
import { reachMap } from './en/reach-map.ts';
import { reachPlan } from './en/reach-plan.ts';
import { reasons } from './en/reasons.ts';
import { shell } from './en/shell.ts';
import { terms } from './en/terms.ts';
import type { Messages } from './fa.ts';

export const en = {
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
} satisfies Messages;
