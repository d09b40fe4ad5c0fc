import type { KpiValue } from '../../kpi/kpi.ts';
import { valueFrom } from '../../kpi/readings/value.ts';
import { type ColumnName, type Kind, positionOf, type Row } from '../../records/kinds.ts';
import type { TabSummary } from '../../records/tab-summary.ts';
import { termsNeedingNullCheck } from '../formulas/metric-formula.ts';
import type { Term } from '../formulas/term.ts';
import { byAccount, dayColumn, pairedColumns } from '../formulas/term-formula.ts';
import { minutesPerDay, workingHoursOf, workingMinutes } from '../formulas/waiting-time.ts';
import type { ReportMetric } from './report-metrics.ts';

/** Serial days, both ends included. */
export interface DayRange {
  readonly from: number;
  readonly to: number;
}

/** Records in memory with what they hold; `only` in the holding chooses among them as it does for a formula. */
export interface HeldRecords {
  readonly holding: TabSummary;
  readonly rows: readonly Row[];
}

type Reads = (row: Row) => Row[number];

const reader = (kind: Kind, column: ColumnName): Reads => {
  const at = positionOf(kind, column);
  return (row) => row[at] ?? null;
};

const number = (value: Row[number]): number | null => (typeof value === 'number' ? value : null);
const isKnown = (value: Row[number]): boolean => value !== null && value !== '';
/** Conditions of a spreadsheet know no case. */
const isSame = (value: Row[number], text: string): boolean => String(value ?? '').toLowerCase() === text.toLowerCase();

/** The records of each account that counts, or all of them together where no account is chosen. */
const shares = ({ holding: { kind, only }, rows }: HeldRecords): readonly (readonly Row[])[] => {
  if (only === undefined) return [rows];
  const [platform, account] = [reader(kind, 'platform'), reader(kind, 'account')];
  const hasAccount = positionOf(kind, 'account') >= 0;
  return only.map((own) =>
    rows.filter((row) => isSame(platform(row), own.platform) && (!hasAccount || isSame(account(row), own.account))),
  );
};

const inside = (kind: Kind, rows: readonly Row[], { from, to }: DayRange): readonly Row[] => {
  const first = reader(kind, dayColumn(kind));
  return rows.filter((row) => {
    const [begun, ended] = [number(first(row)), lastDayOf(kind, row)];
    return begun !== null && ended !== null && begun >= from && begun < to + 1 && ended < to + 1;
  });
};

/** The last day that a record covers: the one that it has where no other is told. */
const lastDayOf = (kind: Kind, row: Row): number | null => {
  const [day, end] = [number(reader(kind, dayColumn(kind))(row)), number(reader(kind, 'date_end')(row))];
  return day === null || end === null ? day : Math.max(day, end);
};

/** Whether a record counts for a term: it has both sides of a rate, the tick, the text and the currency. */
const counting = (line: ReportMetric, term: Term): ((row: Row) => boolean) => {
  const { kind, where } = term;
  const paired = pairedColumns(line, term).map((column) => reader(kind, column));
  const tick = where === undefined ? null : reader(kind, where);
  const text = line.only?.kind === kind ? { read: reader(kind, line.only.column), of: line.only.text } : null;
  const currency =
    line.currency === undefined || positionOf(kind, 'currency') < 0
      ? null
      : { read: reader(kind, 'currency'), of: line.currency };
  return (row) =>
    paired.every((read) => isKnown(read(row))) &&
    (tick === null || tick(row) === true) &&
    (text === null || isSame(text.read(row), text.of)) &&
    (currency === null || isSame(currency.read(row), currency.of));
};

const add = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);

/** The last known level of each account as a period ends, or as it begins, added up. */
const levelOf = ({ holding, rows }: HeldRecords, term: Term, { from, to }: DayRange): number => {
  const read = reader(term.kind, term.column);
  const [platform, account] = (['platform', 'account'] as const).map((name) => reader(term.kind, name));
  const isSpanning = holding.filled.includes('date_end');
  const known = (day: number) => (own: readonly (readonly [number, number])[]) => {
    const then = own.flatMap(([at, level]) => (at === day ? [level] : []));
    // A month and its last day may both tell the level of that day.
    return isSpanning ? Math.max(0, largest(then)) : add(then);
  };
  const levels = rows.flatMap((row) => {
    const [day, level] = [lastDayOf(term.kind, row), number(read(row))];
    return day === null || level === null ? [] : [{ row, at: [day, level] as const }];
  });
  const isAlone = holding.accounts.length === 1 && holding.only === undefined;
  return add(
    holding.accounts.map((own) => {
      const ours = levels
        .filter(
          ({ row }) =>
            isAlone || (isSame(platform?.(row) ?? null, own.platform) && isSame(account?.(row) ?? null, own.account)),
        )
        .map(({ at }) => at);
      const days = ours.map(([day]) => day);
      const before = days.filter((day) => day < (term.is === 'start' ? from : to + 1));
      const within = days.filter((day) => day >= from && day < to + 1);
      if (before.length > 0) return known(largest(before))(ours);
      return term.is === 'start' && within.length > 0 ? known(-largest(within.map((day) => -day)))(ours) : 0;
    }),
  );
};

/** Spreading a hundred thousand numbers into Math.max overflows the stack. */
const largest = (values: readonly number[]): number =>
  values.reduce((most, value) => Math.max(most, value), Number.NEGATIVE_INFINITY);

/** Followers of the newest snapshot, in the dimension of the first segment that is ticked as the target. */
const segmentsOf = (records: HeldRecords, term: Term, { to }: DayRange): KpiValue => {
  const [date, dimension, target] = (['date', 'dimension', 'in_target'] as const).map((name) =>
    reader(term.kind, name),
  );
  const read = reader(term.kind, term.column);
  const own = new Set(shares(records).flat());
  const ticked = records.rows.find((row) => target?.(row) === true && own.has(row));
  if (ticked === undefined) return null;
  const name = String(dimension?.(ticked) ?? '');
  return add(
    shares({ ...records, holding: byAccount(records.holding) }).map((rows) => {
      const newest = largest(rows.flatMap((row) => number(date?.(row) ?? null) ?? []).filter((day) => day < to + 1));
      return add(
        rows
          .filter((row) => date?.(row) === newest && isSame(dimension?.(row) ?? null, name))
          .filter((row) => term.where === undefined || target?.(row) === true)
          .map((row) => number(read(row)) ?? 0),
      );
    }),
  );
};

/** What a record adds to a sum. */
const adder = ({ holding }: HeldRecords, { kind, column }: Term): Reads => {
  const read = reader(kind, column);
  const hours = workingHoursOf(holding, column);
  if (hours === undefined) return read;
  const [received, answered] = [reader(kind, 'received_at'), reader(kind, 'answered_at')];
  return (row) => {
    const [minutes, from] = [number(read(row)), number(received(row))];
    if (minutes === null || from === null) return null;
    return workingMinutes(hours, from, number(answered(row)) ?? from + minutes / minutesPerDay);
  };
};

const termValue = (records: HeldRecords, line: ReportMetric, term: Term, days: DayRange): KpiValue => {
  if (term.is === 'start' || term.is === 'end') return levelOf(records, term, days);
  if (term.is === 'segments') return segmentsOf(records, term, days);
  const read = term.is === 'sum' ? adder(records, term) : reader(term.kind, term.column);
  const isCounted = counting(line, term);
  const values = shares(records).flatMap((rows) =>
    inside(term.kind, rows, days).flatMap((row) => (isCounted(row) ? [read(row)] : [])),
  );
  if (term.is === 'count') return values.filter(isKnown).length;
  return add(values.map((value) => number(value) ?? 0));
};

/** Whether the records tell a term at all: an empty sum is 0 though nothing is known. */
const isTold = (records: HeldRecords, line: ReportMetric, term: Term, days: DayRange): boolean => {
  if (term.is === 'sum') return termValue(records, line, { ...term, is: 'count' }, days) !== 0;
  const [day, read] = [reader(term.kind, dayColumn(term.kind)), reader(term.kind, term.column)];
  return shares(records).some((rows) =>
    rows.some((row) => {
      const at = term.is === 'end' ? lastDayOf(term.kind, row) : number(day(row));
      return at !== null && at < days.to + 1 && isKnown(read(row));
    }),
  );
};

/**
 * A figure over a period, computed from records in memory by the rules of its native formula, so that both agree; `null`
 * where the tab shows a dash.
 */
export const evaluateMetric = (held: ReadonlyMap<Kind, HeldRecords>, line: ReportMetric, days: DayRange): KpiValue => {
  const of = (term: Term): HeldRecords => {
    const records = held.get(term.kind);
    if (records === undefined) throw new Error(`A figure needs ${term.kind}, which is not there.`);
    return records;
  };
  const { needs } = line;
  const [first] = Object.values(line.terms);
  if (needs !== undefined && first !== undefined) {
    const tick = reader(first.kind, needs);
    if (!shares(of(first)).some((rows) => rows.some((row) => tick(row) === true))) return null;
  }
  if (!termsNeedingNullCheck(line).every((term) => isTold(of(term), line, term, days))) return null;
  const totals = Object.entries(line.terms).map(([name, term]) => [name, termValue(of(term), line, term, days)]);
  return valueFrom(line.formula, Object.fromEntries(totals));
};
