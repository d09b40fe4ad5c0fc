import { workingHours, workingTime } from '../../calendar/working-hours.ts';
import type { Text } from '../../text/language.ts';
import { counted } from '../../text/language.ts';
import type { FunctionCall } from '../call/function-call.ts';
import { emptyArgument, FunctionError, UndefinedValueError } from '../call/function-error.ts';
import { isBlank, rowSumsIn } from '../call/grid.ts';
import { daysOf, timesIn } from '../call/times.ts';
import { type ComputedFunction, kpi } from '../kpi.ts';

const helpScout = 'https://www.helpscout.com/helpu/customer-service-metrics/';

/** One message or case: how much time that counts went by until its end, in milliseconds; `null` where it has none. */
type Waited = number | null;

/** The waiting time of everything that began, in the first argument, until its end in the second. Throws where one ends before it began. */
const waitingTimes = (call: FunctionCall, hoursAt: number): readonly Waited[] => {
  const [begin, end] = [call.called(0), call.called(1)];
  const begun = timesIn(begin, call.grid(0));
  const ended = timesIn(end, call.grid(1));
  if (begun.length !== ended.length) {
    throw new FunctionError(call, {
      en: `${begin.argument} has ${counted(begun.length, 'row')} and ${end.argument} ${ended.length}; they must be the same rows.`,
      uk: `${begin.argument} має рядків: ${begun.length}, а ${end.argument}: ${ended.length}; мають бути ті самі рядки.`,
    });
  }
  const hours = call.has(hoursAt) ? workingHours(call.text(hoursAt)) : undefined;
  if (hours === null) {
    throw new FunctionError(call, {
      en: `"${call.text(hoursAt)}" is not readable as hours; write them as "Mon-Fri 09:00-18:00; Sat 10:00-14:00".`,
      uk: `"${call.text(hoursAt)}" не читається як години; пишіть їх так: "Пн-Пт 09:00-18:00; Сб 10:00-14:00".`,
    });
  }
  return begun.flatMap((from, row) => {
    const to = ended[row] ?? null;
    if (from === null) return [];
    if (to === null) return [null];
    if (to < from)
      throw new FunctionError(call, {
        en: `${end.argument} in row ${call.rowName(row)} is before ${begin.argument}.`,
        uk: `${end.argument} у рядку ${call.rowName(row)} раніше за ${begin.argument}.`,
      });
    return [hours === undefined ? to - from : workingTime(hours, from, to)];
  });
};

/** The waiting times of what has ended, ascending. Throws where nothing has. */
const durations = (call: FunctionCall, hoursAt: number): readonly number[] => {
  const times = waitingTimes(call, hoursAt).flatMap((time) => (time === null ? [] : [time]));
  if (times.length > 0) return times.sort((left, right) => left - right);
  const [begin, end] = [call.called(0).argument, call.called(1).argument];
  throw new UndefinedValueError(call, {
    en: `no row has both ${begin} and ${end}.`,
    uk: `жоден рядок не має і ${begin}, і ${end}.`,
  });
};

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

/** The value below which a share of ascending values lies, with linear interpolation, as PERCENTILE of Sheets. */
const percentileOf = (sorted: readonly number[], share: number): number => {
  const place = share * (sorted.length - 1);
  const below = Math.floor(place);
  const lower = sorted[below] ?? 0;
  return lower + (place - below) * ((sorted[below + 1] ?? lower) - lower);
};

const percentile = (call: FunctionCall): number => {
  const share = call.number(2);
  if (share < 0 || share > 1) {
    throw new FunctionError(call, {
      en: `${share} in percentile is not between 0 and 1; write the 90th as 0.9 or "90%".`,
      uk: `${share} у percentile не між 0 та 1; пишіть 90-й як 0,9 або "90%".`,
    });
  }
  return daysOf(percentileOf(durations(call, 3), share));
};

const anHour = 3_600_000;

/** An unanswered message is late. */
const answeredWithin = (call: FunctionCall): number => {
  const limit = call.number(2);
  if (limit < 0)
    throw new FunctionError(call, {
      en: `${limit} in limit_hours is below 0.`,
      uk: `${limit} у limit_hours менше за 0.`,
    });
  const times = waitingTimes(call, 3);
  if (times.length === 0) throw emptyArgument(call.called(0), 'time');
  // Times are whole milliseconds and hours such as 0.1 are not: half a millisecond decides nothing.
  return times.filter((time) => time !== null && time <= limit * anHour + 0.5).length / times.length;
};

const at = (text: string): Date => new Date(`2026-03-${text}`);
const example = [
  [[at('02T09:00')], [at('02T17:30')], [at('07T12:00')], [at('08T10:00')]],
  [[at('02T10:30')], [at('03T09:30')], [at('07T12:20')], ['']],
] as const;

const fewRatings: Text = {
  en: 'Name the number of answers beside it: with 50 of them it moves by ten points by chance.',
  uk: 'Вказуйте поруч кількість відповідей: коли їх 50, показник випадково коливається на десять пунктів.',
};

/** The ratings of one argument, every cell one. Throws where one is not from `least` to `most`. */
const ratingsIn = (call: FunctionCall, least: number, most: number): readonly number[] => {
  const grid = call.grid(0);
  const cells = Array.from({ length: grid.width }, (_, column) =>
    Array.from(rowSumsIn(call.called(0), { height: grid.height, width: 1, at: (row) => grid.at(row, column) })),
  );
  const ratings = cells.flat().filter((rating) => !isBlank(rating));
  if (ratings.length === 0) throw emptyArgument(call.called(0));
  const wrong = ratings.find((rating) => rating < least || rating > most || !Number.isInteger(rating));
  if (wrong === undefined) return ratings;
  throw new FunctionError(call, {
    en: `${wrong} is no rating from ${least} to ${most}; give the ratings of one argument, or all totals.`,
    uk: `${wrong} — не оцінка від ${least} до ${most}; дайте оцінки одним аргументом або всі підсумки.`,
  });
};

/** Ratings from 4 of 5 are satisfied. */
const satisfiedFrom = 4;
/** Answers from 9 of 10 are promoters, up to 6 detractors. */
const promotersFrom = 9;
const detractorsTo = 6;

const shareOf = (ratings: readonly number[], counts: (rating: number) => boolean): number =>
  ratings.filter(counts).length / ratings.length;

/** How the feedback of the audience is looked after. */
export const feedback = {
  RESPONSE_RATE: kpi({
    name: { en: 'Response rate', uk: 'Частка відповідей' },
    meaning: { en: 'The share of messages that got an answer.', uk: 'Частка звернень, на які відповіли.' },
    takes: ['answered', 'received'],
    formula: 'answered / received',
    unit: 'fraction',
    better: 'higher',
    errorAboveOne: {
      en: 'count the answers to these messages only, one for each',
      uk: 'рахуйте відповіді лише на ці звернення, по одній на кожне',
    },
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
    compute: (call) => daysOf(mean(durations(call, 2))),
    pitfalls: [
      {
        en: 'One message that waited a week moves the mean: look at the median too.',
        uk: 'Одне звернення, що чекало тиждень, зсуває середнє: дивіться й на медіану.',
      },
    ],
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
    compute: (call) => daysOf(percentileOf(durations(call, 2), 0.5)),
    examples: [[[example[0], example[1]], 90 / 1440]],
    source: helpScout,
  } satisfies ComputedFunction,

  RESPONSE_TIME_PERCENTILE: {
    name: { en: 'Percentile of the response time', uk: 'Перцентиль часу відповіді' },
    meaning: {
      en: 'The time within which the given share of the answers came, in days for the duration format; messages without an answer are left out.',
      uk: 'Час, за який надійшла задана частка відповідей, у днях для формату тривалості; звернення без відповіді не рахуються.',
    },
    takes: ['received_at', 'answered_at', 'percentile', 'hours'],
    optional: 1,
    words: {
      en: 'percentile of (time of the answer − time received), with linear interpolation',
      uk: 'перцентиль (час відповіді − час звернення), з лінійною інтерполяцією',
    },
    unit: 'duration',
    better: 'lower',
    compute: percentile,
    examples: [[[example[0], example[1], 0.9], (90 + 0.8 * (960 - 90)) / 1440]],
    source: 'https://support.google.com/docs/answer/3094093',
  } satisfies ComputedFunction,

  ANSWERED_WITHIN: {
    name: { en: 'Answered within the limit', uk: 'Відповіді в межах строку' },
    meaning: {
      en: 'The share of all messages that were answered within the limit; one without an answer is late.',
      uk: 'Частка всіх звернень, на які відповіли в межах строку; звернення без відповіді вважається простроченим.',
    },
    takes: ['received_at', 'answered_at', 'limit_hours', 'hours'],
    optional: 1,
    words: {
      en: 'answers within the limit ÷ all messages received',
      uk: 'відповіді в межах строку ÷ усі отримані звернення',
    },
    unit: 'fraction',
    better: 'higher',
    compute: answeredWithin,
    pitfalls: [
      {
        en: 'The newest messages may still be answered in time: end the period at least the promised time before today.',
        uk: 'На найновіші звернення ще можуть відповісти вчасно: нехай період завершується щонайменше за обіцяний строк до сьогодні.',
      },
    ],
    examples: [[[example[0], example[1], 2], 0.5]],
    source: helpScout,
  } satisfies ComputedFunction,

  RESOLUTION_RATE: kpi({
    name: { en: 'Conflicts resolved', uk: 'Вирішені конфлікти' },
    meaning: { en: 'The share of conflicts that were resolved.', uk: 'Частка вирішених конфліктів.' },
    takes: ['resolved', 'conflicts'],
    formula: 'resolved / conflicts',
    unit: 'fraction',
    better: 'higher',
    errorAboveOne: {
      en: 'count only those of these conflicts that were resolved',
      uk: 'рахуйте лише вирішені з цих конфліктів',
    },
    examples: [[[7, 8], 0.875]],
    source: helpScout,
  }),

  TIME_TO_RESOLUTION: {
    name: { en: 'Time to resolution', uk: 'Час до вирішення' },
    meaning: {
      en: 'The mean time from the opening of a case to its resolution, in days for the duration format; unresolved ones are left out.',
      uk: 'Середній час від відкриття звернення до його вирішення, у днях для формату тривалості; невирішені не рахуються.',
    },
    takes: ['opened_at', 'resolved_at', 'hours'],
    optional: 1,
    words: { en: 'mean of (time resolved − time opened)', uk: 'середнє (час вирішення − час відкриття)' },
    unit: 'duration',
    better: 'lower',
    compute: (call) => daysOf(mean(durations(call, 2))),
    pitfalls: [
      {
        en: 'Cases that are still open do not count: show their number beside it.',
        uk: 'Ще не вирішені звернення не рахуються: показуйте поруч їхню кількість.',
      },
    ],
    examples: [
      [
        [
          [[at('02T10:00')], [at('03T10:00')]],
          [[at('02T16:00')], [at('03T12:00')]],
        ],
        4 / 24,
      ],
      [[[[at('02T10:00')], [at('03T10:00')]], [[at('03T10:00')], ['']], 'Mon-Fri 09:00-18:00'], 9 / 24],
    ],
    source: helpScout,
  } satisfies ComputedFunction,

  SATISFACTION_SCORE: kpi({
    name: { en: 'Satisfaction score (CSAT)', uk: 'Задоволеність (CSAT)' },
    meaning: {
      en: 'The share of ratings that are 4 or 5; given one argument, it counts them among the raw ratings.',
      uk: 'Частка оцінок 4 та 5; якщо дати лише один аргумент, рахує їх серед самих оцінок.',
    },
    takes: ['satisfied', 'ratings'],
    formula: 'satisfied / ratings',
    unit: 'fraction',
    better: 'higher',
    errorAboveOne: {
      en: 'give how many of the ratings are 4 or 5, not their mean',
      uk: 'дайте кількість оцінок 4 та 5, а не середнє',
    },
    pitfalls: [fewRatings],
    alone: (call) => shareOf(ratingsIn(call, 1, 5), (rating) => rating >= satisfiedFrom),
    examples: [[[34, 40], 0.85]],
    source: helpScout,
  }),

  NET_PROMOTER_SCORE: kpi({
    name: { en: 'Net promoter score (NPS)', uk: 'Індекс лояльності (NPS)' },
    meaning: {
      en: 'The share of promoters less that of detractors: from −1 to 1, so 44% is written here as 0.44; given one argument, it counts the raw answers from 0 to 10.',
      uk: 'Частка промоутерів мінус частка критиків: від −1 до 1, тобто 44% тут записано як 0,44; якщо дати лише один аргумент, рахує самі оцінки від 0 до 10.',
    },
    takes: ['promoters', 'passives', 'detractors'],
    formula: '(promoters - detractors) / (promoters + passives + detractors)',
    unit: 'fraction',
    better: 'higher',
    pitfalls: [fewRatings],
    alone: (call) => {
      const ratings = ratingsIn(call, 0, 10);
      return (
        shareOf(ratings, (rating) => rating >= promotersFrom) - shareOf(ratings, (rating) => rating <= detractorsTo)
      );
    },
    examples: [[[31, 10, 9], 0.44]],
    source: 'https://www.netpromoter.com/know/',
  }),

  NET_SENTIMENT: kpi({
    name: { en: 'Net sentiment', uk: 'Баланс тональності' },
    meaning: {
      en: 'Positive less negative mentions relative to all: from −1 to 1.',
      uk: 'Позитивні згадки мінус негативні відносно всіх: від −1 до 1.',
    },
    takes: ['positive', 'negative', 'neutral'],
    formula: '(positive - negative) / (positive + negative + neutral)',
    unit: 'fraction',
    better: 'higher',
    pitfalls: [
      {
        en: 'Neutral mentions must be given (0 is allowed): without them it is a different KPI.',
        uk: 'Нейтральні згадки треба вказати (можна 0): без них це інший показник.',
      },
    ],
    examples: [
      [[60, 15, 25], 0.45],
      [[0, 0, 0], null],
    ],
    source: 'https://sproutsocial.com/insights/social-media-sentiment-analysis/',
  }),
} as const;
