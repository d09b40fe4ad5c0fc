import { type DayRange, serialAt } from '../../calendar/day.ts';
import { type Period, periodAt } from '../../calendar/period.ts';
import type { TabSummary } from '../../records/tab-summary.ts';

type SpannedData = Pick<TabSummary, 'from' | 'to' | 'shortest'> & Partial<Pick<TabSummary, 'origins'>>;

/** A longer list is a search, not a choice; other days can be typed. */
const mostListed = 24;

/** The first and last day that any data has; `null` where none has a day. */
export const coverage = (held: readonly SpannedData[]): DayRange | null => {
  const from = held.flatMap((each) => each.from ?? []);
  const to = held.flatMap((each) => each.to ?? []);
  return from.length === 0 || to.length === 0 ? null : { from: Math.min(...from), to: Math.max(...to) };
};

type SpanSource = Pick<SpannedData, 'from' | 'to' | 'shortest'>;

/** The files that the data came from; a tab may have no days between two of them. */
const sourcesOf = (held: readonly SpannedData[]): readonly SpanSource[] =>
  held.flatMap(({ origins = [], ...own }): readonly SpanSource[] => (origins.length === 0 ? [own] : origins));

const lengthOf = ({ from, to }: DayRange): number => to - from + 1;

/** Whether any file has days in a period, so many that one of its records may lie in it whole. */
const hasDays = (sources: readonly SpanSource[], days: DayRange): boolean =>
  sources.some(
    ({ from, to, shortest = 1 }) =>
      from !== null &&
      to !== null &&
      lengthOf({ from: Math.max(from, days.from), to: Math.min(to, days.to) }) >= shortest,
  );

/** Today by the computer's clock, as the serial number of a day. */
export const todayNow = (): number => Math.floor(serialAt(Date.now()));

/** The newest period of a kind that is over and has data. */
const newestOver = (
  sources: readonly SpanSource[],
  period: Period,
  { covered, today }: { readonly covered: DayRange; readonly today: number },
): DayRange | null => {
  for (let days = periodAt(covered.to, period, 0); days.to >= covered.from; days = periodAt(days.from, period, -1))
    if (days.to < today && hasDays(sources, days)) return days;
  return null;
};

/** How long the records must be, at least and at most, for a longer kind of period to be that of the data itself. */
const ownPeriods: readonly (readonly [Period, number, number])[] = [
  ['month', 28, 31],
  ['quarter', 90, 92],
  ['year', 365, 366],
];

/** The days of the newest file whose every record tells of all of them, such as an export of the last 28 days. */
const newestSpan = (sources: readonly SpanSource[]): DayRange | null =>
  sources
    .flatMap(({ from, to, shortest = 1 }) =>
      from !== null && to !== null && shortest === lengthOf({ from, to }) ? [{ from, to }] : [],
    )
    .toSorted((one, other) => other.to - one.to)[0] ?? null;

/**
 * The newest period that is over and has data, whether or not its last day has any; the period of the last day where none is
 * over; and where no record lies in one whole, that of the records, the days of the newest of them, or all of their days. `null`
 * without days.
 */
export const proposePeriod = (held: readonly SpannedData[], period: Period, today = todayNow()): DayRange | null => {
  const covered = coverage(held);
  if (covered === null) return null;
  const sources = sourcesOf(held);
  const over = newestOver(sources, period, { covered, today });
  if (over !== null) return over;
  const shortest = Math.min(...sources.map((source) => source.shortest ?? 1));
  const last = periodAt(covered.to, period, 0);
  if (hasDays(sources, last)) return last;
  const own = ownPeriods.find(([, least, most]) => shortest >= least && shortest <= most);
  return (own === undefined ? null : newestOver(sources, own[0], { covered, today })) ?? newestSpan(sources) ?? covered;
};

/** The newest periods that have data, the newest first. */
export const periodsIn = (held: readonly SpannedData[], period: Period): readonly DayRange[] => {
  const covered = coverage(held);
  if (covered === null) return [];
  return Array.from({ length: mostListed }, (_, at) => periodAt(covered.to, period, -at)).filter(
    ({ to }) => to >= covered.from,
  );
};
