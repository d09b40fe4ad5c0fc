import { cellOf } from '../../records/cells/cell-value.ts';
import { brandedColour, usualBrand } from '../../report/brand.ts';
import { cornersOf } from '../../report/formulas/address.ts';
import {
  type CalculationPlan,
  type CellEdge,
  cellEdges,
  newTabWidth,
  type OwnedPlan,
  type PlannedCell,
  type SheetPlan,
} from '../../report/layout/plan.ts';
import { type CellStyle, colours, type StyleName, styles } from '../../report/layout/styles.ts';
import { sheetTodayIn } from '../data-tabs/spreadsheet-clock.ts';
import { newTabColumns, newTabRows } from '../storage/cell-budget.ts';
import { writeGroups } from './row-groups.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Cell = string | number | boolean;

const eachCell = <T>({ cells }: SheetPlan, of: (cell: PlannedCell) => T): T[][] => cells.map((row) => row.map(of));

const eachStyle = <K extends keyof CellStyle>(plan: SheetPlan, part: K): CellStyle[K][][] =>
  eachCell(plan, ({ style }) => styles[style][part]);

interface DrawnEdge {
  readonly sides: readonly [top: boolean, left: boolean, bottom: boolean, right: boolean];
  readonly colour: string;
  readonly line: 'SOLID' | 'SOLID_MEDIUM' | 'SOLID_THICK' | 'DASHED';
}

/** Each kind of edge: which sides, in which colour, and by which line. */
const drawn: Readonly<Record<CellEdge, DrawnEdge>> = {
  row: { sides: [false, false, true, false], colour: colours.hairline, line: 'SOLID' },
  section: { sides: [false, false, true, false], colour: colours.accent, line: 'SOLID_MEDIUM' },
  card: { sides: [false, false, false, true], colour: colours.paper, line: 'SOLID_THICK' },
  input: { sides: [false, false, true, false], colour: colours.inputEdge, line: 'DASHED' },
  finding: { sides: [false, true, false, false], colour: colours.accent, line: 'SOLID_THICK' },
  newest: { sides: [false, true, false, false], colour: colours.accent, line: 'SOLID_MEDIUM' },
  month: { sides: [false, true, false, false], colour: colours.soft, line: 'SOLID' },
};

/** What a colour of the usual look is in a tab: that of its brand, where it has one. */
type Colouring = (colour: string) => string;

const drawEdges = (sheet: Sheet, edges: SheetPlan['edges'], colouring: Colouring): void => {
  for (const edge of cellEdges) {
    if (edges[edge].length === 0) continue;
    const { sides, colour, line } = drawn[edge];
    const [top, left, bottom, right] = sides.map((side) => (side ? true : null));
    const style = SpreadsheetApp.BorderStyle[line];
    sheet
      .getRangeList([...edges[edge]])
      .setBorder(top ?? null, left ?? null, bottom ?? null, right ?? null, null, null, colouring(colour), style);
  }
};

const dateOnly = (help: string) =>
  SpreadsheetApp.newDataValidation().requireDate().setAllowInvalid(false).setHelpText(help).build();

type FormatRule = GoogleAppsScript.Spreadsheet.ConditionalFormatRule;

/** Every rule in one call: it replaces all that the tab has, so the person's go with ours. */
const setRules = (sheet: Sheet, rules: OwnedPlan['rules'], theirs: readonly FormatRule[] | null): void => {
  const ours = rules.map(({ range, formula, colour, background, look }) => {
    const rule = SpreadsheetApp.newConditionalFormatRule()
      .whenFormulaSatisfied(formula)
      .setFontColor(colour)
      .setRanges([sheet.getRange(range)]);
    if (look === 'bold') rule.setBold(true);
    if (look === 'italic') rule.setItalic(true);
    return (background === undefined ? rule : rule.setBackground(background)).build();
  });
  if (ours.length > 0 || theirs !== null) sheet.setConditionalFormatRules([...ours, ...(theirs ?? [])]);
};

/** Sets the widths of the first columns of a new tab, in pixels: neighbours of one width in one call. */
export const setWidths = (sheet: Sheet, widths: readonly number[]): void => {
  for (let first = 0; first < widths.length; ) {
    const width = widths[first] ?? 0;
    let next = first;
    while (widths[next] === width) next++;
    if (width !== newTabWidth) sheet.setColumnWidths(first + 1, next - first, width);
    first = next;
  }
};

/** The height of most rows in one call, then those of the others. */
const setHeights = (sheet: Sheet, { heights, cells }: OwnedPlan): void => {
  const most = heights.reduce((longest, run) => (run.rows > longest.rows ? run : longest)).pixels;
  if (most !== null) sheet.setRowHeightsForced(1, cells.length, most);
  for (const { row, rows, pixels } of heights)
    if (pixels === null) sheet.autoResizeRows(row + 1, rows);
    else if (pixels !== most) sheet.setRowHeightsForced(row + 1, rows, pixels);
};

const oneOf = (options: readonly string[]) =>
  SpreadsheetApp.newDataValidation()
    .requireValueInList([...options], true)
    .setAllowInvalid(false)
    .build();

const setLists = (sheet: Sheet, { lists }: SheetPlan): void => {
  for (const { cell, options } of lists) sheet.getRange(cell).setDataValidation(oneOf(options));
};

/** Small enough for charts of a few rows, in points. */
const titleSize = 12;
const labelSize = 9;
/** Lines across, so that they stay behind what is drawn. */
const mostLines = 4;
/** As long as what is left out between them is short, in pixels. */
const dashes = [6, 4];

/** The widths of the lines of a chart, in pixels: what stands behind and what is aimed at are thinner. */
const lineWidths = { none: 0, thin: 2, usual: 3 };
/** How wide points are: of a few points each is seen, of more the newest alone. */
const points = { few: 7, size: 7 };

const seriesOf = ({ colours: series, dashed, pale, labelled, points: count }: OwnedPlan['charts'][number]) =>
  Object.fromEntries(
    series.map((_, at) => [
      at,
      {
        lineWidth:
          at === labelled ? lineWidths.none : at === dashed || at === pale ? lineWidths.thin : lineWidths.usual,
        pointSize: at === labelled || (count <= points.few && at !== dashed) ? points.size : 0,
        ...(at === dashed ? { lineDashStyle: dashes } : {}),
        ...(at === labelled ? { dataLabel: 'value' } : {}),
      },
    ]),
  );

const insertCharts = (sheet: Sheet, charts: OwnedPlan['charts'], colouring: Colouring): void => {
  const labels = { textStyle: { fontSize: labelSize } };
  for (const chart of charts) {
    const { shape, title, ranges, row, column, width, height, colours: series, fromZero } = chart;
    const empty = sheet.newChart();
    const builder = shape === 'line' ? empty.asLineChart() : empty.asColumnChart();
    builder.setTitle(title).setColors(series.map(colouring));
    for (const range of ranges) builder.addRange(sheet.getRange(range));
    builder
      .setNumHeaders(1)
      .setPosition(row + 1, column + 1, 4, 4)
      .setOption('width', width)
      .setOption('height', height)
      .setOption('legend', { position: 'none' })
      .setOption('titleTextStyle', { fontSize: titleSize })
      .setOption('hAxis', labels)
      .setOption('vAxis', { ...labels, gridlines: { count: mostLines }, ...(fromZero ? { minValue: 0 } : {}) })
      .setOption('series', seriesOf(chart));
    sheet.insertChart(builder.build());
  }
};

/** One that Google's menu of fonts has; Arial has no blocks of one width. */
const monospaced = 'Roboto Mono';

/** Hides the columns behind the first that a plan folds, and shows those that it does not. */
const foldColumns = (sheet: Sheet, { folded, columnWidths }: OwnedPlan): void => {
  if (folded === undefined) return;
  sheet.showColumns(2, columnWidths.length - 1);
  if (folded > 0) sheet.hideColumns(2, folded);
};

/** The values of the cells. */
const valuesOf = (plan: SheetPlan): Cell[][] =>
  eachCell(plan, ({ value, format }) => (format === '@' ? cellOf(value) : (value ?? '')));

/** The same with the day of writing in the spreadsheet where the plan leaves a place for it. */
const valuesMadeOn = (plan: OwnedPlan, zone: string): Cell[][] => {
  if (plan.madeOn === undefined) return valuesOf(plan);
  const today = sheetTodayIn(zone);
  const { left, top } = cornersOf(plan.madeOn);
  return valuesOf(plan).map((line, row) =>
    row === top ? [...line.slice(0, left), today, ...line.slice(left + 1)] : line,
  );
};

/** The letters of each look, all that Google takes at once. */
const textStyles = (colouring: Colouring): ((style: StyleName) => GoogleAppsScript.Spreadsheet.TextStyle) => {
  const built = new Map<StyleName, GoogleAppsScript.Spreadsheet.TextStyle>();
  return (style) => {
    const { size, weight, colour } = styles[style];
    const found =
      built.get(style) ??
      SpreadsheetApp.newTextStyle()
        .setFontSize(size)
        .setBold(weight === 'bold')
        .setForegroundColor(colouring(colour))
        .build();
    built.set(style, found);
    return found;
  };
};

const blockOf = (sheet: Sheet, { cells, columns }: SheetPlan) => sheet.getRange(1, 1, cells.length, columns);

/** Writes cells into an empty block from `A1`, whatever lies around it: formats come before values. */
const writeCells = (sheet: Sheet, plan: SheetPlan, values: Cell[][]): void => {
  blockOf(sheet, plan)
    .setNumberFormats(eachCell(plan, ({ format }) => format))
    .setValues(values);
};

/** Gives the cells of a block their letters, edges and widths. */
const writeLetters = (sheet: Sheet, plan: SheetPlan, colouring: Colouring): void => {
  setWidths(sheet, plan.columnWidths);
  sheet.hideColumns(plan.columnWidths.length + 1, plan.columns - plan.columnWidths.length);
  const lettersOf = textStyles(colouring);
  blockOf(sheet, plan)
    .setTextStyles(eachCell(plan, ({ style }) => lettersOf(style)))
    .setHorizontalAlignments(eachStyle(plan, 'align'));
  drawEdges(sheet, plan.edges, colouring);
};

/** Gives a tab, as large as Google makes it, so many columns. */
export const widenNewTab = (sheet: Sheet, columns: number): void => {
  if (columns > newTabColumns) sheet.insertColumnsAfter(newTabColumns, columns - newTabColumns);
};

/** Lets texts of one row lead to ranges of the same tab. */
const setLinks = (sheet: Sheet, { links, cells }: CalculationPlan): void => {
  const places = links.map(({ cell, to }) => ({ ...cornersOf(cell), to }));
  const [first, last] = [places[0], places[places.length - 1]];
  if (first === undefined || last === undefined) return;
  const texts = Array.from({ length: last.left - first.left + 1 }, (_, at) => {
    const text = SpreadsheetApp.newRichTextValue().setText(`${cells[first.top]?.[first.left + at]?.value ?? ''}`);
    const found = places.find(({ left }) => left === first.left + at);
    return (found === undefined ? text : text.setLinkUrl(`#gid=${sheet.getSheetId()}&range=${found.to}`)).build();
  });
  sheet.getRange(first.top + 1, first.left + 1, 1, texts.length).setRichTextValues([texts]);
};

/** Writes the tab that holds the sums of a report into a new one, as large as Google makes it: who changes it is warned. */
export const writeCalculation = (sheet: Sheet, plan: CalculationPlan): void => {
  const rows = plan.cells.length;
  if (rows > newTabRows) sheet.insertRowsAfter(newTabRows, rows - newTabRows);
  widenNewTab(sheet, plan.columns);
  writeCells(sheet, plan, valuesOf(plan));
  writeLetters(sheet, plan, brandedColour(usualBrand));
  setLinks(sheet, plan);
  setLists(sheet, plan);
  setRules(sheet, plan.rules, null);
  const chosen = plan.lists.map(({ cell }) => sheet.getRange(cell));
  sheet.protect().setUnprotectedRanges(chosen).setWarningOnly(true);
};

/** Writes what stands in the cells of a tab, and nothing of their looks: a format and the values. */
export const writeValues = (sheet: Sheet, plan: OwnedPlan): void =>
  writeCells(sheet, plan, valuesMadeOn(plan, sheet.getParent().getSpreadsheetTimeZone()));

/**
 * Writes the looks of a tab, its rules and its charts. The same number of calls whatever the data holds. `theirs` are the
 * conditional formats of the person in a tab that stands already.
 */
export const writeLooks = (sheet: Sheet, plan: OwnedPlan, theirs: readonly FormatRule[] | null = null): void => {
  const colouring = brandedColour(plan.brand ?? usualBrand);
  setHeights(sheet, plan);
  writeLetters(sheet, plan, colouring);
  const all = blockOf(sheet, plan);
  all.setBackgrounds(eachStyle(plan, 'background').map((row) => row.map(colouring)));
  all.setVerticalAlignments(eachStyle(plan, 'stands'));
  for (const range of plan.merged) sheet.getRange(range).mergeAcross();
  if (plan.wrapped.length > 0) sheet.getRangeList([...plan.wrapped]).setWrap(true);
  setLists(sheet, plan);
  sheet.setHiddenGridlines(true);
  sheet.setFrozenRows(plan.frozenRows);
  if (plan.frozenColumns !== undefined) sheet.setFrozenColumns(plan.frozenColumns);
  foldColumns(sheet, plan);
  if (plan.monospaced !== undefined) sheet.getRange(plan.monospaced).setFontFamily(monospaced);
  if (plan.dates !== undefined) sheet.getRange(plan.dates.range).setDataValidation(dateOnly(plan.dates.help));
  setRules(sheet, plan.rules, theirs);
  writeGroups(sheet, plan.groups);
  insertCharts(sheet, plan.charts, colouring);
};
