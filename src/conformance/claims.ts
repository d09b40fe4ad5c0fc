import type { Claim } from './claim.ts';
import { facts } from './facts.ts';
import { pageClaims } from './page-claims.ts';

const claimOf = ({ claim, source, expected }: Claim): Claim => ({ claim, source, expected });

/** Everything that is claimed of Google, by name: of its services first, then of the page in its frame. */
export const claims: Readonly<Record<string, Claim>> = Object.fromEntries(
  [...Object.entries(facts), ...Object.entries(pageClaims)].map(([name, claim]) => [name, claimOf(claim)]),
);
