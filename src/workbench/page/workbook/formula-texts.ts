import { helpers, type Model } from '@odoo/o-spreadsheet';
import { sheetPath, type WorkbookPart } from './workbook-part.ts';

/** The name of a tab, or a text, with its quotation marks: none of the engine's texts has one inside. */
const quoted = /'(?:[^']|'')*'|"[^"]*"/g;

const textsIn = (formula: string): readonly string[] =>
  formula.match(quoted)?.filter((text) => text.startsWith('"')) ?? [];

/** As XML writes a text between two tags. */
const named = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** No day and no time is without a digit. */
const hasDigit = (texts: readonly string[]): boolean => texts.some((text) => /\d/.test(text));

/** What a cell with a formula begins with: its address and the formula. */
const cellFormula = /<c\s[^>]*?\br="[A-Z]+\d+"[^>]*>\s*<f\b[^>]*>[^<]*/g;

/**
 * The sheets of a workbook with the texts of formulas as they are: the engine takes one that reads as a day or a time for that and
 * writes another, `"1/2"` as `"2026-01-02"`, which is no name of anything.
 */
export const withFormulaTexts = <T extends WorkbookPart>(parts: readonly T[], { getters }: Model): readonly T[] => {
  const sheets = new Map(getters.getSheetIds().map((sheetId, at) => [sheetPath(at), sheetId]));
  return parts.map((part) => {
    const sheetId = sheets.get(part.path);
    if (sheetId === undefined) return part;
    const withOwnTexts = (cell: string): string => {
      const position = { sheetId, ...helpers.toCartesian(/\br="([A-Z]+\d+)"/.exec(cell)?.[1] ?? '') };
      const own = textsIn(getters.getCellText(position, { showFormula: true }));
      const start = cell.lastIndexOf('>') + 1;
      const formula = cell.slice(start);
      if (!hasDigit(own) || own.length !== textsIn(formula).length) return cell;
      let at = 0;
      return `${cell.slice(0, start)}${formula.replace(quoted, (text) => (text.startsWith('"') ? named(own[at++] ?? '') : text))}`;
    };
    return { ...part, content: part.content.replace(cellFormula, withOwnTexts) };
  });
};
