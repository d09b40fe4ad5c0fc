import { type ColumnName, positionOf } from '../../records/kinds.ts';
import type { TabSummary } from '../../records/tab-summary.ts';
import type { Language } from '../../text/language.ts';
import type { PostColumn } from '../calculation/posts/posts.ts';
import { addressOf } from '../formulas/address.ts';
import { rangeOf } from '../formulas/formula-range.ts';
import { formatOf, formats, lengthOf, shortDayLabel } from '../layout/formats.ts';
import type { ReportPage } from '../layout/page.ts';
import { headingCell, helperCell, styledCell } from '../layout/planned-cell.ts';
import type { JudgedPosts } from '../metrics/judged-posts.ts';
import { words } from '../report-words.ts';
import { formatNameFormula } from './format-name.ts';

const textLength = 80;

/** Two lines of text. */
const listedHeight = 31;

/** The helper columns of a row about posts; what each holds is the row's own affair. */
export const postSteps = { value: 8, place: 9, count: 10, format: 11 };

const column = { post: 0, text: 1, textEnd: 3, figure: 4, rate: 5, typical: 6, link: 7 };

/** The text of the post in a row of its data tab, shortened, or else what names it, and that it has none, without the leading `=`. */
export const postTextFormula = (
  holding: TabSummary,
  row: string,
  { language, most = textLength }: { readonly language: Language; readonly most?: number },
): string => {
  const none = `"${words.noText[language]}"`;
  const found = (['text', 'post_id', 'link'] as const).find((name) => holding.filled.includes(name));
  if (found === undefined) return none;
  const text = `SUBSTITUTE(INDEX(${rangeOf(holding, found)};${row}-1)&"";CHAR(10);" ")`;
  return `IF(LEN(${text})>${most};LEFT(${text};${most - 1})&"…";IF(${text}="";${none};${text}))`;
};

/**
 * A link as one word, without the leading `=`: only what begins with `https://` leads anywhere, and what begins otherwise
 * shows nothing.
 */
const linkFormula = (link: string, language: Language): string =>
  `IF(LEFT(${link};8)="https://";HYPERLINK(${link};"${words.open[language]}");"")`;

/** The column of a post by which a list is judged, and what it is called. */
const figureOf = ({ line, top, bottom }: JudgedPosts, language: Language): readonly [PostColumn, string] =>
  bottom === null
    ? ['value', line.short[language]]
    : [top.column === 'engagements' ? 'engagements' : 'value', words.columns.engagements[language]];

/** The two columns of a post that its rate divides, and how it is called; `null` where it has none. */
const rateOf = (
  { line, top, bottom, seen, holding }: JudgedPosts,
  language: Language,
): { readonly name: string; readonly above: PostColumn; readonly below: PostColumn | null } | null => {
  if (bottom !== null) return { name: line.short[language], above: 'value', below: null };
  if (seen === null) return null;
  const beside = words.columns[seen][language];
  if (top.column !== seen) return { name: `÷ ${beside}`, above: 'value', below: 'seen' };
  if (!holding.filled.includes('engagements')) return null;
  return { name: 'ER', above: 'engagements', below: 'seen' };
};

/** What a list needs to know of its posts. */
interface ListedPosts {
  /** The columns of the posts, and by which of them they are ordered. */
  readonly column: (name: PostColumn) => string;
  readonly by: PostColumn;
  readonly rows: number;
  /** The cell that counts them. */
  readonly most: string;
}

/** The cells of a post in a row: what stands in its columns, and whether there is one. */
interface PostRow {
  readonly row: number;
  readonly own: (name: PostColumn) => string;
  readonly cell: (name: ColumnName) => string;
  readonly whereThere: (formula: string) => string;
  /** The row of its data tab. */
  readonly inTab: string;
}

/** Finds the posts of a list in their order, each beside the row that shows it; gives what is in them. */
const findPosts = (
  { draft }: ReportPage,
  { holding }: JudgedPosts,
  { column: of, by, rows, most }: ListedPosts,
): readonly PostRow[] => {
  const first = draft.take(rows);
  const values = of(by);
  return Array.from({ length: rows }, (_, at): PostRow => {
    const row = first + at;
    const value = draft.put(row, postSteps.value, helperCell(`=IF(${at + 1}>${most};"";LARGE(${values};${at + 1}))`));
    const [valueBefore, placeBefore] = [postSteps.value, postSteps.place].map((each) => addressOf(each, row - 1));
    // Posts of one value stand in the order of their rows.
    const after = at === 0 ? '0' : `IF(${value}=${valueBefore};${placeBefore};0)`;
    const beyond = `INDEX(${values};${after}+1):INDEX(${values};ROWS(${values}))`;
    const found = `=IF(ISNUMBER(${value});${after}+MATCH(${value};${beyond};0);"")`;
    const place = draft.put(row, postSteps.place, helperCell(found, '0'));
    const own = (name: PostColumn) => `INDEX(${of(name)};${place})`;
    const inTab = draft.put(row, postSteps.count, helperCell(`=IF(ISNUMBER(${place});${own('row')};"")`, '0'));
    draft.edge('row', `A${row + 1}:H${row + 1}`);
    return {
      row,
      own,
      inTab,
      cell: (name) => `INDEX(${rangeOf(holding, name)};${inTab}-1)`,
      whereThere: (formula) => `=IF(ISNUMBER(${place});${formula};"")`,
    };
  });
};

/** One column of a post over another; nothing where it has not both. */
const quotient = (above: string, below: string | null): string =>
  below === null ? above : `IFERROR(IF(${below}>0;${above}/${below};"");"")`;

/** Where a post stood and when, without the leading `=`. */
const whereAndWhen = (
  holding: TabSummary,
  { own }: PostRow,
  { separator, language }: { readonly separator: string; readonly language: Language },
): string => {
  const network = holding.filled.includes('platform') ? `${own('platform')}&${separator}&` : '';
  const day = shortDayLabel(own('day'), language);
  return `${network}${day}`;
};

/** The largest figure that a post of the period has; `undefined` where nobody looked at the records. */
const largestOf = ({ told }: ReportPage, column: ColumnName): number | undefined =>
  told.rowsOf('posts', 'now')?.reduce((most, row) => Math.max(most, Number(row[positionOf('posts', column)]) || 0), 0);

/** The posts that served the goal best: where and when, what they said, the goal's figure, its rate and how far above a typical post. */
export const writeBestPosts = (
  page: ReportPage,
  posts: JudgedPosts,
  listed: ListedPosts & { readonly typical: string },
): void => {
  const { draft, choices } = page;
  const { language } = choices;
  const { holding, line } = posts;
  const [figure, name] = figureOf(posts, language);
  const isSeen = posts.seen === null || posts.bottom !== null || largestOf(page, posts.seen) !== 0;
  const rate = isSeen ? rateOf(posts, language) : null;
  const head = draft.take(1);
  draft.put(head, column.text, styledCell(words.post[language], 'headingLeft'));
  draft.put(head, column.figure, headingCell(name));
  if (rate !== null) draft.put(head, column.rate, headingCell(rate.name));
  draft.put(head, column.typical, headingCell(words.versusTypical[language]));
  const all = findPosts(page, posts, listed);
  const size = lengthOf(
    { unit: 'count', formula: { op: 'measure' } },
    largestOf(page, figure === 'value' ? posts.top.column : 'engagements'),
  );
  for (const post of all) {
    const { row, own, whereThere, cell, inTab } = post;
    draft.height(row, listedHeight);
    const format = holding.filled.includes('format')
      ? draft.put(row, postSteps.format, helperCell(whereThere(`${own('format')}&""`)))
      : null;
    const shape = format === null ? '' : `&IF(${format}="";"";" · "&${formatNameFormula(format, language)})`;
    const where = `${whereAndWhen(holding, post, { separator: 'CHAR(10)', language })}${shape}`;
    draft.put(row, column.post, styledCell(whereThere(where), 'plain', 'General'));
    draft.put(
      row,
      column.text,
      styledCell(whereThere(postTextFormula(holding, inTab, { language })), 'plain', 'General'),
    );
    const shownAs = figure === 'value' ? formatOf(line, language) : formats.count;
    draft.put(row, column.figure, styledCell(whereThere(own(figure)), `figureBold${size}`, shownAs));
    if (rate !== null) {
      const part = quotient(own(rate.above), rate.below === null ? null : own(rate.below));
      draft.put(row, column.rate, styledCell(whereThere(part), 'figure', '0.0%'));
    }
    const times = quotient(own('value'), listed.typical);
    draft.put(row, column.typical, styledCell(whereThere(times), 'figure', '0.0" ×"'));
    if (holding.filled.includes('link'))
      draft.put(row, column.link, styledCell(whereThere(linkFormula(cell('link'), language)), 'open', 'General'));
  }
  const [top, bottom] = [all[0], all[all.length - 1]];
  if (top === undefined || bottom === undefined) return;
  const lines = `${top.row + 1}`;
  draft.merge(`${addressOf(column.text, top.row)}:${addressOf(column.textEnd, bottom.row)}`);
  draft.wrap(`A${lines}:${addressOf(column.textEnd, bottom.row)}`);
};

/** Posts that were liked without serving the goal, each in one line. */
export const writeLikedPosts = (page: ReportPage, posts: JudgedPosts, listed: ListedPosts): void => {
  const { draft, choices } = page;
  const { language } = choices;
  const { holding, seen, line, bottom } = posts;
  const head = draft.take(1);
  draft.put(head, column.text, styledCell(words.post[language], 'headingLeft'));
  draft.put(head, column.figure, headingCell(words.columns.engagements[language]));
  if (seen !== null) draft.put(head, column.rate, headingCell(`÷ ${words.columns[seen][language]}`));
  if (bottom === null) draft.put(head, column.typical, headingCell(line.short[language]));
  for (const post of findPosts(page, posts, listed)) {
    const { row, own, whereThere, cell, inTab } = post;
    draft.put(
      row,
      column.post,
      styledCell(whereThere(whereAndWhen(holding, post, { separator: '" · "', language })), 'plain', 'General'),
    );
    draft.put(
      row,
      column.text,
      styledCell(whereThere(postTextFormula(holding, inTab, { language, most: 44 })), 'plain', 'General'),
    );
    draft.put(row, column.figure, styledCell(whereThere(own('engagements')), 'figureBold', formats.count));
    if (seen !== null)
      draft.put(row, column.rate, styledCell(whereThere(quotient(own('engagements'), own('seen'))), 'figure', '0.0%'));
    if (bottom === null)
      draft.put(row, column.typical, styledCell(whereThere(own('value')), 'figure', formatOf(line, language)));
    if (holding.filled.includes('link'))
      draft.put(row, column.link, styledCell(whereThere(linkFormula(cell('link'), language)), 'open', 'General'));
  }
};
