import { absoluteAddress } from '../formulas/address.ts';
import type { ReportPage } from '../layout/page.ts';
import { helperCell, styledCell } from '../layout/planned-cell.ts';
import { words } from '../report-words.ts';
import { rankTestRows } from '../statistics/rank-test.ts';
import { writeHeading } from './heading.ts';
import { writeOffGoalPosts } from './off-goal-posts.ts';
import type { PlacedMetric } from './placed-metric.ts';
import { postSteps, writePostHeadings, writePostList } from './post-list.ts';
import { type ListedPeriod, writeTypicalPost } from './typical-post.ts';

/** Posts in the list of the best. */
const listed = 10;

/** The typical post, the best of the posts that serve the goal by its figure, outliers, and what did not serve it. */
export const writePosts = (page: ReportPage, placed: readonly PlacedMetric[]): boolean => {
  const { draft, choices, calculation, told } = page;
  if (calculation.posts === null) return false;
  const { posts, problem, column: columnIn } = calculation.posts;
  if (told.figureOf(posts.line, 'now') === null) return false;
  const { language } = choices;
  const top = writeHeading(page, words.posts[language]);
  draft.put(top, 2, styledCell(`=${problem}`, 'soft', 'General'));
  const figure = placed.find(({ line }) => line === posts.line);
  const now: ListedPeriod = { posts, column: (name) => columnIn(name, calculation.now) };
  const { column } = now;
  const { writeChange } = writeTypicalPost(page, now, { figure, top });
  const count = absoluteAddress(
    draft.put(top, postSteps.count, helperCell(`=IF(${problem}="";COUNT(${column('served')});0)`, '0')),
  );
  writePostHeadings(page, posts, { title: words.best[language], hasLinks: true });
  writePostList(page, posts, { column, by: 'served', rows: listed, most: count });
  if (posts.holding.filled.includes('engagements')) writeOffGoalPosts(page, now);
  draft.take(Math.max(1, top + rankTestRows - draft.bottom()));
  writeChange();
  return true;
};
