import type { ColumnName } from '../../records/kinds.ts';
import type { TabSummary } from '../../records/tab-summary.ts';
import type { PostColumn } from '../calculation/posts/posts.ts';
import { addressOf } from '../formulas/address.ts';
import { rangeOf } from '../formulas/formula-range.ts';
import { dash } from '../formulas/metric-formula.ts';
import { dayFormat, formats } from '../layout/formats.ts';
import type { ReportPage } from '../layout/page.ts';
import { figureCell, helperCell, styledCell } from '../layout/planned-cell.ts';
import { gap } from '../layout/sheet-layout.ts';
import type { JudgedPosts } from '../metrics/judged-posts.ts';
import { words } from '../report-words.ts';

const textLength = 50;

/** The helper columns of a row about posts; what each holds is the row's own affair. */
export const postSteps = { value: 8, place: 9, count: 10 };

/** The text of the post in a row of its data tab, shortened, or else what names it, without the leading `=`. */
export const postTextFormula = (holding: TabSummary, row: string): string => {
  const column = (['text', 'post_id', 'link'] as const).find((name) => holding.filled.includes(name));
  if (column === undefined) return `"${dash}"`;
  const text = `SUBSTITUTE(INDEX(${rangeOf(holding, column)};${row}-1)&"";CHAR(10);" ")`;
  return `IF(LEN(${text})>${textLength};LEFT(${text};${textLength - 1})&"…";${text})`;
};

/** The headings of a list or of the typical post: what each column shows. */
export const writePostHeadings = (
  { draft, choices }: ReportPage,
  { holding, seen, line }: JudgedPosts,
  { title, hasLinks }: { readonly title: string; readonly hasLinks: boolean },
): void => {
  const { language } = choices;
  const row = draft.take(1);
  draft.put(row, 0, styledCell(title, 'headingLeft'));
  if (seen !== null) draft.put(row, 4, styledCell(`${words.columns[seen][language]}${hasLinks ? gap : ''}`, 'heading'));
  if (hasLinks && holding.filled.includes('link')) draft.put(row, 5, styledCell(words.link[language], 'headingLeft'));
  if (holding.filled.includes('engagements'))
    draft.put(row, 6, styledCell(words.columns.engagements[language], 'heading'));
  draft.put(row, 7, styledCell(line.short[language], 'heading'));
};

/** One list: its posts in order, as many as there are, at most so many. */
export const writePostList = (
  page: ReportPage,
  { holding, seen, line }: JudgedPosts,
  {
    column,
    by,
    rows,
    most,
    isJudged = true,
  }: {
    /** The columns of the listed posts, and by which of them they are ordered. */
    readonly column: (name: PostColumn) => string;
    readonly by: PostColumn;
    readonly rows: number;
    readonly most: string;
    /** Whether the list is in the order of the figure that the last column shows. */
    readonly isJudged?: boolean;
  },
): void => {
  const { draft, choices } = page;
  const { language } = choices;
  const first = draft.take(rows);
  const values = column(by);
  for (let at = 0; at < rows; at++) {
    const row = first + at;
    const value = draft.put(row, postSteps.value, helperCell(`=IF(${at + 1}>${most};"";LARGE(${values};${at + 1}))`));
    const [valueBefore, placeBefore] = [postSteps.value, postSteps.place].map((each) => addressOf(each, row - 1));
    // Posts of one value stand in the order of their rows.
    const after = at === 0 ? '0' : `IF(${value}=${valueBefore};${placeBefore};0)`;
    const beyond = `INDEX(${values};${after}+1):INDEX(${values};ROWS(${values}))`;
    const place = draft.put(
      row,
      postSteps.place,
      helperCell(`=IF(ISNUMBER(${value});${after}+MATCH(${value};${beyond};0);"")`, '0'),
    );
    const own = (name: PostColumn) => `INDEX(${column(name)};${place})`;
    const inTab = draft.put(row, postSteps.count, helperCell(`=IF(ISNUMBER(${place});${own('row')};"")`, '0'));
    const shownWherePosted = (formula: string) => `=IF(ISNUMBER(${place});${formula};"")`;
    const cell = (name: ColumnName) => `INDEX(${rangeOf(holding, name)};${inTab}-1)`;
    const number = (name: PostColumn) => shownWherePosted(`IF(${own(name)}="";"${dash}";${own(name)})`);
    draft.put(row, 0, styledCell(shownWherePosted(own('day')), 'day', dayFormat[language]));
    draft.put(row, 1, styledCell(shownWherePosted(postTextFormula(holding, inTab)), 'plain', 'General'));
    if (seen !== null) draft.put(row, 4, styledCell(number('seen'), 'figure', `${formats.count}"${gap}"`));
    if (holding.filled.includes('link'))
      draft.put(row, 5, styledCell(shownWherePosted(`${cell('link')}&""`), 'soft', 'General'));
    if (holding.filled.includes('engagements')) draft.put(row, 6, figureCell(number('engagements'), 'count'));
    if (isJudged) draft.put(row, 7, figureCell(shownWherePosted(value), line.unit));
    draft.edge('row', `A${row + 1}:H${row + 1}`);
  }
};
