import { type ColumnName, type Kind, positionOf, type Row } from './kinds.ts';

/** What is counted of messages: a record of one message tells it by its times and its tick, one of several by a number. */
export const messageCounts = ['messages', 'answers', 'conflicts', 'resolved'] as const;
type MessageCount = (typeof messageCounts)[number];

/** A column of messages of which a record may tell more than its cell does: counts, and how long until something was done. */
export type MessageColumn = MessageCount | 'first_reply_minutes' | 'resolved_at';

/** Any of these columns in the records makes a column of messages known. */
export const tellingColumns: Readonly<Record<MessageColumn, readonly ColumnName[]>> = {
  messages: ['received_at'],
  answers: ['answers', 'first_reply_minutes', 'answered_at'],
  // Ticks may come later, where a person sets them.
  conflicts: ['conflicts', 'conflict', 'resolved_at', 'is_resolved'],
  resolved: ['resolved', 'resolved_at', 'is_resolved'],
  first_reply_minutes: ['first_reply_minutes', 'answered_at'],
  resolved_at: ['resolved_at'],
};

export const isMessageColumn = (kind: Kind, column: ColumnName): column is MessageColumn =>
  kind === 'feedback' && Object.keys(tellingColumns).includes(column);

const places = new Map<ColumnName, number>();

const valueIn = (row: Row, name: ColumnName) => {
  const at = places.get(name) ?? positionOf('feedback', name);
  places.set(name, at);
  return row[at] ?? null;
};

const numberIn = (row: Row, name: ColumnName): number | null => {
  const value = valueIn(row, name);
  return typeof value === 'number' ? value : null;
};

/** Whether a record tells numbers of messages; one that tells none is one message. */
export const isCounted = (row: Row): boolean =>
  messageCounts.some((name) => !['', null].some((blank) => blank === valueIn(row, name)));

const secondsADay = 86_400;

/** The minutes between two moments, to the second. */
const minutesBetween = (from: number, to: number): number => Math.round((to - from) * secondsADay) / 60;

/** Whether a message was settled: there is a tick, or the time when it was. */
const isResolved = (row: Row): boolean =>
  valueIn(row, 'is_resolved') === true || !['', null].some((blank) => blank === valueIn(row, 'resolved_at'));

const minutesADay = 1440;

/** When a message was received and something was done about it later; `null` where it was not, or before. */
const done = (row: Row, column: 'answered_at' | 'resolved_at') => {
  const [from, to] = [numberIn(row, 'received_at'), numberIn(row, column)];
  return from === null || to === null || to < from ? null : { from, to };
};

/** When a message was received and answered: two days without a time of day do not tell. */
const answerOf = (row: Row) => {
  const [from, minutes, times] = [
    numberIn(row, 'received_at'),
    numberIn(row, 'first_reply_minutes'),
    done(row, 'answered_at'),
  ];
  if (minutes !== null && from !== null)
    return { from, to: numberIn(row, 'answered_at') ?? from + minutes / minutesADay, minutes };
  const hasTime = times !== null && !(Number.isInteger(times.from) && Number.isInteger(times.to));
  return hasTime ? { ...times, minutes: null } : null;
};

/**
 * What a record adds to a column of messages, `null` where it does not tell. The minutes of several messages are those of all
 * their answers. `working` measures time where not all of it counts; of the mean of several messages it knows nothing.
 *
 *     7 September, 25 messages, 24 answers, 18 min  →  messages 25, answers 24, minutes 432
 *     1 September 10:00, answered 10:15             →  messages 1, answers 1, minutes 15
 */
export const messageValue = (
  row: Row,
  column: MessageColumn,
  working?: (from: number, to: number) => number,
): number | null => {
  const elapsed = working ?? minutesBetween;
  if (isCounted(row)) {
    if (column === 'resolved_at') return null;
    if (column !== 'first_reply_minutes') return numberIn(row, column);
    const [mean, answers] = [numberIn(row, column), numberIn(row, 'answers')];
    return mean === null || answers === null || working !== undefined ? null : mean * answers;
  }
  const isConflict = valueIn(row, 'conflict') === true;
  switch (column) {
    case 'messages':
      return 1;
    case 'answers':
      return Number(numberIn(row, 'first_reply_minutes') !== null || done(row, 'answered_at') !== null);
    case 'conflicts':
      return Number(isConflict);
    case 'resolved':
      return Number(isConflict && isResolved(row));
    case 'first_reply_minutes': {
      const answer = answerOf(row);
      if (answer === null) return null;
      return working === undefined
        ? (answer.minutes ?? minutesBetween(answer.from, answer.to))
        : working(answer.from, answer.to);
    }
    case 'resolved_at': {
      const times = done(row, 'resolved_at');
      return times === null ? null : elapsed(times.from, times.to);
    }
  }
};
