import { absoluteAddress } from '../formulas/address.ts';
import { rangeOf } from '../formulas/formula-range.ts';
import { recordMask, recordsIn } from '../formulas/mask.ts';
import { tickCountFormula } from '../formulas/metric-formula.ts';
import { known } from '../formulas/term.ts';
import type { ReportPage } from '../layout/page.ts';
import { helperCell, styledCell } from '../layout/planned-cell.ts';
import { words } from '../report-words.ts';
import { countOf, type RankedRecords } from '../statistics/ranking.ts';
import { type JudgedPosts, postSteps } from './judged-posts.ts';
import { writePostList } from './post-list.ts';

const listed = 3;

/** Posts that were liked without serving the goal, with the share of engagement that they took. */
export const writeOffGoalPosts = (page: ReportPage, posts: JudgedPosts): void => {
  const { draft, choices, span, lines } = page;
  const { language } = choices;
  const { holding } = posts;
  const engagement = lines.find(({ id }) => id === 'SUM posts.engagements');
  if (engagement === undefined) return;
  const ticks = rangeOf(holding, 'on_goal');
  const all: RankedRecords = {
    holding,
    mask: recordMask(holding, [...recordsIn(holding, span), ...known('engagements')]),
    value: rangeOf(holding, 'engagements'),
  };
  const row = draft.take(1);
  const ticked = absoluteAddress(
    draft.put(row, postSteps.count + 1, helperCell(`=${tickCountFormula(holding, 'on_goal')}`, '0')),
  );
  const off: RankedRecords = { ...all, mask: `${all.mask}*(1-(${ticks}=TRUE))*(${ticked}>0)` };
  const count = draft.put(row, postSteps.count, helperCell(`=${countOf(off)}`, '0'));
  const took = draft.put(row, postSteps.value, helperCell(`=SUMPRODUCT(${off.mask}*${off.value})`));
  const total = draft.put(row, postSteps.place, helperCell(`=SUMPRODUCT(${all.mask}*${all.value})`));
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
    { ranked: off, order: 'LARGE', rows: listed, most: absoluteAddress(count), isJudged: false },
  );
};
