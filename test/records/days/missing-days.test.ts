import { expect, test } from 'vitest';
import { coveredSpans } from '../../../src/records/days/coverage.ts';
import { missingBetween, missingDaysIn } from '../../../src/records/days/missing-days.ts';
import { type ColumnName, columnsOf, type Kind, type Row } from '../../../src/records/kinds.ts';
import { rowsOfArray } from '../../../src/records/rows.ts';

/** 1 March 2026, a Sunday. */
const march = 46082;

const rowOf = (kind: Kind, values: Partial<Record<ColumnName, string | number>>): Row =>
  columnsOf(kind).map(({ name }) => values[name] ?? null);

const rowsOn = (kind: Kind, days: readonly number[], values: Partial<Record<ColumnName, string | number>> = {}) =>
  days.map((day) => rowOf(kind, { ...values, [kind === 'feedback' ? 'received_at' : 'date']: march + day }));

const range = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, at) => from + at);
const isWorkday = (day: number) => day % 7 !== 0 && day % 7 !== 6;

const gapsOf = (kind: Kind, rows: readonly Row[]) =>
  missingDaysIn(kind, rowsOfArray(rows)).map(({ from, to, owner }) => [owner, from - march, to - march]);

test('days that are missing among daily visits are told, and none where each day is there', () => {
  expect(gapsOf('site', rowsOn('site', range(0, 30)))).toEqual([]);
  expect(gapsOf('site', rowsOn('site', [...range(0, 8), ...range(15, 30)]))).toEqual([['', 9, 14]]);
  expect(gapsOf('site', rowsOn('site', [...range(0, 8), ...range(10, 30)]))).toEqual([['', 9, 9]]);
  // In any order, and several rows a day.
  const twice = rowsOn('site', [...range(15, 30).reverse(), ...range(0, 8), ...range(0, 8)]);
  expect(gapsOf('site', twice)).toEqual([['', 9, 14]]);
});

test('each account and each client has gaps of its own', () => {
  const rows = [
    ...rowsOn('days', range(0, 30), { platform: 'Instagram', account: 'lypa' }),
    ...rowsOn('days', [...range(0, 4), ...range(9, 30)], { platform: 'Instagram', account: 'dub' }),
  ];
  expect(gapsOf('days', rows)).toEqual([['dub', 5, 8]]);
  const visits = [
    ...rowsOn('site', range(0, 30), { client: 'Lypa' }),
    ...rowsOn('site', [...range(0, 4), ...range(9, 30)], { client: 'Dub' }),
  ];
  expect(gapsOf('site', visits)).toEqual([['Dub', 5, 8]]);
});

test('what is usual is no gap: weekends, weekly readings, pauses of ads, a quiet week without posts', () => {
  expect(gapsOf('site', rowsOn('site', range(0, 60).filter(isWorkday)))).toEqual([]);
  expect(
    gapsOf(
      'days',
      rowsOn(
        'days',
        range(0, 20).map((week) => 7 * week),
      ),
    ),
  ).toEqual([]);
  expect(gapsOf('ads', rowsOn('ads', [...range(0, 10), ...range(13, 30)]))).toEqual([]);
  expect(gapsOf('posts', rowsOn('posts', [...range(0, 12), ...range(20, 30)]))).toEqual([]);
  expect(gapsOf('feedback', rowsOn('feedback', range(0, 60).filter(isWorkday)))).toEqual([]);
});

test('a gap that is long for what is usual is told', () => {
  const workdays = range(0, 60).filter((day) => isWorkday(day) && (day < 21 || day > 34));
  expect(gapsOf('site', rowsOn('site', workdays))).toEqual([['', 20, 35]]);
  expect(gapsOf('posts', rowsOn('posts', [...range(0, 12), ...range(40, 60)]))).toEqual([['', 13, 39]]);
  expect(gapsOf('ads', rowsOn('ads', [...range(0, 10), ...range(18, 30)]))).toEqual([['', 11, 17]]);
});

test('a few records say nothing of what is usual, and records of several days cover them', () => {
  expect(gapsOf('site', rowsOn('site', [0, 1, 2, 3, 20]))).toEqual([]);
  const week = rowOf('site', { date: march + 9, date_end: march + 15 });
  expect(gapsOf('site', [...rowsOn('site', [...range(0, 8), ...range(16, 30)]), week])).toEqual([]);
});

const between = (kind: Kind, standing: readonly Row[], coming: readonly Row[]) =>
  missingBetween(kind, rowsOfArray(standing), coveredSpans(kind, rowsOfArray(coming))).map(({ from, to, owner }) => [
    owner,
    from - march,
    to - march,
  ]);

test('days between what stands and what comes are told, before it or after it', () => {
  const stands = rowsOn('site', range(-28, -1));
  expect(between('site', stands, rowsOn('site', range(3, 30)))).toEqual([['', 0, 2]]);
  expect(between('site', rowsOn('site', range(3, 30)), stands)).toEqual([['', 0, 2]]);
  expect(between('site', stands, rowsOn('site', range(0, 30)))).toEqual([]);
  expect(between('site', stands, rowsOn('site', range(-9, 30)))).toEqual([]);
  // What stands on both sides of what comes, and far from it.
  const around = [...stands, ...rowsOn('site', range(20, 30))];
  expect(between('site', around, rowsOn('site', range(0, 15)))).toEqual([['', 16, 19]]);
  expect(between('site', stands, rowsOn('site', range(60, 90)))).toEqual([]);
});

test('between exports of ads and posts of every day two days are missing, and none of what is not of every day', () => {
  const of = { platform: 'Meta', account: 'lypa' };
  const stands = (kind: Kind) => rowsOn(kind, range(-28, -1), of);
  expect(between('ads', stands('ads'), rowsOn('ads', range(2, 29), of))).toEqual([['lypa', 0, 1]]);
  expect(between('posts', stands('posts'), rowsOn('posts', range(2, 29), of))).toEqual([['lypa', 0, 1]]);
  expect(between('posts', stands('posts'), rowsOn('posts', range(1, 28), of))).toEqual([]);
  const sometimes = (from: number) =>
    rowsOn(
      'posts',
      range(0, 9).map((post) => from + 3 * post),
      of,
    );
  expect(between('posts', sometimes(-30), sometimes(3))).toEqual([]);
});

test('readings at the end of each month have no days between', () => {
  const read = (day: number) => rowsOn('days', [day], { platform: 'Instagram', account: 'klen' });
  expect(between('days', read(-1), read(30))).toEqual([]);
});

test('only days of the same account are missing between, and none of a weekend', () => {
  const lypa = { platform: 'Instagram', account: 'Lypa' };
  const stands = rowsOn('days', range(-28, -1), lypa);
  expect(between('days', stands, rowsOn('days', range(3, 30), { platform: 'ig', account: 'lypa' }))).toEqual([
    ['lypa', 0, 2],
  ]);
  expect(between('days', stands, rowsOn('days', range(3, 30), { ...lypa, account: 'Dub' }))).toEqual([]);
  const workdays = rowsOn(
    'site',
    range(-60, -2).filter((day) => isWorkday(day + 63)),
  );
  expect(between('site', workdays, rowsOn('site', range(1, 5)))).toEqual([]);
});
