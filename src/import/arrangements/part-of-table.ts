import { shapeOfColumn } from '../../records/kinds.ts';
import { headerNamesOf } from '../../text/header-key.ts';
import { numberOf } from '../../text/number.ts';
import type { NumberTexts } from '../columns/table-decimal-mark.ts';
import type { Source } from '../source.ts';
import type { Table } from '../tables/table.ts';
import { columnsAt } from '../text/table-cells.ts';

/** Rows that show how a column writes its numbers. */
const rowsShown = 400;

/** The numbers of the other columns of a table, which are written as those of the part are. */
const numbersBeside = (table: Table, positions: readonly number[]): readonly NumberTexts[] => {
  const { source, cells, keys, header, from, to } = table;
  const columns = [source, ...(source.parts ?? [])].flatMap((each) => each.columns);
  return header.flatMap((column, position) => {
    if (positions.includes(position)) return [];
    const texts: string[] = [];
    for (let row = from; row < Math.min(to, from + rowsShown); row += 1)
      if (!cells.isBlank(row, position)) texts.push(cells.cell(row, position).trim());
    const numbers = texts.filter((text) => numberOf(text, null) !== null);
    if (numbers.length * 2 <= texts.length) return [];
    const names = headerNamesOf(keys[position] ?? '');
    const found = columns.find((each) => names.some((name) => each.names.includes(name)));
    const shape = found === undefined ? 'text' : shapeOfColumn(found.to);
    return [
      { column, texts: numbers, isCount: shape === 'count', isMoney: shape === 'money', isBeside: true as const },
    ];
  });
};

/** Some columns of a table as one of its own. */
export const withColumns = (table: Table, positions: readonly number[], source: Source): Table => ({
  ...table,
  source,
  header: positions.map((position) => table.header[position] ?? ''),
  keys: positions.map((position) => table.keys[position] ?? ''),
  cells: columnsAt(table.cells, positions),
  positions: positions.map((position) => table.positions?.[position] ?? position),
});

/** Columns of a table as one of several parts of it; `own` are those among them that no other part has. */
export const partOfTable = (
  table: Table,
  { positions, own }: { readonly positions: readonly number[]; readonly own: readonly number[] },
  source: Source,
): Table => ({
  ...withColumns(table, positions, source),
  part: {
    own: own.map((position) => positions.indexOf(position)),
    header: table.part?.header ?? table.header,
    beside: () => [...(table.part?.beside() ?? []), ...numbersBeside(table, positions)],
  },
});
