import { CompiledFormula } from '@odoo/o-spreadsheet';
import { formulaShape } from './formula-shape.ts';
import { rangeOf } from './shared-references.ts';

type Getters = Parameters<typeof CompiledFormula.Compile>[2];

const known = new Map<string, CompiledFormula>();

/** The most that are kept. */
const mostKnown = 20_000;

/** Whether formulas are shared already. */
let isAdapted = false;

/**
 * Reads each formula once, whatever its references. The engine reads it anew for each cell and each spreadsheet that has it,
 * and the same ones come in every row of a report, with every report and with every file that is opened again.
 */
export const shareFormulas = (): void => {
  if (isAdapted) return;
  isAdapted = true;
  const compile = CompiledFormula.Compile.bind(CompiledFormula);
  const read = (text: string, sheetId: string, getters: Getters) => {
    const references: string[] = [];
    const noting: Getters['getRangeFromSheetXC'] = (id = sheetId, reference) => {
      references.push(reference);
      return rangeOf(reference, id, getters);
    };
    return { formula: compile(text, sheetId, { ...getters, getRangeFromSheetXC: noting }), references };
  };
  CompiledFormula.Compile = (text, sheetId, getters) => {
    const { shape, references } = formulaShape(text);
    const withReferences = (formula: CompiledFormula) =>
      CompiledFormula.CopyWithDependencies(
        formula,
        sheetId,
        references.map((reference) => rangeOf(reference, sheetId, getters)),
      );
    const found = known.get(shape);
    if (found !== undefined) return withReferences(found);
    const { formula, references: seen } = read(text, sheetId, getters);
    // A function that is missing now may come with the next file; and what the engine reads otherwise is not shared.
    if (formula.isBadExpression || seen.join() !== references.join()) return formula;
    if (known.size >= mostKnown) known.clear();
    // The one that is kept gets none of what an evaluation does to the one that is given.
    known.set(shape, withReferences(formula));
    return formula;
  };
};
