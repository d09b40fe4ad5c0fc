import { datePartsOf } from '../../calendar/date-parts.ts';
import { dateColumnOf, type Kind, kinds, positionOf } from '../../records/kinds.ts';
import { type Rows, rowsOfArray, selectRows } from '../../records/rows.ts';
import { goalRuleOf } from '../../records/rules/goal-rule.ts';
import type { Text } from '../../text/language.ts';
import { columnLooks } from '../columns/column-looks.ts';
import { asRead, columnValues } from '../columns/column-values.ts';
import type { ReadingMoment } from '../columns/dates-of.ts';
import { type ColumnLayout, layoutOf } from '../columns/map-columns.ts';
import { statedProperty } from '../columns/stated-property.ts';
import { dateReadingOfTable, needsDay, type TableDays, tableDaysOf } from '../columns/table-days.ts';
import { clientOfTable } from '../columns/whose-records.ts';
import { cellIssues } from '../issues/cell-issues.ts';
import { impossibleRates } from '../issues/impossible-rates.ts';
import { rejectionReasons } from '../issues/reasons.ts';
import { missingDaysIssues, spanIssues } from '../issues/span-issues.ts';
import { tableIssues } from '../issues/table-issues.ts';
import { zoneIssues } from '../issues/zone-issues.ts';
import type { Import, Issue, Question, RejectedRow } from '../reading.ts';
import type { Steps } from '../steps.ts';
import { type ClassifiedRows, classifyRows } from '../tables/row-kinds.ts';
import { rowLooksOf, rowTextsOf } from '../tables/row-texts.ts';
import { statedTotals, unnamedTotal } from '../tables/stated-totals.ts';
import type { Table } from '../tables/table.ts';
import type { TextCells } from '../text/table-cells.ts';
import { clientAccountsOf, rowOwnersOf } from './client-accounts.ts';
import { collaborationIssues } from './collaborations.ts';
import { personalDataIssues } from './personal.ts';
import { recordsOf } from './readers.ts';
import { type Receipt, receiptOf } from './receipt.ts';
import { eventsWithoutGoal, rejectionReason, rowsWithoutFigures, rowsWithoutNumbers } from './row-rejection.ts';
import { recordsOfParts, type UniqueRows } from './same-key.ts';
import { tooLongNameReason } from './too-long.ts';
import { isOwnTable, withAnsweredColumns } from './unread-columns.ts';

/** What one table gave. */
export interface TableImport {
  readonly of: Import;
  /** The lines that became a record or were added to one. */
  readonly read: readonly number[];
  /** The line that each record began on. */
  readonly lines: readonly number[];
  readonly questions: readonly Question[];
}

const isDayCell = (text: string): boolean => datePartsOf(text) !== null;

const shapeTold = (table: Table, sorted: ClassifiedRows, layout: ColumnLayout): readonly Issue[] => {
  const [long] = sorted.long;
  const [short] = sorted.short;
  return [
    ...layout.repeated.map(tableIssues.duplicateHeader),
    ...(long === undefined
      ? []
      : [tableIssues.longRow({ ...long, expected: table.header.length, count: sorted.long.length })]),
    ...(sorted.shifted[0] === undefined ? [] : [tableIssues.shifted(sorted.shifted[0], sorted.shifted.length)]),
    ...(short === undefined ? [] : [tableIssues.shortRows(short, sorted.short.length)]),
  ];
};

/** The records of one table, and an account of every row in it that became none. */
export function* importTable(table: Table, moment: ReadingMoment): Steps<TableImport> {
  const { source, cells } = table;
  const answers = moment.setting.answers ?? {};
  const named = withAnsweredColumns(table, layoutOf(table), answers);
  const sorted = classifyRows(table, named);
  yield;
  const count = sorted.kept.length;
  const [total] = sorted.totals;
  // The first total row is read as one more row, so that its numbers are understood as those of its column are.
  const positions = total === undefined ? sorted.kept : [...sorted.kept, total];
  const lineOf = (row: number): number => cells.lines[positions[row] ?? -1] ?? 0;
  const cell = (row: number, position: number): string => cells.cell(positions[row] ?? -1, position);
  const whole = (row: number, position: number): number => cells.whole(positions[row] ?? -1, position);
  const readCell: TextCells['read'] = (row, position, reader) => cells.read(positions[row] ?? -1, position, reader);
  const place = (row: number, position: number) => ({ row: lineOf(row), column: table.header[position] ?? null });
  const dates = dateReadingOfTable(table, moment);
  const days = tableDaysOf(table, named, moment);
  const context = {
    cell,
    whole,
    read: readCell,
    longest: cells.longest,
    place,
    mark: source.mark,
    dates,
    header: table.header,
    part: table.part,
    setting: moment.setting,
    isLevelKnown: !isOwnTable(table),
  };
  const read = yield* columnValues(named, { ...context, rows: count }, positions.length);
  const layout = asRead(named, read);
  const whose = clientOfTable(table, layout, moment.setting);
  const owners = rowOwnersOf(read, whose.client, count);
  const told: Issue[] = [
    ...shapeTold(table, sorted, layout),
    ...Array.from(read.values()).flatMap((column) => column.issues),
    ...zoneIssues(table, layout, { cell, count, dates, zone: moment.setting.zone }),
    ...personalDataIssues(table, layout),
    ...(owners?.shared ? [tableIssues.sharedAccount(owners.shared)] : []),
    ...(table.mergedDays === undefined ? [] : [tableIssues.mergedDays(table.mergedDays)]),
    ...(table.mergedNetworks === undefined ? [] : [tableIssues.mergedNetworks(table.mergedNetworks)]),
  ];

  const main = dateColumnOf(source.kind);
  const leftOut: RejectedRow[] = [...sorted.leftOut];
  const wrongDays = new Set(read.get(main)?.noSuchDay);
  const rule = goalRuleOf(moment.setting.goalRule ?? '');
  const records = recordsOf({ table, layout, read, days, cell, rule, owners, locale: moment.setting.locale }, count);
  const looks = columnLooks(cell, count);
  const unnamed =
    total === undefined
      ? unnamedTotal(
          layout,
          { read, header: table.header, count },
          rowLooksOf({ table, layout, read, looks, cell, lineOf }, count),
        )
      : -1;
  const lacking = rowsWithoutNumbers(table, layout, read);
  const figureless = rowsWithoutFigures(table, layout, read);
  const isUndated = needsDay(table) && days.at === null && days.period === null;
  const day = (row: number): string => cell(row, days.at ?? -1);
  const tooLong = tooLongNameReason(layout, { header: table.header, cell, longest: cells.longest });
  const otherEvent = eventsWithoutGoal(table, layout, read);
  const against = { isUndated, wrongDays, unnamed, day, source, lacking, figureless, tooLong, otherEvent };
  const kept: number[] = [];
  const lines: number[] = [];
  const out: { at: number; reason: Text }[] = [];
  for (let row = 0; row < count; row += 1) {
    const reason = rejectionReason(row, against);
    if (reason !== null) {
      leftOut.push({ row: lineOf(row), reason });
      out.push({ at: row, reason });
    } else {
      kept.push(row);
      lines.push(lineOf(row));
    }
  }
  if (isUndated && count > 0 && source.refusal === undefined) told.push(tableIssues.undated(source.name));

  yield;
  const isDaily = layout.daily !== null && count > 0 && isDayCell(cell(0, layout.daily));
  const rows = kept.length === count ? records : selectRows(records, kept);
  const texts = rowTextsOf({ table, layout, read, looks, cell, lineOf }, { kept, isDaily, dates });
  const unique = oneEach(table, recordsOfParts({ kind: source.kind, rows, lines, texts }));
  told.push(
    ...partsTold(table, layout, { unique, isDaily, rows: rows.length }),
    ...daylessTold(table, days, unique),
    ...spanIssues(source, days, unique),
    ...missingDaysIssues(source, unique.rows),
    ...collaborationIssues(source, unique.rows),
    ...impossibleRates({ kind: source.kind, header: table.header, layout, rows: unique.rows, lines: unique.lines }),
  );
  const allLeftOut = [...leftOut, ...unique.leftOut, ...unique.addedRows].sort((one, other) => one.row - other.row);
  const totals = statedTotals(layout, { read, header: table.header, count });
  const { id, name, kind } = source;
  const clients = clientAccountsOf(kind, records, { owners, kept });
  yield;
  const rowAt = (at: number): number => kept[at] ?? -1;
  const receipt = receiptOf({
    table,
    layout,
    read,
    looks,
    positions,
    count,
    unread: sorted.leftOut,
    out: [...out, ...unique.out.map(({ at, reason }) => ({ at: rowAt(at), reason }))],
    unadded: unique.unadded,
    rows: unique.rows,
    answers,
    locale: moment.setting.locale,
  });
  const together = unique.addedRows.length;
  const all = count + sorted.leftOut.length;
  const tally = { rows: all, records: unique.rows.length, together, leftOut: allLeftOut.length - together };
  const property = statedProperty(table.preamble);
  const common = {
    source: id,
    sourceName: name,
    kind,
    totals,
    columns: receipt.columns,
    ...(property === null ? {} : { property }),
  };
  // Nothing that is asked about a refused table would change it.
  const isAsking = count > 0 && source.refusal === undefined;
  const unknown = isFigureless(source.kind, receipt);
  if (unknown.length > 0 && count > 0)
    return {
      of: {
        ...common,
        rows: rowsOfArray([]),
        leftOut: [...leftOut, ...lines.map((row) => ({ row, reason: rejectionReasons.figureless }))],
        issues: [tableIssues.figureless(name, unknown)],
        tally: { rows: all, records: 0, together: 0, leftOut: all },
      },
      read: [],
      lines: [],
      questions: isAsking ? receipt.questions : [],
    };
  if (receipt.broken !== null)
    return refusedFor(receipt, { table, common, rows: all, lines: [...lines, ...leftOut.map(({ row }) => row)] });
  return {
    of: {
      ...common,
      rows: unique.rows,
      leftOut: allLeftOut,
      issues: told,
      tally,
      ...(clients.length === 0 ? {} : { clients }),
    },
    read: [...unique.lines, ...unique.addedRows.map(({ row }) => row)],
    lines: unique.lines,
    questions: isAsking ? [...questionsOf([whose, days, ...read.values()]), ...receipt.questions] : [],
  };
}

/** Records of a table in which every row is one conversion: what has an ID is one, however many rows were put together. */
const oneEach = ({ source }: Table, unique: UniqueRows): UniqueRows => {
  if (source.countsRows !== true || unique.addedRows.length === 0) return unique;
  const [id, count] = (['id', 'conversions'] as const).map((name) => positionOf(source.kind, name));
  const rows = Array.from({ length: unique.rows.length }, (_, at) => {
    const row = unique.rows.row(at);
    return (row[id ?? -1] ?? null) === null ? row : row.map((value, place) => (place === count ? 1 : value));
  });
  return { ...unique, rows: rowsOfArray(rows) };
};

/** Whether records of a kind say nothing without a figure. */
const isOfFigures = (kind: Kind): boolean => kind === 'posts' || kinds[kind].ofDays === true;

/** The columns of numbers of a table of which none is known; none where some is, or where there are no numbers. */
const isFigureless = (kind: Kind, { columns }: Receipt): readonly string[] =>
  isOfFigures(kind) && !columns.some(({ state, taken }) => state === 'level' || taken !== null)
    ? columns.filter(({ state }) => state === 'unplaced').map(({ header }) => header)
    : [];

/** A table whose numbers did not all arrive: nothing of it is taken, and the column is named. */
const refusedFor = (
  { broken }: Receipt,
  {
    table,
    common,
    rows,
    lines,
  }: {
    readonly table: Table;
    readonly common: Omit<Import, 'rows' | 'leftOut' | 'issues' | 'tally'>;
    readonly rows: number;
    readonly lines: readonly number[];
  },
): TableImport => {
  const reason = rejectionReasons.brokenLaw(broken ?? '');
  return {
    of: {
      ...common,
      rows: rowsOfArray([]),
      leftOut: lines.map((row) => ({ row, reason })),
      issues: [tableIssues.brokenLaw(table.source.name, broken ?? '')],
      tally: { rows, records: 0, together: 0, leftOut: rows },
    },
    read: [],
    lines: [],
    questions: [],
  };
};

const partsTold = (
  { header }: Table,
  layout: ColumnLayout,
  { unique, isDaily, rows }: { readonly unique: UniqueRows; readonly isDaily: boolean; readonly rows: number },
): readonly Issue[] => {
  const snapshots = unique.leftOut.filter(({ reason }) => reason === rejectionReasons.snapshot);
  const [snapshot] = snapshots;
  const [part] = unique.addedRows;
  return [
    ...(isDaily ? [tableIssues.dailySum(header[layout.daily ?? 0] ?? '', rows, unique.rows.length)] : []),
    ...(part === undefined || isDaily
      ? []
      : [tableIssues.parts(part.row, unique.addedRows.length, unique.unadded.length > 0)]),
    ...(snapshot === undefined ? [] : [tableIssues.snapshots(snapshot.row, snapshots.length)]),
  ];
};

/** What is asked, each question once though several columns wait for its answer. */
const questionsOf = (
  asking: readonly ({ readonly question: Question | null } | { readonly questions: readonly Question[] })[],
): readonly Question[] => {
  const asked = new Map<string, Question>();
  for (const one of asking) {
    const questions = 'questions' in one ? one.questions : one.question === null ? [] : [one.question];
    for (const question of questions) asked.set(question.id, question);
  }
  return Array.from(asked.values());
};

const daylessTold = (
  { source, header }: Table,
  { at }: TableDays,
  { rows, lines }: { readonly rows: Rows; readonly lines: readonly number[] },
): readonly Issue[] => {
  const day = positionOf(source.kind, dateColumnOf(source.kind));
  if (at === null) return [];
  let first = -1;
  let count = 0;
  for (let place = 0; place < rows.length; place += 1) {
    if (rows.value(place, day) !== null) continue;
    if (count === 0) first = lines[place] ?? 0;
    count += 1;
  }
  return count === 0 ? [] : [cellIssues.missingDay(header[at] ?? '', first, count)];
};
