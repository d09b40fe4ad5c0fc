import type { Text } from '../../text/language.ts';
import { kpi } from '../kpi.ts';

const hootsuite = 'https://blog.hootsuite.com/social-media-metrics/';
const metaAds = 'https://www.facebook.com/business/help/675615482516035';

const notAdded: Text = {
  en: 'Reach counts people once: the reach of several posts or days cannot be added into the reach of the period. Over rows it is a rate per post or day.',
  uk: 'Охоплення рахує кожну людину один раз: охоплення кількох дописів чи днів не підсумовується в охоплення періоду. За рядками виходить показник на допис чи день.',
};

/** How many see the content, and what it costs to be seen. */
export const reach = {
  FOLLOWER_REACH_RATE: kpi({
    name: { en: 'Share of followers reached', uk: 'Охоплення підписників' },
    meaning: {
      en: 'The share of followers who see the posts; it cannot pass 100%.',
      uk: 'Частка підписників, які бачать дописи; більшою за 100% бути не може.',
    },
    takes: ['reached_followers', 'followers'],
    formula: 'reached_followers / followers',
    unit: 'fraction',
    better: 'higher',
    errorAboveOne: {
      en: 'give only the followers among the people reached, or use REACH_RATE',
      uk: 'рахуйте лише підписників серед охоплених або візьміть REACH_RATE',
    },
    pitfalls: [
      {
        en: 'Only the reach among followers fits; with the reach among everybody use REACH_RATE.',
        uk: 'Підходить лише охоплення серед підписників; для охоплення серед усіх є REACH_RATE.',
      },
      notAdded,
    ],
    examples: [
      [[3248, 8120], 0.4],
      [[9000, 8120], null],
    ],
    source: hootsuite,
  }),

  REACH_RATE: kpi({
    name: { en: 'Reach relative to followers', uk: 'Охоплення відносно підписників' },
    meaning: {
      en: 'Reach relative to followers; reach counts others too, so it may pass 100%.',
      uk: 'Охоплення відносно кількості підписників; воно рахує й інших людей, тому може перевищити 100%.',
    },
    takes: ['reach', 'followers'],
    formula: 'reach / followers',
    unit: 'fraction',
    better: 'higher',
    pitfalls: [notAdded],
    examples: [[[1850, 5320], 1850 / 5320]],
    source: hootsuite,
  }),

  AD_FREQUENCY: kpi({
    name: { en: 'Frequency', uk: 'Частота показів' },
    meaning: {
      en: 'How often one person saw the content.',
      uk: 'Скільки разів одна людина бачила контент.',
    },
    takes: ['impressions', 'reach'],
    formula: 'impressions / reach',
    unit: 'number',
    better: 'neutral',
    pitfalls: [
      {
        en: 'FREQUENCY is a function of Sheets itself that counts values in classes.',
        uk: 'FREQUENCY — це власна функція Таблиць, яка рахує значення за класами.',
      },
      notAdded,
    ],
    examples: [[[31000, 12400], 2.5]],
    source: metaAds,
  }),

  COST_PER_MILLE: kpi({
    name: { en: 'Cost per thousand impressions (CPM)', uk: 'Вартість тисячі показів (CPM)' },
    meaning: { en: 'What a thousand impressions cost.', uk: 'Скільки коштує тисяча показів.' },
    takes: ['cost', 'impressions'],
    formula: 'cost / impressions * 1000',
    unit: 'money',
    better: 'lower',
    examples: [
      [[12500, 310000], (12500 / 310000) * 1000],
      [[50, 0], null],
    ],
    source: metaAds,
  }),

  COST_PER_THOUSAND_REACHED: kpi({
    name: { en: 'Cost per thousand people reached', uk: 'Вартість тисячі охоплених' },
    meaning: {
      en: 'What it cost to reach a thousand people; impressions do not matter.',
      uk: 'Скільки коштувало охопити тисячу людей; покази не рахуються.',
    },
    takes: ['cost', 'reach'],
    formula: 'cost / reach * 1000',
    unit: 'money',
    better: 'lower',
    pitfalls: [notAdded],
    examples: [[[50, 20000], 2.5]],
    source: metaAds,
  }),

  SHARE_OF_VOICE: kpi({
    name: { en: 'Share of voice', uk: 'Частка голосу (SOV)' },
    meaning: {
      en: 'The share of mentions that are about the own brand.',
      uk: 'Частка згадок, що припадає на власний бренд.',
    },
    takes: ['own_mentions', 'all_mentions'],
    formula: 'own_mentions / all_mentions',
    unit: 'fraction',
    better: 'higher',
    errorAboveOne: { en: 'all mentions include the own ones', uk: 'усі згадки містять і власні' },
    pitfalls: [
      {
        en: 'All mentions include the own ones, and the rivals must be the same in every period.',
        uk: 'Усі згадки містять і власні, а перелік конкурентів має бути той самий у кожному періоді.',
      },
    ],
    examples: [[[120, 480], 0.25]],
    source: 'https://blog.hootsuite.com/share-of-voice/',
  }),

  EARNED_MEDIA_VALUE: kpi({
    name: { en: 'Earned media value (EMV)', uk: 'Цінність безоплатних згадок (EMV)' },
    meaning: {
      en: 'An estimate: what the same reach would have cost as advertising.',
      uk: 'Оцінка: скільки коштувало б таке саме охоплення в рекламі.',
    },
    takes: ['reach', 'cost_per_mille'],
    formula: 'reach / 1000 * cost_per_mille',
    unit: 'money',
    better: 'higher',
    pitfalls: [
      {
        en: 'It is an estimate, not revenue: nobody paid it, and it changes with the CPM that is taken.',
        uk: 'Це оцінка, а не дохід: цих грошей ніхто не платив, і вона залежить від узятої CPM.',
      },
      notAdded,
    ],
    examples: [[[50000, 8], 400]],
    source: 'https://en.wikipedia.org/wiki/Advertising_value_equivalency',
  }),
} as const;
