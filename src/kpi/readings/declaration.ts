import type { Definition } from '../kpi.ts';
import { type Metric, metrics } from '../metrics.ts';
import { exampleOf } from './example.ts';
import { formulaInWords } from './words.ts';

/** Text that can neither end the comment it stands in nor be read as a tag, on one line. */
const prose = (text: string): string => text.replace(/\s+/g, ' ').replace(/\*\//g, '*∕').replace(/@/g, '＠').trim();

const sentence = (text: string): string => {
  const tidy = prose(text);
  return tidy.charAt(0).toUpperCase() + tidy.slice(1);
};

/**
 * The top-level declaration that Sheets finds for one function: it reads the name, the parameters and the comment from the
 * source, so all three are written out here, the comment directly above the function.
 */
export const declarationOf = (functionName: string, definition: Definition): string => {
  const { name, meaning, takes, optional = 0 } = definition;
  const parameters = takes.map((argument, at) => {
    const note = at >= takes.length - optional ? 'Optional. ' : '';
    const { meaning: given, isText }: Metric = metrics[argument];
    const cells = isText ? '.' : '; a cell or a range.';
    return ` * @param {${isText ? 'string' : 'number'}} ${argument} ${note}${sentence(given.en)}${cells}`;
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
