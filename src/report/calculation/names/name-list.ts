import type { Language } from '../../../text/language.ts';
import { absoluteAddress, addressOf, rangeDown } from '../../formulas/address.ts';
import { dash } from '../../formulas/metric-formula.ts';
import { styledCell } from '../../layout/planned-cell.ts';
import type { SheetLayout } from '../../layout/sheet-layout.ts';
import { words as reportWords } from '../../report-words.ts';
import { words } from '../calculation-words.ts';

/** The columns of the block of names. */
export const nameColumn = { name: 18, weight: 19, share: 20, rank: 21, before: 22, rows: 23 };

/** The longest name that the report shows whole. */
const longestShown = 32;

/** A cell of the block that stays where it is. */
export const cellAt = (at: number, row: number): string => absoluteAddress(addressOf(at, row));

/** A name as the report shows it: cut where it is long, in words where it is blank. */
export const shownName = (name: string, language: Language): string =>
  `IF(${name}="";"${reportWords.notStated[language]}";IF(LEN(${name})>${longestShown};LEFT(${name};${longestShown - 1})&"…";${name}))`;

/** Names with the cell by which a formula compares each: blank ones are told in words in the list, and compared with nothing. */
export interface ListedNames {
  readonly first: number;
  readonly names: readonly string[];
}

/** Writes names under a heading. */
export const writeNames = (layout: SheetLayout, { first, names }: ListedNames, language: Language): void =>
  names.forEach((name, at) => {
    layout.put(
      first + at,
      nameColumn.name,
      styledCell(name === '' ? reportWords.notStated[language] : name, name === '' ? 'softLeft' : 'plain'),
    );
  });

/** What a formula compares a column with to find the records of a listed name. */
export const keyOfName = ({ first, names }: ListedNames, at: number): string =>
  names[at] === '' ? '""' : `$${addressOf(nameColumn.name, first + at)}`;

/** The name at a place of the list, blank for the place 0. */
export const nameAtPlace = ({ first, names }: ListedNames, place: string): string => {
  const blank = names.indexOf('') + 1;
  const isBlank = blank === 0 ? `${place}=0` : `OR(${place}=0;${place}=${blank})`;
  return `IF(${isBlank};"";INDEX(${rangeDown(nameColumn.name, first, names.length)};${place}))`;
};

/** Writes the share and the rank of each name by its weight: one without a figure ranks nowhere, equal ones in their order. */
export const writeRanks = (layout: SheetLayout, { first, names }: ListedNames, total: string | null): void => {
  const all = rangeDown(nameColumn.weight, first, names.length);
  names.forEach((_, at) => {
    const row = first + at;
    const own = `$${addressOf(nameColumn.weight, row)}`;
    // It begins at the heading, so that it is never one cell alone.
    const above = `${cellAt(nameColumn.weight, first - 1)}:${own}`;
    const rank = `SUMPRODUCT(ISNUMBER(${all})*(${all}>${own}))+SUMPRODUCT(ISNUMBER(${above})*(${above}=${own}))`;
    layout.put(row, nameColumn.rank, styledCell(`=IF(ISNUMBER(${own});${rank};"")`, 'soft9', '0'));
    if (total === null) return;
    const share = `=IF(ISNUMBER(${own});IFERROR(${own}/${total};"${dash}");"")`;
    layout.put(row, nameColumn.share, styledCell(share, 'soft9', '0.0%'));
  });
};

/** The place in the list of the name of a rank; 0 where there is none. */
export const placeOfRank = ({ first, names }: ListedNames, rank: number): string =>
  `IFERROR(MATCH(${rank};${rangeDown(nameColumn.rank, first, names.length)};0);0)`;

/** Writes the row above a list: its total, and whether the list adds up to it. */
export const writeTotal = (
  layout: SheetLayout,
  { first, names }: ListedNames,
  {
    row,
    title,
    total,
    format,
    isCut,
    language,
  }: {
    readonly row: number;
    readonly title: string;
    readonly total: string;
    readonly format: string;
    /** Whether there are more names than the list has. */
    readonly isCut: 'cut' | 'whole';
    readonly language: Language;
  },
): string => {
  layout.put(row, nameColumn.name, styledCell(title, 'family'));
  const cell = cellAt(nameColumn.weight, row);
  layout.put(row, nameColumn.weight, styledCell(`=${total}`, 'figureBold', format));
  const off = `ABS(SUM(${rangeDown(nameColumn.weight, first, names.length)})-${cell})>MAX(1;ABS(${cell}))/10^6`;
  const otherwise = words[isCut === 'cut' ? 'withOthers' : 'otherThanTerm'][language];
  const check = `=IF(ISNUMBER(${cell});IF(${off};"${otherwise}";"${words.equalsTerm[language]}");"")`;
  layout.put(row, nameColumn.rank, styledCell(check, 'soft9', 'General'));
  return cell;
};

/** Writes the headings of columns of the block. */
export const writeHeadings = (
  layout: SheetLayout,
  row: number,
  headings: Readonly<Partial<Record<keyof typeof nameColumn, string>>>,
): void => {
  for (const [key, at] of Object.entries(nameColumn)) {
    const text = Object.entries(headings).find(([name]) => name === key)?.[1];
    if (text !== undefined) layout.put(row, at, styledCell(text, at === nameColumn.name ? 'headingLeft' : 'heading'));
  }
};

/** A step of the block as it is shown: quiet, at the right. */
export const stepCell = (formula: string, format = 'General') => styledCell(`=${formula}`, 'soft9', format);
