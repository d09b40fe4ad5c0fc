import type { Text } from '../../text/language.ts';
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

/** English, then Ukrainian in brackets: Google shows everybody one text. */
const bilingual = ({ en, uk }: Text): string => `${sentence(en)} (${sentence(uk)})`;

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
    const { meaning: given, is = 'number', isSingle }: Parameter = parameters[argument];
    const isOptional = at >= takes.length - optional;
    const cells = isSingle ? '' : is === 'table' ? '; a range' : '; a cell or a range';
    const note = {
      en: `${isOptional ? 'Optional. ' : ''}${sentence(given.en)}${cells}.`,
      uk: `${isOptional ? 'Необов’язково. ' : ''}${sentence(given.uk)}.`,
    };
    return ` * @param {${types[is]}} ${argument} ${bilingual(note)}`;
  });
  const help = {
    en: `${name.en}: ${meaning.en} Formula: ${formulaInWords(definition, 'en')}. Example: ${exampleOf(functionName, definition)}`,
    uk: `${name.uk}: ${meaning.uk}`,
  };
  return `/**
 * ${bilingual(help)}
 *
${notes.join('\n')}
 * @return {${results[unit] ?? 'number'}}
 * @customfunction
 */
function ${functionName}(${takes.join(', ')}) {
  return Pokaznyk_.callFunction('${functionName}', arguments);
}`;
};
