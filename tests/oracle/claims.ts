import { select } from '../../src/pages/compare/selection.ts';
import { parseHash } from '../../src/url/location.ts';
import { compareClaims } from './claims/compare.ts';
import { overviewClaims } from './claims/overview.ts';
import type { PageClaims } from './claims/page-claims.ts';
import { reachClaims } from './claims/reach.ts';
import { referralsClaims } from './claims/referrals.ts';
import { viewClaims } from './claims/views.ts';
import type { Site } from './site.ts';

/** Everything that the page of an address says, from its view models and tables. The Data page computes nothing. */
export async function claimsAt(address: string, site: Site): Promise<PageClaims> {
  const location = parseHash(address);
  const context = await site.contextOf(location);
  switch (location.page) {
    case 'overview':
      return overviewClaims(context);
    case 'compare':
      return together(
        compareClaims(context, new URLSearchParams((address.split('?')[1] ?? '').replaceAll('+', '/'))),
        viewClaims(select(context), context),
      );
    case 'referrals':
      return referralsClaims(context);
    case 'reach':
      return reachClaims(context);
    case 'data':
      return { claims: [], shown: [] };
  }
}

const together = (board: PageClaims, view: PageClaims): PageClaims => ({
  claims: [...board.claims, ...view.claims],
  shown: [...board.shown, ...view.shown],
});
