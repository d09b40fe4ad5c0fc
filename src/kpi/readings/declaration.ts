import type { Definition, ResultUnit } from '../kpi.ts';
import { type Parameter, parameters } from '../parameters.ts';
import { exampleOf } from './example.ts';
import { formulaInWords } from './formula-in-words.ts';

/** Text that can neither end the comment it stands in nor be read as a tag, on one line. */
const prose = (text: string): string => text.replace(/\s+/g, ' ').replace(/\*\//g, '*∕').replace(/@/g, '＠').trim();

const sentence = (text: string): string => {
  const tidy = prose(text);
  return tidy.charAt(0).toUpperCase() + tidy.slice(1);
};

/** What the help calls the contents of an argument. */
const types = { number: 'number', text: 'string', date: 'Date', tick: 'boolean', table: 'Array' } as const;

/** What it calls a result. */
const results: Partial<Readonly<Record<ResultUnit, string>>> = { date: 'Date', text: 'string', table: 'Array' };

/**
 * The top-level declaration that Sheets finds for one function: it reads the name, the parameters and the comment from the
 * source, so all three are written out here, the comment directly above the function. Of a result it shows no description.
 */
export const declarationOf = (functionName: string, definition: Definition): string => {
  const { name, meaning, takes, optional = 0, unit } = definition;
  const notes = takes.map((argument, at) => {
    const note = at >= takes.length - optional ? 'Optional. ' : '';
    const { meaning: given, is = 'number', isSingle }: Parameter = parameters[argument];
    const cells = isSingle ? '.' : is === 'table' ? '; a range.' : '; a cell or a range.';
    return ` * @param {${types[is]}} ${argument} ${note}${sentence(given.en)}${cells}`;
  });
  return `/**
 * ${sentence(`${name.en}: ${meaning.en}`)} Formula: ${prose(formulaInWords(definition, 'en'))}. Example: ${prose(exampleOf(functionName, definition))}
 *
${notes.join('\n')}
 * @return {${results[unit] ?? 'number'}}
 * @customfunction
 */
function ${functionName}(${takes.join(', ')}) {
  return Pokaznyk_.callFunction('${functionName}', arguments);
}`;
};
