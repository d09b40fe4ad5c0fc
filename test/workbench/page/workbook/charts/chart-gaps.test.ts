import { expect, test } from 'vitest';
import { value, withChartGaps } from '../../../../../src/workbench/page/workbook/charts/chart-gaps.ts';

const seriesOf = (column: string) =>
  `<c:ser><c:tx><c:f>&apos;It&apos;&apos;s&apos;!${column}1</c:f></c:tx><c:dLbls><c:showVal val="0"/></c:dLbls><c:val><c:numRef><c:f>&apos;It&apos;&apos;s&apos;!${column}2:${column}3</c:f></c:numRef></c:val></c:ser>`;
/** The same with its value beside its only point. */
const labelled = (series: string) =>
  series.replace(/<c:dLbls>.*<\/c:dLbls>/, () => `<c:dLbls>${value}<c:showVal val="1"/></c:dLbls>`);
const number = (cell: string) => `<c r="${cell}" t="n"><f>X1</f><v>5</v></c>`;
const text = (cell: string) => `<c r="${cell}" t="str"><f>X2</f><v/></c>`;
const typed = (cell: string) => `<c r="${cell}"><v>7</v></c>`;

const partsOver = (cells: string) =>
  withChartGaps([
    { path: 'xl/workbook.xml', content: `<sheet name="Other"/><sheet name="It&apos;s"/>` },
    { path: 'xl/worksheets/sheet0.xml', content: text('B2') },
    { path: 'xl/worksheets/sheet1.xml', content: cells },
    { path: 'xl/charts/chart1.xml', content: seriesOf('B') + seriesOf('C') },
  ]).map(({ content }) => content);

test('a line has a gap where its formula gives no number, and its other cells stay', () => {
  const [, other, sheet, chart] = partsOver(number('B2') + text('B3') + text('D2') + typed('C2'));
  expect(other).toBe(text('B2'));
  const gap = (formula: string) => `IF(ISNUMBER(${formula}),${formula},NA())`;
  expect(sheet).toBe(`<c r="B2" t="n"><f>${gap('X1')}</f><v>5</v></c><c r="B3"/>${text('D2')}${typed('C2')}`);
  expect(chart).toBe(labelled(seriesOf('B')) + labelled(seriesOf('C')));
});

test('a line of one point has its value beside it, one of several has not', () => {
  const [, , , chart] = partsOver(number('B2') + number('B3') + number('C2') + text('C3'));
  expect(chart).toBe(seriesOf('B') + labelled(seriesOf('C')));
  expect(chart).toContain('<c:showVal val="1"/>');
});

test('a line without a single number is not there', () => {
  const [, , , chart] = partsOver(number('B2') + text('C2') + text('C3'));
  expect(chart).toBe(labelled(seriesOf('B')));
});

test('columns have the values of their newest series above them', () => {
  const columns = `<c:barChart>${seriesOf('B')}${seriesOf('C')}</c:barChart>`;
  const [, , , chart] = withChartGaps([
    { path: 'xl/workbook.xml', content: `<sheet name="Other"/><sheet name="It&apos;s"/>` },
    { path: 'xl/worksheets/sheet0.xml', content: '' },
    { path: 'xl/worksheets/sheet1.xml', content: ['B2', 'B3', 'C2', 'C3'].map(number).join('') },
    { path: 'xl/charts/chart1.xml', content: columns },
  ]).map(({ content }) => content);
  const above = labelled(seriesOf('C')).replace('val="t"', 'val="outEnd"');
  expect(chart).toBe(`<c:barChart>${seriesOf('B')}${above}</c:barChart>`);
});
