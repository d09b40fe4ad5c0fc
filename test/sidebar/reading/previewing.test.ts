import { describe, expect, test } from 'vitest';
import type { Import } from '../../../src/paste/reading.ts';
import { columnsOf, type Kind, type Row } from '../../../src/records/kinds.ts';
import { listed } from '../../../src/records/rows.ts';
import { mostPreviewed, previewing } from '../../../src/sidebar/reading/previewing.ts';

const asked = { goal: 'awareness', from: 46_082, to: 46_112, compare: 'none' } as const;
const noRules = { before: '', now: '' };

const record = (kind: Kind, known: Readonly<Record<string, Row[number]>>): Row =>
  columnsOf(kind).map(({ name }) => known[name] ?? null);

const postOf = (id: string, text: string, onGoal: boolean | null, views = 100): Row =>
  record('posts', { date: 46_082, platform: 'X', account: 'a', post_id: id, text, on_goal: onGoal, views });

const read = (kind: Kind, rows: readonly Row[]): Import => ({
  source: 'test',
  sourceName: { en: 'Test', uk: 'Тест' },
  kind,
  rows: listed(rows),
  leftOut: [],
  issues: [],
  totals: [],
});

const viewsIn = (preview: ReturnType<ReturnType<typeof previewing>['preview']>) =>
  preview?.figures.find(({ id }) => id === 'SUM posts.views')?.value;

describe('a preview', () => {
  test('is of the records of the file with those that were read, each once', () => {
    const { hold, preview } = previewing();
    hold('posts', 0, [postOf('1', '', null), postOf('2', '', null)]);
    hold('posts', 2, [postOf('3', '', null)]);
    expect(viewsIn(preview([], asked, noRules))).toBe(300);
    const imports = [read('posts', [postOf('3', '', null, 1000), postOf('4', '', null)])];
    expect(viewsIn(preview(imports, asked, noRules))).toBe(1300);
    expect(viewsIn(preview([], asked, noRules))).toBe(300);
    // From the first one on, the file is looked at anew.
    hold('posts', 0, [postOf('1', '', null)]);
    expect(viewsIn(preview([], asked, noRules))).toBe(100);
  });

  test('counts the posts that another rule would tick, and leaves those of a person', () => {
    const { hold, preview } = previewing();
    hold('posts', 0, [
      postOf('1', 'a sale', true),
      postOf('2', 'bread', false),
      postOf('3', 'a cat', true),
      postOf('4', 'bread on sale', true),
    ]);
    const ticked = (now: string) => preview([], asked, { before: 'sale', now })?.posts;
    expect(ticked('sale')).toEqual({ ticked: 3, all: 4 });
    expect(ticked('bread')).toEqual({ ticked: 3, all: 4 });
    expect(ticked('nowhere')).toEqual({ ticked: 1, all: 4 });
    expect(ticked('sale, bread')).toEqual({ ticked: 4, all: 4 });
  });

  test('has no posts to count where there are none', () => {
    const { hold, preview } = previewing();
    hold('posts', 0, []);
    expect(preview([], asked, noRules)?.posts).toBeNull();
  });

  test.each([
    { currencies: ['UAH', 'UAH'], currency: 'UAH' },
    { currencies: ['UAH', 'USD'], currency: '' },
    { currencies: [null], currency: '' },
    { currencies: [], currency: '' },
  ])('tells the currency "$currency" of ads in $currencies', ({ currencies, currency }) => {
    const { hold, preview } = previewing();
    const ad = (of: string | null, at: number) =>
      record('ads', { date: 46_082, date_end: 46_082, platform: 'X', ad: `${at}`, currency: of, cost: 5 });
    hold('ads', 0, currencies.map(ad));
    expect(preview([], asked, noRules)?.currency).toBe(currency);
  });

  test.each([
    { held: mostPreviewed, more: 0, isMade: true },
    { held: mostPreviewed, more: 1, isMade: false },
    { held: 1, more: mostPreviewed, isMade: false },
  ])('of $held records and $more more is made: $isMade', ({ held, more, isMade }) => {
    const { hold, preview } = previewing();
    const days = (count: number) => Array.from({ length: count }, (_, at) => record('days', { date: at, views: 1 }));
    hold('days', 0, days(held));
    expect(preview(more === 0 ? [] : [read('days', days(more))], asked, noRules) !== null).toBe(isMade);
  });
});
