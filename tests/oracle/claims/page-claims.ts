import type { Claim } from '../claim.ts';
import type { Shown } from './tables.ts';

/** Everything that a page says of one address, and every computed number in its tables and pictures. */
export interface PageClaims {
  readonly claims: readonly Claim[];
  readonly shown: readonly Shown[];
}
