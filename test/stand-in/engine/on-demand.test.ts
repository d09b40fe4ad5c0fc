import { helpers, type Model } from '@odoo/o-spreadsheet';
import { expect, test } from 'vitest';
import { openModel, runAsOneCommand } from '../../../src/stand-in/engine/engine.ts';
import { partsIn } from '../../../src/stand-in/engine/speed/engine-insides.ts';
import { evaluatorOf } from '../../../src/stand-in/engine/speed/evaluation/evaluator.ts';

// The engine tells its timings.
console.debug = () => undefined;

const sheetId = 'sheet0';

const write = (model: Model, cells: Readonly<Record<string, string>>, tab = sheetId): void =>
  runAsOneCommand(model, (dispatch) => {
    for (const [address, content] of Object.entries(cells))
      dispatch('UPDATE_CELL', { sheetId: tab, ...helpers.toCartesian(address), content });
  });

const shownIn = (model: Model, ...addresses: readonly string[]): readonly string[] =>
  addresses.map(
    (address) => model.getters.getEvaluatedCell({ sheetId, ...helpers.toCartesian(address) }).formattedValue,
  );

/** A spreadsheet, and the formulas that were computed in it since this was last asked. */
const watched = (): { readonly model: Model; readonly computed: () => readonly string[] } => {
  const model = openModel({ locale: 'en_US' });
  const evaluation = partsIn(model, 'handlers').find((part) => 'evaluator' in part) ?? {};
  const evaluator = evaluatorOf(evaluation);
  const compute = evaluator.computeFormulaCell.bind(evaluator);
  const seen: string[] = [];
  evaluator.computeFormulaCell = (position, cell) => {
    seen.push(helpers.toXC(position.col, position.row));
    return compute(position, cell);
  };
  return { model, computed: () => seen.splice(0).sort() };
};

test('a cell that is read costs what it is made of, and the others what they are once they are read', () => {
  const { model, computed } = watched();
  write(model, { A1: '=1+1', B1: '=A1*2', C1: '=B1*2', D1: '=A1*9' });
  expect([shownIn(model, 'B1'), computed()]).toEqual([['4'], ['A1', 'B1']]);
  expect([shownIn(model, 'B1', 'A1'), computed()]).toEqual([['4', '2'], []]);
  write(model, { A1: '=2+2' });
  expect([shownIn(model, 'D1'), computed()]).toEqual([['36'], ['A1', 'D1']]);
  expect([model.getters.getEvaluatedCellsPositions(sheetId).length, computed()]).toEqual([4, ['B1', 'C1']]);
  expect([shownIn(model, 'A1', 'B1', 'C1'), computed()]).toEqual([['4', '8', '16'], []]);
});

test('a blank cell shows what a formula spills that nobody has read', () => {
  const model = openModel({
    locale: 'en_US',
    callCustom: () => [
      ['made', 'by'],
      ['a', 'script'],
    ],
  });
  write(model, { A1: '1', A2: '2', C1: '=TRANSPOSE(A1:A2)', E5: '=C1+D1' });
  expect(shownIn(model, 'D1', 'E5')).toEqual(['2', '3']);
  write(model, { C1: '=INDEX(A1:B2,2)', B2: '7' });
  expect(shownIn(model, 'D1', 'C1')).toEqual(['7', '2']);
});

test('what spills although its text does not tell so is told right once it is read', () => {
  const model = openModel({ locale: 'en_US' });
  write(model, { A1: '1', A2: '2', B1: '0', C1: '=INDEX(A1:A2,B1)', D1: '=C2+C1' });
  expect(shownIn(model, 'D1', 'C1', 'C2')).toEqual(['3', '1', '2']);
});

test('of formulas each of which reads the one above the last is told right', () => {
  const model = openModel({ locale: 'en_US' });
  const chain = Array.from({ length: 900 }, (_, at) => [`A${at + 2}`, `=A${at + 1}+1`] as const);
  write(model, { A1: '1', ...Object.fromEntries(chain) });
  expect(shownIn(model, 'A901', 'A500')).toEqual(['901', '500']);
});

test('a tab that no other reads goes without a formula being computed again; one that is read leaves an error', () => {
  const { model, computed } = watched();
  for (const [at, tab] of ['read', 'unread'].entries())
    model.dispatch('CREATE_SHEET', { sheetId: tab, name: tab, position: at + 1 });
  write(model, { A1: '5' }, 'read');
  write(model, { A1: '=6' }, 'unread');
  write(model, { A1: '=read!A1*2', B1: '=A1+1' });
  expect([shownIn(model, 'B1'), computed()]).toEqual([['11'], ['A1', 'B1']]);
  write(model, { C1: '=B1' });
  model.dispatch('DELETE_SHEET', { sheetId: 'unread', sheetName: 'unread' });
  expect([shownIn(model, 'B1', 'C1'), computed()]).toEqual([['11', '11'], ['C1']]);
  model.dispatch('DELETE_SHEET', { sheetId: 'read', sheetName: 'read' });
  expect(shownIn(model, 'A1', 'B1')).toEqual(['#REF!', '#REF!']);
});
