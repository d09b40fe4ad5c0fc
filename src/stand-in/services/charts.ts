import type { Command } from '@odoo/o-spreadsheet';
import { type Area, addressOf } from '../a1.ts';
import type { Book } from '../book.ts';
import { checkIntegers } from '../integers.ts';
import { strictService } from '../strict-service.ts';
import { placeOf } from './range/range-places.ts';

type ChartDefinition = Extract<Command, { type: 'CREATE_CHART' }>['definition'];

type ChartShape = 'line' | 'column' | 'bar' | 'area' | 'combo' | 'pie';

interface BuiltChart {
  readonly shape: ChartShape;
  readonly ranges: readonly { readonly sheet: string; readonly area: Area }[];
  readonly headers: number;
  readonly position: { readonly row: number; readonly column: number; readonly x: number; readonly y: number };
  readonly options: Readonly<Record<string, unknown>>;
}

const charts = new WeakMap<object, BuiltChart & { id?: string }>();

/** The engine's ids of charts that a tab gave. */
const inserted = new WeakMap<object, string>();

const pixels = (value: unknown, otherwise: number): number => (typeof value === 'number' ? value : otherwise);

/** Where the legend stands; Google's line builder shows none unless it is asked to. */
const legendIn = (value: unknown): 'none' | 'top' | 'bottom' | 'left' | 'right' => {
  const position = typeof value === 'object' && value !== null && 'position' in value ? value.position : value;
  return (['none', 'top', 'bottom', 'left', 'right'] as const).find((option) => option === position) ?? 'none';
};

const coloursIn = (value: unknown): readonly string[] => (Array.isArray(value) ? value.map(String) : []);

/** Single columns: the labels first, then the series. */
const columnsIn = ({ ranges }: BuiltChart) =>
  ranges.flatMap(({ sheet, area }) =>
    Array.from({ length: area.right - area.left + 1 }, (_, at) => ({
      sheet,
      area: { ...area, left: area.left + at, right: area.left + at },
    })),
  );

const addressIn = (
  book: Book,
  home: string,
  { sheet, area }: { readonly sheet: string; readonly area: Area },
): string => {
  const address = addressOf(area);
  return sheet === home ? address : `'${book.model.getters.getSheetName(sheet)}'!${address}`;
};

/** The engine's description of a chart of Google's. */
const definitionOf = (book: Book, home: string, chart: BuiltChart): ChartDefinition => {
  const [labels, ...series] = columnsIn(chart);
  const colours = coloursIn(chart.options['colors']);
  const dataSets = series.map((place, at) => ({ dataSetId: `${at}`, dataRange: addressIn(book, home, place) }));
  const common = {
    title: { text: String(chart.options['title'] ?? '') },
    legendPosition: legendIn(chart.options['legend']),
    dataSource: {
      type: 'range' as const,
      dataSets,
      dataSetsHaveTitle: chart.headers > 0,
      ...(labels ? { labelRange: addressIn(book, home, labels) } : {}),
    },
    dataSetStyles: Object.fromEntries(
      dataSets.map(({ dataSetId }, at) => [dataSetId, colours[at] ? { backgroundColor: colours[at] } : {}]),
    ),
  };
  switch (chart.shape) {
    case 'line':
    case 'area':
      return {
        ...common,
        type: 'line',
        labelsAsText: true,
        stacked: false,
        cumulative: false,
        fillArea: chart.shape === 'area',
      };
    case 'column':
    case 'bar':
      return {
        ...common,
        type: 'bar',
        stacked: chart.options['isStacked'] === true,
        horizontal: chart.shape === 'bar',
      };
    case 'combo':
      return { ...common, type: 'combo' };
    case 'pie':
      return { ...common, type: 'pie' };
  }
};

/** A builder of charts: titles and colours exist only once the kind of chart is chosen, as at Google. */
export const newChart = (book: Book): object => {
  const ranges: { sheet: string; area: Area }[] = [];
  const options: Record<string, unknown> = {};
  let headers = 0;
  let position = { row: 0, column: 0, x: 0, y: 0 };

  const common = (self: () => object, shape: ChartShape | null) => ({
    addRange: (range: unknown) => {
      ranges.push(placeOf(range));
      return self();
    },
    setNumHeaders: (count: number) => {
      checkIntegers('EmbeddedChartBuilder.setNumHeaders', count);
      headers = count;
      return self();
    },
    setPosition: (...[row, column, x, y]: [row: number, column: number, x: number, y: number]) => {
      checkIntegers('EmbeddedChartBuilder.setPosition', row, column, x, y);
      position = { row: row - 1, column: column - 1, x, y };
      return self();
    },
    setOption: (name: string, value: unknown) => {
      options[name] = value;
      return self();
    },
    build: () => {
      if (shape === null) throw new Error('A chart needs a type.');
      const chart = strictService(book, 'EmbeddedChart', {
        getOptions: () => ({ ...options }),
        getRanges: () => ranges,
      });
      charts.set(chart, { shape, ranges: [...ranges], headers, position, options: { ...options } });
      return chart;
    },
  });
  const typed = (shape: ChartShape, name: string) => () => {
    const option = (key: string) => (value: unknown) => {
      options[key] = value;
      return self;
    };
    const self: object = strictService(book, name, {
      ...common(() => self, shape),
      setTitle: option('title'),
      setColors: option('colors'),
      setLegendPosition: option('legend'),
      setXAxisTitle: option('hAxis.title'),
      setYAxisTitle: option('vAxis.title'),
      setStacked: () => option('isStacked')(true),
    });
    return self;
  };
  const self: object = strictService(book, 'EmbeddedChartBuilder', {
    ...common(() => self, null),
    asLineChart: typed('line', 'EmbeddedLineChartBuilder'),
    asColumnChart: typed('column', 'EmbeddedColumnChartBuilder'),
    asBarChart: typed('bar', 'EmbeddedBarChartBuilder'),
    asAreaChart: typed('area', 'EmbeddedAreaChartBuilder'),
    asComboChart: typed('combo', 'EmbeddedComboChartBuilder'),
  });
  return self;
};

const usual = { width: 600, height: 371 } as const;

/** Puts a built chart into a tab. All of its options are kept, also those that the engine cannot show. */
export const insertChart = (book: Book, sheetId: string, given: unknown): void => {
  const chart = typeof given === 'object' && given !== null ? charts.get(given) : undefined;
  if (chart === undefined) throw new Error("The parameters don't match the method signature for Sheet.insertChart.");
  const id = book.newId();
  chart.id = id;
  const { position, options } = chart;
  book.remember(sheetId, `chart ${id}`, options);
  book.later((dispatch) => {
    const { isSuccessful, reasons } = dispatch('CREATE_CHART', {
      sheetId,
      chartId: id,
      figureId: `${id}figure`,
      col: position.column,
      row: position.row,
      offset: { x: position.x, y: position.y },
      size: { width: pixels(options['width'], usual.width), height: pixels(options['height'], usual.height) },
      definition: definitionOf(book, sheetId, chart),
    });
    if (!isSuccessful) throw new Error(`not in the stand-in: this chart (${reasons.join(', ')})`);
  });
};

/** The ranges of a chart: its labels, then its series. */
const rangesOf = (definition: object, rangeOf: (address: string) => object): readonly object[] => {
  const source: unknown = Reflect.get(definition, 'dataSource');
  if (typeof source !== 'object' || source === null) return [];
  const sets: unknown = Reflect.get(source, 'dataSets');
  const series = Array.isArray(sets) ? sets.map((set: object): unknown => Reflect.get(set, 'dataRange')) : [];
  return [Reflect.get(source, 'labelRange'), ...series].flatMap((address: unknown) =>
    typeof address === 'string' ? [rangeOf(address)] : [],
  );
};

/** Where a chart stands: the cell of its corner, from 1, and pixels from there. */
const placeIn = (book: Book, sheetId: string, chartId: string): object => {
  const { getters } = book.model;
  const figure = getters.getFigure(sheetId, getters.getFigureIdFromChartId(chartId));
  if (figure === undefined) throw new Error('The chart is not in this sheet.');
  return strictService(book, 'ContainerInfo', {
    getAnchorRow: () => figure.row + 1,
    getAnchorColumn: () => figure.col + 1,
    getOffsetX: () => figure.offset.x,
    getOffsetY: () => figure.offset.y,
  });
};

/** The charts of a tab, in the order in which they were put there. */
export const chartsOf = (book: Book, sheetId: string, rangeOf: (address: string) => object): readonly object[] => {
  book.settle();
  return book.model.getters.getChartIds(sheetId).map((id) => {
    const savedOptions = book.own.extras[sheetId]?.[`chart ${id}`];
    const options = new Map(
      Object.entries(typeof savedOptions === 'object' && savedOptions !== null ? savedOptions : {}),
    );
    const chart = strictService(book, 'EmbeddedChart', {
      getOptions: () => strictService(book, 'ChartOptions', { get: (name: string) => options.get(name) ?? null }),
      getRanges: () => rangesOf(book.model.getters.getChartDefinition(id), rangeOf),
      getContainerInfo: () => placeIn(book, sheetId, id),
      // Google's own choice where none is made: hidden columns show.
      getHiddenDimensionStrategy: () => 'IGNORE_ROWS',
    });
    inserted.set(chart, id);
    return chart;
  });
};

/** Takes a chart out of its tab again. */
export const removeChart = (book: Book, sheetId: string, given: object): void => {
  const id = inserted.get(given) ?? charts.get(given)?.id;
  if (id === undefined) throw new Error('The chart is not in this sheet.');
  book.later((dispatch) => {
    delete book.own.extras[sheetId]?.[`chart ${id}`];
    dispatch('DELETE_FIGURE', { sheetId, figureId: `${id}figure` });
  });
};
