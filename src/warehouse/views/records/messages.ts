import type { WorkingHours } from '../../../calendar/working-hours.ts';
import { type MessageColumn, messageCounts } from '../../../records/messages.ts';
import {
  and,
  call,
  cast,
  column,
  isKnown,
  isTicked,
  number,
  operation,
  or,
  type Sql,
  unknown,
  when,
} from '../../sql/tree.ts';

const minuteLength = 60_000;
const weekLength = 7 * 1440 * minuteLength;

/** Monday 1 January 2024: weeks are counted from it. */
const aMonday: Sql = { is: 'moment', value: '2024-01-01 00:00:00' };

/** Milliseconds from one time to another. */
const between = (from: Sql, to: Sql): Sql =>
  cast({ is: 'call', function: 'DATETIME_DIFF', arguments: [to, from], unit: 'MILLISECOND' }, 'FLOAT64');

/** The minutes between two times, to the second. */
const minutesBetween = (from: Sql, to: Sql): Sql =>
  operation(call('ROUND', operation(between(from, to), '/', number(1000))), '/', number(60));

/**
 * The working time from a Monday long ago to a moment, both in milliseconds: whole weeks, and of the last one what each of its
 * stretches has had.
 *
 *     Wed 10:30 at Mon–Fri 9–18: the weeks before, 9 h of Monday, 9 h of Tuesday, 1.5 h of Wednesday
 */
const workedUntil = (hours: WorkingHours, moment: Sql): Sql => {
  const weeks = call('FLOOR', operation(moment, '/', number(weekLength)));
  const inWeek = operation(moment, '-', operation(weeks, '*', number(weekLength)));
  const aWeek = hours.reduce((sum, [start, end]) => sum + end - start, 0);
  return hours.reduce<Sql>(
    (sum, [start, end]) =>
      operation(sum, '+', {
        is: 'case',
        when: [
          [operation(inWeek, '<=', number(start)), number(0)],
          [operation(inWeek, '>=', number(end)), number(end - start)],
        ],
        otherwise: operation(inWeek, '-', number(start)),
      }),
    operation(weeks, '*', number(aWeek)),
  );
};

const workingMinutes = (hours: WorkingHours, from: Sql, to: Sql): Sql =>
  operation(operation(workedUntil(hours, to), '-', workedUntil(hours, from)), '/', number(minuteLength));

const [received, answered, resolved, minutes] = (
  ['received_at', 'answered_at', 'resolved_at', 'first_reply_minutes'] as const
).map(column) as [Sql, Sql, Sql, Sql];

/** Whether a record tells numbers of messages; one that tells none is one message. */
const isCounted = or(...messageCounts.map((name) => isKnown(column(name))));

const isDone = (at: Sql): Sql => and(isKnown(received), isKnown(at), operation(at, '>=', received));

const midnightOf = (at: Sql): Sql => cast(cast(at, 'DATE'), 'DATETIME');
const hasTime = (at: Sql): Sql => operation(at, '<>', midnightOf(at));

/** How long one message waited for its first answer: as its minutes say or else its two times, if they are more than days. */
const waited = (hours: WorkingHours | undefined): Sql => {
  const isTimed = and(isDone(answered), or(hasTime(received), hasTime(answered)));
  const isSaid = and(isKnown(minutes), isKnown(received));
  if (hours === undefined)
    return {
      is: 'case',
      when: [
        [isSaid, minutes],
        [isTimed, minutesBetween(received, answered)],
      ],
    };
  const from = between(aMonday, received);
  const to = when(
    isKnown(answered),
    between(aMonday, answered),
    call('ROUND', operation(from, '+', operation(minutes, '*', number(minuteLength)))),
  );
  return when(or(isSaid, isTimed), workingMinutes(hours, from, to));
};

const settled = (hours: WorkingHours | undefined): Sql =>
  when(
    isDone(resolved),
    hours === undefined
      ? minutesBetween(received, resolved)
      : workingMinutes(hours, between(aMonday, received), between(aMonday, resolved)),
  );

const oneIf = (condition: Sql): Sql => when(condition, number(1), number(0));

const ofOne = (name: MessageColumn, hours: WorkingHours | undefined): Sql => {
  switch (name) {
    case 'messages':
      return number(1);
    case 'answers':
      return oneIf(or(isKnown(minutes), isDone(answered)));
    case 'conflicts':
      return oneIf(isTicked(column('conflict')));
    case 'resolved':
      return oneIf(and(isTicked(column('conflict')), or(isTicked(column('is_resolved')), isKnown(resolved))));
    case 'first_reply_minutes':
      return waited(hours);
    case 'resolved_at':
      return settled(hours);
  }
};

const ofSeveral = (name: MessageColumn, hours: WorkingHours | undefined): Sql => {
  if (name === 'resolved_at' || (name === 'first_reply_minutes' && hours !== undefined)) return unknown('FLOAT64');
  return name === 'first_reply_minutes' ? operation(minutes, '*', column('answers')) : column(name);
};

/** What a record adds to a column of messages, NULL where it does not tell: `messageValue` of records in memory as SQL. */
export const messageValue = (name: MessageColumn, hours: WorkingHours | undefined): Sql =>
  when(isCounted, ofSeveral(name, hours), ofOne(name, hours));
