import { expect, test } from 'vitest';
import type { Choices } from '../../../src/contract/choices.ts';
import { type ColumnName, columnsOf, type Row } from '../../../src/records/kinds.ts';
import { summarizeRecords } from '../../../src/records/summarize-records.ts';
import type { Language } from '../../../src/text/language.ts';
import { type Shown, shownOver } from './shown.ts';

/** 1 March 2026, and the days of February before it. */
const [first, last] = [46_082, 46_112];
const choices: Choices = { goal: 'awareness', from: first, to: last, compare: 'previous', language: 'en' };

type Values = Readonly<Partial<Record<ColumnName, string | number>>>;

const lypa = { platform: 'Instagram', account: 'lypa' };
const klen = { platform: 'Facebook', account: 'klen' };

/** A post every second day of both months, with impressions until 11 March and with views from 13 March. */
const changedPosts = (own: Values): readonly Values[] =>
  Array.from({ length: 29 }, (_, at) => {
    const date = first - 28 + 2 * at;
    const seen: Values = date <= first + 11 ? { impressions: 100 + at } : { views: 200 + at };
    return { ...own, date, engagements: 5 + (at % 3), ...seen };
  });

const steadyPosts = (own: Values): readonly Values[] =>
  Array.from({ length: 29 }, (_, at) => ({
    ...own,
    date: first - 28 + 2 * at,
    engagements: 5 + (at % 3),
    impressions: 50 + at,
  }));

const shownFor = (posts: readonly Values[], own: Partial<Choices> = {}): Shown => {
  const rows: readonly Row[] = posts
    .toSorted((one, other) => Number(one.date) - Number(other.date))
    .map((values) => columnsOf('posts').map(({ name }) => values[name] ?? null));
  return shownOver({ ...choices, ...own }, [
    { holding: { ...summarizeRecords('posts', rows), tab: 'posts', origins: [] }, rows },
  ]);
};

/** Value, previous value, change and verdict of a figure. */
const lineOf = (shown: Shown, id: string) => {
  const figure = shown.plan.figures.find((each) => `${each.function} ${each.variant}` === id);
  if (figure === undefined) throw new Error(`No figure is ${id}.`);
  const row = /\d+/.exec(figure.cell)?.[0] ?? '';
  return ['C', 'D', 'E', 'F'].map((column) => shown.at(`${column}${row}`));
};

const said = (shown: Shown): string =>
  shown.plan.cells.flatMap((_, row) => {
    const text = shown.at(`A${row + 1}`);
    return typeof text === 'string' && /^(Networks changed|Reported for only|Мережі змінили)/.test(text) ? [text] : [];
  })[0] ?? '';

const sumOf = (posts: readonly Values[], column: ColumnName, from: number, to: number): number =>
  posts.reduce((sum, post) => {
    const [date, value] = [Number(post.date), post[column]];
    return date >= from && date <= to && typeof value === 'number' ? sum + value : sum;
  }, 0);

test('a figure that a network ends to tell in the period goes, one that begins is not compared, and both are said', () => {
  const posts = changedPosts(lypa);
  const shown = shownFor(posts);
  const before = sumOf(posts, 'impressions', first - 28, first - 1);
  expect(lineOf(shown, 'SUM posts.impressions')).toEqual(['–', before, '–', 'ended in the period']);
  const told = posts.filter(({ date, impressions }) => Number(date) >= first && impressions !== undefined);
  const [engagements, impressions] = (['engagements', 'impressions'] as const).map((name) =>
    sumOf(told, name, first, last),
  );
  // A rate is of the posts that have both of its sides.
  expect(lineOf(shown, 'ENGAGEMENT_RATE impressions')[0]).toBeCloseTo((engagements ?? 0) / (impressions ?? 0));
  expect(lineOf(shown, 'SUM posts.views')).toEqual([
    sumOf(posts, 'views', first, last),
    '–',
    '',
    'reported for different posts',
  ]);
  expect(lineOf(shown, 'SUM posts.engagements')[2]).not.toBe('–');
  expect(said(shown)).toBe(
    'Networks changed which KPIs they report for posts: Impressions until 11 Mar; Views from 13 Mar. Reported for only some posts: Impressions 6 of 15; Views 9 of 15. ',
  );
});

test.each([
  ['en', 'Impressions until 11 Mar (lypa, Instagram); Views from 13 Mar (lypa, Instagram)'],
  ['uk', 'Покази – до 11.03 (lypa, Instagram); Перегляди – від 13.03 (lypa, Instagram)'],
] as const)(
  'where one of two networks changes, the sum stands and is not compared (%s)',
  (language: Language, changed) => {
    const posts = [...changedPosts(lypa), ...steadyPosts(klen)];
    const shown = shownFor(posts, { language });
    const [value, , change] = lineOf(shown, 'SUM posts.impressions');
    expect([value, change]).toEqual([sumOf(posts, 'impressions', first, last), '–']);
    expect(said(shown)).toContain(changed);
    expect(said(shown)).toContain(language === 'en' ? 'Impressions 21 of 30' : 'Покази 21 із 30');
  },
);

test('a figure of some posts only, now and before, is compared, and its share of the posts is said', () => {
  const posts = steadyPosts(lypa).map((post, at) => (at % 3 === 0 ? { ...post, views: 70 + at } : post));
  const shown = shownFor(posts);
  expect(lineOf(shown, 'SUM posts.views')[2]).not.toBe('–');
  expect(said(shown)).toMatch(/^Reported for only some posts: Views \d of 15, before that \d of 14\. $/);
});

test('the report of a month that nothing changed in says nothing of it, whatever came later', () => {
  const shown = shownFor(steadyPosts(lypa));
  expect(said(shown)).toBe('');
  expect(lineOf(shown, 'SUM posts.impressions')[2]).not.toBe('–');
});

const plain = { ...lypa, engagements: 50, reach: 1000 };
const post = (day: number, own: Values): Values => ({ ...plain, date: first + day, ...own });
const watched: Values = { views: 500, complete_views: 100, watch_seconds: 900 };
/** Three videos and four photos after them, with what only videos have. */
const mixed = (video: Values, photo: Values): readonly Values[] => [
  ...[0, 3, 6, 9].map((day) => post(day, { ...video, ...watched })),
  ...[12, 20, 24, 27, 29].map((day) => post(day, photo)),
];

test.each([
  ['of known formats', mixed({ format: 'Video' }, { format: 'Photo' })],
  ['of no known format', mixed({}, {})],
  ['of which one alone is named', mixed({ format: 'Video' }, {})],
])('photos after videos %s take no figure of the videos away', (_, posts) => {
  for (const compare of ['none', 'previous'] as const) {
    const shown = shownFor(posts, { compare });
    expect(lineOf(shown, 'SUM posts.views')[0]).toBe(2000);
    expect(lineOf(shown, 'VIDEO_COMPLETION_RATE posts')[0]).toBeCloseTo(0.2);
    expect(said(shown)).not.toContain('Networks');
    expect(said(shown)).toContain('Reported for only some posts: Views 4 of 9');
  }
});

test('posts of the last days that have no shares yet do not blank those of the month', () => {
  const posts = Array.from({ length: 12 }, (_, at) =>
    post(2 * at, { format: 'Reel', ...(at < 9 ? { shares: 7 } : {}) }),
  );
  const shown = shownFor(posts, { compare: 'none' });
  expect(lineOf(shown, 'AMPLIFICATION_RATE reach')[0]).toBeCloseTo(7 / 1000);
  expect(said(shown)).not.toContain('Networks');
});

test('what one format has no longer, while another goes on, is said of that format', () => {
  const [from, half] = [first - 28, first + 5];
  const posts = Array.from({ length: 58 }, (_, at) => {
    const [date, format] = [from + at, at % 3 === 0 ? 'Photo' : 'Reel'];
    const isTold = format === 'Photo' || date <= half;
    return { ...plain, date, format, ...(isTold ? { impressions: 100 } : {}) };
  });
  const shown = shownFor(posts);
  expect(lineOf(shown, 'SUM posts.impressions')[2]).toBe('–');
  expect(said(shown)).toContain('Networks changed which KPIs they report for posts: Impressions until 5 Mar (Reel).');
});

test.each(['none', 'previous'] as const)('what ended is said beside its dash and on top (compared: %s)', (compare) => {
  const shown = shownFor(changedPosts(lypa), { compare });
  expect(lineOf(shown, 'SUM posts.impressions')[3]).toBe('ended in the period');
  const top = shown.plan.cells.slice(0, 12).map((_, row) => shown.at(`A${row + 1}`));
  expect(top.join()).toContain('Impressions of posts: the network stopped reporting it in this period.');
  expect(top.join()).not.toContain('no data for this period');
});
