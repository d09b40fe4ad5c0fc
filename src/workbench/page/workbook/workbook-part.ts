/** One file of a workbook as the engine gives it. */
export interface WorkbookPart {
  readonly path: string;
  readonly content: string;
}

/** What stands in a file of a workbook; nothing where there is no such file. */
export const contentOf = (parts: readonly WorkbookPart[], path: string): string =>
  parts.find((part) => part.path === path)?.content ?? '';

export const isSheet = ({ path }: WorkbookPart): boolean => /^xl\/worksheets\/[^/]+\.xml$/.test(path);

/** The names of a workbook's tabs in their order, which is that of its sheet files, and as its XML writes them. */
export const tabNamesIn = (parts: readonly WorkbookPart[]): readonly string[] =>
  Array.from(contentOf(parts, 'xl/workbook.xml').matchAll(/<sheet\b[^>]*?\bname="([^"]*)"/g), ([, name = '']) => name);

/** The path of the sheet of a tab, which counts from 0. */
export const sheetPath = (tab: number): string => `xl/worksheets/sheet${tab}.xml`;
