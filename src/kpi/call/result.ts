import { type Definition, type FormulaKpi, isFormula } from '../kpi.ts';
import type { FunctionCall } from './function-call.ts';
import { valueOfCall } from './totals.ts';

/** Whether a call gives one argument to a KPI that reads it by itself. */
const isAlone = (
  definition: FormulaKpi,
  { raw }: FunctionCall,
): definition is FormulaKpi & { readonly alone: NonNullable<FormulaKpi['alone']> } =>
  definition.alone !== undefined && raw.slice(1).every((argument) => argument === undefined);

/** What a function gives for one call: a number, a text, a date, or rows that spill. Throws a sentence where there is none. */
export const resultOf = (definition: Definition, call: FunctionCall): unknown =>
  isFormula(definition)
    ? isAlone(definition, call)
      ? definition.alone(call)
      : valueOfCall(call, definition)
    : definition.compute(call);
