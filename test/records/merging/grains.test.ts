import { describe, expect, test } from 'vitest';
import { type Kind, kinds, type Row, type Value } from '../../../src/records/kinds.ts';
import { settleGrains } from '../../../src/records/merging/grains.ts';
import { ad, first } from './ads.ts';

type Known = Readonly<Record<string, Value>>;

const record = (kind: Kind, known: Known): Row => kinds[kind].columns.map((name) => known[name] ?? null);

const count = (length: number): readonly number[] => Array.from({ length }, (_, at) => at);

/** A campaign day by day, at 10 a day. */
const daily = (campaign: string, known: Known = {}): readonly Row[] =>
  count(31).map((day) => ad(day, day, { campaign, cost: 10, impressions: 100, ...known }));

const whole = (campaign: string, cost: number, known: Known = {}): Row =>
  ad(0, 30, { campaign, cost, impressions: 3100, ...known });

const settled = (
  kind: Kind,
  existing: readonly Row[],
  incoming: readonly Row[],
  choices: Record<string, string> = {},
) => {
  const { standing, coming, covered, asked, overlap } = settleGrains(kind, { existing, incoming }, choices);
  const open = asked.filter(({ chosen }) => chosen === null);
  return { standing: [...standing], coming: [...coming], covered, open, overlap };
};

const untouched = { standing: [], coming: [], covered: [], open: [], overlap: null };

describe('advertising by day and by campaign without days', () => {
  const [days, span] = [daily('Autumn'), [whole('Autumn', 310)]];

  test('is counted by day, whichever came first', () => {
    expect(settled('ads', days, span)).toMatchObject({
      coming: [0],
      standing: [],
      covered: [{ figure: 'cost', leftOut: 'coarse', coarse: { sum: 310, rows: 1 }, fine: { sum: 310, rows: 31 } }],
    });
    expect(settled('ads', span, days)).toMatchObject({ standing: [0], coming: [], open: [] });
  });

  test('is asked about with both sums where they differ, and taken as a person chose', () => {
    const more = [whole('Autumn', 350)];
    const { open, ...rest } = settled('ads', days, more);
    expect(rest).toEqual({ ...untouched, open: undefined, ...rest });
    expect(rest.coming).toEqual([]);
    expect(open).toMatchObject([{ of: 'Meta, lypa', figure: 'cost', coarse: { sum: 350 }, fine: { sum: 310 } }]);
    const id = open[0]?.id ?? '';
    expect(settled('ads', days, more, { [id]: 'fine' })).toMatchObject({ coming: [0], standing: [], open: [] });
    expect(settled('ads', days, more, { [id]: 'coarse' })).toMatchObject({ coming: [], standing: count(31), open: [] });
    expect(settled('ads', days, more, { [id]: 'both' })).toEqual(untouched);
    const other = settled('ads', more, days).open[0]?.id ?? '';
    expect(settled('ads', more, days, { [other]: 'coarse' })).toMatchObject({ coming: count(31), standing: [] });
  });

  test('without IDs is of all campaigns of its name, which have theirs', () => {
    const both = [...daily('Sale', { campaign_id: '1' }), ...daily('Sale', { campaign_id: '2' })];
    const bare = daily('Sale', { cost: 20, impressions: 200 });
    expect(settled('ads', both, bare)).toMatchObject({ coming: count(31), standing: [], open: [] });
    expect(settled('ads', bare, both)).toMatchObject({ coming: [], standing: count(31), open: [] });
    // One campaign of the name is the same with and without its ID.
    expect(settled('ads', daily('Sale', { campaign_id: '1' }), daily('Sale'))).toEqual(untouched);
  });

  test('takes nothing of another currency along, whatever a person chose', () => {
    const inDollars = (rows: readonly Row[]) =>
      rows.map((row) => row.map((value) => (value === 'UAH' ? 'USD' : value)));
    const standing = [ad(3, 3, { campaign: 'Autumn', cost: 77 }), ...inDollars([whole('Autumn', 400)])];
    const { open } = settled('ads', standing, inDollars(days));
    const id = open[0]?.id ?? '';
    expect(settled('ads', standing, inDollars(days), { [id]: 'coarse' })).toMatchObject({
      coming: count(31),
      standing: [],
    });
    expect(settled('ads', standing, inDollars(days), { [id]: 'fine' })).toMatchObject({ coming: [], standing: [1] });
  });

  test('is left alone and told where only some of the days are there', () => {
    expect(settled('ads', days.slice(0, 15), span)).toEqual({
      ...untouched,
      overlap: {
        first: { from: first, to: first + 30 },
        second: { from: first, to: first + 14 },
        shared: { from: first, to: first + 14 },
        count: 1,
      },
    });
  });

  test('is put together of days that came before and days that come', () => {
    const standing = [...span, ...days.slice(0, 15)];
    expect(settled('ads', standing, days.slice(10))).toMatchObject({ standing: [0], coming: [], open: [] });
  });

  test('is asked about where the whole tells a figure that its days do not', () => {
    const leads = [whole('Autumn', 310, { leads: 7 })];
    expect(settled('ads', days, leads)).toMatchObject({
      coming: [],
      open: [{ coarse: { sum: 310 }, fine: { sum: 310 } }],
    });
  });

  test('says nothing of other days, campaigns, currencies and IDs', () => {
    expect(settled('ads', days, [ad(31, 60, { campaign: 'Autumn', cost: 310 })])).toEqual(untouched);
    expect(settled('ads', days, [whole('Winter', 310)])).toEqual(untouched);
    expect(settled('ads', days, [whole('Autumn', 310, { currency: 'USD' })])).toEqual(untouched);
    const told = daily('Autumn', { campaign_id: '1' });
    expect(settled('ads', told, [whole('Autumn', 310, { campaign_id: '2' })])).toEqual(untouched);
    expect(settled('ads', told, [whole('Autumn', 310, { campaign_id: '1' })]).coming).toEqual([0]);
  });

  test('takes rounded cents for the same, and a difference of a fiftieth not', () => {
    const cents = daily('Autumn', { cost: 3.33 });
    expect(settled('ads', cents, [whole('Autumn', 103.3)]).coming).toEqual([0]);
    expect(settled('ads', cents, [whole('Autumn', 105.4)]).open).toHaveLength(1);
  });
});

describe('advertising with and without its parts', () => {
  const parts = [
    ...daily('Autumn', { ad_set: 'Kyiv', cost: 4, impressions: 50 }),
    ...daily('Autumn', { ad_set: 'Lviv', cost: 6, impressions: 50 }),
  ];

  test('is counted by its parts', () => {
    expect(settled('ads', daily('Autumn'), parts)).toMatchObject({ standing: count(31), coming: [] });
    expect(settled('ads', parts, daily('Autumn')).coming).toEqual(count(31));
    expect(settled('ads', parts, [whole('Autumn', 310)]).coming).toEqual([0]);
    expect(settled('ads', parts, [ad(0, 30, { cost: 310 })]).coming).toEqual([0]);
  });

  test('with a breakdown is counted by it', () => {
    const ages = count(3).map((age) => ad(0, 30, { campaign: 'Autumn', breakdown: `${age}`, cost: 100 + age }));
    expect(settled('ads', [ad(0, 30, { campaign: 'Autumn', cost: 303 })], ages).standing).toEqual([0]);
  });

  test('changes nothing a second time', () => {
    const { standing } = settled('ads', [...daily('Autumn'), ...daily('Winter')], parts);
    expect(standing).toEqual(count(31));
    expect(settled('ads', [...daily('Winter'), ...parts], parts)).toEqual(untouched);
  });
});

describe('visits', () => {
  const visit = (day: number, known: Known): Row => record('site', { date: first + day, ...known });
  const channels = count(5).flatMap((day) => [
    visit(day, { source: 'google', medium: 'organic', sessions: 60 }),
    visit(day, { source: 'instagram', medium: 'social', sessions: 40 }),
  ]);

  test('of a day are counted by where they came from', () => {
    const totals = count(5).map((day) => visit(day, { sessions: 100 }));
    expect(settled('site', totals, channels)).toMatchObject({ standing: count(5), coming: [] });
    expect(settled('site', channels, totals)).toMatchObject({ standing: [], coming: count(5) });
  });

  test('without a campaign are no whole of those with one where a table tells campaigns', () => {
    const campaigns = [
      visit(0, { source: 'google', medium: 'organic', sessions: 50 }),
      visit(0, { source: 'google', medium: 'organic', campaign: 'brand', sessions: 50 }),
    ];
    expect(
      settled('site', campaigns.slice(1), [visit(0, { source: 'bing', sessions: 1 }), ...campaigns]),
    ).toMatchObject({
      open: [],
      covered: [],
    });
    expect(
      settled('site', campaigns, [visit(0, { source: 'google', medium: 'cpc', campaign: 'x', sessions: 50 })]),
    ).toEqual(untouched);
  });

  test('of two clients are each of their own', () => {
    const totals = count(5).map((day) => visit(day, { sessions: 100, client: 'Klen' }));
    expect(settled('site', totals, channels)).toEqual(untouched);
  });
});

describe('conversions', () => {
  const sources = ['instagram', 'facebook'].map((source) =>
    record('conversions', { date: first, source, type: 'purchase', conversions: 4, revenue: 100, currency: 'UAH' }),
  );
  const whole = (conversions: number, known: Known = {}) =>
    record('conversions', { date: first, type: 'purchase', conversions, revenue: 25 * conversions, ...known });

  test('of a day are counted by where they came from, whichever came first', () => {
    expect(settled('conversions', sources, [whole(8)])).toMatchObject({ coming: [0], standing: [], open: [] });
    expect(settled('conversions', [whole(8)], sources)).toMatchObject({ standing: [0], coming: [], open: [] });
  });

  test('are asked about with both sums where they differ', () => {
    expect(settled('conversions', sources, [whole(12)]).open).toMatchObject([
      { figure: 'conversions', coarse: { sum: 12 }, fine: { sum: 8 } },
    ]);
  });

  test.each([
    ['of another type', { type: 'call' }],
    ['of another day', { date: first + 1 }],
    ['in another currency', { currency: 'EUR' }],
    ['of another client', { client: 'Lypa' }],
  ])('%s are none of them', (_, known) => {
    expect(settled('conversions', sources, [whole(8, known)])).toEqual(untouched);
  });

  test('of orders with IDs are of the count of their day', () => {
    const orders = ['a', 'b'].map((id) =>
      record('conversions', { date: first, source: 'instagram', type: 'purchase', conversions: 1, id }),
    );
    const counted = record('conversions', { date: first, type: 'purchase', conversions: 2 });
    expect(settled('conversions', orders, [counted])).toMatchObject({ coming: [0], standing: [] });
  });
});

test('days of an account are counted one by one, and a card beside them keeps what they do not tell', () => {
  const day = (from: number, to: number | null, known: Known): Row =>
    record('days', {
      platform: 'Instagram',
      account: 'lypa',
      date: first + from,
      date_end: to && first + to,
      ...known,
    });
  const days = count(28).map((at) => day(at, null, { impressions: 10 }));
  expect(settled('days', days, [day(0, 27, { impressions: 280 })]).coming).toEqual([0]);
  // What both tell is never added, and what the card alone tells goes only where a person says so.
  for (const alone of [{ profile_visits: 4 }, { followers: 5000 }, { reach: 900 }]) {
    const card = [day(0, 27, { impressions: 280, ...alone })];
    expect(settled('days', days, card)).toMatchObject({ coming: [], standing: [], open: [{ coarse: { sum: 280 } }] });
    expect(settled('days', card, days)).toMatchObject({ coming: [], standing: [], open: [{ fine: { sum: 280 } }] });
  }
  expect(settled('days', days, [day(0, 27, { reach: 280 })]).open).toEqual([]);
});
