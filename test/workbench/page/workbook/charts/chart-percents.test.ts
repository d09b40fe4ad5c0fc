import { expect, test } from 'vitest';
import { withChartPercents } from '../../../../../src/workbench/page/workbook/charts/chart-percents.ts';

const part = (path: string, content: string) => ({ path, content, contentType: '' });

const chartOf = (cells: string) =>
  `<c:ser><c:val><c:numRef><c:f>&apos;Кав&apos;&apos;ярня KPI&apos;!${cells}</c:f></c:numRef></c:val></c:ser><c:valAx><c:numFmt formatCode="General" sourceLinked="1"/></c:valAx>`;

/** A workbook whose second style has percents, with two charts: of rates and of counts. */
const workbook = [
  part('xl/workbook.xml', '<sheets><sheet name="Кав&apos;ярня KPI" sheetId="1" r:id="rId1"/></sheets>'),
  part(
    'xl/styles.xml',
    '<numFmts><numFmt numFmtId="164" formatCode="0.00%"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="164"/></cellXfs>',
  ),
  part('xl/worksheets/sheet0.xml', '<c r="B2" s="1"><v>0.05</v></c><c r="C2" s="0"><v>5</v></c>'),
  part('xl/charts/chart1.xml', chartOf('B2:B6')),
  part('xl/charts/chart2.xml', chartOf('C2:C6')),
];

test('a chart of rates has percents along its axis, and one of counts its thousands apart', () => {
  const axes = withChartPercents(workbook)
    .filter(({ path }) => path.startsWith('xl/charts/'))
    .map(({ content }) => /formatCode="([^"]*)"/.exec(content)?.[1]);
  expect(axes).toEqual(['0%', '[&gt;=1000]#,##0;General']);
});
