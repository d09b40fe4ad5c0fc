import type { Language } from '../../text/language.ts';
import { fillTemplate, words } from '../addon-words.ts';
import { isRefusal } from './refusal.ts';

/** Errors of our own code, whose words say nothing to a person. */
const faults = ['TypeError', 'RangeError', 'ReferenceError', 'SyntaxError'];

/** What Google says where the same may work another time. */
const passing = /timed? ?out|unavailable|service error|internal error|server error|failed while|too many|try again/i;

/** How Google words what a person can do something about, where it does not translate it. */
const signs = [
  [/edit a protected/i, words.protectedCells],
  [/above the limit of [\d,. ]+ cells/i, words.full],
  [/permission to perform|PERMISSION_DENIED/i, words.viewOnly],
  [passing, words.slow],
] as const;

/** What an error says by itself, also one of another realm. */
export const errorReason = (error: unknown): string =>
  typeof error === 'object' && error !== null && 'message' in error ? String(error.message) : String(error);

/** Whether an error may be none the next time. */
export const isPassing = (error: unknown): boolean => passing.test(errorReason(error));

/** Why an action failed: our own sentences stand as they are, and Google's reasons are put into one. */
export const errorSentence = (error: unknown, language: Language): string => {
  const reason = errorReason(error);
  if (isRefusal(error)) return reason;
  if (error instanceof Error && faults.includes(error.name)) return words.unexpected[language];
  const known = signs.find(([sign]) => sign.test(reason));
  return known
    ? known[1][language]
    : fillTemplate(words.failed[language], { reason: reason.replace(/[^.!?]$/, '$&.') });
};
