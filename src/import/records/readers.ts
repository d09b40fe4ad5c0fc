import { periodStart } from '../../calendar/period.ts';
import { type ColumnName, dateColumnOf, type Kind, kinds, traitsOf, type Value } from '../../records/kinds.ts';
import { spellingOf } from '../../records/names.ts';
import { createRows, type Rows } from '../../records/rows.ts';
import type { GoalRule } from '../../records/rules/goal-rule.ts';
import { visitTicksOf } from '../../records/rules/visit-rule.ts';
import { currencyOfAmount } from '../columns/currency.ts';
import type { ColumnLayout, MappedColumn } from '../columns/map-columns.ts';
import type { ReadColumn } from '../columns/read-column.ts';
import type { TableDays } from '../columns/table-days.ts';
import type { SourceColumn } from '../source.ts';
import type { StatedPeriod } from '../tables/preamble.ts';
import type { Table } from '../tables/table.ts';
import type { RowOwners } from './client-accounts.ts';

/** The parts of engagements that networks tell apart. */
export const engagementParts: readonly ColumnName[] = ['likes', 'comments', 'shares', 'saves'];

const platformOf = (table: Table): string | null =>
  table.source.platform.find(({ when }) => when.length === 0 || when.some((name) => table.keys.includes(name)))?.name ??
  null;

/** One record column by the row of the table. */
type Reader = (row: number) => Value;

const always =
  (value: Value): Reader =>
  () =>
    value;

/** A table whose columns were read. */
export interface ReadColumns {
  readonly table: Table;
  readonly layout: ColumnLayout;
  readonly read: ReadonlyMap<ColumnName, ReadColumn>;
  readonly days: TableDays;
  readonly cell: (row: number, position: number) => string;
  readonly rule: GoalRule | null;
  /** The spreadsheet's locale, which decides whose dollar a bare sign is. */
  readonly locale: string;
  /** Whose the rows are; `null` where nothing tells. */
  readonly owners: RowOwners | null;
}

/** A reader for each column of the table's kind, in the order of the kind. */
const readersOf = ({ table, layout, read, days, cell, rule, locale, owners }: ReadColumns): readonly Reader[] => {
  const { source } = table;
  const main = dateColumnOf(source.kind);
  const platform = platformOf(table);
  const parts = engagementParts.flatMap((name) => read.get(name) ?? []);
  const { at, period, counts } = days;
  const mainColumn = read.get(main);
  const segment = layout.columns.find(({ spec }) => spec.to === 'segment')?.positions[0] ?? -1;
  return kinds[source.kind].columns.map((name: ColumnName): Reader => {
    const column = read.get(name);
    if (name === 'on_goal' && column === undefined && rule !== null) {
      const [text, link] = [read.get('text'), read.get('link')];
      return (row) => rule(textIn(text, row), textIn(link, row));
    }
    if ((name === 'social' || name === 'paid') && column === undefined) return visitTick(name, { table, read, cell });
    if (name === 'engagements' && parts.length > 0) return (row) => sumAt(parts, row) ?? column?.value(row) ?? null;
    if (name === 'date_end' && mainColumn !== undefined)
      return lastDay(mainColumn, ownEnd(layout, column), source.kind);
    // A snapshot of several days is known on the last of them.
    if (name === main && source.kind === 'audience' && column?.end !== undefined)
      return (row) => column.end?.(row) ?? column.value(row);
    if (name === 'currency') return currencyReader({ layout, cell, locale }, column);
    if (name === 'first_reply_minutes' && column === undefined) {
      const [received, answered] = [read.get('received_at'), read.get('answered_at')];
      return (row) => minutesBetween(received?.value(row), answered?.value(row));
    }
    if (name === 'revenue' && column !== undefined) {
      const isForeign = foreignRevenue({ layout, cell, locale });
      return (row) => (isForeign(row) ? null : column.value(row));
    }
    if ((name === 'account' || name === 'client') && owners !== null) return owners[name];
    if (column !== undefined) return column.value;
    if (name === 'platform' || (name === 'source' && source.kind === 'site')) return always(platform);
    if (name === 'type') return always(source.type ?? null);
    if (name === 'conversions' && source.countsRows === true) {
      const [id, revenue] = [read.get('id'), read.get('revenue')];
      return (row) => ((id?.value(row) ?? revenue?.value(row) ?? null) === null ? null : 1);
    }
    if (name === 'breakdown') return (row) => wordsIn(layout.breakdown.map((position) => cell(row, position)));
    if (name === 'dimension' && source.dimensionIsHeader === true) return always(table.header[segment] ?? null);
    if (period !== null && at !== null && (name === main || name === 'date_end')) {
      const spanAt = (row: number) => spanAfter(period, counts ?? 'days', cell(row, at));
      return name === main ? (row) => spanAt(row)?.from ?? null : (row) => endIfLater(spanAt(row), source.kind);
    }
    if (name === main && period !== null) return always(period.from);
    return always(name === 'date_end' && period !== null ? endIfLater(period, source.kind) : null);
  });
};

/** Whether the visits of a row came from social media or from ads, by all that the table tells of where they came from. */
const visitTick = (
  name: 'social' | 'paid',
  { table, read, cell }: Pick<ReadColumns, 'table' | 'read' | 'cell'>,
): Reader => {
  const [source, medium] = [read.get('source'), read.get('medium')];
  const at = table.keys.findIndex((key) => table.source.channel?.includes(key) === true);
  const platform = platformOf(table);
  if (source === undefined && medium === undefined && at < 0 && platform === null) return always(null);
  return (row) =>
    visitTicksOf({
      source: textIn(source, row) ?? platform,
      medium: textIn(medium, row),
      channel: at < 0 ? null : cell(row, at),
    })?.[name] ?? null;
};

/** A reader that writes each name in the spelling that is asked for first: records are put together in the table's order. */
const spelled = (name: ColumnName, reader: Reader): Reader => {
  const { of } = spellingOf(name);
  const names = new Map<string, string>();
  let before: string | null = null;
  let spelledBefore: string | null = null;
  return (row) => {
    const value = reader(row);
    // Rows of one name follow each other in most tables.
    if (typeof value !== 'string') return value;
    if (value === before) return spelledBefore;
    const known = names.get(value) ?? of(value);
    names.set(value, known);
    before = value;
    spelledBefore = known;
    return known;
  };
};

/** The last day of a span; ads tell it always, the other kinds only where it is another day than the first. */
const endIfLater = (span: StatedPeriod | null, kind: Kind): number | null => {
  if (span === null) return null;
  const end = span.to ?? span.from;
  return kind === 'ads' || end !== span.from ? end : null;
};

/** A column of last days that is not the column of days itself, as `Month` and `Day` are both in some exports. */
const ownEnd = ({ columns }: ColumnLayout, column: ReadColumn | undefined): ReadColumn | undefined => {
  const at = (name: ColumnName) => columns.find(({ spec }) => spec.to === name)?.positions[0];
  return at('date_end') === at('date') ? undefined : column;
};

/** The last day of each row: that of its span, else the one that it states, else of ads its own day. */
const lastDay = (day: ReadColumn, end: ReadColumn | undefined, kind: Kind): Reader => {
  if (day.end === undefined && end === undefined && kind !== 'ads') return always(null);
  return (row) => {
    const [first, stated] = [day.value(row), day.end?.(row) ?? end?.value(row) ?? null];
    if (typeof first !== 'number') return null;
    const last = typeof stated === 'number' ? stated : first;
    return kind === 'ads' || Math.floor(last) > Math.floor(first) ? last : null;
  };
};

/** The money columns of a layout, the costs first. */
const amountsIn = ({ columns }: ColumnLayout): readonly MappedColumn[] =>
  columns.filter(({ shape }) => shape === 'money');

const currencyAt = (found: MappedColumn, { cell, locale }: Pick<ReadColumns, 'cell' | 'locale'>) =>
  currencyOfAmount({ positions: found.positions, stated: found.currencies ?? [] }, cell, locale);

/** The currency of each row: its own column, else what its amounts state, else what their heading states. */
const currencyReader = (
  of: Pick<ReadColumns, 'layout' | 'cell' | 'locale'>,
  column: ReadColumn | undefined,
): Reader => {
  const amounts = amountsIn(of.layout).map((found) => currencyAt(found, of));
  const stated = (row: number): Value => {
    for (const currency of amounts) {
      const found = currency(row);
      if (found !== null) return found;
    }
    return of.layout.currency;
  };
  return column === undefined ? stated : (row) => column.value(row) ?? stated(row);
};

/** Whether the revenue of a row is in another currency than its cost: one record has one currency, and no rate is known. */
export const foreignRevenue = (of: Pick<ReadColumns, 'layout' | 'cell' | 'locale'>): ((row: number) => boolean) => {
  const [cost, revenue] = (['cost', 'revenue'] as const).map((name) =>
    of.layout.columns.find(({ spec, shape }) => spec.to === name && shape === 'money'),
  );
  if (cost === undefined || revenue === undefined) return () => false;
  const [ofCost, ofRevenue] = [currencyAt(cost, of), currencyAt(revenue, of)];
  return (row) => {
    const currency = ofRevenue(row);
    return currency !== null && currency !== (ofCost(row) ?? currency);
  };
};

/** The minutes from a message to its answer, where both have a time. */
const minutesBetween = (received: Value | undefined, answered: Value | undefined): number | null =>
  typeof received === 'number' &&
  typeof answered === 'number' &&
  answered >= received &&
  !(Number.isInteger(received) && Number.isInteger(answered))
    ? Math.round((answered - received) * minutesADay * 60) / 60
    : null;

const minutesADay = 1440;

const textIn = (column: ReadColumn | undefined, row: number): string | null => {
  const value = column?.value(row) ?? null;
  return typeof value === 'string' ? value : null;
};

const sumAt = (parts: readonly ReadColumn[], row: number): number | null => {
  let total: number | null = null;
  for (const part of parts) {
    const value = part.value(row);
    if (typeof value === 'number') total = (total ?? 0) + value;
  }
  return total;
};

/** The records of a table by its rows: each is put together from its cells when it is asked for. */
export const recordsOf = (columns: ReadColumns, rows: number): Rows => {
  const names = kinds[columns.table.source.kind].columns;
  const readers = readersOf(columns).map((reader, at) => {
    const name: ColumnName = names[at] ?? 'date';
    const isRead =
      columns.read.has(name) ||
      (name === 'account' && columns.read.has('client')) ||
      (name === 'breakdown' && columns.layout.breakdown.length > 0);
    return isRead && traitsOf(name).isName ? spelled(name, reader) : reader;
  });
  return createRows({
    length: rows,
    row: (at) => readers.map((reader) => reader(at)),
    value: (at, position) => readers[position]?.(at) ?? null,
  });
};

/** The days that a cell counts from the first day of a period: `0002` below `Nth week`, cut to the period. */
const spanAfter = (
  { from, to }: StatedPeriod,
  counts: NonNullable<SourceColumn['afterStart']>,
  cell: string,
): StatedPeriod | null => {
  if (!/^\s*\d{1,4}\s*$/.test(cell)) return null;
  const count = Number(cell);
  if (counts === 'days') return { from: from + count, to: from + count };
  // Calendar weeks and months: the first of them may be cut short.
  const sunday = from - ((from + 6) % 7);
  const [first, next] =
    counts === 'weeks'
      ? [sunday + 7 * count, sunday + 7 * (count + 1)]
      : [periodStart(from, 'month', count), periodStart(from, 'month', count + 1)];
  return { from: Math.max(from, first), to: Math.min(to ?? next - 1, next - 1) };
};

const wordsIn = (cells: readonly string[]): string | null => {
  const words = cells.map((cell) => cell.trim()).filter((word) => word !== '');
  return words.length === 0 ? null : words.join(', ');
};
