import { expect, test } from 'vitest';
import { readPaste } from '../../../src/import/read-paste.ts';
import { positionOf } from '../../../src/records/kinds.ts';
import { createPreview } from '../../../src/report/preview.ts';

const setting = { locale: 'uk_UA', zone: 'Europe/Kyiv', file: null };

test.each([
  [
    'a table of one’s own',
    'Дата\tКампанія\tВитрати\tПокази\tКліки\n2026-10-01\tA\t10\t100\t5\n2026-10-02\tA\t12\t120\t6',
  ],
  [
    'Google Ads',
    'Day,Campaign,Cost,Impressions,Clicks,Currency code\n2026-10-01,A,10,100,5,UAH\n2026-10-02,A,12,120,6,UAH',
  ],
])('ads by day of %s are each of their own day, so that a report counts them', (_, text) => {
  const [ads] = readPaste(text, setting).imports;
  const rows = [...(ads?.rows ?? [])];
  const [from, to] = [positionOf('ads', 'date'), positionOf('ads', 'date_end')];
  expect(rows.map((row) => [row[from], row[to]])).toEqual([
    [46296, 46296],
    [46297, 46297],
  ]);
  const asked = { goal: 'traffic', from: 46296, to: 46296, compare: 'none' } as const;
  expect(createPreview({ ads: rows })(asked).find(({ id }) => id === 'SUM ads.clicks')?.value).toBe(5);
});
