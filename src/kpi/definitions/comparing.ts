import { lastDay } from '../../calendar/day.ts';
import { type Period, periodNamed, periodStart } from '../../calendar/period.ts';
import type { Language, Text } from '../../text/language.ts';
import { counted } from '../../text/language.ts';
import { nameKey } from '../../text/name-key.ts';
import type { FunctionCall } from '../call/function-call.ts';
import {
  emptyArgument,
  FunctionError,
  noDenominator,
  UndefinedValueError,
  wrongPeriod,
} from '../call/function-error.ts';
import { blank, isBlank, isFiniteNumber } from '../call/grid.ts';
import { requireSameRows } from '../call/same-rows.ts';
import { daysIn } from '../call/times.ts';
import { completeTotals, finiteOrThrow } from '../call/totals.ts';
import { type ComputedFunction, kpi } from '../kpi.ts';
import { confidenceOfRows, confidenceOfShares, type RatioRows } from '../statistics/confidence.ts';
import { lineThrough } from '../statistics/line.ts';

const change = (call: FunctionCall): number => {
  const [current = 0, previous = 0] = completeTotals(call, ['current', 'previous']);
  if (previous === 0) throw noDenominator(call, { name: 'previous', value: previous });
  return finiteOrThrow(call, (current - previous) / Math.abs(previous));
};

/** The period that an argument names. Throws a sentence with those that there are. */
const periodIn = (call: FunctionCall, at: number): Period | 'day' => {
  const period = periodNamed(call.text(at));
  if (period !== null) return period;
  throw wrongPeriod(call.called(at), call.text(at));
};

/** Further than this many periods there is no date that Sheets knows. */
const mostSteps = 1_000_000;

const startOfPeriod = (call: FunctionCall): unknown => {
  const grid = call.grid(0);
  const days = daysIn(call.called(0), grid);
  const period = periodIn(call, 1);
  const steps = call.has(2) ? call.number(2) : 0;
  if (!Number.isInteger(steps) || Math.abs(steps) > mostSteps) {
    throw new FunctionError(call, {
      en: `${steps} in steps is not a whole number of periods.`,
      uk: `${steps} у steps — не ціла кількість періодів.`,
    });
  }
  const starts = days.map((day) => (day === null ? '' : call.clock.startOf(periodStart(day, period, steps))));
  if (grid.height > 1) return starts.map((start) => [start] as const);
  if (starts[0] === '') throw emptyArgument(call.called(0), 'date');
  return starts[0];
};

/** Fewer complete rows say nothing about how much posts differ. */
const fewestRows = 5;

/** The complete rows of one period: those with both an event and a total. */
const rowsOf = (call: FunctionCall, at: number): RatioRows => {
  const [events, totals] = [call.rowSums(at), call.rowSums(at + 1)];
  const [named, under] = [call.called(at).argument, call.called(at + 1).argument];
  if (events.length !== totals.length) {
    throw new FunctionError(call, {
      en: `${named} has ${counted(events.length, 'row')} and ${under} ${totals.length}; give columns of the same rows, or single numbers.`,
      uk: `${named} має рядків: ${events.length}, а ${under}: ${totals.length}; дайте стовпці тих самих рядків або окремі числа.`,
    });
  }
  const complete = [...events.keys()].filter((row) => !isBlank(events[row] ?? blank) && !isBlank(totals[row] ?? blank));
  if (complete.length < fewestRows) {
    throw new UndefinedValueError(call, {
      en: `${named} and ${under} have ${counted(complete.length, 'complete row')}; fewer than ${fewestRows} say nothing about chance.`,
      uk: `${named} та ${under} мають повних рядків: ${complete.length}; менше ніж ${fewestRows} нічого не кажуть про випадковість.`,
    });
  }
  return { events: complete.map((row) => events[row] ?? 0), totals: complete.map((row) => totals[row] ?? 0) };
};

const shareOf = (call: FunctionCall, at: number): { readonly events: number; readonly total: number } => {
  const [events, total] = [call.number(at), call.number(at + 1)];
  if (total <= 0) {
    throw noDenominator(call, { name: call.called(at + 1).argument, value: total });
  }
  if (events < 0 || events > total) {
    throw new UndefinedValueError(call, {
      en: `${events} of ${call.called(at).argument} is no part of ${total}; single numbers must be counts of independent events.`,
      uk: `${events} у ${call.called(at).argument} не є частиною ${total}; окремі числа мають бути кількістю незалежних подій.`,
    });
  }
  return { events, total };
};

const changeConfidence = (call: FunctionCall): number => {
  const isSingle = [0, 1, 2, 3].every((at) => call.grid(at).height === 1);
  const confidence = isSingle
    ? confidenceOfShares(shareOf(call, 0), shareOf(call, 2))
    : confidenceOfRows(rowsOf(call, 0), rowsOf(call, 2));
  if (isFiniteNumber(confidence)) return confidence;
  throw new UndefinedValueError(call, {
    en: 'without one of its rows a period has no events or no total left; the rows are too unlike to be compared.',
    uk: 'без одного з рядків у періоді не лишається подій або підсумку; рядки надто різні, щоб їх порівнювати.',
  });
};

/** This far from its target, as a part of it, a figure is still close. */
const closeness = 0.1;

/** A figure that is this many times the other, with a share among them, is a percent that was typed as a number. */
const timesOfPercent = 20;

/** Refuses a share beside a percent typed as a number: 0.05 is not below 3.5%. A count of one is no share. */
const refusePercent = (call: FunctionCall, value: number, target: number): void => {
  const [small, large] = [Math.abs(value), Math.abs(target)].sort((one, other) => one - other);
  if (small === undefined || large === undefined) return;
  if (small === 0 || small >= 1 || large <= 1 || large < timesOfPercent * small) return;
  throw new FunctionError(call, {
    en: `value is ${value} and target ${target}: one is a share and the other a percent; write both alike, ${large} as "${large}%" or ${large / 100}.`,
    uk: `value дорівнює ${value}, а target ${target}: одне — частка, інше — відсотки; пишіть обидва однаково, ${large} як "${large}%" або ${large / 100}.`,
  });
};

/** Words for the direction, with the language that the status then speaks. */
const directions = new Map<string, readonly [better: 'higher' | 'lower', language: Language]>([
  ['higher', ['higher', 'en']],
  ['lower', ['lower', 'en']],
  ['більше', ['higher', 'uk']],
  ['вище', ['higher', 'uk']],
  ['менше', ['lower', 'uk']],
  ['нижче', ['lower', 'uk']],
]);

const statuses = {
  reached: { en: 'on target', uk: 'досягнуто' },
  close: { en: 'close', uk: 'близько' },
  missed: { en: 'off target', uk: 'не досягнуто' },
} as const satisfies Record<string, Text>;

const status = (call: FunctionCall): string => {
  const [value, target] = [call.number(0), call.number(1)];
  const typed = call.has(2) ? call.text(2) : 'higher';
  const direction = directions.get(nameKey(typed));
  if (direction === undefined) {
    throw new FunctionError(call, {
      en: `"${typed}" in direction is neither "higher" nor "lower".`,
      uk: `"${typed}" у direction — ні "більше", ні "менше".`,
    });
  }
  refusePercent(call, value, target);
  const [better, language] = direction;
  const short = better === 'higher' ? target - value : value - target;
  if (short <= 0) return statuses.reached[language];
  // 0.036 is 10% below 0.04 though the computer's difference is a trace more.
  return statuses[short <= closeness * Math.abs(target) * (1 + 1e-9) ? 'close' : 'missed'][language];
};

/** The line goes through this many values, the newest of those given: older ones say little of the pace. */
const lastValues = 30;

const notAtThisRate = { en: 'not at this rate', uk: 'не за такого темпу' } as const satisfies Text;

const targetDate = (call: FunctionCall): unknown => {
  const days = daysIn(call.called(0), call.grid(0));
  const values = call.rowSums(1);
  requireSameRows(call, [days, values]);
  const target = call.number(2);
  const points = days
    .flatMap((day, row) => (day === null || isBlank(values[row] ?? blank) ? [] : [{ x: day, y: values[row] ?? 0 }]))
    .sort((one, other) => one.x - other.x)
    .slice(-lastValues);
  const line = lineThrough(points);
  const [first] = points;
  if (line === null || first === undefined)
    throw new UndefinedValueError(call, {
      en: 'a line needs values on two days at least.',
      uk: 'для прямої потрібні значення щонайменше за два дні.',
    });
  // A hair before midnight is that midnight: the slope of whole numbers is rounded.
  const reached = Math.ceil(line.x + (target - line.y) / line.slope - 1e-6);
  return reached >= first.x && reached <= lastDay ? call.clock.startOf(reached) : notAtThisRate;
};

/** One period beside another, and figures beside their goal. */
export const comparing = {
  PERIOD_CHANGE: {
    name: { en: 'Change between periods', uk: 'Зміна між періодами' },
    meaning: {
      en: 'The change relative to the period before; a rise is positive also where the values are negative.',
      uk: 'Зміна відносно попереднього періоду; зростання додатне й тоді, коли показники від’ємні.',
    },
    takes: ['current', 'previous'],
    words: { en: '(current − previous) ÷ size of previous', uk: '(поточне − попереднє) ÷ модуль попереднього' },
    unit: 'fraction',
    better: 'higher',
    compute: change,
    pitfalls: [
      {
        en: 'Compare periods of the same length. Rates are better compared by their difference in percentage points.',
        uk: 'Порівнюйте періоди однакової довжини. Показники у відсотках краще порівнювати різницею у відсоткових пунктах.',
      },
    ],
    examples: [
      [[120, 100], 0.2],
      [[-50, -100], 0.5],
    ],
    source: 'https://support.google.com/analytics/answer/9212670',
  } satisfies ComputedFunction,

  PERIOD_START: {
    name: { en: 'First day of a period', uk: 'Перший день періоду' },
    meaning: {
      en: 'The first day of the period that a date is in: day, week (from Monday), 2 weeks, month, quarter or year.',
      uk: 'Перший день періоду, до якого належить дата: дня, тижня (з понеділка), двох тижнів, місяця, кварталу чи року.',
    },
    takes: ['date', 'period', 'steps'],
    optional: 1,
    words: {
      en: 'first day of the period that the date is in, moved by whole periods',
      uk: 'перший день періоду, до якого належить дата, зсунутий на цілі періоди',
    },
    unit: 'date',
    better: 'neutral',
    compute: startOfPeriod,
    pitfalls: [
      {
        en: 'Two weeks are counted from Monday, 1 January 2024, so that no period is ever short.',
        uk: 'Два тижні рахуються від понеділка, 1 січня 2024 року, тому жоден період не буває коротшим.',
      },
    ],
    examples: [
      [[new Date(2026, 2, 18), 'week'], new Date(2026, 2, 16)],
      [[new Date(2026, 2, 18), 'quarter', -1], new Date(2025, 9, 1)],
    ],
    source: 'https://en.wikipedia.org/wiki/ISO_week_date',
  } satisfies ComputedFunction,

  CHANGE_CONFIDENCE: {
    name: { en: 'How unusual a change is (1 − p)', uk: 'Незвичність зміни (1 − p)' },
    meaning: {
      en: 'How unusual such a difference of the rates would be if nothing had changed (1 − p, two-sided); it is not the probability that something changed.',
      uk: 'Наскільки незвичною була б така різниця показників, якби нічого не змінилося (1 − p, двобічна); це не ймовірність того, що щось змінилося.',
    },
    takes: ['current_events', 'current_total', 'previous_events', 'previous_total'],
    words: {
      en: 'columns: Welch’s t on ln(events ÷ total) with its jackknife variance over rows; single numbers: two-proportion z-test',
      uk: 'стовпці: t Велча для ln(події ÷ усього) з дисперсією методом складаного ножа; окремі числа: z-тест двох часток',
    },
    unit: 'fraction',
    better: 'neutral',
    compute: changeConfidence,
    pitfalls: [
      {
        en: 'Give one row for each post, day or campaign, at least five a period: posts differ, and single totals of impressions raise a false alarm in 7 of 10 comparisons where nothing changed.',
        uk: 'Давайте по рядку на кожен допис, день чи кампанію, щонайменше п’ять на період: дописи різні, і для підсумків за показами хибна тривога буває в 7 порівняннях із 10, де нічого не змінилося.',
      },
      {
        en: 'Single numbers fit only where events are independent, such as conversions of visits.',
        uk: 'Окремі числа підходять лише для незалежних подій, як-от конверсії відвідувань.',
      },
    ],
    examples: [[[42, 1200, 30, 1150], 0.7899048705389506]],
    source: 'https://en.wikipedia.org/wiki/Jackknife_resampling',
  } satisfies ComputedFunction,

  KPI_STATUS: {
    name: { en: 'Status against the target', uk: 'Стан відносно цілі' },
    meaning: {
      en: '"on target", "close" (within 10% of the target) or "off target"; for columns through KPI_BY_ROW.',
      uk: '"on target", "close" (у межах 10% від цілі) або "off target", а з напрямом українською "досягнуто", "близько" або "не досягнуто"; для стовпців через KPI_BY_ROW.',
    },
    takes: ['value', 'target', 'direction'],
    optional: 1,
    words: { en: 'value compared with target', uk: 'показник порівняно з ціллю' },
    unit: 'text',
    better: 'neutral',
    compute: status,
    examples: [
      [[0.05, 0.04], 'on target'],
      [[0.036, 0.04], 'close'],
      [[30, 25, 'lower'], 'off target'],
      [[35, 30, 'менше'], 'не досягнуто'],
    ],
    source: 'https://en.wikipedia.org/wiki/Performance_indicator',
  } satisfies ComputedFunction,

  GOAL_PACE: kpi({
    name: { en: 'Pace to the goal', uk: 'Темп до цілі' },
    meaning: {
      en: 'How far the KPI is relative to where an even pace would be by now: above 1 it is ahead of plan.',
      uk: 'Де показник відносно того, де він мав би бути на сьогодні за рівного темпу: понад 1 — випередження плану.',
    },
    takes: ['actual', 'target', 'elapsed_share'],
    formula: 'actual / (target * elapsed_share)',
    unit: 'fraction',
    better: 'higher',
    pitfalls: [
      {
        en: 'For what adds up over the period, such as followers gained or sales: a rate has its target from the first day.',
        uk: 'Для того, що накопичується за період, як-от нові підписники чи продажі: відсоткові показники порівнюйте із ціллю одразу.',
      },
      {
        en: 'It takes every day for equal: a sale at the end of the month makes the middle look late.',
        uk: 'Усі дні вважаються рівними: якщо розпродаж наприкінці місяця, його середина здається відставанням.',
      },
    ],
    examples: [
      [[40, 100, 0.5], 0.8],
      [[40, 100, 0], null],
    ],
    source: 'https://en.wikipedia.org/wiki/Performance_indicator',
  }),

  TARGET_DATE: {
    name: { en: 'Day on which the target is reached', uk: 'День досягнення цілі' },
    meaning: {
      en: 'The day on which a line through the last 30 values reaches the target, or "not at this rate" where they do not move towards it.',
      uk: 'День, коли пряма через останні 30 значень досягне цілі, або "не за такого темпу", якщо вони до неї не рухаються.',
    },
    takes: ['dates', 'values', 'target'],
    words: { en: 'least-squares line through the last values', uk: 'пряма найменших квадратів через останні значення' },
    unit: 'date',
    better: 'neutral',
    compute: targetDate,
    pitfalls: [
      {
        en: 'A line knows no seasons and no ends of campaigns: it is where the same pace would lead.',
        uk: 'Пряма не знає сезонів і кінця кампаній: вона показує, куди привів би той самий темп.',
      },
      {
        en: 'Give levels or running totals, such as followers by day, not what each day added.',
        uk: 'Давайте залишки на дату або накопичені підсумки, як-от підписників за днями, а не приріст кожного дня.',
      },
    ],
    examples: [
      [[[[new Date(2026, 2, 1)], [new Date(2026, 2, 11)]], [[1000], [1100]], 1250], new Date(2026, 2, 26)],
      [[[[new Date(2026, 2, 1)], [new Date(2026, 2, 11)]], [[1000], [990]], 1250], 'not at this rate'],
    ],
    source: 'https://en.wikipedia.org/wiki/Simple_linear_regression',
  } satisfies ComputedFunction,
} as const;
