import type { Definition } from '../kpi.ts';
import { type Parameter, parameters } from '../parameters.ts';
import type { CallArguments, FunctionCall } from './function-call.ts';
import { type ArgumentLabel, blank, type Grid, gridOf, isBlank, isBlankCell, type RowSums, rowSumsIn } from './grid.ts';

const undefinedHere = new WeakSet<Error>();

/** An error that says why a KPI is undefined for arguments that are well written: a row of a column is then a blank. */
export const undefinedValueError = (message: string): Error => {
  const error = new Error(message);
  undefinedHere.add(error);
  return error;
};

export const isUndefinedValueError = (thrown: unknown): boolean => thrown instanceof Error && undefinedHere.has(thrown);

/** An argument in which no cell is a number, or whatever it should be. */
export const missingArgumentError = (
  { functionName, argument }: Pick<ArgumentLabel, 'functionName' | 'argument'>,
  expected = 'number',
): Error => undefinedValueError(`${functionName}: ${argument} has no ${expected}.`);

/** Refuses more arguments than a function takes: the likeliest mistake is a column for each of several summands. */
const refuseSurplus = (functionName: string, { takes, repeats }: Definition, args: readonly unknown[]): void => {
  const given = args.reduce<number>((last, argument, at) => (argument === undefined ? last : at + 1), 0);
  if (repeats || given <= takes.length) return;
  throw new Error(
    `${functionName}: takes ${takes.length} arguments (${takes.join(', ')}), not ${given}; columns to be added are one range.`,
  );
};

/** Refuses numbers that are no part of a whole. */
const refuseNoShares = ({ functionName, argument, rowName }: ArgumentLabel, sums: RowSums): void => {
  const wrong = sums.findIndex((part) => part < 0 || part > 1);
  if (wrong < 0) return;
  const place = sums.length === 1 && rowName === undefined ? '' : `row ${rowName?.(wrong) ?? wrong + 1} of `;
  throw new Error(`${functionName}: ${sums[wrong]} in ${place}${argument} is not a share; write 64% as 0.64 or "64%".`);
};

/** A call of a function with arguments as Google gives them. */
export const callOf = (definition: Definition, { functionName, args, clock, rowName }: CallArguments): FunctionCall => {
  const { takes } = definition;
  refuseSurplus(functionName, definition, args);
  const called = (at: number): ArgumentLabel => ({
    functionName,
    argument: takes[Math.min(at, takes.length - 1)] ?? `argument ${at + 1}`,
    rowName,
    clock,
  });
  const grid = (at: number): Grid => {
    if (args[at] === undefined || args[at] === null)
      throw new Error(`${functionName}: ${called(at).argument} is missing.`);
    return gridOf(args[at]);
  };
  const rowSums = (at: number): RowSums => {
    const sums = rowSumsIn(called(at), grid(at));
    const { isShare }: Parameter = parameters[takes[at] ?? 'argument1'];
    if (isShare) refuseNoShares(called(at), sums);
    return sums;
  };
  const number = (at: number): number => {
    const sums = rowSums(at);
    const [only, ...more] = sums.filter((sum) => !isBlank(sum));
    if (only === undefined) throw missingArgumentError(called(at));
    if (more.length > 0) {
      throw new Error(`${functionName}: ${called(at).argument} has ${more.length + 1} numbers; give it one.`);
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
    has: (at) => !isBlankCell(gridOf(args[at]).at(0, 0)),
    rowName: (row) => rowName?.(row) ?? row + 1,
    text: (at) => {
      const cell = grid(at).at(0, 0);
      if (isBlankCell(cell)) throw new Error(`${functionName}: ${called(at).argument} is missing.`);
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
