import { sheetPath, tabNamesIn, type WorkbookPart } from './workbook-part.ts';

/** How many characters a formula may have in xlsx; Excel repairs a file with a longer one by throwing the formula away. */
export const longestFormula = 8192;

/** A workbook has a formula that no xlsx may have; the message says where, and how long it is. */
export class FormulaTooLong extends Error {
  override readonly name = 'FormulaTooLong';
}

const entity = /&(?:\w+|#\w+);/g;

const lengthOf = (formula: string): number => formula.replace(entity, '.').length;

/** Where a formula stands: its cell, or that it is the rule of one. */
const cellOf = (whole: string): string => /\bref="([A-Z]+\d+)/.exec(whole)?.[1] ?? '–';

/** The files of a workbook as they are; throws `FormulaTooLong` where one of its formulas cannot be kept. */
export const withinFormulaLimit = <T extends WorkbookPart>(parts: readonly T[]): readonly T[] => {
  const names = new Map(tabNamesIn(parts).map((name, at) => [sheetPath(at), name]));
  for (const { path, content } of parts) {
    const name = names.get(path);
    if (name === undefined) continue;
    for (const [whole, , formula = ''] of content.matchAll(/<(f|formula\d?)\b[^>]*>([^<]*)<\/\1>/g))
      if (lengthOf(formula) > longestFormula)
        throw new FormulaTooLong(`${name}!${cellOf(whole)}: ${lengthOf(formula)} > ${longestFormula}`);
  }
  return parts;
};
