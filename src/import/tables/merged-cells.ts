import type { ColumnName } from '../../records/kinds.ts';
import { networkOf } from '../../records/names.ts';
import { numberOf } from '../../text/number.ts';
import { totalLabelOf } from '../../text/total-label.ts';
import { cellsOfArrays, rowOf, type TextCells } from '../text/table-cells.ts';
import { isAloneAt } from './row-looks.ts';
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

/** Cells in which some of a column are those of rows above. */
const filledDown = (cells: TextCells, column: number, above: ReadonlyMap<number, number>): TextCells => {
  const rowOf = (row: number, place: number): number => (place === column ? (above.get(row) ?? row) : row);
  return {
    ...cells,
    cell: (row, place) => cells.cell(rowOf(row, place), place),
    code: (row, place) => cells.code(rowOf(row, place), place),
    isBlank: (row, place) => cells.isBlank(rowOf(row, place), place),
    whole: (row, place) => cells.whole(rowOf(row, place), place),
    widthOf: (row) => Math.max(cells.widthOf(row), above.has(row) ? column + 1 : 0),
  };
};

/** Where a table has the column that its source calls so; -1 where it has none. */
const placeOf = ({ source, keys }: Table, to: ColumnName): number =>
  (source.columns.find((column) => column.to === to)?.names ?? [])
    .map((name) => keys.indexOf(name))
    .find((at) => at >= 0) ?? -1;

/**
 * A table of a person's own in which a blank day below a day is the same day, as merged cells are copied. Rows without any
 * text are left as they are: a sum below its days has no day of its own.
 */
const withMergedDays = (table: Table): Table => {
  const day = placeOf(table, 'date');
  if (day === -1) return table;
  const { cells } = table;
  const above = new Map<number, number>();
  let last = -1;
  for (let row = table.from; row < table.to; row += 1) {
    if (!cells.isBlank(row, day)) last = row;
    else if (last !== -1 && holdsText(cells, row, day)) above.set(row, last);
  }
  if (above.size === 0) return table;
  const [first = table.from] = above.keys();
  return {
    ...table,
    mergedDays: {
      column: table.header[day] ?? '',
      line: cells.lines[first] ?? 0,
      count: above.size,
      lines: new Set(Array.from(above.keys(), (row) => cells.lines[row] ?? 0)),
    },
    cells: filledDown(cells, day, above),
  };
};

/**
 * A table of a person's own in which a network stands once beside all its days, as a merged cell is copied: each network once,
 * the first row has one, and the rows without one have a day.
 *
 *     Instagram | May | 910          Instagram | May | 910
 *               | June | 940    →    Instagram | June | 940
 *     TikTok    | May | 200          TikTok    | May | 200
 */
const withMergedNetworks = (table: Table): Table => {
  const { cells, from, to } = table;
  const [network, day] = [placeOf(table, 'platform'), placeOf(table, 'date')];
  if (network === -1 || day === -1 || cells.isBlank(from, network)) return table;
  const above = new Map<number, number>();
  const seen = new Set<string>();
  let last = from;
  for (let row = from; row < to; row += 1) {
    if (cells.isBlank(row, network)) {
      if (!cells.isBlank(row, day)) above.set(row, last);
      continue;
    }
    const name = cells.cell(row, network).trim();
    if (totalLabelOf(name) !== null) continue;
    if (networkOf(name) === null || seen.has(name)) return table;
    seen.add(name);
    last = row;
  }
  const [first] = above.keys();
  if (first === undefined || seen.size < 2) return table;
  const merged = { column: table.header[network] ?? '', line: cells.lines[first] ?? 0, count: above.size };
  return { ...table, mergedNetworks: merged, cells: filledDown(cells, network, above) };
};

/** Longer tables have no sections that a person wrote. */
const mostRows = 2000;

/**
 * A table of a person's own in which a network alone in its row is that of the rows below it, with the networks in a column:
 *
 *     Month     | Followers          Month | Followers |
 *     Instagram |             →      May   | 910       | Instagram
 *     May       | 910
 */
const withSections = (table: Table): Table => {
  const { source, cells, from, to, header, keys } = table;
  const [name] = source.columns.find(({ to: column }) => column === 'platform')?.names ?? [];
  if (name === undefined || placeOf(table, 'platform') !== -1 || to - from > mostRows) return table;
  const networks = new Map<number, string>();
  let network: string | null = null;
  for (let row = from; row < to; row += 1) {
    const alone = isAloneAt(cells, row) ? networkOf(rowOf(cells, row).join(' ').trim()) : null;
    network = alone ?? network;
    if (network !== null && alone === null) networks.set(row, network);
  }
  if (network === null) return table;
  const column = header.length;
  const rows = Array.from({ length: cells.count }, (_, row): readonly string[] => {
    const own = rowOf(cells, row);
    const found = networks.get(row);
    return found === undefined ? own : [...Array.from({ length: column }, (__, place) => own[place] ?? ''), found];
  });
  return {
    ...table,
    header: [...header, ''],
    keys: [...keys, name],
    cells: cellsOfArrays(rows, cells.lines, cells.strayQuotes),
  };
};

/** A table of a person's own with the days and networks that merged cells, or rows of their own, say once. */
export const withMergedCells = (table: Table): Table =>
  table.source.id !== 'any-table' || table.source.kind === 'audience'
    ? table
    : withSections(withMergedNetworks(withMergedDays(table)));
