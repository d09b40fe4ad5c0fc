import { expect, test } from 'vitest';
import { onlyImport, reading, totalOf } from '../sources/exports.ts';

test('counts that somebody wrote anew with points between thousands are thousands, though their export has decimal points', () => {
  const text =
    'Post id,Date,Post text,Post Link,Impressions,Likes,Engagements,Bookmarks,Detail Expands\n1,"Sun, Mar 1, 2026",one,https://x.com/a/status/1,12.345,1.200,30,1,4';
  const read = onlyImport(reading(text));
  expect([totalOf(read, 'impressions'), totalOf(read, 'likes')]).toEqual([12345, 1200]);
  const plain = text.replace('12.345', '12345.0').replace('1.200', '1200.0');
  expect(totalOf(onlyImport(reading(plain)), 'impressions')).toBe(12345);
});

test.each(['Results from 2 campaigns', 'Результати з 2 кампаній'])(
  'a summary row called %s is the total of the others',
  (label) => {
    const text = `Campaign,Date,Cost,Clicks\n${label},2026-03-01,30,5\nSpring,2026-03-01,10,2\nAutumn,2026-03-01,20,3`;
    expect(totalOf(onlyImport(reading(text)), 'cost')).toBe(30);
  },
);
