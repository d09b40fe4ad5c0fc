import type { HistoryStep } from '../../../src/contract/choices.ts';
import { type ColumnName, type Kind, positionOf } from '../../../src/records/kinds.ts';
import type { Term } from '../../../src/report/formulas/term.ts';
import { type Days, type Records, within } from '../oracle.ts';

const dateOf = (serial: number): Date => new Date(Date.UTC(1899, 11, 30 + serial));
const serialAt = (year: number, month: number): number => Date.UTC(year, month, 1) / 86_400_000 + 25_569;

/** The period of a step that a day is in, or one that lies some steps before it: weeks begin on Mondays, two weeks with that of 1 January 2024. */
const periodAt = (day: number, step: HistoryStep, back: number): Days => {
  if (step === 'week' || step === '2 weeks') {
    const length = step === 'week' ? 7 : 14;
    const from = day - ((((day - 45_292) % length) + length) % length) - back * length;
    return { from, to: from + length - 1 };
  }
  const months = step === 'month' ? 1 : 3;
  const date = dateOf(day);
  const first = Math.floor(date.getUTCMonth() / months) * months - back * months;
  return { from: serialAt(date.getUTCFullYear(), first), to: serialAt(date.getUTCFullYear(), first + months) - 1 };
};

const begins = (kind: Kind): ColumnName => (kind === 'feedback' ? 'received_at' : 'date');

const spansOf = (records: Records, kind: Kind): readonly Days[] =>
  (records.get(kind)?.rows ?? []).flatMap((row) => {
    const from = row[positionOf(kind, begins(kind))];
    const end = row[positionOf(kind, 'date_end')] ?? from;
    return typeof from === 'number' && typeof end === 'number' ? [{ from, to: Math.max(from, end) }] : [];
  });

/** The last periods that are over, the oldest first: up to that of the last day with a record. */
export const lastPeriods = (
  records: Records,
  step: HistoryStep,
  { count, today }: { readonly count: number; readonly today: number },
): readonly Days[] => {
  const kinds = [...records.keys()].filter((kind) => kind !== 'audience' || records.size === 1);
  const last = Math.max(0, ...kinds.flatMap((kind) => spansOf(records, kind).map(({ to }) => Math.floor(to))));
  const day = Math.min(today, last);
  const isRunning = periodAt(day, step, 0).to >= today;
  return Array.from({ length: count }, (_, at) => periodAt(day, step, count - 1 - at + (isRunning ? 1 : 0)));
};

/** Whether a day of a period lacks what a term needs. */
export const lacksDays = (records: Records, { kind, column, is }: Term, days: Days): boolean => {
  if ((is !== 'sum' && is !== 'count') || kind === 'audience') return false;
  const length = days.to - days.from + 1;
  if (is === 'sum' && (kind === 'days' || kind === 'site' || kind === 'ads')) {
    const known = within(records, kind, days).filter((row) => {
      const value = row[positionOf(kind, column)];
      return value !== null && value !== undefined && value !== '';
    });
    const covered = new Set(
      known.flatMap((row) => {
        const from = Number(row[positionOf(kind, 'date')]);
        const to = Math.max(from, Number(row[positionOf(kind, 'date_end')] ?? from));
        return Array.from({ length: to - from + 1 }, (_, at) => from + at);
      }),
    );
    return covered.size < length;
  }
  const spans = spansOf(records, kind);
  if (spans.length === 0) return true;
  // A quiet week is no gap.
  const gapOf = (gap: number) => (Math.floor(gap) < 7 ? 0 : Math.floor(gap));
  const [first, last] = [Math.min(...spans.map(({ from }) => from)), Math.max(...spans.map(({ to }) => to))];
  return gapOf(first - days.from) + gapOf(days.to - last) > 0;
};

/** Which of some periods have posts that were seen sooner after them than those of others, by how figures of posts grow. */
export const youngPeriods = (records: Records, periods: readonly Days[]): readonly boolean[] => {
  const seen = positionOf('posts', 'observed_at');
  const grown = periods.map((days) => {
    const after = within(records, 'posts', days).flatMap((row) => {
      const day = row[seen];
      return typeof day === 'number' ? [Math.min(28, day - days.to)] : [];
    });
    if (after.length === 0) return null;
    const late = Math.max(0, after.reduce((sum, each) => sum + each, 0) / after.length);
    const length = days.to - days.from + 1;
    return 1 - ((0.65 * 12) / length) * (Math.exp(-late / 12) - Math.exp(-(late + length) / 12));
  });
  const most = Math.max(...grown.map((each) => each ?? 0));
  return grown.map((each) => each !== null && Math.log(most / each) > 0.1);
};

/** The value below which a part of values lies, by linear interpolation. */
export const quantile = (values: readonly number[], part: number): number => {
  const ordered = values.toSorted((one, other) => one - other);
  const place = (ordered.length - 1) * part;
  const [low = 0, high = 0] = [ordered[Math.floor(place)], ordered[Math.ceil(place)]];
  return low + (place - Math.floor(place)) * (high - low);
};

/** What a period is called. */
export const labelOf = ({ from, to }: Days, language: 'en' | 'uk'): string => {
  const [first, last] = [dateOf(from), dateOf(to)];
  if (language === 'uk') {
    const of = (date: Date) =>
      `${String(date.getUTCDate()).padStart(2, '0')}.${String(date.getUTCMonth() + 1).padStart(2, '0')}`;
    return `${of(first)}–${of(last)}`;
  }
  const month = (date: Date) => ` ${date.toLocaleString('en-US', { month: 'short', timeZone: 'UTC' })}`;
  const isOne = first.getUTCMonth() === last.getUTCMonth();
  return `${first.getUTCDate()}${isOne ? '' : month(first)}–${last.getUTCDate()}${month(last)}`;
};
