import { type ColumnLook, columnLooks } from '../columns/column-looks.ts';
import { numberColumn } from '../columns/number-column.ts';
import type { RowPositions } from '../tables/table.ts';
import type { TextCells } from '../text/table-cells.ts';

/** What the cells of a column tell of what it is. */
export interface ColumnFacts {
  readonly look: ColumnLook;
  /** Its first two values that differ. */
  readonly samples: readonly string[];
  /** The sum of its numbers; `null` where they are none, or can be read in two ways. */
  readonly sum: number | null;
  readonly isLinks: boolean;
  /** Whether its numbers have no fractions. */
  readonly isWhole: boolean;
  /** The mean length of its texts, in letters. */
  readonly length: number;
}

const samplesShown = 2;

/** So many cells tell of texts what they are. */
const cellsSeen = 200;

const isLink = (cell: string): boolean => /^(?:https?:\/\/|www\.)\S+$/i.test(cell);

const sumOf = (cells: readonly string[]): Pick<ColumnFacts, 'sum' | 'isWhole'> => {
  const { values, unreadable, mixed, isOpen } = numberColumn(cells, null);
  const numbers = values.filter((value) => value !== null);
  const isClear = !isOpen && mixed === null && unreadable.length < numbers.length;
  return {
    sum: isClear && numbers.length > 0 ? numbers.reduce((sum, value) => sum + value, 0) : null,
    isWhole: numbers.every(Number.isInteger),
  };
};

/** What the columns of rows below a header hold, one for each heading. */
export const columnFacts = (cells: TextCells, { from, to }: RowPositions, width: number): readonly ColumnFacts[] => {
  const lookAt = columnLooks((row, position) => cells.cell(from + row, position), to - from);
  return Array.from({ length: width }, (_, position) => {
    const texts = Array.from({ length: to - from }, (__, row) => cells.cell(from + row, position).trim());
    const filled = texts.filter((text) => text !== '');
    const seen = filled.slice(0, cellsSeen);
    const look = lookAt(position);
    const links = seen.filter(isLink).length;
    return {
      look,
      samples: [...new Set(filled)].slice(0, samplesShown),
      ...(look === 'numbers' ? sumOf(texts) : { sum: null, isWhole: false }),
      isLinks: links > 0 && links * 2 > seen.length,
      length: seen.length === 0 ? 0 : seen.reduce((sum, text) => sum + text.length, 0) / seen.length,
    };
  });
};
