import { addFunction, helpers, type Model } from '@odoo/o-spreadsheet';
import { expect, test } from 'vitest';
import { openModel } from '../../../src/stand-in/engine/engine.ts';

// The engine tells its timings.
console.debug = () => undefined;

const at = (address: string, sheetId = 'sheet0') => ({ sheetId, ...helpers.toCartesian(address) });

const write = (model: Model, cells: Readonly<Record<string, string>>, sheetId = 'sheet0'): void => {
  for (const [address, content] of Object.entries(cells))
    model.dispatch('UPDATE_CELL', { ...at(address, sheetId), content });
};

const value = (model: Model, address: string, sheetId = 'sheet0') =>
  model.getters.getEvaluatedCell(at(address, sheetId)).value;

const formula = (model: Model, address: string) => model.getters.getCellText(at(address), { showFormula: true });

const sum = '=SUM(B1:B3)*2&" of "&Other!$A$1';

/** A spreadsheet with a second tab and that formula. */
const opened = (number: string, text: string): Model => {
  const model = openModel({ locale: 'en_US' });
  model.dispatch('CREATE_SHEET', { sheetId: 'other', position: 1, name: 'Other' });
  write(model, { A1: text }, 'other');
  write(model, { A1: sum, B1: number });
  return model;
};

test('a formula of two spreadsheets reads in each its own cells', () => {
  const [one, other] = [opened('1', 'one'), opened('5', 'other')];
  expect([value(one, 'A1'), value(other, 'A1')]).toEqual(['2 of one', '10 of other']);
  write(one, { B1: '3' });
  expect([value(one, 'A1'), value(other, 'A1')]).toEqual(['6 of one', '10 of other']);
});

test('what moves the cells of one spreadsheet moves nothing in another', () => {
  const [one, other] = [opened('1', 'one'), opened('5', 'other')];
  one.dispatch('ADD_COLUMNS_ROWS', {
    ...{ sheetId: 'sheet0', sheetName: 'Sheet1', dimension: 'ROW', position: 'before', base: 0, quantity: 1 },
  });
  one.dispatch('RENAME_SHEET', { sheetId: 'other', oldName: 'Other', newName: 'Another' });
  expect(formula(one, 'A2')).toBe('=SUM(B2:B4)*2&" of "&Another!$A$1');
  expect([value(one, 'A2'), value(other, 'A1')]).toEqual(['2 of one', '10 of other']);
  expect(formula(other, 'A1')).toBe(sum);
  expect(value(opened('7', 'later'), 'A1')).toBe('14 of later');
});

test('a formula reads the cells of the tab that it is in', () => {
  const model = opened('1', 'text');
  write(model, { C1: '=B1*3' });
  write(model, { B1: '10', C1: '=B1*3' }, 'other');
  expect([value(model, 'C1'), value(model, 'C1', 'other')]).toEqual([3, 30]);
});

test('a function that is missing in one spreadsheet is there in the next when it has come', () => {
  const [before, after] = [openModel({ locale: 'en_US' }), openModel({ locale: 'en_US' })];
  write(before, { A1: '=THAT_COMES_LATER(2)' });
  expect(value(before, 'A1')).toBe('#NAME?');
  addFunction('THAT_COMES_LATER', {
    description: 'Doubles a number.',
    args: [{ name: 'number', description: 'The number.', type: ['NUMBER'] }],
    compute(number) {
      return 2 * helpers.toNumber(Array.isArray(number) ? number[0]?.[0] : number, this.locale);
    },
  });
  write(after, { A1: '=THAT_COMES_LATER(2)' });
  expect(value(after, 'A1')).toBe(4);
});
