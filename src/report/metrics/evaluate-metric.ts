import type { DayRange } from '../../calendar/day.ts';
import type { KpiValue } from '../../kpi/kpi.ts';
import { valueFrom } from '../../kpi/readings/value.ts';
import { dateColumnOf, type Kind, positionOf, type Row, type Value } from '../../records/kinds.ts';
import { isCounted, isMessageColumn, messageCounts, messageValue } from '../../records/messages.ts';
import { type Account, isSameAccount, type TabSummary } from '../../records/tab-summary.ts';
import { byAccount } from '../formulas/audience-formula.ts';
import { termsNeedingNullCheck } from '../formulas/metric-formula.ts';
import {
  conditionsOf,
  isByOwnLevel,
  isLevel,
  isOfSegments,
  isSinceStart,
  type OwnLevel,
  ofAccount,
  ofReport,
  type SinceStart,
  type Term,
  whetherTicked,
} from '../formulas/term.ts';
import { workingMinutes } from '../formulas/waiting-time.ts';
import { ownLevelOf } from './own-levels.ts';
import { isKnown, isSame, lastDayOf, numberIn, reader, recordTest } from './record-test.ts';
import type { ReportMetric } from './report-metrics.ts';

/** Records in memory with their summary; its `only` chooses among them as it does for a formula. */
interface SummarizedRecords {
  readonly holding: TabSummary;
  readonly rows: readonly Row[];
}

type Reads = (row: Row) => Value;

/** The records of each account that counts, or all of them together where no account is chosen. */
const shares = ({ holding, rows }: SummarizedRecords): readonly (readonly Row[])[] => {
  const { kind, only } = holding;
  return only === undefined
    ? [rows.filter(recordTest(kind, ofReport(holding)))]
    : only.map((own) => rows.filter(recordTest(kind, ofAccount({ kind }, own))));
};

const add = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);

/** The last known level of each account as a period ends, or as it begins, added up. */
const levelOf = ({ holding, rows }: SummarizedRecords, term: Term, { from, to }: DayRange): number => {
  const [read, lastDay] = [reader(term.kind, term.column), lastDayOf(term.kind)];
  const isSpanning = holding.filled.includes('date_end');
  const known = (day: number) => (own: readonly (readonly [number, number])[]) => {
    const then = own.flatMap(([at, level]) => (at === day ? [level] : []));
    // A month and its last day may both tell the level of that day.
    return isSpanning ? Math.max(0, largest(then)) : add(then);
  };
  const levels = rows.flatMap((row) => {
    const [day, level] = [lastDay(row), numberIn(read(row))];
    return day === null || level === null ? [] : [{ row, at: [day, level] as const }];
  });
  const isAlone = holding.accounts.length === 1 && holding.only === undefined;
  return add(
    holding.accounts.map((own) => {
      const isOwn = recordTest(term.kind, isAlone ? [] : ofAccount(term, own));
      const ours = levels.filter(({ row }) => isOwn(row)).map(({ at }) => at);
      const days = ours.map(([day]) => day);
      const start = largest(days.filter((day) => day < from + (days.some((each) => each < from) ? 0 : 1)));
      const end = largest(days.filter((day) => day < to + 1));
      if (term.is === 'matchedEnd' && start === Number.NEGATIVE_INFINITY) return 0;
      const day = term.is === 'start' ? start : end;
      return day === Number.NEGATIVE_INFINITY ? 0 : known(day)(ours);
    }),
  );
};

/** Spreading a hundred thousand numbers into Math.max overflows the stack. */
const largest = (values: readonly number[]): number =>
  values.reduce((most, value) => Math.max(most, value), Number.NEGATIVE_INFINITY);

/** The followers of one account as a day ends; `null` where nobody has read them by then. */
const followersOf = (days: SummarizedRecords | undefined, own: Account, day: number): number | null => {
  if (days === undefined) return null;
  const found = (days.holding.only ?? days.holding.accounts).find((each) => isSameAccount(each, own));
  if (found === undefined) return null;
  const holding = { ...days.holding, accounts: [found], only: [found] };
  const level = levelOf({ ...days, holding }, { kind: 'days', column: 'followers', is: 'end' }, { from: day, to: day });
  return level === 0 ? null : level;
};

/** The snapshot of an account: how many of its segments are ticked as the target, and how many followers those and all have. */
interface SnapshotSize {
  readonly ticks: number;
  readonly target: number;
  readonly all: number;
}

/**
 * Followers of each account's newest snapshot up to a day, in the dimension of the first segment that is ticked as the target. Where it tells shares,
 * they are of the followers that the account had then; of an account alone they need no followers.
 */
const snapshotSizes = (
  records: SummarizedRecords,
  followers: SummarizedRecords | undefined,
  to: number,
): readonly SnapshotSize[] | null => {
  const [date, dimension, target] = (['date', 'dimension', 'in_target'] as const).map((name) =>
    reader('audience', name),
  );
  const [read, share] = [reader('audience', 'followers'), reader('audience', 'share')];
  const own = new Set(shares(records).flat());
  const ticked = records.rows.find((row) => target?.(row) === true && own.has(row));
  if (ticked === undefined) return null;
  const name = String(dimension?.(ticked) ?? '');
  const holding = byAccount(records.holding);
  const accounts = holding.only ?? holding.accounts;
  const snapshots = shares({ ...records, holding }).map((rows, at) => {
    const day = largest(rows.flatMap((row) => numberIn(date?.(row) ?? null) ?? []).filter((each) => each < to + 1));
    const all = rows.filter((row) => date?.(row) === day && isSame(dimension?.(row) ?? null, name));
    return { day, all, account: accounts[at] };
  });
  const isAlone = snapshots.filter(({ day }) => day !== Number.NEGATIVE_INFINITY).length === 1;
  return snapshots.map(({ day, all, account }) => {
    const inTarget = all.filter((row) => target?.(row) === true);
    const sum = (of: Reads, chosen: readonly Row[]) => add(chosen.map((row) => numberIn(of(row)) ?? 0));
    const isInShares =
      all.every((row) => numberIn(read(row)) === null) && all.some((row) => numberIn(share(row)) !== null);
    const ticks = inTarget.length;
    if (!isInShares) return { ticks, target: sum(read, inTarget), all: sum(read, all) };
    const level = account === undefined ? null : followersOf(followers, account, day);
    const weight = level ?? (isAlone ? 1 : 0);
    return { ticks, target: weight * sum(share, inTarget), all: weight };
  });
};

/** What a term adds of snapshots: those of a day, or at the start or the end of a period those of the accounts that have both. */
const segmentsOf = (
  records: SummarizedRecords,
  { term, followers }: { readonly term: Term; readonly followers: SummarizedRecords | undefined },
  { from, to }: DayRange,
): KpiValue => {
  const sizes = (day: number) => snapshotSizes(records, followers, day);
  const [start, end] = [term.is === 'segments' ? null : sizes(from), sizes(to)];
  if (end === null) return null;
  const counted = (term.is === 'segmentsStart' ? (start ?? []) : end).filter((_, at) => {
    const [before, after] = [start?.[at], end[at]];
    if (start === null) return true;
    if (before === undefined || after === undefined) return false;
    // A size of 1 is that of shares of nobody knows how many.
    return before.ticks > 0 && before.ticks === after.ticks && Math.min(before.all, after.all) > 1;
  });
  return add(counted.map((each) => (term.where === undefined ? each.all : each.target)));
};

/** What a figure is evaluated from. */
export type EvaluatedFigure = Pick<ReportMetric, 'formula' | 'terms'> &
  Partial<Pick<ReportMetric, 'needs' | 'currency' | 'soleCurrency'>>;

interface Measured {
  readonly line: EvaluatedFigure;
  readonly term: Term;
}

/** What a record adds to a sum. */
const adder = ({ holding }: SummarizedRecords, { kind, column }: Term): Reads => {
  if (!isMessageColumn(kind, column)) return reader(kind, column);
  const { hours } = holding;
  return (row) =>
    messageValue(row, column, hours === undefined ? undefined : (from, to) => workingMinutes(hours, from, to));
};

/** The same records, those of several messages without their mean time where only working hours count: it is of all time. */
const withKnownTimes = ({ holding, rows }: SummarizedRecords): SummarizedRecords => {
  if (holding.hours === undefined) return { holding, rows };
  const minutes = positionOf('feedback', 'first_reply_minutes');
  return {
    holding,
    rows: rows.map((row) => (isCounted(row) ? row.map((value, at) => (at === minutes ? null : value)) : row)),
  };
};

/** Records in memory by their kind, as figures over any days read them. */
export const summarizedRecords = (
  holdings: readonly TabSummary[],
  rows: Readonly<Partial<Record<Kind, readonly Row[]>>>,
): ReadonlyMap<Kind, SummarizedRecords> =>
  new Map(holdings.map((holding) => [holding.kind, withKnownTimes({ holding, rows: rows[holding.kind] ?? [] })]));

/** What each record of some days that counts for a term has of it. */
const valuesOf = (records: SummarizedRecords, { line, term }: Measured, days: DayRange): readonly Value[] => {
  const isOfTerm = recordTest(term.kind, [{ is: 'within', ...days }, ...conditionsOf(line, term)]);
  return shares(records).flatMap((rows) => rows.filter(isOfTerm).map(adder(records, term)));
};

const termValue = (records: SummarizedRecords, { line, term }: Measured, days: DayRange): KpiValue => {
  if (term.is === 'days') return days.to - days.from + 1;
  if (isLevel(term.is)) return levelOf(records, term, days);
  const values = valuesOf(records, { line, term }, days);
  const isOfMessages = term.kind === 'feedback' && messageCounts.some((name) => name === term.column);
  if (term.is === 'count' && !isOfMessages) return values.filter(isKnown).length;
  return add(values.map((value) => numberIn(value) ?? 0));
};

/** What each post of some days has in a column, beside the followers that its account had then; none of an account without any. */
const besideOwnLevels = (
  { posts, followers }: { readonly posts: SummarizedRecords; readonly followers: SummarizedRecords },
  { line, term }: Measured,
  days: DayRange,
): readonly (readonly [value: number, level: number])[] => {
  const isOfTerm = recordTest('posts', [{ is: 'within', ...days }, ...conditionsOf(line, term)]);
  const [read, levelOf] = [reader('posts', term.column), ownLevelOf(posts.holding, followers)];
  return shares(posts)
    .flatMap((rows) => rows.filter(isOfTerm))
    .flatMap((row) => {
      const value = numberIn(read(row));
      const level = value === null ? null : levelOf(row);
      return value === null || level === null ? [] : [[value, level] as const];
    });
};

/** The two sums of a figure that divides by the followers of each post's own account; `null` for another figure. */
const sumsByOwnLevel = (
  of: (term: Pick<Term, 'kind'>) => SummarizedRecords,
  line: EvaluatedFigure,
  days: DayRange,
): Readonly<Record<OwnLevel, KpiValue>> | null => {
  const term = Object.values(line.terms).find(({ is }) => is === 'sumWithLevel');
  if (term === undefined) return null;
  const pairs = besideOwnLevels({ posts: of(term), followers: of({ kind: 'days' }) }, { line, term }, days);
  if (pairs.length === 0) return { sumWithLevel: null, ownLevel: null };
  return { sumWithLevel: add(pairs.map(([value]) => value)), ownLevel: add(pairs.map(([, level]) => level)) };
};

/**
 * What the accounts whose followers are known as a period begins have of a column in it, and those followers; of those
 * that tell both.
 */
const sumsSinceStart = (
  { holding, rows }: SummarizedRecords,
  { kind, column }: Term,
  days: DayRange,
): Readonly<Record<SinceStart, KpiValue>> => {
  const [value, followers, lastDay] = [reader(kind, column), reader(kind, 'followers'), lastDayOf(kind)];
  const pairs = (holding.only ?? holding.accounts).flatMap((own) => {
    const isOwn = recordTest(kind, ofAccount({ kind }, own));
    const isInside = recordTest(kind, [{ is: 'within', ...days }, ...ofAccount({ kind }, own)]);
    const hasStart = rows.some(
      (row) => isOwn(row) && isKnown(followers(row)) && (lastDay(row) ?? Infinity) <= days.from,
    );
    const told = rows.filter(isInside).flatMap((row) => numberIn(value(row)) ?? []);
    if (!hasStart || told.length === 0) return [];
    const level: Term = { kind, column: 'followers', is: 'start' };
    const start = levelOf({ rows, holding: { ...holding, accounts: [own], only: [own] } }, level, days);
    return [{ sum: add(told), start }];
  });
  if (pairs.length === 0) return { sumWithStart: null, startWithSum: null };
  return { sumWithStart: add(pairs.map(({ sum }) => sum)), startWithSum: add(pairs.map(({ start }) => start)) };
};

/** Whether the records tell a term at all: an empty sum is 0 though nothing is known. */
const isTermKnown = (records: SummarizedRecords, { line, term }: Measured, days: DayRange): boolean => {
  if (term.is === 'sum') return valuesOf(records, { line, term: whetherTicked(term) }, days).some(isKnown);
  const values = valuesOf(records, { line, term }, days);
  // Nobody knows how many messages there were where all that were counted are without that number.
  if (isMessageColumn(term.kind, term.column) && values.length > 0 && !values.some(isKnown)) return false;
  const lastDay = lastDayOf(term.kind);
  const begins = dateColumnOf(term.kind);
  const [day, read] = [reader(term.kind, begins), reader(term.kind, term.is === 'count' ? begins : term.column)];
  return shares(records).some((rows) =>
    rows.some((row) => {
      const at = isLevel(term.is) ? lastDay(row) : numberIn(day(row));
      // A level of the start is one before the period or of its first day.
      const until = term.is === 'start' ? days.from : days.to;
      return at !== null && at < until + 1 && isKnown(read(row));
    }),
  );
};

/**
 * A figure over a period, computed from records in memory by the rules of its native formula, so that both agree; `null`
 * where the tab shows a dash.
 */
export const evaluateMetric = (
  recordsByKind: ReadonlyMap<Kind, SummarizedRecords>,
  line: EvaluatedFigure,
  days: DayRange,
): KpiValue => {
  const of = (term: Pick<Term, 'kind'>): SummarizedRecords => {
    const records = recordsByKind.get(term.kind);
    if (records === undefined) throw new Error(`A figure needs ${term.kind}, which is not there.`);
    return records;
  };
  const { needs } = line;
  const [first] = Object.values(line.terms);
  if (needs !== undefined && first !== undefined) {
    const tick = reader(first.kind, needs);
    if (!shares(of(first)).some((rows) => rows.some((row) => tick(row) === true))) return null;
  }
  if (!termsNeedingNullCheck(line).every((term) => isTermKnown(of(term), { line, term }, days))) return null;
  const byOwnLevel = sumsByOwnLevel(of, line, days);
  const added = Object.values(line.terms).find(({ is }) => is === 'sumWithStart');
  const since = added === undefined ? null : sumsSinceStart(of(added), added, days);
  const knownOf = (term: Term): KpiValue => {
    if (isByOwnLevel(term.is)) return byOwnLevel?.[term.is] ?? null;
    if (isSinceStart(term.is)) return since?.[term.is] ?? null;
    return isOfSegments(term.is)
      ? segmentsOf(of(term), { term, followers: recordsByKind.get('days') }, days)
      : termValue(of(term), { line, term }, days);
  };
  const totals = Object.entries(line.terms).map(([name, term]) => [name, knownOf(term)]);
  return valueFrom(line.formula, Object.fromEntries(totals));
};
