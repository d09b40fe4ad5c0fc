import type { Text } from '../kpi/text.ts';
import { isoDay } from '../records/day.ts';
import { type ColumnName, kinds, type Row, type Value } from '../records/kinds.ts';
import { type StatedPeriod, statedPeriod } from './above.ts';
import type { ReadColumn } from './cells-of.ts';
import { collaborations } from './collaborations.ts';
import { columnValues } from './column-values.ts';
import { type Layout, layoutOf } from './columns.ts';
import { datePartsOf } from './date-parts.ts';
import { datesOf, type Moment } from './dates-of.ts';
import { issues } from './messages.ts';
import { personalIn } from './personal.ts';
import type { Import, Issue, LeftOut, Question } from './reading.ts';
import { reasons } from './reasons.ts';
import { type Sorted, sortRows } from './row-kinds.ts';
import { added, lastOfEach, sumOf } from './same-key.ts';
import type { Source } from './source.ts';
import { statedTotals, unnamedTotal } from './stated-totals.ts';
import type { Table } from './table.ts';
import { tableIssues } from './table-issues.ts';
import { unplaced } from './unplaced.ts';
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

/** The parts of engagements that networks tell apart. */
const engagementParts: readonly ColumnName[] = ['likes', 'comments', 'shares', 'saves'];

const isDayCell = (text: string): boolean => datePartsOf(text) !== null;

const platformOf = (table: Table): string | null =>
  table.source.platform.find(({ when }) => when.length === 0 || when.some((name) => table.keys.includes(name)))?.name ??
  null;

const mainOf = ({ kind }: Source): ColumnName => (kind === 'feedback' ? 'received_at' : 'date');

/** Records of these kinds count in no period without a day. */
const needsDay = (table: Table): boolean => ['days', 'ads', 'site'].includes(table.source.kind);

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

/** Where the days of a table come from: a column of it, the lines above it, or what a person answers. */
interface Days {
  /** The position of the column of days. */
  readonly at: number | null;
  readonly period: StatedPeriod | null;
  readonly question: Question | null;
}

const daysOf = (table: Table, layout: Layout, moment: Moment): Days => {
  const main = mainOf(table.source);
  const column = layout.columns.find(({ spec }) => spec.to === main);
  const at = column?.positions[0] ?? null;
  if (at !== null && column?.spec.daysAfterStart !== true) return { at, period: null, question: null };
  if (!needsDay(table)) return { at: null, period: null, question: null };
  const dates = datesOf(table.source, moment);
  const period = statedPeriod(table.preamble, table.source.startsAt ?? [], dates);
  if (period !== null || table.source.refusal !== undefined || saysAllTime(table))
    return { at, period, question: null };
  const { setting, today } = moment;
  return { at, ...unplaced(table.header, { today, answers: setting.answers ?? {} }) };
};

const allTime = /^(all time|за весь час|весь час|за все время|все время|todo o período|gesamter zeitraum)$/i;

const saysAllTime = ({ preamble }: Table): boolean =>
  preamble.some((line) => line.some((cell) => allTime.test(cell.trim())));

type Reader = (row: number) => Value;

interface Reading {
  readonly table: Table;
  readonly layout: Layout;
  readonly read: ReadonlyMap<ColumnName, ReadColumn>;
  readonly days: Days;
  readonly cell: (row: number, position: number) => string;
}

const readersOf = ({ table, layout, read, days, cell }: Reading): readonly Reader[] => {
  const { source } = table;
  const main = mainOf(source);
  const platform = platformOf(table);
  const parts = engagementParts.flatMap((name) => read.get(name) ?? []);
  const { at, period } = days;
  const segment = layout.columns.find(({ spec }) => spec.to === 'segment')?.positions[0] ?? -1;
  return kinds[source.kind].columns.map((name: ColumnName): Reader => {
    const values = read.get(name)?.values;
    if (name === 'engagements' && parts.length > 0) {
      return (row) => sumOf(parts.map((part) => part.values[row] ?? null)) ?? values?.[row] ?? null;
    }
    if (values !== undefined) return (row) => values[row] ?? null;
    if (name === 'platform') return () => platform;
    if (name === 'currency') return () => layout.currency;
    if (name === 'breakdown') return (row) => wordsIn(layout.breakdown.map((position) => cell(row, position)));
    if (name === 'dimension' && source.dimensionIsHeader === true) return () => table.header[segment] ?? null;
    if (name === main && period !== null) {
      return at === null ? () => period.from : (row) => dayAfter(period.from, cell(row, at));
    }
    if (name === 'date_end' && period !== null) return () => period.to;
    return () => null;
  });
};

const dayAfter = (start: number, count: string): number | null =>
  /^\s*\d{1,4}\s*$/.test(count) ? start + Number(count) : null;

const wordsIn = (cells: readonly string[]): string | null => {
  const words = cells.map((cell) => cell.trim()).filter((word) => word !== '');
  return words.length === 0 ? null : words.join(', ');
};

/** The records of one table, and an account of every row in it that became none. */
export const importOf = (table: Table, moment: Moment): TableImport => {
  const { source, cells } = table;
  const layout = layoutOf(table);
  const sorted = sortRows(table, layout);
  const count = sorted.kept.length;
  const [total] = sorted.totals;
  // The first total row is read as one more row, so that its numbers are understood as those of its column are.
  const positions = total === undefined ? sorted.kept : [...sorted.kept, total];
  const lineOf = (row: number): number => cells.lines[positions[row] ?? -1] ?? 0;
  const cell = (row: number, position: number): string => cells.rows[positions[row] ?? -1]?.[position] ?? '';
  const place = (row: number, position: number) => ({ row: lineOf(row), column: table.header[position] ?? null });
  const dates = datesOf(source, moment);
  const days = daysOf(table, layout, moment);
  const context = { cell, place, mark: source.mark, dates, header: table.header, setting: moment.setting };
  const read = columnValues(layout, { ...context, rows: count }, positions.length);
  const told: Issue[] = [
    ...shapeTold(table, sorted, layout),
    ...Array.from(read.values()).flatMap((column) => column.issues),
    ...zoneTold(table, layout, { cell, count, dates, zone: moment.setting.zone }),
    ...personalIn(table, layout),
  ];

  const main = mainOf(source);
  const leftOut: LeftOut[] = [...sorted.leftOut];
  const wrongDays = new Set(read.get(main)?.noSuchDay);
  const readers = readersOf({ table, layout, read, days, cell });
  const unnamed =
    total === undefined ? unnamedTotal(layout, { read, header: table.header, count }, read.get(main)?.values) : -1;
  const lacking = lackingNumbers(table, layout, read);
  const isUndated = needsDay(table) && days.at === null && days.period === null;
  const rows: Row[] = [];
  const lines: number[] = [];
  for (let row = 0; row < count; row += 1) {
    const day = (): string => cell(row, days.at ?? -1);
    const reason = reasonAgainst(row, { isUndated, wrongDays, unnamed, day, source, lacking });
    if (reason !== null) leftOut.push({ row: lineOf(row), reason });
    else {
      rows.push(readers.map((value) => value(row)));
      lines.push(lineOf(row));
    }
  }
  if (isUndated && count > 0 && source.refusal === undefined) told.push(tableIssues.undated(source.name));
  if (days.at === null && days.period !== null && count > 0 && source.kind !== 'ads' && source.refusal === undefined)
    told.push(tableIssues.wholePeriod(isoDay(days.period.from)));

  const isDaily = layout.daily !== null && count > 0 && isDayCell(cell(0, layout.daily));
  const numbered = { kind: source.kind, rows, lines };
  const unique = isDaily || source.sameKey === 'add' ? added(numbered) : lastOfEach(numbered);
  if (isDaily) told.push(tableIssues.dailySum(table.header[layout.daily ?? 0] ?? '', rows.length, unique.rows.length));
  else if (source.kind === 'ads' && unique.joined[0] !== undefined) {
    told.push(tableIssues.sameName(unique.joined[0].row, unique.joined.length));
  }
  leftOut.push(...unique.leftOut, ...unique.joined);
  told.push(...daylessTold(table, days, unique), ...collaborations(source, unique.rows));
  leftOut.sort((one, other) => one.row - other.row);
  const totals = statedTotals(layout, { read, header: table.header, count });
  const { id, name, kind } = source;
  return {
    of: { source: id, sourceName: name, kind, rows: unique.rows, leftOut, issues: told, totals },
    read: [...unique.lines, ...unique.joined.map(({ row }) => row)],
    lines: unique.lines,
    questions: questionsOf(count === 0 ? [] : [days, ...read.values()]),
  };
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

interface Against {
  readonly isUndated: boolean;
  readonly wrongDays: ReadonlySet<number>;
  readonly unnamed: number;
  readonly day: () => string;
  readonly source: Source;
  readonly lacking: (row: number) => Text | null;
}

const numeric: readonly string[] = ['count', 'money', 'seconds', 'minutes', 'share'];

/** Tells of a row why it is no record where a number that a record needs could not be read. */
const lackingNumbers = (table: Table, layout: Layout, read: Reading['read']): ((row: number) => Text | null) => {
  const needed = layout.columns.filter(
    ({ spec, shape }) => table.source.needs.includes(spec.to) && numeric.includes(shape),
  );
  const [first] = needed;
  if (first === undefined) return () => null;
  const reason = reasons.lacking(table.header[first.positions[0] ?? -1] ?? '');
  return (row) => (needed.every(({ spec }) => (read.get(spec.to)?.values[row] ?? null) === null) ? reason : null);
};

const reasonAgainst = (row: number, { isUndated, wrongDays, unnamed, day, source, lacking }: Against): Text | null => {
  if (source.refusal !== undefined) return source.refusal;
  if (row === unnamed) return reasons.total;
  if (isUndated) return reasons.undated;
  return wrongDays.has(row) ? reasons.day(day()) : lacking(row);
};

const daylessTold = (
  { source, header }: Table,
  { at }: Days,
  { rows, lines }: { readonly rows: readonly Row[]; readonly lines: readonly number[] },
): readonly Issue[] => {
  const day = (kinds[source.kind].columns as readonly ColumnName[]).indexOf(mainOf(source));
  const dayless = rows.flatMap((row, place) => (row[day] === null ? [lines[place] ?? 0] : []));
  return dayless[0] === undefined || at === null
    ? []
    : [issues.missingDay(header[at] ?? '', dayless[0], dayless.length)];
};
