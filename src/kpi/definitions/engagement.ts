import type { Text } from '../../text/language.ts';
import { totalOf } from '../call/call.ts';
import type { FunctionCall } from '../call/function-call.ts';
import { emptyArgument, noCompleteRow, noDenominator, UndefinedValueError } from '../call/function-error.ts';
import { blank, isBlank } from '../call/grid.ts';
import { requireSameRows } from '../call/same-rows.ts';
import { ticksIn } from '../call/ticks.ts';
import { finiteOrThrow } from '../call/totals.ts';
import { type ComputedFunction, kpi } from '../kpi.ts';

const otherBases: Text = {
  en: 'The source divides by posts or by followers: somebody else’s rate may have another base.',
  uk: 'У джерелі ділять на кількість дописів або підписників: чужий показник може мати іншу основу.',
};

const hootsuite = 'https://blog.hootsuite.com/calculate-engagement-rate/';
const kaushik =
  'https://www.kaushik.net/avinash/best-social-media-metrics-conversation-amplification-applause-economic-value/';
const metaAds = 'https://www.facebook.com/business/help/675615482516035';

const sameAudience: Text = {
  en: 'By reach, impressions, views or followers it is four different rates: keep to one and name it.',
  uk: 'За охопленням, показами, переглядами чи підписниками — це чотири різні показники: тримайтеся одного й називайте його.',
};

/** Engagements of the ticked rows over the audience of all rows that have both. */
const onGoalRate = (call: FunctionCall): number => {
  const [engagements, audience] = [call.rowSums(0), call.rowSums(1)];
  const has = (row: number) => !isBlank(engagements[row] ?? blank) && !isBlank(audience[row] ?? blank);
  const ticks = ticksIn(call.called(2), call.grid(2), has);
  requireSameRows(call, [engagements, audience, ticks]);
  const all = totalOf(audience, has);
  if (isBlank(all)) throw noCompleteRow(call, ['engagements', 'audience']);
  if (all <= 0) throw noDenominator(call, { name: 'audience', value: all });
  const served = totalOf(engagements, (row) => has(row) && ticks[row] === true);
  return finiteOrThrow(call, (isBlank(served) ? 0 : served) / all);
};

/** Engagements of the ticked rows over those of all rows. */
const onGoalShare = (call: FunctionCall): number => {
  const engagements = call.rowSums(0);
  const ticks = ticksIn(call.called(1), call.grid(1), (row) => !isBlank(engagements[row] ?? blank));
  requireSameRows(call, [engagements, ticks]);
  const all = totalOf(engagements, () => true);
  if (isBlank(all)) throw emptyArgument(call.called(0));
  if (all <= 0) throw noDenominator(call, { name: 'engagements', value: all });
  const served = totalOf(engagements, (row) => ticks[row] === true);
  return finiteOrThrow(call, (isBlank(served) ? 0 : served) / all);
};

/** The mean of the rows' own rates: a small post weighs as much as a large one. */
const meanRate = (call: FunctionCall): number => {
  const [engagements, followers] = [call.rowSums(0), call.rowSums(1)];
  if (followers.length !== 1) requireSameRows(call, [engagements, followers]);
  [engagements, followers].forEach((sums, at) => {
    if (sums.every(isBlank)) throw emptyArgument(call.called(at));
  });
  let [sum, posts] = [0, 0];
  engagements.forEach((own, row) => {
    const of = followers[followers.length === 1 ? 0 : row] ?? blank;
    if (isBlank(own) || isBlank(of)) return;
    if (of <= 0) {
      const at = followers.length === 1 ? null : call.rowName(row);
      throw new UndefinedValueError(call, {
        en: `${at === null ? '' : `row ${at} of `}followers is ${of}; a rate needs more than 0.`,
        uk: `${at === null ? '' : `рядок ${at} аргументу `}followers дорівнює ${of}; має бути більше за 0.`,
      });
    }
    sum += own / of;
    posts += 1;
  });
  if (posts === 0) throw noCompleteRow(call, ['engagements', 'followers']);
  return finiteOrThrow(call, sum / posts);
};

/** What people do with the content. */
export const engagement = {
  ENGAGEMENT_RATE: kpi({
    name: { en: 'Engagement rate', uk: 'Коефіцієнт залученості (ER)' },
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
    pitfalls: [
      {
        en: 'Values are summed: the rate of the period is not the mean of the rates of its posts.',
        uk: 'Значення підсумовуються: показник періоду — це не середнє показників дописів.',
      },
      sameAudience,
    ],
    source: hootsuite,
  }),

  ENGAGEMENT_RATE_PER_POST: {
    name: { en: 'Engagement rate per post', uk: 'Середній коефіцієнт залученості (ER) допису' },
    meaning: {
      en: 'The mean of each post’s engagements relative to the followers.',
      uk: 'Середнє взаємодій кожного допису відносно кількості підписників.',
    },
    takes: ['engagements', 'followers'],
    words: {
      en: 'mean over posts of (engagements ÷ followers)',
      uk: 'середнє за дописами (взаємодії ÷ підписники)',
    },
    unit: 'fraction',
    better: 'higher',
    compute: meanRate,
    pitfalls: [
      {
        en: 'One post that went viral lifts the mean: look at the median of the posts too.',
        uk: 'Один вірусний допис піднімає середнє: дивіться й на медіану дописів.',
      },
      {
        en: 'Followers are one number or one for each row, not a column of another height.',
        uk: 'Підписники — це одне число або по одному на рядок, а не стовпець іншої висоти.',
      },
    ],
    examples: [[[[[143], [90], [49]], 5000], 0.0188]],
    source: hootsuite,
  } satisfies ComputedFunction,

  APPLAUSE_RATE: kpi({
    name: { en: 'Applause rate', uk: 'Коефіцієнт схвалення' },
    meaning: {
      en: 'Likes and other reactions relative to the audience.',
      uk: 'Вподобання та інші реакції відносно аудиторії.',
    },
    takes: ['likes', 'audience'],
    formula: 'likes / audience',
    unit: 'fraction',
    better: 'higher',
    pitfalls: [sameAudience, otherBases],
    examples: [[[120, 4100], 120 / 4100]],
    source: kaushik,
  }),

  CONVERSATION_RATE: kpi({
    name: { en: 'Conversation rate', uk: 'Коефіцієнт обговорення' },
    meaning: { en: 'Comments relative to the audience.', uk: 'Коментарі відносно аудиторії.' },
    takes: ['comments', 'audience'],
    formula: 'comments / audience',
    unit: 'fraction',
    better: 'higher',
    pitfalls: [otherBases],
    examples: [[[14, 4100], 14 / 4100]],
    source: kaushik,
  }),

  AMPLIFICATION_RATE: kpi({
    name: { en: 'Amplification rate', uk: 'Коефіцієнт поширення' },
    meaning: { en: 'Shares and reposts relative to the audience.', uk: 'Поширення та репости відносно аудиторії.' },
    takes: ['shares', 'audience'],
    formula: 'shares / audience',
    unit: 'fraction',
    better: 'higher',
    pitfalls: [otherBases],
    examples: [[[9, 4100], 9 / 4100]],
    source: kaushik,
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
    name: {
      en: 'Engagement rate of posts that serve the goal',
      uk: 'Коефіцієнт залученості (ER) дописів, що працюють на мету',
    },
    meaning: {
      en: 'Engagements of the posts that serve the goal relative to the audience of all posts: liked kittens do not count when the goal is traffic.',
      uk: 'Взаємодії з дописами, що працюють на мету, відносно аудиторії всіх дописів: вподобані котики не рахуються, коли метою є трафік.',
    },
    takes: ['engagements', 'audience', 'on_goal'],
    words: {
      en: 'engagements of posts that serve the goal ÷ audience of all posts',
      uk: 'взаємодії з дописами, що працюють на мету ÷ аудиторія всіх дописів',
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

  ON_GOAL_SHARE: {
    name: { en: 'Share of engagement that serves the goal', uk: 'Частка взаємодій, що працюють на мету' },
    meaning: {
      en: 'How much of all engagement the posts that serve the goal took.',
      uk: 'Яка частина всіх взаємодій припала на дописи, що працюють на мету.',
    },
    takes: ['engagements', 'on_goal'],
    words: {
      en: 'engagements of posts that serve the goal ÷ all engagements',
      uk: 'взаємодії з дописами, що працюють на мету ÷ усі взаємодії',
    },
    unit: 'fraction',
    better: 'higher',
    compute: onGoalShare,
    examples: [
      [
        [
          [[143], [900], [49]],
          [[true], [false], [true]],
        ],
        192 / 1092,
      ],
    ],
    source: hootsuite,
  } satisfies ComputedFunction,

  VIRALITY_RATE: kpi({
    name: { en: 'Virality rate', uk: 'Віральність' },
    meaning: { en: 'Shares relative to impressions.', uk: 'Поширення відносно показів.' },
    takes: ['shares', 'impressions'],
    formula: 'shares / impressions',
    unit: 'fraction',
    better: 'higher',
    examples: [[[96, 44400], 96 / 44400]],
    source: hootsuite,
  }),

  COST_PER_ENGAGEMENT: kpi({
    name: { en: 'Cost per engagement', uk: 'Вартість взаємодії' },
    meaning: { en: 'What one engagement cost.', uk: 'Скільки коштувала одна взаємодія.' },
    takes: ['cost', 'engagements'],
    formula: 'cost / engagements',
    unit: 'money',
    better: 'lower',
    examples: [[[560, 282], 560 / 282]],
    source: metaAds,
  }),
} as const;
