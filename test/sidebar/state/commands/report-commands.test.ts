import { describe, expect, test } from 'vitest';
import { periodStart } from '../../../../src/calendar/period.ts';
import { plannableQuarters } from '../../../../src/sidebar/state/report-form.ts';
import { fileOf, holdingOf, report } from '../fixtures.ts';
import { begun, words } from './begun.ts';

const file = fileOf({ holdings: [holdingOf()], memory: { mappings: [], goalRule: 'sale' } });

/** A sidebar with the form of a report before the person. */
const filledIn = async (course: Parameters<typeof begun>[0] = {}) => {
  const sidebar = begun({ files: [file], ...course });
  await sidebar.commands.openSidebar();
  sidebar.commands.openForm();
  sidebar.calls.length = 0;
  return sidebar;
};

const changeTo = ({ commands, getState }: ReturnType<typeof begun>, goalRule: string) =>
  commands.changeForm({ ...getState().form, goalRule });

describe('a report', () => {
  test('is built of the form, which the file then remembers', async () => {
    const sidebar = await filledIn();
    await sidebar.commands.buildReport();
    expect(sidebar.calls).toEqual(['report engagement same']);
    const { place, file: after } = sidebar.getState();
    expect([place, after?.choices?.goal]).toEqual([{ step: 'done', report }, 'engagement']);
    await sidebar.commands.showReport(report.sheetId);
    expect(sidebar.calls).toEqual(['report engagement same', 'show 7']);
  });

  test('of a form with a problem is not asked for', async () => {
    const sidebar = await filledIn();
    sidebar.commands.changeForm({ ...sidebar.getState().form, from: null });
    await sidebar.commands.buildReport();
    expect([sidebar.calls, sidebar.getState().place.step]).toEqual([[], 'report']);
  });

  test('by another rule of the goal is built after the posts are ticked', async () => {
    const sidebar = await filledIn();
    changeTo(sidebar, 'order');
    await sidebar.commands.buildReport();
    expect(sidebar.calls).toEqual(['begin', 'tick order', 'report engagement same', 'keep']);
    expect(sidebar.getState().file?.memory.goalRule).toBe('order');
  });

  test('that fails leaves the form as it is', async () => {
    const sidebar = await filledIn({ failures: { 'report engagement same': 'Google took too long.' } });
    const { form } = sidebar.getState();
    await sidebar.commands.buildReport();
    expect(sidebar.said()).toEqual({ error: 'Google took too long.', note: null });
    expect([sidebar.getState().place.step, sidebar.getState().form]).toEqual(['report', form]);
  });

  test('that fails after the ticks takes them back', async () => {
    const sidebar = await filledIn({ failures: { 'report engagement same': 'Google took too long.' } });
    changeTo(sidebar, 'order');
    await sidebar.commands.buildReport();
    expect(sidebar.calls).toEqual(['begin', 'tick order', 'report engagement same', 'undo', 'state']);
    expect(sidebar.getState().file?.memory.goalRule).toBe('sale');
  });

  test('that is stopped asks the server to stop, and what the server says of it is no error', async () => {
    const during: Record<string, () => void> = {};
    const sidebar = await filledIn({ during, failures: { 'report engagement same': 'It was stopped.' } });
    during['report engagement same'] = sidebar.commands.stop;
    await sidebar.commands.buildReport();
    expect(sidebar.calls).toEqual(['report engagement same', 'cancel']);
    expect(sidebar.said()).toEqual({ error: null, note: 'It was stopped.' });
  });
});

describe('a plan', () => {
  test('is made of the quarter of the form, and the tab is said', async () => {
    const sidebar = await filledIn();
    const { form } = sidebar.getState();
    sidebar.commands.changeForm({ ...form, quarter: plannableQuarters(form)[2] ?? 0 });
    await sidebar.commands.buildPlan();
    expect(sidebar.calls).toEqual([`plan ${periodStart(form.today, 'quarter', 1)}`]);
    expect(sidebar.said()).toEqual({ error: null, note: words.plan.done('Plan') });
    expect(sidebar.getState().place.step).toBe('report');
  });

  test('that fails says why', async () => {
    const sidebar = await filledIn();
    const { quarter } = sidebar.getState().form;
    const failing = await filledIn({ failures: { [`plan ${quarter}`]: 'No room is left.' } });
    await failing.commands.buildPlan();
    expect(failing.said()).toEqual({ error: 'No room is left.', note: null });
  });
});

describe('the form', () => {
  test('that was begun is found again, as long as the file is the same', async () => {
    const sidebar = await filledIn();
    changeTo(sidebar, 'order');
    sidebar.commands.wantMoreData();
    expect(sidebar.getState().place.step).toBe('data');
    sidebar.commands.openForm();
    expect(sidebar.getState().form.goalRule).toBe('order');
  });

  test('begins anew on a file that has changed', async () => {
    const sidebar = await filledIn({ files: [file, { ...file }] });
    changeTo(sidebar, 'order');
    await sidebar.commands.startSidebar();
    sidebar.commands.openForm();
    expect(sidebar.getState().form.goalRule).toBe('sale');
  });

  test('of another report goes to a tab of its own', async () => {
    const sidebar = await filledIn();
    await sidebar.commands.buildReport();
    sidebar.commands.openNewForm();
    await sidebar.commands.buildReport();
    expect(sidebar.calls).toEqual(['report engagement same', 'report engagement new']);
  });
});

describe('a formula', () => {
  const formula = { function: 'CTR', args: ['1', '2'] };

  test('is put into the cell, which is said', async () => {
    const sidebar = begun();
    await sidebar.commands.insertFormula(formula);
    expect(sidebar.said()).toEqual({ error: null, note: words.functions.inserted('B3') });
  });

  test('that finds no cell says why', async () => {
    const sidebar = begun({ failures: { insert: 'The cell is protected.' } });
    await sidebar.commands.insertFormula(formula);
    expect(sidebar.said()).toEqual({ error: 'The cell is protected.', note: null });
  });
});
