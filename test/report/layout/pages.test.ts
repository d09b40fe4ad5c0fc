import { expect, test } from 'vitest';
import { comparisons, goals } from '../../../src/contract/choices.ts';
import { columnsOf, type Kind, kindNames } from '../../../src/records/kinds.ts';
import { namedColumns, type TabSummary } from '../../../src/records/tab-summary.ts';
import type { ReportPlan } from '../../../src/report/layout/plan.ts';
import { planReport } from '../../../src/report/plan-report.ts';

/** How high a page of A4 is to its width, with the margins that Google proposes. */
const page = (11.69 - 1.5) / (8.27 - 1.5);

/** A row that nobody gave a height. */
const usual = 21;

/** A file with all kinds, every column of each, three accounts, three conversions and more names than a table shows. */
const fullest: readonly TabSummary[] = kindNames.map((kind) => ({
  kind,
  tab: kind,
  filled: columnsOf(kind).map(({ name }) => name),
  accounts: ['Instagram', 'Facebook', 'TikTok'].map((platform) => ({ platform, account: 'one' })),
  currencies: ['UAH'],
  names: {
    ...Object.fromEntries(namedColumns.map((column) => [column, Array.from({ length: 9 }, (_, at) => `name ${at}`)])),
    type: ['purchase', 'subscription', 'call'],
  },
  from: 46000,
  to: 46100,
  origins: [{ source: 'test', file: null, rows: 3, leftOut: 0, from: 46000, to: 46100 }],
}));

/** What a client's file has as a rule: of each kind the columns that the networks export. */
const usualColumns: Readonly<Record<Kind, string>> = {
  posts:
    'date platform account post_id link text format on_goal views reach likes comments shares saves clicks engagements follows',
  days: 'date platform account followers new_followers unfollows views reach profile_visits',
  ads: 'date date_end platform account campaign ad_set ad currency cost impressions reach clicks follows leads conversions',
  site: 'date source medium campaign sessions engaged_sessions users page_views duration_seconds',
  feedback: 'received_at platform channel id answered_at first_reply_minutes conflict resolved_at sentiment',
  audience: 'date platform account dimension segment share in_target',
  conversions: 'date source medium campaign type conversions sessions',
};
const usualFile = fullest.map((holding) => ({
  ...holding,
  filled: holding.filled.filter((name) => usualColumns[holding.kind].split(' ').includes(name)),
  names: {
    ...Object.fromEntries(namedColumns.map((column) => [column, ['one', 'two', 'three', 'four']])),
    type: ['purchase', 'call'],
  },
}));

/** How many pages a report takes, printed as wide as the page; rows that are folded do not print. */
const pagesOf = ({ columnWidths, heights, groups }: ReportPlan): number => {
  const width = columnWidths.reduce((sum, pixels) => sum + pixels, 0);
  const isFolded = (row: number) => groups.some((group) => row >= group.row && row < group.row + group.rows);
  const height = heights.reduce((sum, { row, rows, pixels }) => {
    const printed = Array.from({ length: rows }, (_, at) => row + at).filter((each) => !isFolded(each));
    return sum + printed.length * (pixels ?? usual);
  }, 0);
  return height / (width * page);
};

/** The report of the days before was closed, which takes some rows. */
const closed = [{ from: 45992, to: 46022, on: 46025, figures: { 'SUM posts.engagements': 3655 } }];

test.each(goals.flatMap((goal) => comparisons.map((compare) => ({ goal, compare }))))(
  'a report for $goal, compared with $compare, prints on portrait pages: the fullest on four, a usual one on three',
  ({ goal, compare }) => {
    const choices = { goal, compare, from: 46020, to: 46050, language: 'uk', hours: 'Пн-Пт 09:00-18:00' } as const;
    const plan = planReport(choices, fullest, { closed });
    expect(plan.heights.reduce((sum, { rows }) => sum + rows, 0)).toBe(plan.cells.length);
    expect(pagesOf(plan), `${plan.cells.length} rows`).toBeLessThanOrEqual(4);
    const common = planReport(choices, usualFile, { closed });
    expect(pagesOf(common), `${common.cells.length} rows`).toBeLessThanOrEqual(3);
  },
);
