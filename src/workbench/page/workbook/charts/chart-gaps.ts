import { type Area, areaOf, isInside } from '../../../../stand-in/a1.ts';
import { contentOf, drawnCells, type WorkbookPart } from '../workbook-part.ts';

/** As large as a sheet can be. */
const largest = { rows: 1_048_576, columns: 16_384 };

const areaIn = (address: string): readonly Area[] => {
  const area = areaOf(address, largest);
  return area === null ? [] : [area];
};

/** Some cells of a sheet's file. */
interface SheetArea {
  readonly path: string;
  readonly area: Area;
}

const cellsOf = (series: string, parts: readonly WorkbookPart[]): readonly SheetArea[] => {
  const drawn = drawnCells(series, parts);
  return drawn === null ? [] : areaIn(drawn.range).map((area) => ({ path: drawn.path, area }));
};

const seriesIn = /<c:ser>[\s\S]*?<\/c:ser>/g;

/** A cell with a formula and its value, as the engine writes one. */
const formulaCell = /<c r="([A-Z]+\d+)"[^>]*>\s*<f[^>]*>[^<]*<\/f>(?:<v>[^<]*<\/v>|<v\/>)\s*<\/c>/g;

/**
 * A cell that a line leaves out: LibreOffice draws text and errors as 0, so it is blank where there is no number; where there
 * will be none later, Excel leaves out an error.
 */
const withGap = (cell: string): string => {
  const [tag = ''] = /^<c\b[^>]*>/.exec(cell) ?? [];
  if (/ t="(?!n)/.test(tag)) return tag.replace(/ (?:t|cm)="[^"]*"/g, '').replace(/>$/, '/>');
  return cell.replace(/(<f[^>]*>)([^<]*)<\/f>/, '$1IF(ISNUMBER($2),$2,NA())</f>');
};

const withGaps = (sheet: string, drawn: readonly Area[]): string =>
  sheet.replace(formulaCell, (cell, address: string) =>
    areaIn(address).some((own) => drawn.some((area) => isInside(own, area))) ? withGap(cell) : cell,
  );

const numberCell = /<c r="([A-Z]+\d+)"(?![^>]* t="(?!n))[^>]*>\s*(?:<f[^>]*>[^<]*<\/f>\s*)?<v>/g;

const numbersIn = (sheet: string, area: Area): number =>
  Array.from(sheet.matchAll(numberCell), ([, address = '']) => address).filter((address) =>
    areaIn(address).some((own) => isInside(own, area)),
  ).length;

/** A series of so many points has none that is seen. */
const many = 10;

/** The labels of such an axis: one a week. */
const weekly = '<c:tickLblSkip val="7"/><c:tickMarkSkip val="7"/>';

const withoutPoints = (series: string): string =>
  series.replace(/<c:marker>[\s\S]*?<\/c:marker>/, '<c:marker><c:symbol val="none"/></c:marker>');

/** The value beside a point, as its cell shows it. */
export const value = [
  '<c:numFmt formatCode="General" sourceLinked="1"/><c:spPr/>',
  '<c:txPr><a:bodyPr/><a:p><a:pPr><a:defRPr b="1" sz="800"/></a:pPr></a:p></c:txPr><c:dLblPos val="t"/>',
].join('');

const withValue = (series: string): string =>
  series.replace('<c:dLbls>', `<c:dLbls>${value}`).replace('<c:showVal val="0"/>', '<c:showVal val="1"/>');

/** A series with what its number of points asks for: none is not there, one has its value beside it, of many none is marked. */
const withPoints = (series: string, points: number, rows: number): string => {
  if (points === 0) return '';
  if (points === 1 && rows > 1) return withValue(series);
  return points > many ? withoutPoints(series) : series;
};

/** Columns whose newest series has its values above it: beside a column, as beside a line, the standard knows no place. */
const withValuesOfColumns = (chart: string): string =>
  chart.replace(/<c:barChart>[\s\S]*?<\/c:barChart>/g, (columns) => {
    const at = columns.lastIndexOf('<c:ser>');
    const newest = columns.slice(at).includes('<c:dLblPos') ? columns.slice(at) : withValue(columns.slice(at));
    return `${columns.slice(0, at)}${newest}`.replaceAll('<c:dLblPos val="t"/>', '<c:dLblPos val="outEnd"/>');
  });

/**
 * The files of a workbook whose lines have gaps where nothing is known, as Google leaves a text out of a line. A line of which
 * nothing is known is not there, and one point has its value beside it.
 */
export const withChartGaps = (parts: readonly WorkbookPart[]): readonly WorkbookPart[] => {
  const isChart = ({ path }: WorkbookPart) => path.startsWith('xl/charts/');
  const drawn = parts
    .filter(isChart)
    .flatMap(({ content }) => Array.from(content.matchAll(seriesIn)).flatMap(([series]) => cellsOf(series, parts)));
  const seen = (series: string): string => {
    const [cells] = cellsOf(series, parts);
    if (cells === undefined) return series;
    const { path, area } = cells;
    return withPoints(series, numbersIn(contentOf(parts, path), area), area.bottom - area.top + 1);
  };
  const isLong = (chart: string): boolean =>
    cellsOf(chart, parts).some(({ area }) => area.bottom - area.top + 1 > many);
  return parts.map((part) => {
    if (isChart(part)) {
      const chart = withValuesOfColumns(part.content.replace(seriesIn, seen));
      return { ...part, content: isLong(chart) ? chart.replace('</c:catAx>', `${weekly}</c:catAx>`) : chart };
    }
    const areas = drawn.flatMap(({ path, area }) => (path === part.path ? [area] : []));
    return areas.length === 0 ? part : { ...part, content: withGaps(part.content, areas) };
  });
};
