import { contentOf, drawnCells, type WorkbookPart } from '../workbook-part.ts';

/** The two formats of percents that every workbook has without writing them. */
const ownPercents = ['9', '10'];

/** The places of the styles whose numbers are percents. */
const percentStyles = (styles: string): ReadonlySet<string> => {
  const written = Array.from(styles.matchAll(/<numFmt\b[^>]*>/g), ([format]) => format)
    .filter((format) => /formatCode="[^"]*%/.test(format))
    .flatMap((format) => /numFmtId="(\d+)"/.exec(format)?.[1] ?? []);
  const percents = new Set([...ownPercents, ...written]);
  const [, cells = ''] = /<cellXfs[^>]*>([\s\S]*?)<\/cellXfs>/.exec(styles) ?? [];
  const formats = Array.from(cells.matchAll(/<xf\b[^>]*?numFmtId="(\d+)"/g), ([, id = '']) => id);
  return new Set(formats.flatMap((id, at) => (percents.has(id) ? [`${at}`] : [])));
};

/** How numbers stand along the axis of a chart: of thousands apart, of anything smaller as it is. */
const axisFormats = { rates: '0%', others: '[&gt;=1000]#,##0;General' };

const withAxisFormat = (chart: string, format: string): string =>
  chart.replace(
    /(<c:valAx>[\s\S]*?<c:numFmt formatCode=)"General" sourceLinked="1"/g,
    (_, axis: string) => `${axis}"${format}" sourceLinked="0"`,
  );

/** Charts of rates with percents along their axis, as the cells have them that they draw, and of others with their thousands apart. */
export const withChartPercents = (parts: readonly WorkbookPart[]): readonly WorkbookPart[] => {
  const percents = percentStyles(contentOf(parts, 'xl/styles.xml'));
  const isOfRates = (chart: string): boolean => {
    const drawn = drawnCells(chart, parts);
    const [cell = ''] = /^[A-Z]+\d+/.exec(drawn?.range ?? '') ?? [];
    const sheet = drawn === null ? '' : contentOf(parts, drawn.path);
    const [, style = ''] = new RegExp(`<c r="${cell}"[^>]*? s="(\\d+)"`).exec(sheet) ?? [];
    return percents.has(style);
  };
  return parts.map((part) =>
    part.path.startsWith('xl/charts/')
      ? {
          ...part,
          content: withAxisFormat(part.content, isOfRates(part.content) ? axisFormats.rates : axisFormats.others),
        }
      : part,
  );
};
