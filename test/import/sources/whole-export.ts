import { isoDay } from '../../../src/calendar/day.ts';
import type { Source } from '../../../src/import/source.ts';
import { type ColumnName, shapeOfColumn } from '../../../src/records/kinds.ts';

/** What a cell of a source's column holds in a row: a text that is told apart by its row where it is an ID, and a day of its own. */
const cellIn = (column: ColumnName | null, { text, row }: { readonly text: string; readonly row: number }): string => {
  if (column === null) return '1';
  const day = isoDay(45_000 + row);
  switch (shapeOfColumn(column)) {
    case 'text':
      return text;
    case 'day':
      return day;
    case 'time':
      return `${day} 10:00`;
    case 'tick':
      return 'yes';
    default:
      return String(row + 1);
  }
};

/** The rows of an export of a source with every column that it may have, a row for each text, which stands in every column of texts. */
export const wholeExport = (source: Source, texts: readonly string[]): readonly (readonly string[])[] => {
  const columns = [source, ...(source.parts ?? [])].flatMap((part) => part.columns);
  const names = [...source.recognisedBy.map(([name = '']) => name), ...columns.map(({ names: [name = ''] }) => name)];
  const header = [...new Set(names)].filter((name) => name !== '');
  const to = header.map((name) => columns.find((column) => column.names.includes(name))?.to ?? null);
  return [
    ...(source.above ?? []).slice(0, 1).map((line) => [line]),
    header,
    ...texts.map((text, row) => to.map((column) => cellIn(column, { text, row }))),
  ];
};

const quoted = (cell: string): string => `"${cell.replaceAll('"', '""')}"`;

/** Rows as they are pasted from a spreadsheet. */
export const asPasted = (rows: readonly (readonly string[])[]): string =>
  rows.map((row) => row.map(quoted).join('\t')).join('\n');
