import { expect, test } from 'vitest';
import type { Choices } from '../../../src/contract/choices.ts';
import { inDateOrder } from '../../../src/records/days/date-order.ts';
import { type ColumnName, columnsOf, type Kind, type Row } from '../../../src/records/kinds.ts';
import { summarizeRecords } from '../../../src/records/summarize-records.ts';
import { createPreview } from '../../../src/report/preview.ts';
import { countTried, isThorough } from '../../thorough.ts';
import { oracleOver, recordsOf } from '../oracle.ts';
import { seeded } from '../random-records.ts';
import { shownOver, type Tab } from '../sections/shown.ts';

const [first, last] = [46_023, 46_053];
const choices: Choices = { goal: 'awareness', from: first, to: last, compare: 'previous', language: 'en' };

type Values = Readonly<Partial<Record<ColumnName, string | number>>>;

const rowsOf = (kind: Kind, records: readonly Values[]): readonly Row[] =>
  records.map((values) => columnsOf(kind).map(({ name }) => values[name] ?? null));

const tabOf = (kind: Kind, rows: readonly Row[]): Tab => ({
  holding: { ...summarizeRecords(kind, rows), tab: kind, origins: [] },
  rows,
});

/** What a report shows of the reach of posts to the followers of their own accounts, and says of it. */
const reachOver = (tabs: readonly Tab[], chosen: Choices = choices) => {
  const { plan, at } = shownOver(chosen, tabs);
  const figure = plan.figures.find((each) => each.function === 'REACH_RATE');
  const said = plan.cells.map((_, row) => String(at(`A${row + 1}`) ?? ''));
  return {
    value: figure === undefined ? null : at(figure.cell),
    previous: figure?.previous == null ? null : at(figure.previous),
    says: said.find((text) =>
      /^(Reach per post to followers(: each| is)|Охоплення допису відносно підписників(:| не))/.test(text),
    ),
  };
};

const [instagram, facebook] = [
  { platform: 'Instagram', account: 'lypa' },
  { platform: 'Facebook', account: 'lypa' },
];
const own = 'Reach per post to followers: each post against the followers that its own account had on its day.';

test('reach of posts is divided by the followers that the own account of each had on its day', () => {
  const posts = rowsOf('posts', [
    { ...instagram, date: first + 2, reach: 300 },
    { ...instagram, date: first + 3, reach: 500 },
    { ...facebook, date: first + 4, reach: 100 },
    { ...facebook, date: first + 5, likes: 9 },
  ]);
  const days = rowsOf('days', [
    { ...instagram, date: first - 1, followers: 1000 },
    { ...facebook, date: first - 1, followers: 3000 },
    { ...facebook, date: first + 4, followers: 4000 },
    { ...instagram, date: last, followers: 9000 },
  ]);
  expect(reachOver([tabOf('posts', posts), tabOf('days', days)])).toEqual({
    value: 900 / 6000,
    previous: '–',
    says: own,
  });
});

test('followers reached are a part of those of the own account of each post that tells them', () => {
  const posts = rowsOf('posts', [
    { ...instagram, date: first + 2, reach: 900, reached_followers: 300 },
    { ...facebook, date: first + 4, reached_followers: 100 },
    { ...facebook, date: first + 5, reach: 70 },
  ]);
  const days = rowsOf('days', [
    { ...instagram, date: first - 1, followers: 1000 },
    { ...facebook, date: first - 1, followers: 4000 },
  ]);
  const { plan, at } = shownOver(choices, [tabOf('posts', posts), tabOf('days', days)]);
  const shows = (name: string) => at(plan.figures.find((each) => each.function === name)?.cell ?? '');
  expect([shows('FOLLOWER_REACH_RATE'), shows('REACH_RATE')]).toEqual([400 / 5000, 970 / 5000]);
});

test('an account that nobody has read followers of is on neither side and is named; one read later counts as first read', () => {
  const posts = rowsOf('posts', [
    { ...instagram, date: first + 2, reach: 300 },
    { ...facebook, date: first + 4, reach: 100 },
    { platform: 'TikTok', account: 'lypa', date: first + 6, reach: 7000 },
    { platform: 'X', account: 'lypa', date: first + 6, likes: 7 },
  ]);
  const days = rowsOf('days', [
    { ...instagram, date: first - 1, followers: 1000 },
    { ...facebook, date: last + 40, followers: 500 },
    { ...facebook, date: last + 41, followers: 900 },
    { platform: 'TikTok', account: 'lypa', date: last, views: 40 },
  ]);
  const tabs = [tabOf('posts', posts), tabOf('days', days)];
  expect(reachOver(tabs)).toEqual({
    value: 400 / 1500,
    previous: '–',
    says: `${own} Left out, since nobody knows their followers: lypa (TikTok). By their first reading, since it came after a post: lypa (Facebook).`,
  });
  expect(reachOver(tabs, { ...choices, language: 'uk' }).says).toContain('бо підписники невідомі: lypa (TikTok).');
});

test('followers of an account without a name are those of the only account that it can be', () => {
  const days = rowsOf('days', [{ platform: 'Instagram', date: first, followers: 1000 }]);
  const posts = (...names: readonly string[]) =>
    rowsOf(
      'posts',
      names.map((account) => ({ platform: 'Instagram', account, date: first + 2, reach: 300 })),
    );
  expect(reachOver([tabOf('posts', posts('lypa', 'lypa')), tabOf('days', days)]).value).toBe(600 / 2000);
  expect(reachOver([tabOf('posts', posts('lypa', 'klen')), tabOf('days', days)])).toMatchObject({
    value: '–',
    says: `${own} Left out, since nobody knows their followers: lypa (Instagram), klen (Instagram).`,
  });
});

test('over a long tab of days that is not sorted the figure is a dash and the report says why', () => {
  const posts = rowsOf(
    'posts',
    Array.from({ length: 300 }, (_, at) => ({ ...instagram, date: first + (at % 30), reach: 10 })),
  );
  const days = rowsOf(
    'days',
    Array.from({ length: 4000 }, (_, at) => ({ ...instagram, date: first + ((7 * at) % 4000) - 3900, followers: 100 })),
  );
  const tabs = [tabOf('posts', inDateOrder('posts', posts)), tabOf('days', days)];
  const alone: Choices = { ...choices, compare: 'none' };
  expect(reachOver(tabs, alone)).toMatchObject({
    value: '–',
    says: 'Reach per post to followers is not told: sort the tab of days by date or build again.',
  });
  expect(reachOver([tabs[0], tabOf('days', inDateOrder('days', days))] as readonly Tab[], alone).value).toBe(0.1);
});

/** Accounts read daily, weekly or once in a long while, some over spans, some never, some under names that formulas misread. */
const randomTabs = (seed: number): readonly Tab[] => {
  const random = seeded(seed);
  const below = (limit: number) => Math.floor(random() * limit);
  const accounts = Array.from({ length: [1, 3, 40][seed % 3] ?? 1 }, (_, at) => ({
    platform: ['Instagram', 'Facebook'][at % 2] ?? '',
    account: ['lypa', 'a*b', '>5', '12', 'TRUE'][at] ?? `account ${at}`,
    every: [1, 7, 60, 400][below(4)] ?? 1,
    spans: seed % 4 === 3 && random() < 0.3,
  }));
  const days = accounts.flatMap(({ every, spans, ...account }) =>
    Array.from({ length: Math.ceil(160 / every) }, (_, at) => first - 100 + below(every) + every * at).map((date) => ({
      ...account,
      date,
      ...(spans ? { date_end: date + below(9) } : {}),
      ...(random() < 0.2 ? { views: below(100) } : { followers: 500 + below(5000) }),
    })),
  );
  const posts = Array.from({ length: 60 }, () => {
    const {
      every: _,
      spans: __,
      ...account
    } = accounts[below(accounts.length)] ?? { every: 1, spans: false, platform: 'X', account: '' };
    return { ...account, date: first - 40 + below(80), ...(random() < 0.1 ? {} : { reach: below(9000) }) };
  });
  const unique = [...new Map(days.map((day) => [JSON.stringify([day.account, day.platform, day.date]), day])).values()];
  return [
    tabOf('posts', inDateOrder('posts', rowsOf('posts', posts))),
    tabOf('days', inDateOrder('days', rowsOf('days', unique))),
  ];
};

const seeds = Array.from({ length: 12 }, (_, at) => at);
/** One, three and forty accounts, and spans beside days. */
const tried = isThorough ? seeds : [0, 3, 7, 11];

test.each(tried)(
  `over sorted records of accounts read as people read them the tab and the preview show what reading one by one gives, %i of ${countTried(tried, seeds)}`,
  (seed) => {
    const tabs = randomTabs(seed);
    const told = oracleOver(recordsOf(tabs));
    const expected = [
      { from: first, to: last },
      { from: first - 31, to: first - 1 },
    ].map((days) => told('REACH_RATE per post', days));
    const { value, previous } = reachOver(tabs);
    const previewed = createPreview(Object.fromEntries(tabs.map(({ holding, rows }) => [holding.kind, rows])))(
      choices,
    ).find(({ id }) => id === 'REACH_RATE per post');
    for (const [at, figure] of expected.entries()) {
      const seen = [value, previous][at] ?? '–';
      const before = [previewed?.value, previewed?.previous][at];
      if (figure === null) expect([seen, before]).toEqual(['–', null]);
      else {
        expect(seen).toBeCloseTo(figure, 10);
        expect(before).toBeCloseTo(figure, 10);
      }
    }
  },
);
