import { describe, expect, test } from 'vitest';
import { type Kind, kinds, positionOf, type Row, type Value } from '../../../src/records/kinds.ts';
import { isBlank, mergedRows } from '../../../src/records/merge.ts';
import { mergeRecords } from '../../../src/records/merging/merge-records.ts';

type Known = Readonly<Record<string, Value>>;

const record = (kind: Kind, known: Known): Row => kinds[kind].columns.map((name) => known[name] ?? null);
const ad = (currency: string | null, known: Known = {}): Row =>
  record('ads', {
    platform: 'Meta',
    account: 'lypa',
    campaign: 'Autumn',
    date: 1,
    date_end: 1,
    currency,
    cost: 100,
    ...known,
  });

const merged = (existing: readonly Row[], incoming: readonly Row[], chosen?: string, kind: Kind = 'ads') => {
  const { questions } = mergeRecords(kind, { existing, incoming });
  const decisions = chosen === undefined ? {} : Object.fromEntries(questions.map(({ id }) => [id, chosen]));
  const merge = mergeRecords(kind, { existing, incoming, decisions });
  const told = ['date', 'currency', kind === 'ads' ? 'cost' : 'conversions', 'revenue'] as const;
  const rows = mergedRows(existing, merge)
    .filter((row) => row.some((value) => !isBlank(value)))
    .map((row) => told.map((name) => row[positionOf(kind, name)] ?? null));
  return { ...merge, rows };
};

const days = [1, 2, 3];
const inEuro = days.map((date) => ad('EUR', { date, date_end: date, cost: 100 + date, revenue: 300 }));
const inDollars = days.map((date) => ad('USD', { date, date_end: date, cost: 110 + date }));

describe('records that stand in one currency and come in another', () => {
  test('are asked about together, with both sums, and stay two until somebody says', () => {
    const { questions, rows } = merged(inEuro, inDollars);
    expect(questions).toEqual([
      {
        is: 'currency',
        id: expect.any(String),
        kind: 'ads',
        of: 'Meta, lypa',
        count: 3,
        figure: 'cost',
        standing: { currency: 'EUR', sum: 306 },
        coming: { currency: 'USD', sum: 336 },
        chosen: null,
      },
    ]);
    expect(rows).toHaveLength(6);
  });

  test('are in the one that comes, without any amount of the other', () => {
    const { rows, questions, added, updated } = merged(inEuro, inDollars, 'coming');
    expect(rows).toEqual(days.map((date) => [date, 'USD', 110 + date, null]));
    expect([added.length, updated, questions[0]]).toMatchObject([0, 3, { chosen: 'coming' }]);
  });

  test('stay in the one that stands', () => {
    const { rows, changed } = merged(inEuro, inDollars, 'standing');
    expect(rows).toEqual(days.map((date) => [date, 'EUR', 100 + date, 300]));
    expect(changed).toEqual([]);
  });

  test('are two things', () => {
    const { rows } = merged(inEuro, inDollars, 'both');
    expect(rows).toHaveLength(6);
  });

  test('are asked about once: what counts now comes again without a question', () => {
    const after = mergedRows(inEuro, merged(inEuro, inDollars, 'coming'));
    expect(merged(after, inDollars)).toMatchObject({ questions: [], unchanged: 3 });
    const both = mergedRows(inEuro, merged(inEuro, inDollars, 'both'));
    expect(merged(both, inDollars)).toMatchObject({ questions: [], unchanged: 3 });
    expect(merged(both, inEuro)).toMatchObject({ questions: [], unchanged: 3 });
  });

  test('are asked about for each account', () => {
    const of = (account: string, currency: string) => ad(currency, { account });
    const { questions } = merged([of('lypa', 'EUR'), of('klen', 'EUR')], [of('lypa', 'USD'), of('klen', 'USD')]);
    expect(questions.map((each) => each.is === 'currency' && each.of)).toEqual(['Meta, lypa', 'Meta, klen']);
    expect(new Set(questions.map(({ id }) => id)).size).toBe(2);
  });

  test('may be orders, each known by its ID', () => {
    const order = (currency: string, revenue: number) =>
      record('conversions', { date: 1, date_end: 1, type: 'purchase', id: '1001', conversions: 1, currency, revenue });
    const sides = [[order('UAH', 4100)], [order('USD', 100)]] as const;
    expect(merged(...sides, undefined, 'conversions').questions).toMatchObject([
      {
        is: 'currency',
        figure: 'revenue',
        standing: { currency: 'UAH', sum: 4100 },
        coming: { currency: 'USD', sum: 100 },
      },
    ]);
    expect(merged(...sides, 'coming', 'conversions').rows).toEqual([[1, 'USD', 1, 100]]);
  });
});

describe('nobody is asked of a currency', () => {
  test.each([
    ['where it is the same', [ad('EUR')], [ad('eur', { cost: 120 })]],
    ['that nothing told before', [ad(null)], [ad('USD')]],
    ['that the file does not tell', [ad('EUR')], [ad(null, { cost: 120 })]],
    ['of other days', [ad('EUR')], [ad('USD', { date: 2, date_end: 2 })]],
    ['of another campaign', [ad('EUR')], [ad('USD', { campaign: 'Winter' })]],
    ['of another campaign of the same name', [ad('EUR', { campaign_id: '1' })], [ad('USD', { campaign_id: '2' })]],
    ['where the file has both', [ad('EUR')], [ad('USD'), ad('EUR')]],
    ['where two stand', [ad('EUR'), ad('USD')], [ad('PLN')]],
  ])('%s', (_, existing, incoming) => {
    expect(merged(existing, incoming).questions).toEqual([]);
  });

  test('of an ID that only the file tells, the campaign is the one that stands', () => {
    expect(merged([ad('EUR')], [ad('USD', { campaign_id: '1' })]).questions).toHaveLength(1);
  });
});
