import { sourceNames } from '../../import/source-names.ts';
import type { Kind } from '../../records/kinds.ts';
import type { Language } from '../../text/language.ts';
import type { ReadInput } from '../reading/read-input.ts';
import type { Noun, Words } from './words.ts';

/** Sources that tell nothing of a file but that it is a table. */
const isOwnTable = (source: string): boolean => /^(?:any|own|mapped)/.test(source);

const withoutEnding = (file: string): string => file.replace(/\.[A-Za-z0-9]{1,5}$/, '');

/** More names do not fit into a line. */
const mostNamed = 2;

/** What a person calls an input: the name of its source, and of its file where the source alone tells nothing. */
export const inputTitleOf = ({ reading, file }: ReadInput, language: Language, words: Words): string => {
  const names = [...new Set(reading.imports.map(({ sourceName }) => sourceName[language]))];
  if (names.length === 0) return file ?? words.pasted;
  if (file !== null && reading.imports.every(({ source }) => isOwnTable(source)))
    return `${withoutEnding(file)} (${names[0]?.toLowerCase()})`;
  const named = names.slice(0, mostNamed).join(', ');
  return names.length > mostNamed ? `${named}…` : named;
};

/** The name of an input's file, or which of the pastes it is. */
export const fileNameOf = (input: ReadInput, inputs: readonly ReadInput[], words: Words): string => {
  if (input.file !== null) return input.file;
  const pastes = inputs.filter(({ file }) => file === null);
  return pastes.length === 1 ? words.pasted : `${words.pasted} ${pastes.indexOf(input) + 1}`;
};

/** A source as a person calls it, whatever the language in which the file has its name. */
export const sourceNameIn = (name: string, language: Language): string =>
  sourceNames.find(({ en, uk }) => en === name || uk === name)?.[language] ?? name;

/** What records of such kinds are called where they are counted together. */
export const nounOf = (of: readonly { readonly kind: Kind }[], words: Words): Noun =>
  of.every(({ kind }) => kind === 'posts') ? words.check.post : words.rows;

/** A name inside a sentence: a capital that only begins it goes, one of an abbreviation stays. */
export const insideSentence = (name: string): string =>
  /^\p{Lu}(?:\p{Ll}|\s)/u.test(name) ? name.charAt(0).toLowerCase() + name.slice(1) : name;

/** A name at the beginning of a line. */
export const capitalized = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);
