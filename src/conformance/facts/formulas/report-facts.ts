import { answerTo } from '../../../addon/endpoints/answer.ts';
import type { Answer } from '../../../contract/answers.ts';
import { columnsOf, type Row, type Value } from '../../../records/kinds.ts';
import type { Facts } from '../../fact.ts';

const usualPosts = 20_000;
const chunk = 10_000;

/** How many posts it takes: fewer where the document says so, since a stand-in calculates far slower than Google. */
const postsWanted = (): number =>
  Number(PropertiesService.getDocumentProperties().getProperty('facts posts') ?? usualPosts);

/** 1 January 2026 as a serial number. */
const firstDay = 46_023;
const days = 90;

/** A made-up post, the same at every run. */
const post = (at: number): Row => {
  const known: Readonly<Record<string, Value>> = {
    date: firstDay + (at % days),
    platform: ['Instagram', 'Facebook', 'TikTok'][at % 3] ?? null,
    account: `account ${at % 5}`,
    post_id: `post ${at}`,
    text: `Made-up post ${at}`,
    format: ['Reels', 'Photo'][at % 2] ?? null,
    impressions: 500 + (at % 977),
    reach: 300 + (at % 577),
    likes: at % 89,
    comments: at % 13,
    shares: at % 7,
    saves: at % 5,
    clicks: at % 11,
    engagements: (at % 89) + (at % 13) + (at % 7) + (at % 5),
  };
  return columnsOf('posts').map(({ name }) => known[name] ?? null);
};

const done = <T>(answer: Answer<T>): T => {
  if (!answer.ok) throw new Error(answer.error);
  return answer.data;
};

const importPosts = (posts: number): void => {
  const chunks = Math.ceil(posts / chunk);
  for (let at = 0; at < chunks; at += 1)
    done(
      answerTo('import', {
        kind: 'posts',
        source: 'Facts',
        file: null,
        language: 'en',
        rows: Array.from({ length: Math.min(chunk, posts - at * chunk) }, (_, row) => post(at * chunk + row)),
        chunk: at,
        chunks,
        total: posts,
        leftOut: 0,
      }),
    );
};

/** What the add-on itself is counted on for, run whole. */
export const reportFacts = {
  'a report over twenty thousand posts': {
    claim:
      'Over twenty thousand posts, which the add-on has imported in two calls, it builds a report within two minutes.',
    source: 'Quotas for Google services: six minutes an execution; how long Google calculates is written nowhere',
    seconds: 150,
    observe: () => {
      importPosts(postsWanted());
      const start = Date.now();
      done(
        answerTo('report', {
          goal: 'engagement',
          from: firstDay + days / 2,
          to: firstDay + days - 1,
          compare: 'previous',
          language: 'en',
        }),
      );
      SpreadsheetApp.flush();
      return Date.now() - start;
    },
    expected: { atMost: 120_000 },
  },
} satisfies Facts;
