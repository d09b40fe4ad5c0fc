import { expect, test } from 'vitest';
import { withTrueWidths } from '../../../../src/workbench/page/workbook/column-widths.ts';

/** The engine writes 138 pixels as 19.73 digits, and 90 as 12.87. */
const parts = [
  {
    path: 'xl/styles.xml',
    content: '<fonts count="1"><font><sz val="10"/></font></fonts><cellXfs count="1"><xf fontId="0"/></cellXfs>',
  },
  {
    path: 'xl/worksheets/sheet0.xml',
    content:
      '<sheetFormatPr defaultColWidth="12.87"/><cols><col min="1" max="1" width="19.73" customWidth="1" hidden="1"/></cols>',
  },
];

test('columns are counted in digits that every program draws 6 pixels wide', () => {
  const [styles, sheet] = withTrueWidths(parts).map(({ content }) => content);
  expect(styles).toContain(
    '<fonts count="2"><font><sz val="10"/></font><font><sz val="8"/><name val="Arial"/></font></fonts>',
  );
  expect(styles).toMatch(/<cellStyleXfs count="1"><xf numFmtId="0" fontId="1"[^>]*\/><\/cellStyleXfs><cellXfs/);
  expect(styles).toContain('<cellStyle name="Normal" xfId="0"');
  expect(sheet).toBe(
    '<sheetFormatPr defaultColWidth="15.0000"/><cols><col min="1" max="1" width="23.0000" customWidth="1" hidden="1"/></cols>',
  );
});
