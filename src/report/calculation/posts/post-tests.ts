import type { ColumnName } from '../../../records/kinds.ts';
import type { RowCells, TabSummaries, TabSummary } from '../../../records/tab-summary.ts';
import type { Language } from '../../../text/language.ts';
import { absoluteAddress, addressOf } from '../../formulas/address.ts';
import { rangeOf } from '../../formulas/formula-range.ts';
import { helperCell, styledCell } from '../../layout/planned-cell.ts';
import type { SheetLayout } from '../../layout/sheet-layout.ts';
import type { ReportMetric } from '../../metrics/report-metrics.ts';
import {
  type PeriodCells,
  type PostFigure,
  postChance,
  postChange,
  postFreedom,
  postSteps,
  stepNames,
  type TestedFigure,
  type TestedPosts,
} from '../../statistics/post-test.ts';
import { type ResampledRows, resampledRowsOf } from '../../statistics/resample.ts';
import { words } from '../calculation-words.ts';
import { cellsOf } from '../listed-records.ts';
import type { OwnLevelCells } from '../own-levels.ts';
import type { Period } from '../periods.ts';
import type { PostAgeCells } from './post-ages.ts';
import type { PostCells } from './posts.ts';

/** What is tested of the posts: a figure, and what each post adds to it. */
export interface PostTest {
  readonly line: ReportMetric;
  readonly sample: ResampledRows;
}

/** The figures over posts whose change may be chance. */
export const postTestsOf = (holdings: TabSummaries, lines: readonly ReportMetric[]): readonly PostTest[] =>
  lines.flatMap((line) => {
    const sample = resampledRowsOf(holdings, line);
    return sample?.holding.kind === 'posts' ? [{ line, sample }] : [];
  });

const perTest = 3;

/** How many rows the tests take below the posts. */
export const postTestRows = (tests: readonly PostTest[]): number =>
  tests.length === 0 ? 0 : 2 + perTest * tests.length;

const columns: Readonly<Record<keyof PeriodCells, number>> = {
  rows: 2,
  top: 3,
  bottom: 4,
  squares: 5,
  products: 6,
  squaresBelow: 7,
  freedom: 8,
  variance: 9,
};

/** What the verdict of a figure over posts rests on, each a cell. */
export interface PostTestCells {
  readonly sample: ResampledRows;
  readonly now: PeriodCells;
  readonly before: PeriodCells;
  /** How likely so large a change is by chance alone; blank where it cannot be told. */
  readonly chance: string;
  /** By how much the figure moved, as a logarithm. */
  readonly moved: string;
}

const figureOf = ({ bottom }: ResampledRows): PostFigure =>
  bottom === null ? 'total' : bottom.is === 'count' ? 'average' : 'rate';

interface Written {
  readonly top: number;
  readonly tests: readonly PostTest[];
  readonly holding: TabSummary;
  readonly posts: PostCells;
  /** The followers of each post's own account in a period, as a range; `null` where nothing asks for them. */
  readonly levels: OwnLevelCells['levels'] | null;
  readonly ages: PostAgeCells | null;
  readonly periods: readonly { readonly period: Period; readonly rows: RowCells }[];
  readonly lengthRatio: string;
  readonly language: Language;
}

/** Writes the steps of each test: a row for each period and one for the result. */
export const writePostTests = (
  layout: SheetLayout,
  { top, tests, holding, posts, levels, ages, periods, lengthRatio, language }: Written,
): ReadonlyMap<ReportMetric, PostTestCells> => {
  const [now, before] = periods;
  if (now === undefined || before === undefined || tests.length === 0) return new Map();
  const head = top + 1;
  layout.put(head, 0, styledCell(words.changes[language], 'headingLeft'));
  for (const name of stepNames) layout.put(head, columns[name], styledCell(words.tests[name][language], 'heading'));
  const testedIn = ({ period, rows }: typeof now, { top: above, bottom }: ResampledRows): TestedPosts => {
    const cut = { ...holding, rows };
    const knownIn = (values: string): TestedFigure => ({ values, known: `(${values}<>"")` });
    const figure = (name: ColumnName): TestedFigure =>
      (period.at === before.period.at ? ages?.equalAge?.figure(name) : null) ?? knownIn(rangeOf(cut, name));
    return {
      counts: `ISNUMBER(${cellsOf(posts.column('row', period), posts.reach(period))})`,
      top: figure(above.column),
      tick: above.where === undefined ? null : rangeOf(cut, above.where),
      bottom:
        bottom?.is === 'sum'
          ? figure(bottom.column)
          : bottom?.is === 'ownLevel' && levels !== null
            ? knownIn(levels(period))
            : null,
    };
  };
  return new Map(
    tests.map(({ line, sample }, at) => {
      const first = head + 1 + perTest * at;
      const put = (row: number, to: number, formula: string) =>
        absoluteAddress(layout.put(row, to, helperCell(`=IF(${posts.problem}="";IFERROR(${formula};"");"")`)));
      const write = (listed: typeof now, row: number): PeriodCells => {
        layout.put(row, 1, styledCell(listed.period.name, 'soft'));
        const cell = (name: keyof PeriodCells) => absoluteAddress(addressOf(columns[name], row));
        const cells: PeriodCells = {
          rows: cell('rows'),
          top: cell('top'),
          bottom: cell('bottom'),
          squares: cell('squares'),
          products: cell('products'),
          squaresBelow: cell('squaresBelow'),
          freedom: cell('freedom'),
          variance: cell('variance'),
        };
        const steps = postSteps(testedIn(listed, sample), cells);
        for (const name of stepNames) {
          const step = steps[name];
          if (step !== null) put(row, columns[name], step);
        }
        return cells;
      };
      layout.put(first, 0, styledCell(line.name[language], 'plain'));
      const sides = { now: write(now, first), before: write(before, first + 1) };
      const compared = { ...sides, lengthRatio };
      const figure = figureOf(sample);
      const result = first + 2;
      layout.put(result, 1, styledCell(words.change[language], 'soft'));
      const change = put(result, columns.squaresBelow, postChange(figure, compared));
      const freedom = put(result, columns.freedom, postFreedom(compared));
      const untimely = postChance(figure, compared, { change, freedom, drift: ages?.drift ?? null });
      const timely = ages === null ? untimely : `IF(${ages.problem}="";${untimely};"")`;
      const chance = put(result, columns.variance, timely);
      return [line, { sample, ...sides, chance, moved: change }];
    }),
  );
};
