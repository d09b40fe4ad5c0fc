import type { TabSummary } from '../../records/tab-summary.ts';
import { rangeDown } from '../formulas/address.ts';
import { inTargetDimension } from '../formulas/audience-formula.ts';
import { rangeOf } from '../formulas/formula-range.ts';
import { recordMask } from '../formulas/mask.ts';
import { dash } from '../formulas/metric-formula.ts';
import { dayFormat, formats } from '../layout/formats.ts';
import { helperCell } from '../layout/planned-cell.ts';
import type { SheetLayout } from '../layout/sheet-layout.ts';
import { type AccountRows, type NewestSnapshots, ownIn, toldApart } from './accounts.ts';

const column = {
  startTicks: 0,
  startSize: 1,
  endTicks: 2,
  endSize: 3,
  isBoth: 4,
  startDay: 5,
  startWeight: 6,
  endDay: 7,
  endWeight: 8,
};

/** How many columns it takes to know which accounts have both snapshots. */
export const gainedColumns = column.endWeight + 1;

/** The snapshots of the accounts that have both, as a period begins and as it ends. */
export interface GainedSegments {
  readonly start: NewestSnapshots;
  readonly end: NewestSnapshots;
}

/**
 * Writes which accounts have a snapshot as a period begins and a later one as it ends, each with as many segments ticked as the target:
 * what is between them was gained. A size of 1 is that of shares of nobody knows how many.
 */
export const writeGained = (
  layout: SheetLayout,
  { first, accounts }: AccountRows,
  {
    at,
    holding,
    ticked,
    snapshots: { start, end },
  }: {
    readonly at: number;
    readonly holding: TabSummary;
    /** The cell with the row of the first segment that is ticked; 0 where none is. */
    readonly ticked: string;
    readonly snapshots: GainedSegments;
  },
): GainedSegments => {
  accounts.forEach((account, place) => {
    const row = first + place;
    const put = (to: number, formula: string, format = '0') =>
      layout.put(row, at + to, helperCell(`=${formula}`, format));
    const own = ownIn(holding, account);
    if (own === undefined) {
      for (const to of [column.startDay, column.endDay]) put(to, `"${dash}"`);
      for (const to of [column.startWeight, column.endWeight]) put(to, '0');
      return;
    }
    const [startDay, startWeight, endDay, endWeight] = [start.days, start.weights, end.days, end.weights].map(
      (range) => `INDEX(${range};${place + 1})`,
    );
    const measure = (
      to: number,
      { rows }: NewestSnapshots,
      [day = '', weight = '']: readonly (string | undefined)[],
    ) => {
      const cut = { ...holding, rows };
      const ofDay = [{ is: 'same', column: 'date', value: day } as const, ...toldApart(holding, own)];
      const mask = `${recordMask(cut, ofDay)}*${inTargetDimension(cut, ticked)}`;
      const where = (formula: string) => `IF(AND(ISNUMBER(${day});${ticked}>0);IFERROR(${formula};0);0)`;
      const ticks = put(to, where(`SUMPRODUCT(${mask}*(${rangeOf(cut, 'in_target')}=TRUE))`));
      const size = put(to + 1, where(`SUMPRODUCT(${mask}*1;${rangeOf(cut, 'followers')})+${weight}`), formats.count);
      return { ticks, size };
    };
    const before = measure(column.startTicks, start, [startDay, startWeight]);
    const after = measure(column.endTicks, end, [endDay, endWeight]);
    const isBoth = put(
      column.isBoth,
      `IF(AND(${before.ticks}>0;${before.ticks}=${after.ticks};MIN(${before.size};${after.size})>1);1;0)`,
    );
    put(column.startDay, `IF(${isBoth}=1;${startDay};"${dash}")`, dayFormat.en);
    put(column.endDay, `IF(${isBoth}=1;${endDay};"${dash}")`, dayFormat.en);
    put(column.startWeight, `IF(${isBoth}=1;${startWeight};0)`, formats.count);
    put(column.endWeight, `IF(${isBoth}=1;${endWeight};0)`, formats.count);
  });
  const down = (to: number) => rangeDown(at + to, first, accounts.length);
  return {
    start: { days: down(column.startDay), weights: down(column.startWeight), rows: start.rows },
    end: { days: down(column.endDay), weights: down(column.endWeight), rows: end.rows },
  };
};
