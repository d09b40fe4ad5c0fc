import { expect, test } from 'vitest';
import { withOpaqueColours, withStandardSheet } from '../../../../src/workbench/page/workbook/standard-xml.ts';

test.each([
  ['<color rgb="1A56A8"/>', '<color rgb="FF1A56A8"/>'],
  ['<fgColor rgb="fff8e1"/><bgColor indexed="64"/>', '<fgColor rgb="FFfff8e1"/><bgColor indexed="64"/>'],
  ['<tabColor rgb="FF0000"/>', '<tabColor rgb="FFFF0000"/>'],
  ['<color rgb="801A56A8"/>', '<color rgb="801A56A8"/>'],
  ['<f>A1&amp;rgb="1A56A8"</f>', '<f>A1&amp;rgb="1A56A8"</f>'],
])('a colour has eight digits: %s', (written, standard) => {
  expect(withOpaqueColours(written)).toBe(standard);
});

test.each([
  ['<a/><dataValidations count="1">\n</dataValidations><b/>', '<a/><b/>'],
  ['<a/><dataValidations count="3"/><b/>', '<a/><b/>'],
  [
    '<dataValidations count="2"><dataValidation errorStyle="" type="list"/></dataValidations>',
    '<dataValidations count="1"><dataValidation type="list"/></dataValidations>',
  ],
  [
    '<dataValidations count="2"><dataValidation errorStyle="warning"/><dataValidation errorStyle=""/></dataValidations>',
    '<dataValidations count="2"><dataValidation errorStyle="warning"/><dataValidation/></dataValidations>',
  ],
])('rules for what may be typed are counted, and are not there where there are none: %s', (written, standard) => {
  expect(withStandardSheet(written)).toBe(standard);
});

test('every conditional format has a priority of its own, in the order in which they stand', () => {
  const rule = '<cfRule priority="1" type="expression"><formula>A1</formula></cfRule>';
  expect(withStandardSheet(rule.repeat(3)).match(/priority="\d+"/g)).toEqual([
    'priority="1"',
    'priority="2"',
    'priority="3"',
  ]);
});

test('the protection of a sheet stands behind its cells', () => {
  const protection = '<sheetProtection sheet="1"/>';
  expect(withStandardSheet(`<sheetData><row/></sheetData><mergeCells/>${protection}<b/>`)).toBe(
    `<sheetData><row/></sheetData>${protection}<mergeCells/><b/>`,
  );
  expect(withStandardSheet(`<sheetData/><mergeCells/>${protection}`)).toBe(`<sheetData/>${protection}<mergeCells/>`);
});
