import type { PostColumn } from '../calculation/posts/posts.ts';
import { judgedInWords } from '../closed/judged-in-words.ts';
import { absoluteAddress } from '../formulas/address.ts';
import { dash } from '../formulas/metric-formula.ts';
import type { ReportPage } from '../layout/page.ts';
import { figureCell, helperCell, styledCell } from '../layout/planned-cell.ts';
import type { JudgedPosts } from '../metrics/judged-posts.ts';
import { words } from '../report-words.ts';
import { fewestRows } from '../statistics/change-test.ts';
import { type TestCells, writeRankTest } from '../statistics/rank-test.ts';
import { tooFewInWords } from '../statistics/small-samples.ts';
import { atOneAge, changeFormula, changeInWords, judgedChangeInWords } from '../statistics/verdicts.ts';
import { joinChance } from './figures.ts';
import type { PlacedMetric } from './placed-metric.ts';
import { postSteps, postTextFormula, writePostHeadings } from './post-list.ts';

/** From this many times the median reach on, a post is an outlier and named. */
const outlier = 3;

/** The posts of one period, one by one. */
export interface ListedPeriod {
  readonly posts: JudgedPosts;
  readonly column: (name: PostColumn) => string;
}

/** The median of each figure over the posts of a period, a row. */
const writeMedians = (page: ReportPage, { posts, column }: ListedPeriod, title: string) => {
  const { draft, calculation } = page;
  const { holding, seen, line } = posts;
  const problem = calculation.posts?.problem ?? '""';
  const row = draft.take(1);
  draft.put(row, 0, styledCell(title, 'plain', 'General'));
  // Of too many posts for the rows there are, those that have one say nothing of all.
  const median = (values: string) => `=IF(OR(${problem}<>"";COUNT(${values})=0);"${dash}";MEDIAN(${values}))`;
  const count = absoluteAddress(
    draft.put(row, postSteps.count, helperCell(`=IF(${problem}="";COUNT(${column('value')});0)`, '0')),
  );
  const judged = draft.put(row, 7, figureCell(median(column('value')), line.unit));
  draft.edge('row', `A${row + 1}:H${row + 1}`);
  if (holding.filled.includes('engagements')) draft.put(row, 6, figureCell(median(column('engagements')), 'count'));
  const typical = seen === null ? null : draft.put(row, 4, figureCell(median(column('seen')), 'count'));
  return { count, judged, typical };
};

/** How the typical post changed, by a test of ranks, and beside it all posts together: the two may well differ. */
const writeTypicalChange = (
  page: ReportPage,
  figure: PlacedMetric,
  {
    row,
    now,
    before,
    tested,
    counts,
  }: {
    readonly row: number;
    readonly now: string;
    readonly before: string;
    readonly tested: TestCells;
    readonly counts: readonly [string, string];
  },
): void => {
  const { draft, choices, calculation } = page;
  const { language } = choices;
  const { line } = figure;
  const amount = draft.put(row, postSteps.value, helperCell(changeFormula(line.unit, now, before)));
  const { score, chance } = tested;
  const ages = calculation.posts?.ages ?? null;
  const problem = ages?.problem ?? '""';
  joinChance(page, figure, `IF(${problem}="";${chance};"")`);
  const real = `IF(${chance}<=${figure.threshold};IF(${score}>0;"${words.rise[language]}";"${words.fall[language]}");"${words.usual[language]}")`;
  const few = `MIN(${counts.join(';')})`;
  const verdict = draft.put(
    row,
    postSteps.place,
    helperCell(
      `=IF(${problem}<>"";${problem};IF(${few}<${fewestRows};${tooFewInWords(few, language)};IF(ISNUMBER(${chance});${real};"${words.usual[language]}")${ages === null ? '' : atOneAge(ages, language)}))`,
    ),
  );
  const inBrackets = (judged: string | null) => (judged === null ? '' : `&" ("&${judged}&")"`);
  const together = figure.verdict === null ? null : judgedInWords(figure.verdict, figure.closed, language);
  const ofAll =
    figure.moved === null
      ? ''
      : `&IF(ISNUMBER(${figure.moved});"${words.together[language]}"&${judgedChangeInWords(page, line, figure.moved)}${inBrackets(together)};"")`;
  draft.put(
    row,
    0,
    styledCell(
      `=IF(ISNUMBER(${amount});"${words.typical[language]}: "&${changeInWords(page, { unit: line.unit, amount })}${inBrackets(verdict)}${ofAll}&".";"")`,
      'soft',
      'General',
    ),
  );
};

/** The posts that stand far above the median. */
const writeOutliers = (page: ReportPage, { posts, column }: ListedPeriod, typical: string): void => {
  const { draft, choices } = page;
  const { language } = choices;
  const row = draft.take(1);
  const seen = column('seen');
  const most = draft.put(row, postSteps.value, helperCell(`=IF(ISNUMBER(${typical});MAX(${seen});"")`));
  const inTab = draft.put(
    row,
    postSteps.place,
    helperCell(`=IF(ISNUMBER(${most});INDEX(${column('row')};MATCH(${most};${seen};0));"")`, '0'),
  );
  const far = draft.put(
    row,
    postSteps.count,
    helperCell(`=IF(ISNUMBER(${typical});SUMPRODUCT(ISNUMBER(${seen})*(${seen}>${outlier}*${typical}));0)`, '0'),
  );
  const text = draft.put(
    row,
    postSteps.count + 1,
    helperCell(`=IF(ISNUMBER(${inTab});${postTextFormula(posts.holding, inTab)};"")`),
  );
  draft.put(
    row,
    0,
    styledCell(
      `=IF(AND(${far}>0;ISNUMBER(${inTab}));${far}&"${words.outliers[language]}"&${text}&"${words.outlierTimes[language]}"&ROUND(${most}/MAX(1;${typical});1)&".";"${words.noOutliers[language]}")`,
      'soft',
      'General',
    ),
  );
};

/**
 * The typical post before the list: its median in both periods, how it changed, and what stands far above it. The change
 * is written when the rows of the list are there: the steps of its test stand beside them, from row `top` on.
 */
export const writeTypicalPost = (
  page: ReportPage,
  listed: ListedPeriod,
  { figure, top }: { readonly figure: PlacedMetric | undefined; readonly top: number },
): { readonly writeChange: () => void } => {
  const { draft, choices, calculation } = page;
  const { language } = choices;
  const { posts } = listed;
  writePostHeadings(page, posts, { title: words.median[language], hasLinks: false });
  const now = writeMedians(page, listed, `=${page.periodNames.now}`);
  const writeChange = (() => {
    const { before, posts: all } = calculation;
    const isTold = page.told.figureOf(posts.line, 'before') !== null;
    if (before === null || figure === undefined || all === null || !isTold) return () => undefined;
    const column = (name: PostColumn) => all.column(name, before);
    const earlier = writeMedians(page, { posts, column }, `=${page.periodNames.before?.alone ?? '""'}`);
    const row = draft.take(1);
    return () => {
      const { equalAge } = all;
      const values =
        equalAge === null
          ? { now: listed.column('value'), before: column('value'), both: all.both('value') }
          : {
              now: equalAge.judged(calculation.now),
              before: equalAge.judged(before),
              both: equalAge.judgedOfBoth,
            };
      const count = () => absoluteAddress(draft.put(row, postSteps.count, helperCell(`=COUNT(${values.before})`, '0')));
      const counts = [now.count, equalAge === null ? earlier.count : count()] as const;
      const tested = writeRankTest(draft, top, { ...values, counts });
      writeTypicalChange(page, figure, { row, now: now.judged, before: earlier.judged, tested, counts });
    };
  })();
  if (now.typical !== null) writeOutliers(page, listed, now.typical);
  return { writeChange };
};
