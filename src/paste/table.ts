import { headerKey, namesOf } from '../kpi/table/header-key.ts';
import type { Cells } from './delimited.ts';
import type { Source } from './source.ts';

/** A header that a source recognises, with the rows below it. */
export interface Table {
  readonly source: Source;
  readonly header: readonly string[];
  readonly headerLine: number;
  /** The comparable form of each header cell; see `headerKey`. */
  readonly keys: readonly string[];
  /** The positions of the rows in the cells of the text, from after the header to before the next table. */
  readonly from: number;
  readonly to: number;
  /** The lines above the header. */
  readonly preamble: readonly (readonly string[])[];
}

/** A header stands within this many rows of where a table can begin. */
const rowsSearched = 60;

const isBlankRow = (row: readonly string[]): boolean => row.every((cell) => cell.trim() === '');

const recognised = (row: readonly string[], sources: readonly Source[]): { source: Source; keys: string[] } | null => {
  if (row.filter((cell) => cell !== '').length < 2) return null;
  const keys = row.map(headerKey);
  const names = new Set(keys.flatMap(namesOf));
  const source = sources.find(({ recognisedBy }) =>
    recognisedBy.every((group) => group.some((name) => names.has(name))),
  );
  return source === undefined ? null : { source, keys };
};

/** The tables of a text. Another header is looked for only after a blank row or a `#` line, so a long text costs little. */
export const tablesIn = (cells: Cells, sources: readonly Source[]): readonly Table[] => {
  const tables: Table[] = [];
  const { rows, lines } = cells;
  let searching = rowsSearched;
  let preambleFrom = 0;
  for (const [at, row] of rows.entries()) {
    const first = row[0] ?? '';
    if (first.startsWith('#') || (first === '' && isBlankRow(row))) {
      if (searching <= 0 || tables.length > 0) searching = Math.max(searching, 4);
      continue;
    }
    if (searching <= 0) continue;
    searching -= 1;
    const found = recognised(row, sources);
    if (found === null) continue;
    const previous = tables[tables.length - 1];
    if (
      previous !== undefined &&
      found.keys.join('\n') === previous.keys.join('\n') &&
      previous.source.oneTable !== true
    )
      continue;
    if (previous !== undefined) {
      const end = preambleStart(rows, at, previous.from);
      tables[tables.length - 1] = { ...previous, to: end };
      preambleFrom = end;
    }
    tables.push({
      ...found,
      header: row,
      headerLine: lines[at] ?? 0,
      from: at + 1,
      to: rows.length,
      preamble: rows.slice(preambleFrom, at),
    });
    searching = 0;
  }
  return tables;
};

/** Where the lines above a later header begin: after the last blank row that ends the table before it. */
const preambleStart = (rows: readonly (readonly string[])[], header: number, floor: number): number => {
  let at = header;
  while (at > floor && (rows[at - 1]?.[0] ?? '').startsWith('#')) at -= 1;
  while (at > floor && isBlankRow(rows[at - 1] ?? [])) at -= 1;
  return at;
};
