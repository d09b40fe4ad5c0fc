import type { CompareRequest } from '../../contract/requests.ts';
import type { WrittenRecords } from '../../records/by-hand/written-records.ts';
import { columnsOf, isLaterColumn, type Kind, type Row } from '../../records/kinds.ts';
import { mergedRows } from '../../records/merge.ts';
import { knownRenames } from '../../records/merging/known-renames.ts';
import { mergeRecords, type RecordMerge } from '../../records/merging/merge-records.ts';
import { storedValue } from '../../records/merging/stored-value.ts';
import { withVisitTicks } from '../../records/rules/visit-rule.ts';
import type { AccountRename } from '../../records/tab-summary.ts';
import { readRecords } from '../endpoints/read-records.ts';
import type { DataTabMetadata } from '../storage/tab-metadata.ts';
import type { AddOnTabs, TabWithMetadata } from '../storage/tabs.ts';
import { columnPositions, deletedColumnError, isKeyColumn, withLaterColumns } from './data-columns.ts';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

/** What one chunk does to a tab: where the tab's columns stand, what it holds, and what becomes of it. */
export interface MergePlan extends RecordMerge {
  readonly columns: readonly number[];
  /** How many columns of the tab hold anything. */
  readonly width: number;
  /** The cells below the header as they were read. */
  readonly cells: readonly (readonly unknown[])[];
  /** The records as they stand in the tab, before any rule ticks them. */
  readonly standing: readonly Row[];
  readonly existing: readonly Row[];
  /** Those of them that stand in the tab. */
  readonly held: readonly Row[];
  /** The first of them that a rule ticks which nobody had ticked, by its place; as many as there are where it ticks none. */
  readonly firstTicked: number;
  /** The records of the chunk as the tab will give them back. */
  readonly incoming: readonly Row[];
}

/** Records as a tab will give them back; what has no column there any more is nothing. */
const asStored = (kind: Kind, rows: readonly Row[], places: readonly number[]): readonly Row[] => {
  const columns = columnsOf(kind);
  return rows.map((row) =>
    columns.map(({ shape }, at) => (places[at] === -1 ? null : storedValue(row[at] ?? null, shape))),
  );
};

/** Whether records have a value in a column that came to their kind later. */
const needsLater = (kind: Kind, rows: readonly Row[]): boolean =>
  columnsOf(kind).some(({ name }, at) => isLaterColumn(kind, name) && rows.some((row) => (row[at] ?? null) !== null));

/** What a chunk is merged into: its tab, what imports wrote last of its records, and the accounts that any tab tells to be renamed. */
interface MergedTab {
  readonly data: TabWithMetadata<DataTabMetadata> | undefined;
  readonly written: WrittenRecords | null;
  readonly renamed: readonly AccountRename[];
}

/** What records of a kind are merged into in a file. */
export const mergedTabOf = ({ data }: AddOnTabs, kind: Kind, written: WrittenRecords | null): MergedTab => ({
  data: data.find(({ mark }) => mark.holding.kind === kind),
  written,
  renamed: knownRenames(data.map(({ mark }) => mark.holding)),
});

/** Reads a tab and merges a chunk into it, on paper: what an import writes and what is told before it are one and the same. */
export const planMerge = (
  file: Spreadsheet,
  { data: found, written, renamed }: MergedTab,
  request: CompareRequest,
): MergePlan => {
  const { kind, language, rows, earlier = [], decisions = {}, accounts = [] } = request;
  const merged = (
    place: Pick<MergePlan, 'columns' | 'width' | 'cells'>,
    standing: readonly Row[],
    held = standing,
  ): MergePlan => {
    const { columns } = place;
    const differs = held.findIndex((row, at) => row !== standing[at]);
    const firstTicked = differs === -1 ? held.length : differs;
    const told = { decisions, renamed, accounts };
    const existing =
      earlier.length === 0
        ? held
        : mergedRows(held, mergeRecords(kind, { existing: held, incoming: asStored(kind, earlier, columns), ...told }));
    const incoming = asStored(kind, rows, columns);
    // Where nobody can be asked, what comes counts.
    const sides = { existing, incoming, ...told, written: request.decisions === undefined ? null : written };
    return {
      ...place,
      standing,
      existing,
      held,
      firstTicked,
      incoming,
      ...mergeRecords(kind, sides),
    };
  };
  if (found === undefined) return merged({ columns: columnPositions({ kind }), width: 0, cells: [] }, []);
  const { columns: standingNow, width, cells, records: existing } = readRecords(file, found.sheet, kind);
  const ticked = withVisitTicks(kind, existing, found.mark.holding.filled);
  const columns = needsLater(kind, [...rows, ...ticked]) ? withLaterColumns(standingNow, kind, width) : standingNow;
  columnsOf(kind).forEach(({ name }, at) => {
    const isMissed = columns[at] === -1 && isKeyColumn(kind, name) && rows.some((row) => (row[at] ?? null) !== null);
    if (isMissed) throw deletedColumnError(found.mark.holding.tab, columnsOf(kind)[at], language);
  });
  return merged({ columns, width, cells }, existing, ticked);
};
