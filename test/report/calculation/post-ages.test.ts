import { describe, expect, test } from 'vitest';
import { columnsOf, type Row } from '../../../src/records/kinds.ts';
import type { TabSummary } from '../../../src/records/tab-summary.ts';
import { shownOver } from '../sections/shown.ts';

/** January and February 2026. */
const [january, february, march] = [46023, 46054, 46082];

const holding: TabSummary = {
  kind: 'posts',
  tab: 'Posts',
  filled: ['date', 'views', 'engagements'],
  accounts: [{ platform: '', account: '' }],
  currencies: [],
  from: january,
  to: march - 1,
  origins: [],
};

/** Ten posts from a day on, seen on another, each with so many views. */
const posts = (from: number, seen: number | null, views: number): readonly Row[] =>
  Array.from({ length: 10 }, (_, at) => {
    const values: Readonly<Record<string, number | null>> = {
      date: from + 3 * at,
      observed_at: seen,
      views: views + at,
      engagements: 5 + at,
    };
    return columnsOf('posts').map(({ name }) => values[name] ?? null);
  });

const verdictOver = (rows: readonly Row[], language: 'en' | 'uk') => {
  const choices = { goal: 'awareness', compare: 'previous', language, from: february, to: march - 1 } as const;
  const shown = shownOver(choices, [{ holding, rows }]);
  const figure = shown.plan.figures.find(({ variant }) => variant === 'posts.views');
  const said = shown.all.flatMap(([, value]) => (typeof value === 'string' ? [value] : []));
  return { verdict: shown.at(figure?.verdict ?? ''), said };
};

describe('posts of two months that differ three times', () => {
  test.each([
    { seen: 'both a day after their month', januarySeen: february, februarySeen: march, verdict: 'clear fall' },
    { seen: 'both when they were grown up', januarySeen: march + 30, februarySeen: march + 27, verdict: 'clear fall' },
    {
      seen: 'some days later after the one than after the other',
      januarySeen: february + 4,
      februarySeen: march,
      verdict: 'clear fall',
    },
    {
      seen: 'more than a week later after the one than after the other',
      januarySeen: february + 11,
      februarySeen: march,
      verdict: 'age in days: 1–28, before that 15–42',
    },
    {
      seen: 'all on one day',
      januarySeen: march + 1,
      februarySeen: march + 1,
      verdict: 'age in days: 2–29, before that 33–60',
    },
    {
      seen: 'some on a day that nobody knows',
      januarySeen: null,
      februarySeen: march,
      verdict: 'age of posts unknown',
    },
  ])('are judged only at one age: seen $seen', ({ januarySeen, februarySeen, verdict }) => {
    const rows = [...posts(january, januarySeen, 300), ...posts(february, februarySeen, 100)];
    expect(verdictOver(rows, 'en').verdict).toBe(verdict);
  });

  test('in Ukrainian too, with why nothing is judged at the foot', () => {
    const { verdict, said } = verdictOver(
      [...posts(january, march + 1, 300), ...posts(february, march + 1, 100)],
      'uk',
    );
    expect(verdict).toBe('вік дописів у днях: 2–29, раніше 33–60');
    expect(said).toContainEqual(
      expect.stringContaining('зафіксовано на різних етапах (вік дописів у днях: 2–29, раніше 33–60)'),
    );
  });
});
