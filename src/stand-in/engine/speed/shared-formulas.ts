import { CompiledFormula } from '@odoo/o-spreadsheet';

type Getters = Parameters<typeof CompiledFormula.Compile>[2];

/** What follows from the text of a formula alone, and its references as they stand there. */
interface ReadFormula {
  readonly formula: CompiledFormula;
  readonly references: readonly string[];
}

const known = new Map<string, ReadFormula>();

/** The most that are kept. */
const mostKnown = 20_000;

/** Whether formulas are shared already. */
let isAdapted = false;

/**
 * Reads each formula once. The engine reads it anew for each spreadsheet that has it, and the same ones come with every
 * report and with every file that is opened again.
 */
export const shareFormulas = (): void => {
  if (isAdapted) return;
  isAdapted = true;
  const compile = CompiledFormula.Compile.bind(CompiledFormula);
  const read = (text: string, sheetId: string, getters: Getters): ReadFormula => {
    const references: string[] = [];
    const noting: Getters['getRangeFromSheetXC'] = (id, reference) => {
      references.push(reference);
      return getters.getRangeFromSheetXC(id, reference);
    };
    return { formula: compile(text, sheetId, { ...getters, getRangeFromSheetXC: noting }), references };
  };
  CompiledFormula.Compile = (text, sheetId, getters) => {
    const found = known.get(text);
    if (found !== undefined) {
      const ranges = found.references.map((reference) => getters.getRangeFromSheetXC(sheetId, reference));
      return CompiledFormula.CopyWithDependencies(found.formula, sheetId, ranges);
    }
    const { formula, references } = read(text, sheetId, getters);
    // A function that is missing now may come with the next file.
    if (formula.isBadExpression) return formula;
    if (known.size >= mostKnown) known.clear();
    // The one that is kept gets none of what an evaluation does to the one that is given.
    const kept = CompiledFormula.CopyWithDependencies(formula, sheetId, formula.rangeDependencies);
    known.set(text, { formula: kept, references });
    return formula;
  };
};
