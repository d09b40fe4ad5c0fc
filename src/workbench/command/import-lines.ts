import type { Language } from '../../text/language.ts';
import type { ImportResult } from './import-result.ts';

const records: Readonly<Record<Language, string>> = { en: 'records', uk: 'записів' };

/** What became of each file, a line for each kind of records and for each thing to know. */
export const importLines = (imports: readonly ImportResult[], language: Language): readonly string[] => [
  ...imports.flatMap(({ file, source, kind, rows: count, from, to }) => {
    const days = from === null ? '' : `, ${from} – ${to}`;
    return source === null ? [] : [`${file}: ${source}, ${kind}, ${records[language]}: ${count}${days}`];
  }),
  ...imports.flatMap(({ file, problems }) => problems.map(({ message }) => `${file}: ${message}`)),
];
