import { expect, test } from 'vitest';
import type { Choices } from '../../../src/contract/choices.ts';
import { type ColumnName, columnsOf, type Kind, type Row } from '../../../src/records/kinds.ts';
import type { TabSummary } from '../../../src/records/tab-summary.ts';
import { reportMetricsFor } from '../../../src/report/metrics/report-metrics.ts';
import { type Shown, shownOver, type Tab } from '../sections/shown.ts';

const [first, last] = [46023, 46053];
const choices: Choices = { goal: 'engagement', compare: 'previous', language: 'en', from: first, to: last };

const accounts = [
  { platform: 'Instagram', account: 'old' },
  { platform: 'TikTok', account: 'new' },
];

const tabOf = (
  kind: Kind,
  filled: readonly ColumnName[],
  rows: readonly Readonly<Record<string, string | number | null>>[],
): Tab => ({
  holding: {
    kind,
    tab: kind,
    filled,
    accounts,
    currencies: [],
    months: { first: 12 * 2025 + 11, counts: [40, 40] },
    from: first,
    to: last,
    origins: [],
  } satisfies TabSummary,
  rows: rows.map((values): Row => columnsOf(kind).map(({ name }) => values[name] ?? null)),
});

const posts = tabOf(
  'posts',
  ['date', 'reach', 'engagements'],
  [-3, -2, 0, 4, 9, 30, 31].map((day, at) => ({
    ...accounts[0],
    date: first + day,
    reach: at === 3 ? null : 1000 + 7 * at,
    engagements: 30 + at,
  })),
);
const days = tabOf(
  'days',
  ['date', 'followers'],
  [
    { ...accounts[0], date: first - 1, followers: 500 },
    { ...accounts[1], date: first + 5, followers: 80 },
    { ...accounts[0], date: last, followers: 530 },
    { ...accounts[1], date: last, followers: 95 },
  ],
);

/** The cells of the tab of sums by their addresses, formulas by what they show. */
const calculationOf = ({ plan, calculated }: Shown): ((address: string) => unknown) => {
  const computed = new Map<string, unknown>(calculated);
  return (address) => {
    if (computed.has(address)) return computed.get(address);
    const [, letters = '', row = '0'] = /^([A-Z]+)(\d+)$/.exec(address) ?? [];
    const column = Array.from(letters).reduce((sum, letter) => 26 * sum + letter.charCodeAt(0) - 64, 0) - 1;
    return plan.calculation.cells[Number(row) - 1]?.[column]?.value ?? null;
  };
};

test('a figure is followed to its terms, their rows in the tab of sums, and in words to the rows of data', () => {
  const shown = shownOver(choices, [posts, days]);
  const at = calculationOf(shown);
  expect(at('A6')).toBe('Engagement rate by reach');
  // The rows of the period with both sides: 30 + 2, 4 and 5 engagements of the posts of days 0, 9 and 30.
  const [engagements, reach] = [32 + 34 + 35, 1014 + 1028 + 1035];
  expect(at('B6')).toBe(`${Math.round((10_000 * engagements) / reach) / 100}%`);
  expect([at('C6'), at('D6'), at('F6')]).toEqual(['=', 'Engagements', engagements]);
  expect([at('C7'), at('D7'), at('F7')]).toEqual(['÷', 'Reach', reach]);
  expect(at('H6')).toBe('posts, column Q, Reach known, 1 Jan 2026 – 31 Jan 2026; rows: 3');
  for (const [row, name, sum] of [
    [at('G6'), 'Engagements', engagements],
    [at('G7'), 'Reach', reach],
  ]) {
    const place = String(row).replace(/\D/g, '');
    expect([at(`A${place}`), at(`G${place}`)]).toEqual([name, sum]);
  }
});

test('the rows of both terms of a followed figure are tinted, and no others', () => {
  const { plan, calculated } = shownOver(choices, [posts, days]);
  const [rule] = plan.calculation.rules;
  const [, column = '', row = '0'] = /^=\$([A-Z]+)(\d+)>0$/.exec(rule?.formula ?? '') ?? [];
  const [, top = '', bottom = ''] = /^A(\d+):[A-Z]+(\d+)$/.exec(rule?.range ?? '') ?? [];
  expect(top).toBe(row);
  const flags = new Map(calculated);
  const tinted = Array.from({ length: Number(bottom) - Number(top) + 1 }, (_, at) => Number(top) + at).filter(
    (line) => flags.get(`${column}${line}`) === 1,
  );
  const at = calculationOf(shownOver(choices, [posts, days]));
  expect(tinted.map((line) => `row ${line}`).sort()).toEqual(
    [at('G6'), at('G7')].map((text) => String(text).trim()).sort(),
  );
});

test('every figure of a report can be chosen, each by a name of its own', () => {
  const { plan } = shownOver(choices, [posts, days]);
  const [list] = plan.calculation.lists;
  expect(list?.cell).toBe('A6');
  expect(new Set(list?.options).size).toBe(reportMetricsFor([posts.holding, days.holding]).length);
});

test.each([
  { language: 'en', text: 'new (TikTok)' },
  { language: 'uk', text: 'new (TikTok)' },
] as const)('an account that begins inside the period is named as in no growth, in $language', ({ language, text }) => {
  const { all } = shownOver({ ...choices, language }, [posts, days]);
  const named = all.filter(([, value]) => typeof value === 'string' && value.includes(text));
  expect(named.map(([, value]) => String(value).endsWith(`: ${text}`))).toEqual([true]);
});

test('where every account has followers before the period none is named', () => {
  const [one, ...others] = days.rows;
  const earlier = columnsOf('days').map(({ name }, at) =>
    name === 'date' ? first - 2 : name === 'followers' ? 70 : (others[0]?.[at] ?? null),
  );
  const { all } = shownOver(choices, [{ ...days, rows: [earlier, ...(one === undefined ? [] : [one]), ...others] }]);
  expect(all.filter(([, value]) => typeof value === 'string' && value.includes('Not in the growth'))).toEqual([]);
});
