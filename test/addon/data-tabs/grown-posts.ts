import { positionOf, type Row } from '../../../src/records/kinds.ts';
import { importOf, record } from '../file.ts';

/** January and February 2026, and the days on which both were exported. */
export const [january, february, march] = [46_023, 46_054, 46_082];
export const posted = [0, 5, 10, 14, 18, 21, 24, 27, 30];

export const postsOf = (from: number, on: number, views: (at: number) => number) =>
  posted
    .filter((day) => from + day < (from === january ? february : march))
    .map((day, at) =>
      record('posts', {
        date: from + day,
        platform: 'Instagram',
        account: 'acme',
        post_id: `${from} ${at}`,
        on_goal: false,
        views: views(at),
        observed_at: on,
      }),
    );

/** What posts have at a third of their figures, and all of them. */
export const young = (at: number): number => 100 + 10 * at;
export const grown = (at: number): number => 3 * young(at);

export const ofJanuary = importOf('posts', postsOf(january, february + 1, young), { file: 'january.csv' });
/** Posts as an export tells them that calls their account otherwise. */
export const calledOtherwise = (posts: readonly Row[]): readonly Row[] => {
  const account = positionOf('posts', 'account');
  return posts.map((row) => row.map((value, at) => (at === account ? 'acme bakery' : value)));
};

export const ofBoth = importOf(
  'posts',
  [...postsOf(january, march + 1, grown), ...postsOf(february, march + 1, young)],
  {
    file: 'february.csv',
  },
);
