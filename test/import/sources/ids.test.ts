import { expect, test } from 'vitest';
import type { ColumnName } from '../../../src/records/kinds.ts';
import { onlyImport, reading, valuesOf } from './exports.ts';

test.each<[source: string, text: string, expected: Partial<Record<ColumnName, readonly string[]>>]>([
  [
    'Meta content',
    'Post ID,Account ID,Account username,Description,Publish time,Permalink,Post type,Views\n17841000000000001,17840000000000009,lypa,Bread,03/08/2026 12:00,https://example.com/p/1,Reel,90',
    { account_id: ['17840000000000009'] },
  ],
  [
    'a Facebook page by day',
    'Page ID,Page name,Date,Page reach,Page follows\n100000000000007,Липа,03/08/2026,90,900',
    { account_id: ['100000000000007'] },
  ],
  [
    'Meta Ads',
    'Reporting starts,Reporting ends,Account ID,Campaign name,Campaign ID,Ad set name,Ad set ID,Ad name,Ad ID,Amount spent (UAH)\n2026-03-01,2026-03-31,5,Autumn,120210000000000001,Kyiv,120210000000000002,Bread,120210000000000003,10',
    {
      account_id: ['5'],
      campaign_id: ['120210000000000001'],
      ad_set_id: ['120210000000000002'],
      ad_id: ['120210000000000003'],
    },
  ],
  [
    'Meta Ads in Ukrainian',
    'Початок звітності,Завершення звітності,Назва кампанії,Ідентифікатор кампанії,Витрачена сума (UAH)\n2026-03-01,2026-03-31,Осінь,12,10',
    { campaign_id: ['12'], campaign: ['Осінь'] },
  ],
  [
    'Google Ads',
    'Day,Campaign,Campaign ID,Ad group,Ad group ID,Cost,Impr.,Clicks,Currency code\n2026-10-01,A,21,B,31,10,100,5,UAH',
    { campaign_id: ['21'], ad_set_id: ['31'] },
  ],
  [
    'LinkedIn Ads, whose groups of campaigns are the campaigns',
    'Start Date (in UTC),Account Name,Account ID,Campaign Group Name,Campaign Group ID,Campaign Name,Campaign ID,Total Spent,Impressions\n3/1/2026,Lypa,5,Autumn,6,Kyiv,7,10,100',
    { account_id: ['5'], campaign_id: ['6'], ad_set_id: ['7'] },
  ],
  [
    'a table of one’s own',
    'Date\tCampaign\tCampaign ID\tCost\tImpressions\n2026-10-01\tA\t21\t10\t100',
    { campaign_id: ['21'] },
  ],
])('IDs are read letter by letter from %s', (_, text, expected) => {
  const of = onlyImport(reading(text));
  const columns = Object.keys(expected) as readonly ColumnName[];
  expect(columns.map((column) => valuesOf(of, column))).toEqual(Object.values(expected));
});

test('an ID that a spreadsheet shortened is told and left blank', () => {
  const of = onlyImport(
    reading(
      'Reporting starts,Reporting ends,Campaign name,Campaign ID,Amount spent (UAH)\n2026-03-01,2026-03-31,Autumn,1.2021E+17,10',
    ),
  );
  expect(valuesOf(of, 'campaign_id')).toEqual([null]);
  expect(of.issues.some(({ message }) => message.en.includes('1.2021E+17'))).toBe(true);
});

test('two campaigns of one name are two records where the export tells their IDs, and one where it does not', () => {
  const rows = ['2026-03-01,2026-03-31,Autumn,1,10', '2026-03-01,2026-03-31,Autumn,2,5'];
  const header = 'Reporting starts,Reporting ends,Campaign name,Campaign ID,Amount spent (UAH)';
  const [told, untold] = [
    [header, ...rows],
    [header.replace(',Campaign ID', ''), ...rows.map((row) => row.replace(/,[12],(\d+)$/, ',$1'))],
  ].map((lines) => onlyImport(reading(lines.join('\n'))));
  expect(told && valuesOf(told, 'cost')).toEqual([10, 5]);
  expect(untold && valuesOf(untold, 'cost')).toEqual([15]);
});
