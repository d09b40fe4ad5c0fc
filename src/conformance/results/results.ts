import { isOutcome, type Outcome } from './verdict.ts';

/** What one fact came to, and the fingerprint of what was claimed then. */
export interface Result {
  readonly of: string;
  readonly outcome: Outcome;
}

/** A run on Google as a person brings it back: the version of the facts, the file it ran in, the day, and the results. */
export interface Results {
  readonly version: string;
  readonly date: string;
  readonly locale: string;
  readonly zone: string;
  readonly facts: Readonly<Record<string, Result>>;
}

const isResult = (value: unknown): value is Result =>
  typeof value === 'object' &&
  value !== null &&
  'of' in value &&
  typeof value.of === 'string' &&
  'outcome' in value &&
  isOutcome(value.outcome);

const texts = ['version', 'date', 'locale', 'zone'] as const;

/** Whether something that came as text are results. */
export const isResults = (value: unknown): value is Results =>
  typeof value === 'object' &&
  value !== null &&
  texts.every((name) => typeof Reflect.get(value, name) === 'string') &&
  'facts' in value &&
  typeof value.facts === 'object' &&
  value.facts !== null &&
  !Array.isArray(value.facts) &&
  Object.values(value.facts).every(isResult);
