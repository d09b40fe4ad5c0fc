import { type Call, noValue } from '../call.ts';
import { type ComputedFunction, kpi } from '../kpi.ts';
import { daysOf, timesIn } from '../times.ts';
import { workingHours, workingTime } from '../working-hours.ts';

const helpScout = 'https://www.helpscout.com/helpu/customer-service-metrics/';

/** The answered rows' times from receipt to answer, in milliseconds of time that counts. Throws where no row is answered. */
const responseTimes = (call: Call, hoursAt: number): readonly number[] => {
  const { functionName } = call;
  const received = timesIn(call.called(0), call.grid(0));
  const answered = timesIn(call.called(1), call.grid(1));
  if (received.length !== answered.length) {
    throw new Error(
      `${functionName}: received_at has ${received.length} rows and answered_at ${answered.length}; they must be the same rows.`,
    );
  }
  const hours = call.has(hoursAt) ? workingHours(call.text(hoursAt)) : undefined;
  if (hours === null) {
    throw new Error(
      `${functionName}: "${call.text(hoursAt)}" is not readable as hours; write them as "Mon-Fri 09:00-18:00; Sat 10:00-14:00".`,
    );
  }
  const times = received.flatMap((from, row) => {
    const to = answered[row] ?? null;
    if (from === null || to === null) return [];
    if (to < from)
      throw new Error(`${functionName}: the answer in row ${call.rowName(row)} of answered_at is before its receipt.`);
    return [hours === undefined ? to - from : workingTime(hours, from, to)];
  });
  if (times.length === 0) throw noValue(`${functionName}: no row has both received_at and answered_at.`);
  return times;
};

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

const median = (values: readonly number[]): number => {
  const sorted = [...values].sort((left, right) => left - right);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? 0;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? 0) + upper) / 2;
};

const at = (text: string): Date => new Date(`2026-03-${text}`);
const example = [
  [[at('02T09:00')], [at('02T17:30')], [at('07T12:00')], [at('08T10:00')]],
  [[at('02T10:30')], [at('03T09:30')], [at('07T12:20')], ['']],
] as const;

/** How the feedback of the audience is looked after. */
export const feedback = {
  RESPONSE_RATE: kpi({
    name: { en: 'Response rate', uk: 'Частка відповідей' },
    meaning: { en: 'The share of messages that got an answer.', uk: 'Частка звернень, на які відповіли.' },
    takes: ['answered', 'received'],
    formula: 'answered / received',
    unit: 'fraction',
    better: 'higher',
    examples: [[[45, 60], 0.75]],
    source: helpScout,
  }),

  AVERAGE_RESPONSE_TIME: {
    name: { en: 'Average response time', uk: 'Середній час відповіді' },
    meaning: {
      en: 'The mean time from a message to its first answer, in days for the duration format; messages without an answer are left out.',
      uk: 'Середній час від звернення до першої відповіді, у днях для формату тривалості; звернення без відповіді не рахуються.',
    },
    takes: ['received_at', 'answered_at', 'hours'],
    optional: 1,
    words: { en: 'mean of (time of the answer − time received)', uk: 'середнє (час відповіді − час звернення)' },
    unit: 'duration',
    better: 'lower',
    compute: (call) => daysOf(mean(responseTimes(call, 2))),
    examples: [
      [[example[0], example[1]], (90 + 960 + 20) / 3 / 1440],
      [[example[0], example[1], 'Mon-Fri 09:00-18:00'], (90 + 60 + 0) / 3 / 1440],
    ],
    source: helpScout,
  } satisfies ComputedFunction,

  MEDIAN_RESPONSE_TIME: {
    name: { en: 'Median response time', uk: 'Медіанний час відповіді' },
    meaning: {
      en: 'The time within which half of the answers came, in days for the duration format; one slow answer does not move it.',
      uk: 'Час, за який надійшла половина відповідей, у днях для формату тривалості; одна повільна відповідь його не змінить.',
    },
    takes: ['received_at', 'answered_at', 'hours'],
    optional: 1,
    words: { en: 'median of (time of the answer − time received)', uk: 'медіана (час відповіді − час звернення)' },
    unit: 'duration',
    better: 'lower',
    compute: (call) => daysOf(median(responseTimes(call, 2))),
    examples: [[[example[0], example[1]], 90 / 1440]],
    source: helpScout,
  } satisfies ComputedFunction,

  RESOLUTION_RATE: kpi({
    name: { en: 'Conflicts resolved', uk: 'Вирішені конфлікти' },
    meaning: { en: 'The share of conflicts that were resolved.', uk: 'Частка вирішених конфліктів.' },
    takes: ['resolved', 'conflicts'],
    formula: 'resolved / conflicts',
    unit: 'fraction',
    better: 'higher',
    examples: [[[7, 8], 0.875]],
    source: helpScout,
  }),
} as const;
