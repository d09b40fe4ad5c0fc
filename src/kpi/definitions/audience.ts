import type { Text } from '../../text/language.ts';
import { kpi } from '../kpi.ts';

const sprout = 'https://sproutsocial.com/insights/social-media-metrics/';

const levels: Text = {
  en: 'Both are counts on a date, not changes: give the number of one day; a range of several accounts is summed, a range over days must not be given.',
  uk: 'Обидва аргументи — залишки на дату, а не прирости: дайте число на один день; кілька акаунтів діапазоном підсумуються, діапазон за днями давати не можна.',
};

/** Followers and their fit with the target audience. */
export const audience = {
  FOLLOWER_GROWTH: kpi({
    name: { en: 'Follower growth', uk: 'Приріст підписників' },
    meaning: {
      en: 'How many followers more there are at the end than at the start.',
      uk: 'На скільки підписників на кінець більше, ніж на початок.',
    },
    takes: ['followers_start', 'followers_end'],
    formula: 'followers_end - followers_start',
    unit: 'count',
    better: 'higher',
    pitfalls: [levels],
    examples: [[[5000, 5320], 320]],
    source: sprout,
  }),

  FOLLOWER_GROWTH_RATE: kpi({
    name: { en: 'Follower growth rate', uk: 'Темп приросту підписників' },
    meaning: {
      en: 'The growth of followers relative to those at the start.',
      uk: 'Приріст підписників відносно їхньої кількості на початок.',
    },
    takes: ['followers_start', 'followers_end'],
    formula: '(followers_end - followers_start) / followers_start',
    unit: 'fraction',
    better: 'higher',
    pitfalls: [
      levels,
      {
        en: 'A small account grows by large percentages: show the count beside it.',
        uk: 'Малий акаунт росте на великі відсотки: показуйте поруч кількість.',
      },
    ],
    examples: [
      [[5000, 5320], 0.064],
      [[0, 10], null],
    ],
    source: sprout,
  }),

  FOLLOW_CONVERSION_RATE: kpi({
    name: { en: 'Follow conversion rate', uk: 'Конверсія у підписку' },
    meaning: {
      en: 'The share of profile visits that ended in a follow.',
      uk: 'Частка відвідувань профілю, що завершилися підпискою.',
    },
    takes: ['new_followers', 'profile_visits'],
    formula: 'new_followers / profile_visits',
    unit: 'fraction',
    better: 'higher',
    pitfalls: [
      {
        en: 'People also follow from the feed, without a visit to the profile, so it may pass 100%.',
        uk: 'Підписуються й зі стрічки, не відкриваючи профіль, тому показник може перевищити 100%.',
      },
    ],
    examples: [[[420, 640], 0.65625]],
    source: 'https://blog.hootsuite.com/social-media-metrics/',
  }),

  UNFOLLOW_RATE: kpi({
    name: { en: 'Unfollow rate', uk: 'Частка відписок' },
    meaning: {
      en: 'The followers lost relative to those at the start.',
      uk: 'Підписники, які пішли, відносно кількості на початок.',
    },
    takes: ['unfollows', 'followers_start'],
    formula: 'unfollows / followers_start',
    unit: 'fraction',
    better: 'lower',
    pitfalls: [
      {
        en: 'Networks also remove fake accounts: a wave of them looks like people who left.',
        uk: 'Мережі самі вилучають фейкові акаунти: така хвиля виглядає як відписки людей.',
      },
    ],
    examples: [[[75, 5000], 0.015]],
    source: sprout,
  }),

  AUDIENCE_MATCH: kpi({
    name: { en: 'Fit with the target audience', uk: 'Відповідність цільовій аудиторії' },
    meaning: {
      en: 'The share of followers who belong to the target audience.',
      uk: 'Частка підписників, що належать до цільової аудиторії.',
    },
    takes: ['target_followers', 'followers'],
    formula: 'target_followers / followers',
    unit: 'fraction',
    better: 'higher',
    errorAboveOne: {
      en: 'give only those of the followers who are in the target audience',
      uk: 'рахуйте лише тих підписників, які належать до цільової аудиторії',
    },
    pitfalls: [
      {
        en: 'Add segments of one dimension only: a woman of 25–34 in Kyiv stands in three.',
        uk: 'Додавайте сегменти лише одного виміру: жінка 25–34 років із Києва є одразу в трьох.',
      },
    ],
    examples: [[[3200, 5000], 0.64]],
    source: 'https://blog.hootsuite.com/social-media-metrics/',
  }),

  NEW_FOLLOWER_MATCH: kpi({
    name: { en: 'Fit of those who were gained', uk: 'Відповідність нових підписників' },
    meaning: {
      en: 'The share of the followers gained in the period who belong to the target audience, from two snapshots of it.',
      uk: 'Частка здобутих за період підписників, що належать до цільової аудиторії, за двома її знімками.',
    },
    takes: ['target_start', 'followers_start', 'target_end', 'followers_end'],
    formula: '(target_end - target_start) / (followers_end - followers_start)',
    unit: 'fraction',
    better: 'higher',
    advice: {
      en: 'without growth nobody was gained whose fit could be told',
      uk: 'без приросту немає нових, чию відповідність можна визначити',
    },
    pitfalls: [
      levels,
      {
        en: 'Both differences are net: where others left meanwhile, it may pass 100%.',
        uk: 'Обидві різниці чисті: якщо інші тим часом пішли, показник може перевищити 100%.',
      },
    ],
    examples: [
      [[600, 1000, 625, 2025], 25 / 1025],
      [[600, 1000, 625, 1000], null],
    ],
    source: 'https://blog.hootsuite.com/social-media-metrics/',
  }),
} as const;
