import { type CellObject, utils, type WorkSheet } from '@e965/xlsx';
import { describe, expect, test } from 'vitest';
import { openFile } from '../../../src/import/files/open-file.ts';
import { readParts } from '../../../src/import/files/read-parts.ts';
import type { SheetTable } from '../../../src/import/files/sheet-table.ts';
import { knownExports } from '../../../src/import/known-exports.ts';
import { runSteps } from '../../../src/import/steps.ts';
import { separatedCells } from '../../../src/import/text/separated.ts';
import { rowsOf } from '../../../src/import/text/table-cells.ts';
import { decode, setting, today } from '../sources/exports.ts';
import { workbookOf } from './resaved.ts';

type Sheets = Parameters<typeof workbookOf>[0];

const partsOf = (sheets: Sheets, form: Parameters<typeof workbookOf>[1] = 'xlsx') =>
  openFile(`book.${form}`, workbookOf(sheets, form), decode);

/** The only sheet of a workbook. */
const sheetOf = (sheet: WorkSheet, form?: Parameters<typeof workbookOf>[1]): SheetTable => {
  const [part, ...others] = partsOf({ Data: sheet }, form);
  if (part === undefined || others.length > 0 || !('sheet' in part))
    throw new Error(`no sheet: ${JSON.stringify(part)}`);
  return part.sheet;
};

const textsOf = ({ bytes, ...rows }: SheetTable): readonly (readonly string[])[] => {
  const read = separatedCells({ text: decode('utf-8', bytes), ...rows });
  return rowsOf(read, 0, read.count);
};

const textOfCell = (cell: CellObject, form?: Parameters<typeof workbookOf>[1]): string | undefined =>
  textsOf(
    sheetOf(
      utils.aoa_to_sheet([
        ['Name', 'Value'],
        ['a', cell],
      ]),
      form,
    ),
  )[1]?.[1];

const number = (v: number, z = 'General'): CellObject => ({ t: 'n', v, z });

describe('a cell is read as what it holds:', () => {
  const cells: readonly (readonly [CellObject, string])[] = [
    [number(1234), '1234'],
    [number(1.234), '1.2340'],
    [number(-0.5), '-0.5'],
    [number(1e-7), '0.0000001'],
    [number(1234.5, '#,##0'), '1234.5'],
    [number(0.07, '0%'), '7%'],
    [number(0.012345, '0.00%'), '1.2345%'],
    [number(1250, '"$"#,##0.00'), '$ 1250'],
    [number(1250.5, '[$₴-422]#,##0.00'), '₴ 1250.5'],
    [number(1250, '#,##0" грн"'), 'грн 1250'],
    [number(1500, '0.0," тис"'), '1500'],
    [number(12, '0" pcs"'), '12'],
    [number(17867617030424900000), '1.78676170304249E+19'],
    [number(123456789012345, '0'), '123456789012345'],
    [number(46100, 'yyyy-mm-dd'), '2026-03-19'],
    [number(46100, 'm/d/yy'), '2026-03-19'],
    [number(46100, 'd" "mmmm'), '2026-03-19'],
    [number(46100, '[$-422]dd.mm.yyyy;@'), '2026-03-19'],
    [number(46100, 'm/d/yy h:mm'), '2026-03-19 00:00:00'],
    [number(46100.5, 'm/d/yy'), '2026-03-19 12:00:00'],
    [number(46100.999999, 'm/d/yy h:mm'), '2026-03-20 00:00:00'],
    [number(46100, 'mmm-yy'), '2026-03'],
    [number(46100, 'yyyy'), '2026'],
    [number(205 / 86400, 'h:mm:ss'), '0:03:25'],
    [number(205 / 86400, 'mm:ss'), '0:03:25'],
    [number(1.5, '[h]:mm:ss'), '36:00:00'],
    [number(70.5 / 86400, 'mm:ss.0'), '70.5s'],
    [number(46100.5, 'h:mm'), '2026-03-19 12:00:00'],
    [{ t: 'b', v: true }, 'TRUE'],
    [{ t: 's', v: '1.234' }, '1.234'],
    [{ t: 's', v: 'two\r\nlines\u001f' }, 'two\nlines'],
  ];
  test.each(cells)('%j is %j', (cell, text) => {
    expect(textOfCell(cell)).toBe(text);
  });

  test.each(['biff8', 'xlsb', 'ods', 'xlml'] as const)('days, shares and durations are those of %s too', (form) => {
    expect(textOfCell(number(46100, 'yyyy-mm-dd'), form)).toBe('2026-03-19');
    expect(textOfCell(number(0.07, '0.00%'), form)).toBe('7%');
    expect(textOfCell(number(205 / 86400, 'h:mm:ss'), form)).toBe('0:03:25');
  });

  test.each(['xlsx', 'biff8', 'xlsb'] as const)('days of the calendar of 1904 in %s', (form) => {
    const sheet = utils.aoa_to_sheet([['Day'], [number(46100 - 1462, 'yyyy-mm-dd')]]);
    const book = workbookOf({ Data: sheet }, form, { date1904: true });
    const [part] = openFile('mac', book, decode);
    expect(part !== undefined && 'sheet' in part ? textsOf(part.sheet)[1] : part).toEqual(['2026-03-19']);
  });
});

describe('a sheet is read as people see it:', () => {
  const rows = [
    ['Day', 'Campaign', 'Clicks'],
    ['2026-03-01', 'Spring', 1],
    ['2026-03-02', '', 2],
    ['2026-03-03', '', 3],
  ];

  test('hidden rows and columns are left out and told', () => {
    const sheet = utils.aoa_to_sheet(rows);
    sheet['!rows'] = [{}, {}, { hidden: true }];
    sheet['!cols'] = [{}, { hidden: true }];
    const read = sheetOf(sheet);
    expect(textsOf(read)).toEqual([
      ['Day', 'Clicks'],
      ['2026-03-01', '1'],
      ['2026-03-03', '3'],
    ]);
    expect([...read.lines]).toEqual([1, 2, 4]);
    expect(read.told.map(({ found }) => found)).toEqual(['1', 'B']);
  });

  test('a merged name is that of all its rows, a merged number is one, a heading stays one', () => {
    const sheet = utils.aoa_to_sheet([
      ['Day', 'Campaign', 'Clicks', 'Cost'],
      ['', '', 'all', 'net'],
      ['2026-03-01', 'Spring', 1, 90],
      ['2026-03-02', null, 2, null],
    ]);
    sheet['!merges'] = ['A1:A2', 'B1:B2', 'B3:B4', 'D3:D4'].map(utils.decode_range);
    expect(textsOf(sheetOf(sheet))).toEqual([
      ['Day', 'Campaign', 'Clicks', 'Cost'],
      ['', '', 'all', 'net'],
      ['2026-03-01', 'Spring', '1', '90'],
      ['2026-03-02', 'Spring', '2', ''],
    ]);
  });

  test('errors are blank and told with the place of the first', () => {
    const error: CellObject = { t: 'e', v: 0x07, w: '#DIV/0!' };
    const read = sheetOf(utils.aoa_to_sheet([...rows, ['2026-03-04', 'a', error], ['2026-03-05', 'b', error]]));
    expect(textsOf(read)[4]).toEqual(['2026-03-04', 'a', '']);
    expect(read.told[0]?.message.en).toBe(
      'Cells with an error instead of a value were read as blank: 2, the first is C5.',
    );
  });

  test('rows far below the others cost nothing', () => {
    const sheet = utils.aoa_to_sheet(rows);
    sheet['A1048576'] = { t: 's', v: 'end' };
    sheet['!ref'] = 'A1:C1048576';
    const { lines } = sheetOf(sheet);
    expect([...lines]).toEqual([1, 2, 3, 4, 1_048_573, 1_048_574, 1_048_575, 1_048_576]);
  });
});

describe('a workbook', () => {
  const days = utils.aoa_to_sheet([
    ['Date', 'New followers'],
    ['2026-03-01', 4],
    ['2026-03-02', 5],
  ]);
  const notes = utils.aoa_to_sheet([['About this export'], ['Figures are those of the account.']]);
  const readingsOf = (...given: Parameters<typeof partsOf>) =>
    runSteps(readParts(partsOf(...given), { setting, known: knownExports, today, decode }));

  test('gives a reading for each table, and names the sheets without one', () => {
    const read = readingsOf({ Cover: notes, March: days, April: days });
    expect(read.map(({ name, reading }) => [name, reading.imports.length])).toEqual([
      ['book.xlsx › March', 1],
      ['book.xlsx › April', 1],
    ]);
    expect(read[0]?.reading.issues.at(-1)?.message.en).toMatch(/^The sheet “Cover” was left out\. ./);
    expect(read[1]?.reading.issues).toEqual([]);
    // What is read again with an answer tells the same.
    const again = read[0] === undefined ? null : runSteps(read[0].reader(setting)).issues;
    expect(again).toEqual(read[0]?.reading.issues);
  });

  test('of one sheet is called as its file is', () => {
    expect(readingsOf({ Data: days }).map(({ name }) => name)).toEqual(['book.xlsx']);
  });

  test('of notes alone says why for each of them', () => {
    expect(readingsOf({ Cover: notes, Notes: notes }).map(({ reading }) => reading.issues.length)).toEqual([1, 1]);
  });

  test('has hidden sheets that are left out and told', () => {
    const book = workbookOf({ Data: days, Old: days }, 'xlsx', { hidden: ['Old'] });
    const [part, ...others] = openFile('book.xlsx', book, decode);
    expect(others).toEqual([]);
    expect(part !== undefined && 'sheet' in part && part.sheet.told[0]?.message.en).toContain('“Old”');
  });

  test('of hidden sheets alone says so', () => {
    const book = workbookOf({ Data: days, Empty: utils.aoa_to_sheet([]) }, 'xlsx', { hidden: ['Data'] });
    expect(openFile('book.xlsx', book, decode)).toEqual([
      { name: 'book.xlsx', refusal: expect.objectContaining({ en: expect.stringContaining('hidden') }) },
    ]);
  });
});
