import type { Period } from '../kpi/compare/periods.ts';
import type { Account, Holding } from '../records/holding.ts';
import type { Choices } from '../report/choices.ts';
import type { State } from '../report/endpoints.ts';
import type { PreviewRequest } from '../report/preview.ts';
import { countedHours } from '../report/waiting.ts';
import { accountsOf, isSameAccount } from './accounts.ts';
import { kindOfDays, proposePeriod } from './periods.ts';

/** What a person has chosen so far. */
export interface Draft extends Pick<Choices, 'goal' | 'compare' | 'language'> {
  readonly period: Period | 'own';
  /** A date field that is empty or half typed is `null`. */
  readonly from: number | null;
  readonly to: number | null;
  /** All where `null`. */
  readonly accounts: readonly Account[] | null;
  /** Which posts serve the goal, as it is typed. */
  readonly goalRule: string;
  /** What stands in the report's own cells, by the cell's key; NaN where what is typed is no number. */
  readonly typed: Readonly<Record<string, number>>;
  readonly hours: string;
  readonly isNew: boolean;
}

/** What hinders a report, as the sidebar has words for it. */
export type Problem = 'badDays' | 'reversed' | 'noAccount' | 'badNumber' | 'badHours';

/** What was typed for a report, but for what the agency took in its own days. */
const typedBeyond = ({ typed = {}, from, to }: Choices, days: { readonly from: number; readonly to: number } | null) =>
  from === days?.from && to === days.to
    ? typed
    : Object.fromEntries(Object.entries(typed).filter(([key]) => !key.startsWith('fee')));

/** The accounts of the last report that the file still has; all accounts where it has none of them. */
const accountsLeft = (choices: Choices | null, holdings: readonly Holding[]): Draft['accounts'] => {
  const there = accountsOf(holdings);
  const left = (choices?.accounts ?? []).filter((own) => there.some((each) => isSameAccount(own, each)));
  return left.length === 0 ? null : left;
};

/** What the last report was of, over the newest period of the same kind; over its own days where they were no such period. */
export const draftOf = (state: State | null, held: Parameters<typeof proposePeriod>[0]): Draft => {
  const choices = state?.choices ?? null;
  const kind = choices === null ? 'month' : kindOfDays(choices);
  const days = kind === 'own' ? choices : proposePeriod(held, kind);
  return {
    goal: choices?.goal ?? 'engagement',
    compare: choices?.compare ?? 'previous',
    language: choices?.language ?? state?.language ?? 'en',
    period: kind,
    from: days?.from ?? null,
    to: days?.to ?? null,
    accounts: accountsLeft(choices, state?.holdings ?? []),
    goalRule: state?.memory.goalRule ?? '',
    typed: choices === null ? {} : typedBeyond(choices, days),
    hours: choices?.hours ?? '',
    isNew: false,
  };
};

/** Why no report can be built of a draft yet; `null` where one can. */
export const problemOf = ({ from, to, accounts, typed, hours }: Draft): Problem | null => {
  if (from === null || to === null) return 'badDays';
  if (from > to) return 'reversed';
  if (accounts?.length === 0) return 'noAccount';
  if (Object.values(typed).some(Number.isNaN)) return 'badNumber';
  return hours.trim() !== '' && countedHours(hours) === null ? 'badHours' : null;
};

/** What a preview of a draft is asked by; `null` where its days or accounts are none. */
export const askedOf = ({ goal, compare, from, to, accounts, hours }: Draft): PreviewRequest | null => {
  if (from === null || to === null || from > to || accounts?.length === 0) return null;
  return {
    goal,
    compare,
    from,
    to,
    ...(accounts === null ? {} : { accounts }),
    ...(countedHours(hours) === null ? {} : { hours: hours.trim() }),
  };
};

/** The choices of a draft; `null` where it has a problem. */
export const choicesOf = (draft: Draft): Choices | null => {
  const asked = askedOf(draft);
  if (asked === null || problemOf(draft) !== null) return null;
  const { language, typed, isNew } = draft;
  return {
    ...asked,
    language,
    ...(Object.keys(typed).length === 0 ? {} : { typed }),
    ...(isNew ? { as: 'new' } : {}),
  };
};
