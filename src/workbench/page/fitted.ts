/** One file of a workbook as the engine gives it. */
interface Part {
  readonly path: string;
  readonly content: string;
}

const setUp =
  '<pageMargins left="0.4" right="0.4" top="0.5" bottom="0.5" header="0.3" footer="0.3"/><pageSetup paperSize="9" orientation="portrait" fitToWidth="1" fitToHeight="0"/>';

/** Lets every sheet print as wide as a portrait page of A4, as Google does by itself; the engine has no word for it. */
export const fitted = <T extends Part>(part: T): T => {
  if (!/^xl\/worksheets\/[^/]+\.xml$/.test(part.path)) return part;
  const content = part.content
    .replace(/<worksheet[^>]*>/, (tag) => `${tag}<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>`)
    // The schema wants the page's setting before drawings and tables.
    .replace(/<(?:drawing|legacyDrawing|tableParts)\b|<\/worksheet>/, (tag) => `${setUp}${tag}`);
  return { ...part, content };
};
