import { addressOf, rangeDown } from '../formulas/address.ts';
import { helperCell } from '../layout/planned-cell.ts';
import type { SheetLayout } from '../layout/sheet-layout.ts';
import { fewestRows } from './change-test.ts';

/** Into how many parts the values of both periods together are cut: with as many values or fewer every value is its own. */
const rankBins = 16;

/** The rows beside which the steps of the test stand. */
export const rankTestRows = rankBins + 1;

const column = { cut: 13, now: 14, before: 15, ranks: 16, ties: 17 };

/** The values of two periods that a test compares, how many each has, and all of them in one range; a cell without a number is none. */
export interface ComparedValues {
  readonly now: string;
  readonly before: string;
  readonly both: string;
  /** The cells that count the values of each. */
  readonly counts: readonly [now: string, before: string];
}

/** Where a test's result stands. */
export interface TestCells {
  /** How far the ranks of this period lie above what chance gives, in its standard deviations. */
  readonly score: string;
  /** How likely so large a difference is by chance alone, two-sided; blank where it cannot be told. */
  readonly chance: string;
}

/**
 * Lays out in helper cells the test of Mann and Whitney for two independent samples, with the correction for ties. Ranks
 * come from counts below cuts of both samples together, so no value is compared with every other one; the t of the ranks
 * stands in for the table (Conover and Iman, 1981).
 */
export const writeRankTest = (
  draft: SheetLayout,
  top: number,
  { now, before, both, counts }: ComparedValues,
): TestCells => {
  const [first, last] = [top + 1, top + rankBins];
  const down = (at: number) => rangeDown(at, first, rankBins);
  const put = (row: number, at: number, formula: string) => draft.put(row, at, helperCell(`=${formula}`));
  const [n, m] = counts;
  // The row above the parts begins the running counts; the number of records is the last of them.
  put(top, column.now, '0');
  put(top, column.before, '0');
  for (let row = first; row <= last; row++) {
    const place = `MAX(1;INT((${n}+${m})*${row - top}/${rankBins}))`;
    const cut = put(row, column.cut, `IF(${n}+${m}=0;0;SMALL(${both};${place}))`);
    const below = (values: string) => `SUMPRODUCT(ISNUMBER(${values})*(${values}<=${cut}))`;
    const [own, other] = [put(row, column.now, below(now)), put(row, column.before, below(before))];
    const [ownAbove, otherAbove] = [addressOf(column.now, row - 1), addressOf(column.before, row - 1)];
    const tied = `(${own}+${other}-${ownAbove}-${otherAbove})`;
    put(row, column.ranks, `(${own}-${ownAbove})*(${ownAbove}+${otherAbove}+(${tied}+1)/2)`);
    put(row, column.ties, `${tied}^3-${tied}`);
  }
  const all = `(${n}+${m})`;
  const variance = `${n}*${m}/12*(${all}+1-SUM(${down(column.ties)})/(${all}*(${all}-1)))`;
  const score = put(top, column.ranks, `IFERROR((SUM(${down(column.ranks)})-${n}*(${all}+1)/2)/SQRT(${variance});"")`);
  const t = `ABS(${score})*SQRT((${all}-2)/MAX(1/10^9;${all}-1-${score}^2))`;
  const chance = put(
    top,
    column.ties,
    `IF(AND(MIN(${n};${m})>=${fewestRows};ISNUMBER(${score}));TDIST(${t};${all}-2;2);"")`,
  );
  return { score, chance };
};
