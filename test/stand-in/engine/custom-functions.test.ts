import { expect, test } from 'vitest';
import { evaluate } from '../../../src/stand-in/engine/evaluate.ts';
import { acted, opened } from '../opened.ts';

test('learns functions, parameters and help only from a comment directly above', async () => {
  const { functions } = await opened();
  expect(functions).toEqual([
    {
      name: 'DOUBLE_ALL',
      description: 'Doubles every number.',
      parameters: [
        { name: 'values', description: 'The numbers. Optional.' },
        { name: 'times', description: 'How often.' },
      ],
    },
    { name: 'LETTERS_OF', description: 'How many letters.', parameters: [{ name: 'text', description: '' }] },
  ]);
});

const shown = (formula: string) =>
  acted(`sheet.getRange("A1:B2").setValues([[1, 2], ["", 4]]);
    sheet.getRange("C1").setNumberFormat("yyyy-mm-dd").setValue(46082);
    sheet.getRange("E1").setValue('${formula}');
    return sheet.getRange("E1:F2").getDisplayValues()`);

test.each([
  {
    formula: '=DOUBLE_ALL(A1)',
    gives: [
      ['2', ''],
      ['', ''],
    ],
    why: 'a cell is a scalar',
  },
  {
    formula: '=DOUBLE_ALL(A1:B2)',
    gives: [
      ['2', '4'],
      ['blank', '8'],
    ],
    why: 'a range is a table, blanks are empty strings, a table spills',
  },
  {
    formula: '=DOUBLE_ALL(C1;2)',
    gives: [
      ['a date', ''],
      ['', ''],
    ],
    why: 'a day is a Date of the script',
  },
  {
    formula: '=DOUBLE_ALL("boom")',
    gives: [
      ['#ERROR!', ''],
      ['', ''],
    ],
    why: 'what is thrown is an error',
  },
  {
    formula: '=NOT_THERE(1)',
    gives: [
      ['#NAME?', ''],
      ['', ''],
    ],
    why: 'an unknown function',
  },
])('$formula: $why', async ({ formula, gives }) => {
  expect(await shown(formula)).toEqual(gives);
});

const counting = `function onOpen() {}
/** @customfunction */
function ALL_GIVEN(first, second) {
  return JSON.stringify(Array.from(arguments));
}
function act() {
  const sheet = SpreadsheetApp.getActiveSpreadsheet().getSheets()[0];
  sheet.getRange('A1:A3').setNumberFormat('@').setValues([['#N/A'], ['#REFRESH autumn'], ['=1']]);
  sheet.getRange('B1:B3').setValues([['=1/0'], ['=NOT_THERE()'], ['=A1:A2+']]);
  return FORMULAS.map((formula) => {
    sheet.getRange('E1').setFormula(formula);
    return sheet.getRange('E1').getValue();
  });
}`;

test.each([
  ['=ALL_GIVEN(1;2;3;4;5)', '[1,2,3,4,5]', 'more than it declares'],
  ['=ALL_GIVEN("KPI";A4:A5;A4;7)', '["KPI",[[""],[""]],"",7]', 'blanks as empty strings'],
  ['=ALL_GIVEN(1)', '[1]', 'an argument that is left out at the end not at all'],
  ['=ALL_GIVEN(A1:A3)', '[[["#N/A"],["#REFRESH autumn"],["=1"]]]', 'texts as they are, without a mark'],
  ['=ALL_GIVEN(A1;A2;A3)', '["#N/A","#REFRESH autumn","=1"]', 'a text in a cell as it is'],
  ['=ALL_GIVEN(B1:B3)', '[[["#DIV/0!"],["#NAME?"],["#ERROR!"]]]', 'errors by the names that Google has'],
])('%s gets %s: %s', async (formula, gets) => {
  const code = counting.replace('FORMULAS', JSON.stringify([formula]));
  expect(await acted('', { built: { code, sidebar: '', manifest: '{}' } })).toEqual([gets]);
});

test.each([
  [{}, true, undefined],
  [{ omitted: '' } as const, false, ''],
  [{ omitted: null } as const, false, null],
])('an argument left out between others is what %j says', async (more, isUndefined, value) => {
  const code = `function onOpen() {}
/** @customfunction */
function SECOND(first, second) {
  return [[second === undefined, JSON.stringify(second) ?? '', arguments.length]];
}
function act() {
  const sheet = SpreadsheetApp.getActiveSpreadsheet().getSheets()[0];
  return sheet.getRange('E1').setFormula('=SECOND(1;;3)') && sheet.getRange('E1:G1').getValues();
}`;
  const built = { code, sidebar: '', manifest: '{}' };
  expect(await acted('', { built, ...more })).toEqual([[isUndefined, JSON.stringify(value) ?? '', 3]]);
});

test('a thrown message stands with the cell', async () => {
  const standIn = await opened(`sheet.getRange("A1").setValue('=DOUBLE_ALL("boom")')`);
  standIn.run('act');
  const [sheetId = ''] = standIn.model.getters.getSheetIds();
  expect(standIn.model.getters.getEvaluatedCell({ sheetId, col: 0, row: 0 })).toMatchObject({
    message: 'Boom in "values".',
  });
});

test('has the functions of Sheets that the engine lacks', () => {
  const formulas = [
    '=REPT("ab";2)',
    '=T.DIST.2T(2;10)',
    '=NORM.S.DIST(1;TRUE)',
    '=REGEXMATCH("abc";"b.")',
    '=TDIST(2;10;2)',
  ];
  const [repeated, tails, normal, matches, old] = evaluate({}, formulas);
  expect(repeated).toBe('abab');
  expect(tails).toBeCloseTo(0.07338803477, 9);
  expect(old).toBeCloseTo(0.07338803477, 9);
  expect(normal).toBeCloseTo(0.841344746069, 10);
  expect(matches).toBe(true);
});

test('evaluates formulas over sheets of typed cells, in any locale', () => {
  const sheets = {
    Дописи: [
      ['date', 'likes'],
      [46082, 5],
      [46083, 7],
      ['01', null],
    ],
  };
  const formulas = [`=SUMIFS('Дописи'!$B$2:$B;'Дописи'!$A$2:$A;">="&46083)`, `='Дописи'!A4`, '=1/0'];
  for (const locale of ['en_US', 'uk_UA', 'de_DE'])
    expect(evaluate(sheets, formulas, locale)).toEqual([7, '01', '#DIV/0!']);
});
