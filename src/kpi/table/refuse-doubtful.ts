import { headerKey } from '../../text/header-key.ts';
import type { Text } from '../../text/language.ts';
import { FunctionError } from '../call/function-error.ts';
import { writtenNumber } from '../call/written-number.ts';
import type { ParameterName } from '../parameters.ts';
import { type ArgumentSource, tableVocabulary } from './argument-sources.ts';
import { notTheSame } from './plain-name.ts';
import { type CellTable, headingAt, textAt } from './read-table.ts';

const parts = ['likes', 'comments', 'shares', 'saves'];

/** Headings that say reach without being known. */
const reachLike = /reach|охопл|охват|alcance|zasi[ęe]g|reichweite|port[ée]e/;

/** So many rows show what a column holds. */
const rowsShown = 20;

const isUnknownCount = ({ keys, grid, rows }: CellTable, column: number): boolean => {
  const key = keys[column] ?? '';
  if (key === '' || tableVocabulary().has(key) || notTheSame.test(key) || /^(?:id|№|#|n)$/.test(key)) return false;
  const cells = rows.slice(0, rowsShown).map((row) => grid.at(row, column));
  const numbers = cells.flatMap((cell) => {
    const number = typeof cell === 'number' ? cell : typeof cell === 'string' ? writtenNumber(cell, null) : null;
    return number === null ? [] : [number];
  });
  return numbers.length * 2 > cells.length && numbers.every(Number.isInteger);
};

/** The first column of unknown numbers between the known parts of engagements or right behind them; -1 where there is none. */
const unknownPart = (table: CellTable): number => {
  const positions = parts.map(table.positionOf);
  if (positions.every((position) => position >= 0)) return -1;
  const known = positions.filter((position) => position >= 0);
  const [first, last] = [Math.min(...known), Math.max(...known)];
  return table.keys.findIndex((_, column) => column > first && column <= last + 1 && isUnknownCount(table, column));
};

/** The names above a column and others of its heading: what tells groups of columns apart. */
const groupsOf = ({ grid, header }: CellTable, columns: readonly number[]): readonly string[] =>
  header === 0
    ? []
    : columns.flatMap((column) => {
        for (let at = column; at >= 0; at -= 1) {
          const name = textAt(grid, header - 1, at).trim();
          if (name !== '') return [name];
        }
        return [];
      });

/** Refuses a heading that stands more than once: the columns of one network must not pass for all. */
const refuseGroups = (table: CellTable, column: string): void => {
  const position = table.positionOf(column);
  if (position < 0) return;
  const heading = headingAt(table, position);
  const key = headerKey(heading);
  const same = table.keys.flatMap((_, at) => (headerKey(headingAt(table, at)) === key ? [at] : []));
  if (same.length < 2) return;
  const groups = Array.from(new Set(groupsOf(table, same))).join(', ');
  const { argument } = table.called;
  const [named, namedUk] =
    groups === '' ? ['', ''] : [` in groups of columns (${groups})`, ` у групах стовпців (${groups})`];
  throw new FunctionError(table.called, {
    en: `${argument} has "${heading}" ${same.length} times${named}; give the columns of one group.`,
    uk: `${argument} має "${heading}" кілька разів (${same.length})${namedUk}; дайте стовпці однієї групи.`,
  });
};

/** Refuses what could be another figure than is asked: a part of engagements or a reach that nobody knows, columns of several groups. */
export const refuseDoubtful = (table: CellTable, argument: ParameterName, source: ArgumentSource): void => {
  for (const column of source.columns) refuseGroups(table, column);
  if (argument === 'engagements' && source.columns.includes('likes')) {
    const unknown = unknownPart(table);
    if (unknown >= 0)
      throw unknownHeading(table, unknown, { en: 'may be a part of engagements', uk: 'може бути частиною взаємодій' });
  }
  if (argument === 'audience' && !source.columns.includes('reach')) {
    const unknown = table.keys.findIndex((key, column) => reachLike.test(key) && isUnknownCount(table, column));
    if (unknown >= 0) throw unknownHeading(table, unknown, { en: 'may be reach', uk: 'може бути охопленням' });
  }
};

const unknownHeading = (table: CellTable, column: number, may: Text): FunctionError => {
  const heading = headingAt(table, column);
  return new FunctionError(table.called, {
    en: `the heading "${heading}" is not known and ${may.en}; rename it or leave its column out.`,
    uk: `заголовок "${heading}" невідомий і ${may.uk}; перейменуйте його або не давайте цього стовпця.`,
  });
};
