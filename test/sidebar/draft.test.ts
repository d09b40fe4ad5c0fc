import { describe, expect, test } from 'vitest';
import { type Choices, feeKey, promisedKey } from '../../src/report/choices.ts';
import type { State } from '../../src/report/endpoints.ts';
import { askedOf, choicesOf, type Draft, draftOf, problemOf } from '../../src/sidebar/draft.ts';

/** September and October 2026. */
const [september, october] = [
  { from: 46_266, to: 46_295 },
  { from: 46_296, to: 46_326 },
];
const held = [{ from: september.from, to: october.to }];

const stateOf = (choices: Choices | null): State => ({
  language: 'uk',
  locale: 'uk_UA',
  zone: 'Europe/Kyiv',
  holdings: [],
  memory: { mappings: [], goalRule: 'sale' },
  choices,
  isAdding: false,
});

const typed = { 'target SUM site.sessions': 5000, [feeKey('current', undefined)]: 700, [feeKey('before', 'UAH')]: 600 };
const last: Choices = { goal: 'traffic', ...september, compare: 'year', language: 'en', typed, as: 'new' };

describe('a draft', () => {
  test('of a file without a report is of the newest month, in the language of the person', () => {
    expect(draftOf(stateOf(null), held)).toEqual({
      goal: 'engagement',
      compare: 'previous',
      language: 'uk',
      period: 'month',
      ...october,
      accounts: null,
      goalRule: 'sale',
      typed: {},
      hours: '',
      isNew: false,
    });
  });

  test('takes the last choices over the newest period of their kind, without what was paid in another', () => {
    expect(draftOf(stateOf(last), held)).toMatchObject({
      goal: 'traffic',
      compare: 'year',
      language: 'en',
      ...october,
    });
    expect(draftOf(stateOf(last), held).typed).toEqual({ 'target SUM site.sessions': 5000 });
    expect(draftOf(stateOf({ ...last, ...october }), held).typed).toEqual(typed);
  });

  test('keeps days that are no period', () => {
    const own = { from: september.from + 3, to: october.from + 3 };
    const draft = draftOf(stateOf({ ...last, ...own }), held);
    expect(draft).toMatchObject({ period: 'own', ...own });
    expect(draft.typed).toEqual(typed);
  });

  const draft: Draft = draftOf(stateOf({ ...last, ...october }), held);
  const account = { platform: 'X', account: 'a' };

  test('that has no problem gives the choices of a report', () => {
    const { as, ...choices } = { ...last, ...october };
    expect(problemOf(draft)).toBeNull();
    expect(choicesOf(draft)).toEqual(choices);
    expect(choicesOf({ ...draft, isNew: true, accounts: [account], hours: ' Mon-Fri 09:00-18:00 ' })).toEqual({
      ...choices,
      as,
      accounts: [account],
      hours: 'Mon-Fri 09:00-18:00',
    });
  });

  test.each<[ReturnType<typeof problemOf>, Partial<Draft>, boolean]>([
    ['badDays', { from: null }, false],
    ['badDays', { to: null }, false],
    ['reversed', { from: october.to, to: october.from }, false],
    ['noAccount', { accounts: [] }, false],
    ['badNumber', { typed: { [promisedKey]: Number.NaN } }, true],
    ['badHours', { hours: 'Mon-' }, true],
  ])('with the problem %s gives no report: %j', (problem, change, isPreviewed) => {
    expect(problemOf({ ...draft, ...change })).toBe(problem);
    expect(choicesOf({ ...draft, ...change })).toBeNull();
    expect(askedOf({ ...draft, ...change }) !== null).toBe(isPreviewed);
  });
});
