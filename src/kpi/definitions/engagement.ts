import { type Call, noValue, totalOf } from '../call.ts';
import { blank, isBlank } from '../cells.ts';
import { type ComputedFunction, kpi } from '../kpi.ts';
import { ticksIn } from '../ticks.ts';

const hootsuite = 'https://blog.hootsuite.com/calculate-engagement-rate/';

/** Engagements of the ticked rows over the audience of all rows that have both. */
const onGoalRate = (call: Call): number => {
  const [engagements, audience] = [call.rowSums(0), call.rowSums(1)];
  const ticks = ticksIn(call.called(2), call.grid(2));
  const { functionName } = call;
  if (engagements.length !== ticks.length || audience.length !== ticks.length) {
    throw new Error(
      `${functionName}: engagements, audience and on_goal need the same number of rows; they have ${engagements.length}, ${audience.length} and ${ticks.length}.`,
    );
  }
  const has = (row: number) => !isBlank(engagements[row] ?? blank) && !isBlank(audience[row] ?? blank);
  const all = totalOf(audience, has);
  if (isBlank(all)) throw noValue(`${functionName}: no row has a number in both engagements and audience.`);
  if (all <= 0) throw noValue(`${functionName}: the total of audience is ${all}; a rate needs more than 0.`);
  const served = totalOf(engagements, (row) => has(row) && ticks[row] === true);
  return (isBlank(served) ? 0 : served) / all;
};

/** What people do with the content. */
export const engagement = {
  ENGAGEMENT_RATE: kpi({
    name: { en: 'Engagement rate', uk: 'Коефіцієнт залученості' },
    meaning: {
      en: 'Engagements for each person reached, impression, view or follower: the rate of the whole period, not the mean of its rows.',
      uk: 'Взаємодії на одну охоплену людину, показ, перегляд або підписника: за весь період, а не середнє рядків.',
    },
    takes: ['engagements', 'audience'],
    formula: 'engagements / audience',
    unit: 'fraction',
    better: 'higher',
    examples: [
      [[143, 4100], 143 / 4100],
      [[143, 0], null],
    ],
    source: hootsuite,
  }),

  CONVERSATION_RATE: kpi({
    name: { en: 'Conversation rate', uk: 'Коефіцієнт обговорення' },
    meaning: { en: 'Comments relative to the audience.', uk: 'Коментарі відносно аудиторії.' },
    takes: ['comments', 'audience'],
    formula: 'comments / audience',
    unit: 'fraction',
    better: 'higher',
    examples: [[[14, 4100], 14 / 4100]],
    source:
      'https://www.kaushik.net/avinash/best-social-media-metrics-conversation-amplification-applause-economic-value/',
  }),

  AMPLIFICATION_RATE: kpi({
    name: { en: 'Amplification rate', uk: 'Коефіцієнт поширення' },
    meaning: { en: 'Shares and reposts relative to the audience.', uk: 'Поширення та репости відносно аудиторії.' },
    takes: ['shares', 'audience'],
    formula: 'shares / audience',
    unit: 'fraction',
    better: 'higher',
    examples: [[[9, 4100], 9 / 4100]],
    source:
      'https://www.kaushik.net/avinash/best-social-media-metrics-conversation-amplification-applause-economic-value/',
  }),

  SAVE_RATE: kpi({
    name: { en: 'Save rate', uk: 'Коефіцієнт збережень' },
    meaning: { en: 'Saves relative to the audience.', uk: 'Збереження відносно аудиторії.' },
    takes: ['saves', 'audience'],
    formula: 'saves / audience',
    unit: 'fraction',
    better: 'higher',
    examples: [[[21, 4100], 21 / 4100]],
    source: hootsuite,
  }),

  ON_GOAL_ENGAGEMENT_RATE: {
    name: { en: 'Engagement rate of posts that serve the goal', uk: 'Коефіцієнт залученості дописів, що служать меті' },
    meaning: {
      en: 'Engagements of the posts that serve the goal relative to the audience of all posts: liked kittens do not count when the goal is traffic.',
      uk: 'Взаємодії з дописами, що служать меті, відносно аудиторії всіх дописів: вподобані котики не рахуються, коли метою є трафік.',
    },
    takes: ['engagements', 'audience', 'on_goal'],
    words: {
      en: 'engagements of posts that serve the goal ÷ audience of all posts',
      uk: 'взаємодії з дописами, що служать меті ÷ аудиторія всіх дописів',
    },
    unit: 'fraction',
    better: 'higher',
    compute: onGoalRate,
    examples: [
      [
        [
          [[143], [900], [49]],
          [[4100], [9800], [1900]],
          [[true], [false], [true]],
        ],
        192 / 15800,
      ],
    ],
    source: hootsuite,
  } satisfies ComputedFunction,

  COST_PER_ENGAGEMENT: kpi({
    name: { en: 'Cost per engagement', uk: 'Вартість взаємодії' },
    meaning: { en: 'What one engagement cost.', uk: 'Скільки коштувала одна взаємодія.' },
    takes: ['cost', 'engagements'],
    formula: 'cost / engagements',
    unit: 'money',
    better: 'lower',
    examples: [[[560, 282], 560 / 282]],
    source: 'https://www.facebook.com/business/help/675615482516035',
  }),
} as const;
