import { expect, test } from 'vitest';
import type { Answer } from '../../../src/contract/answers.ts';
import type { Choices, HistoryChoices } from '../../../src/contract/choices.ts';
import type { StandIn } from '../../../src/stand-in/stand-in.ts';
import { done, fileWithPosts, look, press, pressHistory, seen, stateOf, tabNames } from '../file.ts';

const choices: Choices = { goal: 'engagement', from: 46082, to: 46112, compare: 'previous', language: 'en' };
const byWeek: HistoryChoices = { goal: 'engagement', step: 'week', periods: 9, shown: 'goal', language: 'en' };

// The engine tells its timings.
console.debug = () => undefined;

const filledFile = (): Promise<StandIn> => fileWithPosts(46040);

test('a table by period and a report stand beside each other, each with its calculation, and neither takes the other for its own', async () => {
  const file = await filledFile();
  const report = done(press(file, choices));
  const table = done(pressHistory(file, byWeek));
  expect(tabNames(file)).toEqual([
    'KPI report',
    'KPI by period',
    'Sheet1',
    'Posts',
    'Журнал імпорту',
    'Calculation',
    'Calculation of periods',
  ]);
  // What no workbook takes for the name of a sheet.
  expect(tabNames(file).filter((name) => /[[\]:*?/\\]/.test(name))).toEqual([]);
  expect(stateOf(file)).toMatchObject({ choices, history: byWeek });
  file.calls.reset();
  expect(done(press(file, choices))).toEqual(report);
  expect(done(pressHistory(file, byWeek))).toEqual(table);
  expect(file.calls.counts().writes).toBe(0);
});

test('a report costs as much where a table by period stands', async () => {
  const [file, other] = [await filledFile(), await filledFile()];
  done(pressHistory(file, byWeek));
  file.calls.reset();
  other.calls.reset();
  done(press(file, choices));
  done(press(other, choices));
  const { reads, writes } = other.calls.counts();
  // How large each tab of the file is, the table's two among them, is asked before anything is written.
  expect(file.calls.counts()).toMatchObject({ reads: reads + 2 * 2, writes });
});

test('a table by period is built within its budget and keeps what was chosen in its cells', async () => {
  const file = await filledFile();
  file.calls.reset();
  const { tab } = done(pressHistory(file, byWeek));
  expect(file.calls.counts()).toMatchObject({ reads: 8, charts: 0, flushes: 1 });
  expect(file.calls.counts().writes).toBeLessThanOrEqual(66);
  expect(look(file, tab, 'F4')).toBe('week');
  file.run('type', tab, 'F4', 'month');
  done(pressHistory(file, { ...byWeek, goal: 'awareness' }));
  expect(look(file, tab, 'F4')).toBe('month');
  done(pressHistory(file, { ...byWeek, step: '2 weeks' }));
  expect(look(file, tab, 'F4')).toBe('2 weeks');
  done(pressHistory(file, { ...byWeek, step: '2 weeks', language: 'uk' }));
  expect(look(file, tab, 'F4')).toBe('2 тижні');
});

test('a table by period that is rewritten shows what a new one would, and unfolds the columns that it needs', async () => {
  const [file, fresh] = [await filledFile(), await filledFile()];
  done(pressHistory(file, { ...byWeek, periods: 6 }));
  const { tab } = done(pressHistory(file, { ...byWeek, periods: 12 }));
  done(pressHistory(fresh, { ...byWeek, periods: 12 }));
  const shown = (of: StandIn) => of.run('look', tab, 'A1:S60');
  expect(shown(file)).toEqual(shown(fresh));
  const { getters } = file.model;
  const sheetId = getters.getSheetIdByName(tab) ?? '';
  expect([1, 2, 13, 18].map((column) => getters.isColHiddenByUser(sheetId, column))).toEqual([
    true,
    false,
    false,
    false,
  ]);
});

test('the menu rebuilds the table by period where it is the tab on the screen', async () => {
  const file = await filledFile();
  const report = done(press(file, choices));
  const { tab } = done(pressHistory(file, byWeek));
  file.run('pokaznykAgain');
  expect(file.said.toasts.at(-1)).toContain(`«${tab}»`);
  done(file.run('pokaznykShow', report.sheetId) as Answer<null>);
  expect(stateOf(file).history).toBeNull();
  file.run('pokaznykAgain');
  expect(file.said.toasts.at(-1)).toContain(`«${report.tab}»`);
});

test('what is no table by period is refused, and nothing is written', async () => {
  const file = await filledFile();
  const before = seen(file);
  for (const wrong of [{ step: 'day' }, { periods: 5 }, { periods: 14 }, { periods: 7.5 }, { shown: 'some' }])
    expect(file.run('pokaznykHistory', { ...byWeek, ...wrong })).toMatchObject({ ok: false });
  expect(file.run('pokaznykHistory', { ...byWeek, hours: 'never' })).toMatchObject({ ok: false });
  expect(seen(file)).toEqual(before);
});
