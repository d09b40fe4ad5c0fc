import { isDate } from '../../calendar/day.ts';
import { type SheetClock, scriptClock } from '../../calendar/sheet-clock.ts';
import type { Language, Text } from '../../text/language.ts';
import { definitionOf } from '../catalogue.ts';
import { callOf } from './call.ts';
import { FunctionError } from './function-error.ts';
import { resultOf } from './result.ts';

/** The clock by which the cells of a sheet show their dates and the language of its words; English where none is known. */
export interface SheetSetting extends SheetClock {
  readonly language?: () => Language;
}

const isText = (value: unknown): value is Text =>
  typeof value === 'object' && value !== null && !isDate(value) && 'en' in value && 'uk' in value;

/** Whether a result has words in it: most have none, and may be a hundred thousand rows of numbers. */
const hasWords = (value: unknown): boolean => (Array.isArray(value) ? value.some(hasWords) : isText(value));

/** A result whose words are those of a language. */
const spoken = (value: unknown, language: Language): unknown => {
  if (Array.isArray(value)) return value.map((each: unknown) => spoken(each, language));
  return isText(value) ? value[language] : value;
};

/**
 * What a custom function gives for its cells: a number, a text, a date, or rows that spill. Reads nothing but its arguments,
 * whose dates are read by a clock.
 * Throws one sentence that begins with the function's name and says what was found where.
 */
export const callFunction = (
  name: string,
  args: ArrayLike<unknown>,
  { language = () => 'en', ...clock }: SheetSetting = scriptClock,
): unknown => {
  const definition = definitionOf(name);
  if (definition === undefined)
    throw new FunctionError({ functionName: name }, { en: 'there is no such function.', uk: 'такої функції немає.' });
  const result = resultOf(definition, callOf(definition, { functionName: name, args: Array.from(args), clock }));
  return hasWords(result) ? spoken(result, language()) : result;
};
