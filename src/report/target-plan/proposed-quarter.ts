import { periodStart } from '../../calendar/period.ts';
import type { PlanChoices } from '../../contract/choices.ts';
import { isSameName } from '../../records/names.ts';

/**
 * The first day of the quarter to plan next for a client, or for all data: the one that runs, or the next where that
 * has a plan.
 */
export const proposedQuarter = (
  today: number,
  plans: readonly Pick<PlanChoices, 'from' | 'client'>[],
  client = '',
): number => {
  const runs = periodStart(today, 'quarter');
  const isPlanned = plans.some((plan) => plan.from === runs && isSameName('client', plan.client ?? '', client));
  return isPlanned ? periodStart(today, 'quarter', 1) : runs;
};
