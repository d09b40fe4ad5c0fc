import { type Definition, isFormula } from '../kpi.ts';
import type { FunctionCall } from './function-call.ts';
import { valueOfCall } from './totals.ts';

/** What a function gives for one call: a number, a text, a date, or rows that spill. Throws a sentence where there is none. */
export const resultOf = (definition: Definition, call: FunctionCall): unknown => {
  if (!isFormula(definition)) return definition.compute(call);
  const isAlone = call.raw.slice(1).every((argument) => argument === undefined);
  return isAlone && definition.alone !== undefined ? definition.alone(call) : valueOfCall(call, definition);
};
