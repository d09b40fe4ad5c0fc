import { type ArgumentLabel, blank, type Grid, isBlank, isBlankCell, rowSumsIn } from '../call/grid.ts';
import { ticksIn } from '../call/ticks.ts';
import type { ParameterName } from '../parameters.ts';
import { type ArgumentSource, argumentSourcesOf, namesOfColumn } from './argument-sources.ts';
import { type CellTable, columnOf, rowNameIn } from './read-table.ts';

/** Some of a table's rows, with the first and the last day of the period that they are. */
export interface RowRange {
  readonly rows: readonly number[];
  readonly from: number;
  readonly to: number;
}

const has = (table: CellTable, column: string): boolean => table.positionOf(column) >= 0;

const isOpen = (table: CellTable, source: ArgumentSource): boolean =>
  source.columns.some((column) => has(table, column)) &&
  (source.is === 'cells' || source.is === 'count'
    ? source.where === undefined || has(table, source.where)
    : table.days !== null);

/** The parts of engagements that nearly every network tells: with all of them, nothing of a total lacks. */
const mainParts = ['likes', 'comments', 'shares'];

/** The way in which a table gives an argument, or `undefined` where it lacks every column for it. */
export const availableSource = (
  table: CellTable,
  functionName: string,
  argument: ParameterName,
): ArgumentSource | undefined => {
  const open = argumentSourcesOf(functionName, argument).filter((source) => isOpen(table, source));
  const isPartial = argument === 'engagements' && !mainParts.every((part) => has(table, part));
  return (isPartial ? open.find(({ columns }) => columns.includes('engagements')) : undefined) ?? open[0];
};

/** Some names of the columns that an argument could be read from, for a sentence that says what is missing. */
export const examplesOf = (functionName: string, argument: ParameterName): string =>
  argumentSourcesOf(functionName, argument)
    .flatMap(({ columns }) => columns)
    .slice(0, 3)
    .map((column) => `"${namesOfColumn(column)[1]}"`)
    .join(', ');

const columnIn = (
  table: CellTable,
  rows: readonly number[],
  column: string,
): { called: ArgumentLabel; grid: Grid } => ({
  called: { ...table.called, argument: `${column} in ${table.called.argument}`, rowName: rowNameIn(table, rows) },
  grid: columnOf(table, rows, table.positionOf(column)),
});

/** Which of some rows have a tick; all where no column is asked. */
const tickedIn = (table: CellTable, rows: readonly number[], where: string | undefined): readonly boolean[] => {
  if (where === undefined) return rows.map(() => true);
  const { called, grid } = columnIn(table, rows, where);
  return ticksIn(called, grid).slice(1);
};

type Level = readonly [day: number, value: number];

/** What each account had on which day, in the order of days, for the rows that state it. */
const levelsByAccount = (table: CellTable, column: string): readonly (readonly Level[])[] => {
  const { rows, days, grid } = table;
  const read = columnIn(table, rows, column);
  const values = rowSumsIn(read.called, read.grid).subarray(1);
  const names = ['platform', 'account'].map(table.positionOf).filter((position) => position >= 0);
  const accounts = new Map<string, Level[]>();
  rows.forEach((row, at) => {
    const level: Level = [days?.[at]?.to ?? 0, values[at] ?? blank];
    if (isBlank(level[1])) return;
    const account = JSON.stringify(names.map((position) => String(grid.at(row, position))));
    const known = accounts.get(account);
    if (known === undefined) accounts.set(account, [level]);
    else known.push(level);
  });
  return Array.from(accounts.values(), (levels) => levels.sort(([one], [other]) => one - other));
};

/** How many of an account's levels are of days before this one. */
const countBefore = (levels: readonly Level[], day: number): number => {
  let [low, high] = [0, levels.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((levels[middle]?.[0] ?? 0) < day) low = middle + 1;
    else high = middle;
  }
  return low;
};

/**
 * The level as a span ends: the last value known by then, added over accounts. As it begins: the last value before it or,
 * where the table begins inside it, the first in it. Blank where none is known;
 * an account with a single level counts on neither side.
 */
const levelIn = (accounts: readonly (readonly Level[])[], { from, to }: RowRange, is: 'start' | 'end'): number | '' => {
  let sum: number | '' = '';
  for (const known of accounts) {
    const count = countBefore(known, to + 1);
    // Of one level alone nobody knows whether it is the first or the last: to take it for both would be a growth of zero.
    if (count < 2) continue;
    const level = known[is === 'end' ? count - 1 : Math.max(0, countBefore(known, from) - 1)];
    if (level !== undefined) sum = (sum === '' ? 0 : sum) + level[1];
  }
  return sum;
};

/** What an argument is of a span of the table: the level as it begins or ends. */
const levelArgument = (table: CellTable, column: string, is: 'start' | 'end'): ((span: RowRange) => number | '') => {
  // Of all rows, whatever the span: a table by day asks as often as it has days.
  let levels: ReturnType<typeof levelsByAccount> | undefined;
  return (span) => {
    levels ??= levelsByAccount(table, column);
    return levelIn(levels, span, is);
  };
};

const hasDigit = /\p{Nd}/u;

/** A function to the cells of some rows, below their headings. */
const cellsArgument = (
  table: CellTable,
  { where }: ArgumentSource,
  positions: readonly number[],
): ((span: RowRange) => unknown) => {
  const { grid, header } = table;
  const headings = positions.map((position) => grid.at(header, position));
  // To see that a heading is no number takes longer than to read all numbers below it.
  const blanks = headings.some((heading) => hasDigit.test(String(heading))) ? headings : headings.map(() => '');
  return ({ rows }) => {
    const ticked = where === undefined ? null : tickedIn(table, rows, where);
    let isPlain = true;
    // A row without the tick has none of it, which is a zero; one without a number stays unknown.
    const cells = rows.map((row, at) =>
      positions.map((position) => {
        const cell = grid.at(row, position);
        if (isBlankCell(cell)) return cell;
        isPlain &&= typeof cell === 'number';
        return ticked === null || ticked[at] === true ? cell : 0;
      }),
    );
    return [isPlain ? blanks : headings, ...cells];
  };
};

/**
 * A function to what an argument is of a span: a range of the table's own cells below their headings, or the number that it is
 * of the span.
 */
export const tableArgument = (table: CellTable, source: ArgumentSource): ((span: RowRange) => unknown) => {
  const { grid, positionOf } = table;
  const [column = ''] = source.columns;
  if (source.is === 'start' || source.is === 'end') return levelArgument(table, column, source.is);
  const positions = source.columns.map(positionOf).filter((position) => position >= 0);
  if (source.is === 'cells') return cellsArgument(table, source, positions);
  const [position = -1] = positions;
  return ({ rows }) => {
    const ticked = tickedIn(table, rows, source.where);
    return rows.filter((row, at) => ticked[at] === true && !isBlankCell(grid.at(row, position))).length;
  };
};
