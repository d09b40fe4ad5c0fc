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

const withApostrophes = (text: string): string => text.replaceAll('&apos;', "'");

/** The cells whose figures a series draws, the first one of a chart, by the path of their sheet; `null` where they are of no tab. */
export const drawnCells = (
  series: string,
  parts: readonly WorkbookPart[],
): { readonly path: string; readonly range: string } | null => {
  const [, formula = ''] = /<c:val>[\s\S]*?<c:f>([^<]*)<\/c:f>/.exec(series) ?? [];
  const [, tab = '', range = ''] = /^(.*)!([^!]*)$/.exec(withApostrophes(formula)) ?? [];
  const at = tabNamesIn(parts).map(withApostrophes).indexOf(tab.replace(/^'|'$/g, '').replaceAll("''", "'"));
  return at < 0 ? null : { path: sheetPath(at), range };
};
