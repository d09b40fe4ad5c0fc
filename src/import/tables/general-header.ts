import { datePartsOf } from '../../calendar/date-parts.ts';
import { dateSpanOf } from '../../calendar/date-span.ts';
import type { Vocabulary } from '../../kpi/table/plain-name.ts';
import type { Source } from '../source.ts';
import { rowsOf, type TextCells } from '../text/table-cells.ts';

/** Whether the headings of a table are looked for by their parts too. */
export const isGeneral = ({ id, isExact }: Source): boolean => id === 'any-table' && isExact !== true;

/** The tables of people's own among all sources. */
export const generalSources = (sources: readonly Source[]): readonly Source[] => sources.filter(isGeneral);

/** Thousands of names, which are the same for every paste. */
const vocabularies = new WeakMap<readonly Source[], Vocabulary>();

/** The names of the tables of people's own among all sources. */
export const vocabularyOf = (sources: readonly Source[]): Vocabulary => {
  const vocabulary = vocabularies.get(sources) ?? gathered(generalSources(sources));
  vocabularies.set(sources, vocabulary);
  return vocabulary;
};

const gathered = (sources: readonly Source[]): Vocabulary => {
  const found = new Map<string, Set<string>>();
  // Notebooks have most of their parts in common.
  for (const { columns } of new Set(sources.flatMap((source) => [source, ...(source.parts ?? [])])))
    for (const { to, names } of columns)
      for (const name of names) {
        const before = found.get(name);
        if (before === undefined) found.set(name, new Set([to]));
        else before.add(to);
      }
  return found;
};

/** How many rows show what a column holds. */
const rowsShown = 30;

/** The share of the filled cells of a column that must be days. */
const mostDays = 0.8;

const isDay = (cell: string): boolean =>
  !/^[\d.,\s]+$/.test(cell) || /^\d{1,2}\.\d{1,2}\.\d{2,4}$/.test(cell.trim())
    ? datePartsOf(cell) !== null || dateSpanOf(cell, null) !== null
    : false;

/** The first column whose cells are days or spans of them, whatever it is called; -1 where there is none. */
export const columnOfDays = (cells: TextCells, header: number, isFree: (position: number) => boolean): number => {
  const rows = rowsOf(cells, header + 1, header + 1 + rowsShown);
  const width = cells.widthOf(header);
  for (let position = 0; position < width; position += 1) {
    if (!isFree(position)) continue;
    const texts = rows.map((row) => row[position]?.trim() ?? '').filter((text) => text !== '');
    const days = texts.filter(isDay).length;
    if (days > 0 && days >= mostDays * texts.length && days * 2 >= rows.length) return position;
  }
  return -1;
};
