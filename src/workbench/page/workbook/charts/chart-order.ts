/** The children that ISO 29500 knows of each element of a chart that the engine writes, in the order in which they must stand. */
const childOrder: Readonly<Record<string, string>> = {
  chartSpace: 'date1904 lang roundedCorners style clrMapOvr protection chart spPr txPr externalData printSettings',
  chart: 'title autoTitleDeleted plotArea legend plotVisOnly dispBlanksAs',
  title: 'tx layout overlay spPr txPr',
  plotArea: 'layout barChart lineChart scatterChart radarChart doughnutChart catAx valAx dTable spPr',
  lineChart: 'grouping varyColors ser dLbls dropLines hiLowLines upDownBars marker smooth axId',
  barChart: 'barDir grouping varyColors ser dLbls gapWidth overlap serLines axId',
  scatterChart: 'scatterStyle varyColors ser dLbls axId',
  radarChart: 'radarStyle varyColors ser dLbls axId',
  doughnutChart: 'varyColors ser dLbls firstSliceAng holeSize',
  'lineChart ser': 'idx order tx spPr marker dPt dLbls trendline errBars cat val smooth',
  'barChart ser': 'idx order tx spPr invertIfNegative dPt dLbls trendline errBars cat val shape',
  'scatterChart ser': 'idx order tx spPr marker dPt dLbls trendline errBars xVal yVal smooth',
  'radarChart ser': 'idx order tx spPr marker dPt dLbls cat val',
  'doughnutChart ser': 'idx order tx spPr explosion dPt dLbls cat val',
  'ser marker': 'symbol size spPr',
  trendline: 'name spPr trendlineType order period forward backward intercept dispRSqr dispEq trendlineLbl',
  catAx:
    'axId scaling delete axPos majorGridlines minorGridlines title numFmt majorTickMark minorTickMark tickLblPos spPr txPr crossAx crosses crossesAt auto lblAlgn lblOffset noMultiLvlLbl',
  valAx:
    'axId scaling delete axPos majorGridlines minorGridlines title numFmt majorTickMark minorTickMark tickLblPos spPr txPr crossAx crosses crossesAt crossBetween majorUnit minorUnit dispUnits',
  scaling: 'logBase orientation max min',
  legend: 'legendPos legendEntry layout overlay spPr txPr',
};

const orderOf = (element: Element): readonly string[] | undefined =>
  (childOrder[`${element.parentElement?.localName} ${element.localName}`] ?? childOrder[element.localName])?.split(' ');

/** An axis without a title has an empty one in the engine, which takes room. */
const isEmptyTitle = (element: Element): boolean => element.localName === 'title' && !element.textContent?.trim();

const arrange = (element: Element): void => {
  const children = [...element.children];
  for (const child of children) arrange(child);
  const order = orderOf(element);
  if (order === undefined) return;
  while (element.firstChild !== null) element.removeChild(element.firstChild);
  for (const name of order)
    for (const child of children) if (child.localName === name && !isEmptyTitle(child)) element.appendChild(child);
};

/**
 * A chart with its elements in the order of the standard and without those that it does not know: the engine writes them as it
 * thinks of them, and Excel repairs such a file by throwing the chart away.
 */
export const withChartOrder = (chart: string): string => {
  const document = new DOMParser().parseFromString(chart, 'text/xml');
  arrange(document.documentElement);
  // A pie is a ring without a hole to the engine, and a hole takes at least 1% in the standard.
  return new XMLSerializer().serializeToString(document).replace('<c:holeSize val="0"/>', '<c:holeSize val="1"/>');
};
