import { expect, test } from 'vitest';
import type { Choices } from '../../../src/contract/choices.ts';
import { countByMonth } from '../../../src/records/days/months.ts';
import { type ColumnName, columnsOf, type Kind, type Row } from '../../../src/records/kinds.ts';
import { words } from '../../../src/report/report-words.ts';
import { around, randomHoldings, randomRows, seeded } from '../random-records.ts';
import { sectionFaults } from './sections.ts';
import { type Seen, type Shown, shownOver, type Tab } from './shown.ts';

const [first, last] = [46023, 46053];
const choices: Choices = { goal: 'engagement', compare: 'previous', language: 'en', from: first, to: last };

const tabOf = (
  kind: Kind,
  filled: readonly ColumnName[],
  records: readonly Readonly<Record<string, string | number | boolean>>[],
): Tab => {
  const rows = records.map((record): Row => columnsOf(kind).map(({ name }) => record[name] ?? null));
  const accounts = [{ platform: 'a', account: 'a' }];
  const origins = [{ source: 'test', file: null, rows: rows.length, leftOut: 0, from: first, to: last }];
  return {
    holding: {
      kind,
      tab: kind,
      filled,
      accounts,
      currencies: [],
      from: first,
      to: last,
      origins,
      months: countByMonth(kind, rows),
    },
    rows,
  };
};

/** Every cell of a report that shows something, by its text. */
const textsOf = ({ all }: Shown): readonly Seen[] => all.map(([, value]) => value);

const posts = (count: number, date: (at: number) => number) =>
  Array.from({ length: count }, (_, at) => ({
    date: date(at),
    platform: 'a',
    account: 'a',
    text: `post ${at}`,
    reach: 1000 + 10 * at,
    engagements: 40 + ((7 * at) % 30),
  }));

const columns = ['date', 'platform', 'account', 'text', 'reach', 'engagements'] as const;

/** What stands in the columns of the first rows of the best posts. */
const bestPosts = ({ plan, at }: Shown, language: 'en' | 'uk', rows: number): readonly (readonly Seen[])[] => {
  const head = plan.cells.findIndex((cells) => cells[1]?.value === words.post[language]);
  return Array.from({ length: rows }, (_, place) =>
    ['B', 'E', 'F', 'G'].map((letter) => at(`${letter}${head + 2 + place}`)),
  );
};

const figureAt = (shown: Shown, variant: string): Seen =>
  shown.at(shown.plan.figures.find((figure) => figure.variant === variant)?.cell ?? '');

test('posts of which each lost reach are listed by their own figures, and none of another period among them', () => {
  const own = [
    { date: first - 5, engagements: -1 },
    { date: first + 1, engagements: -30 },
    { date: first + 2, engagements: -10 },
    { date: first + 3, engagements: -20 },
    { date: last + 9, engagements: -2 },
  ].map(({ date, engagements }, at) => ({
    date,
    engagements,
    reach: 100,
    platform: 'a',
    account: 'a',
    text: `post ${at}`,
  }));
  const shown = shownOver(choices, [tabOf('posts', columns, own)]);
  expect(bestPosts(shown, 'en', 4)).toEqual([
    ['post 2', -10, -0.1, ''],
    ['post 3', -20, -0.2, ''],
    ['post 1', -30, -0.3, ''],
    ['', '', '', ''],
  ]);
});

test.each([
  { link: 'https://example.com/a?b=1', opens: true },
  { link: 'HTTPS://example.com/a', opens: true },
  { link: 'http://example.com/a', opens: false },
  { link: ' https://example.com/a', opens: false },
  { link: 'javascript:alert(1)', opens: false },
  { link: '', opens: false },
])('the link $link of a post opens: $opens', ({ link, opens }) => {
  const own = [{ date: first + 1, engagements: 30, reach: 100, platform: 'a', account: 'a', text: 'post', link }];
  const shown = shownOver(choices, [tabOf('posts', [...columns, 'link'], own)]);
  const head = shown.plan.cells.findIndex((cells) => cells[1]?.value === words.post.en);
  expect(shown.at(`B${head + 2}`)).toBe('post');
  expect(shown.at(`H${head + 2}`)).toBe(opens ? 'open' : '');
});

test.each([
  { language: 'en', says: /Not in this report: [^:]+\. Ads Manager ▸ .+/ },
  { language: 'uk', says: /Чого бракує: [^:]+\. Їх дасть Ads Manager ▸ .+/ },
] as const)('what is not there is named with the export that would bring it, in $language', ({ language, says }) => {
  const own = tabOf(
    'posts',
    columns,
    posts(9, (at) => first + at),
  );
  const { plan } = shownOver({ ...choices, language }, [own]);
  const said = plan.cells.flatMap(([cell]) => (typeof cell?.value === 'string' ? [cell.value] : []));
  // A long one goes on in the next row.
  expect(said.join(' ')).toMatch(says);
});

test.each(['en', 'uk'] as const)(
  'posts that do not serve the goal stand apart, once, and in no list of those that do, however liked, in %j',
  (language) => {
    const own = [90, 10, 20, 70].map((engagements, at) => ({
      date: first + at,
      platform: 'a',
      account: 'a',
      text: `post ${at}`,
      reach: 100,
      engagements,
      on_goal: engagements < 50,
    }));
    const ofTicked = tabOf('posts', [...columns, 'on_goal'], own);
    const shown = shownOver({ ...choices, language }, [ofTicked]);
    expect(bestPosts(shown, language, 3)).toEqual([
      ['post 2', 20, 0.2, 0.2 / ((0.2 + 0.7) / 2)],
      ['post 1', 10, 0.1, 0.1 / ((0.2 + 0.7) / 2)],
      ['', '', '', ''],
    ]);
    const texts = shown.all.flatMap(([cell, value]) => (/^[A-H]\d/.test(cell) ? [value] : []));
    expect(texts.filter((text) => text === 'post 0' || text === 'post 3')).toEqual(['post 0', 'post 3']);
    const [, few] = words.offGoalForms[language];
    expect(texts).toContain(`${words.offGoal[language]}2 ${few} 84%${words.offGoalOf[language]}`);
    const noneTicked = {
      ...ofTicked,
      rows: ofTicked.rows.map((row) => row.map((value) => (value === true ? false : value))),
    };
    const [best] = bestPosts(shownOver({ ...choices, language }, [noneTicked]), language, 1);
    expect(best).toEqual(['post 0', 90, 0.9, 0.9 / ((0.2 + 0.7) / 2)]);
  },
);

test.each([
  {
    what: 'more posts than there is room for',
    count: 300,
    sorted: true,
    problem: 'more posts than there is room for: build again',
  },
  { what: 'a tab that is not sorted', count: 300, sorted: false, problem: 'sort the tab by date or build again' },
  { what: 'as many posts as were planned for', count: 20, sorted: true, problem: null },
  { what: 'few posts that are not sorted', count: 20, sorted: false, problem: null },
])('over $what the lists stand or say why not, and the sums stand', ({ count, sorted, problem }) => {
  const planned = tabOf(
    'posts',
    columns,
    posts(20, (at) => first + at),
  );
  const day = (at: number) => first + (sorted ? Math.floor((30 * at) / count) : (7 * at) % 31);
  const rows = tabOf('posts', columns, posts(count, day)).rows;
  const shown = shownOver(choices, [{ holding: planned.holding, rows }]);
  const told = textsOf(shown).filter((text) => typeof text === 'string' && /build again/.test(text));
  expect(new Set(told)).toEqual(new Set(problem === null ? [] : [problem]));
  expect(figureAt(shown, 'posts.date')).toBe(count);
  expect(figureAt(shown, 'posts.engagements')).toBe(
    posts(count, day).reduce((sum, { engagements }) => sum + engagements, 0),
  );
  const [best] = bestPosts(shown, 'en', 1);
  expect(best?.[0] === '').toBe(problem !== null);
});

test.each([
  { count: 400, problem: 'more messages than there is room for: build again' },
  { count: 30, problem: null },
])(
  'of $count messages where 30 were planned for, the median is told or why not, and the mean stands',
  ({ count, problem }) => {
    const messages = (amount: number) =>
      Array.from({ length: amount }, (_, at) => ({
        received_at: first + (30 * at) / amount,
        platform: 'a',
        first_reply_minutes: 10 + at,
      }));
    const { holding } = tabOf('feedback', ['received_at', 'platform', 'first_reply_minutes'], messages(30));
    const { rows } = tabOf('feedback', [], messages(count));
    const shown = shownOver(choices, [{ holding, rows }]);
    const told = textsOf(shown).filter((text) => typeof text === 'string' && /build again/.test(text));
    expect(told).toEqual(problem === null ? [] : [problem]);
    const { plan, at } = shown;
    const shownFor = (label: string): Seen => {
      const row = plan.cells.findIndex((cells) => String(cells[4]?.value).trim() === label);
      return at(`G${row + 1}`);
    };
    const mean = (10 + (count - 1) / 2) / 1440;
    expect(shownFor(words.meanTime.en)).toBeCloseTo(mean, 9);
    const checks = shown.calculated.flatMap(([, value]) => (/^[✓≠] ?=? Terms/.test(String(value)) ? [value] : []));
    expect(checks).toEqual([problem === null ? '✓ = Terms' : '≠ Terms: build again', '✓ = Terms']);
    if (problem === null) expect(shownFor(words.medianTime.en)).toBeCloseTo(mean, 9);
    else expect(shownFor(words.medianTime.en)).toBe('–');
  },
);

test.each([2, 5, 10, 13])(
  'posts with negative figures among them, in file %i, are judged as reading them one by one does',
  (seed) => {
    const holdings = randomHoldings(seed).filter(({ kind }) => kind === 'posts');
    const random = seeded(seed);
    const lost = randomRows(holdings, 77 * seed).map(
      ({ holding, rows }): Tab => ({
        holding,
        rows: rows.map((row) =>
          row.map((value, at) =>
            typeof value === 'number' && (columnsOf('posts')[at]?.traits.numeric ?? false) && random() < 0.4
              ? -value
              : value,
          ),
        ),
      }),
    );
    const days = { from: around.from, to: around.to };
    const shown = shownOver({ ...choices, ...days }, lost);
    const compared = { from: around.from - (around.to - around.from + 1), to: around.from - 1 };
    const faults = sectionFaults({
      shown,
      tabs: lost,
      language: 'en',
      days,
      compared,
      hours: 2,
      open: undefined,
      room: 62,
      elapsed: 1,
      goal: choices.goal,
    });
    expect(
      faults.filter((fault) => /^(best|weakest|typical|outliers|liked|change of the typical)/.test(fault)),
    ).toEqual([]);
  },
);
