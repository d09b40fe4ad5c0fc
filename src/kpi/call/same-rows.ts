import type { FunctionCall } from './function-call.ts';
import type { RowSums } from './grid.ts';

/** Refuses the first arguments of a call, read as columns, where they have not the same number of rows. */
export const requireSameRows = (call: FunctionCall, columns: readonly (RowSums | readonly unknown[])[]): void => {
  const names = columns.map((_, at) => call.called(at).argument);
  if (new Set(columns.map((column) => column.length)).size > 1) {
    throw new Error(
      `${call.functionName}: ${names.slice(0, -1).join(', ')} and ${names[names.length - 1]} need the same number of rows; they have ${columns
        .slice(0, -1)
        .map((column) => column.length)
        .join(', ')} and ${columns[columns.length - 1]?.length}.`,
    );
  }
};
