import type { FunctionCall } from './function-call.ts';
import { FunctionError } from './function-error.ts';
import type { RowSums } from './grid.ts';

/** Refuses the first arguments of a call, read as columns, where they have not the same number of rows. */
export const requireSameRows = (call: FunctionCall, columns: readonly (RowSums | readonly unknown[])[]): void => {
  const heights = columns.map((column) => column.length);
  if (new Set(heights).size <= 1) return;
  const listed = (values: readonly unknown[], and: string): string =>
    `${values.slice(0, -1).join(', ')} ${and} ${values[values.length - 1]}`;
  const names = columns.map((_, at) => call.called(at).argument);
  throw new FunctionError(call, {
    en: `${listed(names, 'and')} need the same number of rows; they have ${listed(heights, 'and')}.`,
    uk: `${listed(names, 'та')} мають бути однакової висоти; зараз рядків ${listed(heights, 'та')}.`,
  });
};
