import type { Row } from '../kinds.ts';

/** Records that stand, in their places, and records that come. */
export interface Sides {
  readonly existing: readonly Row[];
  readonly incoming: readonly Row[];
}
