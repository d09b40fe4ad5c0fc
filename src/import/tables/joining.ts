import { type Kind, positionOf } from '../../records/kinds.ts';
import { rowsOfArray } from '../../records/rows.ts';
import { rejectionReasons } from '../issues/reasons.ts';
import { tableIssues } from '../issues/table-issues.ts';
import type { ReceiptColumn } from '../reading.ts';
import type { TableImport } from '../records/import-table.ts';
import { firstBrokenColumn } from '../records/receipt.ts';
import { joinByKey, type RejectedPart } from '../records/same-key.ts';
import type { Table } from './table.ts';

/** A table with what it gave. */
export interface ReadTable extends TableImport {
  readonly table: Table;
}

/** Of tables that cut the same totals in different ways one way: by days where there are any, else by what visits came from. */
export const selectBreakdowns = (tables: readonly Table[]): readonly Table[] => {
  const rank = ({ source, keys }: Table): number =>
    (source.refusal === undefined ? 1 : 0) +
    (source.joins === true ? 4 : 0) +
    (source.columns.some(({ to, names }) => to === 'sessions' && names.some((name) => keys.includes(name))) ? 2 : 0);
  const best = new Map<string, Table>();
  for (const table of tables) {
    const { cutOf } = table.source;
    const before = cutOf === undefined ? undefined : best.get(cutOf);
    if (cutOf !== undefined && (before === undefined || rank(table) > rank(before))) best.set(cutOf, table);
  }
  return tables.map((table) => {
    const winner = best.get(table.source.cutOf ?? '');
    const isSame =
      winner === undefined ||
      (winner.source === table.source && (table.source.joins === true || winner.keys.join() === table.keys.join()));
    return isSame ? table : { ...table, source: { ...table.source, refusal: rejectionReasons.otherTable } };
  });
};

/** A part of a table without what the other parts tell: rows in which it has nothing of its own, and issues. */
const besideOthers = (part: ReadTable, tables: readonly ReadTable[]): ReadTable => {
  const { table, of } = part;
  const own = table.part?.own;
  if (own === undefined) return part;
  const [main, ...others] = tables.filter((other) => other.table.headerLine === table.headerLine);
  const isMain = main === part;
  // The first part tells of rows that none has read; the others are silent.
  const read = new Set(isMain ? others.flatMap((other) => other.read) : []);
  const blank = new Set<number>();
  for (let row = table.from; row < table.to; row += 1)
    if (own.every((place) => table.cells.isBlank(row, place))) blank.add(table.cells.lines[row] ?? 0);
  const leftOut = of.leftOut.filter(({ row }) => !(blank.has(row) && (!isMain || read.has(row))));
  const silent = of.leftOut.length - leftOut.length;
  const told = isMain ? [] : (main?.of.issues ?? []);
  const issues = of.issues.filter(({ message }) => told.every((each) => each.message.en !== message.en));
  const tally = { ...of.tally, rows: of.tally.rows - silent, leftOut: of.tally.leftOut - silent };
  return { ...part, of: { ...of, leftOut, issues, tally } };
};

/** The tables of one source that have each some columns of the same records, put together. */
export const joinTables = (all: readonly ReadTable[]): readonly ReadTable[] => {
  const tables = all.map((table) => besideOthers(table, all));
  const result: ReadTable[] = [];
  const isCut = ({ table }: ReadTable): boolean => table.source.refusal === rejectionReasons.otherTable;
  for (const next of [...tables.filter((table) => !isCut(table)), ...tables.filter(isCut)]) {
    const { source } = next.table;
    const at = result.findIndex(
      ({ table, of }) =>
        of.rows.length > 0 && table.source.id === source.id && of.kind === next.of.kind && isOneOf(table, next.table),
    );
    const before = result[at];
    if (before === undefined || (next.of.rows.length === 0 && source.refusal !== rejectionReasons.otherTable))
      result.push(next);
    else result[at] = together(before, next);
  }
  return result;
};

/** Whether a table is the part of another that counts one goal. */
const isOfGoal = ({ source }: Table): boolean => source.joins === true && source.type !== undefined;

const isOneOf = (before: Table, next: Table): boolean =>
  (before.source.joins === true &&
    next.source.joins === true &&
    isOfGoal(before) === isOfGoal(next) &&
    (!isOfGoal(before) || before.headerLine === next.headerLine)) ||
  (before.source.cutOf !== undefined && before.source.cutOf === next.source.cutOf);

/** Records of two tables as one each; numbers that both tell are named in the receipt of the later. */
const together = (before: ReadTable, next: ReadTable): ReadTable => {
  const { kind } = before.of;
  const first = before.of.rows.length;
  const {
    rows,
    lines,
    unadded,
    addedRows: added,
  } = joinByKey({
    kind,
    rows: rowsOfArray([...before.of.rows, ...next.of.rows]),
    lines: [...before.lines, ...next.lines],
  });
  const issues = next.of.issues.filter(({ message }) =>
    before.of.issues.every((told) => told.message.en !== message.en),
  );
  const isTold = ({ state, position, line }: ReceiptColumn): boolean =>
    isOfGoal(next.table) &&
    state === 'notNumbers' &&
    before.of.columns.some((column) => column.position === position && column.line === line);
  const columns = [
    ...withoutTwice(
      before.of.columns,
      kind,
      unadded.filter(({ at }) => at < first),
    ),
    ...withoutTwice(
      next.of.columns.filter((column) => !isTold(column)),
      kind,
      unadded.filter(({ at }) => at >= first),
    ),
  ];
  const [one, other] = [before.of.tally, next.of.tally];
  const tally = {
    rows: one.rows + other.rows,
    records: rows.length,
    together: one.together + other.together + added.length,
    leftOut: one.leftOut + other.leftOut,
  };
  const broken = firstBrokenColumn(kind, rows, columns);
  const questions = [...before.questions, ...next.questions];
  const leftOut = [...before.of.leftOut, ...next.of.leftOut, ...added];
  const totals = [...before.of.totals, ...next.of.totals];
  if (broken !== null) {
    const all = { ...tally, records: 0, together: 0, leftOut: tally.rows };
    const refused = { columns, leftOut, totals, tally: all, rows: rowsOfArray([]) };
    const issue = tableIssues.brokenLaw(before.of.sourceName, broken);
    return { ...before, lines: [], questions, of: { ...before.of, ...refused, issues: [issue] } };
  }
  const clients = [...(before.of.clients ?? []), ...(next.of.clients ?? [])];
  const whose = clients.length === 0 ? {} : { clients };
  const of = {
    ...before.of,
    ...whose,
    rows,
    leftOut,
    issues: [...before.of.issues, ...issues],
    totals,
    columns,
    tally,
  };
  return { ...before, lines, questions, of };
};

/** A receipt without the numbers that another table tells as well. */
const withoutTwice = (
  columns: readonly ReceiptColumn[],
  kind: Kind,
  unadded: readonly RejectedPart[],
): readonly ReceiptColumn[] => {
  if (unadded.length === 0) return columns;
  return columns.map((column, at) => {
    const isFirst = columns.findIndex((other) => other.column === column.column) === at;
    const place = column.column === null ? -1 : positionOf(kind, column.column);
    const twice = isFirst && column.taken !== null ? unadded.filter(({ position }) => position === place) : [];
    if (twice.length === 0 || column.taken === null) return column;
    const sum = twice.reduce((total, { value }) => total + value, 0);
    const missing = [...column.missing, { reason: rejectionReasons.toldTwice, sum, rows: twice.length }];
    return { ...column, taken: column.taken - sum, missing, why: rejectionReasons.toldTwice };
  });
};
