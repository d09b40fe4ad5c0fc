import { type SheetClock, scriptClock } from '../../calendar/sheet-clock.ts';
import { definitionOf } from '../catalogue.ts';
import { callOf } from './call.ts';
import { FunctionError } from './function-error.ts';
import { resultOf } from './result.ts';

/**
 * What a custom function gives for its cells: a number, a text, a date, or rows that spill. Reads nothing but its arguments,
 * whose dates are read by a clock.
 * Throws one sentence that begins with the function's name and says what was found where.
 */
export const callFunction = (name: string, args: ArrayLike<unknown>, clock: SheetClock = scriptClock): unknown => {
  const definition = definitionOf(name);
  if (definition === undefined)
    throw new FunctionError({ functionName: name }, { en: 'there is no such function.', uk: 'такої функції немає.' });
  return resultOf(definition, callOf(definition, { functionName: name, args: Array.from(args), clock }));
};
