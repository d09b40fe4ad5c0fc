import { isSheet, type WorkbookPart } from './workbook-part.ts';

/**
 * A column is as wide as so many digits of the normal style's font. Programs differ in how wide a digit is: at 10 points it is 7
 * pixels to Excel, which draws on whole ones, and 7.4 to LibreOffice. At 8 points it is 6 to the one and 5.93 to the other.
 */
const normal = { points: 8, digit: 6 };

/** The pixels of a column to the engine, which counts such digits of 10 points. */
const widthToPixels = 1 / 0.143;

/** Styles with a normal one, which is only that of no cell: every cell has letters of its own. */
const withNormalStyle = (styles: string): string => {
  const [, count = '0'] = /<fonts count="(\d+)">/.exec(styles) ?? [];
  return styles
    .replace(/<fonts count="\d+">/, `<fonts count="${Number(count) + 1}">`)
    .replace('</fonts>', `<font><sz val="${normal.points}"/><name val="Arial"/></font></fonts>`)
    .replace(
      '<cellXfs',
      `<cellStyleXfs count="1"><xf numFmtId="0" fontId="${count}" fillId="0" borderId="0"/></cellStyleXfs><cellXfs`,
    )
    .replace(
      '</cellXfs>',
      '</cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>',
    );
};

const withWidths = (sheet: string): string =>
  sheet.replace(
    /(<col\b[^>]*? width=|\bdefaultColWidth=)"([\d.]+)"/g,
    (_, before: string, width: string) =>
      `${before}"${(Math.round(Number(width) * widthToPixels) / normal.digit).toFixed(4)}"`,
  );

/** The files of a workbook whose columns are as wide in every program as in the spreadsheet, so that as much stands on a page. */
export const withTrueWidths = <T extends WorkbookPart>(parts: readonly T[]): readonly T[] =>
  parts.map((part) => {
    if (part.path === 'xl/styles.xml') return { ...part, content: withNormalStyle(part.content) };
    return isSheet(part) ? { ...part, content: withWidths(part.content) } : part;
  });
