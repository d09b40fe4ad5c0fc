import { exportGuides, guideMonth } from '../import/export-guide.ts';
import { sources } from '../import/sources/sources.ts';
import { kindNames, kinds } from '../records/kinds.ts';
import type { Language } from '../text/language.ts';

/** A table that somebody made has no product's name. */
const isExport = ({ id }: { readonly id: string }): boolean => id !== 'any-table';

/** The exports that are read, by the data tab that they fill, one tab a line. */
export const sourceList = (language: Language): string =>
  kindNames
    .map((kind) => {
      const read = sources.filter((source) => source.kind === kind && isExport(source) && source.refusal === undefined);
      const names = new Set(read.map(({ name }) => name[language]));
      return `- ${kinds[kind].tab[language]}: ${[...names].join('; ')}`;
    })
    .join('\n');

const headings = {
  en: ['network', 'where to click', 'what the file has', 'what it lacks'],
  uk: ['мережа', 'де клацати', 'що у файлі', 'чого в ньому немає'],
} as const satisfies Record<Language, readonly string[]>;

const tableRow = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

/** Where each network has its data, one a row. */
export const guideTable = (language: Language): string => {
  const asOf = { en: 'As of', uk: 'Станом на' }[language];
  const rows = exportGuides.map(({ network, where, tells, lacks }) =>
    tableRow([`**${network[language]}**`, where[language], tells[language], lacks[language]]),
  );
  const head = headings[language];
  return [`${asOf} ${guideMonth[language]}:`, '', tableRow(head), tableRow(head.map(() => '---')), ...rows].join('\n');
};
