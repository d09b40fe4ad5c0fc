import type { Expected, Observation } from '../claim.ts';

/** What came of a fact: what it saw, what it threw, or nothing, since Google ended the run in its midst. */
export type FactOutcome = { readonly observed: Observation } | { readonly threw: string } | { readonly cutOff: true };

/** `yes` and `no` are the answer to what was unknown; `not run` is a fact without an outcome. */
const verdicts = ['as expected', 'yes', 'no', 'differs', 'threw', 'cut off', 'not run'] as const;
export type FactVerdict = (typeof verdicts)[number];

const isSame = (one: Observation, other: Observation): boolean => JSON.stringify(one) === JSON.stringify(other);

const judged = (expected: Expected, observed: Observation): FactVerdict => {
  if ('is' in expected) return isSame(observed, expected.is) ? 'as expected' : 'differs';
  if ('atMost' in expected)
    return typeof observed === 'number' && observed <= expected.atMost ? 'as expected' : 'differs';
  if (isSame(observed, expected.yes)) return 'yes';
  return isSame(observed, expected.no) ? 'no' : 'differs';
};

/** What an outcome says of what was expected. */
export const factVerdictOf = (expected: Expected, outcome: FactOutcome | undefined): FactVerdict => {
  if (outcome === undefined) return 'not run';
  if ('threw' in outcome) return 'threw';
  return 'cutOff' in outcome ? 'cut off' : judged(expected, outcome.observed);
};

/** Whether something is plain data that a fact may give. */
export const isObservation = (value: unknown): value is Observation => {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return true;
  return typeof value === 'number' ? Number.isFinite(value) : Array.isArray(value) && value.every(isObservation);
};

/** Whether something that came as text is an outcome. */
export const isFactOutcome = (value: unknown): value is FactOutcome => {
  if (typeof value !== 'object' || value === null) return false;
  if ('observed' in value) return isObservation(value.observed);
  if ('threw' in value) return typeof value.threw === 'string';
  return 'cutOff' in value && value.cutOff === true;
};
