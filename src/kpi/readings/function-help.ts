import type { Language, Text } from '../../text/language.ts';
import type { DecimalMark } from '../../text/number.ts';
import { functionFamilies } from '../families.ts';
import type { Definition } from '../kpi.ts';
import { parameters } from '../parameters.ts';
import { typedArgumentsOf } from './example.ts';
import { formulaInWords } from './formula-in-words.ts';

/** What a person is told of a function: plain data, so that a page need not carry the definitions. */
export interface FunctionHelp {
  readonly function: string;
  readonly name: Text;
  readonly family: Text;
  readonly meaning: Text;
  readonly formula: Text;
  /** The arguments of the first example as they are typed where the decimal mark is this. */
  readonly args: Readonly<Record<DecimalMark, readonly string[]>>;
  readonly pitfalls: readonly Text[];
  /** What its arguments are called. */
  readonly takes: readonly Text[];
}

const both = (textIn: (language: Language) => string): Text => ({ en: textIn('en'), uk: textIn('uk') });

const functionHelpOf = (name: string, definition: Definition, family: Text): FunctionHelp => ({
  function: name,
  name: definition.name,
  family,
  meaning: definition.meaning,
  formula: both((language) => formulaInWords(definition, language)),
  args: { '.': typedArgumentsOf(definition, '.'), ',': typedArgumentsOf(definition, ',') },
  pitfalls: definition.pitfalls ?? [],
  takes: definition.takes.map((argument) => parameters[argument].label),
});

/** All functions of the catalogue, by family and in its order, as a person is told of them. */
export const functionHelp = (): readonly FunctionHelp[] =>
  functionFamilies.flatMap(({ name: family, functions }) =>
    functions.map(([name, definition]) => functionHelpOf(name, definition, family)),
  );
