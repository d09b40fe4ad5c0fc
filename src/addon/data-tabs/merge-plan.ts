import { toTheSecond } from '../../calendar/day.ts';
import type { CompareRequest } from '../../contract/requests.ts';
import { columnsOf, type Kind, type Row, type Shape, type Value } from '../../records/kinds.ts';
import { type Merge, mergeRows } from '../../records/merge.ts';
import { recordsIn } from '../endpoints/read-records.ts';
import type { DataMark } from '../storage/tab-metadata.ts';
import type { TabWithMetadata } from '../storage/tabs.ts';
import { columnPositions, deleted, isKey, isLater, withLater } from './data-columns.ts';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

/** What one chunk does to a tab: where the tab's columns stand, what it holds, and what becomes of it. */
export interface MergePlan extends Merge {
  readonly columns: readonly number[];
  readonly existing: readonly Row[];
  /** The records of the chunk as the tab will give them back. */
  readonly incoming: readonly Row[];
}

/** A value as a cell will give it back: times to the second, and the one kind of line break that a cell has. */
const valueKept = (value: Value, shape: Shape): Value => {
  if (typeof value === 'number') return shape === 'time' ? toTheSecond(value) : value;
  return typeof value === 'string' && value.includes('\r') ? value.replace(/\r\n?/g, '\n') : value;
};

/** Records as a tab will give them back; what has no column there any more is nothing. */
const asKept = (kind: Kind, rows: readonly Row[], places: readonly number[]): readonly Row[] => {
  const columns = columnsOf(kind);
  return rows.map((row) =>
    columns.map(({ shape }, at) => (places[at] === -1 ? null : valueKept(row[at] ?? null, shape))),
  );
};

/** The records of a tab after a merge. */
const allOf = (existing: readonly Row[], { changed, added }: Merge): readonly Row[] => {
  const rows = [...existing, ...added];
  for (const { at, row } of changed) rows[at] = row;
  return rows;
};

/** Whether records have a value in a column that came to their kind later. */
const needsLater = (kind: Kind, rows: readonly Row[]): boolean =>
  columnsOf(kind).some(({ name }, at) => isLater(kind, name) && rows.some((row) => (row[at] ?? null) !== null));

/** Reads a tab and merges a chunk into it, on paper: what an import writes and what is told before it are one and the same. */
export const planMerge = (
  file: Spreadsheet,
  found: TabWithMetadata<DataMark> | undefined,
  request: CompareRequest,
): MergePlan => {
  const { kind, language, rows, earlier = [] } = request;
  const merged = (columns: readonly number[], held: readonly Row[]): MergePlan => {
    const existing = earlier.length === 0 ? held : allOf(held, mergeRows(kind, held, asKept(kind, earlier, columns)));
    const incoming = asKept(kind, rows, columns);
    return { columns, existing, incoming, ...mergeRows(kind, existing, incoming) };
  };
  if (found === undefined) return merged(columnPositions({ kind }), []);
  const { columns: standingNow, width, records: existing } = recordsIn(file, found.sheet, kind);
  const columns = needsLater(kind, rows) ? withLater(standingNow, kind, width) : standingNow;
  columnsOf(kind).forEach(({ name }, at) => {
    const isMissed = columns[at] === -1 && isKey(kind, name) && rows.some((row) => (row[at] ?? null) !== null);
    if (isMissed) throw deleted(found.mark.holding.tab, columnsOf(kind)[at], language);
  });
  return merged(columns, existing);
};
