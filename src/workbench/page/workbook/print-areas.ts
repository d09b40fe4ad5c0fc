import { googleName } from '../../../stand-in/engine/tab-names.ts';
import { unescaped } from '../../../stand-in/workbook-names.ts';
import { contentOf, sheetPath, tabNamesIn, type WorkbookPart } from './workbook-part.ts';

/** The last cell of a sheet stays blank, and what prints nothing but blank cells prints no page: xlsx has no other word for it. */
const nothing = '$XFD$1048576';

const numberOf = (letters: string): number =>
  Array.from(letters).reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0);

const lettersOf = (column: number): string =>
  column === 0 ? '' : `${lettersOf(Math.floor((column - 1) / 26))}${String.fromCharCode(65 + ((column - 1) % 26))}`;

/** The columns of a sheet that are not shown, counted from 1. */
const hiddenIn = (sheet: string): ReadonlySet<number> =>
  new Set(
    Array.from(sheet.matchAll(/<col min="(\d+)" max="(\d+)"[^>]*hidden="1"/g)).flatMap(([, min, max]) =>
      Array.from({ length: Number(max) - Number(min) + 1 }, (_, at) => Number(min) + at),
    ),
  );

/** All that a sheet shows, from its first cell on: its cells in columns that are not hidden, and its charts. */
const shownArea = (sheet: string, drawing: string): string => {
  const hidden = hiddenIn(sheet);
  let [columns, rows] = [1, 1];
  const include = (column: number, row: number) => {
    if (hidden.has(column)) return;
    columns = Math.max(columns, column);
    rows = Math.max(rows, row);
  };
  for (const [, column = '', row] of sheet.matchAll(/<c r="([A-Z]+)(\d+)"/g)) include(numberOf(column), Number(row));
  for (const [, column, row] of drawing.matchAll(
    /<xdr:to>\s*<xdr:col>(\d+)<\/xdr:col>[\s\S]*?<xdr:row>(\d+)<\/xdr:row>/g,
  ))
    include(Number(column) + 1, Number(row) + 1);
  return `$A$1:$${lettersOf(columns)}$${rows}`;
};

/** The files of a workbook that opens at a tab, and prints that tab alone. Throws where there is no such tab. */
export const withPrintedTab = <T extends WorkbookPart>(parts: readonly T[], tab: string): readonly T[] => {
  const names = tabNamesIn(parts);
  const printed = names.findIndex((name) => googleName(unescaped(name)) === tab);
  if (printed < 0) throw new Error(`There is no tab "${tab}" to print.`);
  // The engine numbers sheets and their drawings by the order of the tabs.
  const area = shownArea(contentOf(parts, sheetPath(printed)), contentOf(parts, `xl/drawings/drawing${printed}.xml`));
  const definitions = names.map(
    (name, at) =>
      `<definedName name="_xlnm.Print_Area" localSheetId="${at}">'${name.replace(/'|&apos;/g, "''")}'!${at === printed ? area : nothing}</definedName>`,
  );
  return parts.map((part) => {
    if (part.path === sheetPath(printed))
      return { ...part, content: part.content.replace('<sheetView ', '<sheetView tabSelected="1" ') };
    if (part.path !== 'xl/workbook.xml') return part;
    const content = part.content
      .replace('<sheets>', (tag) => `<bookViews><workbookView activeTab="${printed}"/></bookViews>${tag}`)
      .replace('</sheets>', (tag) => `${tag}<definedNames>${definitions.join('')}</definedNames>`);
    return { ...part, content };
  });
};
