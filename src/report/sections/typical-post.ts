import type { ColumnName } from '../../records/kinds.ts';
import { absoluteAddress } from '../formulas/address.ts';
import { rangeOf, type SpanCells } from '../formulas/formula-range.ts';
import { recordMask, recordsIn } from '../formulas/mask.ts';
import { dash } from '../formulas/metric-formula.ts';
import { known } from '../formulas/term.ts';
import type { ReportPage } from '../layout/page.ts';
import { figureCell, helperCell, styledCell } from '../layout/planned-cell.ts';
import { words } from '../report-words.ts';
import { fewestRows } from '../statistics/change-test.ts';
import { type TestCells, writeRankTest } from '../statistics/rank-test.ts';
import { countOf, percentileOf, positionAt, type RankedRecords, valueAt } from '../statistics/ranking.ts';
import { tooFewInWords } from '../statistics/small-samples.ts';
import { changeFormula, changeInWords } from '../statistics/verdicts.ts';
import { joinChance } from './figures.ts';
import { type JudgedPosts, postSteps, postTextFormula, rankPosts } from './judged-posts.ts';
import type { PlacedMetric } from './placed-metric.ts';
import { writePostHeadings } from './post-list.ts';

/** From this many times the median reach on, a post is an outlier and named. */
const outlier = 3;

/** The median of each figure over the posts of a span, a row; what is counted for it stands in helper cells. */
const writeMedians = (
  page: ReportPage,
  { holding, seen, line }: JudgedPosts,
  { title, span, ranked }: { readonly title: string; readonly span: SpanCells; readonly ranked: RankedRecords },
) => {
  const { draft } = page;
  const row = draft.take(1);
  draft.put(row, 0, styledCell(title, 'plain'));
  const median = (of: RankedRecords, amount: string) => `=IF(${amount}=0;"${dash}";${percentileOf(of, amount, 50)})`;
  const count = absoluteAddress(draft.put(row, postSteps.count, helperCell(`=${countOf(ranked)}`, '0')));
  const judged = draft.put(row, 7, figureCell(median(ranked, count), line.unit));
  draft.edge('row', `A${row + 1}:H${row + 1}`);
  const ofColumn = (column: ColumnName): RankedRecords => ({
    holding,
    mask: recordMask(holding, [...recordsIn(holding, span), ...known(column)]),
    value: rangeOf(holding, column),
  });
  if (holding.filled.includes('engagements')) {
    const ranking = ofColumn('engagements');
    const amount = draft.put(row, postSteps.value, helperCell(`=${countOf(ranking)}`, '0'));
    draft.put(row, 6, figureCell(median(ranking, amount), 'count'));
  }
  if (seen === null) return { count, judged, reached: null };
  const reach = ofColumn(seen);
  const amount = draft.put(row, postSteps.place, helperCell(`=${countOf(reach)}`, '0'));
  const typical = draft.put(row, 4, figureCell(median(reach, amount), 'count'));
  return { count, judged, reached: { reach, amount, typical } };
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
  const { draft, choices } = page;
  const { language } = choices;
  const { line } = figure;
  const amount = draft.put(row, postSteps.value, helperCell(changeFormula(line.unit, now, before)));
  const { score, chance } = tested;
  joinChance(page, figure, chance);
  const real = `IF(${chance}<=${figure.threshold};IF(${score}>0;"${words.rise[language]}";"${words.fall[language]}");"${words.usual[language]}")`;
  const few = `MIN(${counts.join(';')})`;
  const verdict = draft.put(
    row,
    postSteps.place,
    helperCell(
      `=IF(${few}<${fewestRows};${tooFewInWords(few, language)};IF(ISNUMBER(${chance});${real};"${words.usual[language]}"))`,
    ),
  );
  const moved = (by: string, judged: string | null) =>
    `${changeInWords(line.unit, by, language)}${judged === null ? '' : `&" ("&${judged}&")"`}`;
  const together =
    figure.amount === null
      ? ''
      : `&IF(ISNUMBER(${figure.amount});"${words.together[language]}"&${moved(figure.amount, figure.verdict)};"")`;
  draft.put(
    row,
    0,
    styledCell(
      `=IF(ISNUMBER(${amount});"${words.typical[language]}: "&${moved(amount, verdict)}${together}&".";"")`,
      'soft',
      'General',
    ),
  );
};

/** The posts that stand far above the median. */
const writeOutliers = (
  page: ReportPage,
  { holding }: JudgedPosts,
  { reach, amount, typical }: { readonly reach: RankedRecords; readonly amount: string; readonly typical: string },
): void => {
  const { draft, choices } = page;
  const { language } = choices;
  const row = draft.take(1);
  const most = draft.put(row, postSteps.value, helperCell(`=IF(${amount}=0;"";${valueAt(reach, 'LARGE', '1')})`));
  const place = draft.put(
    row,
    postSteps.place,
    helperCell(`=IF(ISNUMBER(${most});${positionAt(reach, 'LARGE', { value: most, after: '0' })};"")`, '0'),
  );
  const far = draft.put(
    row,
    postSteps.count,
    helperCell(`=IF(ISNUMBER(${typical});SUMPRODUCT(${reach.mask}*(${reach.value}>${outlier}*${typical}));0)`, '0'),
  );
  draft.put(
    row,
    0,
    styledCell(
      `=IF(AND(${far}>0;ISNUMBER(${place}));${far}&"${words.outliers[language]}"&${postTextFormula(holding, place)}&"${words.outlierTimes[language]}"&ROUND(${most}/MAX(1;${typical});1)&".";"${words.noOutliers[language]}")`,
      'soft',
      'General',
    ),
  );
};

/**
 * The typical post before the lists: its median in both periods, how it changed, and what stands far above it. The change is
 * written when the rows of the lists are there: the steps of its test stand beside them.
 */
export const writeTypicalPost = (
  page: ReportPage,
  posts: JudgedPosts,
  figure: PlacedMetric | undefined,
): { readonly ranked: RankedRecords; readonly count: string; readonly writeChange: () => void } => {
  const { draft, choices, span, compared } = page;
  const { language } = choices;
  const top = draft.bottom();
  writePostHeadings(page, posts, { title: words.median[language], hasLinks: false });
  const ranked = rankPosts(page, posts, [span]);
  const now = writeMedians(page, posts, { title: words.current[language], span, ranked });
  const writeChange = (() => {
    if (compared === null || figure === undefined) return () => undefined;
    const earlier = rankPosts(page, posts, [compared]);
    const before = writeMedians(page, posts, { title: words.previous[language], span: compared, ranked: earlier });
    const row = draft.take(1);
    return () => {
      const counts = [now.count, before.count] as const;
      const both = rankPosts(page, posts, [span, compared]);
      const tested = writeRankTest(draft, top, { now: ranked, before: earlier, both, counts });
      writeTypicalChange(page, figure, { row, now: now.judged, before: before.judged, tested, counts });
    };
  })();
  if (now.reached !== null) writeOutliers(page, posts, now.reached);
  return { ranked, count: now.count, writeChange };
};
