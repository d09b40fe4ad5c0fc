import { describe, expect, test } from 'vitest';
import { acted, holdsRule, opened, type Rule } from '../opened.ts';

// The engine tells its timings.
console.debug = () => undefined;

const values = (address: string) => `return sheet.getRange("${address}").getValues().map((row) => row.join());`;

/** Four rows below a header: a number, a text, and a formula of the same row. */
const table = `sheet.getRange("A1:C5").setValues([
  ["n", "t", "f"], [3, "c", "=A2*10"], [1, "a", "=A3*10"], ["", "blank", "=$B$1&A4"], [2, "b", "=SUM(A5;A:A)"]]);`;

const examples: readonly Rule[] = [
  {
    rule: 'rows are put in order by a column of the tab, numbers up and blanks last',
    body: `${table} sheet.getRange("A2:C5").sort(1); ${values('A1:C5')}`,
    gives: ['n,t,f', '1,a,10', '2,b,8', '3,c,30', ',blank,t'],
  },
  {
    rule: 'numbers come down and blanks last',
    body: `${table} sheet.getRange("A2:C5").sort({ column: 1, ascending: false }); ${values('A2:B5')}`,
    gives: ['3,c', '2,b', '1,a', ',blank'],
  },
  {
    rule: 'a column is that of the tab wherever the range begins, and the rest of a row stays',
    body: `${table} sheet.getRange("B2:B5").sort(2); ${values('A2:B5')}`,
    gives: ['3,a', '1,b', ',blank', '2,c'],
  },
  {
    rule: 'of several columns the later decide where the earlier are equal',
    body: `sheet.getRange("A1:B4").setValues([[1, 1], [2, 1], [1, 2], [2, 2]]);
      sheet.getRange("A1:B4").sort([{ column: 1, ascending: false }, 2]); ${values('A1:B4')}`,
    gives: ['2,1', '2,2', '1,1', '1,2'],
  },
  {
    rule: 'numbers stand before texts',
    body: `sheet.getRange("A1:A4").setValues([["b"], [7], ["a"], [3]]); sheet.getRange("A1:A4").sort(1); ${values('A1:A4')}`,
    gives: ['3', '7', 'a', 'b'],
  },
  {
    rule: 'days are numbers',
    body: `sheet.getRange("A1:A2").setNumberFormat("yyyy-mm-dd").setValues([[46090], [46082]]);
      sheet.getRange("A1:A2").sort(1); return sheet.getRange("A1:A2").getDisplayValues().flat()`,
    gives: ['2026-03-01', '2026-03-09'],
  },
  ...[true, false].map((keepsOrderOfEqualRows) => ({
    rule: `equal rows stay in their order: ${keepsOrderOfEqualRows}`,
    unknowns: { keepsOrderOfEqualRows },
    body: `sheet.getRange("A1:B3").setValues([[2, "x"], [1, "y"], [1, "z"]]); sheet.getRange("A1:B3").sort(1); ${values('A1:B3')}`,
    gives: keepsOrderOfEqualRows ? ['1,y', '1,z', '2,x'] : ['1,z', '1,y', '2,x'],
  })),
  {
    rule: 'formulas read their own row in the new place, and what is fixed',
    body: `${table} sheet.getRange("A2:C5").sort(1); return sheet.getRange("C2:C5").getFormulas().flat()`,
    gives: ['=A2*10', '=SUM(A3;A:A)', '=A4*10', '=$B$1&A5'],
    unknowns: { showsCommas: false },
  },
  {
    rule: 'formulas stay what they are where commas are decimal',
    locale: 'uk_UA',
    body: `sheet.getRange("A1:B2").setValues([[2, "=COUNTIF($A$1:$A;1,5)"], [1, '=IF(A2>0,5;"a,b;c";Sheet1!$A$1)']]);
      sheet.getRange("A1:B2").sort(1); return sheet.getRange("B1:B2").getFormulas().flat()`,
    gives: ['=IF(A1>0,5;"a,b;c";Sheet1!$A$1)', '=COUNTIF($A$1:$A;1,5)'],
  },
  {
    rule: 'formats and check boxes go with their rows',
    body: `sheet.getRange("A1:B3").setValues([[3, ""], [2, ""], [1, true]]);
      sheet.getRange("A3").setNumberFormat("0.00"); sheet.getRange("B3").insertCheckboxes();
      sheet.getRange("A1:B3").sort(1);
      return [sheet.getRange("A1:A3").getDisplayValues().flat(), sheet.getRange("B1:B3").getDataValidations().flat().map((each) => each !== null),
        sheet.getRange("B1").getValue()]`,
    gives: [['1.00', '2', '3'], [true, false, false], true],
  },
  {
    rule: 'a check box that covers every row stays whole',
    body: `sheet.getRange("A1:A3").setValues([[3], [2], [1]]); sheet.getRange("B1:B9").insertCheckboxes(); sheet.getRange("B3").setValue(true);
      sheet.getRange("A1:B3").sort(1);
      return [sheet.getRange("B1:B3").getValues().flat(), sheet.getRange("B1:B9").getDataValidations().flat().every((each) => each !== null)]`,
    gives: [[true, false, false], true],
  },
  {
    rule: 'a formula elsewhere reads the cells where they were',
    body: `sheet.getRange("A1:A2").setValues([[2], [1]]); sheet.getRange("D9").setFormula("=A1"); sheet.getRange("A1:A2").sort(1);
      return [sheet.getRange("D9").getValue(), sheet.getRange("D9").getFormula()]`,
    gives: [1, '=A1'],
  },
  {
    rule: 'what spills from above the range fills the rows as they are then',
    body: `sheet.getRange("A1:A3").setValues([["n"], [2], [1]]); sheet.getRange("C1").setFormula("=UNIQUE(A1:A3)"); sheet.getRange("A2:C3").sort(1);
      ${values('C1:C3')}`,
    gives: ['n', '1', '2'],
  },
  ...['0', '4', '"A"', '1.5', '{}', '{ column: 1, ascending: "up" }', '[]', 'null'].map((by) => ({
    rule: `there is no sort of A1:C5 by ${by}`,
    body: `${table} sheet.getRange("A1:C5").sort(${by})`,
    throws: ['0', '4'].includes(by) ? 'Cell reference out of range' : "The parameters don't match",
  })),
  {
    rule: 'cells that are merged downwards are not sorted',
    body: `${table} sheet.getRange("E2:E3").merge(); sheet.getRange("A2:F5").sort(1)`,
    throws: "You can't sort a range with vertical merges.",
  },
  ...[
    ['merges across', 'sheet.getRange("E2:F2").merge()'],
    ['a formula that reads other rows', 'sheet.getRange("E2").setFormula("=A3")'],
    ['a formula that reads from its row on', 'sheet.getRange("E2").setFormula("=SUM(A2:A)")'],
    ['a formula that fills rows', 'sheet.getRange("E2").setFormula("=UNIQUE($A$2:$A$4)")'],
    ['a sort by truth', 'sheet.getRange("A2").setValue(true)'],
    [
      'some rows of a conditional format',
      'sheet.setConditionalFormatRules([SpreadsheetApp.newConditionalFormatRule().whenCellNotEmpty().setBold(true).setRanges([sheet.getRange("A3:A9")]).build()])',
    ],
  ].map(([rule, body]) => ({
    rule: `nobody here knows what becomes of ${rule}`,
    body: `${table} ${body}; sheet.getRange("A2:F5").sort(1)`,
    throws: 'not in the stand-in: Range.sort',
  })),
];

test.each(examples)('$rule', (each) => holdsRule(each));

describe.each([true, false])('where a sort leaves hidden rows where they are: %s', (sortsShownRowsOnly) => {
  const sorted = sortsShownRowsOnly ? ['1', '3', '2', '4'] : ['1', '2', '3', '4'];

  test.each(['sheet.hideRows(2, 1)', 'hideByFilter()'])('%s', async (hide) => {
    const body = `
      const hideByFilter = () => sheet.getRange("A1:A4").createFilter()
        .setColumnFilterCriteria(1, SpreadsheetApp.newFilterCriteria().setHiddenValues(["3"]).build());
      sheet.getRange("A1:A4").setValues([[4], [3], [2], [1]]);
      ${hide};
      sheet.getRange("A1:A4").sort(1);
      ${values('A1:A4')}`;
    expect(await acted(body, { unknowns: { sortsShownRowsOnly } })).toEqual(sorted);
  });
});

test('a sort over cells that somebody protected is refused, and nothing moves', async () => {
  const file = await opened(
    `if (argument === "fill") sheet.getRange("A1:B2").setValues([[2, "x"], [1, "y"]]);
     if (argument === "sort") sheet.getRange("A1:B2").sort(1);
     ${values('A1:B2')}`,
  );
  const before = file.run('act', 'fill');
  file.protect('Sheet1', 'B1');
  expect(() => file.run('act', 'sort')).toThrow('protected cell');
  expect(file.run('act', 'look')).toEqual(before);
});

test('is a write, and a kill before it is carried out leaves the rows as they were', async () => {
  const file = await opened(
    `if (argument === "fill") sheet.getRange("A1:A2").setValues([[2], [1]]);
     if (argument === "sort") { sheet.getRange("A1:A2").sort(1); SpreadsheetApp.flush(); }
     ${values('A1:A2')}`,
  );
  file.run('act', 'fill');
  file.calls.reset();
  file.calls.fail({ call: 2, how: 'kill' });
  expect(() => file.run('act', 'sort')).toThrow();
  file.calls.fail(null);
  expect(file.run('act', 'look')).toEqual(['2', '1']);
  file.calls.reset();
  file.run('act', 'sort');
  expect(file.calls.counts().by_name).toMatchObject({ 'Range.sort': 1 });
  expect(file.calls.counts().writes).toBe(1);
  expect(file.run('act', 'look')).toEqual(['1', '2']);
});
