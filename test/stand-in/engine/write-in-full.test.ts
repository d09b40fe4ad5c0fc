import { expect, test } from 'vitest';
import { openModel } from '../../../src/stand-in/engine/engine.ts';
import { methodOf } from '../../../src/stand-in/engine/speed/engine-insides.ts';

// The engine tells its timings.
console.debug = () => undefined;

const sheetId = 'sheet0';
const formulas = ['=SUM(A1:A1)', '=SUM(A1:A2)'];
const commands = formulas.map((content, row) => ({ type: 'UPDATE_CELL', sheetId, col: 6, row, content }) as const);

test('a formula of a longer range below one of a single cell can be undone in a spreadsheet that is seen', () => {
  const model = openModel({ locale: 'en_US', isShown: true });
  const session: unknown = Reflect.get(model, 'session');
  const squisher: unknown = typeof session === 'object' && session !== null && Reflect.get(session, 'commandSquisher');
  if (typeof squisher !== 'object' || squisher === null) throw new Error('The engine writes changes elsewhere.');
  expect(methodOf(squisher, 'squish')(commands.slice())).toEqual(commands);
});

test.each([true, false])('and saved, shown %s', (isShown) => {
  const model = openModel({ locale: 'en_US', isShown });
  for (const command of commands) model.dispatch('UPDATE_CELL', command);
  const reopened = openModel({ locale: 'en_US', workbook: model.exportData() });
  expect(reopened.getters.getCellText({ sheetId, col: 6, row: 1 }, { showFormula: true })).toBe('=SUM(A1:A2)');
});
