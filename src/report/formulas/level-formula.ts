import type { TabSummary } from '../../records/tab-summary.ts';
import { areCriteria, criteriaFor } from './criteria.ts';
import { hasSpans, rangeOf, type SpanCells } from './formula-range.ts';
import { type Condition, recordMask } from './mask.ts';
import { known } from './term.ts';

/** The column of a level: how many follow an account. */
const column = 'followers';

/** One account's readings in the rows that can matter, and what was found of those before. */
export interface Readings {
  /** Cut to the rows of the window, which ends with the last row of the period. */
  readonly holding: TabSummary;
  /** Cut to the rows before the window. */
  readonly earlier: TabSummary;
  /** The cell of the account's last day with a reading in the window before its first period; 0 where there is none. */
  readonly recentDay: string;
  /** The conditions that a record is of the account. */
  readonly own: readonly Condition[];
  /** The cell of the account's last day with a reading before the window; 0 where none is needed. */
  readonly earlierDay: string;
}

/** Whether readings need arrays: some are known for several days, on the last of them, or a name is no criterion. */
const needsMask = ({ holding, own }: Pick<Readings, 'holding' | 'own'>): boolean =>
  (hasSpans(holding) && holding.filled.includes('date_end')) || !areCriteria(own);

interface Days {
  /** The first day that counts; any where absent. */
  readonly from?: string;
  /** The first day that counts no more. */
  readonly until: string;
}

/**
 * Something of the last day of each reading as an array: its own last day, or the one day that it has where that is blank.
 * `of` is written once for each column.
 */
const ofLastDay = (holding: TabSummary, of: (days: string) => string): string => {
  const day = rangeOf(holding, 'date');
  if (!hasSpans(holding)) return `(${of(day)})`;
  const end = rangeOf(holding, 'date_end');
  return `(${of(day)}*(${end}="")+${of(end)})`;
};

/** The last day with a reading in some days, or 0, whatever the account is called, without the leading `=`. */
export const lastReadingByMask = (
  holding: TabSummary,
  own: readonly Condition[],
  { from, until }: { readonly from?: string | undefined; readonly until: string },
): string => {
  const since = (days: string) => (from === undefined ? '' : `*(${days}>=${from})`);
  const days = ofLastDay(holding, (of) => `${of}*(${of}<${until})${since(of)}`);
  return `SUMPRODUCT(MAX(${days}*${recordMask(holding, [...known(column), ...own])}))`;
};

/** The last day with a reading in some days, or 0, without the leading `=`. */
export const lastReading = (holding: TabSummary, own: readonly Condition[], { from, until }: Days): string => {
  if (needsMask({ holding, own })) return lastReadingByMask(holding, own, { from, until });
  const days = rangeOf(holding, 'date');
  const since = from === undefined ? [] : [days, `">="&${from}`];
  return `MAXIFS(${[days, days, `"<"&${until}`, ...since, ...criteriaFor(holding, [...own, ...known(column)])].join(';')})`;
};

/** The last day with a reading in the window before its first period, without the leading `=`; 0 where there is none. */
export const recentDayFormula = ({ holding, own }: Readings, first: string): string =>
  lastReading(holding, own, { until: first });

/** The last day with a reading before the window, without the leading `=`; 0 where the window has one. */
export const earlierDayFormula = ({ earlier, own, recentDay }: Readings, first: string): string =>
  `IF(${recentDay}>0;0;${lastReading(earlier, own, { until: first })})`;

/** The day of the last reading as a period ends, without the leading `=`; 0 where there is none. */
export const endDayFormula = ({ holding, own, earlierDay }: Readings, { to }: SpanCells): string =>
  `MAX(${earlierDay};${lastReading(holding, own, { until: `${to}+1` })})`;

/** The day of the last reading before a period, without the leading `=`; 0 where there is none. */
export const dayBeforeFormula = ({ holding, own, earlierDay }: Readings, { from }: SpanCells): string =>
  `MAX(${earlierDay};${lastReading(holding, own, { until: from })})`;

/** The same from its cell or, where there is none, the first day of the period if that has a reading; 0 where the account begins later. */
export const startDayFormula = ({ holding, own }: Readings, { from }: SpanCells, before: string): string =>
  `IF(${before}>0;${before};${lastReading(holding, own, { from, until: `${from}+1` })})`;

/** The first day with a reading, or 0, without the leading `=`. */
export const firstReading = (holding: TabSummary, own: readonly Condition[]): string => {
  const isRead = [...known(column), ...own];
  if (!needsMask({ holding, own })) {
    const days = rangeOf(holding, 'date');
    return `MINIFS(${[days, ...criteriaFor(holding, isRead)].join(';')})`;
  }
  const mask = recordMask(holding, isRead);
  const day = `SUMPRODUCT(MIN(${ofLastDay(holding, (of) => of)}*${mask}+10^9*(1-${mask})))`;
  return `MOD(${day};10^9)`;
};

/** What was read on a day, whatever the account is called. */
export const levelByMask = (holding: TabSummary, own: readonly Condition[], day: string): string =>
  `SUMPRODUCT(MAX(${ofLastDay(holding, (of) => `(${of}=${day})`)}*${recordMask(holding, own.length === 0 ? known(column) : own)}*${rangeOf(holding, column)}))`;

/** What was read on a day. */
export const levelOn = (holding: TabSummary, own: readonly Condition[], day: string): string => {
  if (needsMask({ holding, own })) return levelByMask(holding, own, day);
  return `SUMIFS(${[rangeOf(holding, column), rangeOf(holding, 'date'), day, ...criteriaFor(holding, own)].join(';')})`;
};

/** The level that was read on the day of a cell, without the leading `=`; blank where that says that none was. */
export const levelFormula = ({ holding, earlier, own, earlierDay }: Readings, day: string): string =>
  `IF(${day}=0;"";IF(${day}=${earlierDay};${levelOn(earlier, own, day)};${levelOn(holding, own, day)}))`;
