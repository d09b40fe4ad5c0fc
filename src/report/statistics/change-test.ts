import type { TabSummary } from '../../records/tab-summary.ts';
import { rangeOf, type SpanCells } from '../formulas/formula-range.ts';
import { recordMask, recordsIn } from '../formulas/mask.ts';
import { conditionsOf, known, type Term } from '../formulas/term.ts';
import { termFormula } from '../formulas/term-formula.ts';
import type { ReportMetric } from '../metrics/report-metrics.ts';

/** Fewer records a period say nothing about how much they differ. */
export const fewestRows = 8;

/** How often a change is called real though nothing changed, in percent. */
const falseAlarms = 5;

/** A step of the test: what a helper cell holds, from the cells of the steps before it. */
export interface TestSteps {
  readonly rows: string;
  readonly top: string;
  readonly bottom: string | null;
  readonly variance: string;
}

/** The helper cells of one period. */
export interface Cells {
  readonly rows: string;
  readonly top: string;
  readonly bottom: string;
}

/** The formulas of one period's steps for a total of posts that nothing judges one by one: the variance of the sum of as many records. */
export const testStepsOf = (
  {
    line,
    top,
    cut,
  }: {
    readonly line: ReportMetric;
    readonly top: Term;
    /** The records, cut to the rows of the period. */
    readonly cut: TabSummary;
  },
  span: SpanCells,
  cells: Cells,
): TestSteps => {
  const { rows } = cells;
  const of = (term: Term): string => `=${termFormula(cut, { line, term }, span)}`;
  const mask = recordMask(cut, [...recordsIn(cut, span), ...known(top.column), ...conditionsOf(line, top)]);
  const squares = `SUMPRODUCT(${mask}*${rangeOf(cut, top.column)}^2)`;
  return {
    rows: of({ ...top, is: 'count' }),
    top: of(top),
    bottom: null,
    variance: `=IFERROR((${squares}-${cells.top}^2/${rows})*${rows}/(${rows}-1)/${cells.top}^2;"")`,
  };
};

interface Sides {
  readonly current: string;
  readonly previous: string;
  readonly rows: readonly [string, string];
  readonly variances: readonly [string, string];
}

/** How likely so large a change is by chance alone: Welch's t on the logarithms, two-sided; blank where it cannot be told. */
export const changeProbability = ({ current, previous, rows: [now, before], variances: [v, w] }: Sides): string => {
  const freedom = `INT((${v}+${w})^2/(${v}^2/(${now}-1)+${w}^2/(${before}-1)))`;
  return `=IF(OR(MIN(${now};${before})<${fewestRows};COUNT(${v};${w})<2);"";IFERROR(TDIST(ABS(LN(${current}/${previous}))/SQRT(${v}+${w});${freedom};2);""))`;
};

/** A chance that is below its share of the false alarms, the smallest of all chances having the least share; else blank. */
export const significanceLimitOf = (chance: string, all: string): string =>
  `=IF(ISNUMBER(${chance});IF(${chance}*COUNT(${all})*100<=${falseAlarms}*RANK(${chance};${all};1);${chance};"");"")`;
