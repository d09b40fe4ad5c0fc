import type { Source } from '../source.ts';

/** What holds of most sources: times in the account's zone, numbers and dates as the cells prove, no total without a name. */
export const sourceDefaults = {
  zone: null,
  dayOrder: null,
  mark: null,
  summaryWithout: [],
  needs: [],
} as const satisfies Partial<Source>;
