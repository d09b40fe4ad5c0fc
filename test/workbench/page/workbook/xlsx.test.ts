import { expect, test } from 'vitest';
import { workbookBytes } from '../../../../src/workbench/command/workbook.ts';
import { fitToPage } from '../../../../src/workbench/page/workbook/fit-to-page.ts';
import { officePath, recalculated } from '../../../office.ts';
import { opened } from '../../../stand-in/opened.ts';

// The engine tells its timings.
console.debug = () => undefined;
console.group = () => undefined;

const tab = 'Data; (one) & more';

/** Rows with blanks, texts of no letters and an error, and then the rows that formulas cut out of them. */
const rows = [
  ['day', 'number', 'kind', 'note', 'broken'],
  [46001, 5, 'a', 'x', 1],
  [46002, '', 'b', '', '=1/0'],
  [46002, 3, '', '=""', 3],
  [46003, -4, 'A', 'x y', 4],
  ['', '', '', '', ''],
  [46005, 8, 'b', 'z', 6],
  [46006, 2, 'a', 'y', 7],
];
const ends = [
  [1, 7],
  [3, 6],
  [6, 3],
  [5, 5],
  [3, 3],
  [0, 0],
];

const cut = (column: string, row: number): string => {
  const range = `'${tab.replaceAll("'", "''")}'!$${column}$2:$${column}$8`;
  return `INDEX(${range};$A${row}):INDEX(${range};$B${row})`;
};

const formulasOf = (row: number): readonly string[] => {
  const [day, number, kind, note, broken] = ['A', 'B', 'C', 'D', 'E'].map((column) => cut(column, row));
  return [
    `=SUM(${number})`,
    `=COUNT(${number})`,
    `=ROWS(${number})`,
    `=IFERROR(MEDIAN(${number});"none")`,
    `=IFERROR(LARGE(${number};1);"none")`,
    `=IFERROR(MATCH(46003;${day};0);"none")`,
    `=IFERROR(MATCH(46003;${day};1);"none")`,
    `=INDEX(${kind};1)&"!"`,
    `=SUMIFS(${number};${kind};"a";${day};">46001")`,
    `=SUMIFS(${number};${kind};"<>a")`,
    `=COUNTIFS(${kind};"<>";${day};"<>")`,
    `=COUNTIFS(${note};"<>x):(")`,
    `=MAXIFS(${number};${kind};"b")`,
    `=MINIFS(${number};${day};">0")`,
    `=SUMPRODUCT((${kind}="a")*(${day}>46001))`,
    `=SUMPRODUCT(ROW(${number})*(${day}>0))`,
    `=IFERROR(SUM(${broken});"error")`,
    `=SUMIFS(${broken};${kind};"a")`,
    `=IFERROR(SUM(INDEX($A$1:$A$3;$A${row}):INDEX($A$1:$A$3;9));"beyond")`,
  ];
};

const body = `
  sheet.setName(${JSON.stringify(tab)});
  sheet.getRange(1, 1, ${rows.length}, 5).setValues(${JSON.stringify(rows)});
  const ends = ${JSON.stringify(ends)};
  const formulas = ${JSON.stringify(ends.map((_, at) => formulasOf(at + 1)))};
  const figures = file.insertSheet('Figures');
  figures.getRange(1, 1, ends.length, 2).setValues(ends);
  figures.getRange(1, 3, formulas.length, formulas[0].length).setFormulas(formulas);
  return figures.getRange(1, 3, formulas.length, formulas[0].length).getValues();`;

test('a workbook has ranges between two calls of INDEX, and LibreOffice computes in them what the engine does', {
  timeout: 300_000,
}, async () => {
  const file = await opened(body);
  const here = file.run('act');
  const bytes = await workbookBytes(file.model);
  const { files } = await file.model.exportXLSX();
  const sheets = fitToPage(files.flatMap((part) => ('content' in part ? [part] : [])))
    .filter(({ path }) => path.startsWith('xl/worksheets/'))
    .map(({ content }) => content)
    .join('');
  const range = '&apos;Data; (one) &amp; more&apos;!$B$2:$B$8';
  expect(sheets).toContain(`>SUM(INDEX(${range},$A1):INDEX(${range},$B1))</f>`);
  expect(sheets).not.toContain('CELLS_BETWEEN');
  const office = officePath();
  if (office === null) {
    console.log('Skipped: soffice of LibreOffice is not here.');
    return;
  }
  const [there] = recalculated(office, [bytes], 'en-US');
  const figures = there
    ?.get('Figures')
    ?.slice(0, ends.length)
    .map((row) => row.slice(2));
  expect(figures).toEqual(here);
  expect(figures?.[0]?.slice(0, 4)).toEqual([14, 5, 7, 3]);
});
