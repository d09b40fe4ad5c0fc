import { expect, test } from 'vitest';
import { engineName } from '../../../../src/stand-in/engine/tab-names.ts';
import { withPrintedTab } from '../../../../src/workbench/page/workbook/print-areas.ts';
import { contentOf } from '../../../../src/workbench/page/workbook/workbook-part.ts';

const drawing =
  '<xdr:to> <xdr:col>1</xdr:col><xdr:colOff>5</xdr:colOff> <xdr:row>41</xdr:row><xdr:rowOff>5</xdr:rowOff></xdr:to>';

const workbook = [
  {
    path: 'xl/workbook.xml',
    content:
      '<workbook><sheets><sheet name="Posts" sheetId="1"/><sheet name="Client&apos;s &amp; ours" sheetId="2"/></sheets></workbook>',
  },
  { path: 'xl/worksheets/sheet0.xml', content: '<sheetView workbookViewId="0"/><c r="A1"/><c r="AB900"/>' },
  {
    path: 'xl/worksheets/sheet1.xml',
    content:
      '<sheetView workbookViewId="0"/><cols><col min="1" max="3" hidden="0"/><col min="4" max="26" width="9" hidden="1"/></cols><c r="A1"/><c r="C30"/><c r="D80"/><c r="Z1"/>',
  },
  { path: 'xl/drawings/drawing1.xml', content: drawing },
];

const printed = withPrintedTab(workbook, "Client's & ours");

const areas = Array.from(
  contentOf(printed, 'xl/workbook.xml').matchAll(/<definedName name="([^"]*)" localSheetId="(\d)">([^<]*)</g),
  ([, name, sheet, area]) => [name, sheet, area],
);

test('the area of the tab that is printed is all that it shows: no hidden column, and each chart whole', () => {
  expect(areas[1]).toEqual(['_xlnm.Print_Area', '1', "'Client''s &amp; ours'!$A$1:$C$42"]);
});

test('every other tab prints its last cell, which is blank', () => {
  expect(areas[0]).toEqual(['_xlnm.Print_Area', '0', "'Posts'!$XFD$1048576"]);
  expect(areas).toHaveLength(2);
});

test('the workbook opens at the tab that is printed, and has only this selected', () => {
  expect(contentOf(printed, 'xl/workbook.xml')).toMatch(
    /<bookViews><workbookView activeTab="1"\/><\/bookViews><sheets>.*<\/sheets><definedNames>/,
  );
  expect(contentOf(printed, 'xl/worksheets/sheet0.xml')).not.toContain('tabSelected');
  expect(contentOf(printed, 'xl/worksheets/sheet1.xml')).toContain('<sheetView tabSelected="1" workbookViewId="0"/>');
});

test('a tab whose name the engine writes with other letters is found by its own', () => {
  const content = `<sheets><sheet name="Posts"/><sheet name="${engineName("Whose? Cat's")}"/></sheets>`;
  const found = contentOf(withPrintedTab([{ path: 'xl/workbook.xml', content }], "Whose? Cat's"), 'xl/workbook.xml');
  expect(found).toContain('activeTab="1"');
});

test('a tab that is not there is a mistake', () => {
  expect(() => withPrintedTab(workbook, 'Days')).toThrow('There is no tab "Days" to print.');
});
