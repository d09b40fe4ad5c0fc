import type { ReportPage } from '../layout/page.ts';
import { styledCell } from '../layout/planned-cell.ts';
import { words } from '../report-words.ts';
import { writeHeading } from './heading.ts';
import { writeOffGoalPosts } from './off-goal-posts.ts';
import type { PlacedMetric } from './placed-metric.ts';
import { writePostHeadings, writePostList } from './post-list.ts';
import { type ListedPeriod, writeTypicalPost } from './typical-post.ts';

/** Posts in the list of the best, and in that of the weakest. */
const listed = { best: 10, weakest: 5 };

/** The typical post, the best and the weakest posts by the figure of the goal, outliers, and what did not serve the goal. */
export const writePosts = (page: ReportPage, placed: readonly PlacedMetric[]): boolean => {
  const { draft, choices, calculation } = page;
  if (calculation.posts === null) return false;
  const { posts, problem, column: columnIn } = calculation.posts;
  const { language } = choices;
  const top = writeHeading(page, words.posts[language]);
  draft.put(top, 2, styledCell(`=${problem}`, 'soft', 'General'));
  const figure = placed.find(({ line }) => line === posts.line);
  const now: ListedPeriod = { posts, column: (name) => columnIn(name, calculation.now) };
  const { column } = now;
  const { count, writeChange } = writeTypicalPost(page, now, figure);
  writePostHeadings(page, posts, { title: words.best[language], hasLinks: true });
  writePostList(page, posts, { column, by: 'value', order: 'LARGE', rows: listed.best, most: count });
  writePostHeadings(page, posts, { title: words.weakest[language], hasLinks: true });
  const others = `MAX(0;${count}-${listed.best})`;
  writePostList(page, posts, { column, by: 'value', order: 'SMALL', rows: listed.weakest, most: others });
  writeChange();
  if (posts.holding.filled.includes('engagements')) writeOffGoalPosts(page, now);
  draft.take(1);
  return true;
};
