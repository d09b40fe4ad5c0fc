import { expect, test } from 'vitest';
import { onlyImport, reading } from '../sources/exports.ts';

const told = (text: string): readonly string[] =>
  onlyImport(reading(text)).issues.flatMap(({ changesFigures, message }) => (changesFigures ? [message.en] : []));

test.each([
  [
    'clicks of all impressions',
    'Date,Platform,Post,Impressions,Clicks',
    ['100,9', '40,90', '50,80'],
    'Line 3: “Clicks” is more than “Impressions” (90 of 40)',
  ],
  [
    'clicks of all views',
    'Date,Platform,Post,Views,Clicks',
    ['100,9', '40,90'],
    'Line 3: “Clicks” is more than “Views” (90 of 40)',
  ],
  [
    'reach of all impressions',
    'Date,Platform,Post,Impressions,Reach',
    ['100,120'],
    'Line 2: “Reach” is more than “Impressions” (120 of 100)',
  ],
  [
    'a sum of few',
    'Date,Platform,Post,Impressions,Clicks',
    ['5,9', '4,5'],
    'Line 2: “Clicks” is more than “Impressions” (9 of 5)',
  ],
])('%s that go above 100%% are told', (_, header, cells, sentence) => {
  const text = [header, ...cells.map((each, at) => `2026-03-0${at + 1},X,post ${at},${each}`)].join('\n');
  const [message, ...others] = told(text);
  expect(message).toContain(sentence);
  expect(others).toEqual([]);
});

test('how many rows there are is told, in both languages', () => {
  const text = 'Дата,Платформа,Допис,Покази,Кліки\n2026-03-01,X,a,10,90\n2026-03-02,X,b,10,80\n';
  const [issue] = onlyImport(reading(text)).issues;
  expect(issue?.message.uk).toBe(
    'Рядок 2: «Кліки» більше, ніж «Покази» (90 із 10): один зі стовпців рахує щось інше, і частка перевищує 100%. Таких рядків: 2; це перший.',
  );
});

test.each([
  ['engagements of the reach, as one person likes and comments', 'Date,Platform,Post,Reach,Engagements', '10,90'],
  ['one click more than was shown, in many', 'Date,Platform,Post,Impressions,Clicks\n2026-03-02,X,b,1000,9', '3,5'],
  ['clicks of the views beside impressions that tell them', 'Date,Platform,Post,Impressions,Views,Clicks', '900,10,90'],
])('%s, is not', (_, header, cells) => {
  const [first = '', ...rows] = header.split('\n');
  expect(told([first, ...rows, `2026-03-01,X,a,${cells}`].join('\n'))).toEqual([]);
});

test.each([
  [
    'media views of X',
    'Post id,Date,Post text,Post Link,Impressions,Media views,Likes,Engagements,Bookmarks,URL Clicks,Detail Expands\n1,"Sun, Mar 1, 2026",one,https://x.com/a/status/1,900,12,3,30,1,11,4',
    'Media views',
  ],
  [
    'video views of LinkedIn',
    'Post title,Post link,Created date,Impressions,Views,Clicks,Engagement rate\none,https://www.linkedin.com/feed/update/1,3/1/2026,900,12,30,0.1',
    'Views',
  ],
  [
    'video views of pins',
    'Pin id,Pin url,Title,Created at,Impressions,Video views,Saves,Outbound clicks\n1,https://pin.it/1,one,2026-03-01,900,12,3,30',
    'Video views',
  ],
])('%s are views of a part of the posts: they are in no record, and the receipt says why', (_, text, heading) => {
  const read = onlyImport(reading(text));
  const column = read.columns.find(({ header }) => header === heading);
  expect(column).toMatchObject({ state: 'leftOut', column: null, sum: 12, question: null });
  expect(column?.why?.uk).toBe('Перегляди відео чи фото, а не дописів');
});
