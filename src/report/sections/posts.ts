import type { ReportPage } from '../layout/page.ts';
import { words } from '../report-words.ts';
import { writeHeading } from './heading.ts';
import { judgedPostsOf } from './judged-posts.ts';
import { writeOffGoalPosts } from './off-goal-posts.ts';
import type { PlacedMetric } from './placed-metric.ts';
import { writePostHeadings, writePostList } from './post-list.ts';
import { writeTypicalPost } from './typical-post.ts';

const listed = 10;

/** The typical post, the best and the weakest posts by the figure of the goal, outliers, and what did not serve the goal. */
export const writePosts = (page: ReportPage, placed: readonly PlacedMetric[]): boolean => {
  const { draft, choices } = page;
  const posts = judgedPostsOf(page);
  if (posts === null) return false;
  const { language } = choices;
  writeHeading(page, words.posts[language]);
  const figure = placed.find(({ line }) => line === posts.line);
  const { ranked, count, writeChange } = writeTypicalPost(page, posts, figure);
  writePostHeadings(page, posts, { title: words.best[language], hasLinks: true });
  writePostList(page, posts, { ranked, order: 'LARGE', rows: listed, most: count });
  writePostHeadings(page, posts, { title: words.weakest[language], hasLinks: true });
  writePostList(page, posts, { ranked, order: 'SMALL', rows: listed, most: `MAX(0;${count}-${listed})` });
  writeChange();
  if (posts.holding.filled.includes('engagements')) writeOffGoalPosts(page, posts);
  draft.take(1);
  return true;
};
