import { describe, expect, test } from 'vitest';
import { columnsOf, type Row } from '../../src/records/kinds.ts';
import { mergeRows } from '../../src/records/merge.ts';
import { isPlatform, networkOf, spellingOf } from '../../src/records/names.ts';
import { nameKey } from '../../src/text/name-key.ts';

describe('names are equal by one rule', () => {
  test.each([
    ['Reel', 'reel'],
    [' Осінь  2026 ', 'осінь 2026'],
    ['ＦＢ', 'fb'],
    ['Café', 'Cafe\u0301'],
    ['a\u00a0b', 'A b'],
  ])('%j and %j are one', (one, other) => {
    expect(nameKey(one)).toBe(nameKey(other));
  });

  test.each([
    ['Café', 'Cafe'],
    ['a-b', 'a b'],
    ['1', '１１'],
  ])('%j and %j are two', (one, other) => {
    expect(nameKey(one)).not.toBe(nameKey(other));
  });

  test.each([
    ['fb', 'Facebook'],
    ['m.facebook.com', 'Facebook'],
    ['IG', 'Instagram'],
    ['www.tiktok.com', 'TikTok'],
    ['Twitter', 'X'],
    ['телеграм', 'Telegram'],
    ['Телеграмм', 'Telegram'],
    ['Линкедин', 'LinkedIn'],
    ['тік ток', 'TikTok'],
    ['Mastodon', null],
  ])('%j is the network %j', (text, network) => {
    expect(networkOf(text)).toBe(network);
  });

  test.each([
    ['Instagram', true],
    ['Google Ads', true],
    ['Meta', true],
    ['Email', false],
  ])('whether %j names a platform is %j', (text, expected) => {
    expect(isPlatform(text)).toBe(expected);
  });
});

test('a name is written as it stood first, a network as it is known', () => {
  const format = spellingOf('format');
  expect(['Reel', 'reel', ' REEL', 'Photo'].map(format.of)).toEqual(['Reel', 'Reel', 'Reel', 'Photo']);
  expect(spellingOf('platform').of('fb')).toBe('Facebook');
  expect(spellingOf('platform', ['FB page', 'facebook']).of('fb')).toBe('facebook');
});

const row = (values: Readonly<Record<string, string | number>>): Row =>
  columnsOf('posts').map(({ name }) => values[name] ?? null);

test('a tab keeps its spelling when the same name comes in another, and IDs are told apart by their case', () => {
  const standing = [row({ platform: 'instagram', account: 'Lypa', post_id: 'aB', format: 'Reel' })];
  const incoming = [
    row({ platform: 'Instagram', account: 'lypa', post_id: 'aB', format: 'reel', likes: 5 }),
    row({ platform: 'Instagram', account: 'LYPA', post_id: 'ab', format: 'REEL', likes: 6 }),
  ];
  const { changed, added } = mergeRows('posts', standing, incoming);
  expect(changed.map((each) => each.row)).toEqual([
    row({ platform: 'instagram', account: 'Lypa', post_id: 'aB', format: 'Reel', likes: 5 }),
  ]);
  expect(added).toEqual([row({ platform: 'instagram', account: 'Lypa', post_id: 'ab', format: 'Reel', likes: 6 })]);
});
