import { describe, expect, test } from 'vitest';
import { serialOf } from '../../src/calendar/day.ts';
import { periodStart } from '../../src/calendar/period.ts';
import { isImportRequest } from '../../src/contract/request-checks.ts';
import { sampleChoices, samplePlan } from '../../src/demo/sample-choices.ts';
import { sampleClient, sampleRecords } from '../../src/demo/sample-records.ts';
import { spanOf } from '../../src/records/days/record-span.ts';
import { type ColumnName, type Kind, kindNames, positionOf, type Row } from '../../src/records/kinds.ts';
import { keyOf } from '../../src/records/merge.ts';
import { rowsOfArray } from '../../src/records/rows.ts';
import { languages } from '../../src/text/language.ts';

/** A day of each month of four years, one of them a leap year: the last month has had 28, 29, 30 and 31 days. */
const todays = Array.from(
  { length: 48 },
  (_, month) => serialOf(2026 + Math.floor(month / 12), 1 + (month % 12), 1 + (month % 28)) ?? 0,
);

const november = serialOf(2026, 11, 26) ?? 0;

const sampled = new Map<number, ReturnType<typeof sampleRecords>>();

/** The sample of a day in English, made once. */
const sampleOf = (today: number) => {
  const made = sampled.get(today) ?? sampleRecords(today, 'en');
  sampled.set(today, made);
  return made;
};

const rowsOf = (kind: Kind, today = november): readonly Row[] =>
  sampleOf(today).find((sample) => sample.kind === kind)?.rows ?? [];

const valueIn = (kind: Kind, row: Row, column: ColumnName) => row[positionOf(kind, column)] ?? null;

const sum = (kind: Kind, rows: readonly Row[], column: ColumnName): number =>
  rows.reduce((total, row) => total + Number(valueIn(kind, row, column)), 0);

/** The records of the month that lies so many months before the day's own. */
const inMonth = (kind: Kind, today: number, back: number): readonly Row[] => {
  const day = (row: Row) => Number(row[0]);
  const [from, to] = [periodStart(today, 'month', -back), periodStart(today, 'month', 1 - back)];
  return rowsOf(kind, today).filter((row) => day(row) >= from && day(row) < to);
};

describe('the sample data', () => {
  test.each(languages)('is in %s what the server takes, whatever the month', (language) => {
    for (const today of todays) {
      const samples = sampleRecords(today, language);
      expect(samples.map(({ kind }) => kind)).toEqual(kindNames);
      for (const { kind, sourceName, rows } of samples) {
        const request = { kind, source: sourceName[language], file: null, language, rows, chunk: 0, chunks: 1 };
        expect(isImportRequest({ ...request, total: rows.length, leftOut: 0 }), `${kind} before ${today}`).toBe(true);
      }
    }
  });

  test('names each record once, and the same records in every language', () => {
    for (const today of todays) {
      const [english, ukrainian] = languages.map((language) =>
        sampleRecords(today, language).map(({ kind, rows }) => rows.map((row) => keyOf(kind, row))),
      );
      for (const keys of english ?? []) expect(new Set(keys).size).toBe(keys.length);
      expect(english?.flat()).not.toContain(null);
      expect(ukrainian).toEqual(english);
    }
  });

  test('is the same on every day of a month', () => {
    const first = periodStart(november, 'month');
    expect(sampleRecords(november, 'uk')).toEqual(sampleRecords(first, 'uk'));
    expect(sampleRecords(first - 1, 'uk')).not.toEqual(sampleRecords(first, 'uk'));
  });

  test('covers the last three whole months, each day of them where a report looks for days', () => {
    for (const today of todays) {
      const [from, to] = [periodStart(today, 'month', -3), periodStart(today, 'month') - 1];
      for (const kind of ['days', 'ads', 'site', 'feedback'] as const)
        expect(spanOf(kind, rowsOfArray(rowsOf(kind, today)))).toEqual({ from, to });
      const days = rowsOf('days', today).map((row) => `${row.slice(1, 3).join(' ')} ${row[0]}`);
      expect(new Set(days).size).toBe(4 * (to - from + 1));
      const posts = spanOf('posts', rowsOfArray(rowsOf('posts', today)));
      expect(posts.from ?? 0).toBeGreaterThanOrEqual(from);
      expect(posts.to ?? 0).toBeLessThanOrEqual(to);
    }
  });

  test('counts nothing below zero, and no part above the whole', () => {
    const atMost: readonly (readonly [Kind, ColumnName, ColumnName])[] = [
      ['posts', 'reach', 'views'],
      ['posts', 'engagements', 'reach'],
      ['posts', 'clicks', 'views'],
      ['days', 'reach', 'views'],
      ['days', 'engagements', 'views'],
      ['ads', 'reach', 'impressions'],
      ['ads', 'conversions', 'clicks'],
      ['site', 'engaged_sessions', 'sessions'],
      ['site', 'users', 'sessions'],
      ['site', 'conversions', 'sessions'],
      ['site', 'sessions', 'page_views'],
      ['feedback', 'received_at', 'answered_at'],
      ['feedback', 'answered_at', 'resolved_at'],
    ];
    const faults = todays.flatMap((today) => [
      ...kindNames.flatMap((kind) => rowsOf(kind, today).filter((row) => row.some((value) => Number(value) < 0))),
      ...atMost.flatMap(([kind, part, whole]) =>
        rowsOf(kind, today).filter((row) => {
          const all = valueIn(kind, row, whole);
          return all !== null && Number(valueIn(kind, row, part)) > Number(all);
        }),
      ),
    ]);
    expect(faults).toEqual([]);
  });
});

test('the sample data is of two clients, one of which tells its audience in shares alone', () => {
  const samples = sampleRecords(november, 'en');
  const clients = (kind: Kind) => samples.find((sample) => sample.kind === kind)?.clients ?? [];
  for (const kind of ['posts', 'days', 'feedback', 'audience'] as const) {
    const lypa = { account: sampleClient, client: sampleClient };
    expect(clients(kind)).toEqual([
      ...['Instagram', 'Facebook', 'TikTok'].map((platform) => ({ platform, ...lypa })),
      { platform: 'Instagram', account: 'Zerno Bakery', client: 'Zerno Bakery' },
    ]);
  }
  for (const kind of ['site', 'conversions'] as const)
    for (const row of rowsOf(kind)) expect(valueIn(kind, row, 'client')).toBe(sampleClient);
  const audience = rowsOf('audience').filter((row) => valueIn('audience', row, 'followers') === null);
  expect(new Set(audience.map((row) => valueIn('audience', row, 'date'))).size).toBe(3);
  for (const back of [1, 2, 3]) {
    const snapshot = inMonth('audience', november, back).filter(
      (row) => valueIn('audience', row, 'account') === 'Zerno Bakery',
    );
    expect(sum('audience', snapshot, 'share')).toBeCloseTo(1, 12);
  }
});

test('the sample plan has a target for each month of its quarter, and the report one for what no plan has', () => {
  for (const today of todays) {
    const { from, typed = {} } = samplePlan(today, 'uk');
    const { from: first } = sampleChoices(today, 'uk');
    expect(periodStart(first, 'quarter')).toBe(from);
    const month = [0, 1, 2].find((at) => periodStart(from, 'month', at) === first) ?? -1;
    expect(typed[`target SUM days.followers, month ${month + 1}`]).toBe(13_000);
    expect(Object.keys(typed).length).toBe(30);
  }
});

describe('the month that the sample data tells of', () => {
  const rate = (kind: Kind, rows: readonly Row[], above: ColumnName, below: ColumnName) =>
    sum(kind, rows, above) / sum(kind, rows, below);

  test('brought followers for less, more engagement and faster answers', () => {
    for (const today of todays) {
      const [now, before] = [1, 2];
      const costs = [now, before].map((back) => rate('ads', inMonth('ads', today, back), 'cost', 'follows'));
      expect(costs[0]).toBeLessThan(33);
      expect(costs[1]).toBeGreaterThan(35);
      const rates = [now, before].map((back) => rate('posts', inMonth('posts', today, back), 'engagements', 'reach'));
      expect(rates[0]).toBeGreaterThan(1.15 * (rates[1] ?? 0));
      const waits = [now, before].map((back) => {
        const rows = inMonth('feedback', today, back);
        const answered = rows.filter((row) => valueIn('feedback', row, 'first_reply_minutes') !== null);
        expect(answered.length).toBeLessThan(rows.length);
        return sum('feedback', answered, 'first_reply_minutes') / answered.length;
      });
      expect(waits[0]).toBeLessThan(waits[1] ?? 0);
    }
  });

  test('has a kitten that is liked most of all it comes with and serves nothing, and a film that went far', () => {
    const posts = inMonth('posts', november, 1).filter((row) => valueIn('posts', row, 'platform') === 'Instagram');
    const byRate = posts.toSorted(
      (one, other) => rate('posts', [other], 'engagements', 'reach') - rate('posts', [one], 'engagements', 'reach'),
    );
    const kitten = byRate[0] ?? [];
    expect(valueIn('posts', kitten, 'text')).toContain('kitten');
    expect(valueIn('posts', kitten, 'on_goal')).toBe(false);
    const reach = posts.map((row) => Number(valueIn('posts', row, 'reach'))).sort((one, other) => one - other);
    expect(reach.at(-1)).toBeGreaterThan(3 * (reach[reach.length >> 1] ?? 0));
  });

  test('had every conflict resolved, which the month before had not', () => {
    const open = (back: number) =>
      inMonth('feedback', november, back).filter(
        (row) => valueIn('feedback', row, 'conflict') === true && valueIn('feedback', row, 'resolved_at') === null,
      ).length;
    expect(inMonth('feedback', november, 1).some((row) => valueIn('feedback', row, 'conflict') === true)).toBe(true);
    expect([open(1), open(2)]).toEqual([0, 1]);
  });

  test('has visits from the campaigns of its posts and ads', () => {
    const names = (kind: Kind) =>
      new Set(inMonth(kind, november, 1).map((row) => String(valueIn(kind, row, 'campaign') ?? '')));
    const ofClient = inMonth('posts', november, 1).filter((row) => valueIn('posts', row, 'account') === sampleClient);
    const linked = ofClient.map((row) =>
      new URL(String(valueIn('posts', row, 'link'))).searchParams.get('utm_campaign'),
    );
    for (const campaign of [...names('ads'), ...linked]) expect(names('site')).toContain(campaign);
  });
});
