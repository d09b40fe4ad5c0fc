import { describe, expect, test } from 'vitest';
import { type ReadInput, readInput } from '../../../src/sidebar/reading/read-input.ts';
import { reportFormOf } from '../../../src/sidebar/state/report-form.ts';
import {
  blockingQuestions,
  canAdd,
  canBuild,
  canTakeData,
  formProblemIn,
  previewQueryOf,
} from '../../../src/sidebar/state/selectors.ts';
import { initialState, type SidebarState } from '../../../src/sidebar/state/state.ts';
import {
  account,
  ambiguous,
  contextOf,
  day,
  fileOf,
  holdingOf,
  noTable,
  november,
  october,
  openKeeper,
  readAll,
  readSampleOf,
} from './fixtures.ts';

const today = day(11, 15);
const opened = initialState('en');
const { keeper } = openKeeper();
const [first, second, asking, nothing] = await readAll(keeper, [october, november, ambiguous, noTable]);
const sample = await readSampleOf(keeper);
if (first === undefined || second === undefined || asking === undefined || nothing === undefined)
  throw new Error('Not all was read.');

const running = { ...opened.tasks, task: { is: 'running', label: '', stopLink: null, done: null, total: 1 } } as const;
const checking = (...inputs: readonly ReadInput[]): SidebarState => ({
  ...opened,
  file: fileOf(),
  place: { step: 'check' },
  inputs,
});

const answered = await readInput(ambiguous, {
  ...contextOf(keeper),
  corrections: { answers: { 'order:Date': 'day first' }, mappings: {}, goalRule: '' },
});

describe('data that was read', () => {
  test('cannot be added before what decides its dates is answered', () => {
    const state = checking(first, asking);
    expect(blockingQuestions(state).map(({ input, question }) => [input.key, question.id])).toEqual([
      [asking.key, 'order:Date'],
    ]);
    expect(canAdd(state)).toBe(false);
  });

  test('can be added when it is answered', () => {
    const state = checking(first, answered);
    expect([blockingQuestions(state), canAdd(state)]).toEqual([[], true]);
  });

  test('cannot be added where nothing was recognised, or while something is being done', () => {
    expect(canAdd(checking(nothing))).toBe(false);
    expect(canAdd({ ...checking(first), tasks: running })).toBe(false);
  });
});

test('data can be taken when the file is known and nothing is being done', () => {
  expect(canTakeData(opened)).toBe(false);
  expect(canTakeData(checking())).toBe(true);
  expect(canTakeData({ ...checking(), tasks: running })).toBe(false);
});

describe('a report', () => {
  const file = fileOf({ holdings: [holdingOf()] });
  const state: SidebarState = { ...opened, file, place: { step: 'report' }, form: reportFormOf(file, file.holdings) };

  test('can be built where there is data and the form has no problem', () => {
    expect([canBuild(state), formProblemIn(state)]).toEqual([true, null]);
    expect(canBuild({ ...state, tasks: running })).toBe(false);
    const halfTyped = { ...state, form: { ...state.form, from: null } };
    expect([canBuild(halfTyped), formProblemIn(halfTyped)]).toEqual([false, 'badDays']);
  });

  test('of no data is no problem of the form', () => {
    const empty = { ...opened, file: fileOf() };
    expect([canBuild(empty), formProblemIn(empty)]).toEqual([false, null]);
  });

  test('is previewed as it is chosen, with the posts that its rule would tick', () => {
    const chosen: SidebarState = { ...state, form: { ...state.form, goal: 'sales', goalRule: 'sale' } };
    expect(previewQueryOf(chosen, today)).toEqual({
      request: { goal: 'sales', compare: 'previous', from: day(10, 1), to: day(10, 31) },
      parts: [],
      told: { goalRule: { before: '', now: 'sale' }, decisions: {} },
      closed: null,
    });
  });
});

describe('while a person checks, the preview', () => {
  test('is the last report over the newest period and all accounts, with what was read', () => {
    const choices = { goal: 'sales', compare: 'year', language: 'en', from: day(9, 1), to: day(9, 30) } as const;
    const file = fileOf({
      holdings: [holdingOf()],
      choices: { ...choices, accounts: [account] },
      memory: { mappings: [], goalRule: 'sale' },
    });
    expect(previewQueryOf({ ...checking(first, second), file }, today)).toEqual({
      request: { goal: 'sales', compare: 'year', from: day(10, 1), to: day(10, 31) },
      parts: [first, second].map(({ key }) => ({ key, place: 0 })),
      told: { goalRule: { before: 'sale', now: 'sale' }, decisions: {} },
      closed: null,
    });
  });

  test('compares with the closed report of the days before, until today’s data is chosen', () => {
    const september = { tab: 'September', sheetId: 4, from: day(9, 1), to: day(9, 30), closedOn: day(10, 3) };
    const file = fileOf({ holdings: [holdingOf()], reports: [september] });
    const closedOf = (of: SidebarState) => previewQueryOf(of, today)?.closed;
    expect(closedOf({ ...checking(first), file })).toEqual(september);
    const form = reportFormOf(file, file.holdings, today);
    const chosen: SidebarState = { ...opened, file, place: { step: 'report' }, form };
    expect(closedOf(chosen)).toEqual(september);
    expect(closedOf({ ...chosen, form: { ...chosen.form, comparedData: 'today' } })).toBeNull();
    expect(closedOf({ ...chosen, form: { ...chosen.form, client: 'each' } })).toBeNull();
  });

  test('leaves out what waits for an answer about its dates', () => {
    expect(previewQueryOf(checking(first, asking), today)?.parts).toEqual([{ key: first.key, place: 0 }]);
    expect(previewQueryOf(checking(asking), today)).toBe(null);
  });

  test('of the sample has the goal that its client agreed on', () => {
    expect(previewQueryOf(checking(sample), today)?.request).toMatchObject({ goal: 'followers', from: day(10, 1) });
    expect(previewQueryOf(checking(sample, first), today)?.request).toMatchObject({ goal: 'engagement' });
  });

  test('is none of nothing', () => {
    expect(previewQueryOf(checking(nothing), today)).toBeNull();
    expect(previewQueryOf({ ...checking(first), place: { step: 'data' } }, today)).toBeNull();
  });
});
