import { numberOf } from '../../text/number.ts';
import { totalLabelOf } from '../../text/total-label.ts';
import type { TextCells } from '../text/table-cells.ts';
import type { Table } from './table.ts';

/** `Instagram total`, `Клієнт А разом`: the sum of a group, which has no day of its own. */
const endsAsTotal =
  /[ :,–-](?:sub)?(?:totals?|разом|всього|усього|підсумок|итого|всего|razem|suma|łącznie|gesamt|summe)[.:]?$/i;

const holdsText = (cells: TextCells, row: number, day: number): boolean => {
  let has = false;
  for (let place = 0; place < cells.widthOf(row); place += 1) {
    if (place === day || cells.isBlank(row, place)) continue;
    const text = cells.cell(row, place).trim();
    if (totalLabelOf(text) !== null || endsAsTotal.test(text)) return false;
    if (/\p{L}/u.test(text) && numberOf(text, null) === null) has = true;
  }
  return has;
};

/**
 * A table of a person's own in which a blank day below a day is the same day, as merged cells are copied. Rows without any
 * text are left as they are: a sum below its days has no day of its own.
 */
export const withMergedDays = (table: Table): Table => {
  if (table.source.id !== 'any-table' || table.source.kind === 'audience') return table;
  const names = table.source.columns.find(({ to }) => to === 'date')?.names ?? [];
  const day = names.map((name) => table.keys.indexOf(name)).find((at) => at >= 0);
  if (day === undefined) return table;
  const { cells } = table;
  const above = new Map<number, number>();
  let last = -1;
  for (let row = table.from; row < table.to; row += 1) {
    if (!cells.isBlank(row, day)) last = row;
    else if (last !== -1 && holdsText(cells, row, day)) above.set(row, last);
  }
  if (above.size === 0) return table;
  const rowOf = (row: number, place: number): number => (place === day ? (above.get(row) ?? row) : row);
  const [first = table.from] = above.keys();
  return {
    ...table,
    mergedDays: {
      column: table.header[day] ?? '',
      line: cells.lines[first] ?? 0,
      count: above.size,
      lines: new Set(Array.from(above.keys(), (row) => cells.lines[row] ?? 0)),
    },
    cells: {
      ...cells,
      cell: (row, place) => cells.cell(rowOf(row, place), place),
      code: (row, place) => cells.code(rowOf(row, place), place),
      isBlank: (row, place) => cells.isBlank(rowOf(row, place), place),
      whole: (row, place) => cells.whole(rowOf(row, place), place),
      widthOf: (row) => Math.max(cells.widthOf(row), above.has(row) ? day + 1 : 0),
    },
  };
};
