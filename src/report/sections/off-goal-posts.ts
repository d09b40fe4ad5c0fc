import { absoluteAddress } from '../formulas/address.ts';
import { anyTickedFormula } from '../formulas/metric-formula.ts';
import type { ReportPage } from '../layout/page.ts';
import { helperCell, styledCell } from '../layout/planned-cell.ts';
import { words } from '../report-words.ts';
import { postSteps, writePostList } from './post-list.ts';
import type { ListedPeriod } from './typical-post.ts';

const listed = 3;

/** Posts that were liked without serving the goal, with the share of engagement that they took. */
export const writeOffGoalPosts = (page: ReportPage, { posts, column }: ListedPeriod): void => {
  const { draft, choices, lines } = page;
  const { language } = choices;
  const { holding } = posts;
  const engagement = lines.find(({ id }) => id === 'SUM posts.engagements');
  if (engagement === undefined) return;
  const row = draft.take(1);
  const near = draft.put(row, postSteps.count + 2, helperCell(`=SUM(${column('isOnGoal')})`, '0'));
  const ticked = absoluteAddress(
    draft.put(row, postSteps.count + 1, helperCell(`=${anyTickedFormula(holding, 'on_goal', near)}`, '0')),
  );
  const offGoal = column('offGoal');
  const ofTicked = (formula: string) => helperCell(`=IF(${ticked}=0;0;${formula})`, '0');
  const count = draft.put(row, postSteps.count, ofTicked(`COUNT(${offGoal})`));
  const took = draft.put(row, postSteps.value, ofTicked(`SUM(${offGoal})`));
  const total = draft.put(row, postSteps.place, helperCell(`=SUM(${column('engagements')})`));
  draft.put(
    row,
    0,
    styledCell(
      `=IF(${ticked}=0;"${words.noTicks[language]}";"${words.offGoal[language]}"&${count}&"${words.offGoalTook[language]}"&TEXT(${took}/MAX(1;${total});"0%")&"${words.offGoalOf[language]}")`,
      'soft',
      'General',
    ),
  );
  // Ticked after the report was built, the sentence follows at once and the list at the next rebuild.
  if (!holding.filled.includes('on_goal')) return;
  writePostList(
    page,
    { ...posts, line: engagement },
    { column, by: 'offGoal', rows: listed, most: absoluteAddress(count), isJudged: false },
  );
};
