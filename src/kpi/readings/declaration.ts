import type { Definition } from '../kpi.ts';
import { metrics } from '../metrics.ts';
import { formulaInWords } from './words.ts';

/** Text that can neither end the comment it stands in nor be read as a tag, on one line. */
const prose = (text: string): string => text.replace(/\s+/g, ' ').replace(/\*\//g, '*∕').replace(/@/g, '＠').trim();

const sentence = (text: string): string => {
  const tidy = prose(text);
  return tidy.charAt(0).toUpperCase() + tidy.slice(1);
};

const shown = (argument: unknown, letter: string): string => {
  if (typeof argument === 'string') return JSON.stringify(argument);
  return Array.isArray(argument) ? `${letter}2:${letter}31` : String(argument);
};

/** A call as a person types it, with ranges where the example has rows. */
const exampleOf = (functionName: string, { examples }: Definition): string => {
  const [first] = examples;
  return `=${functionName}(${(first?.[0] ?? []).map((argument, at) => shown(argument, String.fromCharCode(65 + at))).join('; ')})`;
};

/**
 * The top-level declaration that Sheets finds for one function: it reads the name, the parameters and the comment from the
 * source, so all three are written out here, the comment directly above the function.
 */
export const declarationOf = (functionName: string, definition: Definition): string => {
  const { name, meaning, takes, optional = 0 } = definition;
  const parameters = takes.map((argument, at) => {
    const note = at >= takes.length - optional ? 'Optional. ' : '';
    return ` * @param {${argument === 'hours' || argument === 'function_name' ? 'string' : 'number'}} ${argument} ${note}${sentence(metrics[argument].meaning.en)}; a cell or a range.`;
  });
  return `/**
 * ${sentence(`${name.en}: ${meaning.en}`)} Formula: ${prose(formulaInWords(definition, 'en'))}. Example: ${prose(exampleOf(functionName, definition))}
 *
${parameters.join('\n')}
 * @return {number} ${sentence(name.en)}.
 * @customfunction
 */
function ${functionName}(${takes.join(', ')}) {
  return Pokaznyk_.callFunction('${functionName}', Array.prototype.slice.call(arguments));
}`;
};
