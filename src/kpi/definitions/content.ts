import type { FunctionCall } from '../call/function-call.ts';
import { laterThanTo } from '../call/function-error.ts';
import { daysIn, singleDayIn } from '../call/times.ts';
import type { ComputedFunction } from '../kpi.ts';
import { contentMix } from '../table/content-mix.ts';
import { bestTimeTable, hashtagTable } from '../table/post-medians.ts';

const daysAWeek = 7;

const postsPerWeek = (call: FunctionCall): number => {
  const days = daysIn(call.called(0), call.grid(0));
  const [from, to] = [singleDayIn(call.called(1), call.grid(1)), singleDayIn(call.called(2), call.grid(2))];
  if (from > to) throw laterThanTo(call);
  const posts = days.filter((day) => day !== null && day >= from && day <= to).length;
  return (posts / (to - from + 1)) * daysAWeek;
};

/** What is posted, and when. */
export const content = {
  POSTS_PER_WEEK: {
    name: { en: 'Posts per week', uk: 'Дописів на тиждень' },
    meaning: {
      en: 'How many posts a week there were from one day to another, both included.',
      uk: 'Скільки дописів на тиждень було від одного дня до іншого включно.',
    },
    takes: ['dates', 'from', 'to'],
    words: { en: 'posts in the span ÷ its days × 7', uk: 'дописи за проміжок ÷ кількість днів × 7' },
    unit: 'number',
    better: 'neutral',
    compute: postsPerWeek,
    examples: [
      [
        [
          [[new Date(2026, 2, 2)], [new Date(2026, 2, 5)], [new Date(2026, 2, 9)], [new Date(2026, 2, 15)]],
          new Date(2026, 2, 2),
          new Date(2026, 2, 15),
        ],
        2,
      ],
    ],
    source: 'https://blog.hootsuite.com/how-often-to-post-on-social-media/',
  } satisfies ComputedFunction,

  CONTENT_MIX: {
    name: { en: 'Content mix', uk: 'Структура контенту' },
    meaning: {
      en: 'A table: each label, how many rows or how much of the values it has, and its share, the largest first.',
      uk: 'Таблиця: кожна мітка, скільки рядків або якої суми значень вона має, і її частка, від найбільшої.',
    },
    takes: ['labels', 'values'],
    optional: 1,
    words: { en: 'rows or values of the label ÷ all', uk: 'рядки або значення мітки ÷ усі' },
    unit: 'table',
    better: 'neutral',
    compute: contentMix,
    examples: [
      [
        [[['reel'], ['photo'], ['reel'], ['reel']]],
        [
          ['reel', 3, 0.75],
          ['photo', 1, 0.25],
        ],
      ],
    ],
    source: 'https://sproutsocial.com/insights/social-media-content-strategy/',
  } satisfies ComputedFunction,

  HASHTAG_TABLE: {
    name: { en: 'Hashtags compared', uk: 'Порівняння хештегів' },
    meaning: {
      en: 'A table: each hashtag, its posts, their median value (or rate, with an audience) and that of the posts without it; the last row counts the hashtags with too few posts.',
      uk: 'Таблиця: кожен хештег, кількість дописів, їхнє медіанне значення (або показник, якщо є аудиторія) і медіана дописів без нього; останній рядок рахує хештеги, де дописів замало.',
    },
    takes: ['texts', 'values', 'audience', 'least'],
    optional: 2,
    words: {
      en: 'median of the posts with the hashtag beside that of the others',
      uk: 'медіана дописів із хештегом поруч із медіаною інших',
    },
    unit: 'table',
    better: 'neutral',
    compute: hashtagTable,
    pitfalls: [
      {
        en: 'A hashtag stands on posts of one topic or format: the difference may be theirs.',
        uk: 'Хештег стоїть на дописах однієї теми чи формату: різниця може бути через них.',
      },
    ],
    examples: [
      [
        [[['#a one'], ['#a two'], ['three'], ['#b']], [[10], [20], [6], [4]], '', 2],
        [
          ['#a', 2, 15, 5],
          ['fewer than 2 posts', 1, '', ''],
        ],
      ],
    ],
    source: 'https://blog.hootsuite.com/instagram-hashtags/',
  } satisfies ComputedFunction,

  BEST_TIME_TABLE: {
    name: { en: 'Best time to post', uk: 'Найкращий час для дописів' },
    meaning: {
      en: 'A table of the week in four parts of the day: the median value (or rate, with an audience) and the number of posts; blank where there are too few.',
      uk: 'Таблиця тижня за чотирма частинами доби: медіанне значення (або показник, якщо є аудиторія) і кількість дописів; порожньо, якщо їх замало.',
    },
    takes: ['times', 'values', 'audience', 'least'],
    optional: 2,
    words: {
      en: 'median of the posts of a weekday and part of the day',
      uk: 'медіана дописів дня тижня й частини доби',
    },
    unit: 'table',
    better: 'neutral',
    compute: bestTimeTable,
    pitfalls: [
      {
        en: 'It tells when good posts went out, not that the hour made them good: topics and formats differ by the hour too.',
        uk: 'Таблиця каже, коли виходили вдалі дописи, а не що саме година зробила їх вдалими: теми й формати теж різні.',
      },
    ],
    examples: [
      [
        [[[new Date(2026, 2, 2, 9)], [new Date(2026, 2, 9, 10)]], [[10], [20]], '', 2],
        [
          ['', '00–06', '', '06–12', '', '12–18', '', '18–24', ''],
          ['Mon', '', 0, 15, 2, '', 0, '', 0],
          ['Tue', '', 0, '', 0, '', 0, '', 0],
          ['Wed', '', 0, '', 0, '', 0, '', 0],
          ['Thu', '', 0, '', 0, '', 0, '', 0],
          ['Fri', '', 0, '', 0, '', 0, '', 0],
          ['Sat', '', 0, '', 0, '', 0, '', 0],
          ['Sun', '', 0, '', 0, '', 0, '', 0],
        ],
      ],
    ],
    source: 'https://blog.hootsuite.com/best-time-to-post-on-social-media/',
  } satisfies ComputedFunction,
} as const;
