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
const formulaCell = /<c r="([A-Z]+\d+)"[^>]*>\s*<f[^>]*>[^<]*<\/f>(?:<v>[^<]*<\/v>|<v\/>)/g;

/** A cell whose formula gives what is left out of a line where it gives no number. */
const withGap = (cell: string): string =>
  cell
    .replace(/(<f[^>]*>)([^<]*)<\/f>/, '$1IF(ISNUMBER($2),$2,NA())</f>')
    .replace(/ t="str"([\s\S]*)(?:<v>[^<]*<\/v>|<v\/>)$/, ' t="e"$1<v>#N/A</v>');

const withGaps = (sheet: string, drawn: readonly Area[]): string =>
  sheet.replace(formulaCell, (cell, address: string) =>
    areaIn(address).some((own) => drawn.some((area) => isInside(own, area))) ? withGap(cell) : cell,
  );

const numberCell = /<c r="([A-Z]+\d+)"(?![^>]* t="(?!n))[^>]*>\s*(?:<f[^>]*>[^<]*<\/f>\s*)?<v>/g;

const hasNumbers = (sheet: string, area: Area): boolean =>
  Array.from(sheet.matchAll(numberCell), ([, address = '']) => address).some((address) =>
    areaIn(address).some((own) => isInside(own, area)),
  );

/**
 * The files of a workbook whose lines have gaps where nothing is known: Google leaves a text out of a line, while Excel and
 * LibreOffice draw it as 0. A line of which nothing is known is not there.
 */
export const withChartGaps = (parts: readonly WorkbookPart[]): readonly WorkbookPart[] => {
  const isChart = ({ path }: WorkbookPart) => path.startsWith('xl/charts/');
  const drawn = parts
    .filter(isChart)
    .flatMap(({ content }) => Array.from(content.matchAll(seriesIn)).flatMap(([series]) => cellsOf(series, parts)));
  const isKnown = (series: string): boolean => {
    const cells = cellsOf(series, parts);
    return cells.length === 0 || cells.some(({ path, area }) => hasNumbers(contentOf(parts, path), area));
  };
  return parts.map((part) => {
    if (isChart(part))
      return { ...part, content: part.content.replace(seriesIn, (series) => (isKnown(series) ? series : '')) };
    const areas = drawn.flatMap(({ path, area }) => (path === part.path ? [area] : []));
    return areas.length === 0 ? part : { ...part, content: withGaps(part.content, areas) };
  });
};
