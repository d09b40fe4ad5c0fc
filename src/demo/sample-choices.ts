import { periodStart } from '../calendar/period.ts';
import { type Choices, feeKey, monthTargetKey, type PlanChoices, promisedKey, targetKey } from '../contract/choices.ts';
import type { Language } from '../text/language.ts';
import { sampleClient } from './sample-records.ts';

/** A target for the last whole month, and how much more it is each month. */
type Agreed = readonly [name: string, variant: string, target: number, step: number];

/** What somebody might have agreed on with the first client of the sample: most of it is met, not all. */
const agreed: readonly Agreed[] = [
  ['SUM', 'days.followers', 13_000, 400],
  ['COST_PER_FOLLOWER', 'ads', 35, -1],
  ['COST_PER_FOLLOWER', 'all new followers', 16, -0.5],
  ['AUDIENCE_MATCH', 'audience', 0.66, 0.005],
  ['ENGAGEMENT_RATE', 'reach', 0.05, 0.002],
  ['SUM', 'site.sessions', 3_300, 100],
  ['SUM', 'conversions purchase', 145, 10],
  ['CONVERSION_RATE', 'conversions purchase', 0.03, 0.0005],
  ['SUM', 'ads.cost', 9_500, 0],
  ['RESPONSE_RATE', 'feedback', 0.95, 0],
];

const monthsOfQuarter = [0, 1, 2];

const lastMonth = (today: number): number => periodStart(today, 'month', -1);

/** The plan of the quarter in which the last whole month before a day (a serial number) lies, for the first client of the sample. */
export const samplePlan = (today: number, language: Language): PlanChoices => {
  const from = periodStart(lastMonth(today), 'quarter');
  const now = monthsOfQuarter.findIndex((month) => periodStart(from, 'month', month) === lastMonth(today));
  const typed = agreed.flatMap(([name, variant, target, step]) =>
    monthsOfQuarter.map((month) => {
      const value = target + step * (month - now);
      // 0.66 + 0.005 is a trace more than 0.665.
      return [monthTargetKey({ function: name, variant }, month), Number(value.toPrecision(6))] as const;
    }),
  );
  return { goal: 'followers', language, client: sampleClient, from, typed: Object.fromEntries(typed) };
};

/** What the plan has no place for. */
const typed = {
  [targetKey({ function: 'FOLLOWER_GROWTH_RATE', variant: 'days' })]: 0.04,
  [feeKey('current', undefined)]: 12_000,
  [feeKey('before', undefined)]: 12_000,
  [promisedKey]: 1,
};

/** The choices that make the first report out of the sample data of a day `today` (a serial number): its last whole month. */
export const sampleChoices = (today: number, language: Language): Choices => ({
  goal: 'followers',
  from: lastMonth(today),
  to: periodStart(today, 'month') - 1,
  compare: 'previous',
  language,
  client: sampleClient,
  typed,
});
