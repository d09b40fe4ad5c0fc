import type { FunctionCall } from '../call/function-call.ts';
import { laterThanTo } from '../call/function-error.ts';
import { daysIn, singleDayIn } from '../call/times.ts';
import type { ComputedFunction } from '../kpi.ts';

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
} as const;
