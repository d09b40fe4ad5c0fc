import { expect, test } from 'vitest';
import { type ColumnName, columnsOf, type Kind, type Row, type Value } from '../../../src/records/kinds.ts';
import { summarizeRecords } from '../../../src/records/summarize-records.ts';
import { createPreview } from '../../../src/report/preview.ts';
import { shownOver, type Tab } from './shown.ts';

const [first, last] = [46_023, 46_053];
const own = { platform: 'Instagram', account: 'lypa' };

type Values = Readonly<Partial<Record<ColumnName, Value>>>;

const tabOf = (kind: Kind, records: readonly Values[]): Tab => {
  const rows: readonly Row[] = records.map((values) => columnsOf(kind).map(({ name }) => values[name] ?? null));
  return { holding: { ...summarizeRecords(kind, rows), tab: kind, origins: [] }, rows };
};

const snapshot = (date: number, target: Values, rest: Values): readonly Values[] => [
  { ...own, date, dimension: 'city', segment: 'Lviv', in_target: true, ...target },
  { ...own, date, dimension: 'city', segment: 'others', in_target: false, ...rest },
];

const ads = tabOf('ads', [{ ...own, date: first + 3, cost: 3000, currency: 'UAH', follows: 1000 }]);

/** What the tab and the preview show of those who were gained and of what one in the target cost. */
const gainedOver = (audience: readonly Values[], days: readonly Values[] = []) => {
  const tabs = [ads, tabOf('audience', audience), ...(days.length === 0 ? [] : [tabOf('days', days)])];
  const choices = { goal: 'followers', from: first, to: last, compare: 'previous', language: 'en' } as const;
  const { plan, at } = shownOver(choices, tabs);
  const preview = createPreview(Object.fromEntries(tabs.map(({ holding, rows }) => [holding.kind, rows])))(choices);
  const told = (name: string) => {
    const figure = plan.figures.find((each) => each.function === name);
    const value = preview.find((each) => each.function === name)?.value;
    return [figure === undefined ? undefined : at(figure.cell), value];
  };
  return { match: told('NEW_FOLLOWER_MATCH'), cost: told('COST_PER_TARGET_FOLLOWER') };
};

const counts = (target: number, rest: number): readonly [Values, Values] => [
  { followers: target },
  { followers: rest },
];

test('of a thousand who were gained and do not fit, the report says so and what one who fits cost', () => {
  const audience = [...snapshot(first - 2, ...counts(600, 400)), ...snapshot(last, ...counts(625, 1400))];
  const [match, cost] = [25 / 1025, 3000 / ((1000 * 25) / 1025)];
  expect(gainedOver(audience)).toEqual({
    match: [match, match],
    cost: [expect.closeTo(cost, 9), expect.closeTo(cost, 9)],
  });
});

test('shares are of the followers that the account had at each snapshot', () => {
  const audience = [
    ...snapshot(first - 2, { share: 0.6 }, { share: 0.4 }),
    ...snapshot(last, { share: 0.5 }, { share: 0.5 }),
  ];
  const days = [
    { ...own, date: first - 2, followers: 1000 },
    { ...own, date: last, followers: 1400 },
  ];
  const match = [expect.closeTo(100 / 400, 9), expect.closeTo(100 / 400, 9)];
  expect(gainedOver(audience, days)).toMatchObject({ match });
  expect(gainedOver(audience)).toMatchObject({ match: ['–', null] });
});

test.each([
  ['one snapshot is there, before the period', snapshot(first - 2, ...counts(600, 400)), undefined],
  [
    'the only two are both within it',
    [...snapshot(first + 2, ...counts(6, 4)), ...snapshot(last, ...counts(9, 9))],
    '–',
  ],
  ['nobody was gained', [...snapshot(first - 2, ...counts(6, 4)), ...snapshot(last, ...counts(7, 3))], '–'],
  [
    'one snapshot has other segments ticked',
    [...snapshot(first - 2, ...counts(6, 4)), ...snapshot(last, { followers: 8 }, { followers: 9, in_target: true })],
    '–',
  ],
  [
    'the earlier snapshot is of another dimension',
    [
      ...snapshot(first - 2, { followers: 6, dimension: 'age' }, { followers: 4, dimension: 'age' }),
      ...snapshot(last, ...counts(7, 9)),
    ],
    '–',
  ],
] as const)('where %s, nothing is said of those who were gained', (_, audience, shown) => {
  expect(gainedOver(audience).match).toEqual([shown, shown === undefined ? undefined : null]);
});
