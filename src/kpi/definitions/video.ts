import type { Text } from '../../text/language.ts';
import type { FunctionCall } from '../call/function-call.ts';
import { emptyArgument, noDenominator } from '../call/function-error.ts';
import { blank, isBlank } from '../call/grid.ts';
import { requireSameRows } from '../call/same-rows.ts';
import { finiteOrThrow } from '../call/totals.ts';
import { type ComputedFunction, kpi } from '../kpi.ts';

const metaVideo = 'https://www.facebook.com/business/help/1792720544284355';
const instagram = 'https://developers.facebook.com/docs/instagram-platform/reference/instagram-media/insights';

const viewsDiffer: Text = {
  en: 'Networks count a view after different times, 2 seconds on TikTok and 3 on Meta, and Instagram tells a skip rate now: never compare them with each other.',
  uk: 'Мережі зараховують перегляд через різний час: TikTok через 2 секунди, Meta через 3, а Instagram тепер показує частку пропусків; не порівнюйте їх між собою.',
};

const framesAdded: Text = {
  en: 'Of a story with several frames give all of them: the frame that ends it has most of the exits.',
  uk: 'Для сторіс із кількох кадрів давайте всі кадри: найбільше виходів припадає на останній.',
};

/** Seconds watched over the seconds that all views would have lasted, over the rows that have all three. */
const averagePercentWatched = (call: FunctionCall): number => {
  const columns = [call.rowSums(0), call.rowSums(1), call.rowSums(2)] as const;
  requireSameRows(call, columns);
  columns.forEach((sums, at) => {
    if (sums.every(isBlank)) throw emptyArgument(call.called(at));
  });
  const [watched, lengths, views] = columns;
  let [seconds, whole] = [0, 0];
  watched.forEach((own, row) => {
    const all = (lengths[row] ?? blank) * (views[row] ?? blank);
    if (isBlank(own) || isBlank(all)) return;
    seconds += own;
    whole += all;
  });
  if (whole > 0) return finiteOrThrow(call, seconds / whole);
  throw noDenominator(call, { name: 'length_seconds × views', value: whole });
};

/** What people do with videos and stories. */
export const video = {
  HOOK_RATE: kpi({
    name: { en: 'Hook rate', uk: 'Утримання перших 3 секунд (hook rate)' },
    meaning: {
      en: 'The share of impressions in which the video held for three seconds.',
      uk: 'Частка показів, у яких відео втримало на три секунди.',
    },
    takes: ['three_second_views', 'impressions'],
    formula: 'three_second_views / impressions',
    unit: 'fraction',
    better: 'higher',
    pitfalls: [viewsDiffer],
    examples: [[[13500, 45000], 0.3]],
    source: metaVideo,
  }),

  HOLD_RATE: kpi({
    name: { en: 'Hold rate', uk: 'Утримання (hold rate)' },
    meaning: {
      en: 'The share of 3-second views that went on for 15 seconds or to the end.',
      uk: 'Частка 3-секундних переглядів, що тривали 15 секунд або до кінця.',
    },
    takes: ['held_views', 'three_second_views'],
    formula: 'held_views / three_second_views',
    unit: 'fraction',
    better: 'higher',
    pitfalls: [viewsDiffer],
    examples: [[[4050, 13500], 0.3]],
    source: metaVideo,
  }),

  SKIP_RATE: kpi({
    name: { en: 'Skip rate', uk: 'Частка пропусків' },
    meaning: {
      en: 'The share of views that were left within the first 3 seconds.',
      uk: 'Частка переглядів, які закрили в перші 3 секунди.',
    },
    takes: ['early_skips', 'views'],
    formula: 'early_skips / views',
    unit: 'fraction',
    better: 'lower',
    errorAboveOne: { en: 'give only the views among those counted', uk: 'рахуйте лише ті з цих переглядів' },
    pitfalls: [viewsDiffer],
    examples: [[[300, 1000], 0.3]],
    source: instagram,
  }),

  THRUPLAY_RATE: kpi({
    name: { en: 'ThruPlay rate', uk: 'Частка ThruPlay' },
    meaning: {
      en: 'The share of impressions that became a ThruPlay: 15 seconds, or the whole of a shorter video.',
      uk: 'Частка показів, що стали ThruPlay: 15 секунд або коротше відео до кінця.',
    },
    takes: ['thruplays', 'impressions'],
    formula: 'thruplays / impressions',
    unit: 'fraction',
    better: 'higher',
    pitfalls: [
      {
        en: 'A video shorter than 15 seconds reaches it more easily: compare videos of like length.',
        uk: 'Відео, коротшому за 15 секунд, це легше: порівнюйте відео схожої тривалості.',
      },
    ],
    examples: [[[150, 1000], 0.15]],
    source: metaVideo,
  }),

  AVERAGE_WATCH_TIME: kpi({
    name: { en: 'Average watch time', uk: 'Середній час перегляду' },
    meaning: {
      en: 'How long a view lasts; seconds in, days out, so that the duration format shows it.',
      uk: 'Скільки триває перегляд; на вході секунди, на виході дні, щоб формат тривалості показав їх правильно.',
    },
    takes: ['watch_seconds', 'views'],
    // A day has 86,400 seconds.
    formula: 'watch_seconds / views / 86400',
    unit: 'duration',
    better: 'higher',
    pitfalls: [
      {
        en: 'It takes the total time: a column of averages cannot be added. Hours of an export are multiplied by 3600 first.',
        uk: 'Потрібен загальний час: стовпець середніх не підсумовується. Години з експорту спершу множте на 3600.',
      },
    ],
    examples: [[[7500, 1000], 7.5 / 86400]],
    source: 'https://support.google.com/youtube/answer/9314355',
  }),

  AVERAGE_PERCENT_WATCHED: {
    name: { en: 'Average percentage watched', uk: 'Середній відсоток перегляду' },
    meaning: {
      en: 'How much of a video a view watches on average: all seconds watched over those that every view to the end would have taken.',
      uk: 'Яку частину відео в середньому переглядають: усі переглянуті секунди відносно часу, якби кожен перегляд тривав до кінця.',
    },
    takes: ['watch_seconds', 'length_seconds', 'views'],
    words: {
      en: 'watch time in seconds ÷ sum of (length in seconds × views), row by row',
      uk: 'час перегляду в секундах ÷ сума (тривалість у секундах × перегляди), рядок за рядком',
    },
    unit: 'fraction',
    better: 'higher',
    compute: averagePercentWatched,
    pitfalls: [
      {
        en: 'Views that loop count again, so a short video may pass 100%.',
        uk: 'Повторні перегляди по колу рахуються, тому коротке відео може мати понад 100%.',
      },
    ],
    examples: [
      [[7500, 30, 1000], 0.25],
      [
        [
          [[3000], [1000]],
          [[30], [20]],
          [[200], [100]],
        ],
        0.5,
      ],
    ],
    source: 'https://support.google.com/youtube/answer/9314355',
  } satisfies ComputedFunction,

  STORY_COMPLETION_RATE: kpi({
    name: { en: 'Story completion rate', uk: 'Додивлюваність сторіс' },
    meaning: {
      en: 'The share of people who saw the first frame and stayed to the last.',
      uk: 'Частка людей, які побачили перший кадр і лишилися до останнього.',
    },
    takes: ['last_frame_reach', 'first_frame_reach'],
    formula: 'last_frame_reach / first_frame_reach',
    unit: 'fraction',
    better: 'higher',
    examples: [[[780, 1000], 0.78]],
    source: 'https://blog.hootsuite.com/instagram-story-metrics/',
  }),

  STORY_EXIT_RATE: kpi({
    name: { en: 'Story exit rate', uk: 'Частка виходів зі сторіс' },
    meaning: {
      en: 'The share of story impressions after which people left.',
      uk: 'Частка показів сторіс, після яких люди вийшли.',
    },
    takes: ['exits', 'impressions'],
    formula: 'exits / impressions',
    unit: 'fraction',
    better: 'lower',
    pitfalls: [framesAdded],
    examples: [[[30, 1000], 0.03]],
    source: instagram,
  }),

  STORY_TAP_FORWARD_RATE: kpi({
    name: { en: 'Story tap-forward rate', uk: 'Частка переходів уперед' },
    meaning: {
      en: 'The share of story impressions that were tapped away to the next frame.',
      uk: 'Частка показів сторіс, які гортали до наступного кадру.',
    },
    takes: ['taps_forward', 'impressions'],
    formula: 'taps_forward / impressions',
    unit: 'fraction',
    better: 'lower',
    pitfalls: [
      {
        en: 'People who have read a frame tap forward too: judge it beside the exits.',
        uk: 'Уперед гортають і ті, хто кадр прочитав: оцінюйте поруч із виходами.',
      },
    ],
    examples: [[[420, 1000], 0.42]],
    source: instagram,
  }),

  STORY_TAP_BACK_RATE: kpi({
    name: { en: 'Story tap-back rate', uk: 'Частка повернень назад' },
    meaning: {
      en: 'The share of story impressions after which people went back a frame.',
      uk: 'Частка показів сторіс, після яких поверталися на кадр назад.',
    },
    takes: ['taps_back', 'impressions'],
    formula: 'taps_back / impressions',
    unit: 'fraction',
    better: 'neutral',
    pitfalls: [
      {
        en: 'To go back may mean interest or a frame that went by too fast.',
        uk: 'Повернення може означати й цікавість, і занадто швидкий кадр.',
      },
    ],
    examples: [[[25, 1000], 0.025]],
    source: instagram,
  }),

  STORY_REPLY_RATE: kpi({
    name: { en: 'Story reply rate', uk: 'Частка відповідей на сторіс' },
    meaning: {
      en: 'Replies to a story relative to the people who saw it.',
      uk: 'Відповіді на сторіс відносно людей, які її бачили.',
    },
    takes: ['replies', 'reach'],
    formula: 'replies / reach',
    unit: 'fraction',
    better: 'higher',
    examples: [[[12, 800], 0.015]],
    source: instagram,
  }),

  VIDEO_COMPLETION_RATE: kpi({
    name: { en: 'Video completion rate', uk: 'Додивлюваність відео' },
    meaning: {
      en: 'The share of started views that lasted to the end.',
      uk: 'Частка запущених переглядів, що тривали до кінця.',
    },
    takes: ['complete_views', 'views'],
    formula: 'complete_views / views',
    unit: 'fraction',
    better: 'higher',
    errorAboveOne: {
      en: 'give only those of these views that lasted to the end',
      uk: 'рахуйте лише ті з цих переглядів, що тривали до кінця',
    },
    pitfalls: [
      {
        en: 'Short videos are watched to the end more often: compare videos of like length.',
        uk: 'Короткі відео додивляються частіше: порівнюйте відео схожої тривалості.',
      },
    ],
    examples: [[[410, 2050], 0.2]],
    source: 'https://support.google.com/google-ads/answer/2375431',
  }),

  VIEW_RATE: kpi({
    name: { en: 'View rate', uk: 'Перегляди на показ' },
    meaning: { en: 'The share of impressions that became views.', uk: 'Скільки переглядів припадає на один показ.' },
    takes: ['views', 'impressions'],
    formula: 'views / impressions',
    unit: 'fraction',
    better: 'higher',
    pitfalls: [viewsDiffer],
    examples: [[[2050, 8200], 0.25]],
    source: 'https://support.google.com/google-ads/answer/2375431',
  }),

  COST_PER_VIEW: kpi({
    name: { en: 'Cost per view (CPV)', uk: 'Вартість перегляду (CPV)' },
    meaning: { en: 'What one view cost.', uk: 'Скільки коштував один перегляд.' },
    takes: ['cost', 'views'],
    formula: 'cost / views',
    unit: 'money',
    better: 'lower',
    pitfalls: [viewsDiffer],
    examples: [[[560, 28000], 0.02]],
    source: 'https://support.google.com/google-ads/answer/2375431',
  }),
} as const;
