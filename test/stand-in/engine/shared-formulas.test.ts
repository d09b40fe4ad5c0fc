import { addFunction, helpers, type Model } from '@odoo/o-spreadsheet';
import { describe, expect, test } from 'vitest';
import { openModel } from '../../../src/stand-in/engine/engine.ts';
import { opened as openedFile } from '../opened.ts';

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

/** A formula without what the engine does not keep of it. */
const plain = (text: string): string => text.replace(/[\s']|:B2(?=\)$)/g, '').toUpperCase();

describe('formulas that differ in their references alone', () => {
  test.each<readonly [first: string, second: string, value: unknown]>([
    ['=Other!$A$1&B1*B1', "='Other'!A2&$B2*$B2", '2 there10000'],
    ['=B1+B1', '=B1+B2', 110],
    ['=B1+B2', '=B2+B2', 200],
    ['=SUM(B1:B3)', '=SUM(B2:B2)', 100],
    ['=SUM(B2:B2)', '=SUM(B1:B3)', 1110],
    ['=SUM(B$2:B)', '=SUM(Other!$B2:$B)', 7],
    ['=SUM(B:B)', '=SUM(Other!B:B)', 7],
    ['=B1&"B1:B3"&B1', '=B2&"B1:B3"&B1', '100B1:B310'],
    ['=Missing!A1&1', '=Other!A1&1', '1 there1'],
    ['=Other!A1&1', '=Missing!A1&1', '#REF!'],
    ["='a (1)'!A1*2", "='it''s, a B1!'!A1*2", 8],
    ["='it''s, a B1!'!A1*2", "='a (1)'!A1*2", 6],
    ['=B1&"\\"', '=B2&"\\"', '100\\'],
    ['=SUM(INDEX(B1:B3;1):INDEX(B1:B3;2))', '=SUM(INDEX(B$2:B$3;1):INDEX(B$2:B$3;2))', 1100],
    ['=b1+B1', '=b2+B2', 200],
    ['=B1 + SUM(B2 : B3)', '=B2 + SUM(B1 : B3)', 1210],
  ])('%s, then %s', async (first, second, expected) => {
    const file = await openedFile(`
      const there = file.insertSheet('Other');
      there.getRange('A1:B2').setValues([['1 there', 0], ['2 there', 7]]);
      for (const [name, value] of [['a (1)', 3], ["it's, a B1!", 4]]) file.insertSheet(name).getRange('A1').setValue(value);
      sheet.getRange('B1:B3').setValues([[10], [100], [1000]]);
      sheet.getRange('D1:D2').setFormulas(argument.map((formula) => [formula]));
      return [sheet.getRange('D2').getDisplayValue(), ...sheet.getRange('D1:D2').getFormulas().flat()];
    `);
    const [shown, ...formulas] = file.run('act', [first, second]) as readonly string[];
    expect(shown).toBe(String(expected));
    expect(formulas.map(plain)).toEqual([first, second].map(plain));
  });
});
