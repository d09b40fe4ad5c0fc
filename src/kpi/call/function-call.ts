import type { SheetClock } from '../../calendar/sheet-clock.ts';
import type { ArgumentLabel, Grid, RowSums } from './grid.ts';

/** One call of a custom function: its arguments, read as what they should be, with errors that name them. */
export interface FunctionCall {
  readonly functionName: string;
  /** Whether an argument was given. */
  readonly has: (at: number) => boolean;
  readonly called: (at: number) => ArgumentLabel;
  readonly grid: (at: number) => Grid;
  readonly rowSums: (at: number) => RowSums;
  readonly text: (at: number) => string;
  /** The one number of an argument that is no range. */
  readonly number: (at: number) => number;
  /** What a row is called in an error, counted from 1. */
  readonly rowName: (row: number) => number;
  readonly clock: SheetClock;
  /** The arguments as they came. */
  readonly raw: readonly unknown[];
}

/** The arguments of a call as Google gives them, and by which name and row its errors speak. */
export interface CallArguments {
  readonly functionName: string;
  readonly args: readonly unknown[];
  /** The clock by which the cells show their dates. */
  readonly clock: SheetClock;
  /** What a row is called in an error, where the arguments are rows cut out of taller ranges. */
  readonly rowName?: (row: number) => number;
}
