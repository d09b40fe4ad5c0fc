import { goalRuleOf } from '../records/goal-rule.ts';
import { type ColumnName, kinds } from '../records/kinds.ts';
import { type Rows, taken } from '../records/rows.ts';
import { lackingNumbers, reasonAgainst } from './against.ts';
import { collaborations } from './collaborations.ts';
import { columnValues } from './column-values.ts';
import { type Layout, layoutOf } from './columns.ts';
import { datePartsOf } from './date-parts.ts';
import type { Moment } from './dates-of.ts';
import { issues } from './messages.ts';
import { personalIn } from './personal.ts';
import { recordsOf } from './readers.ts';
import type { Import, Issue, LeftOut, Question } from './reading.ts';
import { type Sorted, sortRows } from './row-kinds.ts';
import { added, lastOfEach } from './same-key.ts';
import { spansTold } from './spans-told.ts';
import { statedTotals, unnamedTotal } from './stated-totals.ts';
import type { Steps } from './steps.ts';
import type { Table } from './table.ts';
import { type Days, datesOfTable, daysOf, mainOf, needsDay } from './table-days.ts';
import { tableIssues } from './table-issues.ts';
import { namesTooLong } from './too-long.ts';
import { zoneTold } from './zone-told.ts';

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

const shapeTold = (table: Table, sorted: Sorted, layout: Layout): readonly Issue[] => {
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
export function* importOf(table: Table, moment: Moment): Steps<TableImport> {
  const { source, cells } = table;
  const layout = layoutOf(table);
  const sorted = sortRows(table, layout);
  yield;
  const count = sorted.kept.length;
  const [total] = sorted.totals;
  // The first total row is read as one more row, so that its numbers are understood as those of its column are.
  const positions = total === undefined ? sorted.kept : [...sorted.kept, total];
  const lineOf = (row: number): number => cells.lines[positions[row] ?? -1] ?? 0;
  const cell = (row: number, position: number): string => cells.cell(positions[row] ?? -1, position);
  const whole = (row: number, position: number): number => cells.whole(positions[row] ?? -1, position);
  const place = (row: number, position: number) => ({ row: lineOf(row), column: table.header[position] ?? null });
  const dates = datesOfTable(table, moment);
  const days = daysOf(table, layout, moment);
  const context = {
    cell,
    whole,
    longest: cells.longest,
    place,
    mark: source.mark,
    dates,
    header: table.header,
    setting: moment.setting,
  };
  const read = yield* columnValues(layout, { ...context, rows: count }, positions.length);
  const told: Issue[] = [
    ...shapeTold(table, sorted, layout),
    ...Array.from(read.values()).flatMap((column) => column.issues),
    ...zoneTold(table, layout, { cell, count, dates, zone: moment.setting.zone }),
    ...personalIn(table, layout),
    ...(table.mergedDays === undefined ? [] : [tableIssues.mergedDays(table.mergedDays)]),
  ];

  const main = mainOf(source);
  const leftOut: LeftOut[] = [...sorted.leftOut];
  const wrongDays = new Set(read.get(main)?.noSuchDay);
  const rule = goalRuleOf(moment.setting.goalRule ?? '');
  const records = recordsOf({ table, layout, read, days, cell, rule, locale: moment.setting.locale }, count);
  const unnamed =
    total === undefined ? unnamedTotal(layout, { read, header: table.header, count }, read.get(main)?.value) : -1;
  const lacking = lackingNumbers(table, layout, read);
  const isUndated = needsDay(table) && days.at === null && days.period === null;
  const day = (row: number): string => cell(row, days.at ?? -1);
  const tooLong = namesTooLong(layout, { header: table.header, cell, longest: cells.longest });
  const against = { isUndated, wrongDays, unnamed, day, source, lacking, tooLong };
  const kept: number[] = [];
  const lines: number[] = [];
  for (let row = 0; row < count; row += 1) {
    const reason = reasonAgainst(row, against);
    if (reason !== null) leftOut.push({ row: lineOf(row), reason });
    else {
      kept.push(row);
      lines.push(lineOf(row));
    }
  }
  if (isUndated && count > 0 && source.refusal === undefined) told.push(tableIssues.undated(source.name));

  yield;
  const isDaily = layout.daily !== null && count > 0 && isDayCell(cell(0, layout.daily));
  const rows = kept.length === count ? records : taken(records, kept);
  const numbered = { kind: source.kind, rows, lines };
  const unique = isDaily || source.sameKey === 'add' ? added(numbered) : lastOfEach(numbered);
  if (isDaily) told.push(tableIssues.dailySum(table.header[layout.daily ?? 0] ?? '', rows.length, unique.rows.length));
  else if (source.kind === 'ads' && unique.joined[0] !== undefined) {
    told.push(tableIssues.sameName(unique.joined[0].row, unique.joined.length));
  }
  told.push(
    ...daylessTold(table, days, unique),
    ...spansTold(source, days, unique),
    ...collaborations(source, unique.rows),
  );
  const allLeftOut = [...leftOut, ...unique.leftOut, ...unique.joined].sort((one, other) => one.row - other.row);
  const totals = statedTotals(layout, { read, header: table.header, count });
  const { id, name, kind } = source;
  return {
    of: { source: id, sourceName: name, kind, rows: unique.rows, leftOut: allLeftOut, issues: told, totals },
    read: [...unique.lines, ...unique.joined.map(({ row }) => row)],
    lines: unique.lines,
    questions: questionsOf(count === 0 ? [] : [days, ...read.values()]),
  };
}

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
  { at }: Days,
  { rows, lines }: { readonly rows: Rows; readonly lines: readonly number[] },
): readonly Issue[] => {
  const day = (kinds[source.kind].columns as readonly ColumnName[]).indexOf(mainOf(source));
  if (at === null) return [];
  let first = -1;
  let count = 0;
  for (let place = 0; place < rows.length; place += 1) {
    if (rows.value(place, day) !== null) continue;
    if (count === 0) first = lines[place] ?? 0;
    count += 1;
  }
  return count === 0 ? [] : [issues.missingDay(header[at] ?? '', first, count)];
};
