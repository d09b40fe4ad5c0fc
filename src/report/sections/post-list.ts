import type { ColumnName } from '../../records/kinds.ts';
import { addressOf } from '../formulas/address.ts';
import { rangeOf } from '../formulas/formula-range.ts';
import { dash } from '../formulas/metric-formula.ts';
import { dayFormat, formats } from '../layout/formats.ts';
import type { ReportPage } from '../layout/page.ts';
import { figureCell, helperCell, styledCell } from '../layout/planned-cell.ts';
import { gap } from '../layout/sheet-layout.ts';
import { words } from '../report-words.ts';
import { positionAt, type RankedRecords, valueAt } from '../statistics/ranking.ts';
import { type JudgedPosts, postSteps, postTextFormula } from './judged-posts.ts';

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
    ranked,
    order,
    rows,
    most,
    isJudged = true,
  }: {
    readonly ranked: RankedRecords;
    readonly order: 'LARGE' | 'SMALL';
    readonly rows: number;
    readonly most: string;
    /** Whether the list is in the order of the figure that the last column shows. */
    readonly isJudged?: boolean;
  },
): void => {
  const { draft, choices } = page;
  const { language } = choices;
  const first = draft.take(rows);
  for (let at = 0; at < rows; at++) {
    const row = first + at;
    const value = draft.put(
      row,
      postSteps.value,
      helperCell(`=IF(${at + 1}>${most};"";${valueAt(ranked, order, `${at + 1}`)})`),
    );
    const [valueBefore, placeBefore] = [postSteps.value, postSteps.place].map((column) => addressOf(column, row - 1));
    const after = at === 0 ? '0' : `(${value}=${valueBefore})*${placeBefore}`;
    const place = draft.put(
      row,
      postSteps.place,
      helperCell(`=IF(ISNUMBER(${value});${positionAt(ranked, order, { value, after })};"")`, '0'),
    );
    const shownWherePosted = (formula: string) => `=IF(ISNUMBER(${place});${formula};"")`;
    const cell = (column: ColumnName) => `INDEX(${rangeOf(holding, column)};${place})`;
    const number = (column: ColumnName) => shownWherePosted(`IF(${cell(column)}="";"${dash}";${cell(column)})`);
    draft.put(row, 0, styledCell(shownWherePosted(cell('date')), 'day', dayFormat[language]));
    draft.put(row, 1, styledCell(shownWherePosted(postTextFormula(holding, place)), 'plain', 'General'));
    if (seen !== null) draft.put(row, 4, styledCell(number(seen), 'figure', `${formats.count}"${gap}"`));
    if (holding.filled.includes('link'))
      draft.put(row, 5, styledCell(shownWherePosted(`${cell('link')}&""`), 'soft', 'General'));
    if (holding.filled.includes('engagements')) draft.put(row, 6, figureCell(number('engagements'), 'count'));
    if (isJudged) draft.put(row, 7, figureCell(shownWherePosted(value), line.unit));
    draft.edge('row', `A${row + 1}:H${row + 1}`);
  }
};
