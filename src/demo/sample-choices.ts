import { periodStart } from '../calendar/period.ts';
import { type Choices, feeKey, promisedKey, targetKey } from '../contract/choices.ts';
import type { Language } from '../text/language.ts';

const target = (id: readonly [name: string, variant: string], value: number): readonly [string, number] => [
  targetKey({ function: id[0], variant: id[1] }),
  value,
];

/** What somebody might have agreed on with the client of the sample: most of it is met, not all. */
const typed = Object.fromEntries([
  target(['SUM', 'days.followers'], 13_000),
  target(['FOLLOWER_GROWTH_RATE', 'days'], 0.04),
  target(['COST_PER_FOLLOWER', 'ads'], 35),
  target(['COST_PER_FOLLOWER', 'all new followers'], 16),
  target(['AUDIENCE_MATCH', 'audience'], 0.65),
  target(['ENGAGEMENT_RATE', 'reach'], 0.05),
  target(['RESPONSE_RATE', 'feedback'], 0.95),
  [feeKey('current', undefined), 12_000],
  [feeKey('before', undefined), 12_000],
  [promisedKey, 1],
]);

/** The choices that make the first report out of the sample data of a day `today` (a serial number): its last whole month. */
export const sampleChoices = (today: number, language: Language): Choices => ({
  goal: 'followers',
  from: periodStart(today, 'month', -1),
  to: periodStart(today, 'month') - 1,
  compare: 'previous',
  language,
  typed,
});
