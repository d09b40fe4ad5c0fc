import { millisecondsADay } from '../../calendar/day.ts';
import { midnightOf, type SheetClock } from '../../calendar/sheet-clock.ts';
import { counted } from '../../text/language.ts';
import type { Definition } from '../kpi.ts';
import { type Parameter, parameters } from '../parameters.ts';
import { type StatedCurrency, statedCurrency } from './currencies.ts';
import type { CallArguments, FunctionCall } from './function-call.ts';
import { emptyArgument, FunctionError, missingArgument } from './function-error.ts';
import {
  type ArgumentLabel,
  acrossGrid,
  blank,
  type Grid,
  gridOf,
  isBlank,
  isBlankCell,
  isMoment,
  type RowSums,
  rowSumsIn,
} from './grid.ts';
import { writtenDuration } from './written-duration.ts';

/** Refuses more arguments than a function takes: the likeliest mistake is a column for each of several summands. */
const refuseSurplus = (functionName: string, { takes, repeats }: Definition, args: readonly unknown[]): void => {
  const given = args.reduce<number>((last, argument, at) => (argument === undefined ? last : at + 1), 0);
  if (repeats || given <= takes.length) return;
  throw new FunctionError(
    { functionName },
    {
      en: `takes ${counted(takes.length, 'argument')} (${takes.join(', ')}), not ${given}; columns to be added are one range.`,
      uk: `аргументів має бути ${takes.length} (${takes.join(', ')}), а не ${given}; стовпці, які треба підсумувати, дайте одним діапазоном.`,
    },
  );
};

/** Refuses numbers that are no part of a whole. */
const refuseNoShares = (label: ArgumentLabel, sums: RowSums): void => {
  const wrong = sums.findIndex((part) => part < 0 || part > 1);
  if (wrong < 0) return;
  const { argument, rowName } = label;
  const row = sums.length === 1 && rowName === undefined ? null : (rowName?.(wrong) ?? wrong + 1);
  throw new FunctionError(label, {
    en: `${sums[wrong]} in ${row === null ? '' : `row ${row} of `}${argument} is not a share; write 64% as 0.64 or "64%".`,
    uk: `${sums[wrong]} у ${row === null ? '' : `рядку ${row} аргументу `}${argument} — не частка; пишіть 64% як 0,64 або "64%".`,
  });
};

/** The first moment of the days that spreadsheets count: a time cell is one of that day. */
const firstMoment = midnightOf(0);

/** A cell of a later moment is a date: no video lasts a year. */
const longestTimeCell = 365 * millisecondsADay;

/** Reads a time cell or a written duration as seconds. */
const secondsIn =
  (clock: SheetClock) =>
  (cell: unknown): number | null =>
    isMoment(cell) && clock.wallClockAt(cell) < firstMoment + longestTimeCell
      ? (clock.wallClockAt(cell) - firstMoment) / 1000
      : typeof cell === 'string'
        ? writtenDuration(cell)
        : null;

/** Whether several arguments are rows of one width, whose cells above each other are pairs as those beside each other are in columns. */
const areRowsAcross = (grids: readonly Grid[]): boolean => {
  const wide = grids.filter(({ height, width }) => height > 1 || width > 1);
  const [first, ...others] = wide;
  return (
    first !== undefined && others.length > 0 && wide.every(({ height, width }) => height === 1 && width === first.width)
  );
};

/** A call of a function with arguments as Google gives them. */
export const callOf = (definition: Definition, { functionName, args, clock, rowName }: CallArguments): FunctionCall => {
  const { takes, unit } = definition;
  const grids = args.map(gridOf);
  const isAcross = unit !== 'text' && unit !== 'date' && unit !== 'table' && areRowsAcross(grids);
  refuseSurplus(functionName, definition, args);
  const called = (at: number): ArgumentLabel => ({
    functionName,
    argument: takes[Math.min(at, takes.length - 1)] ?? `argument ${at + 1}`,
    rowName,
    clock,
  });
  const grid = (at: number): Grid => {
    const own = grids[at];
    if (own === undefined || args[at] === undefined || args[at] === null) throw missingArgument(called(at));
    return isAcross ? acrossGrid(own) : own;
  };
  let currency: StatedCurrency | null = null;
  const rowSums = (at: number): RowSums => {
    const { isShare, isSeconds }: Parameter = parameters[takes[at] ?? 'argument1'];
    const label = isSeconds ? { ...called(at), readCell: secondsIn(clock) } : called(at);
    const cells = grid(at);
    const sums = rowSumsIn(label, cells, () => {
      currency = statedCurrency(called(at), cells, currency);
    });
    if (isShare) refuseNoShares(called(at), sums);
    return sums;
  };
  const number = (at: number): number => {
    const sums = rowSums(at);
    const [only, ...more] = sums.filter((sum) => !isBlank(sum));
    if (only === undefined) throw emptyArgument(called(at));
    if (more.length > 0) {
      throw new FunctionError(called(at), {
        en: `${called(at).argument} has ${more.length + 1} numbers; give it one, or a column through KPI_BY_ROW.`,
        uk: `${called(at).argument} має чисел: ${more.length + 1}; дайте одне або стовпець через KPI_BY_ROW.`,
      });
    }
    return only;
  };
  return {
    functionName,
    clock,
    raw: args,
    number,
    called,
    grid,
    rowSums,
    has: (at) => !isBlankCell(grids[at]?.at(0, 0)),
    rowName: (row) => rowName?.(row) ?? row + 1,
    text: (at) => {
      const cell = grid(at).at(0, 0);
      if (isBlankCell(cell)) throw missingArgument(called(at));
      return String(cell).trim();
    },
  };
};

/** The sum over the rows that count, or `blank` where none of them has a number. */
export const totalOf = (sums: RowSums, counts: (row: number) => boolean): number => {
  let total = blank;
  for (let row = 0; row < sums.length; row++) {
    const sum = sums[row] ?? blank;
    if (!isBlank(sum) && counts(row)) total = isBlank(total) ? sum : total + sum;
  }
  return total;
};
