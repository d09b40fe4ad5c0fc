import { parse } from 'papaparse';
import { expect, test } from 'vitest';
import { isoDay } from '../../src/records/day.ts';
import type { ColumnName } from '../../src/records/kinds.ts';
import { spanOf } from '../../src/records/span.ts';
import { onlyImport, reading, realExport, textOf, totalOf } from './exports.ts';

interface Case {
  readonly file: string;
  readonly rows: number;
  readonly from: string;
  readonly to: string;
  /** A record column and the header of the export whose plain sum it must equal. */
  readonly sums: readonly (readonly [ColumnName, string])[];
  /** How many rows below the header are totals, and come first. */
  readonly totals?: number;
}

const cases: readonly Case[] = [
  {
    file: 'meta-content-fb-en-1.csv',
    rows: 13,
    from: '2026-01-28',
    to: '2026-02-03',
    sums: [
      ['views', 'Views'],
      ['reach', 'Reach'],
      ['engagements', 'Reactions, comments and shares'],
      ['watch_seconds', 'Seconds viewed'],
    ],
  },
  {
    file: 'meta-content-ig-en-1.csv',
    rows: 15,
    from: '2026-01-28',
    to: '2026-02-04',
    sums: [
      ['views', 'Views'],
      ['likes', 'Likes'],
      ['saves', 'Saves'],
      ['follows', 'Follows'],
    ],
  },
  {
    file: 'meta-content-fb-en-2-daily.csv',
    rows: 12,
    from: '2026-01-28',
    to: '2026-02-03',
    sums: [
      ['likes', 'Reactions'],
      ['engagements', 'Reactions, comments and shares'],
    ],
  },
  {
    file: 'meta-content-fb-uk-1.csv',
    rows: 41,
    from: '2023-12-12',
    to: '2024-03-04',
    sums: [
      ['comments', 'Comments'],
      ['shares', 'Shares'],
      ['clicks', 'Link Clicks'],
    ],
  },
  {
    file: 'meta-ads-campaigns-en-1.csv',
    rows: 4,
    from: '2025-05-01',
    to: '2025-06-20',
    totals: 1,
    sums: [
      ['cost', 'Amount spent (CAD)'],
      ['impressions', 'Impressions'],
    ],
  },
  {
    file: 'meta-ads-ads-uk-1-uah.tsv',
    rows: 35,
    from: '2023-04-14',
    to: '2024-03-11',
    totals: 1,
    sums: [
      ['cost', 'Amount spent (UAH)'],
      ['impressions', 'Impressions'],
    ],
  },
  {
    file: 'meta-ads-breakdown-en-1-inr.csv',
    rows: 45,
    from: '2025-02-01',
    to: '2025-08-04',
    totals: 1,
    sums: [
      ['cost', 'Amount spent (INR)'],
      ['clicks', 'Link clicks'],
      ['conversions', 'Purchases'],
    ],
  },
  {
    file: 'tiktok-overview-en-1.csv',
    rows: 7,
    from: '2026-04-12',
    to: '2026-04-18',
    sums: [
      ['views', 'Video Views'],
      ['profile_visits', 'Profile Views'],
    ],
  },
  { file: 'tiktok-overview-es-1.csv', rows: 7, from: '2026-03-08', to: '2026-03-14', sums: [['views', 'Video Views']] },
  { file: 'ga4-dates-en-1.csv', rows: 190, from: '2023-07-10', to: '2024-03-04', sums: [['users', 'Total users']] },
  {
    file: 'ga4-useracq-en-1.csv',
    rows: 8,
    from: '2025-02-01',
    to: '2025-02-01',
    sums: [
      ['users', 'Total users'],
      ['conversions', 'Key events'],
    ],
  },
  {
    file: 'youtube-table-en-1.csv',
    rows: 102,
    from: '2021-08-11',
    to: '2024-02-25',
    totals: 1,
    sums: [
      ['views', 'Views'],
      ['likes', 'Likes'],
      ['follows', 'Subscribers gained'],
    ],
  },
  {
    file: 'youtube-table-de-1.csv',
    rows: 178,
    from: '2011-03-10',
    to: '2020-10-30',
    totals: 1,
    sums: [['views', 'Auf\u00adru\u00adfe']],
  },
  {
    file: 'zendesk-tickets-en-1.csv',
    rows: 150,
    from: '2023-04-01',
    to: '2023-05-30',
    sums: [['first_reply_minutes', 'First reply time in minutes within business hours']],
  },
];

/** The plain sum of a column, by another reader and a few lines of its own. */
const sumIn = (text: string, header: string, totals: number): number => {
  const rows = parse(text.replace(/^\ufeff/, '').replace(/^#.*\r?\n/gm, '')).data;
  const at = rows[0]?.indexOf(header) ?? -1;
  const cells = rows
    .slice(1 + totals)
    .filter((row) => row.length > 1 && row[0] !== '')
    .map((row) => Number(row[at] ?? ''));
  return cells.filter((value) => !Number.isNaN(value)).reduce((sum, value) => sum + value, 0);
};

test.each(cases)(
  '$file gives the rows, days and sums that stand in it',
  ({ file, rows, from, to, sums, totals = 0 }) => {
    const path = realExport(file);
    if (path === null) return;
    const text = textOf(path);
    const read = onlyImport(reading(text));
    const span = spanOf(read.kind, read.rows);
    expect(read.rows.length).toBe(rows);
    expect([span.from, span.to].map((day) => isoDay(day ?? 0))).toEqual([from, to]);
    for (const [column, header] of sums)
      expect(totalOf(read, column), column).toBeCloseTo(sumIn(text, header, totals), 4);
  },
);
