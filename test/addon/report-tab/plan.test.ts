import { expect, test } from 'vitest';
import type { PlanAnswer } from '../../../src/contract/answers.ts';
import type { Choices, PlanChoices } from '../../../src/contract/choices.ts';
import type { StandIn } from '../../../src/stand-in/stand-in.ts';
import {
  addCompact,
  done,
  fileWithPosts,
  importOf,
  look,
  openFile,
  postsOf,
  press,
  pressPlan,
  seen,
  stateOf,
  tabNames,
} from '../file.ts';

// The engine tells its timings.
console.debug = () => undefined;

/** January to March 2026. */
const quarter: PlanChoices = { goal: 'engagement', from: 46023, language: 'en' };
const choices: Choices = { goal: 'engagement', from: 46023, to: 46053, compare: 'none', language: 'en' };

const posts = (account: string, count?: number) =>
  postsOf(account, { from: 46000, ...(count === undefined ? {} : { count }) });

const filledFile = (): Promise<StandIn> => fileWithPosts(46000);

const figureOf = ({ figures }: PlanAnswer, variant: string) => {
  const found = figures.find((figure) => figure.variant === variant);
  if (found === undefined) throw new Error(`There is no ${variant}.`);
  return found;
};

test('a plan stands beside a report, each quarter in a tab of its own, and what stands already is not written again', async () => {
  const file = await filledFile();
  done(press(file, choices));
  const plan = done(pressPlan(file, quarter));
  done(pressPlan(file, { ...quarter, from: 46113, language: 'uk' }));
  expect(tabNames(file)).toEqual([
    'KPI report',
    'План II 2026',
    'Plan Q1 2026',
    'Sheet1',
    'Posts',
    'Журнал імпорту',
    'Calculation',
    'Calculation of plan',
    'Розрахунок плану',
  ]);
  // What no workbook takes for the name of a sheet.
  expect(tabNames(file).filter((name) => /[[\]:*?/\\]/.test(name))).toEqual([]);
  expect(stateOf(file)).toMatchObject({ choices, plan: { from: 46113 }, plans: [{ from: 46023 }, { from: 46113 }] });
  file.calls.reset();
  expect(done(pressPlan(file, quarter))).toEqual(plan);
  expect(file.calls.counts().writes).toBe(0);
});

test('a plan is built within its budget, and keeps its targets where its rows stand otherwise', async () => {
  const file = await filledFile();
  file.calls.reset();
  const first = done(pressPlan(file, quarter));
  expect(file.calls.counts()).toMatchObject({ reads: 8, charts: 0, flushes: 1 });
  expect(file.calls.counts().writes).toBeLessThanOrEqual(72);
  const before = figureOf(first, 'posts.engagements');
  file.run('type', first.tab, before.months[0]?.target ?? '', 640);
  expect(look(file, first.tab, before.months[0]?.actual ?? '')).toBe('585');
  expect(look(file, first.tab, before.months[0]?.percent ?? '')).toBe('91%');
  const second = done(pressPlan(file, { ...quarter, goal: 'awareness', language: 'uk' }));
  const after = figureOf(second, 'posts.engagements');
  expect(second.sheetId).toBe(first.sheetId);
  expect(after.months[0]?.target).not.toBe(before.months[0]?.target);
  expect(look(file, second.tab, after.months[0]?.target ?? '')).toBe('640');
});

test('a target that is given stands, until another is typed or given', async () => {
  const file = await filledFile();
  const key = 'target SUM posts.engagements, month 1';
  const { tab, figures } = done(pressPlan(file, { ...quarter, typed: { [key]: 700 } }));
  const cell = figures.find(({ variant }) => variant === 'posts.engagements')?.months[0]?.target ?? '';
  expect(look(file, tab, cell)).toBe('700');
  file.run('type', tab, cell, 720);
  file.run('pokaznykAgain');
  expect(look(file, tab, cell)).toBe('720');
  done(pressPlan(file, { ...quarter, typed: { [key]: 800 } }));
  expect(look(file, tab, cell)).toBe('800');
  done(pressPlan(file, quarter));
  expect(look(file, tab, cell)).toBe('800');
});

test('a target that is no number is told in its row, and the others stand', async () => {
  const file = await filledFile();
  const plan = done(pressPlan(file, { ...quarter, typed: { 'target SUM posts.date, month 1': 10 } }));
  const [posts, engagements] = [figureOf(plan, 'posts.date'), figureOf(plan, 'posts.engagements')];
  file.run('type', plan.tab, engagements.months[1]?.target ?? '', '≈40');
  expect(look(file, plan.tab, engagements.status)).toBe('✕ February: “≈40” is no number');
  expect(look(file, plan.tab, posts.months[0]?.percent ?? '')).toBe('150%');
  expect(look(file, plan.tab, posts.status)).toBe('no target: February');
});

test('a share or less than nothing is no target of a count: it is told and counts nowhere', async () => {
  const file = await filledFile();
  const report = done(press(file, choices));
  const plan = done(pressPlan(file, { ...quarter, typed: { 'target SUM posts.engagements, month 3': 700 } }));
  const again = done(press(file, choices));
  expect(again.sheetId).toBe(report.sheetId);
  const { months, status, target, due } = figureOf(plan, 'posts.engagements');
  const inReport = again.figures.find(({ variant }) => variant === 'posts.engagements')?.target ?? '';
  const typed = months[0]?.target ?? '';
  for (const [text, said] of [
    ['5%', '✕ January: “0.05” is a share, type a count'],
    [-40, '✕ January: “-40” is below zero'],
  ] as const) {
    file.run('type', plan.tab, typed, text);
    const shown = [status, target, due, months[0]?.percent ?? ''].map((cell) => look(file, plan.tab, cell));
    expect([...shown, look(file, again.tab, inReport)]).toEqual([said, '', '', '', '']);
  }
  file.run('type', plan.tab, typed, 0);
  // It stands on the card, behind the word for it.
  expect(look(file, again.tab, inReport)).toBe('  target 0');
});

test('what is no plan is refused in a sentence, and nothing is written', async () => {
  const file = await filledFile();
  const before = seen(file);
  const refused = (wrong: Partial<PlanChoices>) => pressPlan(file, { ...quarter, ...wrong });
  expect(refused({ from: 46024 })).toMatchObject({ ok: false });
  expect(refused({ hours: 'never' })).toMatchObject({ ok: false });
  expect(refused({ client: 'Nobody' })).toMatchObject({ ok: false, error: expect.stringContaining('“Nobody”') });
  expect(refused({ typed: { 'target SUM posts.likez, month 1': 5 } })).toEqual({
    ok: false,
    error: '“SUM posts.likez”: the data of this file gives no such KPI by month, so it cannot have a target.',
  });
  expect(seen(file)).toEqual(before);
});

test('a client has a plan of its own, and neither it nor the plan of all is written over the other', async () => {
  const file = await openFile();
  const clients = ['Lypa', 'Dub'].map((client) => ({ platform: 'Instagram', account: client.toLowerCase(), client }));
  addCompact(file, { ...importOf('posts', [...posts('lypa'), ...posts('dub', 20)]), clients });
  const all = done(pressPlan(file, quarter));
  const lypa = done(pressPlan(file, { ...quarter, client: 'lypa' }));
  const again = done(pressPlan(file, { ...quarter, goal: 'awareness', client: 'Lypa' }));
  expect([lypa.tab, again.sheetId]).toEqual(['Plan Q1 2026 Lypa', lypa.sheetId]);
  const january = (plan: PlanAnswer) => look(file, plan.tab, figureOf(plan, 'posts.date').months[0]?.actual ?? '');
  expect([january(all), january(again)]).toEqual(['23', '15']);
  expect(stateOf(file).plans).toEqual([
    { tab: all.tab, from: 46023 },
    { tab: lypa.tab, from: 46023, client: 'Lypa' },
  ]);
});

test('the menu makes the plan of the quarter that runs, then that of the next, and rebuilds the one on the screen', async () => {
  const file = await filledFile();
  done(press(file, choices));
  file.run('pokaznykQuarter');
  const [first] = tabNames(file).filter((name) => name.startsWith('Plan Q'));
  expect(file.said.toasts.at(-1)).toContain(`«${first}»`);
  file.run('pokaznykQuarter');
  const { plan, plans } = stateOf(file);
  expect(plans.map(({ from }) => from - (plans[0]?.from ?? 0))).toEqual([0, (plan?.from ?? 0) - (plans[0]?.from ?? 0)]);
  expect(plan?.from).toBeGreaterThan(plans[0]?.from ?? 0);
  file.run('pokaznykAgain');
  expect(file.said.toasts).toHaveLength(3);
  expect(file.said.toasts.at(-1)).toContain('«Plan Q');
});

test('a file without data makes no plan and says so', async () => {
  const file = await openFile();
  expect(pressPlan(file, quarter)).toMatchObject({ ok: false, error: expect.stringContaining('no data') });
});
