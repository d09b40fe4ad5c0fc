import { type DayRange, epoch, isoDay, millisecondsADay } from '../../calendar/day.ts';
import { type Period, periodStart } from '../../calendar/period.ts';
import {
  call,
  cast,
  day,
  daysAfter,
  isKnown,
  number,
  operation,
  or,
  type Sql,
  type TimeUnit,
  when,
} from '../sql/tree.ts';

/** How days are parted into periods: each of these is an expression over days or over first days of periods. */
export interface Step {
  /** The first day of the period that a day lies in. */
  readonly start: (day: Sql) => Sql;
  /** The first days of periods from one to another, as an array. */
  readonly series: (from: Sql, until: Sql) => Sql;
  readonly next: (start: Sql) => Sql;
  readonly previous: (start: Sql) => Sql;
  /** The one period that is asked for; left out where all that hold records are. */
  readonly only?: DayRange;
}

const seriesOf =
  (count: number, unit: TimeUnit): Step['series'] =>
  (from, until) => ({ is: 'call', function: 'GENERATE_DATE_ARRAY', arguments: [from, until, number(count)], unit });

/** Monday, 1 January 2024, in days since 1970: periods of days are counted from it, before it as after it. */
const anchor = periodStart(45_292, '2 weeks') - epoch;

const stepOfDays = (length: number): Step => {
  const moved = (start: Sql, days: number) => daysAfter(start, number(days));
  return {
    start: (of) => {
      if (length === 1) return of;
      const since = operation(call('UNIX_DATE', of), '-', number(anchor));
      const whole = cast(call('FLOOR', operation(since, '/', number(length))), 'INT64');
      return call('DATE_FROM_UNIX_DATE', operation(number(anchor), '+', operation(whole, '*', number(length))));
    },
    series: seriesOf(length, 'DAY'),
    next: (start) => moved(start, length),
    previous: (start) => moved(start, -length),
  };
};

const stepOfMonths = (months: number): Step => {
  const moved = (start: Sql, count: number): Sql =>
    cast({ is: 'call', function: 'DATE_ADD', arguments: [start, number(count)], unit: 'MONTH' }, 'DATE');
  return {
    start: (of) =>
      cast({ is: 'call', function: 'DATE_TRUNC', arguments: [of], unit: months === 1 ? 'MONTH' : 'QUARTER' }, 'DATE'),
    series: seriesOf(months, 'MONTH'),
    next: (start) => moved(start, months),
    previous: (start) => moved(start, -months),
  };
};

/** The steps by which figures stand in views, by the names of the views. */
export const steps = {
  day: stepOfDays(1),
  week: stepOfDays(7),
  fortnight: stepOfDays(14),
  month: stepOfMonths(1),
  quarter: stepOfMonths(3),
} as const satisfies Record<string, Step>;

export type StepName = keyof typeof steps;

/** What a person calls each step. */
export const stepPeriods = {
  day: 'day',
  week: 'week',
  fortnight: '2 weeks',
  month: 'month',
  quarter: 'quarter',
} as const satisfies Record<StepName, Period | 'day'>;

/** Stands for all days before the ones that are asked for. */
const longAgo = '0001-01-01';

/** Any days as a period, with all before them as another one: what is read of followers then stands until now. */
export const stepOfRange = (only: DayRange): Step => {
  const [from, to] = [day(isoDay(only.from)), day(isoDay(only.to))];
  const before = day(longAgo);
  const days = Math.round((Date.parse(isoDay(only.from)) - Date.parse(longAgo)) / millisecondsADay);
  return {
    start: (of) => ({
      is: 'case',
      when: [
        [operation(of, '<', from), before],
        [operation(of, '<=', to), from],
      ],
    }),
    series: seriesOf(days, 'DAY'),
    next: () => daysAfter(to, number(1)),
    previous: () => before,
    only,
  };
};

/** The period that a record from one day to another counts in: it cannot be cut, so one that reaches beyond a period is of none. */
export const periodOf = (step: Step, first: Sql, last: Sql | null): Sql => {
  if (last === null) return step.start(first);
  const isWhole = or(
    { is: 'unknown', value: last },
    operation(last, '<=', first),
    operation(step.start(last), '=', step.start(first)),
  );
  return when(isWhole, step.start(first));
};

/** The last day of a record: the one that it has where no other is told. */
export const lastDayIn = (first: Sql, last: Sql | null): Sql =>
  last === null ? first : when({ is: 'and', all: [isKnown(last), operation(last, '>', first)] }, last, first);
