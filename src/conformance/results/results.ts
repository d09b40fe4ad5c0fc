import { type FactOutcome, isFactOutcome } from './verdict.ts';

/** What one fact came to, and the fingerprint of what was claimed then. */
export interface FactResult {
  readonly of: string;
  readonly outcome: FactOutcome;
}

/** A run on Google as a person brings it back: the version of the facts, the file it ran in, the day, and the results. */
export interface RunResults {
  readonly version: string;
  readonly date: string;
  readonly locale: string;
  readonly zone: string;
  readonly facts: Readonly<Record<string, FactResult>>;
}

const isResult = (value: unknown): value is FactResult =>
  typeof value === 'object' &&
  value !== null &&
  'of' in value &&
  typeof value.of === 'string' &&
  'outcome' in value &&
  isFactOutcome(value.outcome);

const texts = ['version', 'date', 'locale', 'zone'] as const;

/** Whether something that came as text are results. */
export const areRunResults = (value: unknown): value is RunResults =>
  typeof value === 'object' &&
  value !== null &&
  texts.every((name) => typeof Reflect.get(value, name) === 'string') &&
  'facts' in value &&
  typeof value.facts === 'object' &&
  value.facts !== null &&
  !Array.isArray(value.facts) &&
  Object.values(value.facts).every(isResult);
