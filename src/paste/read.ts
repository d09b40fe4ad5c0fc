import { type Ledger, ledgerOf } from './account-of.ts';
import { type Cells, isBlankAt, rowOf, rowsOf } from './cells.ts';
import type { Moment } from './dates-of.ts';
import { importOf, type TableImport } from './import.ts';
import { bestCuts, joinedUp, type ReadTable } from './joining.ts';
import type { Import, Issue, Question, Reading, Setting } from './reading.ts';
import { reasons } from './reasons.ts';
import type { KnownExports } from './recognise.ts';
import { filledIn } from './row-looks.ts';
import type { Steps } from './steps.ts';
import type { Range, Table, Tables } from './table.ts';
import { tableIssues } from './table-issues.ts';
import { tablesIn } from './tables-in.ts';
import { rowsIn } from './text-rows.ts';
import { todayIn } from './today.ts';

/** Stray quotes beyond this many say nothing new. */
const quotesNamed = 20;

/** What a text is read by. */
export interface Means {
  readonly setting: Setting;
  readonly known: KnownExports;
  /** Bounds the years of dates that state none. */
  readonly today?: (() => number) | undefined;
}

/**
 * Reads pasted text or a decoded file into records, in steps for a page that must stay alive meanwhile; never throws.
 * Every row of the text is a header, a record, a blank row, a line above a header, or left out with a reason.
 */
export function* readSteps(
  text: string,
  { setting, known, today = () => todayIn(setting.zone) }: Means,
): Steps<Reading> {
  const cells = rowsIn(text);
  yield;
  const ledger = ledgerOf(cells);
  const told: Issue[] = cells.strayQuotes.slice(0, quotesNamed).map(tableIssues.strayQuote);
  if (setting.hiddenRows === null) told.push(tableIssues.mayBeHidden());
  else if (setting.hiddenRows !== undefined && setting.hiddenRows > 0)
    told.push(tableIssues.hiddenRows(setting.hiddenRows));
  const found = tablesIn(cells, { ...known, mappings: setting.mappings ?? {}, file: setting.file });
  const imports: Import[] = [];
  const questions: Question[] = [];
  const moment = { setting, today: today() };
  const read: ReadTable[] = [];
  for (const table of bestCuts(found.tables)) {
    yield;
    read.push({ table, ...(yield* readTable(table, moment, ledger)) });
  }
  for (const of of joinedUp(read)) {
    questions.push(...of.questions);
    if (of.of.rows.length > 0) imports.push(of.of);
    else told.push(...whyNone(of));
  }
  noteOthers(cells, found, ledger);
  const account = ledger.account();
  if (account.blank === account.rows) told.push(tableIssues.empty());
  else told.push(...unknownTold(cells, found));
  // Columns of one name in two tables are asked about once: the answer is for both.
  const asked = new Map(questions.map((question) => [question.id, question]));
  return { imports, issues: told, questions: Array.from(asked.values()), unknown: found.unknown, account };
}

function* readTable(table: Table, moment: Moment, ledger: Ledger): Steps<TableImport> {
  const result = yield* importOf(table, moment);
  yield;
  ledger.note(table.headerLine, 'header');
  for (const { row, reason } of result.of.leftOut) {
    ledger.note(row, reason === reasons.total ? 'totals' : reason === reasons.header ? 'header' : 'leftOut');
  }
  for (const line of result.read) ledger.note(line, 'read');
  return result;
}

const whyNone = ({ table, of }: ReadTable): readonly Issue[] => {
  const { source, headerLine } = table;
  if (source.refusal === reasons.otherTable) return [];
  if (source.refusal !== undefined) return [tableIssues.refused(headerLine, source.name, source.refusal)];
  const [first] = of.leftOut;
  const empty = of.leftOut.length === 0 || of.leftOut.every(({ reason }) => reason === reasons.note);
  return [
    ...(empty ? [tableIssues.headerOnly(headerLine, source.name)] : []),
    ...of.issues,
    ...(first === undefined ? [] : [tableIssues.leftOut(first.row, first.reason)]),
  ];
};

/** Notes the rows that no table has: above the tables, and those of tables that are not known. */
const noteOthers = (cells: Cells, { above, unread }: Tables, ledger: Ledger): void => {
  const note = ({ from, to }: Range, fate: 'above' | 'leftOut'): void => {
    for (let at = from; at < to; at += 1) if (!isBlankAt(cells, at)) ledger.note(cells.lines[at] ?? 0, fate);
  };
  for (const range of above) note(range, 'above');
  for (const range of unread) note(range, 'leftOut');
  if (above.length === 0) note({ from: 0, to: cells.count }, 'leftOut');
};

/** How many rows are looked at for a header. */
const rowsLookedAt = 60;

/** The row that looks most like a header is named: that of the first unknown table, or else the widest near the top. */
const unknownTold = (cells: Cells, { tables, unknown }: Tables): readonly Issue[] => {
  const unmapped = unknown.filter(({ mapping }) => mapping === null);
  if (unmapped.length > 0) return unmapped.map(({ line, header }) => tableIssues.unknown(line, named(header)));
  if (tables.length > 0) return [];
  const filled = rowsOf(cells, 0, rowsLookedAt).map(filledIn);
  const at = filled.indexOf(Math.max(...filled));
  return [tableIssues.unknown(cells.lines[at] ?? 1, named(rowOf(cells, at)))];
};

/** How many header cells a message names. */
const headersNamed = 12;

const named = (row: readonly string[]): readonly string[] => {
  const cells = row.map((cell) => cell.trim()).filter((cell) => cell !== '');
  return cells.length > headersNamed ? [...cells.slice(0, headersNamed), '…'] : cells;
};
