import { headerKey } from '../kpi/table/header-key.ts';
import { isoDay } from '../records/day.ts';
import { type ColumnName, columnsOf, kinds, type Row, type Value } from '../records/kinds.ts';
import { keysOf } from '../records/merge.ts';
import { type ReadColumn, readColumn } from './cells-of.ts';
import { type Layout, layoutOf } from './columns.ts';
import type { DateReading, DayOrder } from './date-column.ts';
import { dateColumn } from './date-column.ts';
import { datePartsOf } from './date-parts.ts';
import type { Cells } from './delimited.ts';
import { issues, reasons } from './messages.ts';
import { isBlankCell } from './number-column.ts';
import type { Import, Issue, LeftOut, Setting } from './reading.ts';
import { sortRows } from './row-kinds.ts';
import type { Source } from './source.ts';
import type { Table } from './table.ts';
import { type ZoneShift, zoneShift } from './zone.ts';

/** What `importOf` may know besides the table: the spreadsheet, and today as a serial number. */
export interface Moment {
  readonly setting: Setting;
  readonly today: number;
}

/** The parts of engagements that networks tell apart. */
const engagementParts: readonly ColumnName[] = ['likes', 'comments', 'shares', 'saves'];

/** The countries that write the month first; everybody else writes the day first. */
const monthFirstLocale = /^en(?:[_-](?:us|ph))?$/i;

const localeOrder = (locale: string): DayOrder => (monthFirstLocale.test(locale) ? 'month first' : 'day first');

const shiftOrNull = (from: string, to: string): ZoneShift | null => {
  try {
    return zoneShift(from, to);
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
};

const dateReading = (source: Source, { setting, today }: Moment): DateReading => {
  const { zone } = source;
  let fromUtc: ZoneShift | null | undefined;
  return {
    isBlank: isBlankCell,
    knownOrder: source.dayOrder,
    localeOrder: localeOrder(setting.locale),
    today,
    shift: zone === null || zone === setting.zone ? null : shiftOrNull(zone, setting.zone),
    fromUtc: (wallClock) => {
      if (fromUtc === undefined) fromUtc = shiftOrNull('UTC', setting.zone);
      return fromUtc === null ? wallClock : fromUtc(wallClock);
    },
  };
};

/** The first day that the lines above a table state (`# Start date: 20250201`), or `null`. */
const statedStart = (table: Table, dates: DateReading): number | null => {
  for (const line of table.preamble) {
    const text = line.join(' ');
    const colon = text.indexOf(':');
    const name = headerKey(text.slice(0, colon)).replace(/^# /, '');
    if (colon === -1 || table.source.startsAt?.includes(name) !== true) continue;
    const [day] = dateColumn([text.slice(colon + 1).trim()], dates).values;
    if (day !== undefined && day !== null) return day;
  }
  return null;
};

const platformOf = (table: Table): string | null =>
  table.source.platform.find(({ when }) => when.length === 0 || when.some((name) => table.keys.includes(name)))?.name ??
  null;

const sumOf = (values: readonly Value[]): number | null => {
  let total: number | null = null;
  for (const value of values) if (typeof value === 'number') total = (total ?? 0) + value;
  return total;
};

const isDayCell = (text: string): boolean => datePartsOf(text) !== null;

/** The records of one table, and an account of every row in it that became none. */
export const importOf = (cells: Cells, table: Table, moment: Moment): Import => {
  const { source } = table;
  const layout = layoutOf(table);
  const sorted = sortRows(cells, table, layout);
  const lineOf = (row: number): number => cells.lines[sorted.kept[row] ?? -1] ?? 0;
  const dates = dateReading(source, moment);
  const told: Issue[] = layout.repeated.map(issues.duplicateHeader);
  const leftOut: LeftOut[] = [...sorted.leftOut];
  const count = sorted.kept.length;
  const cell = (row: number, position: number): string => cells.rows[sorted.kept[row] ?? -1]?.[position] ?? '';

  const [long] = sorted.long;
  if (long !== undefined)
    told.push(issues.longRow({ ...long, expected: table.header.length, count: sorted.long.length }));
  const [short] = sorted.short;
  if (short !== undefined) told.push(issues.shortRows(short, sorted.short.length));

  const read = new Map<ColumnName, ReadColumn>();
  for (const found of layout.columns) {
    const place = (row: number, position: number) => ({ row: lineOf(row), column: table.header[position] ?? null });
    const column = readColumn(found, { cell, rows: count, place, mark: source.mark, dates });
    read.set(found.spec.to, column);
    told.push(...column.issues);
  }
  for (const { spec } of layout.columns) {
    const column = read.get(spec.to);
    const factor = spec.per === undefined ? undefined : read.get(spec.per);
    if (column === undefined || spec.per === undefined) continue;
    const values = column.values.map((value, row) => product(value, factor?.values[row] ?? null));
    read.set(spec.to, { ...column, values });
  }
  told.push(...zoneTold(table, layout, { cell, count, dates, zone: moment.setting.zone }));

  const main = source.kind === 'feedback' ? 'received_at' : 'date';
  const mainAt = layout.columns.find(({ spec }) => spec.to === main)?.positions[0];
  const start = mainAt === undefined ? statedStart(table, dates) : null;
  if (start !== null && count > 0) told.push(issues.wholePeriod(isoDay(start)));

  const wrongDays = new Set(read.get(main)?.noSuchDay);
  const platform = platformOf(table);
  const names: readonly ColumnName[] = kinds[source.kind].columns;
  const parts = engagementParts.flatMap((name) => read.get(name) ?? []);
  const readers = names.map((name): ((row: number) => Value) => {
    const values = read.get(name)?.values;
    if (name === 'engagements' && parts.length > 0) {
      return (row) => sumOf(parts.map((part) => part.values[row] ?? null)) ?? values?.[row] ?? null;
    }
    if (values !== undefined) return (row) => values[row] ?? null;
    if (name === 'platform') return () => platform;
    if (name === 'currency') return () => layout.currency;
    if (name === 'breakdown') return (row) => breakdownIn(layout, (position) => cell(row, position));
    if (name === main && start !== null) return () => start;
    return () => null;
  });
  const rows: Row[] = [];
  const lines: number[] = [];
  for (let row = 0; row < count; row += 1) {
    if (wrongDays.has(row)) leftOut.push({ row: lineOf(row), reason: reasons.day(cell(row, mainAt ?? -1)) });
    else {
      rows.push(readers.map((value) => value(row)));
      lines.push(lineOf(row));
    }
  }

  const isDaily = layout.daily !== null && count > 0 && isDayCell(cell(0, layout.daily));
  const numbered = { source, rows, lines };
  const unique = isDaily || source.sameKey === 'add' ? added(numbered) : lastOfEach(numbered);
  if (isDaily) told.push(issues.dailySum(table.header[layout.daily ?? 0] ?? '', rows.length, unique.rows.length));
  else if (source.sameKey === 'add' && unique.leftOut[0] !== undefined) {
    told.push(issues.sameName(unique.leftOut[0].row, unique.leftOut.length));
  }
  leftOut.push(...unique.leftOut);

  const day = names.indexOf(main);
  const dayless = unique.rows.flatMap((row, at) => (row[day] === null ? [unique.lines[at] ?? 0] : []));
  if (dayless[0] !== undefined && mainAt !== undefined) {
    told.push(issues.missingDay(table.header[mainAt] ?? '', dayless[0], dayless.length));
  }
  leftOut.sort((one, other) => one.row - other.row);
  return { source: source.id, sourceName: source.name, kind: source.kind, rows: unique.rows, leftOut, issues: told };
};

const product = (value: Value, factor: Value): number | null =>
  typeof value === 'number' && typeof factor === 'number' ? value * factor : null;

const breakdownIn = ({ breakdown }: Layout, cell: (position: number) => string): string | null => {
  const words = breakdown.map((position) => cell(position).trim()).filter((word) => word !== '');
  return words.length === 0 ? null : words.join(', ');
};

interface ZoneContext {
  readonly cell: (row: number, position: number) => string;
  readonly count: number;
  readonly dates: DateReading;
  readonly zone: string;
}

const zoneTold = (
  { source, header }: Table,
  layout: Layout,
  { cell, count, dates, zone }: ZoneContext,
): readonly Issue[] => {
  if (source.zone === null || dates.shift === null) return [];
  const timed = layout.columns.find(
    ({ shape, positions: [at = -1] }) =>
      (shape === 'day' || shape === 'time') &&
      Array.from({ length: count }, (_, row) => cell(row, at)).some((text) => text.includes(':')),
  );
  const [at] = timed?.positions ?? [];
  return at === undefined ? [] : [issues.zone(header[at] ?? '', source.zone, zone)];
};

interface Numbered {
  readonly source: Source;
  readonly rows: readonly Row[];
  readonly lines: readonly number[];
}

interface Unique {
  readonly rows: readonly Row[];
  readonly lines: readonly number[];
  readonly leftOut: readonly LeftOut[];
}

/** Of the rows with the same key the last; rows without a key are left out. */
const lastOfEach = ({ source, rows, lines }: Numbered): Unique => {
  const key = keysOf(source.kind);
  const last = new Map<string, number>();
  const names = rows.map(key);
  for (const [at, name] of names.entries()) if (name !== null) last.set(name, at);
  const leftOut: LeftOut[] = [];
  const kept: number[] = [];
  for (const [at, name] of names.entries()) {
    const winner = name === null ? undefined : last.get(name);
    if (winner === at) kept.push(at);
    else
      leftOut.push({
        row: lines[at] ?? 0,
        reason: winner === undefined ? reasons.keyless : reasons.duplicate(lines[winner] ?? 0),
      });
  }
  return { rows: kept.map((at) => rows[at] ?? []), lines: kept.map((at) => lines[at] ?? 0), leftOut };
};

/** Rows with the same key as one: what can be added is added, reach is unknown, and everything else is that of the first. */
const added = ({ source, rows, lines }: Numbered): Unique => {
  const key = keysOf(source.kind);
  const columns = columnsOf(source.kind);
  const groups = new Map<string, number[]>();
  const leftOut: LeftOut[] = [];
  for (const [at, row] of rows.entries()) {
    const name = key(row);
    if (name === null) {
      leftOut.push({ row: lines[at] ?? 0, reason: reasons.keyless });
      continue;
    }
    const group = groups.get(name);
    if (group === undefined) groups.set(name, [at]);
    else {
      group.push(at);
      leftOut.push({ row: lines[at] ?? 0, reason: reasons.summed(lines[group[0] ?? 0] ?? 0) });
    }
  }
  const kept = Array.from(groups.values());
  const summed = kept.map((group) =>
    columns.map(({ name, shape }, position): Value => {
      if (shape !== 'count' && shape !== 'seconds' && shape !== 'money') return rows[group[0] ?? 0]?.[position] ?? null;
      if (name === 'reach' && group.length > 1) return null;
      return sumOf(group.map((at) => rows[at]?.[position] ?? null));
    }),
  );
  return { rows: summed, lines: kept.map((group) => lines[group[0] ?? 0] ?? 0), leftOut };
};
