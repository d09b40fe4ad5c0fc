import { type Called, type Grid, gridOf, isBlankCell, type Numbers, numbersIn, rowTotal } from './cells.ts';
import type { Definition } from './kpi.ts';

/** One call of a custom function: its arguments, read as what they should be, with errors that name them. */
export interface Call {
  readonly functionName: string;
  /** Whether an argument was given. */
  readonly has: (at: number) => boolean;
  readonly called: (at: number) => Called;
  readonly grid: (at: number) => Grid;
  readonly numbers: (at: number) => Numbers;
  /** The sum of an argument. Throws where it has no number. */
  readonly total: (at: number) => number;
  readonly text: (at: number) => string;
  /** The arguments as they came. */
  readonly raw: readonly unknown[];
}

/** An argument in which no cell is a number. */
export const missing = ({ functionName, argument }: Called): Error =>
  new Error(`${functionName}: ${argument} has no number.`);

/** A call of a function with arguments as Google gives them. */
export const callOf = (functionName: string, { takes }: Definition, args: readonly unknown[]): Call => {
  const called = (at: number): Called => ({
    functionName,
    argument: takes[Math.min(at, takes.length - 1)] ?? `argument ${at + 1}`,
  });
  const grid = (at: number): Grid => {
    if (args[at] === undefined || args[at] === null)
      throw new Error(`${functionName}: ${called(at).argument} is missing.`);
    return gridOf(args[at]);
  };
  const numbers = (at: number): Numbers => numbersIn(called(at), grid(at));
  return {
    functionName,
    raw: args,
    called,
    grid,
    numbers,
    has: (at) => !isBlankCell(args[at]),
    total: (at) => {
      const sum = totalOf(numbers(at), () => true);
      if (Number.isNaN(sum)) throw missing(called(at));
      return sum;
    },
    text: (at) => {
      const cell = grid(at).at(0, 0);
      if (isBlankCell(cell)) throw new Error(`${functionName}: ${called(at).argument} is missing.`);
      return String(cell).trim();
    },
  };
};

/** The sum over the rows that count, or NaN where all of them are blank. */
export const totalOf = (numbers: Numbers, counts: (row: number) => boolean): number => {
  let total = Number.NaN;
  for (let row = 0; row < numbers.height; row++) {
    const value = counts(row) ? rowTotal(numbers, row) : Number.NaN;
    if (!Number.isNaN(value)) total = Number.isNaN(total) ? value : total + value;
  }
  return total;
};
