import type { CellPosition, Model } from '@odoo/o-spreadsheet';
import { expect, test, vi } from 'vitest';
import { openModel } from '../../../src/stand-in/engine/engine.ts';
import { evaluate } from '../../../src/stand-in/engine/evaluate.ts';
import { fromEngine, toEngine } from '../../../src/stand-in/engine/formula-syntax.ts';
import { localeOf } from '../../../src/stand-in/engine/locale.ts';
import { partsIn } from '../../../src/stand-in/engine/speed/engine-insides.ts';
import { acted } from '../opened.ts';

test.each([
  {
    what: 'one range',
    formula: '=SUM(INDEX(A1:A9;2):INDEX(A1:A9;4))',
    engine: '=SUM(CELLS_BETWEEN(A1:A9,2,4))',
  },
  {
    what: 'several ranges, with calls inside and texts that look like them',
    formula: `=SUMIFS(INDEX('A b'!$B$2:$B;MATCH(1;C:C;1)):INDEX('A b'!$B$2:$B;(D1));INDEX(E:E;1):INDEX(E:E;2);"INDEX(1):INDEX(2)")`,
    engine: `=SUMIFS(CELLS_BETWEEN('A b'!$B$2:$B,MATCH(1,C:C,1),(D1)),CELLS_BETWEEN(E:E,1,2),"INDEX(1):INDEX(2)")`,
  },
  {
    what: "a tab's name and texts with every sign of a formula",
    formula: `=COUNTIFS(INDEX('Its; (x):'!A2:A;LEN(");:(")):INDEX('Its; (x):'!A2:A;IF(TRUE;K$1;2));"a:b;(c")`,
    engine: `=COUNTIFS(CELLS_BETWEEN('Its; (x):'!A2:A,LEN(");:("),IF(TRUE,K$1,2)),"a:b;(c")`,
  },
  {
    what: 'a range whose rows come from another',
    formula: '=SUM(INDEX(A1:A9;MAX(INDEX(B1:B9;1):INDEX(B1:B9;2))):INDEX(A1:A9;4))',
    engine: '=SUM(CELLS_BETWEEN(A1:A9,MAX(CELLS_BETWEEN(B1:B9,1,2)),4))',
  },
  { what: 'no range', formula: '=INDEX(A1:A9;2)+B1', engine: '=INDEX(A1:A9,2)+B1' },
])('$what of a formula is told to the engine and back', ({ formula, engine }) => {
  const locale = localeOf('uk_UA');
  expect(toEngine(formula, locale)).toBe(engine);
  expect(
    fromEngine(
      engine.replaceAll(/"[^"]*"|,/g, (part) => (part === ',' ? ';' : part)),
      locale,
    ),
  ).toBe(formula);
});

test('spaces around the colon and small letters are taken too', () => {
  expect(toEngine('=SUM( index( A1:A9 ;2 ) : INDEX(a1:a9; 4))', localeOf('uk_UA'))).toBe(
    '=SUM( CELLS_BETWEEN(A1:A9,2,4))',
  );
});

test.each([
  '=SUM(INDEX(A1:A9;2):INDEX(B1:B9;4))',
  '=SUM(INDEX(A1:A9;2):INDEX(Other!A1:A9;4))',
  '=SUM(INDEX(A1:B9;2;1):INDEX(A1:B9;4;1))',
  '=SUM(INDEX(A1:A9):INDEX(A1:A9))',
  '=SUM(INDEX(FILTER(A1:A9;B1:B9);1):INDEX(FILTER(A1:A9;B1:B9);2))',
  '=SUM(INDEX(days;1):INDEX(days;2))',
  '=SUM(A1:INDEX(A1:A9;4))',
  '=SUM(INDEX(A1:A9;4):A9)',
  '=SUM(OFFSET(A1;1;0):OFFSET(A1;3;0))',
  '=SUM(INDEX(A1:A9;2):INDEX(A1:A9;4):INDEX(A1:A9;6))',
])('%s is not in the stand-in', (formula) => {
  expect(() => toEngine(formula, localeOf('en_US'))).toThrow('not in the stand-in: ');
});

test.each(['=SUM(INDEX(A1:A9;2):INDEX(A1:A9;4)', '=SUM(INDEX(A1:A9;2):INDEX(A1:A9;4'])(
  '%s is no formula',
  (formula) => {
    expect(evaluate({}, [formula])).toEqual(['#ERROR!']);
  },
);

/** Days, numbers, kinds and labels with blanks, texts of no letters and errors in them. */
const data = [
  ['day', 'number', 'kind', 'note', 'broken'],
  [46001, 5, 'a', 'x', 1],
  [46002, null, 'b', null, '=1/0'],
  [46002, 3, null, '=""', 3],
  [46003, -4, 'A', 'x*', 4],
  [null, null, null, null, null],
  [46005, 8, 'b', '<>', 6],
  [46006, 2, 'a', 'y', '=NA()'],
  [46009, 'text', 'c', 'x', 8],
];

const spans = [
  { first: 1, last: 8 },
  { first: 2, last: 6 },
  { first: 3, last: 3 },
  { first: 5, last: 5 },
  { first: 7, last: 3 },
];

/** Formulas over columns of the data; `[B]` is the numbers. */
const formulas = [
  '=SUM([B])',
  '=COUNT([B])',
  '=COUNTA([D])',
  '=COUNTBLANK([C])',
  '=AVERAGE([B])',
  '=MAX([A])',
  '=MIN([A])',
  '=MEDIAN([B])',
  '=LARGE([B];1)',
  '=SMALL([B];1)',
  '=INDEX([C];1)',
  '=MATCH(46002;[A];0)',
  '=MATCH(46005;[A];1)',
  '=ROWS([B])',
  '=COLUMNS([B])',
  '=RANK(3;[B])',
  '=SUMPRODUCT(([C]="a")*([A]>0))',
  '=SUMPRODUCT(ROW([B])*([A]>0))',
  '=SUMPRODUCT(ISNUMBER([B])*1)',
  '=INDEX(ROW([B]);1)',
  '=COUNTIF([C];"a")',
  '=SUMIF([C];"a";[B])',
  ...['SUMIFS', 'MAXIFS', 'MINIFS', 'AVERAGEIFS'].map((name) => `=${name}([B];[C];"b";[A];">46001")`),
  ...['"=a"', '"<>a"', '"<>"', '"="', '""', '"x*"', '"<>x*"', '"~<>"', '">0"', '46002'].flatMap((criterion) => [
    `=COUNTIFS([D];${criterion})`,
    `=COUNTIFS([C];${criterion};[B];"<>")`,
    `=COUNTIFS([A];${criterion})`,
    `=SUMIFS([B];[D];${criterion})`,
    `=SUMIFS([B];[C];${criterion};[A];"<>")`,
  ]),
  ...['SUM', 'MAX', 'MEDIAN', 'COUNT', 'SUMPRODUCT'].map((name) => `=${name}([E])`),
  '=SUMIFS([E];[C];"b")',
  '=COUNTIFS([E];">0")',
  '=COUNTIFS([E];"<>")',
  '=IFERROR(SUM([E]);-1)',
];

const columns = (formula: string, of: (column: string) => string): string =>
  formula.replace(/\[([A-E])\]/g, (_, column: string) => of(column));

test.each(spans)('rows $first to $last are to every function what the plain range is', ({ first, last }) => {
  const cut = (column: string) => {
    const range = `Data!$${column}$2:$${column}`;
    return `INDEX(${range};${first}):INDEX(${range};Ends!A${last})`;
  };
  const plain = (column: string) =>
    `Data!$${column}$${1 + Math.min(first, last)}:$${column}$${1 + Math.max(first, last)}`;
  const ends = data.map((_, at) => [at + 1]);
  const of = (range: (column: string) => string) =>
    evaluate(
      { Data: data, Ends: ends },
      formulas.map((formula) => columns(formula, range)),
    );
  const pairs = (values: ReturnType<typeof of>) => formulas.map((formula, at) => [formula, values[at]]);
  expect(pairs(of(cut))).toEqual(pairs(of(plain)));
});

test('0 is the whole of a range, and a row beyond it is what INDEX gives', () => {
  const cut = (first: string, last: string) => `INDEX(Data!B2:B9;${first}):INDEX(Data!B2:B9;${last})`;
  const results: Readonly<Record<string, unknown>> = {
    [`=COUNTA(${cut('0', '0')})`]: 6,
    [`=COUNTA(${cut('2', '0')})`]: 6,
    [`=SUM(${cut('Data!Z1', 'Data!Z1')})`]: 14,
    [`=SUM(${cut('1,9', '3,9')})`.replaceAll(',', '.')]: 8,
    [`=SUM(${cut('"1"', '3')})`]: 8,
    '=INDEX(Data!B2:B9;9)': '#NUM!',
    [`=SUM(${cut('1', '9')})`]: '#NUM!',
    [`=SUM(${cut('-1', '3')})`]: '#NUM!',
    [`=SUMIFS(${cut('1', '9')};${cut('1', '9')};">0")`]: '#NUM!',
    [`=SUMIFS(${cut('1', '3')};${cut('1', '9')};">0")`]: '#NUM!',
    [`=COUNTIFS(${cut('1', '9')};">0")`]: '#NUM!',
    [`=MATCH(1;${cut('1', '9')};0)`]: '#NUM!',
    [`=ROWS(${cut('1', '9')})`]: '#NUM!',
    [`=SUMPRODUCT(ROW(${cut('1', '9')}))`]: '#NUM!',
    [`=IFERROR(SUMIFS(${cut('1', '9')};${cut('1', '9')};">0");"none")`]: 'none',
    [`=SUM(${cut('"a"', '3')})`]: '#VALUE!',
    [`=SUM(${cut('NA()', '3')})`]: '#N/A',
    [`=IFERROR(SUM(${cut('MATCH(7;Data!A:A;0)', '3')});0)`]: 0,
    [`=SUM(INDEX('No tab'!A:A;1):INDEX('No tab'!A:A;2))`]: '#REF!',
    [`=SUM(INDEX(Data!A2:B9;1):INDEX(Data!A2:B9;2))`]: 46001 + 46002 + 5,
    [`=SUM(${cut('1', '2')}*2)`]: '#VALUE!',
    [`=SUMPRODUCT(${cut('1', '3')}*2)`]: 16,
  };
  expect(evaluate({ Data: data }, Object.keys(results))).toEqual(Object.values(results));
});

test('a range that has the cell of the formula in it is a circle', async () => {
  expect(
    await acted('return sheet.getRange("A9").setFormula("=SUM(INDEX(A:A;1):INDEX(A:A;2))").getDisplayValue()'),
  ).toBe('#REF!');
});

test('such a formula follows what happens to its range, and its cells', async () => {
  const formula = (range: string, between: string) =>
    `=SUMIFS(INDEX(${range};D$1):INDEX(${range};D$2)${between}INDEX(${range};D$1):INDEX(${range};D$2);"<>a:(")`;
  const seen = await acted(`
    sheet.getRange('B1:B5').setValues([[1], [2], [4], [8], [16]]);
    const other = file.insertSheet("It's; (x)");
    const cell = other.getRange('C3').setFormula(${JSON.stringify(formula('Sheet1!$B$2:$B', ' ; '))});
    other.getRange('D1:D2').setValues([[2], [3]]);
    const seen = [];
    const look = () => seen.push([cell.getFormula(), cell.getValue()]);
    look();
    sheet.getRange('B4').setValue(100);
    look();
    other.getRange('D2').setValue(4);
    look();
    sheet.setName("O'Data; (:");
    sheet.insertRowsAfter(1, 1);
    sheet.insertColumnsAfter(1, 1);
    look();
    sheet.deleteRows(4, 1);
    look();
    const target = file.insertSheet('Copy');
    other.getRange('A1:D3').copyTo(target.getRange('A1:D3'));
    const copy = target.getRange('C3');
    seen.push([copy.getFormula(), copy.getFormulas()[0][0], copy.getValue()]);
    return seen;`);
  const renamed = formula("'O''Data; (:'!$C$3:$C", ';');
  expect(seen).toEqual([
    [formula('Sheet1!$B$2:$B', ';'), 12],
    [formula('Sheet1!$B$2:$B', ';'), 104],
    [formula('Sheet1!$B$2:$B', ';'), 120],
    [renamed, 120],
    [renamed, 116],
    [renamed, renamed, 116],
  ]);
});

const columnsOfOnes = (formula: string) => {
  const rows = Array.from({ length: 5000 }, (_, at) => at + 1);
  const cells = Object.fromEntries(
    rows.flatMap((row) => [
      [`A${row}`, '1'],
      [`B${row}`, `${row}`],
    ]),
  );
  const sheet = { id: 'sheet', name: 'Sheet', colNumber: 4, rowNumber: 5000 };
  const typed = { ...cells, C1: '11', C2: '60', D1: toEngine(formula, localeOf('en_US')) };
  return openModel({ locale: 'en_US', workbook: { sheets: [{ ...sheet, cells: typed }] } });
};

/** What the engine reads cells by in an evaluation. */
const evaluatorOf = (model: Model): { computeCell(position: CellPosition): unknown } => {
  const evaluators = partsIn(model, 'handlers').flatMap((part): unknown[] =>
    'evaluator' in part ? [part.evaluator] : [],
  );
  const isEvaluator = (value: unknown): value is { computeCell(position: CellPosition): unknown } =>
    typeof value === 'object' && value !== null && 'computeCell' in value;
  const [evaluator] = evaluators.filter(isEvaluator);
  if (evaluator === undefined) throw new Error('The engine evaluates elsewhere.');
  return evaluator;
};

test.each([
  {
    what: 'only its rows of a range',
    formula: '=SUMIFS(INDEX(B:B;C1):INDEX(B:B;C2);INDEX(A:A;C1):INDEX(A:A;C2);">0")',
    least: 98,
    most: 300,
  },
  { what: 'all rows of a plain range', formula: '=SUMIFS(B:B;A:A;">0")+C1-C1', least: 10_000, most: Infinity },
])('a formula reads $what', ({ formula, least, most }) => {
  const model = columnsOfOnes(formula);
  const result = () => model.getters.getEvaluatedCell({ sheetId: 'sheet', col: 3, row: 0 }).value;
  expect(result()).toBeGreaterThan(0);
  const read = vi.spyOn(evaluatorOf(model), 'computeCell');
  model.dispatch('UPDATE_CELL', { sheetId: 'sheet', col: 2, row: 0, content: '12' });
  expect(result()).toBeGreaterThan(1000);
  expect(read.mock.calls.length).toBeGreaterThan(least);
  expect(read.mock.calls.length).toBeLessThan(most);
});

test('a formula of no cell, as one of a rule, has the same rows', () => {
  const model = columnsOfOnes('=1');
  const result = (formula: string) => model.getters.evaluateFormula('sheet', toEngine(formula, localeOf('en_US')));
  expect(result('=SUM(INDEX(B:B;C1):INDEX(B:B;13))')).toBe(11 + 12 + 13);
  expect(result('=SUMPRODUCT(ROW(INDEX(A:A;3):INDEX(A:A;2)))')).toBe(5);
  expect(result('=SUM(INDEX(B1:B3;1):INDEX(B1:B3;4))')).toBe('#NUM!');
});

test.each([
  { formula: '=INDEX(Here!A2:A;3)', value: 4 },
  { formula: "=INDEX('Here'!$A$2:$A;3)", value: 4 },
  { formula: '=INDEX(Here!A2:A;2)&"."', value: '.' },
  { formula: '=INDEX(Here!A2:A;9)', value: '#NUM!' },
  { formula: '=INDEX(Here!A2:A;Here!B4)+INDEX(Here!B2:B4;2)', value: 6 },
  { formula: '=INDEX(Here!A2:A;"x")', value: '#VALUE!' },
  { formula: '=SUM(INDEX(Here!A2:A4;0))', value: 5 },
  { formula: '=INDEX(Here!A2:B4;3;2)', value: 3 },
])('$formula is the cell of the column that it asks for', ({ formula, value }) => {
  const rows = [
    ['a', 'b'],
    [1, 1],
    [null, 2],
    [4, 3],
  ];
  expect(evaluate({ Here: rows }, [formula])).toEqual([value]);
});
