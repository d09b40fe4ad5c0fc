import { describe, expect, test } from 'vitest';
import { comparisons, goals } from '../../../src/contract/choices.ts';
import { columnsOf, type Kind, kindNames } from '../../../src/records/kinds.ts';
import { namedColumns, type TabSummary } from '../../../src/records/tab-summary.ts';
import type { ReportPlan } from '../../../src/report/layout/plan.ts';
import { planReport } from '../../../src/report/plan-report.ts';
import { countTried, productOf, sampleOf } from '../../thorough.ts';

const papers = ['A4', 'Letter'] as const;

/** What each paper has between the margins that Google proposes, in pixels. */
const printed = {
  A4: { width: 96 * (8.27 - 1.4), height: 96 * (11.69 - 1.5) },
  Letter: { width: 96 * (8.5 - 1.4), height: 96 * (11 - 1.5) },
} as const;

/** How much narrower than in pixels the columns of the workbook are in LibreOffice: eight points have digits of 5.93 pixels there. */
const narrower = 0.9886;

/**
 * How high the rows of a page may be together where it is printed as wide as the paper: in any size, in whole percents, as
 * Excel prints, and so in LibreOffice.
 */
const pageHeights = ({ columnWidths }: ReportPlan, paper: (typeof papers)[number]): readonly number[] => {
  const width = columnWidths.reduce((sum, pixels) => sum + pixels, 0);
  const { width: across, height: down } = printed[paper];
  const inPercents = (pixels: number) => (100 * down) / Math.floor((100 * across) / pixels);
  return [(down * width) / across, inPercents(width), inPercents(narrower * width)];
};

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

const ofOneNetwork = usualFile.map((holding) => ({ ...holding, accounts: holding.accounts.slice(0, 1) }));

/** The rows that begin a page of a report, from 0; rows that are folded do not print. */
const pageStarts = ({ heights, groups }: ReportPlan, page: number): readonly number[] => {
  const isFolded = (row: number) => groups.some((group) => row >= group.row && row < group.row + group.rows);
  const starts = [0];
  let end = 0;
  for (const { row: first, rows, pixels } of heights)
    for (let row = first; row < first + rows; row++) {
      const own = isFolded(row) ? 0 : (pixels ?? usual);
      if (end + own > page) {
        starts.push(row);
        end = 0;
      }
      end += own;
    }
  return starts;
};

/** Whether a block or a table begins in a row, or in the next one after a row that is blank or names the others of a table that shows all. */
const begins = ({ cells, columnWidths }: ReportPlan, row: number): boolean => {
  const [shown, next] = [row, row + 1].map((at) => cells[at]?.slice(0, columnWidths.length) ?? []);
  const isHead = (of = shown) => /^(section|heading)/.test(of?.[0]?.style ?? '');
  return shown?.every(({ value }) => value === null) || isHead() || isHead(next);
};

/** The pages of a report that begin within a block: the row, and what stands in it. */
const cuts = (plan: ReportPlan, starts: readonly number[]): readonly string[] =>
  starts
    .filter((row) => row > 0 && !begins(plan, row))
    .map((row) => `row ${row + 1}: ${plan.cells[row]?.map(({ value }) => value).find((value) => value !== null)}`);

/** The report of the days before was closed, which takes some rows. */
const closed = [{ from: 45992, to: 46022, on: 46025, figures: { 'SUM posts.engagements': 3655 } }];

/** A plan of the quarter, which takes some more. */
const targetPlans = [{ tab: 'Plan', from: 46023 }];

const allCases = productOf({ goal: goals, compare: comparisons });
const cases = sampleOf(allCases, 6);

describe.each(papers)(`printed on %s, ${countTried(cases, allCases)} reports`, (paper) => {
  test.each(cases)(
    'a report for $goal, compared with $compare, fits its pages and cuts no table',
    ({ goal, compare }) => {
      const choices = { goal, compare, from: 46020, to: 46050, language: 'uk', hours: 'Пн-Пт 09:00-18:00' } as const;
      for (const [holdings, most] of [
        [fullest, 3],
        [usualFile, 3],
        [ofOneNetwork, 2],
      ] as const) {
        const plan = planReport(choices, holdings, { closed, paper, targetPlans });
        expect(plan.heights.reduce((sum, { rows }) => sum + rows, 0)).toBe(plan.cells.length);
        for (const page of pageHeights(plan, paper)) {
          const starts = pageStarts(plan, page);
          expect(cuts(plan, starts), `a page of ${page} pixels`).toEqual([]);
          expect(starts.length, `${plan.cells.length} rows`).toBeLessThanOrEqual(most);
        }
      }
    },
  );
});
