import { expect, test } from 'vitest';
import { withGroupsOpenedAbove } from '../../../../src/workbench/page/workbook/row-groups.ts';

const sheetOf = (rows: string, properties = '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>') =>
  `<worksheet>${properties}<sheetData>${rows}</sheetData></worksheet>`;

const grouped = (number: number, level = 1) => `<row r="${number}" hidden="1" outlineLevel="${level}"></row>`;

const rowsOf = (sheet: string): readonly string[] => sheet.match(/<row [^>]*>/g) ?? [];

test('a closed group is opened by the row above it', () => {
  const sheet = withGroupsOpenedAbove(
    sheetOf(`<row r="2"></row>${grouped(3)}${grouped(4)}<row r="5" collapsed="1"></row>`),
  );
  expect(rowsOf(sheet)).toEqual([
    '<row r="2" collapsed="1">',
    '<row r="3" hidden="1" outlineLevel="1">',
    '<row r="4" hidden="1" outlineLevel="1">',
    '<row r="5">',
  ]);
  expect(sheet).toContain('<sheetPr><outlinePr summaryBelow="0"/><pageSetUpPr fitToPage="1"/></sheetPr>');
});

test('of two groups, the one within the other, each has its own row', () => {
  const rows = `<row r="1"></row>${grouped(2)}${grouped(3, 2)}<row r="4" hidden="1" outlineLevel="1" collapsed="1"></row><row r="5" collapsed="1"></row>`;
  expect(rowsOf(withGroupsOpenedAbove(sheetOf(rows))).map((tag) => tag.includes('collapsed'))).toEqual([
    true,
    true,
    false,
    false,
    false,
  ]);
});

test('a row above that holds nothing is written for it; the first row of a sheet has none', () => {
  const rows = `${grouped(7)}<row r="8" collapsed="1"></row>`;
  expect(rowsOf(withGroupsOpenedAbove(sheetOf(rows)))[0]).toBe('<row r="6" collapsed="1"/>');
  expect(rowsOf(withGroupsOpenedAbove(sheetOf(`${grouped(1)}<row r="2" collapsed="1"></row>`)))).toEqual([
    '<row r="1" hidden="1" outlineLevel="1">',
    '<row r="2">',
  ]);
});

test('the outline stands behind the colour of a tab, and a sheet without groups stays as it is', () => {
  const coloured = '<sheetPr><tabColor rgb="FFFF0000"/><pageSetUpPr fitToPage="1"/></sheetPr>';
  expect(withGroupsOpenedAbove(sheetOf(grouped(2), coloured))).toContain(
    '<tabColor rgb="FFFF0000"/><outlinePr summaryBelow="0"/><pageSetUpPr',
  );
  const plain = sheetOf('<row r="1"></row>', coloured);
  expect(withGroupsOpenedAbove(plain)).toBe(plain);
});
