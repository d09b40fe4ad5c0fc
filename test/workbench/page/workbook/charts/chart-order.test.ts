import { type ChartDefinition, Model } from '@odoo/o-spreadsheet';
import { DOMParser, type Element, XMLSerializer } from '@xmldom/xmldom';
import { describe, expect, test } from 'vitest';
import { contentOf } from '../../../../../src/workbench/page/workbook/workbook-part.ts';
import { xlsxParts } from '../xlsx-parts.ts';

// The engine tells its timings.
console.debug = () => undefined;

const common = {
  title: { text: 'Reach' },
  legendPosition: 'top' as const,
  dataSource: {
    type: 'range' as const,
    dataSets: ['B1:B3', 'C1:C3'].map((dataRange, at) => ({ dataRange, dataSetId: `${at}` })),
    labelRange: 'A1:A3',
    dataSetsHaveTitle: true,
  },
  dataSetStyles: {
    0: { trend: { type: 'polynomial' as const, order: 2, display: true } },
    1: { yAxisId: 'y1' as const },
  },
};

/** Charts of each kind that the engine writes, over two series, the second of which has an axis of its own. */
const definitions = {
  line: { ...common, type: 'line', labelsAsText: true, stacked: false, cumulative: false },
  bar: { ...common, type: 'bar', stacked: false },
  combo: { ...common, type: 'combo' },
  scatter: { ...common, type: 'scatter', labelsAsText: false },
  radar: { ...common, type: 'radar', stacked: false },
  pie: { ...common, type: 'pie' },
  pyramid: { ...common, type: 'pyramid', stacked: true },
} as const satisfies Record<string, ChartDefinition>;

/** The only chart of a workbook. */
const chartOf = async (definition: ChartDefinition) => {
  const cells = { A1: 'day', B1: 'reach', C1: 'rate', A2: '1', B2: '10', C2: '3', A3: '2', B3: '20', C3: '4' };
  const model = new Model({ sheets: [{ id: 'tab', name: 'Tab', cells }] });
  const { isSuccessful } = model.dispatch('CREATE_CHART', {
    sheetId: 'tab',
    chartId: 'chart',
    figureId: 'figure',
    col: 4,
    row: 1,
    offset: { x: 0, y: 0 },
    size: { width: 300, height: 200 },
    definition,
  });
  expect(isSuccessful).toBe(true);
  return new DOMParser().parseFromString(contentOf(await xlsxParts(model), 'xl/charts/chart1.xml'), 'text/xml');
};

/** The lists of ISO 29500, part 1, 21.2, of which each element that is there must stand in this order. */
const standard: Readonly<Record<string, readonly string[]>> = {
  'c:chartSpace': ['c:roundedCorners', 'c:chart', 'c:spPr'],
  'c:chart': ['c:title', 'c:autoTitleDeleted', 'c:plotArea', 'c:legend', 'c:plotVisOnly', 'c:dispBlanksAs'],
  'c:lineChart': ['c:grouping', 'c:varyColors', 'c:ser', 'c:dLbls', 'c:axId'],
  'c:barChart': ['c:barDir', 'c:grouping', 'c:varyColors', 'c:ser', 'c:dLbls', 'c:gapWidth', 'c:overlap', 'c:axId'],
  'c:scatterChart': ['c:scatterStyle', 'c:varyColors', 'c:ser', 'c:dLbls', 'c:axId'],
  'c:radarChart': ['c:radarStyle', 'c:varyColors', 'c:ser', 'c:dLbls', 'c:axId'],
  'c:doughnutChart': ['c:varyColors', 'c:ser', 'c:dLbls', 'c:holeSize'],
  'c:ser': [
    ...['c:idx', 'c:order', 'c:tx', 'c:spPr', 'c:invertIfNegative', 'c:marker', 'c:dPt', 'c:dLbls', 'c:trendline'],
    ...['c:cat', 'c:xVal', 'c:val', 'c:yVal', 'c:smooth'],
  ],
  'c:trendline': ['c:spPr', 'c:trendlineType', 'c:order', 'c:dispRSqr', 'c:dispEq'],
  'c:catAx': [
    ...['c:axId', 'c:scaling', 'c:delete', 'c:axPos', 'c:majorGridlines', 'c:title', 'c:numFmt', 'c:majorTickMark'],
    ...['c:minorTickMark', 'c:tickLblPos', 'c:txPr', 'c:crossAx', 'c:crosses', 'c:auto'],
  ],
  'c:valAx': [
    ...['c:axId', 'c:scaling', 'c:delete', 'c:axPos', 'c:majorGridlines', 'c:title', 'c:numFmt', 'c:majorTickMark'],
    ...['c:minorTickMark', 'c:tickLblPos', 'c:txPr', 'c:crossAx', 'c:crosses', 'c:crossBetween', 'c:majorUnit'],
  ],
  'c:scaling': ['c:orientation', 'c:max', 'c:min'],
};

const namesIn = (parent: Element): readonly string[] => [...parent.children].map(({ tagName }) => tagName);

describe.each(Object.values(definitions))('a $type chart', (definition) => {
  test('has its elements in the order of the standard, and no others', async () => {
    const document = await chartOf(definition);
    let compared = 0;
    for (const [parent, order] of Object.entries(standard))
      for (const element of document.getElementsByTagName(parent)) {
        const names = namesIn(element);
        compared += names.length;
        expect(names, parent).toEqual(order.flatMap((name) => names.filter((each) => each === name)));
      }
    expect(compared).toBeGreaterThan(20);
  });

  test('has both series and its title', async () => {
    const document = await chartOf(definition);
    expect(document.getElementsByTagName('c:ser')).toHaveLength(2);
    expect(document.getElementsByTagName('a:t')[0]?.textContent).toBe('Reach');
  });
});

test('charts stand before all axes, also where the second series has its own', async () => {
  const [plot] = (await chartOf(definitions.line)).getElementsByTagName('c:plotArea');
  expect(plot && namesIn(plot)).toEqual([
    ...['c:layout', 'c:lineChart', 'c:lineChart', 'c:catAx', 'c:catAx', 'c:valAx', 'c:valAx', 'c:spPr'],
  ]);
});

test('the hole of a pie is as small as the standard allows', async () => {
  const [hole] = (await chartOf(definitions.pie)).getElementsByTagName('c:holeSize');
  expect(hole?.getAttribute('val')).toBe('1');
});

test('an axis without a title has no element for it', async () => {
  const document = await chartOf(definitions.line);
  expect([...document.getElementsByTagName('c:title')].map((title) => title.parentElement?.tagName)).toEqual([
    'c:chart',
  ]);
  expect(new XMLSerializer().serializeToString(document)).not.toContain('<a:t/>');
});
