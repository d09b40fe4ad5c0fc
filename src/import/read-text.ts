import { todayIn } from '../calendar/today.ts';
import { plainName, type Vocabulary } from '../kpi/table/plain-name.ts';
import { columnsOf, kindNames, traitsOf } from '../records/kinds.ts';
import { headerKeys } from '../text/header-keys.ts';
import { byGoals } from './arrangements/goal-columns.ts';
import { byKinds } from './arrangements/kinds-beside.ts';
import type { ReadingMoment } from './columns/dates-of.ts';
import { bilingual } from './issues/issue-text.ts';
import { rejectionReasons } from './issues/reasons.ts';
import { tableIssues } from './issues/table-issues.ts';
import { columnFacts } from './proposals/column-facts.ts';
import { proposeMappings } from './proposals/propose-mapping.ts';
import type { Import, Issue, Question, Reading, SpreadsheetSetting, UnknownTable } from './reading.ts';
import { importTable, type TableImport } from './records/import-table.ts';
import { type RowLedger, rowLedgerOf } from './records/row-ledger.ts';
import type { Steps } from './steps.ts';
import { vocabularyOf } from './tables/general-header.ts';
import { joinTables, type ReadTable, selectBreakdowns } from './tables/joining.ts';
import type { KnownExports } from './tables/recognise.ts';
import { filledCellCount } from './tables/row-looks.ts';
import type { RowPositions, Table, TextTables, UnknownRows } from './tables/table.ts';
import { tablesIn } from './tables/tables-in.ts';
import { type SeparatedText, separatedCells } from './text/separated.ts';
import { isBlankAt, rowOf, rowsOf, type TextCells } from './text/table-cells.ts';
import { parseTextRows } from './text/text-rows.ts';

/** Stray quotes beyond this many say nothing new. */
const quotesNamed = 20;

/** What a text is read by. */
export interface ReadOptions {
  readonly setting: SpreadsheetSetting;
  readonly known: KnownExports;
  /** Bounds the years of dates that state none. */
  readonly today?: (() => number) | undefined;
}

/** Reads pasted text or a decoded file into records; see `readCells`. */
export function* readSteps(text: string, options: ReadOptions): Steps<Reading> {
  // A NUL says nothing, and no cell of a spreadsheet can hold it.
  const cells = parseTextRows(text.includes('\0') ? text.split('\0').join('') : text);
  yield;
  return yield* readCells(cells, cells.strayQuotes.slice(0, quotesNamed).map(tableIssues.strayQuote), options);
}

/** Reads the cells of a sheet into records, with what is told of them already; see `readCells`. */
export function* readSheet(cells: SeparatedText, told: readonly Issue[], options: ReadOptions): Steps<Reading> {
  return yield* readCells(separatedCells(cells), told, options);
}

/**
 * Reads rows of cells into records, in steps for a page that must stay alive meanwhile; never throws.
 * Every row is a header, a record, a blank row, a line above a header, or left out with a reason.
 */
function* readCells(
  cells: TextCells,
  before: readonly Issue[],
  { setting, known, today = () => todayIn(setting.zone) }: ReadOptions,
): Steps<Reading> {
  const ledger = rowLedgerOf(cells);
  const told: Issue[] = [...before];
  if (setting.hiddenRows !== undefined) told.push(tableIssues.filterViews());
  if (setting.hiddenRows === null) told.push(tableIssues.mayBeHidden());
  else if (setting.hiddenRows !== undefined && setting.hiddenRows > 0)
    told.push(tableIssues.hiddenRows(setting.hiddenRows));
  const found = tablesIn(cells, { ...known, mappings: setting.mappings ?? {}, file: setting.file });
  const imports: Import[] = [];
  const questions: Question[] = [];
  // Few texts need to know what day it is, and asking a zone's clock is slow.
  let day: number | null = null;
  const moment: ReadingMoment = {
    setting,
    today: () => {
      day ??= today();
      return day;
    },
  };
  const read: ReadTable[] = [];
  for (const table of selectBreakdowns(found.tables).flatMap(byKinds).flatMap(byGoals)) {
    yield;
    read.push({ table, ...(yield* readTable(table, moment, ledger)) });
  }
  for (const of of joinTables(read)) {
    questions.push(...of.questions);
    if (of.of.rows.length > 0) imports.push(of.of);
    else told.push(...whyNone(of));
  }
  noteOthers(cells, found, ledger);
  const account = ledger.account();
  if (account.blank === account.rows) told.push(tableIssues.empty());
  else if (found.tables.length === 0 && isGoogleLink(cells)) told.push(tableIssues.googleLink());
  else told.push(...unknownTold(cells, found, known));
  const unknown: UnknownTable[] = [];
  for (const table of found.unknown) {
    yield;
    unknown.push(unknownTable(table, cells, known));
  }
  // Columns of one name in two tables are asked about once: the answer is for both.
  const asked = new Map(questions.map((question) => [question.id, question]));
  return { imports, issues: told, questions: Array.from(asked.values()), unknown, account };
}

/** A longer table is none that a person goes through column by column. */
const columnsShown = 60;

/** A table that no source recognises with what it holds and what it may be. */
const unknownTable = (
  { line, header, mapping, rows }: UnknownRows,
  cells: TextCells,
  { sources }: KnownExports,
): UnknownTable => {
  const facts = columnFacts(cells, rows, Math.min(header.length, columnsShown));
  const columns = facts.map(({ samples, sum }) => ({ samples, sum }));
  return { line, header, columns, proposals: mapping === null ? proposeMappings(header, facts, sources) : [], mapping };
};

/** Whether a paste, or a shortcut of Drive or of a desktop, is a link to a spreadsheet instead of its cells. */
const isGoogleLink = (cells: TextCells): boolean =>
  cells.count < 20 && /docs\.google\.com\/spreadsheets/.test(rowsOf(cells, 0, 20).flat().join(' '));

function* readTable(table: Table, moment: ReadingMoment, ledger: RowLedger): Steps<TableImport> {
  const result = yield* importTable(table, moment);
  yield;
  ledger.note(table.headerLine, 'header');
  for (const { row, reason } of result.of.leftOut) {
    ledger.note(
      row,
      reason === rejectionReasons.total ? 'totals' : reason === rejectionReasons.header ? 'header' : 'leftOut',
    );
  }
  for (const line of result.read) ledger.note(line, 'read');
  return result;
}

const whyNone = ({ table, of }: ReadTable): readonly Issue[] => {
  const { source, headerLine } = table;
  if (source.refusal === rejectionReasons.otherTable) return [];
  if (source.refusal !== undefined) return [tableIssues.refused(headerLine, source.name, source.refusal)];
  const [first] = of.leftOut;
  const empty = of.leftOut.length === 0 || of.leftOut.every(({ reason }) => reason === rejectionReasons.note);
  return [
    ...(empty ? [tableIssues.headerOnly(headerLine, source.name)] : []),
    ...of.issues,
    ...(first === undefined ? [] : [tableIssues.leftOut(first.row, first.reason)]),
  ];
};

/** Notes the rows that no table has: above the tables, and those of tables that are not known. */
const noteOthers = (cells: TextCells, { above, unread, turned }: TextTables, ledger: RowLedger): void => {
  const note = ({ from, to }: RowPositions, fate: 'above' | 'leftOut' | 'read'): void => {
    for (let at = from; at < to; at += 1) if (!isBlankAt(cells, at)) ledger.note(cells.lines[at] ?? 0, fate);
  };
  for (const range of above) note(range, 'above');
  for (const range of unread) note(range, 'leftOut');
  for (const range of turned) note(range, 'read');
  if (above.length === 0) note({ from: 0, to: cells.count }, 'leftOut');
};

/** How many rows are looked at for a header. */
const rowsLookedAt = 60;

/** The row that looks most like a header is named: that of the first unknown table, or else the widest near the top. */
const unknownTold = (
  cells: TextCells,
  { tables, unknown }: TextTables,
  { sources }: KnownExports,
): readonly Issue[] => {
  const told = (line: number, header: readonly string[]): Issue =>
    knownTold(line, header, vocabularyOf(sources)) ?? tableIssues.unknown(line, named(header));
  const unmapped = unknown.filter(({ mapping }) => mapping === null);
  if (unmapped.length > 0) return unmapped.map(({ line, header }) => told(line, header));
  if (tables.length > 0) return [];
  const filled = rowsOf(cells, 0, rowsLookedAt).map(filledCellCount);
  const at = filled.indexOf(Math.max(...filled));
  return [told(cells.lines[at] ?? 1, rowOf(cells, at))];
};

/** Which columns of a table are known though it is not, and what it lacks; `null` where none is. */
const knownTold = (line: number, header: readonly string[], vocabulary: Vocabulary): Issue | null => {
  const keys = headerKeys(header);
  const columnsAt = keys.map((key) => Array.from(vocabulary.get(plainName(key, vocabulary) ?? '') ?? []));
  const isKnown = columnsAt.map((columns) => columns.length > 0);
  // One name that fits by chance says nothing.
  if (isKnown.filter(Boolean).length < 2) return null;
  const isFound = (is: (column: string) => boolean): boolean => columnsAt.some((columns) => columns.some(is));
  const missing = !isFound((column) => column === 'date' || column === 'received_at')
    ? bilingual('a day', 'дня')
    : !isFound((column) => isNumeric(column))
      ? bilingual('a figure', 'показника')
      : bilingual('a text, a campaign or another name', 'тексту, кампанії чи іншої назви');
  return tableIssues.lacking(line, named(header.filter((_, at) => isKnown[at] === true)), missing);
};

const isNumeric = (column: string): boolean =>
  kindNames.some((kind) => columnsOf(kind).some(({ name }) => name === column && traitsOf(name).numeric));

/** How many header cells a message names. */
const headersNamed = 12;

const named = (row: readonly string[]): readonly string[] => {
  const cells = row.map((cell) => cell.trim()).filter((cell) => cell !== '');
  return cells.length > headersNamed ? [...cells.slice(0, headersNamed), '…'] : cells;
};
