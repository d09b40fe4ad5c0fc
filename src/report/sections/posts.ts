import { absoluteAddress } from '../formulas/address.ts';
import type { ReportPage } from '../layout/page.ts';
import { helperCell, styledCell, withinLine } from '../layout/planned-cell.ts';
import { pluralFormula } from '../layout/plural.ts';
import { spokenFigure } from '../layout/spoken-figure.ts';
import { words } from '../report-words.ts';
import { rankTestRows } from '../statistics/rank-test.ts';
import { countPosts } from '../told/told-posts.ts';
import { writeHeading } from './heading.ts';
import { writeOffGoalPosts } from './off-goal-posts.ts';
import type { PlacedMetric } from './placed-metric.ts';
import { postSteps, writeBestPosts } from './post-list.ts';
import { type ListedPeriod, writeTypicalPost } from './typical-post.ts';

/** Posts in the list of the best, at most. */
const listed = { usual: 8, beside: 5 };
/** From so many kinds of data on other sections take the room of posts. */
const manyKinds = 5;

/** Where the steps of the test of ranks stand: beside the posts where the figures have no folded rows for them. */
interface PostsAmong {
  readonly placed: readonly PlacedMetric[];
  readonly testRow: number | null;
}

/** The best of the posts that serve the goal by its figure, beside the typical one, and what did not serve it. */
export const writePosts = (page: ReportPage, { placed, testRow }: PostsAmong): boolean => {
  const { draft, choices, calculation, told } = page;
  if (calculation.posts === null) return false;
  const { posts, problem, column: columnIn } = calculation.posts;
  if (told.figureOf(posts.line, 'now') === null) return false;
  const { language } = choices;
  const counts = countPosts(told, posts);
  const top = writeHeading(page, words.posts[language]);
  const now: ListedPeriod = { posts, column: (name) => columnIn(name, calculation.now) };
  const { column } = now;
  const figure = placed.find(({ line }) => line === posts.line);
  const typical = writeTypicalPost(page, now, { figure, top });
  const served = draft.put(top, postSteps.count, helperCell(`=IF(${problem}="";COUNT(${column('served')});0)`, '0'));
  const count = typical.count;
  const { short } = posts.line;
  const typicalOf = `${withinLine(short[language])}${language === 'en' ? ': ' : ' — '}`;
  const median = `IF(ISNUMBER(${typical.rounded});"${words.typicalOne[language]}${typicalOf}"&${spokenFigure(posts.line, typical.rounded, language)};"")`;
  const said = `${count}&" "&${pluralFormula(count, words.postForms, language)}&${median}`;
  draft.put(top, 7, styledCell(`=IF(${problem}="";${said};${problem})`, 'label', 'General'));
  const most = page.holdings.size < manyKinds ? listed.usual : listed.beside;
  const rows = Math.min(most, counts?.served ?? most);
  if (rows > 0)
    writeBestPosts(page, posts, {
      column,
      by: 'served',
      rows,
      most: absoluteAddress(served),
      typical: typical.judged,
    });
  const writeChange = typical.writeSentence();
  if (posts.holding.filled.includes('engagements') && counts?.offGoal !== 0)
    writeOffGoalPosts(page, now, counts?.offGoal);
  const beside = top + 1;
  draft.take(testRow === null ? Math.max(1, beside + rankTestRows - draft.bottom()) : 1);
  writeChange(testRow ?? beside);
  return true;
};
