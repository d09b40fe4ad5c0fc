import type { ColumnName } from '../../records/kinds.ts';
import type { TabSummary } from '../../records/tab-summary.ts';
import { absoluteAddress, addressOf } from '../formulas/address.ts';
import { rangeOf, type SpanCells } from '../formulas/formula-range.ts';
import { recordMask, recordsIn } from '../formulas/mask.ts';
import { dash, tickCountFormula } from '../formulas/metric-formula.ts';
import { known } from '../formulas/term.ts';
import { dayFormat, formats } from '../layout/formats.ts';
import type { ReportPage } from '../layout/page.ts';
import { helperCell, styledCell } from '../layout/planned-cell.ts';
import { gap } from '../layout/sheet-layout.ts';
import { goalDefinitions } from '../metrics/goals.ts';
import { firstMetricOf, type ReportMetric } from '../metrics/report-metrics.ts';
import { words } from '../report-words.ts';
import { fewestRows, isSignificant } from '../statistics/change-test.ts';
import { type TestCells, writeRankTest } from '../statistics/rank-test.ts';
import { countOf, percentileOf, positionAt, type RankedRecords, valueAt } from '../statistics/ranking.ts';
import { resampledRowsOf, valuesOf } from '../statistics/resample.ts';
import { changeInWords, tooFewInWords } from '../statistics/verdicts.ts';
import { changeFormula, type PlacedMetric } from './figures.ts';
import { writeHeading } from './heading.ts';

const listed = 10;
const listedOffGoal = 3;
const textLength = 50;
/** From this many times the median reach on, a post is an outlier and named. */
const outlier = 3;
const helper = { value: 8, place: 9, count: 10 };

/** The figure that judges a post for the goal, the first that the data has; engagement where it has none of them. */
const judgedBy = ({ choices, lines }: ReportPage): ReportMetric | undefined => {
  const ids = [
    ...goalDefinitions[choices.goal].posts,
    'ENGAGEMENT_RATE reach',
    'ENGAGEMENT_RATE impressions',
    'ENGAGEMENT_RATE views',
    'SUM posts.engagements',
    'SUM posts.views',
    'SUM posts.impressions',
    'SUM posts.reach per post',
  ];
  return firstMetricOf(lines, ids);
};

interface Shown {
  readonly holding: TabSummary;
  readonly seen: 'reach' | 'views' | 'impressions' | null;
  readonly line: ReportMetric;
}

/** The posts of some spans that have the figure, and its value for each. */
const rankedBy = ({ holdings }: ReportPage, { holding, line }: Shown, spans: readonly SpanCells[]): RankedRecords => {
  const sample = resampledRowsOf(holdings, line);
  if (sample === null) throw new Error(`${line.id} is no figure of a post.`);
  const { top } = sample;
  const bottom = sample.bottom?.is === 'sum' ? sample.bottom : null;
  const columns = [top.column, ...(bottom === null ? [] : [bottom.column])];
  const masks = spans.map((span) => recordMask(holding, [...recordsIn(holding, span), ...known(...columns)]));
  const mask = masks.length === 1 ? masks.join() : `((${masks.join('+')})>0)`;
  if (bottom === null) return { holding, mask, value: valuesOf(holding, top) };
  const below = valuesOf(holding, bottom);
  const full = `${mask}*(${below}>0)`;
  return { holding, mask: full, value: `${valuesOf(holding, top)}/(${below}*${full}+1-${full})` };
};

const shownSeen = (holding: TabSummary): Shown['seen'] =>
  (['reach', 'views', 'impressions'] as const).find((column) => holding.filled.includes(column)) ?? null;

const textOf = (holding: TabSummary, place: string): string => {
  const column = (['text', 'post_id', 'link'] as const).find((name) => holding.filled.includes(name));
  if (column === undefined) return `"${dash}"`;
  const text = `SUBSTITUTE(INDEX(${rangeOf(holding, column)};${place})&"";CHAR(10);" ")`;
  return `IF(LEN(${text})>${textLength};LEFT(${text};${textLength - 1})&"…";${text})`;
};

/** One list: its posts in order, as many as there are, at most so many. */
const writeList = (
  page: ReportPage,
  { holding, seen, line }: Shown,
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
      helper.value,
      helperCell(`=IF(${at + 1}>${most};"";${valueAt(ranked, order, `${at + 1}`)})`),
    );
    const [valueBefore, placeBefore] = [helper.value, helper.place].map((column) => addressOf(column, row - 1));
    const after = at === 0 ? '0' : `(${value}=${valueBefore})*${placeBefore}`;
    const place = draft.put(
      row,
      helper.place,
      helperCell(`=IF(ISNUMBER(${value});${positionAt(ranked, order, { value, after })};"")`, '0'),
    );
    const told = (formula: string) => `=IF(ISNUMBER(${place});${formula};"")`;
    const cell = (column: ColumnName) => `INDEX(${rangeOf(holding, column)};${place})`;
    const number = (column: ColumnName) => told(`IF(${cell(column)}="";"${dash}";${cell(column)})`);
    draft.put(row, 0, styledCell(told(cell('date')), 'day', dayFormat[language]));
    draft.put(row, 1, styledCell(told(textOf(holding, place)), 'plain', 'General'));
    if (seen !== null) draft.put(row, 4, styledCell(number(seen), 'figure', `${formats.count}"${gap}"`));
    if (holding.filled.includes('link')) draft.put(row, 5, styledCell(told(`${cell('link')}&""`), 'soft', 'General'));
    if (holding.filled.includes('engagements'))
      draft.put(row, 6, styledCell(number('engagements'), 'figure', formats.count));
    if (isJudged) draft.put(row, 7, styledCell(told(value), 'figure', formats[line.unit]));
    draft.edge('row', `A${row + 1}:H${row + 1}`);
  }
};

/** The headings of a list or of the typical post: what each column shows. */
const writeColumns = (
  { draft, choices }: ReportPage,
  title: string,
  { holding, seen, line }: Shown,
  hasLinks: boolean,
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

/** The median of each figure over the posts of a span, a row; what is counted for it stands in helper cells. */
const writeMedians = (
  page: ReportPage,
  { holding, seen, line }: Shown,
  title: string,
  span: SpanCells,
  ranked: RankedRecords,
) => {
  const { draft } = page;
  const row = draft.take(1);
  draft.put(row, 0, styledCell(title, 'plain'));
  const median = (of: RankedRecords, amount: string) => `=IF(${amount}=0;"${dash}";${percentileOf(of, amount, 50)})`;
  const count = absoluteAddress(draft.put(row, helper.count, helperCell(`=${countOf(ranked)}`, '0')));
  const judged = draft.put(row, 7, styledCell(median(ranked, count), 'figure', formats[line.unit]));
  draft.edge('row', `A${row + 1}:H${row + 1}`);
  const ofColumn = (column: ColumnName): RankedRecords => ({
    holding,
    mask: recordMask(holding, [...recordsIn(holding, span), ...known(column)]),
    value: rangeOf(holding, column),
  });
  if (holding.filled.includes('engagements')) {
    const ranking = ofColumn('engagements');
    const amount = draft.put(row, helper.value, helperCell(`=${countOf(ranking)}`, '0'));
    draft.put(row, 6, styledCell(median(ranking, amount), 'figure', formats.count));
  }
  if (seen === null) return { count, judged, reached: null };
  const reach = ofColumn(seen);
  const amount = draft.put(row, helper.place, helperCell(`=${countOf(reach)}`, '0'));
  const typical = draft.put(row, 4, styledCell(median(reach, amount), 'figure', formats.count));
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
  const amount = draft.put(row, helper.value, helperCell(changeFormula(line.unit, now, before)));
  const { score, chance } = tested;
  const real = `IF(${isSignificant(chance)};IF(${score}>0;"${words.rise[language]}";"${words.fall[language]}");"${words.usual[language]}")`;
  const few = `MIN(${counts.join(';')})`;
  const verdict = draft.put(
    row,
    helper.place,
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
  { holding }: Shown,
  { reach, amount, typical }: { readonly reach: RankedRecords; readonly amount: string; readonly typical: string },
): void => {
  const { draft, choices } = page;
  const { language } = choices;
  const row = draft.take(1);
  const most = draft.put(row, helper.value, helperCell(`=IF(${amount}=0;"";${valueAt(reach, 'LARGE', '1')})`));
  const place = draft.put(
    row,
    helper.place,
    helperCell(`=IF(ISNUMBER(${most});${positionAt(reach, 'LARGE', { value: most, after: '0' })};"")`, '0'),
  );
  const far = draft.put(
    row,
    helper.count,
    helperCell(`=IF(ISNUMBER(${typical});SUMPRODUCT(${reach.mask}*(${reach.value}>${outlier}*${typical}));0)`, '0'),
  );
  draft.put(
    row,
    0,
    styledCell(
      `=IF(AND(${far}>0;ISNUMBER(${place}));${far}&"${words.outliers[language]}"&${textOf(holding, place)}&"${words.outlierTimes[language]}"&ROUND(${most}/MAX(1;${typical});1)&".";"${words.noOutliers[language]}")`,
      'soft',
      'General',
    ),
  );
};

/**
 * The typical post before the lists: its median in both periods, how it changed, and what stands far above it. The change is
 * told when the rows of the lists are there: the steps of its test stand beside them.
 */
const writeTypical = (
  page: ReportPage,
  shown: Shown,
  figure: PlacedMetric | undefined,
): { readonly ranked: RankedRecords; readonly count: string; readonly tell: () => void } => {
  const { draft, choices, span, compared } = page;
  const { language } = choices;
  const top = draft.bottom();
  writeColumns(page, words.median[language], shown, false);
  const ranked = rankedBy(page, shown, [span]);
  const now = writeMedians(page, shown, words.current[language], span, ranked);
  const tell = (() => {
    if (compared === null || figure === undefined) return () => undefined;
    const earlier = rankedBy(page, shown, [compared]);
    const before = writeMedians(page, shown, words.previous[language], compared, earlier);
    const row = draft.take(1);
    return () => {
      const counts = [now.count, before.count] as const;
      const both = rankedBy(page, shown, [span, compared]);
      const tested = writeRankTest(draft, top, { now: ranked, before: earlier, both, counts });
      writeTypicalChange(page, figure, { row, now: now.judged, before: before.judged, tested, counts });
    };
  })();
  if (now.reached !== null) writeOutliers(page, shown, now.reached);
  return { ranked, count: now.count, tell };
};

/** Posts that were liked without serving the goal, with the share of engagement that they took. */
const writeOffGoal = (page: ReportPage, shown: Shown): void => {
  const { draft, choices, span, lines } = page;
  const { language } = choices;
  const { holding } = shown;
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
    draft.put(row, helper.count + 1, helperCell(`=${tickCountFormula(holding, 'on_goal')}`, '0')),
  );
  const off: RankedRecords = { ...all, mask: `${all.mask}*(1-(${ticks}=TRUE))*(${ticked}>0)` };
  const count = draft.put(row, helper.count, helperCell(`=${countOf(off)}`, '0'));
  const took = draft.put(row, helper.value, helperCell(`=SUMPRODUCT(${off.mask}*${off.value})`));
  const total = draft.put(row, helper.place, helperCell(`=SUMPRODUCT(${all.mask}*${all.value})`));
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
  writeList(
    page,
    { ...shown, line: engagement },
    { ranked: off, order: 'LARGE', rows: listedOffGoal, most: absoluteAddress(count), isJudged: false },
  );
};

/** The typical post, the best and the weakest posts by the figure of the goal, outliers, and what did not serve the goal. */
export const writePosts = (page: ReportPage, placed: readonly PlacedMetric[]): boolean => {
  const { draft, choices, holdings } = page;
  const holding = holdings.get('posts');
  const line = judgedBy(page);
  if (holding === undefined || line === undefined) return false;
  const { language } = choices;
  const shown: Shown = { holding, line, seen: shownSeen(holding) };
  writeHeading(page, words.posts[language]);
  const { ranked, count, tell } = writeTypical(
    page,
    shown,
    placed.find((figure) => figure.line === line),
  );
  writeColumns(page, words.best[language], shown, true);
  writeList(page, shown, { ranked, order: 'LARGE', rows: listed, most: count });
  writeColumns(page, words.weakest[language], shown, true);
  writeList(page, shown, { ranked, order: 'SMALL', rows: listed, most: `MAX(0;${count}-${listed})` });
  tell();
  if (holding.filled.includes('engagements')) writeOffGoal(page, shown);
  draft.take(1);
  return true;
};
