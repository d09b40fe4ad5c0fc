import { describe, expect, test } from 'vitest';
import { type Kind, kinds, type Row, type Value } from '../../../src/records/kinds.ts';
import { mergeRecords } from '../../../src/records/merging/merge-records.ts';

type Known = Readonly<Record<string, Value>>;

const record = (kind: Kind, known: Known): Row => kinds[kind].columns.map((name) => known[name] ?? null);
const visits = (sessions: readonly number[], known: Known = {}): readonly Row[] =>
  sessions.map((count, at) =>
    record('site', { date: at + 1, date_end: at + 1, source: 'google', medium: 'organic', sessions: count, ...known }),
  );
const days = (followers: readonly number[], known: Known = {}): readonly Row[] =>
  followers.map((count, at) =>
    record('days', { date: at + 1, platform: 'TikTok', followers: count, views: 10, ...known }),
  );

const asked = (kind: Kind, existing: readonly Row[], incoming: readonly Row[], decisions = {}) =>
  mergeRecords(kind, { existing, incoming, decisions }).questions;

const lypa = [40, 44, 38, 41, 9];
const klen = [310, 290, 335, 300, 320];

describe('records of the same days with quite other figures', () => {
  test('are asked about, with both sums but for the last day that stands', () => {
    expect(asked('site', visits(lypa), visits(klen))).toEqual([
      {
        is: 'owner',
        id: expect.stringContaining('owner site'),
        kind: 'site',
        of: '',
        count: 4,
        figure: 'sessions',
        standing: 163,
        coming: 1235,
        chosen: null,
      },
    ]);
  });

  test('are those of the same owner where a person says so', () => {
    const [question] = asked('site', visits(lypa), visits(klen));
    const decisions = { [question?.id ?? '']: 'same' };
    expect(asked('site', visits(lypa), visits(klen), decisions)).toMatchObject([{ is: 'owner', chosen: 'same' }]);
  });

  test('show themselves by followers of an account without a name', () => {
    expect(asked('days', days([100, 101, 102, 103]), days([5000, 5001, 5003, 5004]))).toMatchObject([
      { is: 'owner', figure: 'followers', count: 3, standing: 102, coming: 5003 },
    ]);
  });

  test('may be of a whole month in one row', () => {
    const month = (sessions: number) => visits([sessions], { date_end: 31 });
    expect(asked('site', month(1200), month(9000))).toMatchObject([{ is: 'owner', count: 1 }]);
  });
});

describe('nobody is asked whose records are', () => {
  test.each([
    ['that come again', visits(lypa), visits(lypa)],
    ['that were corrected a little', visits(lypa), visits(lypa.map((count) => count + 3))],
    ['of which only the last day has grown', visits(lypa), visits([...lypa.slice(0, 4), 45])],
    ['of another source', visits(lypa), visits(klen, { source: 'instagram' })],
    ['of another client', visits(lypa, { client: 'Lypa' }), visits(klen, { client: 'Klen' })],
    ['of two days only', visits([40, 44]), visits([310, 290])],
    ['that were never there', [], visits(klen)],
  ])('%s', (_, existing, incoming) => {
    expect(asked('site', existing, incoming)).toEqual([]);
  });
});
