import { expect, test } from 'vitest';
import { evaluate } from '../../src/stand-in/evaluate.ts';
import { acted, opened } from './opened.ts';

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
