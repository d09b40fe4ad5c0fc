import type { Language } from '../../text/language.ts';
import { postParts } from '../finding/post-share.ts';
import { absoluteAddress } from '../formulas/address.ts';
import { anyTickedFormula } from '../formulas/metric-formula.ts';
import type { ReportPage } from '../layout/page.ts';
import { helperCell, styledCell, withinLine } from '../layout/planned-cell.ts';
import { pluralFormula } from '../layout/plural.ts';
import type { JudgedPosts } from '../metrics/judged-posts.ts';
import { words } from '../report-words.ts';
import { postSteps, writeLikedPosts } from './post-list.ts';
import type { ListedPeriod } from './typical-post.ts';

const listed = 3;

/** The goal's figure at the end of a sentence. */
const figureName = ({ line, top }: JudgedPosts, language: Language): string => {
  const { en, uk } = line.short;
  if (language === 'en') return ` of ${withinLine(en)}`;
  return ` ${postParts[top.column]?.uk[2] ?? `показника «${uk}»`}`;
};

/** Posts that were liked without serving the goal, with the share of engagement, and of the goal's figure, that they took. */
export const writeOffGoalPosts = (page: ReportPage, { posts, column }: ListedPeriod, known = listed): void => {
  const { draft, choices } = page;
  const { language } = choices;
  const { holding, bottom } = posts;
  const row = draft.take(1);
  const near = draft.put(row, postSteps.count + 2, helperCell(`=SUM(${column('isOnGoal')})`, '0'));
  const ticked = absoluteAddress(
    draft.put(row, postSteps.count + 1, helperCell(`=${anyTickedFormula(holding, 'on_goal', near)}`, '0')),
  );
  const offGoal = column('offGoal');
  const ofTicked = (formula: string) => helperCell(`=IF(${ticked}=0;0;${formula})`, '0');
  const count = absoluteAddress(draft.put(row, postSteps.count, ofTicked(`COUNT(${offGoal})`)));
  const took = draft.put(row, postSteps.value, ofTicked(`SUM(${offGoal})`));
  const total = draft.put(row, postSteps.place, helperCell(`=SUM(${column('engagements')})`));
  const percent = (part: string, all: string) => `TEXT(${part}/MAX(1;${all});"0%")`;
  const of = column('value');
  const served =
    bottom === null && posts.seen !== posts.top.column
      ? `&"${words.offGoalAnd[language]}"&${percent(`SUMPRODUCT((${column('isOnGoal')}=0)*1;${of})`, `SUM(${of})`)}&"${figureName(posts, language)}"`
      : '';
  const told = `"${words.offGoal[language]}"&${count}&" "&${pluralFormula(count, words.offGoalForms, language)}&" "&${percent(took, total)}&"${words.offGoalOf[language]}"${served}`;
  const said = `=IF(${ticked}=0;"${words.noTicks[language]}";${told})`;
  draft.put(row, 0, styledCell(said, 'subheading', 'General'));
  // Ticked after the report was built, the sentence follows at once and the list at the next rebuild.
  if (!holding.filled.includes('on_goal')) return;
  writeLikedPosts(page, posts, { column, by: 'offGoal', rows: Math.min(listed, known), most: count });
};
