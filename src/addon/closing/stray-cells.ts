import { isDate } from '../../calendar/day.ts';
import { cellOf } from '../../records/cells/cell-value.ts';
import type { StandingReport } from './standing-report.ts';

/** A cell (from 1) and what is written into it. */
export interface WrittenCell {
  readonly row: number;
  readonly column: number;
  readonly value: unknown;
}

/** A report just before it was written into, and right after. */
export interface BeforeAndAfter {
  readonly before: StandingReport;
  readonly now: StandingReport;
}

/** What Google shows in the place of a figure, in any language of a spreadsheet. */
export const errorLike = /^#(?:REF|VALUE|NAME|DIV\/0|N\/A|NUM|NULL|ERROR)[!?]?$/;

const isError = (value: unknown): boolean => errorLike.test(String(value));

const isSame = (one: unknown, other: unknown): boolean =>
  one === other || (isDate(one) && isDate(other) && one.getTime() === other.getTime());

/** Whether each row and column stands where it stood: the last cell of a row holds its number. */
export const isSameLayout = ({ before, now }: BeforeAndAfter): boolean =>
  before.values.length === now.values.length &&
  before.values.every((row, at) => {
    const then = now.values[at] ?? [];
    return row.length === then.length && row[row.length - 1] === then[row.length - 1];
  });

/** Where the rows and columns of a report stood before, from 0; -1 for one that is new. */
const formerPlaces = ({ before, now }: BeforeAndAfter, written: readonly WrittenCell[]) => {
  const inserted = (now.values[0]?.length ?? 0) - (before.values[0]?.length ?? 0);
  const rows = now.values.map((row, at) => {
    const built = Number(row[row.length - 1]) - 1;
    return now.rowAt(built) === at ? (before.rowAt(built) ?? -1) : -1;
  });
  // Where none has its number any more, nobody knows what moved.
  if (rows.every((row) => row < 0)) return { rows: Array.from(rows.keys()), columnOf: (column: number) => column };
  const isMoved = (column: number): boolean =>
    now.values.some((row, at) => {
      const former = before.values[rows[at] ?? -1];
      const isWritten = written.some((cell) => cell.row === at + 1 && cell.column === column + 1);
      return former !== undefined && !isWritten && !isError(row[column]) && !isSame(row[column], former[column]);
    });
  const first = inserted === 0 ? 0 : (now.values[0] ?? []).findIndex((_, column) => isMoved(column));
  return { rows, columnOf: (column: number): number => (first < 0 || column < first ? column : column - inserted) };
};

/**
 * The cells that were written in the place of others, or lost what they rested on, as somebody moved rows or columns in that
 * moment: with what they are to have again.
 */
export const strayCells = (around: BeforeAndAfter, written: readonly WrittenCell[]): readonly WrittenCell[] => {
  const { rows, columnOf } = formerPlaces(around, written);
  return around.now.values.flatMap((cells, at) =>
    cells.flatMap((value, place): readonly WrittenCell[] => {
      const [row, column] = [at + 1, place + 1];
      const [formerRow, formerColumn] = [rows[at] ?? -1, columnOf(place)];
      const had = around.before.values[formerRow]?.[formerColumn] ?? '';
      const isElsewhere = formerRow !== at || formerColumn !== place;
      const isWritten = isElsewhere && written.some((cell) => cell.row === row && cell.column === column);
      const isStray = isWritten ? !isSame(value, had) : formerRow >= 0 && isError(value) && !isError(had);
      return isStray ? [{ row, column, value: typeof had === 'string' ? cellOf(had) : had }] : [];
    }),
  );
};
