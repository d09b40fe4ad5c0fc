import { describe, expect, test } from 'vitest';
import { type Choices, targetKey } from '../../../src/contract/choices.ts';
import { columnsOf, type Row } from '../../../src/records/kinds.ts';
import { summarizeRecords } from '../../../src/records/summarize-records.ts';
import { planReport } from '../../../src/report/plan-report.ts';
import { standingOver, type Tab } from '../sections/shown.ts';
import { type FilledPlan, planRows } from '../target-oracle.ts';

/** The first days of October, November and December 2026 and of January 2027. */
const [october, november, december, january] = [46296, 46327, 46357, 46388] as const;

/** Ads of each day: 100 hryvnias, 50 clicks, 1,000 impressions; and the followers of an account. */
const tabs: readonly Tab[] = [
  ['ads', { cost: 100, clicks: 50, impressions: 1000, currency: 'UAH' }] as const,
  ['days', { followers: 5000, new_followers: 10 }] as const,
].map(([kind, values]) => {
  const rows = Array.from({ length: january - october + 40 }, (_, at): Row => {
    const date = october + at;
    const all: Readonly<Record<string, string | number>> = { date, platform: 'Facebook', account: 'one', ...values };
    return columnsOf(kind).map(({ name }) => all[name] ?? null);
  });
  return { holding: { ...summarizeRecords(kind, rows), tab: kind, origins: [] }, rows };
});

const clicks = { function: 'SUM', variant: 'ads.clicks' };
const clickRate = { function: 'CLICK_THROUGH_RATE', variant: 'ads' };
const impressions = { function: 'SUM', variant: 'ads.impressions' };
const followers = { function: 'SUM', variant: 'days.followers' };
const cost = { function: 'SUM', variant: 'ads.cost' };

const choices: Choices = { goal: 'traffic', from: october, to: november - 1, compare: 'none', language: 'en' };

const planOf = (
  targets: readonly (readonly [typeof clicks, readonly (number | string | null)[]])[],
  rest: Partial<FilledPlan> = {},
): FilledPlan => ({
  tab: 'Plan Q4 2026',
  from: october,
  targets: new Map(targets.map(([figure, months]) => [targetKey(figure), months])),
  ...rest,
});

/** What a report over some days shows as the target and the status of a figure, and of all formulas. */
const shownWith = (
  plans: readonly FilledPlan[],
  { from, to }: { readonly from: number; readonly to: number },
  chosen: Partial<Choices> = {},
) => {
  const standing = standingOver({ ...choices, ...chosen }, tabs, {
    plans: plans.map((plan) => ({ plan, rows: planRows(plan) })),
  });
  const { plan, at, all, calculated } = standing.shown(tabs, {
    [standing.plan.period.from]: from,
    [standing.plan.period.to]: to,
  });
  return {
    of: (figure: typeof clicks) => {
      const found = plan.figures.find(
        ({ function: name, variant }) => name === figure.function && variant === figure.variant,
      );
      return [at(found?.target ?? 'A1'), at(found?.status ?? 'A1')];
    },
    texts: [...all, ...calculated].map(([, value]) => value),
  };
};

const quarter = planOf([
  [clicks, [3100, 3000, 3720]],
  [clickRate, [0.04, 0.05, 0.06]],
  [impressions, [31_000, 60_000, 62_000]],
  [followers, [4900, 5000, 5500]],
  [cost, [3000, null, 'багато']],
]);

describe('the target of a period from plans', () => {
  test('of a total is the sum of its months by the share of each that lies in it', () => {
    expect(shownWith([quarter], { from: october, to: november - 1 }).of(clicks)).toEqual([3100, 'off target, 50%']);
    // 17 of 31 days and 14 of 30.
    const parts = shownWith([quarter], { from: october + 14, to: november + 13 });
    expect(parts.of(clicks)).toEqual([1700 + 1400, 'off target, 50%']);
  });

  test('of a level is that of the last month', () => {
    const shown = shownWith([quarter], { from: october, to: december - 1 });
    expect(shown.of(followers)).toEqual([5000, 'on target, 100%']);
  });

  test('of a rate is weighted by the planned denominators, and by days where those are not planned', () => {
    const shown = shownWith([quarter], { from: october, to: december - 1 });
    expect(shown.of(clickRate)[0]).toBeCloseTo((0.04 * 31 + 0.05 * 60) / 91, 12);
    const byDays = shownWith([planOf([[clickRate, [0.04, 0.05, null]]])], { from: october, to: december - 1 });
    expect(byDays.of(clickRate)[0]).toBeCloseTo((0.04 * 31 + 0.05 * 30) / 61, 12);
  });

  test('is none where a month has none, and says which', () => {
    expect(shownWith([quarter], { from: october, to: december - 1 }).of(cost)).toEqual([
      '',
      'no target: November 2026',
    ]);
    // A text is no target, and a figure without any has no words either.
    const uk = shownWith([quarter], { from: december, to: january - 1 }, { language: 'uk' });
    expect(uk.of(cost)).toEqual(['', 'немає цілі: грудень 2026']);
    expect(uk.of({ function: 'SUM', variant: 'days.new_followers' })).toEqual(['', '']);
    const beyond = shownWith([quarter], { from: december, to: january + 10 });
    expect(beyond.of(clicks)).toEqual(['', 'no target: January 2027']);
    expect(beyond.of(followers)).toEqual(['', 'no target: January 2027']);
  });

  test('says nothing of a period that no plan is of', () => {
    const shown = shownWith([quarter], { from: january, to: january + 30 });
    expect([clicks, cost, followers].map(shown.of)).toEqual([
      ['', ''],
      ['', ''],
      ['', ''],
    ]);
  });

  test('is taken from none of two plans of one quarter, which are named', () => {
    const shown = shownWith([quarter, { ...quarter, tab: 'Plan Q4 2026 (2)' }], { from: october, to: november - 1 });
    expect(shown.of(clicks)).toEqual(['', '']);
    const said = shown.texts.filter((text) => `${text}`.startsWith('several plans'));
    expect(said).toEqual([
      'several plans for one quarter, so their targets are not used: Plan Q4 2026, Plan Q4 2026 (2)',
    ]);
  });

  test('stands in the cell of the person until they type another', () => {
    const typed = { typed: { [targetKey(clicks)]: 1000 } };
    const shown = shownWith([quarter], { from: october, to: november - 1 }, typed);
    expect(shown.of(clicks)).toEqual([1000, 'on target, 155%']);
  });

  test('of a client comes from the plan of that client, and of some accounts from none', () => {
    const accounts = [{ platform: 'Facebook', account: 'one' }];
    const days = { from: october, to: november - 1 };
    const ofClient = { ...quarter, client: 'LYPA' };
    expect(shownWith([ofClient], days, { client: 'Lypa', accounts }).of(clicks)[0]).toBe(3100);
    for (const [plan, chosen] of [
      [quarter, { client: 'Lypa', accounts }],
      [ofClient, {}],
      [quarter, { accounts }],
    ] as const)
      expect(shownWith([plan], days, chosen).of(clicks)).toEqual([null, '']);
  });

  test('is blank where the plan has no such row', () => {
    const shown = shownWith([planOf([])], { from: october, to: november - 1 });
    expect(shown.of(clicks)).toEqual(['', '']);
    expect(shown.texts.filter((text) => `${text}`.startsWith('#'))).toEqual([]);
  });
});

test('no formula that reads a plan shows an error where its tab is gone', () => {
  const plan = planReport(
    choices,
    tabs.map(({ holding }) => holding),
    { targetPlans: [quarter] },
  );
  const reading = plan.calculation.cells
    .flat()
    .flatMap(({ value }) =>
      typeof value === 'string' && value.includes(quarter.tab) && value.startsWith('=') ? [value] : [],
    );
  expect(reading.length).toBeGreaterThan(20);
  for (const formula of reading.filter((each) => each.includes(`'${quarter.tab}'!`)))
    expect(formula).toMatch(/^=IFERROR\(.*;""\)$/);
});
