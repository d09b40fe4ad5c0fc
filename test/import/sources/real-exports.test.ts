import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'papaparse';
import { expect, test } from 'vitest';
import { isoDay } from '../../../src/calendar/day.ts';
import { spanOf } from '../../../src/records/days/record-span.ts';
import type { ColumnName } from '../../../src/records/kinds.ts';
import { expectLaw } from '../records/law.ts';
import { onlyImport, reading, realExport, textOf, totalOf, valuesOf } from './exports.ts';

/** Real exports of other people stay beside the project: where they are not, what needs them is skipped. */
const onReal = test.skipIf(realExport('.') === null);

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
    file: '../exports-2/googleads-keywords-en-2-month.csv',
    rows: 828,
    from: '2025-10-01',
    to: '2026-03-31',
    sums: [['clicks', 'Clicks']],
  },
  {
    file: '../exports-2/linkedin-creator-engagement-it-1.tsv',
    rows: 7,
    from: '2026-06-17',
    to: '2026-06-23',
    sums: [
      ['impressions', 'Impressioni'],
      ['engagements', 'Interazioni'],
    ],
  },
  {
    file: '../exports-2/youtube-totals-engaged-en-1.csv',
    rows: 6802,
    from: '2007-04-01',
    to: '2025-11-13',
    sums: [['views', 'Engaged views']],
  },
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
    to: '2025-08-04',
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

onReal.each(cases)(
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

interface Stated {
  readonly file: string;
  readonly source: string;
  readonly rows: number;
  readonly days: readonly [string, string] | null;
  readonly sums: Partial<Readonly<Record<ColumnName, number>>>;
}

/** Computed from the raw files by a script in another language that shares nothing with the reader. */
const stated: readonly Stated[] = [
  {
    file: 'meta-content-fb-en-3-dupviews.csv',
    source: 'meta-content',
    rows: 48,
    days: ['2025-03-18', '2025-04-15'],
    sums: { reach: 1286, likes: 8, comments: 2, clicks: 2 },
  },
  {
    file: 'meta-content-ig-pt-1.csv',
    source: 'meta-content',
    rows: 171,
    days: ['2025-04-01', '2025-06-30'],
    sums: { views: 2896862, likes: 76776, shares: 15267, comments: 1949, saves: 3080, reach: 1645345, follows: 1913 },
  },
  {
    file: 'meta-content-ig-stories-en-1.csv',
    source: 'meta-content',
    rows: 46,
    days: ['2026-01-29', '2026-02-04'],
    sums: { views: 1064214, reach: 910295, likes: 1622, shares: 1085, comments: 126, clicks: 6335, follows: 23 },
  },
  {
    file: 'meta-content-fb-video-en-1-rowquoted.csv',
    source: 'meta-content',
    rows: 45,
    days: ['2025-10-31', '2025-12-30'],
    sums: { reach: 361563, views: 246383, likes: 3524, comments: 48, shares: 93, watch_seconds: 3975239.372 },
  },
  {
    file: 'meta-overview-clicks-pt-1.csv',
    source: 'meta-overview',
    rows: 197,
    days: ['2024-09-14', '2025-03-29'],
    sums: { clicks: 12 },
  },
  {
    file: 'meta-overview-follows-en-1.csv',
    source: 'meta-overview',
    rows: 20,
    days: ['2026-05-25', '2026-06-13'],
    sums: { new_followers: 2736 },
  },
  {
    file: 'meta-overview-follows-en-2-twoblocks.csv',
    source: 'meta-overview',
    rows: 181,
    days: ['2023-07-08', '2023-10-15'],
    sums: { new_followers: 2906 },
  },
  {
    file: 'meta-overview-likes-en-1-2020.csv',
    source: 'meta-overview',
    rows: 181,
    days: ['2020-03-29', '2022-09-30'],
    sums: { new_followers: 345 },
  },
  {
    file: 'meta-overview-reach-en-1-exceltsv.csv',
    source: 'meta-overview',
    rows: 161,
    days: ['2023-07-08', '2023-09-26'],
    sums: { reach: 1406728 },
  },
  {
    file: 'meta-overview-views-pt-1.csv',
    source: 'meta-overview',
    rows: 28,
    days: ['2025-05-05', '2025-06-01'],
    sums: { views: 20241 },
  },
  {
    file: 'meta-overview-views-ru-1.csv',
    source: 'meta-overview',
    rows: 30,
    days: ['2025-11-23', '2025-12-22'],
    sums: { views: 66621 },
  },
  {
    file: 'meta-overview-visits-en-1-twoblocks.csv',
    source: 'meta-overview',
    rows: 181,
    days: ['2023-07-08', '2023-10-06'],
    sums: { profile_visits: 29595 },
  },
  { file: 'meta-overview-audience-en-1.csv', source: 'meta-overview', rows: 32, days: null, sums: { share: 2.291 } },
  { file: 'meta-overview-audience-pt-1.csv', source: 'meta-overview', rows: 29, days: null, sums: { share: 2.792 } },
  {
    file: 'meta-ads-objective-en-1-idr.csv',
    source: 'meta-ads',
    rows: 2,
    days: ['2026-01-30', '2026-02-05'],
    sums: { cost: 2863987, impressions: 139893, clicks: 1059, follows: 64 },
  },
  {
    file: 'meta-ads-region-uk-1-uah.tsv',
    source: 'meta-ads',
    rows: 198,
    days: ['2023-08-01', '2024-03-11'],
    sums: { cost: 57348.6074, impressions: 2352632 },
  },
  {
    file: 'meta-posts-de-1-semicolon.csv',
    source: 'meta-ads',
    rows: 10,
    days: ['2011-01-01', '2018-08-01'],
    sums: { cost: 15310.44, impressions: 3227187, clicks: 23102, engagements: 367002 },
  },
  {
    file: 'social-mixed-de-1.csv',
    source: 'any-table',
    rows: 32,
    days: ['2023-08-27', '2024-11-30'],
    sums: { impressions: 84341, clicks: 64, comments: 96, reach: 1008 },
  },
  {
    file: 'tiktok-biz-followers-en-1.csv',
    source: 'tiktok-followers',
    rows: 62,
    days: ['2025-10-31', '2025-12-31'],
    sums: { new_followers: 409 },
  },
  {
    file: 'tiktok-biz-overview-en-1.csv',
    source: 'tiktok-overview',
    rows: 62,
    days: ['2025-10-31', '2025-12-31'],
    sums: { views: 521491, profile_visits: 2661, engagements: 9769, new_followers: 409, unfollows: 7 },
  },
  {
    file: 'tiktok-biz-videos-bg-1.csv',
    source: 'tiktok-content',
    rows: 51,
    days: ['2025-10-31', '2025-12-31'],
    sums: { views: 538938, likes: 7481, comments: 135, shares: 1985, saves: 570 },
  },
  {
    file: 'tiktok-content-el-1.csv',
    source: 'tiktok-content',
    rows: 15,
    days: ['2026-01-12', '2026-03-15'],
    sums: { views: 485471, likes: 61032, comments: 1216, shares: 6330 },
  },
  {
    file: 'tiktok-followers-en-1.csv',
    source: 'tiktok-followers',
    rows: 199,
    days: ['2026-02-28', '2026-09-14'],
    sums: { followers: 515277 },
  },
  {
    file: 'tiktok-viewers-en-1.csv',
    source: 'tiktok-viewers',
    rows: 199,
    days: ['2025-12-13', '2026-06-29'],
    sums: { reach: 7410 },
  },
  {
    file: 'tiktok-overview-el-1.csv',
    source: 'tiktok-overview',
    rows: 28,
    days: ['2026-02-25', '2026-03-24'],
    sums: { views: 478050, profile_visits: 7236, engagements: 70194 },
  },
  {
    file: 'youtube-table-en-2-softhyphen.csv',
    source: 'youtube-table',
    rows: 148,
    days: ['2017-11-18', '2022-01-17'],
    sums: { views: 5257884, likes: 213066, comments: 13257, shares: 37673, follows: 127364 },
  },
  {
    file: 'youtube-table-pt-1-brl.csv',
    source: 'youtube-table',
    rows: 148,
    days: ['2016-07-06', '2022-12-29'],
    sums: { views: 22650965, impressions: 172263678, follows: 172735 },
  },
  {
    file: 'youtube-chart-de-1.csv',
    source: 'youtube-table',
    rows: 1,
    days: ['2019-09-02', '2019-09-02'],
    sums: { views: 1479 },
  },
  {
    file: 'youtube-totals-de-1.csv',
    source: 'any-table',
    rows: 199,
    days: ['2020-01-01', '2020-07-17'],
    sums: { views: 270840 },
  },
  { file: 'youtube-age-pt-1.csv', source: 'youtube-audience', rows: 5, days: null, sums: { share: 1 } },
  {
    file: 'linkedin-creator-engagement-en-1.tsv',
    source: 'any-table',
    rows: 199,
    days: ['2023-08-11', '2024-06-02'],
    sums: { impressions: 3230, engagements: 19 },
  },
  {
    file: 'linkedin-creator-followers-en-1.tsv',
    source: 'linkedin-creator-followers',
    rows: 197,
    days: ['2023-08-07', '2024-02-19'],
    sums: { new_followers: 122 },
  },
  {
    file: 'linkedin-creator-topposts-en-1.tsv',
    source: 'linkedin-creator-posts',
    rows: 45,
    days: ['2023-08-01', '2024-08-01'],
    sums: { engagements: 1225, impressions: 65587 },
  },
  {
    file: 'linkedin-creator-demographics-en-1.tsv',
    source: 'linkedin-creator-audience',
    rows: 30,
    days: null,
    sums: { share: 2.4453 },
  },
  {
    file: 'twitter-activity-en-1-2019.csv',
    source: 'x-content',
    rows: 31,
    days: ['2019-01-08', '2019-02-01'],
    sums: { impressions: 199256, likes: 570, comments: 24, shares: 254, clicks: 986, follows: 3 },
  },
  {
    file: 'twitter-activity-en-2-mangled.csv',
    source: 'x-content',
    rows: 3,
    days: ['2016-01-22', '2016-11-13'],
    sums: { impressions: 1383, likes: 5, shares: 18 },
  },
  {
    file: 'x-content-en-1-2026.csv',
    source: 'x-content',
    rows: 40,
    days: ['2026-08-10', '2026-08-15'],
    sums: { impressions: 8338, likes: 34, comments: 22, shares: 0, saves: 1 },
  },
  {
    file: 'x-content-pt-2-2025.csv',
    source: 'x-content',
    rows: 141,
    days: ['2024-12-31', '2025-02-17'],
    sums: { impressions: 9325, likes: 354, comments: 80, shares: 63, saves: 2, follows: 18 },
  },
  {
    file: 'x-overview-en-1.csv',
    source: 'x-overview',
    rows: 7,
    days: ['2025-08-20', '2025-08-26'],
    sums: { impressions: 24749, engagements: 89, new_followers: 13 },
  },
  {
    file: 'x-overview-en-2-2025.csv',
    source: 'x-overview',
    rows: 50,
    days: ['2024-12-31', '2025-02-18'],
    sums: { impressions: 9699, engagements: 526, new_followers: 139 },
  },
  {
    file: 'sprout-posts-en-1.csv',
    source: 'sprout-posts',
    rows: 27,
    days: ['2025-02-13', '2025-12-30'],
    sums: {
      impressions: 168179,
      reach: 94710,
      likes: 4214,
      comments: 1352,
      shares: 979,
      saves: 142,
      views: 41773,
      clicks: 1471,
    },
  },
  {
    file: 'googleads-campaign-en-1-utf16.csv',
    source: 'google-ads',
    rows: 1,
    days: ['2026-01-27', '2026-02-23'],
    sums: { clicks: 264, impressions: 9380, cost: 365.22, conversions: 25, revenue: 841.23 },
  },
  {
    file: 'googleads-campaign-en-2.csv',
    source: 'google-ads',
    rows: 2,
    days: ['2026-01-27', '2026-02-23'],
    sums: { clicks: 867, impressions: 40585, cost: 1164.1, conversions: 74, revenue: 2127.81 },
  },
  {
    file: 'googleads-campaign-en-3-inr.csv',
    source: 'google-ads',
    rows: 2,
    days: ['2025-07-08', '2025-07-31'],
    sums: { clicks: 0, engagements: 22061, impressions: 46168, cost: 2565.93, conversions: 15 },
  },
  {
    file: 'googleads-campaign-pt-1.csv',
    source: 'google-ads',
    rows: 4,
    days: ['2025-04-09', '2025-04-21'],
    sums: { clicks: 10325, impressions: 144705, cost: 6153.46, conversions: 6755 },
  },
  {
    file: 'googleads-devices-en-1.csv',
    source: 'google-ads',
    rows: 4,
    days: ['2026-10-01', '2026-10-31'],
    sums: { clicks: 91, impressions: 299, cost: 139.67 },
  },
  {
    file: 'gbp-performance-en-1.csv',
    source: 'google-business-profile',
    rows: 4,
    days: ['2026-10-01', '2026-10-31'],
    sums: { views: 372, clicks: 13 },
  },
  {
    file: 'ga4-webtable-en-1.csv',
    source: 'ga4-report',
    rows: 9,
    days: ['2026-10-01', '2026-10-31'],
    sums: { users: 62316, sessions: 92314, engaged_sessions: 38330, conversions: 14850, revenue: 5069.81 },
  },
  {
    file: 'ga4-webtable-en-2.csv',
    source: 'ga4-report',
    rows: 119,
    days: ['2026-10-01', '2026-10-31'],
    sums: { users: 82309, sessions: 109767, conversions: 12179, revenue: 4806.54 },
  },
  {
    file: 'ga4-explore-en-1-grandtotal.csv',
    source: 'ga4-report',
    rows: 1,
    days: ['2023-05-15', '2023-05-21'],
    sums: { sessions: 5, conversions: 0, revenue: 0 },
  },
  {
    file: 'ga4-snapshot-en-1-compare.csv',
    source: 'ga4-report',
    // Of 34 rows; four hosts of Facebook in each of two months are one source.
    rows: 28,
    days: ['2025-07-01', '2025-08-31'],
    sums: { sessions: 581 },
  },
  {
    file: 'ga4-snapshot-es-1.csv',
    source: 'ga4-report',
    rows: 28,
    days: ['2023-04-24', '2023-05-21'],
    sums: { users: 17 },
  },
  {
    file: 'ga4-snapshot-id-1.csv',
    source: 'ga4-report',
    rows: 121,
    days: ['2026-03-01', '2026-06-29'],
    sums: { users: 539 },
  },
  {
    file: '../exports-2/ga4-pages-en-1.csv',
    source: 'ga4-report',
    rows: 226,
    days: ['2023-12-16', '2026-01-13'],
    sums: { page_views: 7389, users: 4498, conversions: 0, revenue: 0 },
  },
  {
    file: '../exports-2/googleads-ja-1.csv',
    source: 'google-ads',
    rows: 25,
    days: ['2026-01-01', '2026-03-31'],
    sums: { clicks: 40893, impressions: 4261580, cost: 4159082, conversions: 1626.64 },
  },
  {
    file: '../exports-2/linkedin-creator-demographics-it-1.tsv',
    source: 'linkedin-creator-audience',
    rows: 41,
    days: null,
    sums: { share: 3.01 },
  },
  {
    file: '../exports-2/linkedin-creator-followers-it-1.tsv',
    source: 'linkedin-creator-followers',
    rows: 7,
    days: ['2026-06-17', '2026-06-23'],
    sums: { new_followers: 8 },
  },
  {
    file: '../exports-2/linkedin-page-metrics-en-1.csv',
    source: 'linkedin-metrics',
    rows: 365,
    days: ['2025-03-01', '2026-02-28'],
    sums: { impressions: 28885575, reach: 1587625, clicks: 395213, engagements: 41887 + 1010 + 531 },
  },
  {
    file: '../exports-2/meta-ads-agegender-ja-1.tsv',
    source: 'meta-ads',
    rows: 65,
    days: ['2025-07-15', '2025-07-16'],
    sums: { cost: 390, impressions: 472, reach: 457, clicks: 8 },
  },
  {
    file: '../exports-2/meta-ads-ja-1.csv',
    source: 'meta-ads',
    rows: 2,
    days: ['2026-01-01', '2026-03-31'],
    sums: { cost: 546905, impressions: 4373710, reach: 125845, clicks: 0 },
  },
  {
    file: '../exports-2/meta-overview-follows-es-1.csv',
    source: 'meta-overview',
    rows: 19,
    days: ['2026-02-25', '2026-03-16'],
    sums: { new_followers: 3243 },
  },
  {
    file: '../exports-2/meta-overview-reach-es-1.csv',
    source: 'meta-overview',
    rows: 28,
    days: ['2026-02-24', '2026-03-23'],
    sums: { reach: 3543943 },
  },
  {
    file: '../exports-2/tiktok-ads-ja-1-shiftjis.csv',
    source: 'tiktok-ads',
    rows: 2,
    days: ['2026-10-01', '2026-10-31'],
    sums: { cost: 80000, impressions: 200062, clicks: 551, conversions: 1 },
  },
  {
    file: '../exports-2/youtube-totals-en-1.csv',
    source: 'any-table',
    rows: 28,
    days: ['2025-02-27', '2025-03-26'],
    sums: { views: 489680 },
  },
  {
    file: '../exports-2/youtube-totals-subscribers-en-1.csv',
    source: 'any-table',
    rows: 3562,
    days: ['2014-11-21', '2024-08-21'],
    sums: { new_followers: 75, followers: 0 },
  },
];

onReal.each(stated)('$file gives what another program counts in it', ({ file, source, rows, days, sums }) => {
  const path = realExport(file);
  if (path === null) return;
  const read = onlyImport(reading(textOf(path)));
  const { from, to } = spanOf(read.kind, read.rows);
  expect([read.source, read.rows.length]).toEqual([source, rows]);
  expect(from === null || to === null ? null : [isoDay(from), isoDay(to)]).toEqual(days);
  for (const [column, sum] of Object.entries(sums))
    expect(totalOf(read, column as ColumnName), column).toBeCloseTo(sum, 3);
});

/** What gives no record, and what its message must say of it. */
const refused = [
  ['ga4-events-en-1.csv', 'not known as a conversion'],
  ['googleads-keywords-en-1-utf16.csv', 'the days of these numbers are not stated'],
  ['linkedin-creator-discovery-en-1.tsv', '“Overall Performance”'],
  ['linkedin-page-followers-en-1-headeronly.tsv', 'no rows of data'],
  ['linkedin-page-updates-engagement-en-1-headeronly.tsv', 'no rows of data'],
  ['linkedin-page-updates-metrics-en-1-headeronly.tsv', 'no rows of data'],
  ['linkedin-page-visitors-en-1-headeronly.tsv', 'no rows of data'],
  ['meta-ads-empty-en-1.csv', 'no rows of data'],
  ['meta-overview-formats-en-1-semicolon.csv', 'A card without days'],
  ['tiktok-followeractivity-en-1-empty.csv', 'Followers by the hour'],
  ['youtube-cities-en-1.csv', 'cuts the views of a whole period'],
  ['youtube-traffic-pt-1.csv', 'cuts the views of a whole period'],
  ['../exports-2/searchconsole-dates-en-1.csv', 'not from social networks'],
  ['../exports-2/searchconsole-dates-fr-1.csv', 'not from social networks'],
  ['../exports-2/searchconsole-pages-en-1.csv', 'not from social networks'],
  ['../exports-2/youtube-traffic-en-1.csv', 'cuts the views of a whole period'],
] as const;

onReal.each(refused)('%s gives no record and says why: %s', (file, why) => {
  const path = realExport(file);
  if (path === null) return;
  const read = reading(textOf(path));
  expect(read.imports).toEqual([]);
  expect(read.issues.map(({ message }) => message.en).join('\n')).toContain(why);
});

onReal('cards that a spreadsheet damaged give their whole numbers, and each damaged one is left out', () => {
  const path = realExport('meta-overview-audience-bg-1-mangled.csv');
  if (path === null) return;
  const [audience, days] = reading(textOf(path)).imports;
  if (audience === undefined || days === undefined) throw new Error('two imports were expected');
  expect([days.rows.length, totalOf(days, 'new_followers')]).toEqual([62, 401]);
  expect(valuesOf(audience, 'share').every((share) => typeof share === 'number')).toBe(true);
});

onReal('months in the corners of six blocks are those from September to February, in one year after the other', () => {
  const path = realExport('../exports-2/handmade-linkedin-ads-en-1.csv');
  if (path === null) return;
  const { imports, questions } = reading(textOf(path));
  const months = imports.map((of) => isoDay(spanOf(of.kind, of.rows).from ?? 0).slice(0, 7));
  expect(months).toEqual(['2025-09', '2025-10', '2025-11', '2025-12', '2026-01', '2026-02']);
  const sums = (['cost', 'impressions', 'clicks', 'leads', 'engagements'] as const).map((column) =>
    imports.reduce((sum, of) => sum + totalOf(of, column), 0),
  );
  expect(sums).toEqual([98544, 982968, 9506, 330, 26807]);
  expect(questions.map(({ decides }) => decides)).toEqual(['dates']);
});

onReal.each(['exports', 'exports-2'])('each row and each number of every file of %s is accounted for', (folder) => {
  const path = realExport(`../${folder}`);
  if (path === null) return;
  const files = readdirSync(path).filter((file) => /\.[ct]sv$/.test(file));
  expect(files).not.toEqual([]);
  for (const file of files) {
    const read = reading(textOf(join(path, file)));
    expectLaw(read);
    const { blank, above, header, totals, read: kept, leftOut } = read.account;
    expect(blank + above + header + totals + kept + leftOut, file).toBe(read.account.rows);
    // What gives nothing says why.
    expect(read.imports.length + read.issues.length, file).toBeGreaterThan(0);
  }
});

const listed = new Set<string>([
  ...cases.map(({ file }) => file),
  ...stated.map(({ file }) => file),
  ...refused.map(([file]) => file),
  'meta-overview-audience-bg-1-mangled.csv',
  '../exports-2/handmade-linkedin-ads-en-1.csv',
  'clipboard-cases.tsv',
]);

onReal.each([
  ['exports', ''],
  ['exports-2', '../exports-2/'],
])('the files of %s that no table of this test lists are printed', (folder, prefix) => {
  const path = realExport(`../${folder}`);
  if (path === null) return;
  const files = readdirSync(path).filter((file) => /\.[ct]sv$/.test(file));
  const others = files.filter((file) => !listed.has(`${prefix}${file}`));
  if (others.length > 0) console.log(`without values of their own here: ${others.join(', ')}`);
  expect(files.length).toBeGreaterThan(others.length);
});
