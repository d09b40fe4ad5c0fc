import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { callFunction } from '../../../src/kpi/call/call-function.ts';
import { saying } from '../saying.ts';

const link = (url: unknown, ...rest: readonly unknown[]): unknown => callFunction('UTM_LINK', [url, ...rest]);
const column = (...cells: readonly unknown[]): readonly (readonly unknown[])[] => cells.map((cell) => [cell]);

describe('UTM_LINK', () => {
  it.each([
    [['https://e.com', 'a', 'b', 'c'], 'https://e.com?utm_source=a&utm_medium=b&utm_campaign=c'],
    [['https://e.com/#top', 'a', 'b', 'c'], 'https://e.com/?utm_source=a&utm_medium=b&utm_campaign=c#top'],
    [['e.com/shop?x=1', 'a', 'b', 'c'], 'e.com/shop?x=1&utm_source=a&utm_medium=b&utm_campaign=c'],
    [
      ['https://e.com/?utm_source=old&x=%D0%90+b&UTM_Content=old', 'a', 'b', 'c'],
      'https://e.com/?x=%D0%90+b&utm_source=a&utm_medium=b&utm_campaign=c',
    ],
    [
      ['https://e.com/?', 'a', 'b', 'c', 'слово', 'x&y=z'],
      'https://e.com/?utm_source=a&utm_medium=b&utm_campaign=c&utm_term=%D1%81%D0%BB%D0%BE%D0%B2%D0%BE&utm_content=x%26y%3Dz',
    ],
    [
      ['https://e.com/', 2026, 'b', 'c', '', 'v'],
      'https://e.com/?utm_source=2026&utm_medium=b&utm_campaign=c&utm_content=v',
    ],
    [['https://e.com/#a?b=c', 'a', 'b', 'c'], 'https://e.com/?utm_source=a&utm_medium=b&utm_campaign=c#a?b=c'],
  ])('of %j is %j', (args, expected) => {
    expect(callFunction('UTM_LINK', args)).toBe(expected);
  });

  test('gives a column for ranges, one value for all rows where it is single', () => {
    expect(link(column('Link', 'e.com', '', 'f.com'), 'a', column('medium', 'b', 'x', 'd'), 'c')).toEqual(
      column(
        '',
        'e.com?utm_source=a&utm_medium=b&utm_campaign=c',
        '',
        'f.com?utm_source=a&utm_medium=d&utm_campaign=c',
      ),
    );
  });

  it.each([
    [['not a link', 'a', 'b', 'c'], 'UTM_LINK: "not a link" in url is not a link.'],
    [[column('e.com', 'x y'), 'a', 'b', 'c'], 'UTM_LINK: "x y" in row 2 of url is not a link.'],
    [['e.com', '', 'b', 'c'], 'UTM_LINK: source has no text.'],
    [[column('e.com', 'f.com'), 'a', column('b', ''), 'c'], 'UTM_LINK: medium in row 2 has no text.'],
    [[column('e.com', 'f.com'), 'a', column('b', 'c', 'd'), 'c'], 'UTM_LINK: url has 2 rows where others have 3.'],
    [['e.com', 'a', [['b', 'c']], 'c'], 'UTM_LINK: medium has 2 columns; give it one.'],
    [[], 'UTM_LINK: url is missing.'],
  ])('of %j says what is wrong', (args, message) => {
    expect(() => callFunction('UTM_LINK', args)).toThrow(saying(message));
  });
});

describe('UTM_LINK over a plan and networks', () => {
  const pages = column('e.com/a', 'e.com/b');
  const networks = [['instagram', 'telegram', '']];

  test('gives a link for each pair, with tags of the row and of the network', () => {
    const content = column('post 1', 'post 2');
    const mediums = [['social', 'messenger', '']];
    expect(link(pages, networks, mediums, 'spring', '', content)).toEqual([
      [
        'e.com/a?utm_source=instagram&utm_medium=social&utm_campaign=spring&utm_content=post%201',
        'e.com/a?utm_source=telegram&utm_medium=messenger&utm_campaign=spring&utm_content=post%201',
        '',
      ],
      [
        'e.com/b?utm_source=instagram&utm_medium=social&utm_campaign=spring&utm_content=post%202',
        'e.com/b?utm_source=telegram&utm_medium=messenger&utm_campaign=spring&utm_content=post%202',
        '',
      ],
    ]);
  });

  test('says in its cell what is wrong with one, and gives the others', () => {
    const [first, second, third] = link(
      column('e.com', 'x y', ''),
      [['a', 'b']],
      'social',
      column('c', 'c', 'c'),
    ) as string[][];
    expect(first?.[1]).toBe('e.com?utm_source=b&utm_medium=social&utm_campaign=c');
    expect(second).toEqual(Array(2).fill('✕ UTM_LINK: "x y" in row 2 of url is not a link.'));
    expect(third).toEqual(['', '']);
    expect(link(pages, [['a', 'b']], 'social', column('c', ''))).toEqual([
      [
        'e.com/a?utm_source=a&utm_medium=social&utm_campaign=c',
        'e.com/a?utm_source=b&utm_medium=social&utm_campaign=c',
      ],
      Array(2).fill('✕ UTM_LINK: campaign in row 2 has no text.'),
    ]);
  });

  test('refuses a plan of another height and mediums of another number of networks', () => {
    expect(() => link(pages, networks, 'social', column('a', 'b', 'c'))).toThrow(
      saying('UTM_LINK: url has 2 rows where others have 3.'),
    );
    expect(() => link(pages, networks, [['social', 'paid']], 'c')).toThrow(
      saying('UTM_LINK: medium has 2 columns; give it one.'),
    );
  });
});

describe('UTM_VALUE', () => {
  it.each([
    ['https://e.com/?utm_source=a&utm_medium=b%20c#x', 'medium', 'b c'],
    ['https://e.com/?utm_source=a', 'utm_source', 'a'],
    ['https://e.com/?UTM_SOURCE=a', 'source', 'a'],
    ['https://e.com/?gclid=42&utm_source=', 'gclid', '42'],
    ['https://e.com/?utm_source=', 'source', ''],
    ['https://e.com/?utm_source', 'source', ''],
    ['https://e.com/', 'source', ''],
    ['https://e.com/?utm_term=100%', 'term', '100%'],
    ['https://e.com/?a=b#utm_source=x', 'source', ''],
  ])('of %j for %j is %j', (url, parameter, expected) => {
    expect(callFunction('UTM_VALUE', [url, parameter])).toBe(expected);
  });

  test('gives a column for a column', () => {
    expect(callFunction('UTM_VALUE', [column('url', 'e.com?utm_source=a', ''), 'source'])).toEqual(column('', 'a', ''));
  });

  test('reads back whatever UTM_LINK wrote', () => {
    const text = fc
      .string({ unit: 'grapheme', minLength: 1 })
      .filter((value) => /[^\s\-–—]/.test(value) && !/^n\/a$/i.test(value));
    fc.assert(
      fc.property(text, text, text, (source, medium, campaign) => {
        const tagged = link('https://e.com/?a=1#b', source, medium, campaign);
        for (const [name, value] of Object.entries({ source, medium, campaign })) {
          expect(callFunction('UTM_VALUE', [tagged, name])).toBe(value.trim());
        }
        expect(callFunction('UTM_COVERAGE', [tagged])).toBe(1);
        expect(link(tagged, source, medium, campaign)).toBe(tagged);
      }),
    );
  });
});

describe('UTM_COVERAGE', () => {
  it.each([
    [column('Links', 'e.com?utm_source=a&utm_medium=b', '', 'e.com?utm_source=a&utm_medium='), 0.5],
    [[['e.com?utm_source=a&utm_medium=b', 'e.com']], 0.5],
    ['https://e.com', 0],
  ])('of %j is %d', (urls, expected) => {
    expect(callFunction('UTM_COVERAGE', [urls])).toBe(expected);
  });

  it.each([
    [column('', ''), 'UTM_COVERAGE: urls has no link.'],
    [column('e.com', 'soon'), 'UTM_COVERAGE: "soon" in row 2 of urls is not a link.'],
    [column('e.com', 5), 'UTM_COVERAGE: "5" in row 2 of urls is not a link.'],
  ])('of %j says what is wrong', (urls, message) => {
    expect(() => callFunction('UTM_COVERAGE', [urls])).toThrow(saying(message));
  });
});
