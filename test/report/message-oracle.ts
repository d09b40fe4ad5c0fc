import { type ColumnName, positionOf, type Row } from '../../src/records/kinds.ts';
import { minutesOpen, type OpenHours } from './open-hours.ts';

type Told = number | null;

/** What a record says of the messages that it stands for; `null` where it does not. */
export interface ToldMessages {
  readonly isSeveral: boolean;
  readonly messages: Told;
  readonly answers: Told;
  readonly conflicts: Told;
  readonly resolved: Told;
  /** The minutes that its answered messages waited, together. */
  readonly waited: Told;
  /** The minutes until it was resolved. */
  readonly toResolution: Told;
}

const value = (row: Row, column: ColumnName) => row[positionOf('feedback', column)] ?? null;
const number = (row: Row, column: ColumnName): Told => {
  const found = value(row, column);
  return typeof found === 'number' ? found : null;
};

const inSeconds = (days: number): number => Math.round(days * 86_400);

/** Reads one record of feedback: numbers of messages where it has any, else one message by its times and its ticks. */
export const messagesIn = (row: Row, open: OpenHours | undefined): ToldMessages => {
  const [messages, answers, conflicts, resolved] = (['messages', 'answers', 'conflicts', 'resolved'] as const).map(
    (name) => number(row, name),
  ) as [Told, Told, Told, Told];
  const [received, answeredAt, resolvedAt, minutes] = (
    ['received_at', 'answered_at', 'resolved_at', 'first_reply_minutes'] as const
  ).map((name) => number(row, name)) as [Told, Told, Told, Told];
  if ([messages, answers, conflicts, resolved].some((each) => each !== null)) {
    const mean = open === undefined ? minutes : null;
    const waited = mean === null || answers === null ? null : mean * answers;
    return { isSeveral: true, messages, answers, conflicts, resolved, waited, toResolution: null };
  }
  const from = received ?? 0;
  const apart = (to: number): number => (open === undefined ? inSeconds(to - from) / 60 : minutesOpen(open, from, to));
  const isAnswered = answeredAt !== null && answeredAt >= from;
  const isTimed = isAnswered && !(from % 1 === 0 && answeredAt % 1 === 0);
  const waited = (): Told => {
    if (minutes !== null)
      return open === undefined ? minutes : minutesOpen(open, from, answeredAt ?? from + minutes / 1440);
    return isTimed ? apart(answeredAt) : null;
  };
  const isConflict = value(row, 'conflict') === true;
  const isSettled = resolvedAt !== null || value(row, 'is_resolved') === true;
  return {
    isSeveral: false,
    messages: 1,
    answers: minutes !== null || isAnswered ? 1 : 0,
    conflicts: isConflict ? 1 : 0,
    resolved: isConflict && isSettled ? 1 : 0,
    waited: waited(),
    toResolution: resolvedAt !== null && resolvedAt >= from ? apart(resolvedAt) : null,
  };
};
