import { callOf } from './call.ts';
import { definitionOf } from './catalogue.ts';
import { isFormula } from './kpi.ts';
import { valueOfCall } from './totals.ts';

/**
 * What a custom function gives for its cells: a number, a text, or rows that spill. Reads nothing but its arguments.
 * Throws one sentence that begins with the function's name and says what was found where.
 */
export const callFunction = (name: string, args: readonly unknown[]): unknown => {
  const definition = definitionOf(name);
  if (definition === undefined) throw new Error(`${name}: there is no such function.`);
  const call = callOf(definition, { functionName: name, args });
  return isFormula(definition) ? valueOfCall(call, definition) : definition.compute(call);
};
