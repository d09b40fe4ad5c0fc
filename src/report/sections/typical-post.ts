import type { PostColumn } from '../calculation/posts/posts.ts';
import { judgedInWords } from '../closed/judged-in-words.ts';
import { absoluteAddress } from '../formulas/address.ts';
import { dash } from '../formulas/metric-formula.ts';
import type { ReportPage } from '../layout/page.ts';
import { helperCell, styledCell } from '../layout/planned-cell.ts';
import { knownToSay } from '../layout/spoken-figure.ts';
import type { JudgedPosts } from '../metrics/judged-posts.ts';
import { words } from '../report-words.ts';
import { fewestRows } from '../statistics/change-test.ts';
import { type TestCells, writeRankTest } from '../statistics/rank-test.ts';
import { atOneAge, changeFormula, changeInWords, judgedChangeInWords } from '../statistics/verdicts.ts';
import { joinChance } from './figures.ts';
import type { PlacedMetric } from './placed-metric.ts';
import { postSteps } from './post-list.ts';

/** The posts of one period, one by one. */
export interface ListedPeriod {
  readonly posts: JudgedPosts;
  readonly column: (name: PostColumn) => string;
}

/** Where the medians of a period stand, in hidden cells of the heading. */
const medianAt = { now: 11, before: 15 };

/** The median of the posts of a period, and how many there are. */
const writeMedians = (
  page: ReportPage,
  { posts, column }: ListedPeriod,
  { row, at }: { readonly row: number; readonly at: number },
) => {
  const { draft, calculation } = page;
  const { line } = posts;
  const problem = calculation.posts?.problem ?? '""';
  // Of too many posts for the rows there are, those that have one say nothing of all.
  const median = (values: string) => `=IF(OR(${problem}<>"";COUNT(${values})=0);"${dash}";MEDIAN(${values}))`;
  const put = (place: number, formula: string) => absoluteAddress(draft.put(row, at + place, helperCell(formula)));
  const count = put(0, `=IF(${problem}="";COUNT(${column('value')});0)`);
  const judged = put(1, median(column('value')));
  const rounded = put(2, `=${knownToSay(line, judged)}`);
  return { count, judged, rounded };
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
      `=IF(${problem}<>"";${problem};IF(${few}<${fewestRows};"";IF(ISNUMBER(${chance});${real};"${words.usual[language]}")${ages === null ? '' : atOneAge(ages, language)}))`,
    ),
  );
  // Where too little tells nothing is said of it.
  const inBrackets = (judged: string | null) => (judged === null ? '' : `&IF(${judged}="";"";" ("&${judged}&")")`);
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

/**
 * What the typical post of the period is, in hidden cells, and after the list how it changed, which is written when there are
 * rows for the steps of its test.
 */
export const writeTypicalPost = (
  page: ReportPage,
  listed: ListedPeriod,
  { figure, top }: { readonly figure: PlacedMetric | undefined; readonly top: number },
) => {
  const { draft, calculation } = page;
  const { posts } = listed;
  const now = writeMedians(page, listed, { row: top, at: medianAt.now });
  const writeChange = (): ((testRow: number) => void) => {
    const { before, posts: all } = calculation;
    const isTold = page.told.figureOf(posts.line, 'before') !== null;
    if (before === null || figure === undefined || all === null || !isTold) return () => undefined;
    const column = (name: PostColumn) => all.column(name, before);
    const earlier = writeMedians(page, { posts, column }, { row: top, at: medianAt.before });
    const row = draft.take(1);
    return (testRow) => {
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
      const tested = writeRankTest(draft, testRow, { ...values, counts });
      writeTypicalChange(page, figure, { row, now: now.judged, before: earlier.judged, tested, counts });
    };
  };
  return {
    ...now,
    /** Takes the row of the sentence now; it is written when its test has rows. */
    writeSentence: writeChange,
  };
};
