import { helpers, type Model } from '@odoo/o-spreadsheet';
import { describe, expect, test } from 'vitest';
import { openModel, runAsOneCommand } from '../../../src/stand-in/engine/engine.ts';

// The engine tells its timings.
console.debug = () => undefined;

const sheetId = 'sheet0';

const write = (model: Model, cells: Readonly<Record<string, string>>): void =>
  runAsOneCommand(model, (dispatch) => {
    for (const [address, content] of Object.entries(cells))
      dispatch('UPDATE_CELL', { sheetId, ...helpers.toCartesian(address), content });
  });

const shownIn = (model: Model, ...addresses: readonly string[]): readonly string[] =>
  addresses.map((address) => {
    const position = { sheetId, ...helpers.toCartesian(address) };
    return model.getters.getEvaluatedCell(position).formattedValue;
  });

const heightsIn = (model: Model): readonly string[] =>
  [0, 1, 2, 3, 4].map((row) => String(model.getters.getRowSize(sheetId, row)));

type Step = (model: Model) => readonly string[];

/** What is done to a spreadsheet, and what is read of it in between. */
const stories: readonly { readonly name: string; readonly steps: readonly Step[] }[] = [
  {
    name: 'heights of rows whose cells, looks and places change',
    steps: [
      (model) => {
        write(model, { A1: 'large', B2: 'small', C3: 'one more' });
        const target = [{ left: 0, right: 1, top: 0, bottom: 1 }];
        model.dispatch('SET_FORMATTING', { sheetId, target, style: { fontSize: 30 } });
        return heightsIn(model);
      },
      (model) => {
        model.dispatch('RESIZE_COLUMNS_ROWS', { sheetId, dimension: 'ROW', elements: [2], size: 61 });
        model.dispatch('SET_FORMATTING', {
          sheetId,
          target: [{ left: 1, right: 1, top: 1, bottom: 1 }],
          style: { fontSize: 16 },
        });
        return heightsIn(model);
      },
      (model) => {
        model.dispatch('ADD_COLUMNS_ROWS', {
          ...{ sheetId, sheetName: 'Sheet1', dimension: 'ROW', position: 'before', base: 0, quantity: 1 },
        });
        write(model, { A5: 'below' });
        return heightsIn(model);
      },
    ],
  },
  {
    name: 'a formula over what is written later',
    steps: [
      (model) => {
        write(model, { A1: '=B1+1', B1: '2' });
        return shownIn(model, 'B1', 'A1', 'C1');
      },
      (model) => {
        write(model, { B1: '5' });
        return shownIn(model, 'B1', 'A1');
      },
    ],
  },
  {
    name: 'a value that is read before and after another was changed',
    steps: [
      (model) => {
        write(model, { A1: 'kept', B1: '=A1&"!"', C1: 'before' });
        return shownIn(model, 'B1', 'A1');
      },
      (model) => {
        write(model, { C1: 'after' });
        return shownIn(model, 'A1', 'B1', 'A1', 'C1');
      },
    ],
  },
  {
    name: 'a formula that spills, and what it spills changed',
    steps: [
      (model) => {
        write(model, { A1: '1', A2: '2', A3: '3', C1: '=TRANSPOSE(A1:A3)' });
        return shownIn(model, 'C1', 'D1');
      },
      (model) => {
        write(model, { A2: '20' });
        return shownIn(model, 'A2', 'D1', 'E1');
      },
    ],
  },
  {
    name: 'a formula that spills, and a value typed over it',
    steps: [
      (model) => {
        write(model, { A1: '1', A2: '2', A3: '3', C1: '=TRANSPOSE(A1:A3)' });
        return shownIn(model, 'D1', 'E1', 'C1');
      },
      (model) => {
        write(model, { C1: 'typed' });
        return shownIn(model, 'C1', 'D1', 'E1');
      },
      (model) => {
        write(model, { C1: '=TRANSPOSE(A1:A3)', E1: 'in the way' });
        return shownIn(model, 'E1', 'C1', 'D1');
      },
      (model) => {
        write(model, { E1: '' });
        return shownIn(model, 'E1', 'D1');
      },
    ],
  },
  {
    name: 'rows that are put in and taken out, and a new tab',
    steps: [
      (model) => {
        write(model, { A1: '1', A2: '2', B5: '=SUM(A1:A2)' });
        model.dispatch('ADD_COLUMNS_ROWS', {
          sheetId,
          sheetName: 'Sheet1',
          dimension: 'ROW',
          position: 'before',
          base: 1,
          quantity: 2,
        });
        return shownIn(model, 'A1', 'A2', 'A4', 'B7', 'B5');
      },
      (model) => {
        model.dispatch('REMOVE_COLUMNS_ROWS', { sheetId, sheetName: 'Sheet1', dimension: 'ROW', elements: [3] });
        return shownIn(model, 'B6', 'A4');
      },
      (model) => {
        model.dispatch('CREATE_SHEET', { sheetId: 'other', name: 'Other', position: 1 });
        write(model, { C1: '=Other!A1&"!"' });
        model.dispatch('UPDATE_CELL', { sheetId: 'other', col: 0, row: 0, content: 'there' });
        const { formattedValue } = model.getters.getEvaluatedCell({ sheetId: 'other', col: 0, row: 0 });
        return [formattedValue, ...shownIn(model, 'C1')];
      },
    ],
  },
  {
    name: 'looks that change over formulas, days and texts',
    steps: [
      (model) => {
        write(model, { A1: '=1/4', A2: '46082', A3: "'007", A4: '=A1*2' });
        const target = [helpers.toZone('A1:A4')];
        model.dispatch('SET_FORMATTING', { sheetId, target, format: '0.00%' });
        model.dispatch('SET_FORMATTING', { sheetId, target, style: { bold: true } });
        const bold = model.getters.getCellStyle({ sheetId, col: 0, row: 3 });
        return [...shownIn(model, 'A1', 'A2', 'A3', 'A4'), JSON.stringify(bold)];
      },
      (model) => {
        model.dispatch('CLEAR_FORMATTING', { sheetId, target: [helpers.toZone('A1:A4')] });
        const bare = model.getters.getCellStyle({ sheetId, col: 0, row: 3 });
        return [...shownIn(model, 'A1', 'A2', 'A3', 'A4'), JSON.stringify(bare)];
      },
    ],
  },
  {
    name: 'vectors that many formulas share, and a value of theirs that changes',
    steps: [
      (model) => {
        write(model, { A1: '1', A2: '2', A3: '3', B1: '2', C1: '=SUMPRODUCT((A1:A3>=B1)*A1:A3)' });
        write(model, { C2: '=SUMPRODUCT((A1:A3>=B1)*1)', C3: '=SUMPRODUCT((A1:A3>=B1)*(A1:A3/0))' });
        return shownIn(model, 'C1', 'C2', 'C3');
      },
      (model) => {
        write(model, { B1: '3', A2: '4' });
        return shownIn(model, 'C1', 'C2', 'C3');
      },
      (model) => {
        write(model, { A3: 'text', B1: "'2" });
        return shownIn(model, 'C1', 'C2', 'C3');
      },
    ],
  },
  {
    name: 'boxes over blanks, texts and what they say already',
    steps: [
      (model) => {
        write(model, { A1: 'text', A2: 'TRUE' });
        model.dispatch('ADD_DATA_VALIDATION_RULE', {
          sheetId,
          ranges: [model.getters.getRangeDataFromXc(sheetId, 'A1:A3')],
          rule: { id: 'box', criterion: { type: 'isBoolean', values: [] } },
        });
        return shownIn(model, 'A1', 'A2', 'A3');
      },
    ],
  },
];

describe('a spreadsheet that nobody sees', () => {
  test.each(stories)('tells what one on a screen shows of $name', ({ steps }) => {
    const [shown, headless] = [true, false].map((isShown) => openModel({ locale: 'en_US', isShown }));
    if (shown === undefined || headless === undefined) throw new Error('Nothing is open.');
    for (const step of steps) {
      const seen = step(shown);
      expect(seen.some((text) => text !== '')).toBe(true);
      expect(step(headless)).toEqual(seen);
    }
  });

  test('keeps no steps to take back, which one on a screen does', () => {
    const undone = [true, false].map((isShown) => {
      const model = openModel({ locale: 'en_US', isShown });
      write(model, { A1: 'written' });
      model.dispatch('REQUEST_UNDO');
      return shownIn(model, 'A1');
    });
    expect(undone).toEqual([[''], ['written']]);
  });
});
